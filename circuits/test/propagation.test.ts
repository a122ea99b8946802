/** Whatever the inputs, which wires they decide: rules alone, no witness. circuits/README.md says what is left, and why. */
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { buildPaths, circuitsFolder, listCircuits } from "../compiler/circuits.ts";
import { readR1cs } from "../compiler/r1cs.ts";
import { loadConstraintSystem, type ConstraintSystem } from "./support/constraint-system.ts";
import { plainPaths, plainPoseidonPaths } from "./support/plain.ts";
import { propagate } from "./support/propagation.ts";

const snapshot = JSON.parse(readFileSync(`${circuitsFolder}snapshots/propagation.json`, "utf8")) as Record<
  string,
  { quotients: number; undecided: number; undecidedIn: Record<string, number> }
>;

/** A circuit as written, and its inputs, public and private. */
function load(paths: { readonly r1cs: string; readonly sym: string }): [ConstraintSystem, readonly number[]] {
  const { publicOutputs, publicInputs, privateInputs } = readR1cs(paths.r1cs).header;
  const inputs = Array.from({ length: publicInputs + privateInputs }, (_, i) => 1 + publicOutputs + i);
  return [loadConstraintSystem(paths), inputs];
}

/** How many wires of each template of the main are undecided. */
function byTemplate({ names }: ConstraintSystem, wires: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const wire of wires) {
    const [, template = "the main"] = /^main\.([A-Z]\w*)/.exec(names.get(wire)?.[0] ?? "") ?? [];
    counts[template] = (counts[template] ?? 0) + 1;
  }
  return counts;
}

describe.each([2, 3, 4, 5, 8, 16])("a hash of %s inputs", (count) => {
  const [system, inputs] = load(plainPoseidonPaths(count));

  it("is decided by them, every wire of it, without a division", () => {
    expect(propagate(system, inputs)).toEqual({ undecided: [], quotients: [] });
  });

  it("would not be without one of its constraints, or without an input", () => {
    const step = count === 2 ? 1 : 41;
    for (let at = 0; at < system.constraints.length; at += step) {
      // Touching no wire, it says nothing.
      const constraints = system.constraints.map((each, i) => (i === at ? { a: [], b: [], c: [] } : each));
      expect(propagate({ ...system, constraints }, inputs).undecided).not.toEqual([]);
    }
    expect(propagate(system, inputs.slice(1)).undecided).not.toEqual([]);
  });
});

describe.each(listCircuits())("$main", (circuit) => {
  it("leaves undecided what is recorded, and no more", () => {
    const [system, inputs] = load(plainPaths(buildPaths(circuit)));
    const { undecided, quotients } = propagate(system, inputs);
    expect({
      quotients: quotients.length,
      undecided: undecided.length,
      undecidedIn: byTemplate(system, undecided),
    }).toEqual(snapshot[circuit.main]);
  });
});
