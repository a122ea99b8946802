/** The plain form of a circuit follows its sources, whoever compiled the other form meanwhile. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { compilePlain, plainFolder } from "./support/plain.ts";

const name = "plain-test";
const main = join(plainFolder, `${name}.circom`);

function write(factor: number): void {
  mkdirSync(plainFolder, { recursive: true });
  writeFileSync(
    main,
    `pragma circom 2.2.0;\ntemplate Times() { signal input a; signal output b; b <== ${factor} * a; }\n` +
      `component main = Times();\n`,
  );
}

function clear(): void {
  for (const end of ["circom", "r1cs", "sym", "json"])
    rmSync(join(plainFolder, `${name}.${end}`), { force: true });
}

beforeEach(clear);
afterEach(clear);

describe("the plain form", () => {
  it("is compiled once for the same sources", async () => {
    write(3);
    expect(await compilePlain(main)).toBe(true);
    expect(await compilePlain(main)).toBe(false);
    expect(existsSync(join(plainFolder, `${name}.r1cs`))).toBe(true);
  });

  it("is compiled again when a source changes", async () => {
    write(3);
    await compilePlain(main);
    const before = readFileSync(join(plainFolder, `${name}.r1cs`));
    write(5);
    expect(await compilePlain(main)).toBe(true);
    expect(readFileSync(join(plainFolder, `${name}.r1cs`)).equals(before)).toBe(false);
  });
});
