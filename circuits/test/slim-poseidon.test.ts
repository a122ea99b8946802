/** SlimPoseidon is Poseidon: the hashes of poseidon-lite, in as many constraints as circomlib's template takes. */
import { mkdirSync, writeFileSync } from "node:fs";

import fc from "fast-check";
import { poseidon1, poseidon2, poseidon3, poseidon4, poseidon5, poseidon8 } from "poseidon-lite";
import { describe, expect, it } from "vitest";

import { circuitsFolder } from "../compiler/circuits.ts";
import { compileMain } from "../compiler/compile.ts";
import { readR1cs } from "../compiler/r1cs.ts";
import { FIELD } from "./model.ts";
import { loadConstraintSystem } from "./support/constraint-system.ts";
import { findFreeWires } from "./support/free-wires.ts";
import { loadWitnessGenerator } from "./support/witness-generator.ts";

const folder = `${circuitsFolder}build/slim-poseidon`;
const element = fc.oneof(fc.bigInt({ min: 0n, max: FIELD - 1n }), fc.constantFrom(0n, 1n, FIELD - 1n));

async function compileHash(template: string, include: string, count: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const base = `${folder}/${template}-${count}`;
  writeFileSync(
    `${base}.circom`,
    `pragma circom 2.2.0;\ninclude "${include}";\ncomponent main = ${template}(${count});\n`,
  );
  await compileMain(`${base}.circom`, folder, ["--O2", "--r1cs", "--sym", "--wasm"]);
  return base;
}

describe("SlimPoseidon", () => {
  it.each([
    { count: 1, hash: poseidon1 },
    { count: 2, hash: poseidon2 },
    { count: 3, hash: poseidon3 },
    { count: 4, hash: poseidon4 },
    { count: 5, hash: poseidon5 },
    { count: 8, hash: poseidon8 },
  ])("hashes $count inputs as others do, no wire of it free", async ({ count, hash }) => {
    const base = await compileHash("SlimPoseidon", "../../templates/lib/slim-poseidon.circom", count);
    const generator = await loadWitnessGenerator({ calculator: `${base}.cjs`, wasm: `${base}.wasm` });
    const system = loadConstraintSystem({ r1cs: `${base}.r1cs`, sym: `${base}.sym` });
    const property = fc.asyncProperty(
      fc.array(element, { minLength: count, maxLength: count }),
      async (inputs) => {
        const witness = await generator.witness({ inputs });
        expect(witness[1]).toBe(hash(inputs));
        expect(system.broken(witness)).toEqual([]);
        expect(findFreeWires(system, witness)).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 5, examples: [[new Array<bigint>(count).fill(0n)]] });
  });

  it.each([2, 3, 4, 5, 8])(
    "of %s inputs needs as many constraints as circomlib's, with far fewer coefficients",
    async (count) => {
      const slim = await compileHash("SlimPoseidon", "../../templates/lib/slim-poseidon.circom", count);
      const usual = await compileHash("Poseidon", "circomlib/circuits/poseidon.circom", count);
      const [ours, theirs] = [slim, usual].map((base) => {
        const { constraints } = readR1cs(`${base}.r1cs`);
        return {
          constraints: constraints.length,
          factors: constraints.reduce((n, { a, b }) => n + a.length + b.length, 0),
        };
      });
      expect(ours?.constraints).toBe(theirs?.constraints);
      // Two factors of one wire each, but for the round constants added to inputs.
      expect(ours?.factors).toBeLessThan(2.3 * (ours?.constraints ?? 0));
      expect(theirs?.factors).toBeGreaterThan(1.9 * (ours?.factors ?? 0));
    },
  );
});
