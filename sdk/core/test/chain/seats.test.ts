import { beforeAll, describe, expect, it } from "vitest";

import { admitAnonymously } from "../../src/actions/admitAnonymously.ts";
import { approveTicket } from "../../src/actions/approveTicket.ts";
import { buyTicket } from "../../src/actions/buyTicket.ts";
import { createEvent, type CreateEventParameters } from "../../src/actions/createEvent.ts";
import { enrolSeat } from "../../src/actions/enrolSeat.ts";
import { flushSeats } from "../../src/actions/flushSeats.ts";
import { getSeats } from "../../src/actions/getSeats.ts";
import { getSeatTree } from "../../src/actions/getSeatTree.ts";
import { setSelfService } from "../../src/actions/setSelfService.ts";
import { identityFromPrivateKey } from "../../src/identity/identityFromPrivateKey.ts";
import { membershipCircuit } from "../../src/proofs/circuits/membershipCircuit.ts";
import { loadArtifacts } from "../../src/proofs/loadArtifacts.ts";
import { accountMessage } from "../../src/proofs/membership/accountMessage.ts";
import { buildMemberTree } from "../../src/proofs/membership/buildMemberTree.ts";
import { checkInScope } from "../../src/proofs/membership/checkInScope.ts";
import { memberPath } from "../../src/proofs/membership/memberPath.ts";
import { proveMembership } from "../../src/proofs/membership/proveMembership.ts";
import type { SemaphoreProof } from "../../src/proofs/membership/SemaphoreProof.ts";
import { readSemaphoreFile } from "../support/semaphoreFiles.ts";
import { accountOf, clientOf, done, now } from "./chain.ts";

// Accounts 61 to 63 are this file's: 61 organises, 62 and 63 come.
const [organiser, ann, bob] = [61, 62, 63].map((index) => () => clientOf(index)) as [
  () => ReturnType<typeof clientOf>,
  () => ReturnType<typeof clientOf>,
  () => ReturnType<typeof clientOf>,
];
const identities = [0, 1, 2].map((seed) => identityFromPrivateKey(new Uint8Array(32).fill(seed + 101)));
const commitments = identities.map(({ commitment }) => commitment) as [bigint, bigint, bigint];
/** No test of another file moves the clock so far. */
const DECADE = 315_360_000;
/** `ICheckIn.Refusal.NotHolder`. */
const NOT_HOLDER = 5;

async function create(fields: Partial<CreateEventParameters> = {}): Promise<bigint> {
  const client = organiser();
  const startsAt = await now(client);
  const event = {
    tiers: [{ price: 0n }],
    capacity: 5,
    startsAt,
    endsAt: startsAt + DECADE,
    name: "Assembly",
    uri: "",
    desk: client.deployment.contracts.CheckIn.address,
    ...fields,
  };
  const { events } = await done(client, createEvent(client, event));
  const created = events.find((each) => each.eventName === "EventCreated");
  if (created === undefined) throw new Error("There is no EventCreated event");
  return created.args.eventId;
}

/** The first ticket's id. */
async function buy(client: ReturnType<typeof clientOf>, eventId: bigint, quantity = 1): Promise<bigint> {
  const { events } = await done(client, buyTicket(client, { eventId, quantity }));
  const sold = events.find((each) => each.eventName === "TicketsSold");
  if (sold === undefined) throw new Error("There is no TicketsSold event");
  return sold.args.firstTicketId;
}

async function prove(eventId: bigint, of: number, message: bigint): Promise<SemaphoreProof> {
  const client = ann();
  const tree = await getSeatTree(client, { eventId });
  const identity = identities[of] as (typeof identities)[0];
  const { address } = client.deployment.contracts.CheckIn;
  return proveMembership({
    identity,
    path: memberPath(tree, identity),
    scope: checkInScope({ chainId: client.chain.id, checkIn: address, eventId }),
    message,
    artifacts: await loadArtifacts({
      read: readSemaphoreFile,
      manifest: membershipCircuit(tree.depth).manifest,
    }),
  });
}

