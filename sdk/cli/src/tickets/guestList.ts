import type { TicketStatus } from "@aura-protocol/sdk";
import type { Address } from "viem";

import { UsageError } from "../errors.ts";
import { address, at, big, count, entries, expectKind, text, type Part } from "../files/read.ts";
import { readJsonFile } from "../files/readJsonFile.ts";

/** What the door knows of a ticket. */
export interface Guest {
  readonly ticketId: bigint;
  readonly holder: Address;
  readonly status: TicketStatus;
}

/** Everything that a door needs to work without a network. */
export interface GuestList {
  readonly kind: "aura-guests";
  readonly chainId: number;
  /** Contract whose codes the holders sign. */
  readonly checkIn: Address;
  readonly eventId: bigint;
  readonly name: string;
  /** Seconds since the Unix epoch, as the next. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Block that the list shows. */
  readonly blockNumber: bigint;
  readonly guests: readonly Guest[];
}

const statuses: Readonly<Record<TicketStatus, true>> = {
  Valid: true,
  Sealed: true,
  Used: true,
  Refunded: true,
};

/** @throws FileError, UsageError naming the field that does not fit, or a ticket that stands there twice. */
export async function readGuestList(path: string): Promise<GuestList> {
  const part: Part = { file: path, path: "", value: await readJsonFile(path) };
  expectKind(part, "aura-guests");
  const guests = entries(at(part, "guests")).map((guest) => ({
    ticketId: big(at(guest, "ticketId")),
    holder: address(at(guest, "holder")),
    status: statusOf(at(guest, "status")),
  }));
  if (new Set(guests.map(({ ticketId }) => ticketId)).size < guests.length) {
    throw new UsageError(`${path} holds a ticket twice. Download it again.`);
  }
  return {
    kind: "aura-guests",
    chainId: count(at(part, "chainId")),
    checkIn: address(at(part, "checkIn")),
    eventId: big(at(part, "eventId")),
    name: text(at(part, "name")),
    startsAt: count(at(part, "startsAt")),
    endsAt: count(at(part, "endsAt")),
    blockNumber: big(at(part, "blockNumber")),
    guests,
  };
}

function statusOf(part: Part): TicketStatus {
  const status = text(part);
  if (!Object.hasOwn(statuses, status)) {
    throw new UsageError(`${part.file}: "${part.path}" is no status of a ticket.`);
  }
  return status as TicketStatus;
}
