/** BoundedBits alone, with every bound and every assignment that a small field of bits has. */
import { mkdirSync, writeFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { circuitsFolder } from "../compiler/circuits.ts";
import { compileMain } from "../compiler/compile.ts";
import { loadConstraintSystem } from "./support/constraint-system.ts";
import { loadWitnessGenerator } from "./support/witness-generator.ts";

const folder = `${circuitsFolder}build/bounded-bits`;

async function compileBounded(bits: number, most: bigint): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const base = `${folder}/bounded-bits-${bits}-${most}`;
  writeFileSync(
    `${base}.circom`,
    `pragma circom 2.2.0;\ninclude "../../templates/lib/bounded-bits.circom";\n` +
      `component main {public [in]} = BoundedBits(${bits}, ${most});\n`,
  );
  await compileMain(`${base}.circom`, folder, ["--O2", "--r1cs", "--sym", "--wasm"]);
  return base;
}

describe("BoundedBits", () => {
  it.each([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n])(
    "of three bits, at most %s: accepts exactly 0 to it",
    async (most) => {
      const base = await compileBounded(3, most);
      const generator = await loadWitnessGenerator({ calculator: `${base}.cjs`, wasm: `${base}.wasm` });
      for (let value = -2n; value <= 17n; value++) {
        const refused = await generator.refusedIn({ in: value });
        expect([value, refused === undefined]).toEqual([value, value >= 0n && value <= most]);
      }
    },
  );

  it.each([2n, 4n, 5n, 6n])(
    "of three bits, at most %s: no assignment of wires says otherwise",
    async (most) => {
      const base = await compileBounded(3, most);
      const system = loadConstraintSystem({ r1cs: `${base}.r1cs`, sym: `${base}.sym` });
      const input = system.wireOf("main.in");
      // Bits and what is nearest to them: where a bit need not be one, a sum out of bounds has a form among these.
      const values = [-1n, 0n, 1n, 2n, 3n].map((value) => system.reduce(value));
      const satisfied = new Set<bigint>();
      const others = Array.from({ length: system.wires - 1 }, (_, i) => i + 1).filter(
        (wire) => wire !== input,
      );
      for (let sum = -3n; sum <= 12n; sum++) {
        for (let code = 0; code < values.length ** others.length; code++) {
          const wires = [1n, ...new Array<bigint>(system.wires - 1).fill(0n)];
          wires[input] = system.reduce(sum);
          others.forEach((wire, i) => {
            wires[wire] = values[Math.floor(code / values.length ** i) % values.length] ?? 0n;
          });
          if (system.broken(wires).length === 0) satisfied.add(sum);
        }
      }
      expect([...satisfied]).toEqual(Array.from({ length: Number(most) + 1 }, (_, i) => BigInt(i)));
    },
  );

  it("of ten bits, at most 1000: accepts exactly 0 to 1000", async () => {
    const base = await compileBounded(10, 1000n);
    const generator = await loadWitnessGenerator({ calculator: `${base}.cjs`, wasm: `${base}.wasm` });
    for (let value = 0n; value < 1100n; value++) {
      expect([value, (await generator.refusedIn({ in: value })) === undefined]).toEqual([
        value,
        value <= 1000n,
      ]);
    }
  });
});
