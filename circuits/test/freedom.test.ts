/** No witness has another one near it, however many wires are changed together, while the inputs stay. */
import { beforeAll, describe, expect, it } from "vitest";

import type { BuildPaths } from "../compiler/circuits.ts";
import { loadConstraintSystem, type ConstraintSystem } from "./support/constraint-system.ts";
import { countFreedom } from "./support/freedom.ts";
import { openingAt, openingPaths, toOpeningSignals } from "./support/opening.ts";
import { plainPoseidonPaths } from "./support/plain.ts";
import { bend, caseAt, paths as reputationPaths, toSignals } from "./support/reputation.ts";
import { signalAt, signalPaths, toSignalSignals } from "./support/signal.ts";
import { loadWitnessGenerator, type Signals, type WitnessGenerator } from "./support/witness-generator.ts";

interface Subject {
  readonly name: string;
  readonly paths: BuildPaths;
  readonly inputs: readonly Signals[];
  /** Wires that only one constraint has in common. */
  readonly held: readonly string[];
}

// Away from double roots, where a change of first order goes unnoticed though none is possible: a badge that is not held
// (asked * asked = 0), and bits where a bounded number equals its bound.
const PROFILE = bend(caseAt(0), {
  components: [999n, 500n, 900n, 750n, 3n, 10n],
  badgeSet: (1n << 248n) - 1n,
  badgeMask: 0b1011n,
  minima: [9n, 0n, 900n, 0n, 0n, 10n],
  threshold: 0n,
});

const subjects: readonly Subject[] = [
  {
    name: "reputation",
    paths: reputationPaths,
    inputs: [toSignals(PROFILE)],
    held: ["main.boundMessage"],
  },
  {
    name: "opening",
    paths: openingPaths,
    inputs: [0, 1, 2, 3, 4, 5].map((at) => toOpeningSignals(openingAt(at))),
    held: ["main.boundChallenger"],
  },
  {
    name: "signal",
    paths: signalPaths,
    inputs: [0, 1, 2, 3].map((at) => toSignalSignals(signalAt(at))),
    held: ["main.AgreedKey.SignedMultiple.slope[100][0]", "main.AgreedKey.SignedMultiple.added[100]"],
  },
];

describe.each(subjects)("a witness of $name", ({ paths, inputs, held }) => {
  let system: ConstraintSystem;
  let generator: WitnessGenerator;
  let fixed: ReadonlySet<number>;

  beforeAll(async () => {
    system = loadConstraintSystem(paths);
    generator = await loadWitnessGenerator(paths);
    const names = Object.keys(inputs[0] ?? {}).join("|");
    const input = new RegExp(`^main\\.(${names})(\\[\\d+\\])*$`);
    fixed = new Set(
      [...system.names].filter(([, all]) => all.some((name) => input.test(name))).map(([wire]) => wire),
    );
  });

  it("has no other near it", async () => {
    for (const signals of inputs) {
      const honest = await generator.witness(signals);
      expect(system.broken(honest)).toEqual([]);
      expect(countFreedom(system, honest, fixed)).toBe(0);
    }
  });

  it("would have, with a constraint taken away", async () => {
    const honest = await generator.witness(inputs[0] ?? {});
    const wires = held.map((name) => system.wireOf(name));
    const taken = system.constraints.filter(
      (_, at) => !wires.every((wire) => system.touching[wire]?.includes(at)),
    );
    expect(taken).toHaveLength(system.constraints.length - 1);
    expect(countFreedom({ ...system, constraints: taken }, honest, fixed)).toBe(1);
  });
});

// Inside the circuits above, a hash is held from both ends: by its inputs, and by a child or root that is given.
describe.each([2, 3, 4, 5, 8])("a witness of a hash of %s inputs alone", (count) => {
  const paths = plainPoseidonPaths(count);
  const inputs = Array.from({ length: count }, (_, i) => BigInt(i + 1) ** 50n);

  it("has no other near it, and would have without any one of its constraints", async () => {
    const system = loadConstraintSystem(paths);
    const honest = await (await loadWitnessGenerator(paths)).witness({ inputs });
    const fixed = new Set(inputs.map((_, i) => system.wireOf(`main.inputs[${i}]`)));
    expect(countFreedom(system, honest, fixed)).toBe(0);
    // Every constraint of the smallest, a sample of the others.
    const step = count === 2 ? 1 : 37;
    for (let at = 0; at < system.constraints.length; at += step) {
      const constraints = system.constraints.filter((_, i) => i !== at);
      expect([at, countFreedom({ ...system, constraints }, honest, fixed)]).toEqual([at, 1]);
    }
  });
});
