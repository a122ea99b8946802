import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { isBuilt, recordBuild, type Build } from "./builds.ts";
import { root } from "./context.ts";

const cache = join(root, "node_modules/.cache/aura");

let folder: string;
let build: Build;

beforeEach(() => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "test-builds-"));
  const inside = (name: string): string => relative(root, join(folder, name));
  writeFileSync(join(folder, "source"), "one");
  writeFileSync(join(folder, "result"), "ONE");
  build = {
    name: "test",
    script: `stamp:${basename(folder)}`,
    inputs: [inside("source")],
    output: inside("result"),
  };
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(cache, build.script.replace(":", "-")), { force: true });
});

describe("isBuilt", () => {
  test("behavior: not before it was recorded, and then until a source or the output changes", () => {
    expect(isBuilt(build)).toBe(false);
    recordBuild(build);
    expect(isBuilt(build)).toBe(true);
    writeFileSync(join(folder, "source"), "two");
    expect(isBuilt(build)).toBe(false);
    writeFileSync(join(folder, "source"), "one");
    expect(isBuilt(build)).toBe(true);
    writeFileSync(join(folder, "result"), "TWO");
    expect(isBuilt(build)).toBe(false);
    rmSync(join(folder, "result"));
    expect(isBuilt(build)).toBe(false);
  });
});
