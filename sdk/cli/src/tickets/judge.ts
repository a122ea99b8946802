import type { AuraClient, PresenceRefusal, SignedPresence, TicketStatus } from "@aura-protocol/sdk";
import { InvalidPresenceCodeError } from "@aura-protocol/sdk";
import { parsePresence, verifyPresence } from "@aura-protocol/sdk/actions";

import type { Guest, GuestList } from "./guestList.ts";

/** Why somebody is not let in. */
export type DoorRefusal =
  PresenceRefusal | Exclude<TicketStatus, "Valid"> | "NotACode" | "OtherEvent" | "NotOnTheList" | "Repeated";

/** What the door says to a code. */
export type Verdict =
  | { readonly admitted: true; readonly presence: SignedPresence }
  | { readonly admitted: false; readonly reason: DoorRefusal; readonly ticketId?: bigint };

/** What the door goes by. */
export interface Door {
  readonly client: Pick<AuraClient, "chain" | "deployment">;
  readonly list: GuestList;
  readonly guests: ReadonlyMap<bigint, Guest>;
  /** When a ticket came in at this door; undefined when it did not. */
  readonly admittedAt: (ticketId: bigint) => number | undefined;
  /** Seconds for which a code is good. */
  readonly lifetime: number;
  /** Seconds by which the holder's clock may be ahead. */
  readonly tolerance: number;
}

const SERIAL_BITS = 32n;

/** Judges a scanned code without a network. @param now Seconds since the Unix epoch. */
export async function judge(code: string, door: Door, now: number): Promise<Verdict> {
  const { client, list, guests, admittedAt, lifetime, tolerance } = door;
  const presence = read(code);
  if (presence === undefined) return { admitted: false, reason: "NotACode" };
  const { ticketId } = presence;
  const refuse = (reason: DoorRefusal): Verdict => ({ admitted: false, reason, ticketId });
  if (ticketId >> SERIAL_BITS !== list.eventId) return refuse("OtherEvent");
  const guest = guests.get(ticketId);
  if (guest === undefined) return refuse("NotOnTheList");
  if (guest.status !== "Valid") return refuse(guest.status);
  const { startsAt } = list;
  const { holder } = guest;
  const refusal = await verifyPresence(client, { presence, holder, startsAt, now, lifetime, tolerance });
  if (refusal !== null) return refuse(refusal);
  // Asked last: only the holder learns that the ticket was used.
  if (admittedAt(ticketId) !== undefined) return refuse("Repeated");
  return { admitted: true, presence };
}

function read(code: string): SignedPresence | undefined {
  try {
    return parsePresence(code);
  } catch (error) {
    if (error instanceof InvalidPresenceCodeError) return undefined;
    throw error;
  }
}
