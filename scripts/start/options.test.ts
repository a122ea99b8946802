import { describe, expect, test } from "vitest";

import { defaultPorts, parseOptions } from "./options.ts";

const parse = (...args: string[]) => parseOptions(args, "/repo");

describe("parseOptions", () => {
  test("behavior: nothing said", () => {
    expect(parse()).toEqual({ state: "/repo/.aura", fresh: false, seed: true, ports: defaultPorts });
  });

  test("behavior: everything said", () => {
    const args = ["--fresh", "--no-seed", "--state", "/tmp/a", "--port", "1", "--rpc-port", "2"];
    const more = ["--graph-port", "3", "--gateway-port", "4", "--postgres-port", "65535"];
    expect(parse(...args, ...more)).toEqual({
      state: "/tmp/a",
      fresh: true,
      seed: false,
      ports: { app: 1, rpc: 2, graph: 3, gateway: 4, postgres: 65_535 },
    });
  });

  test("behavior: help", () => {
    expect(parse("--help")).toBe("help");
  });

  test.each([["0"], ["65536"], ["80a"], ["-1"], [""], ["1e3"]])("error: port %j", (port) => {
    expect(() => parse(`--port=${port}`)).toThrow(/takes a port from 1 to 65535/);
  });

  test("error: two parts on one port, and an unknown option", () => {
    expect(() => parse("--port", "8545")).toThrow(/a port of its own/);
    expect(() => parse("--prot", "1")).toThrow(/Unknown option '--prot'/);
  });
});
