import assert from "node:assert/strict";
import { after, describe, it } from "node:test";

import { Identity } from "@semaphore-protocol/core";
import {
  encodeAbiParameters,
  hashTypedData,
  padHex,
  parseAbiParameters,
  toHex,
  type Address,
  type Hex,
} from "viem";

import { deployAdmission, type Admission } from "../support/admission.ts";
import { admissionTypes, code, inviteGateDomain, keyTree, signAdmission } from "../support/codes.ts";
import { meetup } from "../support/meetup.ts";
import { person } from "../support/people.ts";
import { START } from "../support/protocol.ts";
import { encodeProof, groupOf, proveMembership, releaseCurve } from "../support/semaphore.ts";

const LATER = Number(START) + 30 * 86_400;

/** Event 0 costs nothing and has one tier, behind a gate. */
async function createEvent(
  { tickets, from }: Pick<Admission, "tickets" | "from">,
  gate: Address,
  gateParam: Hex,
): Promise<void> {
  await tickets.write.createEvent(
    [
      meetup({
        startsAt: LATER,
        endsAt: LATER + 3600,
        salesEnd: LATER,
        capacity: 100,
        gates: [{ gate, gateParam }],
      }),
    ],
    from(8),
  );
}

const word = (value: bigint | Address) =>
  padHex(typeof value === "bigint" ? toHex(value) : value, { size: 32 });

after(releaseCurve);