describe("anonymous seats", { timeout: 120_000 }, () => {
  let eventId: bigint;
  let tickets: readonly bigint[];

  beforeAll(async () => {
    eventId = await create();
    const first = await buy(ann(), eventId, 2);
    tickets = [first, first + 1n, await buy(bob(), eventId)];
  }, 60_000);

  it("behavior: an event of which nobody knows a seat", async () => {
    expect(await getSeats(ann(), { eventId })).toEqual({ seated: [], waiting: [] });
    expect(await getSeatTree(ann(), { eventId })).toEqual(buildMemberTree([]));
    expect(await flushSeats(ann(), { eventId })).toEqual([]);
  });

  it("behavior: tickets become seats that wait; one's own, once, for one identity each", async () => {
    const [first, second, third] = tickets as [bigint, bigint, bigint];
    await expect(enrolSeat(bob(), { ticketId: first, commitment: commitments[0] })).rejects.toMatchObject({
      name: "AdmissionRefusedError",
      args: { ticketId: first, refusal: NOT_HOLDER },
    });
    await expect(enrolSeat(ann(), { ticketId: first, commitment: 0n })).rejects.toMatchObject({
      name: "InvalidCommitmentError",
    });
    await done(ann(), enrolSeat(ann(), { ticketId: first, commitment: commitments[0] }));
    await expect(enrolSeat(ann(), { ticketId: second, commitment: commitments[0] })).rejects.toMatchObject({
      name: "SeatTakenError",
    });
    await done(ann(), enrolSeat(ann(), { ticketId: second, commitment: commitments[1] }));
    await done(bob(), enrolSeat(bob(), { ticketId: third, commitment: commitments[2] }));
    expect(await getSeats(ann(), { eventId })).toEqual({ seated: [], waiting: commitments });
  });

  it("behavior: flushSeats fills the event's tree in batches; a tree from too few logs is refused", async () => {
    const [last] = await flushSeats(bob(), { eventId, commitments: [commitments[2]] });
    await done(bob(), Promise.resolve(last as `0x${string}`));
    const hashes = await flushSeats(bob(), { eventId, batchSize: 1 });
    expect(hashes).toHaveLength(2);
    const { blockNumber } = await done(bob(), Promise.resolve(hashes[1] as `0x${string}`));

    const seated = [commitments[2], commitments[0], commitments[1]];
    expect(await getSeats(ann(), { eventId })).toEqual({ seated, waiting: [] });
    expect(await getSeatTree(ann(), { eventId })).toEqual(buildMemberTree(seated));
    await expect(getSeatTree(ann(), { eventId, fromBlock: blockNumber })).rejects.toMatchObject({
      name: "MembershipRootError",
      stale: "tree",
    });
    await expect(flushSeats(bob(), { eventId, commitments: [5n] })).rejects.toMatchObject({
      name: "SeatNotFoundError",
    });
  });

  it("behavior: the staff lets in whoever proves a seat, once, for the account named alone", async () => {
    const recipient = accountOf(63).address;
    const proof = await prove(eventId, 0, accountMessage(recipient));
    const admit = (fields: Partial<SemaphoreProof> = {}, client = organiser(), event = eventId) =>
      admitAnonymously(client, { eventId: event, proof: { ...proof, ...fields } });
    await expect(admit({}, ann())).rejects.toMatchObject({ name: "NotStaffError" });
    await expect(admit({ message: 0n })).rejects.toMatchObject({ name: "InvalidProofError" });
    await expect(admit({ message: 2n ** 160n })).rejects.toMatchObject({ name: "WrongRecipientError" });
    await expect(admit({ root: 1n })).rejects.toMatchObject({ name: "UnknownGroupError" });
    await expect(admit({ depth: 3n })).rejects.toMatchObject({ name: "UnknownGroupError" });
    await expect(admit({}, organiser(), await create())).rejects.toMatchObject({ name: "UnknownGroupError" });
    const { events } = await done(organiser(), admit());
    const admitted = events.find((each) => each.eventName === "AdmittedAnonymously");
    expect(admitted?.args).toMatchObject({ eventId, nullifier: proof.nullifier, recipient });
    await expect(admit()).rejects.toMatchObject({ name: "AlreadyAdmittedError" });
  });

  it("behavior: with self-service anybody sends entries, also against the root of before", async () => {
    const proof = await prove(eventId, 2, 0n);
    await expect(setSelfService(bob(), { eventId, selfService: true })).rejects.toMatchObject({
      name: "NotOrganiserError",
    });
    await done(organiser(), setSelfService(organiser(), { eventId, selfService: true }));
    const ticketId = await buy(bob(), eventId);
    await done(bob(), enrolSeat(bob(), { ticketId, commitment: 77n }));
    const [hash] = await flushSeats(bob(), { eventId });
    await done(bob(), Promise.resolve(hash as `0x${string}`));
    const { events } = await done(bob(), admitAnonymously(bob(), { eventId, proof }));
    expect(events.map((each) => each.eventName)).toEqual(["AdmittedAnonymously"]);
  });

  it("behavior: while it can be refunded, a ticket becomes a seat with its holder's approval", async () => {
    const startsAt = (await now(ann())) + DECADE;
    const later = await create({ startsAt, endsAt: startsAt + 60, refundDeadline: startsAt });
    const ticketId = await buy(ann(), later);
    const seat = { ticketId, commitment: commitments[0] };
    await expect(enrolSeat(ann(), seat)).rejects.toMatchObject({ name: "NotDeskError" });
    await expect(approveTicket(bob(), { ticketId })).rejects.toMatchObject({ name: "TokenRefusedError" });
    await done(ann(), approveTicket(ann(), { ticketId }));
    await done(ann(), enrolSeat(ann(), seat));
    expect(await getSeats(ann(), { eventId: later })).toEqual({ seated: [], waiting: [commitments[0]] });
  });

  it("error: an event that has another desk", async () => {
    const { address } = accountOf(61);
    const other = await create({ desk: address });
    await expect(setSelfService(organiser(), { eventId: other, selfService: true })).rejects.toMatchObject({
      name: "OtherDeskError",
      args: { eventId: other, desk: address },
    });
  });
});
