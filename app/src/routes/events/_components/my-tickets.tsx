import { useTickets } from "@aura-protocol/sdk/react";
import { Link } from "react-router";
import type { Address } from "viem";

import { ErrorNotice } from "../../../components/error-notice.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { TicketStub } from "./ticket-stub.tsx";

export function MyTickets({ account }: { account: Address }) {
  const tickets = useTickets({ account });
  return (
    <section className="section" aria-labelledby="tickets-heading">
      <h2 id="tickets-heading">My tickets</h2>
      {tickets.data === undefined ? (
        tickets.isError ? (
          <ErrorNotice error={tickets.error} onRetry={() => void tickets.refetch()} />
        ) : (
          <Skeleton label="Your tickets are being looked up" lines={1} height="4rem" />
        )
      ) : tickets.data.length === 0 ? (
        <p className="soft">This account holds no ticket. Choose an event above to buy one.</p>
      ) : (
        <ul className="tickets" aria-label="My tickets">
          {tickets.data.map((ticket) => (
            <li key={ticket.ticketId.toString()}>
              <TicketStub
                ticket={ticket}
                title={<Link to={`/events/${ticket.event.eventId}`}>{ticket.event.name}</Link>}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
