import type { TicketEvent } from "@aura-protocol/sdk";
import { useBuyTicket } from "@aura-protocol/sdk/react";
import { useState } from "react";
import { zeroAddress } from "viem";

import { Notice } from "../../../../components/notice.tsx";
import { TransactionProgress } from "../../../../components/transaction-progress.tsx";
import { useProgress } from "../../../../hooks/use-progress.ts";
import { tierPrice } from "../../../../lib/event-price.ts";
import type { EventState } from "../../../../lib/event-state.ts";

/** Buys one ticket at the price that is shown. */
export function BuyTicket({ event, state }: { event: TicketEvent; state: EventState }) {
  const purchase = useBuyTicket();
  const progress = useProgress(purchase);
  const { status } = progress;
  const [place, choose] = useState(0);
  const chosen = event.tiers.find(({ tier }) => tier === place) ?? event.tiers[0];
  if (chosen === undefined) return null;
  const price = event.currency === zeroAddress ? chosen.price : 0n;
  const buy = () => purchase.mutate({ eventId: event.eventId, tier: chosen.tier, price });

  return (
    <>
      {state === "open" && event.tiers.length > 1 && (
        <label className="stack stack-tight">
          <span>Price</span>
          <select value={chosen.tier} onChange={({ target }) => choose(Number(target.value))}>
            {event.tiers.map((tier) => (
              <option key={tier.tier} value={tier.tier}>
                {[tier.name, tierPrice(event, tier)].filter((text) => text !== "").join(" · ")}
              </option>
            ))}
          </select>
        </label>
      )}
      {state === "open" && (
        <div>
          <button type="button" className="button" disabled={status === "working"} onClick={buy}>
            {status === "working"
              ? "Buying…"
              : `${status === "done" ? "Buy another" : "Buy ticket"} · ${tierPrice(event, chosen)}`}
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
