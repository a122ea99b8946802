import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { padHex, toHex, type Address } from "viem";

import { QUOTAS } from "../support/admission.ts";
import { nextEpoch, openRegistry, postEpoch } from "../support/epoch.ts";
import { fixture } from "../support/fixture.ts";
import { meetup } from "../support/meetup.ts";
import { person } from "../support/people.ts";
import { START, type Protocol } from "../support/protocol.ts";
import { packMinima, readFirstCase, readProof } from "../support/vectors.ts";

const [SILVER, GOLD, PLATINUM] = [1, 2, 3];
const LATER = Number(START) + 90 * 86_400;

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

/** Makes the account of the proof, which is no wallet of the chain, send transactions. */
async function impersonate({ networkHelpers }: Protocol): Promise<{ account: Address }> {
  await networkHelpers.impersonateAccount(claim.account);
  await networkHelpers.setBalance(claim.account, 10n ** 18n);
  return { account: claim.account };
}

/** Event 0 costs nothing; its tiers are for whoever proved Gold, and Platinum. */
function gatedEvent(gate: Address) {
  const gates = [GOLD, PLATINUM].map((tier) => ({ gate, gateParam: padHex(toHex(tier), { size: 32 }) }));
  return meetup({ startsAt: LATER, endsAt: LATER + 3600, salesEnd: LATER, capacity: 10, gates });
}

describe("what a proven tier is good for", () => {
  it("behavior: a gate lets its account in, from the proof to the second it expires", async () => {
    const protocol = await posted();
    const { viem, assertions, networkHelpers, registry, tickets, from } = protocol;
    const tierGate = await viem.deployContract("TierGate", [registry.address]);
    await tickets.write.createEvent([gatedEvent(tierGate.address)], from(8));
    const holder = await impersonate(protocol);
    const buy = (tier: number, sender: { account: Address }) =>
      tickets.write.buy([0n, tier, 1, "0x"], { account: sender.account });
    const refused = (tier: number, { account }: { account: Address }, asked: number) =>
      assertions.revertWithCustomErrorWithArgs(buy(tier, { account }), tierGate, "TierGate_TierNotMet", [
        account,
        asked,
      ]);

    await refused(0, holder, GOLD);
    await registry.write.verifyReputation([claim, proof], from(9));
    await buy(0, holder);
    assert.equal(await tickets.read.balanceOf([holder.account]), 1n);
    await refused(1, holder, PLATINUM);
    await refused(0, { account: person(9).address }, GOLD);

    const { expiresAt } = await registry.read.tierRecordOf([holder.account]);
    await networkHelpers.time.setNextBlockTimestamp(expiresAt - 1);
    await buy(0, holder);
    await networkHelpers.time.setNextBlockTimestamp(expiresAt);
    await refused(0, holder, GOLD);
    assert.equal(await tickets.read.balanceOf([holder.account]), 2n);
  });

  it("behavior: its account may have more invites out, and no new ones after it expired", async () => {
    const protocol = await posted();
    const { viem, assertions, networkHelpers, registry, passport, from } = protocol;
    const invites = await viem.deployContract("Invites", [passport.address, registry.address, QUOTAS]);
    const holder = await impersonate(protocol);
    const id = BigInt(holder.account);
    await passport.write.register([1n], holder);
    const batch = (count: number) =>
      invites.write.inviteMany([toHex(1n, { size: 32 }), count, LATER], holder);
    const refused = (count: number, used: number, quota: number) =>
      assertions.revertWithCustomErrorWithArgs(batch(count), invites, "Invites_QuotaExceeded", [
        id,
        BigInt(used),
        BigInt(quota),
      ]);
    const [bronze, gold] = [QUOTAS[0], QUOTAS[2]];

    await batch(bronze);
    await refused(1, bronze + 1, bronze);
    await registry.write.verifyReputation([claim, proof], from(9));
    assert.equal(await invites.read.quotaOf([holder.account]), BigInt(gold));
    await batch(gold - bronze - 1);
    await refused(2, gold + 1, gold);
    const { expiresAt } = await registry.read.tierRecordOf([holder.account]);
    await networkHelpers.time.setNextBlockTimestamp(expiresAt - 1);
    await batch(1);

    await networkHelpers.time.increaseTo(expiresAt);
    assert.equal(await invites.read.quotaOf([holder.account]), BigInt(bronze));
    await refused(1, gold + 1, bronze);
    assert.equal(await invites.read.usedBy([id]), BigInt(gold), "what is out stays out");
    await invites.write.revokeBatch([3n], holder);
    await refused(1, gold, bronze);
  });

  it("behavior: a tier below the asked one, or another account's, is good for nothing", async () => {
    const protocol = await posted();
    const { viem, registry, from } = protocol;
    const tierGate = await viem.deployContract("TierGate", [registry.address]);
    await registry.write.verifyReputation([claim, proof], from(9));
    const admits = (account: Address, tier: number) =>
      tierGate.read.isAdmitted([account, padHex(toHex(tier), { size: 32 })]);
    assert.equal(await admits(claim.account, SILVER), true);
    assert.equal(await admits(claim.account, GOLD), true);
    assert.equal(await admits(claim.account, PLATINUM), false);
    assert.equal(await admits(person(9).address, 0), false);
  });
});
