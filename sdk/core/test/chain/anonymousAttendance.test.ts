import { beforeAll, describe, expect, it } from "vitest";

import { admitAnonymously } from "../../src/actions/admitAnonymously.ts";
import { burnBadge } from "../../src/actions/burnBadge.ts";
import { buyTicket } from "../../src/actions/buyTicket.ts";
import { claimAnonymousAttendanceBadge } from "../../src/actions/claimAnonymousAttendanceBadge.ts";
import { configureAttendanceBadge } from "../../src/actions/configureAttendanceBadge.ts";
import { createEvent } from "../../src/actions/createEvent.ts";
import { defineBadgeType } from "../../src/actions/defineBadgeType.ts";
import { enrolSeat } from "../../src/actions/enrolSeat.ts";
import { flushSeats } from "../../src/actions/flushSeats.ts";
import { getAttestation } from "../../src/actions/getAttestation.ts";
import { getSeatTree } from "../../src/actions/getSeatTree.ts";
import { registerIssuer } from "../../src/actions/registerIssuer.ts";
import { registerPassport } from "../../src/actions/registerPassport.ts";
import { identityFromPrivateKey } from "../../src/identity/identityFromPrivateKey.ts";
import { membershipCircuit } from "../../src/proofs/circuits/membershipCircuit.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { accountMessage } from "../../src/proofs/membership/accountMessage.ts";
import { checkInScope } from "../../src/proofs/membership/checkInScope.ts";
import { memberPath } from "../../src/proofs/membership/memberPath.ts";
import { proveMembership } from "../../src/proofs/membership/proveMembership.ts";
import { encodeBadgeAttestation } from "../../src/utils/encodeBadgeAttestation.ts";
import { readSemaphoreFile } from "../support/semaphoreFiles.ts";
import { accountOf, argsOf, clientOf, done, fund, now } from "./chain.ts";

// Accounts 80 to 83 are this file's: 80 organises, 81 buys, 82 attends with a passport, 83 without one.
const [ORGANISER, BUYER, GUEST, VISITOR] = [80, 81, 82, 83] as const;
/** No test of another file moves the clock so far. */
const DECADE = 315_360_000;
const VALUE = 9n;
const identities = [0, 1, 2].map((seed) => identityFromPrivateKey(new Uint8Array(32).fill(seed + 150)));

