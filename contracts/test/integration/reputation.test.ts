import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { zeroAddress } from "viem";

import { FORMULA_ID, nextEpoch, openRegistry, postEpoch } from "../support/epoch.ts";
import { fixture } from "../support/fixture.ts";
import { person } from "../support/people.ts";
import { localConfig } from "../support/periods.ts";
import type { Protocol } from "../support/protocol.ts";
import { prove } from "../support/prove.ts";
import { packMinima, readFirstCase, readProof, type Proof } from "../support/vectors.ts";

const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
/** Field of the curve's coordinates. */
const BASE_FIELD = 21888242871839275222246405745257275088696311157297823662689037894645226208583n;

const [SILVER, GOLD, PLATINUM] = [1, 2, 3];

const profile = await readFirstCase();
const proof = await readProof();
const claim = {
  epochId: 0n,
  tier: GOLD,
  account: profile.context.account,
  badgeMask: BigInt(profile.badgeMask),
  minima: packMinima(profile),
  nullifier: BigInt(profile.nullifier),
};

/** Epoch 0 stands for the profile's tree: the committed proof fits. */
const posted = fixture(async (protocol) => {
  await openRegistry(protocol, profile);
  await postEpoch(protocol, await nextEpoch(protocol, profile));
});

describe("the committed proof before the real verifier", () => {
  it("behavior: is recorded for its account, whoever submits it", async () => {
    const { registry, networkHelpers, assertions, from } = await posted();
    const at = (await networkHelpers.time.latest()) + 10;
    await networkHelpers.time.setNextBlockTimestamp(at);
    await assertions.emitWithArgs(
      registry.write.verifyReputation([claim, proof], from(9)),
      registry,
      "ReputationVerified",
      [
        0n,
        claim.account,
        GOLD,
        claim.badgeMask,
        claim.minima,
        claim.nullifier,
        at + localConfig.tierValidity,
      ],
    );
    assert.equal(await registry.read.meetsTier([claim.account, SILVER]), true);
    assert.equal(await registry.read.meetsTier([claim.account, GOLD]), true);
    assert.equal(await registry.read.meetsTier([claim.account, PLATINUM]), false);
    assert.equal(await registry.read.meetsTier([person(9).address, 0]), false);
    assert.equal(await registry.read.isNullifierSpent([claim.nullifier]), true);
  });

  it("behavior: can be checked without being spent, before and after it is", async () => {
    const { registry, assertions } = await posted();
    await registry.read.checkReputation([claim, proof]);
    assert.equal(await registry.read.isNullifierSpent([claim.nullifier]), false);
    await registry.write.verifyReputation([claim, proof]);
    await registry.read.checkReputation([claim, proof]);
    await assertions.revertWithCustomError(
      registry.read.checkReputation([{ ...claim, tier: PLATINUM }, proof]),
      registry,
      "Registry_InvalidProof",
    );
  });

  it("error: taken for another account, tier, mask, minima or nullifier", async () => {
    const { registry, assertions, from } = await posted();
    for (const altered of [
      { ...claim, account: person(9).address },
      { ...claim, tier: SILVER },
      { ...claim, tier: PLATINUM },
      { ...claim, badgeMask: 0n },
      { ...claim, badgeMask: claim.badgeMask | (1n << 247n) },
      { ...claim, minima: 0n },
      { ...claim, nullifier: claim.nullifier + 1n },
    ]) {
      await assertions.revertWithCustomError(
        registry.write.verifyReputation([altered, proof], from(9)),
        registry,
        "Registry_InvalidProof",
      );
    }
    await registry.write.verifyReputation([claim, proof], from(1));
  });

  it("error: replayed, as it is or in another of its shapes", async () => {
    const { registry, verifier, assertions } = await posted();
    const other = mirror(proof);
    assert.equal(
      await verifier.read.verifyProof([other.a, other.b, other.c, await signalsOf(registry)]),
      true,
      "the mirrored proof is valid too",
    );
    await registry.write.verifyReputation([claim, proof]);
    for (const replayed of [proof, other]) {
      await assertions.revertWithCustomErrorWithArgs(
        registry.write.verifyReputation([claim, replayed]),
        registry,
        "Registry_NullifierSpent",
        [claim.nullifier],
      );
    }
  });

  it("error: replayed under a nullifier that is the same modulo the field", async () => {
    const { registry, assertions } = await posted();
    await registry.write.verifyReputation([claim, proof]);
    await assertions.revertWithCustomErrorWithArgs(
      registry.write.verifyReputation([{ ...claim, nullifier: claim.nullifier + FIELD }, proof]),
      registry,
      "Registry_SignalOutOfRange",
      [claim.nullifier + FIELD],
    );
  });

  it("error: tampered with, or empty", async () => {
    const { registry, assertions } = await posted();
    const { a, b, c } = proof;
    for (const tampered of [
      { a: [a[0], BASE_FIELD - a[1]], b, c },
      { a: c, b, c: a },
      { a: [a[0] + 1n, a[1]], b, c },
      { a: [0n, 0n], b: [[0n, 0n] as const, [0n, 0n] as const], c: [0n, 0n] },
    ] as const) {
      await assertions.revertWithCustomError(
        registry.write.verifyReputation([claim, tampered]),
        registry,
        "Registry_InvalidProof",
      );
    }
  });

  it("error: before another registry with the same epoch", async () => {
    const protocol = await posted();
    const { viem, verifier, owner } = protocol;
    const registry = await viem.deployContract("ReputationRegistry", [
      owner,
      verifier.address,
      zeroAddress,
      localConfig,
    ]);
    await openRegistry({ ...protocol, registry }, profile);
    await postEpoch({ ...protocol, registry }, await nextEpoch({ ...protocol, registry }, profile));
    await protocol.assertions.revertWithCustomError(
      registry.write.verifyReputation([claim, proof]),
      registry,
      "Registry_InvalidProof",
    );
  });

  it("behavior: serves until the grace after the next epoch ends", async () => {
    const protocol = await posted();
    const { registry, networkHelpers, assertions } = protocol;
    await postEpoch(protocol, await nextEpoch(protocol, profile));
    const { finalAt } = await registry.read.epochOf([1n]);
    const snapshot = await networkHelpers.takeSnapshot();
    await networkHelpers.time.setNextBlockTimestamp(finalAt + localConfig.rootGrace);
    await assertions.revertWithCustomErrorWithArgs(
      registry.write.verifyReputation([claim, proof]),
      registry,
      "Registry_EpochStale",
      [0n, finalAt + localConfig.rootGrace],
    );
    await snapshot.restore();
    await networkHelpers.time.setNextBlockTimestamp(finalAt + localConfig.rootGrace - 1);
    await registry.write.verifyReputation([claim, proof]);
  });
});

