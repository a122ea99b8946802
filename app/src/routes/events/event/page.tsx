import { useEvents } from "@aura-protocol/sdk/react";
import { Link, useParams } from "react-router";
import { useConnection } from "wagmi";

import { ErrorNotice } from "../../../components/error-notice.tsx";
import { PageHead } from "../../../components/page-head.tsx";
import { Skeleton } from "../../../components/skeleton.tsx";
import { EventDetail } from "./_components/event-detail.tsx";
import "../events.css";

export default function EventPage() {
  const { eventId } = useParams();
  const { address } = useConnection();
  const events = useEvents();
  const event = events.data?.find((each) => each.eventId.toString() === eventId);
  if (events.data === undefined) {
    return events.isError ? (
      <ErrorNotice error={events.error} onRetry={() => void events.refetch()} />
    ) : (
      <Skeleton label="The event is being looked up" lines={4} height="2.5rem" />
    );
  }
  if (event === undefined) {
    return (
      <PageHead title="There is no such event">
        <p>
          It may be announced later. <Link to="/events">See all events</Link>
        </p>
      </PageHead>
    );
  }
  return (
    <>
      <PageHead title={event.name}>
        <p>
          <Link to="/events">All events</Link>
        </p>
      </PageHead>
      <EventDetail key={address} event={event} account={address} />
    </>
  );
}
