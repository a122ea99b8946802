import type { TicketEvent } from "@aura-protocol/sdk";
import { useTickets } from "@aura-protocol/sdk/react";
import type { Address } from "viem";

import { ConnectButton } from "../../../../components/connect-button.tsx";
import { useChainTime } from "../../../../hooks/use-chain-time.ts";
import { eventPrice } from "../../../../lib/event-price.ts";
import { eventState } from "../../../../lib/event-state.ts";
import { formatMoment, plural, shortHex } from "../../../../lib/format.ts";
import { DateBlock } from "../../_components/date-block.tsx";
import { EventChip } from "../../_components/event-chip.tsx";
import { TicketStub } from "../../_components/ticket-stub.tsx";
import { BuyTicket } from "./buy-ticket.tsx";

export function EventDetail({ event, account }: { event: TicketEvent; account: Address | undefined }) {
  const now = useChainTime();
  const state = eventState(event, now);
  const tickets = useTickets({ account });
  const mine = tickets.data?.filter((ticket) => ticket.event.eventId === event.eventId) ?? [];
  const { capacity, sold } = event;

  return (
    <div className="event-detail">
      <article className="card" aria-label="About the event">
        <div className="row">
          <DateBlock timestamp={event.startsAt} />
          <EventChip state={state} />
        </div>
        <dl className="facts">
          <dt>Begins</dt>
          <dd>{formatMoment(event.startsAt)}</dd>
          <dt>Ends</dt>
          <dd>{formatMoment(event.endsAt)}</dd>
          <dt>Organiser</dt>
          <dd className="mono" title={event.organiser}>
            {shortHex(event.organiser)}
          </dd>
          <dt>Checked in</dt>
          <dd className="numeric">{plural(event.checkedIn, "guest")}</dd>
        </dl>
        <div className="stack stack-tight">
          <div className="meter" aria-hidden="true">
            <span style={{ width: `${Math.min((sold / capacity) * 100, 100)}%` }} />
          </div>
          <p className="small soft numeric">
            {sold} of {plural(capacity, "ticket")} sold
          </p>
        </div>
      </article>
      <div className="stack">
        <section className="card" aria-labelledby="buy-heading">
          <h2 id="buy-heading">Ticket</h2>
          <p className="event-price numeric">{eventPrice(event)}</p>
          {account === undefined ? (
            <>
              <p className="soft">Connect a wallet to buy one.</p>
              <div>
                <ConnectButton />
              </div>
            </>
          ) : (
            <BuyTicket event={event} state={state} />
          )}
        </section>
        {mine.length > 0 && (
          <section className="stack" aria-labelledby="mine-heading">
            <h2 id="mine-heading">My tickets</h2>
            <ul className="tickets" aria-label="My tickets">
              {mine.map((ticket) => (
                <li key={ticket.ticketId.toString()}>
                  <TicketStub ticket={ticket} title={ticket.event.name} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
