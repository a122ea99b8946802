import {
  admissionRefusals,
  OtherDeskError,
  TicketAlreadyCheckedInError,
  TicketNotFoundError,
  type AuraClient,
} from "@aura-protocol/sdk";
import { admitPresentTickets, checkInTicket } from "@aura-protocol/sdk/actions";

import type { Session } from "../session.ts";
import { eventsOf } from "../waitForHash.ts";
import type { Admission, Journal } from "./Journal.ts";

/** As many as a block takes with room to spare. */
const BATCH = 50;

/** What came of sending a journal. */
export interface SyncResult {
  readonly sent: number;
  /** The chain had them as used, perhaps because an earlier run was stopped before it heard of it. */
  readonly used: number;
  readonly refused: readonly { readonly ticketId: bigint; readonly reason: string }[];
}

/**
 * Sends what a journal has and the chain has not. It may be stopped and run again at any time: what is on the chain is
 * recognised there, what is not is still in the journal.
 *
 * @throws NotStaffError, NotOrganiserError, EventEndedError and what else refuses the whole, RpcUnavailableError.
 */
export async function syncJournal(
  session: Session,
  client: AuraClient,
  journal: Journal,
  eventId: bigint,
): Promise<SyncResult> {
  const waiting = journal.unsettled;
  const result = { sent: 0, used: 0, refused: [] as { ticketId: bigint; reason: string }[] };
  const progress = session.progress();
  try {
    for (let start = 0; start < waiting.length; start += BATCH) {
      session.signal.throwIfAborted();
      progress.update("checking in", start, waiting.length);
      await sendBatch(session, client, journal, eventId, waiting.slice(start, start + BATCH), result);
    }
  } finally {
    progress.stop();
  }
  return result;
}

type Tally = { sent: number; used: number; refused: { ticketId: bigint; reason: string }[] };

async function sendBatch(
  session: Session,
  client: AuraClient,
  journal: Journal,
  eventId: bigint,
  batch: readonly Admission[],
  tally: Tally,
): Promise<void> {
  const presences = batch.map(({ presence }) => presence);
  let sent: Awaited<ReturnType<typeof eventsOf>>;
  try {
    sent = await eventsOf(session, client, await admitPresentTickets(client, { eventId, presences }));
  } catch (error) {
    if (!(error instanceof OtherDeskError)) throw error;
    // The event has no desk: its organiser checks in ticket by ticket.
    for (const admission of batch) await sendOne(session, client, journal, admission, tally);
    return;
  }
  const { hash, events } = sent;
  for (const { ticketId } of presences) {
    const refusal = events.find(
      (event) => event.eventName === "AdmissionRefused" && event.args.ticketId === ticketId,
    );
    const code = refusal?.eventName === "AdmissionRefused" ? refusal.args.refusal : 0;
    const reason = admissionRefusals[code] ?? "Unknown";
    if (reason === "None") {
      await journal.settle(ticketId, { outcome: "admitted", hash });
      tally.sent += 1;
    } else {
      await settleRefused(journal, ticketId, reason, tally);
    }
  }
}

async function sendOne(
  session: Session,
  client: AuraClient,
  journal: Journal,
  { presence: { ticketId } }: Admission,
  tally: Tally,
): Promise<void> {
  session.signal.throwIfAborted();
  try {
    const { hash } = await eventsOf(session, client, await checkInTicket(client, { ticketId }));
    await journal.settle(ticketId, { outcome: "admitted", hash });
    tally.sent += 1;
  } catch (error) {
    if (error instanceof TicketAlreadyCheckedInError) return settleRefused(journal, ticketId, "Used", tally);
    if (error instanceof TicketNotFoundError) return settleRefused(journal, ticketId, "NoTicket", tally);
    throw error;
  }
}

async function settleRefused(
  journal: Journal,
  ticketId: bigint,
  reason: string,
  tally: Tally,
): Promise<void> {
  if (reason === "Used") {
    await journal.settle(ticketId, { outcome: "used" });
    tally.used += 1;
  } else {
    await journal.settle(ticketId, { outcome: "refused", reason });
    tally.refused.push({ ticketId, reason });
  }
}
