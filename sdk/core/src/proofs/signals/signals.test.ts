import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { identityOf, signalCases, signalInputOf } from "../../../test/support/signalCases.ts";
import { InvalidSignalKeyError, SelfSignalError, UnprovableIdentityError } from "../../errors/signal.ts";
import { ValueOutOfRangeError } from "../../errors/reputation.ts";
import { SUBGROUP_ORDER } from "../../identity/babyJubJub.ts";
import { signalCircuit } from "../circuits/signalCircuit.ts";
import { nameSignals } from "../nameSignals.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { eighthOf } from "./eighthOf.ts";
import { matchSignals } from "./matchSignals.ts";
import { sharedPoint } from "./signalAgreement.ts";
import { signalEpoch } from "./signalEpoch.ts";
import { signalNullifier } from "./signalNullifier.ts";
import { signalPublicKey } from "./signalPublicKey.ts";
import { signalScope } from "./signalScope.ts";
import { signalSide } from "./signalSide.ts";
import { signalTag } from "./signalTag.ts";

const RUNS = { numRuns: 15 };
const secret = fc.bigInt({ min: 1n, max: SUBGROUP_ORDER - 1n });
const people = fc
  .uniqueArray(secret, { minLength: 3, maxLength: 3 })
  .map((secrets) => secrets.map(identityOf));
const element = fc.bigInt({ min: 0n, max: FIELD_ORDER - 1n });
type Three = [ReturnType<typeof identityOf>, ReturnType<typeof identityOf>, ReturnType<typeof identityOf>];

describe("the circuit's vectors", () => {
  it.each(signalCases.map((given) => [given.name, given] as const))("vector: %s", (_, given) => {
    const input = signalInputOf(given);
    const { identity, otherKey, scope, epoch, index } = input;
    expect(signalPublicKey(identity).map(String)).toEqual(given.publicKey);
    expect(identity.commitment).toBe(BigInt(given.commitment));
    expect(identityOf(BigInt(given.otherSecret)).publicKey).toEqual(otherKey);
    expect(eighthOf(otherKey).map(String)).toEqual(given.otherEighth);
    expect(sharedPoint(identity.secret, otherKey).map(String)).toEqual(given.shared);
    const tag = signalTag({ identity, otherKey, scope });
    const side = signalSide({ identity, tag });
    const nullifier = signalNullifier({ identity, scope, epoch, index });
    expect([tag, side, nullifier].map(String)).toEqual([given.tag, given.side, given.nullifier]);
  });

  it.each(signalCases.map((given) => [given.name, given] as const))("vector: inputs of %s", (_, given) => {
    const input = signalInputOf(given);
    expect(() => signalCircuit.check(input)).not.toThrow();
    const signals = signalCircuit.toSignals(input);
    const names = [
      "secret",
      "otherEighth",
      "index",
      "children",
      "root",
      "depth",
      "epoch",
      "quota",
      "scope",
      "message",
    ];
    expect(Object.keys(signals).sort()).toEqual([...names].sort());
    const texts = JSON.parse(
      JSON.stringify(signals, (_key, value: unknown) =>
        typeof value === "bigint" || typeof value === "number" ? String(value) : value,
      ),
    ) as object;
    expect(texts).toEqual(Object.fromEntries(names.map((name) => [name, given[name as keyof typeof given]])));
    const named = nameSignals(signalCircuit.publicSignals, given.publicSignals);
    expect(named).toMatchObject({ tag: BigInt(given.tag), message: BigInt(given.message) });
  });
});

