import { useEvents } from "@aura-protocol/sdk/react";
import { useConnection } from "wagmi";

import { ErrorNotice } from "../../components/error-notice.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useChainTime } from "../../hooks/use-chain-time.ts";
import { EventCard } from "./_components/event-card.tsx";
import { MyTickets } from "./_components/my-tickets.tsx";
import "./events.css";

export default function EventsPage() {
  const { address } = useConnection();
  const events = useEvents();
  const now = useChainTime();
  return (
    <>
      <PageHead title="Events">
        <p>Tickets are tokens in your wallet. You pay the organiser’s price, and nothing on top.</p>
      </PageHead>
      {events.data === undefined ? (
        events.isError ? (
          <ErrorNotice error={events.error} onRetry={() => void events.refetch()} />
        ) : (
          <Skeleton label="The events are being looked up" lines={3} height="6rem" />
        )
      ) : events.data.length === 0 ? (
        <div className="empty">
          <p>No event is announced yet.</p>
        </div>
      ) : (
        <ul className="card-grid" aria-label="Events">
          {events.data
            .toSorted((one, other) => one.startsAt - other.startsAt)
            .map((event) => (
              <li key={event.eventId.toString()}>
                <EventCard event={event} now={now} />
              </li>
            ))}
        </ul>
      )}
      {address !== undefined && <MyTickets account={address} />}
    </>
  );
}
