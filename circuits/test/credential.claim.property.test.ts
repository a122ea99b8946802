/** Whatever the claim, its issuer and its proofs, the whole circuit and the model agree. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import type { CredentialCase, CredentialSource } from "./credential-cases.ts";
import { credentialCases, credentialInputOf } from "./credential-cases.ts";
import { absenceOf, keyHashOf, revocationRootOf, sign, type CredentialInput } from "./credential-model.ts";
import { BASE8, multiply } from "./babyjubjub.ts";
import { FIELD, SUBGROUP_ORDER } from "./model.ts";
import { expectAgreement, type NamedInput } from "./support/credential-agreement.ts";
import { bend, caseCalled, paths, pathTo } from "./support/credential.ts";
import { loadWitnessGenerator, type WitnessGenerator } from "./support/witness-generator.ts";

const SCORE = caseCalled("a score");
const RESIDENT = caseCalled("a resident");
const MOST = (1n << 64n) - 1n;

let circuit: WitnessGenerator;

beforeAll(async () => {
  circuit = await loadWitnessGenerator(paths);
});

const field = (value: bigint): bigint => ((value % FIELD) + FIELD) % FIELD;
const beside = (value: bigint): readonly bigint[] => [value - 1n, value, value + 1n].filter((v) => v >= 0n);

/** Signed with any flag and expiration, shown at any time. */
function* expirations(): Generator<NamedInput> {
  for (const expires of [0n, 1n, 2n]) {
    for (const expiration of [0n, 1n, SCORE.expiration, MOST, MOST + 1n]) {
      for (const time of new Set([0n, ...beside(expiration), MOST + 1n, FIELD - 1n])) {
        const name = `flag ${expires}, expiration ${expiration}, time ${time}`;
        yield [name, bend(SCORE, { expires, expiration, time })];
      }
    }
  }
}

/** Shown as valid by an honest path; and, where the nonce is revoked, by every path that could be tried. */
function* revocations(others: number): Generator<NamedInput> {
  const nonces = [0n, 1n, 2n, 5n, (1n << 24n) - 1n, 1n << 24n, 1n << 63n, MOST - 1n, MOST];
  for (const revocationNonce of nonces) {
    const keys = [...new Set([revocationNonce ^ 1n, ...nonces])]
      .filter((nonce) => nonce !== revocationNonce)
      .slice(0, others);
    const revoked = keys.map((key) => [key, 0n] as const);
    if (absenceOf(revocationNonce, revoked) === undefined) continue;
    const honest = bend(SCORE, { revocationNonce, revoked });
    yield [`nonce ${revocationNonce} beside ${keys.join()}`, honest];

    const all = [...revoked, [revocationNonce, 0n] as const];
    const revocationRoot = revocationRootOf(all);
    const name = `nonce ${revocationNonce} revoked with ${keys.join()}`;
    yield [`${name}, the old path`, { ...honest, revocationRoot }];
    const siblings = pathTo(revocationNonce, all);
    const own = { leafExists: 1n, leafKey: revocationNonce, leafValue: 0n };
    yield [`${name}, its own leaf`, { ...honest, ...own, siblings, revocationRoot }];
    yield [`${name}, its own path`, { ...honest, siblings, revocationRoot }];
  }
  for (const revocationNonce of [MOST + 1n, FIELD - 1n]) {
    yield [`nonce ${revocationNonce}`, bend(SCORE, { revocationNonce, revoked: [] })];
  }
}

/** Signed by one key or another, shown under one or another. */
function* issuers(): Generator<NamedInput> {
  for (const [at, claim] of credentialCases.entries()) {
    const honest = credentialInputOf(claim);
    for (const secret of [1n, 2n, SUBGROUP_ORDER - 1n, claim.issuerSecret]) {
      const issuerKey = multiply(BASE8, secret);
      const issuerKeyHash = keyHashOf(issuerKey);
      const signature = sign(secret, claim.claimHash, 1n);
      const name = `case ${at}, key ${secret}`;
      yield [`${name} and its signature`, { ...honest, issuerKey, issuerKeyHash, ...signature }];
      yield [`${name}, not its signature`, { ...honest, issuerKey, issuerKeyHash }];
      yield [`${name}, not its hash`, { ...honest, issuerKey, ...signature }];
      yield [`${name}, not the key`, { ...honest, issuerKeyHash, ...signature }];
    }
  }
}

/** Every input of a case changed alone, without another signature. */
function* tampered(claim: CredentialCase, at: number): Generator<NamedInput> {
  const honest = credentialInputOf(claim);
  for (const [name, value] of Object.entries(honest) as [keyof CredentialInput, bigint | bigint[]][]) {
    if (typeof value === "bigint") {
      for (const changed of new Set([value + 1n, value - 1n, 0n].map(field))) {
        // In the empty tree nothing is revoked: only the path is too long for its root.
        if (changed === value || (name === "revocationRoot" && changed === 0n)) continue;
        yield [`${name} ${changed}`, { ...honest, [name]: changed }];
      }
    } else {
      // Beyond the end of a path nothing is asked of siblings, but the witness generator looks for the end by them.
      const places = [...value.keys()].filter((i) => name !== "siblings" || value[i] !== 0n);
      const place = places[at % places.length];
      if (place === undefined) continue;
      const changed = value.map((each, i) => (i === place ? field(each + 1n) : each));
      yield [`${name}[${place}]`, { ...honest, [name]: changed }];
    }
  }
}

