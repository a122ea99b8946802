/** CanonicalBits: of the two forms in 254 bits that many field elements have, only the one below the order. */
import { mkdirSync, writeFileSync } from "node:fs";

import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { circuitsFolder } from "../compiler/circuits.ts";
import { compileMain } from "../compiler/compile.ts";
import { FIELD } from "./model.ts";
import { loadConstraintSystem, type ConstraintSystem } from "./support/constraint-system.ts";
import { findFreeWires } from "./support/free-wires.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let system: ConstraintSystem;
let generator: WitnessGenerator;

beforeAll(async () => {
  const folder = `${circuitsFolder}build/canonical-bits`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/canonical-bits.circom`,
    `pragma circom 2.2.0;\ninclude "../../templates/lib/canonical-bits.circom";\n` +
      `component main {public [in]} = CanonicalBits();\n`,
  );
  await compileMain(`${folder}/canonical-bits.circom`, folder, ["--O2", "--r1cs", "--sym", "--wasm"]);
  const base = `${folder}/canonical-bits`;
  system = loadConstraintSystem({ r1cs: `${base}.r1cs`, sym: `${base}.sym` });
  generator = await loadWitnessGenerator({ calculator: `${base}.cjs`, wasm: `${base}.wasm` });
});

const bitOf = (value: bigint, i: number): bigint => (value >> BigInt(i)) & 1n;

/** Every wire as the template says, for the bits of a number that need not be below the order. */
function assign(value: bigint): bigint[] {
  const wires = [1n, ...new Array<bigint>(system.wires - 1).fill(0n)];
  const set = (signal: string, to: bigint): void => {
    const wire = [...system.names].find(([, names]) => names.includes(signal))?.[0];
    if (wire !== undefined) wires[wire] = to;
  };
  set("main.in", value % FIELD);
  let prefix = 1n;
  for (let i = 253; i >= 0; i--) {
    set(`main.bits[${i}]`, bitOf(value, i));
    if (bitOf(FIELD - 1n, i) === 1n) prefix *= bitOf(value, i);
    set(`main.prefix[${i}]`, prefix);
  }
  return wires;
}

describe("CanonicalBits", () => {
  it("splits any field element, no wire free", async () => {
    const element = fc.oneof(fc.bigInt(0n, FIELD - 1n), fc.constantFrom(0n, 1n, FIELD - 2n, FIELD - 1n));
    const property = fc.asyncProperty(element, async (value) => {
      const witness = await generator.witness({ in: value });
      expect(witness.slice(1, 255)).toEqual(Array.from({ length: 254 }, (_, i) => bitOf(value, i)));
      expect(witness).toEqual(assign(value));
      expect(findFreeWires(system, witness)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 20, examples: [[0n], [FIELD - 1n]] });
  });

  it("refuses the other form, one order higher, whatever fits 254 bits", () => {
    const most = (1n << 254n) - 1n;
    const property = fc.property(
      fc.oneof(fc.bigInt(FIELD, most), fc.constantFrom(FIELD, FIELD + 1n, most)),
      (value) => {
        expect(system.broken(assign(value))).not.toEqual([]);
      },
    );
    fc.assert(property, { numRuns: 100, examples: [[FIELD], [most]] });
  });
});
