import assert from "node:assert/strict";
import { after, describe, it } from "node:test";

import { Group, Identity } from "@semaphore-protocol/core";
import { stringToHex, zeroAddress } from "viem";

import {
  checkInDomain,
  deployDesk,
  eventAt,
  listTypes,
  presenceTypes,
  ENDS_AT,
  STARTS_AT,
} from "../support/desk.ts";
import { person } from "../support/people.ts";
import { groupOf, pathBelow, proveMembership, releaseCurve } from "../support/semaphore.ts";

const STAFF = 9;

/** The identity of a person, the same in every run. */
function identityOf(index: number): Identity {
  return new Identity(`person ${index}`);
}

/** What a proof says of who may claim the attendance. */
function messageFor(index: number): bigint {
  return BigInt(person(index).address);
}

/** People 10 to 12 hold tickets 0 to 2 and exchanged them for seats, which are in the tree; doors are open. */
async function withSeats() {
  const world = await deployDesk();
  const { tickets, checkIn, from, networkHelpers } = world;
  const commitments: bigint[] = [];
  for (const [serial, index] of [10, 11, 12].entries()) {
    await tickets.write.buy([0n, 0, 1, "0x"], from(index));
    await checkIn.write.enrol([BigInt(serial), identityOf(index).commitment], from(index));
    commitments.push(identityOf(index).commitment);
  }
  await checkIn.write.flush([0n, commitments], from(20));
  await networkHelpers.time.increaseTo(STARTS_AT);
  return { ...world, commitments, group: groupOf(commitments), scope: await checkIn.read.scopeOf([0n]) };
}

after(releaseCurve);

describe("anonymous seats proven with Semaphore", () => {
  it("behavior: every seat enters once, and its recipient claims the badge", async () => {
    const { checkIn, passport, badges, minter, assertions, group, scope, from } = await withSeats();
    await badges.write.registerIssuer(["Organiser", "", [0n, 0n]], from(8));
    const attendance = {
      category: 3,
      provider: stringToHex("aura.events", { size: 32 }),
      validity: 0,
      supplyCap: 1000,
      weightHint: 0,
      policies: 4,
      inMask: false,
      minters: [minter.address],
      name: "Was there",
      uri: "",
    };
    await badges.write.defineBadgeType([attendance], from(8));
    await minter.write.configure([0n, 248n, 1n], from(8));
    await passport.write.register([7n], from(30));

    const nullifiers = new Set<bigint>();
    for (const index of [10, 11, 12]) {
      const recipient = index === 10 ? messageFor(30) : 0n;
      const proof = await proveMembership(identityOf(index), group, recipient, scope);
      await checkIn.write.admitAnonymously([0n, proof], from(STAFF));
      nullifiers.add(proof.nullifier);
      await assertions.revertWithCustomErrorWithArgs(
        checkIn.write.admitAnonymously([0n, proof], from(STAFF)),
        checkIn,
        "CheckIn_NullifierSpent",
        [0n, proof.nullifier],
      );
    }
    assert.equal(nullifiers.size, 3);
    assert.equal(await checkIn.read.entriesOf([0n]), 3n);
    const another = await proveMembership(identityOf(12), group, messageFor(31), scope);
    assert.ok(nullifiers.has(another.nullifier), "whatever it says");

    const [nullifier = 0n] = nullifiers;
    await minter.write.claimAnonymous([0n, nullifier], from(30));
    assert.equal(await badges.read.isValid([person(30).address, 248n]), true);
  });

  it("behavior: nobody who passes a proof on can change whom it serves, or where", async () => {
    const { checkIn, tickets, assertions, commitments, group, scope, from } = await withSeats();
    const proof = await proveMembership(identityOf(11), group, messageFor(30), scope);
    const [a, ...rest] = proof.points;
    for (const changed of [
      { ...proof, message: messageFor(31) },
      { ...proof, message: 0n },
      { ...proof, nullifier: proof.nullifier + 1n },
      { ...proof, points: [a + 1n, ...rest] as unknown as typeof proof.points },
    ]) {
      await assertions.revertWithCustomError(
        checkIn.write.admitAnonymously([0n, changed], from(STAFF)),
        checkIn,
        "CheckIn_InvalidProof",
      );
    }
    // The same people at another event of the same desk: the same root, another scope.
    await tickets.write.createEvent([eventAt(checkIn.address)], from(8));
    for (const [serial, index] of [10, 11, 12].entries()) {
      await tickets.write.buy([1n, 0, 1, "0x"], from(index));
      await checkIn.write.enrol([(1n << 32n) | BigInt(serial), identityOf(index).commitment], from(index));
    }
    await checkIn.write.flush([1n, commitments], from(20));
    assert.equal(await checkIn.read.isRootKnown([1n, proof.root]), true);
    await assertions.revertWithCustomError(
      checkIn.write.admitAnonymously([1n, proof], from(8)),
      checkIn,
      "CheckIn_InvalidProof",
    );
    await checkIn.write.admitAnonymously([0n, proof], from(STAFF));
    assert.deepEqual(await checkIn.read.entryOf([0n, proof.nullifier]), {
      admitted: true,
      recipient: person(30).address,
    });
  });

  it("behavior: a seat is found in every later tree, and an earlier root stays good", async () => {
    const { checkIn, tickets, commitments, group, scope, from } = await withSeats();
    const early = await proveMembership(identityOf(10), group, 0n, scope);
    for (const index of [13, 14]) {
      await tickets.write.buy([0n, 0, 1, "0x"], from(index));
      await checkIn.write.enrol([BigInt(index - 10), identityOf(index).commitment], from(index));
      await checkIn.write.flush([0n, [identityOf(index).commitment]], from(20));
    }
    const all = [...commitments, identityOf(13).commitment, identityOf(14).commitment];
    const later = groupOf(all);
    assert.deepEqual(await checkIn.read.groupOf([0n]), [later.root, 3n, 5n]);
    await checkIn.write.admitAnonymously([0n, early], from(STAFF));
    await checkIn.write.admitAnonymously(
      [0n, await proveMembership(identityOf(12), later, 0n, scope)],
      from(STAFF),
    );
    await checkIn.write.admitAnonymously(
      [0n, await proveMembership(identityOf(14), later, 0n, scope)],
      from(STAFF),
    );
    assert.equal(await checkIn.read.entriesOf([0n]), 3n);
  });

  it("behavior: a seat alone in its tree enters too", async () => {
    const { checkIn, tickets, networkHelpers, from } = await deployDesk();
    const { commitment } = identityOf(10);
    await tickets.write.buy([0n, 0, 1, "0x"], from(10));
    await checkIn.write.enrol([0n, commitment], from(10));
    await checkIn.write.flush([0n, [commitment]], from(20));
    await networkHelpers.time.increaseTo(STARTS_AT);
    const scope = await checkIn.read.scopeOf([0n]);
    const proof = await proveMembership(identityOf(10), groupOf([commitment]), 0n, scope);
    await checkIn.write.admitAnonymously([0n, proof], from(STAFF));
    assert.equal(await checkIn.read.entriesOf([0n]), 1n);
  });

  it("behavior: a commitment made of two others seats neither, though Semaphore proves both", async () => {
    const { checkIn, tickets, membership, assertions, commitments, scope, from } = await withSeats();
    const [first, second] = [identityOf(40), identityOf(41)];
    const parts = [first.commitment, second.commitment] as const;
    const crafted = new Group([...parts]).root;
    await tickets.write.buy([0n, 0, 1, "0x"], from(13));
    await checkIn.write.enrol([3n, crafted], from(13));
    await checkIn.write.flush([0n, [crafted]], from(20));

    const seat = groupOf([...commitments, crafted]).generateProof(3);
    for (const [side, identity] of [first, second].entries()) {
      const proof = await proveMembership(identity, pathBelow(seat, parts, side === 0 ? 0 : 1), 0n, scope);
      assert.equal(await membership.read.verify([proof, scope]), true, "the proof itself holds");
      await assertions.revertWithCustomErrorWithArgs(
        checkIn.write.admitAnonymously([0n, proof], from(STAFF)),
        checkIn,
        "CheckIn_WrongDepth",
        [3n, 2n],
      );
      await assertions.revertWithCustomError(
        checkIn.write.admitAnonymously([0n, { ...proof, depth: 2n }], from(STAFF)),
        checkIn,
        "CheckIn_InvalidProof",
      );
    }
  });
});

