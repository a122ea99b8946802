import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { freePorts } from "../../start/free-ports.ts";
import { parseOptions } from "./options.ts";

const folder = fileURLToPath(new URL("../", import.meta.url));

describe("parseOptions", () => {
  test("behavior: the defaults, and everything else as it is told", () => {
    expect(parseOptions(["--subgraph", "http://a"])).toEqual({
      subgraph: "http://a",
      status: undefined,
      rpc: undefined,
      maxLag: 30,
      timeout: 10_000,
      json: false,
    });
    const urls = ["--subgraph", "https://a/b", "--status", "http://c", "--rpc", "http://d"];
    expect(parseOptions([...urls, "--max-lag", "0", "--timeout", "1", "--json"])).toEqual({
      subgraph: "https://a/b",
      status: "http://c",
      rpc: "http://d",
      maxLag: 0,
      timeout: 1000,
      json: true,
    });
    expect(parseOptions(["--help"])).toBe("help");
  });

  test.each([
    ["no subgraph", []],
    ["a URL of another kind", ["--subgraph", "ftp://a"]],
    ["a URL with a password", ["--subgraph", "http://u:p@a"]],
    ["no URL", ["--subgraph", "http://a", "--rpc", "a"]],
    ["a lag that is none", ["--subgraph", "http://a", "--max-lag", "few"]],
    ["a negative lag", ["--subgraph", "http://a", "--max-lag=-1"]],
    ["no patience at all", ["--subgraph", "http://a", "--timeout", "0"]],
    ["an option that is not known", ["--subgraph", "http://a", "--quiet"]],
  ])("error: %s", (_what, args) => {
    expect(() => parseOptions(args)).toThrow(expect.objectContaining({ name: "HealthUsageError" }));
  });
});

describe("health.ts", () => {
  test("behavior: runs from a folder without packages; exit status 2, 1 and 0", async () => {
    const [port = 0] = await freePorts(1);
    const home = mkdtempSync(join(tmpdir(), "aura-health-"));
    try {
      cpSync(join(folder, "health.ts"), join(home, "health.ts"));
      cpSync(join(folder, "health"), join(home, "health"), { recursive: true });
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [join(home, "health.ts"), ...args], { encoding: "utf8" });
      const usage = run("--subgraph");
      expect(usage.status).toBe(2);
      expect(usage.stderr).toContain("npm run subgraph:health -- --help");
      const sick = run("--subgraph", `http://127.0.0.1:${port}`);
      expect(sick.stdout).toMatch(/^unhealthy: nothing is known\nunreachable \(subgraph\): /);
      expect(sick.status).toBe(1);
      const json = run("--subgraph", `http://127.0.0.1:${port}`, "--json");
      expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, problems: [{ code: "unreachable" }] });
      expect(run("--help").status).toBe(0);
    } finally {
      rmSync(home, { recursive: true });
    }
  });
});
