import type { TicketEvent, TicketTier } from "@aura-protocol/sdk";
import { zeroAddress } from "viem";

import { formatPrice, shortHex } from "./format.ts";

/** What a ticket of a tier costs: in the chain's own coin, or in units of the token that the event is paid in. */
export function tierPrice(
  event: Pick<TicketEvent, "currency">,
  { price }: Pick<TicketTier, "price">,
): string {
  if (price === 0n || event.currency === zeroAddress) return formatPrice(price);
  return `${price} units of ${shortHex(event.currency)}`;
}

/** The least that a ticket costs, and whether others cost more. */
export function eventPrice(event: Pick<TicketEvent, "currency" | "tiers">): string {
  const [first, ...others] = [...event.tiers].sort((one, other) => (one.price < other.price ? -1 : 1));
  if (first === undefined) return "";
  const least = tierPrice(event, first);
  return others.some(({ price }) => price > first.price) ? `from ${least}` : least;
}
