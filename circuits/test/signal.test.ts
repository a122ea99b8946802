/** Inputs that the `signal` circuit accepts or refuses, judged by the honest witness generator and by the model. */
import { poseidon2 } from "poseidon-lite";
import { beforeAll, describe, expect, it } from "vitest";

import { add, derivePublicKey, fromMontgomery, multiply, toMontgomery, type Point } from "./babyjubjub.ts";
import { commitmentOf, FIELD, SUBGROUP_ORDER } from "./model.ts";
import { signalCases } from "./signal-cases.ts";
import {
  eighthOf,
  groupPath,
  OFFSET,
  padded,
  sharedPoint,
  signalRefusal,
  signalSignals,
  unluckySecrets,
  type SignalInput,
} from "./signal-model.ts";
import { lowOrderPoints } from "./support/low-order-points.ts";
import { bendSignal, signalAt, signalPaths, toSignalSignals } from "./support/signal.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

let generator: WitnessGenerator;

beforeAll(async () => {
  generator = await loadWitnessGenerator(signalPaths);
});

const ANNE = signalAt(0);
const BORIS = signalAt(1);
const AGAIN = signalAt(2);
const ELSEWHERE = signalAt(3);

async function accepts(input: SignalInput): Promise<readonly bigint[]> {
  expect(signalRefusal(input)).toBeUndefined();
  const outputs = (await generator.witness(toSignalSignals(input))).slice(1, 10);
  expect(outputs).toEqual(signalSignals(input));
  return outputs;
}

describe("accepts", () => {
  it.each(signalCases)("$name, and gives the public signals in order", async (source) => {
    expect(await accepts(source)).toEqual(source.publicSignals);
  });

  const accepted: readonly (readonly [string, SignalInput])[] = [
    ["the first signal of a quota of one", bendSignal(ANNE, { index: 0n, quota: 1n })],
    ["the last signal of the quota", bendSignal(ANNE, { index: 9n, quota: 10n })],
    ["the largest index", bendSignal(ANNE, { index: 65535n, quota: 65536n })],
    ["the largest quota for the first signal", bendSignal(ANNE, { index: 0n, quota: 65536n })],
    ["scope, epoch and message zero", bendSignal(ANNE, { scope: 0n, epoch: 0n, message: 0n })],
    [
      "scope, epoch and message at the end of the field",
      bendSignal(ANNE, { scope: FIELD - 1n, epoch: FIELD - 1n, message: FIELD - 1n }),
    ],
    ["the least secret but zero", bendSignal(ANNE, { secret: 1n })],
    ["the largest secret", bendSignal(ANNE, { secret: SUBGROUP_ORDER - 1n })],
    [
      "somebody whose secret is the negative",
      bendSignal(ANNE, { otherSecret: SUBGROUP_ORDER - ANNE.secret }),
    ],
    ["somebody who is in no tree", bendSignal(ANNE, { otherSecret: 99n })],
  ];

  it.each(accepted)("%s", async (_, input) => {
    await accepts(input);
  });

  it.each(Array.from({ length: 20 }, (_, i) => i + 1))(
    "a tree of depth %s, at its first and last leaf",
    async (depth) => {
      for (const last of [0, Math.min(2 ** depth, 40) - 1]) {
        const leaves = Array.from({ length: last + 1 }, (_, i) =>
          i === last ? ANNE.commitment : BigInt(i + 1),
        );
        await accepts({ ...ANNE, ...groupPath(leaves, last, depth) });
      }
    },
  );

  it("whatever stands above the depth: it means nothing", async () => {
    const path = ANNE.children.slice(0, 3);
    const rows = [...path];
    for (let node = ANNE.root; rows.length < 20; node = poseidon2([7n, node])) rows.push([7n, node]);
    expect(await accepts({ ...ANNE, children: rows })).toEqual(ANNE.publicSignals);
  });
});

describe("the tag", () => {
  it("is the same from both sides, in another epoch, tree and use of the quota", () => {
    expect([BORIS.tag, AGAIN.tag]).toEqual([ANNE.tag, ANNE.tag]);
  });

  it("is another one in another scope", () => {
    expect(ELSEWHERE.tag).not.toBe(ANNE.tag);
  });

  it("is another one for each other person", async () => {
    const tags = new Set([ANNE.tag]);
    for (const otherSecret of [5n, 6n, 7n]) {
      const [tag = 0n] = await accepts(bendSignal(ANNE, { otherSecret }));
      tags.add(tag);
    }
    expect(tags.size).toBe(4);
  });

  it("does not depend on which eighth of the key is taken: there are eight, apart by points of low order", async () => {
    const eighth = fromMontgomery(ANNE.otherEighth);
    for (const low of lowOrderPoints) {
      const otherEighth = toMontgomery(add(eighth, low));
      expect(await accepts({ ...ANNE, otherEighth })).toEqual(ANNE.publicSignals);
    }
  });
});