describe("badges for anonymous entries", { timeout: 60_000 }, () => {
  let eventId: bigint;
  let badgeType: bigint;
  /** Of the entries, as their proofs gave them. */
  const nullifiers: bigint[] = [];

  const organiser = (): ReturnType<typeof clientOf> => clientOf(ORGANISER);
  const address = (index: number): `0x${string}` => accountOf(index).address;
  const claim = (index: number, nullifier = nullifiers[0] as bigint, event = eventId) =>
    claimAnonymousAttendanceBadge(clientOf(index), { eventId: event, nullifier });

  /** Lets in the nth identity, for an account or for nobody. */
  async function enter(nth: number, message: bigint): Promise<bigint> {
    const client = organiser();
    const identity = identities[nth] as (typeof identities)[0];
    const tree = await getSeatTree(client, { eventId });
    const { manifest } = membershipCircuit(tree.depth);
    const proof = await proveMembership({
      identity,
      path: memberPath(tree, identity),
      scope: checkInScope({
        chainId: client.chain.id,
        checkIn: client.deployment.contracts.CheckIn.address,
        eventId,
      }),
      message,
      artifacts: await loadArtifacts({ read: readSemaphoreFile, manifest }),
    });
    await done(client, admitAnonymously(client, { eventId, proof }));
    return proof.nullifier;
  }

  beforeAll(async () => {
    await fund(ORGANISER, BUYER, GUEST, VISITOR);
    const { AttendanceMinter, CheckIn } = organiser().deployment.contracts;
    await done(clientOf(GUEST), registerPassport(clientOf(GUEST), { commitment: 82n }));
    await done(organiser(), registerIssuer(organiser(), { name: "Assembly", uri: "" }));
    const type = { category: "Event", provider: "", validity: 0, name: "Came", uri: "" } as const;
    const defined = await done(
      organiser(),
      defineBadgeType(organiser(), { ...type, minters: [AttendanceMinter.address] }),
    );
    ({ badgeType } = argsOf(defined, "BadgeTypeDefined"));
    const startsAt = await now(organiser());
    const event = { tiers: [{ price: 0n }], capacity: 3, startsAt, endsAt: startsAt + DECADE };
    const created = await done(
      organiser(),
      createEvent(organiser(), { ...event, name: "Assembly", uri: "", desk: CheckIn.address }),
    );
    ({ eventId } = argsOf(created, "EventCreated"));
    const buyer = clientOf(BUYER);
    const bought = await done(buyer, buyTicket(buyer, { eventId, quantity: 3 }));
    const { firstTicketId } = argsOf(bought, "TicketsSold");
    for (const [index, { commitment }] of identities.entries()) {
      await done(buyer, enrolSeat(buyer, { ticketId: firstTicketId + BigInt(index), commitment }));
    }
    const [flushed] = await flushSeats(buyer, { eventId });
    await done(buyer, Promise.resolve(flushed as `0x${string}`));
    for (const [nth, attends] of [GUEST, VISITOR, undefined].entries()) {
      nullifiers.push(await enter(nth, attends === undefined ? 0n : accountMessage(address(attends))));
    }
  }, 60_000);

  it("error: an event that gives no badge", async () => {
    await expect(claim(GUEST)).rejects.toMatchObject({
      name: "AttendanceRewardMissingError",
      args: { eventId },
    });
    await done(organiser(), configureAttendanceBadge(organiser(), { eventId, badgeType, value: VALUE }));
  });

  it("error: an entry that named somebody else or nobody, and one that nobody made", async () => {
    const refused = { name: "WrongRecipientError" };
    await expect(claim(BUYER)).rejects.toMatchObject(refused);
    await expect(claim(GUEST, nullifiers[1])).rejects.toMatchObject(refused);
    await expect(claim(GUEST, nullifiers[2])).rejects.toMatchObject(refused);
    await expect(claim(GUEST, 1n)).rejects.toMatchObject(refused);
    // Passports are what badges are given to.
    await expect(claim(VISITOR, nullifiers[1])).rejects.toMatchObject({ name: "PassportRequiredError" });
  });

  it("behavior: whom the entry named has the badge, once, also after burning it", async () => {
    const account = address(GUEST);
    expect(await getAttestation(organiser(), { account, badgeType })).toBeNull();
    const claimed = await done(clientOf(GUEST), claim(GUEST));
    expect(argsOf(claimed, "AnonymousAttendanceClaimed")).toMatchObject({
      eventId,
      nullifier: nullifiers[0],
      badgeType,
    });
    const badge = await getAttestation(organiser(), { account, badgeType });
    expect(badge).toMatchObject({ recipient: account, attester: address(ORGANISER), revocationTime: 0n });
    expect(badge?.data.startsWith(encodeBadgeAttestation({ badgeType, value: VALUE }))).toBe(true);
    await done(clientOf(GUEST), burnBadge(clientOf(GUEST), { badgeType }));
    await expect(claim(GUEST)).rejects.toMatchObject({
      name: "AttendanceClaimedError",
      args: { eventId, nullifier: nullifiers[0] },
    });
  });

  it("behavior: the badge waits for a passport", async () => {
    const visitor = clientOf(VISITOR);
    await done(visitor, registerPassport(visitor, { commitment: 83n }));
    await done(visitor, claim(VISITOR, nullifiers[1]));
    const account = address(VISITOR);
    expect(await getAttestation(visitor, { account, badgeType })).toMatchObject({ recipient: account });
  });
});
