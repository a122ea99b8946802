import type { TicketEvent } from "@aura-protocol/sdk";
import { useBuyTicket } from "@aura-protocol/sdk/react";

import { Notice } from "../../../../components/notice.tsx";
import { TransactionProgress } from "../../../../components/transaction-progress.tsx";
import { useProgress } from "../../../../hooks/use-progress.ts";
import type { EventState } from "../../../../lib/event-state.ts";
import { formatPrice } from "../../../../lib/format.ts";

/** Buys one ticket at the price that is shown. */
export function BuyTicket({ event, state }: { event: TicketEvent; state: EventState }) {
  const purchase = useBuyTicket();
  const progress = useProgress(purchase);
  const { status } = progress;
  const { eventId, price } = event;
  const buy = () => purchase.mutate({ eventId, price });

  return (
    <>
      {state === "open" && (
        <div>
          <button type="button" className="button" disabled={status === "working"} onClick={buy}>
            {status === "working"
              ? "Buying…"
              : `${status === "done" ? "Buy another" : "Buy ticket"} · ${formatPrice(price)}`}
          </button>
        </div>
      )}
      {state === "sold-out" && (
        <Notice tone="warn" title="This event is sold out.">
          <span>Other events may have tickets left.</span>
        </Notice>
      )}
      {state === "over" && (
        <Notice title="Ticket sales have ended.">
          <span>This event is over.</span>
        </Notice>
      )}
      <TransactionProgress
        progress={progress}
        label="Buying a ticket"
        done="You have the ticket."
        onRetry={buy}
      />
    </>
  );
}