describe("the side", () => {
  it("is the same whenever the same person makes the tag, another when the other does", () => {
    expect(AGAIN.side).toBe(ANNE.side);
    expect(BORIS.side).not.toBe(ANNE.side);
  });

  it("has nothing in common between scopes", () => {
    expect(ELSEWHERE.side).not.toBe(ANNE.side);
  });

  it("tells an answer from a repetition: no third person makes the tag, even one who is told the shared point", async () => {
    // From a shared point and a secret of one's own follows the only key with which the two lead to the point.
    const factor = inverseModOrder(2n * 77n + OFFSET);
    const base = multiply(ANNE.shared, factor);
    const minusOffset = multiply(derivePublicKey(1n), SUBGROUP_ORDER - (OFFSET % SUBGROUP_ORDER));
    const key: Point = multiply(add(base, minusOffset), inverseModOrder(2n));
    const [tag] = await accepts({ ...bendSignal(ANNE, { secret: 77n }), otherEighth: eighthOf(key) });
    expect(sharedPoint(77n, key)).toEqual(ANNE.shared);
    expect(tag).not.toBe(ANNE.tag);
  });
});

/** By Fermat, modulo the order of the subgroup. */
function inverseModOrder(value: bigint): bigint {
  let result = 1n;
  let power = value % SUBGROUP_ORDER;
  for (let rest = SUBGROUP_ORDER - 2n; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * power) % SUBGROUP_ORDER;
    power = (power * power) % SUBGROUP_ORDER;
  }
  return result;
}

describe("the nullifier", () => {
  it("differs by index, epoch and scope, and by nothing else", async () => {
    const nullifierFor = async (changes: Parameters<typeof bendSignal>[1]): Promise<bigint | undefined> =>
      (await accepts(bendSignal(ANNE, changes)))[2];
    for (const same of [{ message: 5n }, { quota: 11n }, { otherSecret: 99n }]) {
      expect(await nullifierFor(same)).toBe(ANNE.nullifier);
    }
    const others = [{ index: 1n }, { epoch: ANNE.epoch + 1n }, { scope: ANNE.scope + 1n }, { secret: 5n }];
    const found = new Set([ANNE.nullifier]);
    for (const other of others) found.add((await nullifierFor(other)) ?? 0n);
    expect(found.size).toBe(5);
  });
});

