/**
 * Forged witnesses: what a prover could assign who does not run our generator. Each attempt bends one claim and follows
 * the constraints everywhere else, so that what breaks in the end is the one check that stands in its way.
 */
import { beforeAll, describe, expect, it } from "vitest";

import { cases, inputOf, type Case } from "./cases.ts";
import {
  nullifierOf,
  packStatement,
  SUBGROUP_ORDER,
  unpackStatement,
  type ReputationInput,
  type Six,
  type Statement,
} from "./model.ts";
import { flatten, loadAttacker, type Attacker, type Outcome } from "./support/attack.ts";
import { bits, naturalBits, type Choice } from "./support/natural-bits.ts";
import { bend, caseAt, paths, toSignals } from "./support/reputation.ts";

const GOLD = caseAt(0);
const BRONZE = caseAt(1);
const EXACT = caseAt(3);

let attacker: Attacker;

beforeAll(async () => {
  attacker = await loadAttacker(paths, [
    /^main\.(secret|passportId|components|badgeSet|children|root|statement|badgeMask|scope|message)(\[\d+\])*$/,
    /^main\.ScoreClaim\.UnpackedStatement\.bits\[/,
    /^main\.(IdentityCommitment|PackedComponents)\.BoundedBits(\[\d\])?\.bits\[/,
    /^main\.ScoreClaim\.Num2Bits(\[\d\])?\.out\[/,
    /^main\.BadgeMask\.(held|asked)\[/,
    /^main\.NonZero\.inverse$/,
  ]);
});

interface Attempt {
  readonly name: string;
  readonly honest: Case;
  /** What the forger says his inputs are, where they differ. */
  readonly inputs?: Partial<ReputationInput>;
  /** What he takes the statement to say, where it says something else. */
  readonly said?: Statement;
  /** What else he assigns. */
  readonly chosen?: Choice;
  /** Every constraint that breaks mentions one of these signals. */
  readonly stoppedBy: RegExp;
}

const honestSignals = new Map(cases.map((source) => [source, toSignals(inputOf(source))]));

async function attempt({
  honest,
  inputs = {},
  said,
  chosen = {},
}: Omit<Attempt, "name" | "stoppedBy">): Promise<Outcome> {
  const natural = naturalBits({ ...inputOf(honest), ...inputs }, said);
  const signals = honestSignals.get(honest);
  if (signals === undefined) throw new Error("Not one of the cases.");
  return attacker.attempt(signals, { ...natural, ...flatten(inputs), ...chosen });
}

function says(source: Case, changes: Partial<Statement>): Statement {
  return { ...unpackStatement(source.statement), ...changes };
}

const weightedSum = GOLD.components.reduce(
  (sum, component, i) => sum + component * (GOLD.weights[i] ?? 0n),
  0n,
);
const TOO_MUCH = packStatement(says(GOLD, { threshold: weightedSum + 1n }));
const STATEMENT_BITS = "main.ScoreClaim.UnpackedStatement.bits";
// Where "gold" has a component of 0, the weight may be anything: excess is well hidden there.
const IDLE_WEIGHT_TOP_BIT = `${STATEMENT_BITS}[69]`;

const attempts: readonly Attempt[] = [
  {
    name: "another nullifier",
    honest: GOLD,
    chosen: { "main.nullifier": GOLD.nullifier + 1n },
    stoppedBy: /^main\.(nullifier$|SlimPoseidon\.)/,
  },
  {
    name: "the same nullifier in another scope",
    honest: GOLD,
    inputs: { scope: GOLD.scope + 1n },
    chosen: { "main.nullifier": GOLD.nullifier },
    stoppedBy: /^main\.(nullifier$|SlimPoseidon\.)/,
  },
  {
    name: "another message under the same product",
    honest: GOLD,
    inputs: { message: -GOLD.message },
    chosen: { "main.nullifier": GOLD.nullifier, "main.boundMessage": GOLD.message * GOLD.nullifier },
    stoppedBy: /^main\.boundMessage$/,
  },
  {
    name: "another root",
    honest: GOLD,
    inputs: { root: GOLD.root + 1n },
    stoppedBy: /^main\.(root$|PoseidonTreeMembership\.)/,
  },
  {
    name: "root zero",
    honest: GOLD,
    inputs: { root: 0n },
    stoppedBy: /^main\.(root$|NonZero\.|PoseidonTreeMembership\.)/,
  },
  {
    name: "a leaf that is not among the children",
    honest: GOLD,
    inputs: { children: GOLD.children.map((level, i) => (i === 0 ? level.map((_, j) => BigInt(j)) : level)) },
    stoppedBy: /^main\.(root$|PoseidonTreeMembership\.)/,
  },
  {
    name: "somebody else's leaf",
    honest: GOLD,
    inputs: { secret: GOLD.secret + 1n },
    stoppedBy: /^main\.PoseidonTreeMembership\./,
  },
  {
    name: "a leaf said to be another passport's",
    honest: GOLD,
    inputs: { passportId: GOLD.passportId + 1n },
    stoppedBy: /^main\.PoseidonTreeMembership\./,
  },
  {
    name: "somebody else's leaf, with products that vanish too early",
    honest: GOLD,
    inputs: { secret: GOLD.secret + 1n },
    chosen: Object.fromEntries(
      Array.from({ length: 7 }, (_, j) => [`main.PoseidonTreeMembership.product[0][${j + 1}]`, 0n]),
    ),
    stoppedBy: /^main\.PoseidonTreeMembership\./,
  },
  {
    name: "a second nullifier by secret + order",
    honest: GOLD,
    inputs: { secret: GOLD.secret + SUBGROUP_ORDER },
    stoppedBy: /^main\.IdentityCommitment\.BoundedBits/,
  },
  {
    name: "a threshold above the sum: a negative difference",
    honest: GOLD,
    inputs: { statement: TOO_MUCH },
    stoppedBy: /^main\.ScoreClaim\.Num2Bits\.out/,
  },
  {
    name: "a threshold unpacked as 0, its worth hidden in a weight that counts nothing",
    honest: GOLD,
    inputs: { statement: TOO_MUCH },
    said: says(GOLD, { threshold: 0n }),
    chosen: {
      ...bits(STATEMENT_BITS, packStatement(says(GOLD, { threshold: 0n })), 167),
      [IDLE_WEIGHT_TOP_BIT]: (weightedSum + 1n) << BigInt(84 - 69),
    },
    stoppedBy: /^main\.ScoreClaim\.UnpackedStatement\.bits\[\d+\]$/,
  },
  {
    name: "a statement of 169 bits, its excess hidden in a weight that counts nothing",
    honest: GOLD,
    inputs: { statement: GOLD.statement + (1n << 168n) },
    chosen: { [IDLE_WEIGHT_TOP_BIT]: 1n << BigInt(168 - 69) },
    stoppedBy: /^main\.ScoreClaim\.UnpackedStatement\.bits\[\d+\]$/,
  },
  {
    name: "a minimum above the component",
    honest: EXACT,
    inputs: { statement: packStatement(says(EXACT, { minima: [601n, 0n, 0n, 0n, 0n, 0n] })) },
    stoppedBy: /^main\.ScoreClaim\.Num2Bits\[0\]\.out/,
  },
  {
    name: "components that borrow from each other under the same packed value",
    honest: BRONZE,
    inputs: { components: [1024n, -1n, 0n, 0n, 0n, 0n] },
    stoppedBy: /^main\.(PackedComponents\.BoundedBits|ScoreClaim\.Num2Bits)(\[[01]\]|\.)/,
  },
  {
    name: "components that borrow from each other to reach a threshold",
    honest: GOLD,
    inputs: { components: [1000n, 500n, 1000n, 750n - 1n, 1024n, 10n - 1n], statement: TOO_MUCH },
    stoppedBy: /^main\.(PackedComponents\.BoundedBits|ScoreClaim\.Num2Bits)(\[[345]\]|\.)|PoseidonTree/,
  },
  {
    name: "a leaf with a component of 1001",
    honest: GOLD,
    inputs: bend(GOLD, { components: [1001n, 500n, 1000n, 750n, 0n, 10n] }),
    stoppedBy: /^main\.PackedComponents\.BoundedBits\[0\]/,
  },
  {
    name: "a leaf with a component of 1023",
    honest: GOLD,
    inputs: bend(GOLD, { components: [1000n, 500n, 1000n, 750n, 0n, 1023n] }),
    stoppedBy: /^main\.PackedComponents\.BoundedBits\[5\]/,
  },
  {
    name: "a leaf with a component of 1024",
    honest: GOLD,
    inputs: bend(GOLD, {
      components: [1000n, 500n, 1000n, 1024n, 0n, 10n],
      minima: [0n, 0n, 0n, 1000n, 0n, 0n],
    }),
    stoppedBy: /^main\.PackedComponents\.BoundedBits\[3\]/,
  },
  {
    name: "a badge that is not held",
    honest: EXACT,
    inputs: { badgeMask: 0b10n },
    stoppedBy: /^main\.BadgeMask\.(held|asked)\[1\]$/,
  },
  {
    name: "a badge that is not held, paid for by its neighbour in the set",
    honest: EXACT,
    inputs: { badgeMask: 0b10n },
    chosen: { "main.BadgeMask.held[1]": 1n, "main.BadgeMask.held[0]": -1n },
    stoppedBy: /^main\.BadgeMask\.held\[0\]$/,
  },
  {
    name: "a badge that is not held, asked for by twice its neighbour",
    honest: EXACT,
    inputs: { badgeMask: 0b10n },
    chosen: { "main.BadgeMask.asked[1]": 0n, "main.BadgeMask.asked[0]": 2n },
    stoppedBy: /^main\.BadgeMask\.(held|asked)\[0\]$/,
  },
  {
    name: "a badge set of 249 bits",
    honest: EXACT,
    inputs: bend(EXACT, { badgeSet: EXACT.badgeSet | (1n << 248n) }),
    stoppedBy: /^main\.BadgeMask\./,
  },
  {
    name: "a mask of 249 bits",
    honest: EXACT,
    inputs: { badgeMask: EXACT.badgeMask | (1n << 248n) },
    chosen: { "main.BadgeMask.held[247]": 1n },
    stoppedBy: /^main\.BadgeMask\./,
  },
];

describe("a forged witness", () => {
  it.each(attempts)("fails where it should: $name", async (forgery) => {
    const { broken } = await attempt(forgery);
    expect(broken).not.toEqual([]);
    expect(broken.filter((names) => !names.some((name) => forgery.stoppedBy.test(name)))).toEqual([]);
  });

  it("breaks at a check of its own where the root is zero: not only because no path leads there", async () => {
    const { broken } = await attempt({ honest: GOLD, inputs: { root: 0n } });
    const own = broken.filter(
      (names) => names.includes("main.root") && names.includes("main.NonZero.inverse"),
    );
    expect(own).toHaveLength(1);
  });

  it("is otherwise complete: without any change nothing breaks", async () => {
    expect((await attempt({ honest: GOLD })).broken).toEqual([]);
  });

  it("follows changes that are allowed: another scope ends in its own nullifier", async () => {
    const { broken, forgery } = await attempt({ honest: GOLD, inputs: { scope: 5n } });
    expect(broken).toEqual([]);
    expect(forgery.valueOf("main.nullifier")).toBe(nullifierOf(GOLD.secret, 5n));
  });

  it("follows changes that are allowed: a whole other profile", async () => {
    const components: Six = [1000n, 501n, 1000n, 999n, 1n, 2n];
    const { broken } = await attempt({
      honest: GOLD,
      inputs: bend(GOLD, { secret: 99n, components, badgeSet: 3n }),
    });
    expect(broken).toEqual([]);
  });

  it("by secret + order would have a second nullifier: only the check of the order is in the way", async () => {
    const secret = GOLD.secret + SUBGROUP_ORDER;
    const { forgery } = await attempt({ honest: GOLD, inputs: { secret } });
    expect(forgery.valueOf("main.commitment")).toBe(GOLD.commitment);
    expect(forgery.valueOf("main.nullifier")).toBe(nullifierOf(secret, GOLD.scope));
    expect(forgery.valueOf("main.nullifier")).not.toBe(GOLD.nullifier);
  });
});
