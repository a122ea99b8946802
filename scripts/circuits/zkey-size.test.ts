import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { keysFolder, readManifest } from "../../circuits/compiler/manifest.ts";
import { readZkeySize } from "./zkey-size.ts";

describe("readZkeySize", () => {
  it("behavior: finds the constraints that the compiler counted", () => {
    const entry = readManifest().circuits["reputation"];
    const size = readZkeySize(`${keysFolder}reputation.zkey`);
    expect(size).toEqual({ constraints: entry?.constraints, domain: 2 ** 13, bytes: entry?.zkey.bytes });
  });

  it("behavior: finds the 6,431 constraints that Semaphore publishes for depth 20", () => {
    const folder = createRequire(import.meta.url).resolve("@zk-kit/semaphore-artifacts/package.json");
    expect(readZkeySize(folder.replace("package.json", "semaphore-20.zkey")).constraints).toBe(6431);
  });

  it("error: refuses another file", () => {
    expect(() => readZkeySize(fileURLToPath(import.meta.url))).toThrow(/is not a zkey file/);
  });
});