describe("refuses", () => {
  const withPath = (children: SignalInput["children"]): SignalInput => ({ ...ANNE, children });
  const [first, ...above] = ANNE.children;
  if (first === undefined) throw new Error("The path is empty.");
  const TREE = "BinaryTreeMembership";
  const halfOffset = multiply(derivePublicKey(1n), (OFFSET * ((SUBGROUP_ORDER + 1n) / 2n)) % SUBGROUP_ORDER);
  const minusHalfOffset: Point = [FIELD - halfOffset[0], halfOffset[1]];

  const refused: readonly (readonly [what: string, input: SignalInput, reason: string, template: string])[] =
    [
      [
        "a secret equal to the order",
        bendSignal(ANNE, { secret: SUBGROUP_ORDER }),
        "secret not below the order",
        "BoundedBits",
      ],
      [
        "a secret one order too high",
        { ...ANNE, secret: ANNE.secret + SUBGROUP_ORDER },
        "secret not below the order",
        "BoundedBits",
      ],
      ["somebody who is not in the tree", { ...ANNE, secret: ANNE.secret + 1n }, "not in the tree", TREE],
      ["a node that lacks the leaf", withPath([[1n, 2n], ...above]), "not in the tree", TREE],
      [
        "a path broken at the second level",
        withPath([[first[0], first[1] + 1n], ...above]),
        "not in the tree",
        TREE,
      ],
      [
        "a padding that does not hang together",
        withPath([...ANNE.children.slice(0, 19), [0n, 0n]]),
        "not in the tree",
        TREE,
      ],
      ["another root", { ...ANNE, root: ANNE.root + 1n }, "another root", "Signal"],
      ["root zero", { ...ANNE, root: 0n }, "root is zero", "Signal"],
      ["a depth of zero", { ...ANNE, depth: 0n }, "no such depth", TREE],
      ["a depth of 21", { ...ANNE, depth: 21n }, "no such depth", TREE],
      ["the largest depth", { ...ANNE, depth: FIELD - 1n }, "no such depth", TREE],
      ["a depth one too low", { ...ANNE, depth: ANNE.depth - 1n }, "another root", "Signal"],
      ["a depth one too high", { ...ANNE, depth: ANNE.depth + 1n }, "another root", "Signal"],
      ["one signal more than the quota", { ...ANNE, index: 10n }, "beyond the quota", "Num2Bits"],
      ["two signals more than the quota", { ...ANNE, index: 11n }, "beyond the quota", "Num2Bits"],
      ["a quota of zero", { ...ANNE, index: 0n, quota: 0n }, "beyond the quota", "Num2Bits"],
      [
        "index zero of the largest quota",
        { ...ANNE, index: 0n, quota: FIELD - 1n },
        "quota too large",
        "Num2Bits",
      ],
      [
        "a quota one too large for the first signal",
        { ...ANNE, index: 0n, quota: 65537n },
        "quota too large",
        "Num2Bits",
      ],
      ["an index of 17 bits", { ...ANNE, index: 65536n, quota: 65537n }, "index above 16 bits", "Num2Bits"],
      [
        "an index of minus one, which is below any quota",
        { ...ANNE, index: FIELD - 1n },
        "index above 16 bits",
        "Num2Bits",
      ],
      [
        "a point that is not on the curve",
        { ...ANNE, otherEighth: [ANNE.otherEighth[0], 5n] },
        "not on the curve",
        "SubgroupPoint",
      ],
      [
        "an abscissa of zero with a made-up ordinate",
        { ...ANNE, otherEighth: [0n, 5n] },
        "not on the curve",
        "SubgroupPoint",
      ],
      ["one's own key", bendSignal(ANNE, { otherSecret: ANNE.secret }), "to oneself", "NonZero"],
      [
        "the key whose double is the offset: equal points",
        { ...ANNE, otherEighth: eighthOf(halfOffset) },
        "nobody's key",
        "NonZero",
      ],
      [
        "the key whose double is the offset's negative",
        { ...ANNE, otherEighth: eighthOf(minusHalfOffset) },
        "nobody's key",
        "NonZero",
      ],
    ];

  it.each(refused)("%s", async (_, input, reason, template) => {
    expect(signalRefusal(input)).toBe(reason);
    expect((await generator.refusedIn(toSignalSignals(input)))?.[0]).toBe(template);
  });

  it("points of low order, of 2, 4 and 8", async () => {
    const [, ...points] = lowOrderPoints;
    expect(points).toHaveLength(7);
    for (const point of points) {
      // Order 2 has no ordinate that the formula gives: it is (0, 0).
      const otherEighth: Point = point[0] === 0n ? [0n, 0n] : toMontgomery(point);
      const input = { ...ANNE, otherEighth };
      expect(signalRefusal(input)).toBe("of low order");
      expect((await generator.refusedIn(toSignalSignals(input)))?.[0]).toBe("MontgomeryDouble");
    }
  });

  it("an empty place: nobody has commitment zero", async () => {
    const input = { ...ANNE, ...groupPath([0n, 0n], 0, 1) };
    expect(signalRefusal(input)).toBe("not in the tree");
    expect((await generator.refusedIn(toSignalSignals(input)))?.[0]).toBe(TREE);
  });

  it("an empty tree", async () => {
    const input = { ...ANNE, ...groupPath([], 0, 5) };
    expect(signalRefusal(input)).toBe("not in the tree");
    expect((await generator.refusedIn(toSignalSignals(input)))?.[0]).toBe(TREE);
  });

  it("a path that goes on below a leaf: the tree's depth is public", async () => {
    // Somebody registered, as a commitment, the hash of two identities that are no holders.
    const [mine, yours] = [commitmentOf(5n), commitmentOf(6n)];
    const leaves = [poseidon2([mine, yours]), ANNE.commitment, 9n];
    const { root, children } = groupPath(leaves, 0, 2);
    const longer = padded([[mine, yours], ...children.slice(0, 2)], root);
    const input: SignalInput = { ...ANNE, secret: 5n, root, depth: 2n, children: longer };
    expect(signalRefusal(input)).toBe("another root");
    expect((await generator.refusedIn(toSignalSignals(input)))?.[0]).toBe("Signal");
    // Whoever takes the depth from the prover lets them in.
    expect(await generator.refusedIn(toSignalSignals({ ...input, depth: 3n }))).toBeUndefined();
  });

  it("an inner node that passes for a leaf: nobody knows a key that hashes to it, nor is the path as long", async () => {
    const input: SignalInput = { ...ANNE, children: padded(ANNE.children.slice(1, 3), ANNE.root) };
    expect(signalRefusal(input)).toBe("not in the tree");
    expect((await generator.refusedIn(toSignalSignals(input)))?.[0]).toBe(TREE);
  });

  it.each(unluckySecrets.map((secret, number) => ({ secret, number })))(
    "six secrets among 2^251 that no proof exists for: number $number",
    async ({ secret, number }) => {
      const input = bendSignal(ANNE, { secret });
      expect(secret).toBeLessThan(SUBGROUP_ORDER);
      expect(signalRefusal(input)).toBe("unlucky secret");
      const template = number < 3 ? "MontgomeryAdd" : "SignedMultiple";
      expect((await generator.refusedIn(toSignalSignals(input)))?.[0]).toBe(template);
      for (const neighbour of [secret - 1n, secret + 1n].filter((value) => !unluckySecrets.includes(value))) {
        await accepts(bendSignal(ANNE, { secret: neighbour }));
      }
    },
  );
});
