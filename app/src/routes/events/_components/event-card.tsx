import type { TicketEvent } from "@aura-protocol/sdk";
import { Link } from "react-router";

import { eventPrice } from "../../../lib/event-price.ts";
import { eventState } from "../../../lib/event-state.ts";
import { plural } from "../../../lib/format.ts";
import { DateBlock } from "./date-block.tsx";
import { EventChip } from "./event-chip.tsx";

export function EventCard({ event, now }: { event: TicketEvent; now: number }) {
  const { eventId, name, startsAt, capacity, sold } = event;
  const state = eventState(event, now);
  return (
    <article className="card event-card" data-state={state}>
      <DateBlock timestamp={startsAt} />
      <div className="stack stack-tight">
        <h2>
          <Link to={`/events/${eventId}`}>{name}</Link>
        </h2>
        <p className="row small">
          <span className="numeric">{eventPrice(event)}</span>
          <EventChip state={state} />
        </p>
        <p className="small soft numeric">
          {plural(Math.max(capacity - sold, 0), "ticket")} of {capacity} left
        </p>
      </div>
    </article>
  );
}
