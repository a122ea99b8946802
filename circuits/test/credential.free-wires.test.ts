/** Every wire of the circuit is held by constraints: none can be changed alone. */
import { beforeAll, describe, expect, it } from "vitest";

import { credentialCases, credentialInputOf } from "./credential-cases.ts";
import { loadConstraintSystem, type ConstraintSystem } from "./support/constraint-system.ts";
import { caseCalled, paths, toSignals } from "./support/credential.ts";
import { findFreeWires } from "./support/free-wires.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let system: ConstraintSystem;
let generator: WitnessGenerator;

beforeAll(async () => {
  system = loadConstraintSystem(paths);
  generator = await loadWitnessGenerator(paths);
});

describe("a single changed wire", () => {
  it.each(credentialCases)("breaks a constraint, whichever wire it is: $name", async (source) => {
    const honest = await generator.witness(toSignals(credentialInputOf(source)));
    expect(honest).toHaveLength(system.wires);
    expect(system.broken(honest)).toEqual([]);
    expect(findFreeWires(system, honest)).toEqual([]);
  });

  it("would be noticed: with its constraint taken away, a wire is found to be free", async () => {
    const honest = await generator.witness(toSignals(credentialInputOf(caseCalled("of age"))));
    const wire = system.wireOf("main.boundMessage");
    const [only, ...others] = system.touching[wire] ?? [];
    expect(others).toEqual([]);
    const touching = system.touching.map((list) => list.filter((at) => at !== only));
    const free = findFreeWires({ ...system, touching }, honest).map((line) => line.split(":")[0]);
    expect(free).toContain("main.boundMessage");
    expect(free).toContain("main.message");
  });
});
