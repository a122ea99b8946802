import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { keysFolder } from "../../circuits/compiler/manifest.ts";
import { readSection, readSections } from "./sections.ts";

const folder = mkdtempSync(join(tmpdir(), "aura-sections-"));
const key = readFileSync(`${keysFolder}reputation.zkey`);

afterAll(() => rmSync(folder, { recursive: true }));

function file(content: Uint8Array): string {
  const path = join(folder, "file");
  writeFileSync(path, content);
  return path;
}

describe("readSections", () => {
  it("behavior: finds the ten sections of a proving key", () => {
    const sections = readSections(file(key), "zkey");
    expect([...sections.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(readSection(file(key), "zkey", 1)).toEqual(Buffer.from([1, 0, 0, 0]));
  });

  it("error: refuses a file that is cut short anywhere, or too long", () => {
    for (const bytes of [key.length - 1, key.length - 70, 1000, 30, 12]) {
      expect(() => readSections(file(key.subarray(0, bytes)), "zkey")).toThrow(/is cut short/);
    }
    expect(() => readSections(file(Buffer.concat([key, Buffer.alloc(1)])), "zkey")).toThrow(/goes on after/);
  });

  it("error: refuses another file, an empty one, and a section that is not there", () => {
    expect(() => readSections(file(key), "ptau")).toThrow(/is not a ptau file/);
    expect(() => readSections(file(Buffer.alloc(0)), "zkey")).toThrow(/is not a zkey file/);
    expect(() => readSection(file(key), "zkey", 11)).toThrow(/lacks section 11/);
  });

  it("error: refuses a section that comes twice", () => {
    const twice = Buffer.from(
      "zkey\u0001\0\0\0\u0002\0\0\0" + "\u0001\0\0\0\0\0\0\0\0\0\0\0".repeat(2),
      "latin1",
    );
    expect(() => readSections(file(twice), "zkey")).toThrow(/has a section twice/);
  });
});
