import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { describe, expect, inject, it } from "vitest";

const bin = new URL("../../node_modules/.bin/", import.meta.url).pathname;

/** Runs a checker of packages; what it prints, whatever it thinks. */
function check(program: string, args: readonly string[]): { status: number; output: string } {
  try {
    const output = execFileSync(join(bin, program), args, {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    return { status: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { status, output: `${stdout}\n${stderr}` };
  }
}

describe("the packed package", () => {
  it("behavior: publint finds nothing, not even a suggestion", () => {
    const { status, output } = check("publint", ["run", inject("tarball"), "--strict"]);
    expect(output).toContain("All good!");
    expect(status, output).toBe(0);
  });

  it("behavior: types are found by every way of resolving modules that knows ESM", () => {
    const { status, output } = check("attw", [
      inject("tarball"),
      "--profile",
      "esm-only",
      "--format",
      "json",
    ]);
    const { problems } = JSON.parse(output) as { problems?: Record<string, unknown> };
    // Those of the two old ways, which the profile leaves out, are the only ones.
    expect(Object.keys(problems ?? {}).sort()).toEqual(["CJSResolvesToESM", "NoResolution"]);
    expect(status, output).toBe(0);
  });

  it("behavior: holds what is built, and neither sources nor tests", () => {
    const files = execFileSync("tar", ["-tzf", inject("tarball")], { encoding: "utf8" })
      .trim()
      .split("\n");
    expect(files).toContain("package/dist/entries/index.js");
    expect(
      files.filter((file) => !/^package\/(dist\/.*\.(js|d\.ts)|README\.md|package\.json)$/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => /\.test\./.test(file))).toEqual([]);
  });
});
