import type { Ticket } from "@aura-protocol/sdk";
import type { ReactNode } from "react";

import { formatMoment } from "../../../lib/format.ts";

/** The serial number is in the lower 32 bits of the id, from 0. */
const SERIAL_MASK = (1n << 32n) - 1n;

/** A ticket the account holds, with whether it has been used. */
export function TicketStub({ ticket, title }: { ticket: Ticket; title: ReactNode }) {
  const { ticketId, event, checkedIn, checkedInAt } = ticket;
  return (
    <article className="ticket">
      <div className="stack stack-tight">
        <h3>{title}</h3>
        <p className="small soft">{formatMoment(event.startsAt)}</p>
      </div>
      <div className="ticket-end">
        <span className="numeric">No. {((ticketId & SERIAL_MASK) + 1n).toString()}</span>
        {checkedIn ? (
          <span className="chip">Checked in{checkedInAt !== null && ` ${formatMoment(checkedInAt)}`}</span>
        ) : (
          <span className="chip chip-good">Not used yet</span>
        )}
      </div>
    </article>
  );
}