describe("gates asked by tickets", () => {
  it("behavior: a badge admits, until it is revoked", async () => {
    const world = await deployAdmission();
    const { assertions, passport, badges, badgeGate, tickets, from } = world;
    await passport.write.register([1n], from(10));
    await badges.write.registerIssuer(["Issuer", "", [0n, 0n]], from(4));
    await badges.write.defineBadgeType(
      [
        {
          category: 1,
          provider: word(0n),
          validity: 0,
          supplyCap: 10,
          weightHint: 0,
          policies: 1,
          inMask: false,
          minters: [],
          name: "Regular",
          uri: "",
        },
      ],
      from(4),
    );
    const badgeType = 248n;
    await createEvent(world, badgeGate.address, word(badgeType));

    const account = person(10).address;
    const refused = () =>
      assertions.revertWithCustomErrorWithArgs(
        tickets.write.buy([0n, 0, 2, "0x"], from(10)),
        badgeGate,
        "BadgeGate_BadgeNotHeld",
        [account, badgeType],
      );
    await refused();
    await badges.write.mint([badgeType, account, 0n], from(4));
    assert.equal(await badgeGate.read.isAdmitted([account, word(badgeType)]), true);
    await tickets.write.buy([0n, 0, 2, "0x"], from(10));
    assert.equal(await tickets.read.balanceOf([account]), 2n);
    await badges.write.revoke([badgeType, account, 0], from(4));
    await refused();
  });

  it("behavior: a tier admits, until its proof expires", async () => {
    const world = await deployAdmission();
    const { assertions, networkHelpers, tiers, tierGate, tickets, from } = world;
    await createEvent(world, tierGate.address, word(2n));
    const account = person(10).address;
    const refused = () =>
      assertions.revertWithCustomErrorWithArgs(
        tickets.write.buy([0n, 0, 1, "0x"], from(10)),
        tierGate,
        "TierGate_TierNotMet",
        [account, 2],
      );
    await tiers.write.set([account, 1, LATER]);
    await refused();
    await tiers.write.set([account, 3, LATER - 3600]);
    await tickets.write.buy([0n, 0, 1, "0x"], from(10));
    await networkHelpers.time.increaseTo(LATER - 3600);
    await refused();
  });

  it("behavior: a member of the passports' tree is admitted once, by a proof for one account", async () => {
    const world = await deployAdmission();
    const { assertions, passport, membershipGate, tickets, from } = world;
    const identities = [10, 11, 12].map((index) => new Identity(`person ${index}`));
    for (const [i, { commitment }] of identities.entries()) {
      await passport.write.register([commitment], from(10 + i));
    }
    await passport.write.flush([[10, 11, 12].map((index) => BigInt(person(index).address))]);
    await createEvent(world, membershipGate.address, word(passport.address));
    await createEvent(world, membershipGate.address, word(passport.address));

    const group = groupOf(identities.map(({ commitment }) => commitment));
    const [member] = identities;
    assert.ok(member !== undefined);
    const scope = await membershipGate.read.scopeOf([tickets.address, 0n]);
    const account = person(20).address;
    const proof = await proveMembership(member, group, BigInt(account), scope);
    const data = encodeProof(proof);

    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n, 0, 1, data], from(21)),
      membershipGate,
      "MembershipGate_WrongMessage",
      [BigInt(account), person(21).address],
    );
    await assertions.revertWithCustomError(
      tickets.write.buy([0n, 0, 1, encodeProof({ ...proof, message: BigInt(person(21).address) })], from(21)),
      membershipGate,
      "MembershipGate_InvalidProof",
    );
    await assertions.revertWithCustomError(
      tickets.write.buy([1n, 0, 1, data], from(20)),
      membershipGate,
      "MembershipGate_InvalidProof",
    );
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n, 0, 2, data], from(20)),
      membershipGate,
      "MembershipGate_NotOne",
      [2n],
    );

    await assertions.emitWithArgs(
      tickets.write.buy([0n, 0, 1, data], from(20)),
      membershipGate,
      "MembershipSpent",
      [tickets.address, 0n, proof.nullifier, account, passport.address],
    );
    assert.equal(await tickets.read.balanceOf([account]), 1n);

    const again = await proveMembership(member, group, BigInt(person(22).address), scope);
    assert.equal(again.nullifier, proof.nullifier);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n, 0, 1, encodeProof(again)], from(22)),
      membershipGate,
      "MembershipGate_NullifierSpent",
      [proof.nullifier],
    );
  });

  it("behavior: nobody outside the tree is admitted", async () => {
    const world = await deployAdmission();
    const { assertions, passport, membershipGate, tickets, from } = world;
    const outsider = new Identity("outsider");
    const group = groupOf([outsider.commitment]);
    await createEvent(world, membershipGate.address, word(passport.address));
    const scope = await membershipGate.read.scopeOf([tickets.address, 0n]);
    const proof = await proveMembership(outsider, group, BigInt(person(20).address), scope);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n, 0, 1, encodeProof(proof)], from(20)),
      membershipGate,
      "MembershipGate_UnknownRoot",
      [passport.address, proof.root, proof.depth],
    );
  });

  it("behavior: a code admits one ticket for the account that it signed", async () => {
    const world = await deployAdmission();
    const { assertions, inviteGate, tickets, from } = world;
    const names = ["a", "b", "c"];
    const tree = keyTree(names.map((name) => code(name).address));
    await createEvent(world, inviteGate.address, tree.root);
    const domain = inviteGateDomain(inviteGate.address);
    const dataFor = async (name: string, index: number) => {
      const message = { tickets: tickets.address, eventId: 0n, account: person(index).address };
      assert.equal(
        await inviteGate.read.admissionDigest([message.tickets, message.eventId, message.account]),
        hashTypedData({ domain, types: admissionTypes, primaryType: "Admission", message }),
      );
      const key = code(name).address;
      return encodeAbiParameters(parseAbiParameters("address, bytes32[], bytes"), [
        key,
        name === "outsider" ? [] : tree.proofOf(key),
        await signAdmission(code(name), domain, message),
      ]);
    };

    const data = await dataFor("c", 10);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n, 0, 1, data], from(11)),
      inviteGate,
      "InviteGate_InvalidCode",
      [code("c").address],
    );
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n, 0, 1, await dataFor("outsider", 11)], from(11)),
      inviteGate,
      "InviteGate_NotListed",
      [code("outsider").address, tree.root],
    );
    await tickets.write.buy([0n, 0, 1, data], from(10));
    assert.equal(await tickets.read.balanceOf([person(10).address]), 1n);
    await assertions.revertWithCustomErrorWithArgs(
      tickets.write.buy([0n, 0, 1, await dataFor("c", 11)], from(11)),
      inviteGate,
      "InviteGate_CodeSpent",
      [code("c").address],
    );
    await tickets.write.buy([0n, 0, 1, await dataFor("a", 11)], from(11));
  });
});