describe("signatures at the desk, typed as a wallet is asked", () => {
  it("behavior: holders are let in by the codes they sign, one at once and others later", async () => {
    const { checkIn, tickets, networkHelpers, from } = await deployDesk();
    for (const index of [10, 11, 12]) await tickets.write.buy([0n, 0, 1, "0x"], from(index));
    await networkHelpers.time.increaseTo(STARTS_AT);
    const codes = await Promise.all(
      [10, 11, 12].map(async (index) => {
        const message = { ticketId: BigInt(index - 10), holder: person(index).address, issuedAt: STARTS_AT };
        const signature = await person(index).signTypedData({
          domain: checkInDomain(checkIn.address),
          types: presenceTypes,
          primaryType: "Presence",
          message,
        });
        return { message, signature };
      }),
    );
    const [first, ...later] = codes;
    assert.ok(first);
    await checkIn.write.admitOnePresent([first.message, first.signature], from(STAFF));
    await networkHelpers.time.increaseTo(ENDS_AT - 60);
    await checkIn.write.admitPresent(
      [0n, later.map(({ message }) => message), later.map(({ signature }) => signature)],
      from(STAFF),
    );
    assert.equal((await tickets.read.eventOf([0n])).checkedIn, 3);
  });

  it("behavior: the organiser's list is sent by whoever wants to", async () => {
    const { checkIn, tickets, networkHelpers, from } = await deployDesk();
    await tickets.write.buy([0n, 0, 3, "0x"], from(10));
    const list = { eventId: 0n, ticketIds: [0n, 2n], deadline: ENDS_AT };
    const signature = await person(8).signTypedData({
      domain: checkInDomain(checkIn.address),
      types: listTypes,
      primaryType: "AdmissionList",
      message: list,
    });
    await networkHelpers.time.increaseTo(STARTS_AT);
    await checkIn.write.admitWithSignature([list.eventId, list.ticketIds, ENDS_AT, signature], from(30));
    const events = await checkIn.getEvents.TicketsAdmitted();
    assert.deepEqual(events[0]?.args.ticketIds, [0n, 2n]);
    assert.notEqual(events[0]?.args.by, zeroAddress);
    assert.equal((await tickets.read.eventOf([0n])).checkedIn, 2);
  });
});
