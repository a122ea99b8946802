import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { freePorts } from "../../start/free-ports.ts";
import { parseOptions } from "./options.ts";

const program = fileURLToPath(new URL("../check-deployment.ts", import.meta.url));
const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });

describe("parseOptions", () => {
  test("behavior: the defaults, and everything else as it is told", () => {
    expect(parseOptions(["--network", "sepolia"])).toEqual({
      network: "sepolia",
      rpcUrl: "http://127.0.0.1:8545",
      config: undefined,
      slack: 1000,
      json: false,
    });
    const all = ["--network", "a", "--rpc", "https://b.c/d", "--config", "e", "--slack", "0", "--json"];
    expect(parseOptions(all)).toEqual({
      network: "a",
      rpcUrl: "https://b.c/d",
      config: "e",
      slack: 0,
      json: true,
    });
    expect(parseOptions(["--help"])).toBe("help");
  });

  test.each([
    ["no network", []],
    ["an empty network", ["--network", ""]],
    ["a URL of another kind", ["--network", "a", "--rpc", "ws://b"]],
    ["a URL with a password", ["--network", "a", "--rpc", "http://u:p@b"]],
    ["no URL", ["--network", "a", "--rpc", "b"]],
    ["a slack that is none", ["--network", "a", "--slack", "-1"]],
    ["an option that is not known", ["--network", "a", "--force"]],
    ["more than options", ["--network", "a", "b"]],
  ])("error: %s", (_what, args) => {
    expect(() => parseOptions(args)).toThrow(
      expect.objectContaining({ name: "CheckUsageError", exitCode: 2 }),
    );
  });
});

describe("check-deployment.ts", () => {
  test("behavior: exit status 0 for help, 2 for a command line that cannot be read", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("--network NAME");
    const wrong = run("--network");
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain("npm run subgraph:check -- --help");
  });

  test("error: exit status 3 and a typed error where no node answers", async () => {
    const [port = 0] = await freePorts(1);
    const { status, stdout, stderr } = run(
      "--network",
      "local",
      "--rpc",
      `http://127.0.0.1:${port}`,
      "--json",
    );
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: "RpcUnreachableError" });
    expect(stderr).not.toContain("    at ");
  });
});