describe("circuit and model agree on claims", () => {
  it.each([
    { name: "of any flag, expiration and time", inputs: expirations, atLeast: [5, 60] },
    { name: "alone, revoked or not", inputs: () => revocations(0), atLeast: [9, 20] },
    { name: "beside one, revoked or not", inputs: () => revocations(1), atLeast: [9, 20] },
    { name: "beside some, revoked or not", inputs: () => revocations(4), atLeast: [5, 15] },
    { name: "beside all, revoked or not", inputs: () => revocations(9), atLeast: [5, 15] },
    { name: "of any issuer", inputs: issuers, atLeast: [50, 50] },
  ])("$name", async ({ inputs, atLeast: [acceptances = 0, refusals = 0] }) => {
    const { accepted, refused } = await expectAgreement(circuit, inputs());
    expect(accepted).toBeGreaterThanOrEqual(acceptances);
    expect(refused).toBeGreaterThanOrEqual(refusals);
  });

  it.each(credentialCases.map((claim, at) => ({ name: claim.name, claim, at })))(
    "tampered with in one place: $name",
    async ({ claim, at }) => {
      const { accepted, refused } = await expectAgreement(circuit, tampered(claim, at));
      expect(accepted).toBeGreaterThanOrEqual(4);
      expect(refused).toBeGreaterThanOrEqual(30);
    },
  );

  it("refused for every reason that the model knows", async () => {
    const { reasons } = await expectAgreement(circuit, oneOfEach());
    expect([...reasons].sort()).toEqual(REASONS.map((reason) => [reason, 1]));
  });

  /** Numbers from 0 to `max`, half of them within two of an edge. */
  const near = (max: bigint, ...edges: readonly bigint[]): fc.Arbitrary<bigint> => {
    const all = edges.flatMap((edge) => [-2n, -1n, 0n, 1n, 2n].map((offset) => edge + offset));
    const inside = all.filter((value) => value >= 0n && value <= max);
    return fc.oneof(fc.bigInt({ min: 0n, max }), fc.constantFrom(...inside));
  };
  const agree = async (changes: Partial<CredentialSource>): Promise<void> =>
    void (await expectAgreement(circuit, [["random", bend(SCORE, changes)]]));

  it("whose expiration, time, flag and bits are near an edge", async () => {
    const changes = fc.record({
      expires: fc.constantFrom(0n, 1n, 1n, 1n, 2n),
      expiration: near(MOST + 2n, 0n, SCORE.expiration, MOST),
      time: near(MOST + 2n, 0n, SCORE.expiration, MOST),
      schema: near((1n << 128n) + 1n, 0n, 1n << 128n),
    });
    await fc.assert(fc.asyncProperty(changes, agree), { numRuns: 40 });
  });

  it("of any secret, issuer and data, in any revocation tree", async () => {
    const nonce = fc.oneof(fc.bigInt(0n, 15n), fc.bigInt(0n, MOST));
    const changes = fc
      .record({
        secret: near(SUBGROUP_ORDER + 2n, 0n, SUBGROUP_ORDER),
        issuerSecret: near(SUBGROUP_ORDER - 1n, 1n, SUBGROUP_ORDER - 1n).filter((secret) => secret > 0n),
        revocationNonce: nonce,
        revoked: fc.uniqueArray(nonce, { maxLength: 6 }),
        valueDataB: near(MOST + 2n, 740n, 850n, MOST),
        scope: fc.bigInt({ min: 0n, max: (1n << 248n) - 1n }),
      })
      .filter(({ revocationNonce, revoked }) => !revoked.includes(revocationNonce))
      .map(({ revoked, ...others }) => ({ ...others, revoked: revoked.map((key) => [key, 0n] as const) }));
    await fc.assert(fc.asyncProperty(changes, agree), { numRuns: 40 });
  });
});

const REASONS = [
  "another issuer",
  "another root",
  "expiration above 64 bits",
  "expiration without flag",
  "expired",
  "flag neither 0 nor 1",
  "key not a key",
  "leaf neither there nor not",
  "no such predicate",
  "nonce above 64 bits",
  "not signed",
  "predicate not satisfied",
  "revoked",
  "schema above 128 bits",
  "secret not below the order",
  "time above 64 bits",
];

function* oneOfEach(): Generator<NamedInput> {
  const honest = credentialInputOf(RESIDENT);
  const [x, y] = honest.issuerKey;
  const offCurve = [x + 1n, y] as const;
  yield ["secret", { ...honest, secret: honest.secret + SUBGROUP_ORDER }];
  yield ["schema", bend(RESIDENT, { schema: 1n << 128n })];
  yield ["nonce", bend(RESIDENT, { revocationNonce: MOST + 1n })];
  yield ["expiration", bend(RESIDENT, { expiration: MOST + 1n })];
  yield ["flag", bend(RESIDENT, { expires: 2n })];
  yield ["no flag", bend(RESIDENT, { expires: 0n })];
  yield ["time", bend(RESIDENT, { time: MOST + 1n })];
  yield ["expired", bend(RESIDENT, { time: RESIDENT.expiration })];
  yield ["key", { ...honest, issuerKey: offCurve, issuerKeyHash: keyHashOf(offCurve) }];
  yield ["signature", { ...honest, signatureS: honest.signatureS - 1n }];
  yield ["issuer", { ...honest, issuerKeyHash: honest.issuerKeyHash + 1n }];
  yield ["predicate", { ...honest, predicate: 0n }];
  yield ["bound", { ...honest, bound: 0n }];
  yield ["leaf", { ...honest, leafExists: 2n }];
  yield ["revoked", { ...honest, leafKey: honest.revocationNonce }];
  yield ["root", { ...honest, revocationRoot: honest.revocationRoot + 1n }];
}
