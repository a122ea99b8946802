import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { compactSignatureToHex, hashTypedData, parseSignature, signatureToCompactSignature } from "viem";

import {
  acceptanceTypes,
  code,
  invitesDomain,
  keyTree,
  redemptionTypes,
  signRedemption,
} from "../support/codes.ts";
import { deployAdmission, PASSPORT_CONFIG, QUOTAS } from "../support/admission.ts";
import { person } from "../support/people.ts";
import { START } from "../support/protocol.ts";

const LATER = Number(START) + 30 * 86_400;

/** People 10 to 13 have passports, eldest first. */
async function deploy() {
  const world = await deployAdmission();
  for (const index of [10, 11, 12, 13]) await world.passport.write.register([1n], world.from(index));
  const domain = invitesDomain(world.invites.address);
  return {
    ...world,
    domain,
    sign: (name: string, inviter: number, redeemer: number) =>
      signRedemption(code(name), domain, {
        inviterId: idOf(inviter),
        redeemer: person(redeemer).address,
      }),
  };
}

describe("invites", () => {
  it("behavior: keys and wallets sign what the contract checks", async () => {
    const { invites, domain } = await deploy();
    const inviterId = idOf(10);
    const redeemer = person(11).address;
    assert.equal(
      await invites.read.redemptionDigest([inviterId, redeemer]),
      hashTypedData({
        domain,
        types: redemptionTypes,
        primaryType: "Redemption",
        message: { inviterId, redeemer },
      }),
    );
    const key = code("a").address;
    assert.equal(
      await invites.read.acceptanceDigest([inviterId, key, redeemer, 7n]),
      hashTypedData({
        domain,
        types: acceptanceTypes,
        primaryType: "Acceptance",
        message: { inviterId, key, redeemer, deadline: 7n },
      }),
    );
  });

  it("behavior: a code brings a newcomer, whose own codes bring the next", async () => {
    const { assertions, invites, from, sign } = await deploy();
    await invites.write.invite([code("a").address, LATER], from(10));
    await assertions.emitWithArgs(
      invites.write.redeem([idOf(10), code("a").address, await sign("a", 10, 11)], from(11)),
      invites,
      "InviteRedeemed",
      [idOf(10), idOf(11), code("a").address, 0n],
    );

    await invites.write.invite([code("b").address, LATER], from(11));
    const compact = compactSignatureToHex(
      signatureToCompactSignature(parseSignature(await sign("b", 11, 12))),
    );
    await invites.write.redeem([idOf(11), code("b").address, compact], from(12));
    assert.equal(await invites.read.inviterOf([idOf(12)]), idOf(11));
    assert.equal(await invites.read.inviterOf([idOf(11)]), idOf(10));
    assert.equal(await invites.read.inviterOf([idOf(10)]), 0n);
  });

  it("behavior: codes of a batch serve as often as it says, whichever they are", async () => {
    const { assertions, invites, from, sign } = await deploy();
    const names = ["a", "b", "c", "d", "e"];
    const tree = keyTree(names.map((name) => code(name).address));
    await invites.write.inviteMany([tree.root, 2, LATER], from(10));
    for (const [name, index] of [
      ["e", 11],
      ["b", 12],
    ] as const) {
      const key = code(name).address;
      await invites.write.redeemFromBatch(
        [1n, key, tree.proofOf(key), await sign(name, 10, index)],
        from(index),
      );
    }
    const key = code("c").address;
    await assertions.revertWithCustomErrorWithArgs(
      invites.write.redeemFromBatch([1n, key, tree.proofOf(key), await sign("c", 10, 13)], from(13)),
      invites,
      "Invites_BatchExhausted",
      [1n, 2],
    );
    assert.equal(await invites.read.usedBy([idOf(10)]), 2n);
  });

  it("behavior: another account submits what the newcomer consents to", async () => {
    const { invites, from, domain, sign } = await deploy();
    const key = code("a").address;
    await invites.write.invite([key, LATER], from(10));
    const message = { inviterId: idOf(10), key, redeemer: person(11).address, deadline: BigInt(LATER) };
    const consent = await person(11).signTypedData({
      domain,
      types: acceptanceTypes,
      primaryType: "Acceptance",
      message,
    });
    await invites.write.redeemFor(
      [
        idOf(10),
        key,
        await sign("a", 10, 11),
        { redeemer: message.redeemer, deadline: message.deadline, signature: consent },
      ],
      from(20),
    );
    assert.equal(await invites.read.inviterOf([idOf(11)]), idOf(10));
  });

  it("behavior: invites stay with a passport that moves, and end with one that is given up", async () => {
    const { assertions, networkHelpers, passport, invites, from, sign } = await deploy();
    for (const name of ["a", "b"]) await invites.write.invite([code(name).address, LATER], from(10));
    await passport.write.startRebind([person(20).address], from(10));
    await networkHelpers.time.increase(PASSPORT_CONFIG.rebindDelay);
    await passport.write.completeRebind([idOf(10)], from(20));

    await invites.write.redeem([idOf(10), code("a").address, await sign("a", 10, 11)], from(11));
    assert.equal(await invites.read.inviterOf([idOf(11)]), idOf(10));
    await assertions.revertWithCustomErrorWithArgs(
      invites.write.redeem([idOf(10), code("b").address, await sign("b", 10, 20)], from(20)),
      invites,
      "Invites_NotNewer",
      [idOf(10), idOf(10)],
    );

    await passport.write.giveUp(from(20));
    await assertions.revertWithCustomErrorWithArgs(
      invites.write.redeem([idOf(10), code("b").address, await sign("b", 10, 12)], from(12)),
      invites,
      "Invites_InviterLeft",
      [idOf(10)],
    );
  });

  it("behavior: an invitee that moves is not invited again", async () => {
    const { assertions, networkHelpers, passport, invites, from, sign } = await deploy();
    await invites.write.invite([code("a").address, LATER], from(10));
    await invites.write.redeem([idOf(10), code("a").address, await sign("a", 10, 12)], from(12));
    await passport.write.startRebind([person(20).address], from(12));
    await networkHelpers.time.increase(PASSPORT_CONFIG.rebindDelay);
    await passport.write.completeRebind([idOf(12)], from(20));
    await invites.write.invite([code("b").address, LATER], from(11));
    await assertions.revertWithCustomErrorWithArgs(
      invites.write.redeem([idOf(11), code("b").address, await sign("b", 11, 20)], from(20)),
      invites,
      "Invites_AlreadyInvited",
      [idOf(12), idOf(10)],
    );
  });

  it("behavior: the elder is not invited by the younger, whoever invited whom before", async () => {
    const { assertions, invites, from, sign } = await deploy();
    await invites.write.invite([code("a").address, LATER], from(10));
    await invites.write.redeem([idOf(10), code("a").address, await sign("a", 10, 11)], from(11));
    await invites.write.invite([code("b").address, LATER], from(11));
    await assertions.revertWithCustomErrorWithArgs(
      invites.write.redeem([idOf(11), code("b").address, await sign("b", 11, 10)], from(10)),
      invites,
      "Invites_NotNewer",
      [idOf(10), idOf(11)],
    );
  });

  it("behavior: a tier allows more, and no more once it expired", async () => {
    const { assertions, networkHelpers, invites, tiers, from } = await deploy();
    const { root } = keyTree([code("a").address]);
    const batch = (count: number) => invites.write.inviteMany([root, count, LATER], from(10));
    const refused = (used: bigint, quota: number) =>
      assertions.revertWithCustomErrorWithArgs(batch(1), invites, "Invites_QuotaExceeded", [
        idOf(10),
        used,
        BigInt(quota),
      ]);
    await batch(QUOTAS[0]);
    await refused(3n, QUOTAS[0]);
    await tiers.write.set([person(10).address, 2, LATER - 86_400]);
    assert.equal(await invites.read.quotaOf([person(10).address]), BigInt(QUOTAS[2]));
    await batch(QUOTAS[2] - QUOTAS[0]);
    await refused(11n, QUOTAS[2]);
    await networkHelpers.time.increaseTo(LATER - 86_400);
    await refused(11n, QUOTAS[0]);
  });

  it("error: a passport is needed on either side", async () => {
    const { assertions, passport, invites, from, sign } = await deploy();
    await assertions.revertWithCustomErrorWithArgs(
      invites.write.invite([code("a").address, LATER], from(20)),
      passport,
      "Passport_NotRegistered",
      [person(20).address],
    );
    await invites.write.invite([code("a").address, LATER], from(10));
    await assertions.revertWithCustomErrorWithArgs(
      invites.write.redeem([idOf(10), code("a").address, await sign("a", 10, 20)], from(20)),
      passport,
      "Passport_NotRegistered",
      [person(20).address],
    );
  });
});

function idOf(index: number): bigint {
  return BigInt(person(index).address);
}
