import { describe, expect, it } from "vitest";

import { parseConfig } from "./app-config.ts";

const base = "http://127.0.0.1:18800/passport";
const valid = {
  chainId: 31337,
  chainName: "Aura Local",
  rpcUrl: "http://127.0.0.1:8545",
  subgraphUrl: "http://127.0.0.1:8000/subgraphs/name/subgraph-0",
  artifactsUrl: "/artifacts/",
  demo: true,
};

function problemsOf(value: unknown): readonly string[] {
  const parsed = parseConfig(value, base);
  return parsed.ok ? [] : parsed.problems;
}

describe("parseConfig", () => {
  it("behavior: resolves relative addresses against the page", () => {
    const parsed = parseConfig(valid, base);
    expect(parsed.ok && parsed.config.artifactsUrl).toBe("http://127.0.0.1:18800/artifacts/");
  });

  it("behavior: closes the artifacts folder with a slash", () => {
    const parsed = parseConfig({ ...valid, artifactsUrl: "https://cdn.example/keys" }, base);
    expect(parsed.ok && parsed.config.artifactsUrl).toBe("https://cdn.example/keys/");
  });

  it("behavior: demo is off when it is not said", () => {
    const parsed = parseConfig({ ...valid, demo: undefined, chainId: 1 }, base);
    expect(parsed.ok && parsed.config.demo).toBe(false);
  });

  it("error: refuses demo accounts anywhere but on the local chain", () => {
    expect(problemsOf({ ...valid, chainId: 1 })).toEqual([
      "“demo” may be true only on the local chain 31337.",
    ]);
  });

  it.each([null, [], "text", 3])("error: %j is no configuration", (value) => {
    expect(problemsOf(value)).toEqual(["The configuration is not a JSON object."]);
  });

  it.each([
    ["chainId", 0],
    ["chainId", -1],
    ["chainId", 1.5],
    ["chainId", "31337"],
    ["chainName", " "],
    ["chainName", undefined],
    ["rpcUrl", ""],
    ["rpcUrl", "ftp://127.0.0.1"],
    ["subgraphUrl", "javascript:alert(1)"],
    ["artifactsUrl", 7],
    ["demo", "yes"],
  ])("error: names the field %s when it is %j", (field, value) => {
    const problems = problemsOf({ ...valid, [field]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`“${field}”`);
  });

  it("error: names every problem at once", () => {
    expect(problemsOf({})).toHaveLength(5);
  });
});