describe("a proof made now with the committed key", () => {
  it("behavior: renews a tier in the next epoch under another nullifier", async () => {
    const protocol = await posted();
    const { registry, from } = protocol;
    await registry.write.verifyReputation([claim, proof]);
    await postEpoch(protocol, await nextEpoch(protocol, profile));

    const fresh = await proveFor(protocol, { epochId: 1n, tier: GOLD, account: claim.account });
    await registry.write.verifyReputation([fresh.claim, fresh.proof], from(9));

    assert.notEqual(fresh.claim.nullifier, claim.nullifier);
    assert.equal((await registry.read.tierRecordOf([claim.account])).epochId, 1n);
  });

  it("error: an identity's second proof in an epoch, for another account", async () => {
    const protocol = await posted();
    const { registry, assertions } = protocol;
    await registry.write.verifyReputation([claim, proof]);
    const second = await proveFor(protocol, { epochId: 0n, tier: SILVER, account: person(9).address });
    assert.equal(second.claim.nullifier, claim.nullifier);
    await assertions.revertWithCustomErrorWithArgs(
      registry.write.verifyReputation([second.claim, second.proof]),
      registry,
      "Registry_NullifierSpent",
      [claim.nullifier],
    );
  });

  it("error: a lower tier where a higher one is recorded", async () => {
    const protocol = await posted();
    const { registry, assertions } = protocol;
    await registry.write.verifyReputation([claim, proof]);
    await postEpoch(protocol, await nextEpoch(protocol, profile));
    const { expiresAt } = await registry.read.tierRecordOf([claim.account]);
    const lower = await proveFor(protocol, { epochId: 1n, tier: SILVER, account: claim.account });
    await assertions.revertWithCustomErrorWithArgs(
      registry.write.verifyReputation([lower.claim, lower.proof]),
      registry,
      "Registry_HigherTierRecorded",
      [claim.account, GOLD, expiresAt],
    );
  });

  it("error: a tier the profile does not reach cannot be proven", async () => {
    const protocol = await posted();
    await assert.rejects(
      proveFor(protocol, { epochId: 0n, tier: 4, account: claim.account }),
      /Assert Failed/,
    );
  });
});

/** A claim of the profile, with no minima and no badges, and its proof. */
async function proveFor(
  { registry }: Protocol,
  wanted: Pick<typeof claim, "epochId" | "tier" | "account">,
): Promise<{ claim: typeof claim; proof: Proof }> {
  const { nullifier, proof: fresh } = await prove(profile, {
    statement: await registry.read.statementOf([FORMULA_ID, wanted.tier, 0n]),
    badgeMask: 0n,
    scope: await registry.read.scopeOf([wanted.epochId]),
    message: await registry.read.messageOf([wanted.account]),
  });
  return { claim: { ...wanted, badgeMask: 0n, minima: 0n, nullifier }, proof: fresh };
}

/** The public signals of the claim, from what the registry says. */
async function signalsOf(
  registry: Protocol["registry"],
): Promise<readonly [bigint, bigint, bigint, bigint, bigint, bigint]> {
  return [
    claim.nullifier,
    BigInt(profile.root),
    await registry.read.statementOf([FORMULA_ID, claim.tier, claim.minima]),
    claim.badgeMask,
    await registry.read.scopeOf([claim.epochId]),
    await registry.read.messageOf([claim.account]),
  ];
}

/** Another valid proof of the same, which anybody can make: A and B negated. */
function mirror({ a, b, c }: Proof): Proof {
  const [bx, by] = b;
  return {
    a: [a[0], BASE_FIELD - a[1]],
    b: [bx, [BASE_FIELD - by[0], BASE_FIELD - by[1]]],
    c,
  };
}
