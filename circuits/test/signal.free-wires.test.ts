/** Every wire of the `signal` circuit is held by constraints: none can be changed alone. */
import { beforeAll, describe, expect, it } from "vitest";

import { signalCases } from "./signal-cases.ts";
import { loadConstraintSystem, type ConstraintSystem } from "./support/constraint-system.ts";
import { findFreeWires } from "./support/free-wires.ts";
import { signalAt, signalPaths, toSignalSignals } from "./support/signal.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let system: ConstraintSystem;
let generator: WitnessGenerator;

beforeAll(async () => {
  system = loadConstraintSystem(signalPaths);
  generator = await loadWitnessGenerator(signalPaths);
});

describe("a single changed wire", () => {
  it.each(signalCases)("breaks a constraint, whichever wire it is: $name", async (source) => {
    const honest = await generator.witness(toSignalSignals(source));
    expect(honest).toHaveLength(system.wires);
    expect(system.broken(honest)).toEqual([]);
    expect(findFreeWires(system, honest)).toEqual([]);
  });

  it("would be noticed: with their constraint taken away, wires are found to be free", async () => {
    const honest = await generator.witness(toSignalSignals(signalAt(0)));
    const [only, ...others] = system.touching[system.wireOf("main.message")] ?? [];
    expect(others).toEqual([]);
    const touching = system.touching.map((list) => list.filter((at) => at !== only));
    const free = findFreeWires({ ...system, touching }, honest).map((line) => line.split(":")[0]);
    expect([...new Set(free)].sort()).toEqual(["main.boundMessage", "main.message"]);
  });
});
