import assert from "node:assert/strict";
import { describe, it } from "node:test";

import type { Hex } from "viem";

import { deployMinter, proveCredential, readAdult } from "../support/credential.ts";
import { person } from "../support/people.ts";

/** An adult's badge type, and a proof made now with the committed key for wallet 1. */
async function withProof() {
  const given = await readAdult();
  const world = await deployMinter(given);
  const proof = await proveCredential(given);
  const claimed = {
    badgeType: world.badgeType,
    account: given.context.account,
    nullifier: BigInt(given.nullifier),
    time: Number(given.time),
    revocationRoot: BigInt(given.revocationRoot),
  };
  const refused = (attempt: Promise<Hex>, name: string) =>
    world.assertions.revertWithCustomError(attempt, world.minter, name as "CredentialMinter_InvalidProof");
  return { ...world, proof, claimed, refused };
}

describe("a badge for a proven credential", () => {
  it("behavior: is minted for the account in the proof, whoever submits it, and once", async () => {
    const { badges, minter, proof, claimed, refused, from } = await withProof();
    await minter.write.claim([claimed, proof], from(30));
    assert.equal(await badges.read.isValid([person(1).address, claimed.badgeType]), true);
    assert.equal((await badges.read.badgeOf([person(1).address, claimed.badgeType])).value, 18n);
    await refused(minter.write.claim([claimed, proof], from(30)), "CredentialMinter_NullifierSpent");
  });

  it("error: another account, nullifier, time or root than the proof's", async () => {
    const { minter, passport, proof, claimed, refused, from } = await withProof();
    await passport.write.register([8n], from(30));
    for (const change of [
      { account: person(30).address },
      { nullifier: claimed.nullifier + 1n },
      { time: claimed.time + 1 },
    ])
      await refused(
        minter.write.claim([{ ...claimed, ...change }, proof], from(30)),
        "CredentialMinter_InvalidProof",
      );
    await refused(
      minter.write.claim([{ ...claimed, revocationRoot: 5n }, proof], from(30)),
      "CredentialMinter_UnknownRoot",
    );
    await minter.write.claim([claimed, proof], from(30));
  });

  it("behavior: serves until the last second of the tolerance after its time", async () => {
    const { minter, networkHelpers, proof, claimed, refused, from } = await withProof();
    const last = claimed.time + Number(await minter.read.TIME_TOLERANCE());
    const snapshot = await networkHelpers.takeSnapshot();
    await networkHelpers.time.setNextBlockTimestamp(last + 1);
    await refused(minter.write.claim([claimed, proof], from(30)), "CredentialMinter_TimeOutOfRange");
    await snapshot.restore();
    await networkHelpers.time.setNextBlockTimestamp(last);
    await minter.write.claim([claimed, proof], from(30));
  });

  it("behavior: serves in the grace after the issuer has published another root", async () => {
    const { badges, minter, proof, claimed, from } = await withProof();
    await minter.write.publishRevocationRoot([claimed.badgeType, 5n], from(4));
    await minter.write.claim([claimed, proof], from(30));
    assert.equal(await badges.read.isValid([person(1).address, claimed.badgeType]), true);
  });
});
