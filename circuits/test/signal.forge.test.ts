/**
 * Forged signals: another tag, a second side, a signal beyond the quota, a path that is too long, a shared point of one's
 * own making. Everything but the wish follows the constraints, so that what breaks is the check that stands in its way.
 */
import { poseidon2 } from "poseidon-lite";
import { beforeAll, describe, expect, it } from "vitest";

import { derivePublicKey, multiply, type Point } from "./babyjubjub.ts";
import { commitmentOf, FIELD, SUBGROUP_ORDER } from "./model.ts";
import { signalInputOf } from "./signal-cases.ts";
import { eighthOf, groupPath, OFFSET, padded, signalSignals, type SignalInput } from "./signal-model.ts";
import { flatten, loadAttacker, type Attacker, type Outcome } from "./support/attack.ts";
import { bits, type Choice } from "./support/natural-bits.ts";
import { bendSignal, signalAt, signalPaths, toSignalSignals } from "./support/signal.ts";

const ANNE = signalAt(0);
const BORIS = signalAt(1);
const signals = toSignalSignals(ANNE);

let attacker: Attacker;

beforeAll(async () => {
  attacker = await loadAttacker(signalPaths, [
    /^main\.(secret|otherEighth|index|children|root|depth|epoch|quota|scope|message)(\[\d+\])*$/,
    /^main\.IdentityKey\.BoundedBits\.bits\[/,
    /^main\.(indexBits|restBits)\[/,
  ]);
});

/** All bits but the highest of each number, which follows from the others. */
function naturalBits({ secret, index, quota }: SignalInput): Choice {
  return {
    ...bits("main.IdentityKey.BoundedBits.bits", secret, 250),
    ...bits("main.indexBits", index, 15),
    ...bits("main.restBits", quota - 1n - index, 15),
  };
}

/** Whatever is not said otherwise is as in the honest signal. */
async function attempt(inputs: Partial<SignalInput>, chosen: Choice = {}): Promise<Outcome> {
  const said = { ...signalInputOf(ANNE), ...inputs };
  return attacker.attempt(signals, { ...naturalBits(said), ...flatten(said), ...chosen });
}

interface Attempt {
  readonly name: string;
  readonly inputs?: Partial<SignalInput>;
  readonly chosen?: Choice;
  /** Every constraint that breaks mentions one of these signals. */
  readonly stoppedBy: RegExp;
}

const KEY = "main.AgreedKey";
const STEPS = `${KEY}.SignedMultiple`;
const TREE = "main.BinaryTreeMembership";
/** Outputs are hashes: what breaks is the last round. */
const HASH = /^main\.(tag|side|nullifier|SlimPoseidon\.)/;
const CLIMB = /^main\.(root$|commitment$|BinaryTreeMembership\.)/;
const MULTIPLE = /^main\.AgreedKey\.SignedMultiple\./;

const halfOffset = multiply(derivePublicKey(1n), (OFFSET * ((SUBGROUP_ORDER + 1n) / 2n)) % SUBGROUP_ORDER);
/** A hidden pair below a leaf: two identities that never registered, their hash registered as a commitment. */
const HIDDEN = [commitmentOf(5n), commitmentOf(6n)] as const;
const SHALLOW = groupPath([poseidon2([...HIDDEN]), ANNE.commitment], 0, 2);

const attempts: readonly Attempt[] = [
  { name: "another tag", chosen: { "main.tag": ANNE.tag + 1n }, stoppedBy: HASH },
  {
    name: "the tag of two others",
    inputs: { secret: 77n },
    chosen: { "main.tag": ANNE.tag },
    stoppedBy: /^main\./,
  },
  { name: "another side", chosen: { "main.side": ANNE.side + 1n }, stoppedBy: HASH },
  { name: "the other's side", chosen: { "main.side": BORIS.side }, stoppedBy: HASH },
  { name: "another nullifier", chosen: { "main.nullifier": ANNE.nullifier + 1n }, stoppedBy: HASH },
  {
    name: "another nullifier by another secret than the key's",
    inputs: { secret: ANNE.secret + 1n },
    chosen: bits("main.IdentityKey.BoundedBits.bits", ANNE.secret, 251),
    stoppedBy: /^main\.(IdentityKey\.BoundedBits|secret)/,
  },
  {
    name: "the same nullifier for the next index",
    inputs: { index: 1n },
    chosen: { "main.nullifier": ANNE.nullifier },
    stoppedBy: HASH,
  },
  {
    name: "the same nullifier in the next epoch",
    inputs: { epoch: ANNE.epoch + 1n },
    chosen: { "main.nullifier": ANNE.nullifier },
    stoppedBy: HASH,
  },
  {
    name: "tag and nullifier in another scope",
    inputs: { scope: ANNE.scope + 1n },
    chosen: { "main.nullifier": ANNE.nullifier, "main.tag": ANNE.tag },
    stoppedBy: HASH,
  },
  {
    name: "the message's negative under the same product",
    inputs: { message: -ANNE.message },
    chosen: { "main.nullifier": ANNE.nullifier, "main.boundMessage": ANNE.message * ANNE.nullifier },
    stoppedBy: /^main\.(boundMessage|message)$/,
  },
  {
    name: "another message",
    inputs: { message: 5n },
    chosen: { "main.nullifier": ANNE.nullifier, "main.boundMessage": ANNE.message * ANNE.nullifier },
    stoppedBy: /^main\.(boundMessage|message)$/,
  },
  {
    name: "a second nullifier by secret + order",
    inputs: { secret: ANNE.secret + SUBGROUP_ORDER },
    stoppedBy: /^main\.IdentityKey\.BoundedBits/,
  },
  { name: "another root", inputs: { root: ANNE.root + 1n }, stoppedBy: CLIMB },
  { name: "root zero", inputs: { root: 0n }, stoppedBy: /^main\.(root$|NonZero\.|BinaryTreeMembership\.)/ },
  {
    name: "root zero with no level selected",
    inputs: { root: 0n, depth: 0n },
    chosen: Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${TREE}.atDepth[${i + 1}]`, 0n])),
    stoppedBy: /^main\.(root$|NonZero\.|BinaryTreeMembership\.atDepth)/,
  },
  {
    name: "a leaf that is not among the children",
    inputs: { children: ANNE.children.map((pair, level) => (level === 0 ? [1n, 2n] : pair)) },
    stoppedBy: CLIMB,
  },
  { name: "a depth one too high", inputs: { depth: 4n }, stoppedBy: CLIMB },
  {
    name: "a depth one too high, the honest level selected",
    inputs: { depth: 4n },
    chosen: { [`${TREE}.atDepth[3]`]: 1n, [`${TREE}.atDepth[4]`]: 0n },
    stoppedBy: /^main\.(depth$|BinaryTreeMembership\.atDepth\[3\])/,
  },
  {
    name: "a depth that no level is at",
    inputs: { depth: 21n },
    stoppedBy: /^main\.(depth$|root$|BinaryTreeMembership\.)/,
  },
  {
    name: "a depth between two levels, each selected by half",
    inputs: { depth: (3n + 5n) / 2n },
    chosen: {
      [`${TREE}.atDepth[3]`]: (FIELD + 1n) / 2n,
      [`${TREE}.atDepth[5]`]: (FIELD + 1n) / 2n,
      [`${TREE}.atDepth[4]`]: 0n,
    },
    stoppedBy: /^main\.(root$|BinaryTreeMembership\.(atDepth|reached|SlimPoseidon))/,
  },
  {
    name: "a path that goes on below a leaf",
    inputs: {
      ...SHALLOW,
      secret: 5n,
      children: padded([[HIDDEN[0], HIDDEN[1]], ...SHALLOW.children.slice(0, 2)], SHALLOW.root),
    },
    stoppedBy: CLIMB,
  },
  {
    name: "a path that goes on below a leaf, the level of its length selected",
    inputs: {
      ...SHALLOW,
      secret: 5n,
      children: padded([[HIDDEN[0], HIDDEN[1]], ...SHALLOW.children.slice(0, 2)], SHALLOW.root),
    },
    chosen: { [`${TREE}.atDepth[2]`]: 0n, [`${TREE}.atDepth[3]`]: 1n },
    stoppedBy: /^main\.(depth$|BinaryTreeMembership\.atDepth\[3\])/,
  },
  {
    name: "one signal beyond the quota",
    inputs: { index: ANNE.quota },
    stoppedBy: /^main\.(restBits|quota|index)/,
  },
  { name: "a signal of no quota", inputs: { quota: 0n }, stoppedBy: /^main\.(restBits|quota)/ },
  {
    name: "one signal beyond the quota, its rest said to be a bit of -1",
    inputs: { index: ANNE.quota },
    chosen: Object.fromEntries(
      Array.from({ length: 16 }, (_, i) => [`main.restBits[${i}]`, i === 0 ? -1n : 0n]),
    ),
    stoppedBy: /^main\.restBits\[0\]/,
  },
  {
    name: "an index of minus one",
    inputs: { index: -1n },
    chosen: Object.fromEntries(
      Array.from({ length: 16 }, (_, i) => [`main.indexBits[${i}]`, i === 0 ? -1n : 0n]),
    ),
    stoppedBy: /^main\.indexBits\[0\]/,
  },
  {
    name: "an index of 17 bits",
    inputs: { index: 1n << 16n, quota: (1n << 16n) + 1n },
    stoppedBy: /^main\.(indexBits|index|restBits)/,
  },
  {
    name: "a point beside the curve",
    inputs: { otherEighth: [ANNE.otherEighth[0], ANNE.otherEighth[1] + 1n] },
    stoppedBy: /^main\.(AgreedKey\.SubgroupPoint\.|otherEighth)/,
  },
  {
    name: "an abscissa of zero with a made-up ordinate",
    inputs: { otherEighth: [0n, 5n] },
    stoppedBy: /^main\.(AgreedKey\.SubgroupPoint\.|otherEighth)/,
  },
  {
    name: "one's own key",
    inputs: { otherEighth: eighthOf(ANNE.publicKey) },
    stoppedBy: /^main\.(NonZero\.|IdentityKey\.|AgreedKey\.otherX)/,
  },
  {
    name: "a step of the multiple with another slope",
    chosen: { [`${STEPS}.slope[100][0]`]: 5n },
    stoppedBy: MULTIPLE,
  },
  {
    name: "a step of the multiple with another second slope",
    chosen: { [`${STEPS}.slope[100][1]`]: 5n },
    stoppedBy: MULTIPLE,
  },
  {
    name: "a step of the multiple that adds neither the point nor its negative",
    chosen: { [`${STEPS}.added[250]`]: 5n },
    stoppedBy: /^main\.AgreedKey\./,
  },
  {
    name: "a shared point of one's own making",
    chosen: { [`${STEPS}.sum[251][0]`]: 9n },
    stoppedBy: MULTIPLE,
  },
  {
    name: "a shared abscissa of one's own making",
    chosen: { [`${KEY}.sharedX`]: 9n },
    stoppedBy: /^main\.(AgreedKey\.|SlimPoseidon\.)/,
  },
  {
    name: "the other's abscissa of one's own making",
    chosen: { [`${KEY}.otherX`]: 9n },
    stoppedBy: /^main\.(AgreedKey\.|otherEighth)/,
  },
];

describe("a forged signal", () => {
  it.each(attempts)("fails where it should: $name", async ({ inputs = {}, chosen = {}, stoppedBy }) => {
    const { broken } = await attempt(inputs, chosen);
    expect(broken).not.toEqual([]);
    expect(broken.filter((names) => !names.some((name) => stoppedBy.test(name)))).toEqual([]);
  });

  it("fails for a key that would leave a slope free, whatever the slope: equal points may not be added", async () => {
    const otherEighth: Point = eighthOf(halfOffset);
    for (const slope of [0n, 1n, 123456789n]) {
      const { broken } = await attempt({ otherEighth }, { [`${KEY}.MontgomeryAdd.lamda`]: slope });
      expect(broken).toHaveLength(1);
      expect(broken[0]?.filter((name) => !/AgreedKey/.test(name))).toEqual([]);
      expect(broken[0]?.join()).toContain(`${KEY}.NonZero`);
    }
  });

  it("breaks at a check of its own where the root is zero: not only because no path leads there", async () => {
    const { broken } = await attempt({ root: 0n });
    const own = broken.filter(
      (names) => names.includes("main.root") && names.includes("main.NonZero.inverse"),
    );
    expect(own).toHaveLength(1);
  });

  it("is otherwise complete: without any change nothing breaks", async () => {
    expect((await attempt({})).broken).toEqual([]);
  });

  it.each([1, 3, 4, 5])("follows changes that are allowed: case %s instead", async (at) => {
    const { broken, forgery } = await attempt(signalInputOf(signalAt(at)));
    expect(broken).toEqual([]);
    const outputs = ["main.tag", "main.side", "main.nullifier"].map((name) => forgery.valueOf(name));
    expect(outputs).toEqual(signalAt(at).publicSignals.slice(0, 3));
  });

  it("follows changes that are allowed: somebody else, to a third", async () => {
    const input = bendSignal(ANNE, { secret: 4321n, otherSecret: 99n, index: 3n });
    const { broken, forgery } = await attempt(input);
    expect(broken).toEqual([]);
    expect(forgery.valueOf("main.tag")).toBe(signalSignals(input)[0]);
  });

  it("by secret + order would have a second nullifier and side: only the check of the order is in the way", async () => {
    const { forgery } = await attempt({ secret: ANNE.secret + SUBGROUP_ORDER });
    expect(forgery.valueOf("main.commitment")).toBe(ANNE.commitment);
    expect(forgery.valueOf("main.nullifier")).not.toBe(ANNE.nullifier);
    expect(forgery.valueOf("main.side")).not.toBe(ANNE.side);
  });
});
