/** Every wire of the `opening` circuit is held by constraints: none can be changed alone. */
import { beforeAll, describe, expect, it } from "vitest";

import { openingCases } from "./opening-cases.ts";
import { loadConstraintSystem, type ConstraintSystem } from "./support/constraint-system.ts";
import { findFreeWires } from "./support/free-wires.ts";
import { openingAt, openingPaths, toOpeningSignals } from "./support/opening.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let system: ConstraintSystem;
let generator: WitnessGenerator;

beforeAll(async () => {
  system = loadConstraintSystem(openingPaths);
  generator = await loadWitnessGenerator(openingPaths);
});

describe("a single changed wire", () => {
  it.each(openingCases)("breaks a constraint, whichever wire it is: $name", async (source) => {
    const honest = await generator.witness(toOpeningSignals(source));
    expect(honest).toHaveLength(system.wires);
    expect(system.broken(honest)).toEqual([]);
    expect(findFreeWires(system, honest)).toEqual([]);
  });

  it("would be noticed: with their constraint taken away, wires are found to be free", async () => {
    const honest = await generator.witness(toOpeningSignals(openingAt(0)));
    const [only] = system.touching[system.wireOf("main.challenger")] ?? [];
    const touching = system.touching.map((list) => list.filter((at) => at !== only));
    const free = findFreeWires({ ...system, touching }, honest).map((line) => line.split(":")[0]);
    expect([...new Set(free)].sort()).toEqual(["main.boundChallenger", "main.challenger"]);
  });
});