describe("tags and sides", { timeout: 60_000 }, () => {
  it("property: both sides have one tag, each a side of its own, and nobody else has either", () => {
    fc.assert(
      fc.property(people, element, (three, scope) => {
        const [anne, boris, clara] = three as Three;
        const tag = signalTag({ identity: anne, otherKey: boris.publicKey, scope });
        expect(signalTag({ identity: boris, otherKey: anne.publicKey, scope })).toBe(tag);
        const others = [
          signalTag({ identity: clara, otherKey: anne.publicKey, scope }),
          signalTag({ identity: clara, otherKey: boris.publicKey, scope }),
        ];
        expect(new Set([tag, ...others]).size).toBe(3);
        expect(new Set([anne, boris, clara].map((identity) => signalSide({ identity, tag }))).size).toBe(3);
      }),
      RUNS,
    );
  });

  it("property: another scope changes tag, side and nullifier", () => {
    fc.assert(
      fc.property(
        people,
        fc.uniqueArray(element, { minLength: 2, maxLength: 2 }),
        element,
        (three, scopes, epoch) => {
          const [identity, { publicKey: otherKey }] = three as Three;
          const [one, two] = scopes.map((scope) => {
            const tag = signalTag({ identity, otherKey, scope });
            return [
              tag,
              signalSide({ identity, tag }),
              signalNullifier({ identity, scope, epoch, index: 0 }),
            ];
          }) as [bigint[], bigint[]];
          expect(new Set([...one, ...two]).size).toBe(6);
        },
      ),
      RUNS,
    );
  });

  it("property: a nullifier is one's own, of an epoch and an index, whoever is signalled", () => {
    fc.assert(
      fc.property(people, element, fc.bigInt({ min: 0n, max: 10n ** 9n }), (three, scope, epoch) => {
        const [anne, boris] = three as Three;
        const nullifiers = [anne, boris].flatMap((identity) =>
          [epoch, epoch + 1n].flatMap((at) =>
            [0, 1].map((index) => signalNullifier({ identity, scope, epoch: at, index })),
          ),
        );
        expect(new Set(nullifiers).size).toBe(8);
      }),
      RUNS,
    );
  });

  it("error: to oneself, to what is no key, by what cannot prove", () => {
    const anne = identityOf(5n);
    const boris = identityOf(6n);
    expect(() => signalTag({ identity: anne, otherKey: anne.publicKey, scope: 0n })).toThrow(SelfSignalError);
    expect(() => signalTag({ identity: anne, otherKey: [0n, 1n], scope: 0n })).toThrow(InvalidSignalKeyError);
    const unlucky = identityOf(SUBGROUP_ORDER - 2n ** 250n);
    expect(() => signalTag({ identity: unlucky, otherKey: boris.publicKey, scope: 0n })).toThrow(
      UnprovableIdentityError,
    );
    for (const scope of [-1n, FIELD_ORDER]) {
      expect(() => signalTag({ identity: anne, otherKey: boris.publicKey, scope })).toThrow(
        ValueOutOfRangeError,
      );
      expect(() => signalNullifier({ identity: anne, scope, epoch: 0n, index: 0 })).toThrow(
        ValueOutOfRangeError,
      );
      expect(() => signalNullifier({ identity: anne, scope: 0n, epoch: scope, index: 0 })).toThrow(
        ValueOutOfRangeError,
      );
      expect(() => signalSide({ identity: anne, tag: scope })).toThrow(ValueOutOfRangeError);
    }
    for (const index of [-1, 0.5]) {
      expect(() => signalNullifier({ identity: anne, scope: 0n, epoch: 0n, index })).toThrow(
        ValueOutOfRangeError,
      );
    }
  });
});

describe("scope and epoch", () => {
  const passport = "0xD18eC070175bf103293590dFE451444714709904";

  it("behavior: a scope has 248 bits, and is one chain's and one contract's", () => {
    const scope = signalScope({ chainId: 31337, passport });
    expect(scope < 2n ** 248n).toBe(true);
    expect(signalScope({ chainId: 31337, passport: passport.toLowerCase() as typeof passport })).toBe(scope);
    expect(signalScope({ chainId: 1, passport })).not.toBe(scope);
    const other = "0xf948e4D1115Ed1225775a2DE166e367c445E607A";
    expect(signalScope({ chainId: 31337, passport: other })).not.toBe(scope);
  });

  it("behavior: an epoch begins with the second that is its multiple", () => {
    expect([0, 99, 100, 199, 200].map((time) => signalEpoch(time, 100))).toEqual([0n, 0n, 1n, 1n, 2n]);
    expect(signalEpoch(Number.MAX_SAFE_INTEGER, 1)).toBe(2n ** 53n - 1n);
  });

  it.each([
    [-1, 100],
    [0.5, 100],
    [Number.NaN, 100],
    [0, 0],
    [0, -1],
    [0, 1.5],
  ])("error: time %d, length %d", (time, length) => {
    expect(() => signalEpoch(time, length)).toThrow(ValueOutOfRangeError);
  });
});

describe("matchSignals", () => {
  it("behavior: two sides match; a repetition does not, nor does one side alone", () => {
    expect(matchSignals([])).toEqual([]);
    const signals = [
      { tag: 1n, side: 10n },
      { tag: 0n, side: 0n },
      { tag: 2n, side: 20n },
      { tag: 2n, side: 20n },
      { tag: 0n, side: 5n },
      { tag: 3n, side: 10n },
      { tag: 1n, side: 11n },
      { tag: 1n, side: 10n },
    ];
    expect(matchSignals(signals)).toEqual([1n, 0n]);
  });

  it("behavior: a tag with three sides, which no verified signals have, is left out", () => {
    expect(matchSignals([1n, 2n, 3n].map((side) => ({ tag: 7n, side })))).toEqual([]);
  });

  it("property: exactly those who answer one another, whatever the order", () => {
    const ids = [2n, 3n, 4n, 5n].map(identityOf);
    const pairs = ids.flatMap((_, from) =>
      ids.flatMap((__, to) => (from === to ? [] : [[from, to] as const])),
    );
    const made = new Map(
      pairs.map(([from, to]) => {
        const [identity, other] = [ids[from], ids[to]] as unknown as Three;
        const tag = signalTag({ identity, otherKey: other.publicKey, scope: 1n });
        return [`${from}-${to}`, { tag, side: signalSide({ identity, tag }) }] as const;
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pairs), { maxLength: 20 }), (sent) => {
        const signalOf = ([from, to]: readonly [number, number]) =>
          made.get(`${from}-${to}`) as { tag: bigint; side: bigint };
        const answered = sent.filter(([from, to]) => sent.some(([a, b]) => a === to && b === from));
        expect(new Set(matchSignals(sent.map(signalOf)))).toEqual(
          new Set(answered.map((pair) => signalOf(pair).tag)),
        );
      }),
    );
  });
});
