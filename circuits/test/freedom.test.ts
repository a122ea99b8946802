/** No witness has another one near it, however many wires are changed together, while the inputs stay. */
import { beforeAll, describe, expect, it } from "vitest";

import type { BuildPaths } from "../compiler/circuits.ts";
import { credentialCases, credentialInputOf } from "./credential-cases.ts";
import { SUBGROUP_ORDER } from "./model.ts";
import { loadConstraintSystem, type ConstraintSystem } from "./support/constraint-system.ts";
import {
  caseCalled,
  paths as credentialPaths,
  toSignals as toCredentialSignals,
} from "./support/credential.ts";
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

/** The one case at such a double root: its secret is the largest there is. */
const LARGEST_SECRET = caseCalled("a slot revealed");

const subjects: readonly Subject[] = [
  {
    name: "credential",
    paths: credentialPaths,
    inputs: credentialCases
      .filter((each) => each !== LARGEST_SECRET)
      .map((each) => toCredentialSignals(credentialInputOf(each))),
    held: ["main.boundMessage"],
  },
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

/** The wires of inputs, which are given. */
function inputWires({ names }: ConstraintSystem, signals: Signals): ReadonlySet<number> {
  const input = new RegExp(`^main\\.(${Object.keys(signals).join("|")})(\\[\\d+\\])*$`);
  return new Set([...names].filter(([, all]) => all.some((name) => input.test(name))).map(([wire]) => wire));
}

describe.each(subjects)("a witness of $name", ({ paths, inputs, held }) => {
  let system: ConstraintSystem;
  let generator: WitnessGenerator;
  let fixed: ReadonlySet<number>;

  beforeAll(async () => {
    system = loadConstraintSystem(paths);
    generator = await loadWitnessGenerator(paths);
    fixed = inputWires(system, inputs[0] ?? {});
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

// What the search cannot decide by itself: where a number equals its bound, each bit that is 0 in both is held by
// bit * (1 - 1 - bit) = 0 alone, whose derivative is 0 although it leaves nothing but 0.
describe("a witness of credential whose secret equals its bound", () => {
  it("is undecided in those bits of the secret, and in nothing else", async () => {
    const system = loadConstraintSystem(credentialPaths);
    const signals = toCredentialSignals(credentialInputOf(LARGEST_SECRET));
    const honest = await (await loadWitnessGenerator(credentialPaths)).witness(signals);
    const fixed = inputWires(system, signals);
    const bound = SUBGROUP_ORDER - 1n;
    expect(LARGEST_SECRET.secret).toBe(bound);
    const bits = Array.from({ length: 251 }, (_, i) => i).filter((i) => ((bound >> BigInt(i)) & 1n) === 0n);
    // Two directions are no freedom: the bits add up to the secret, and give the commitment that was signed.
    expect(countFreedom(system, honest, fixed)).toBe(bits.length - 2);

    const wires = bits.map((i) => system.wireOf(`main.IdentityCommitment.bits[${i}]`));
    expect(countFreedom(system, honest, new Set([...fixed, ...wires]))).toBe(0);
    // Nothing but 0 is possible for each of them, the others as they are.
    for (const wire of wires) {
      const alone = honest.map((value, at) => (at === wire ? 1n : value));
      expect(system.broken(alone)).not.toEqual([]);
    }
  });
});
