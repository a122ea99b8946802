import type { AccountTotalsFragment } from "../../generated/documents.ts";
import type { AccountTotals } from "../../types/AccountTotals.ts";
import { address, count, int, mapped, object, type Decoder } from "../decoders.ts";

export const decodeAccountTotals: Decoder<AccountTotals, AccountTotalsFragment> = mapped(
  object({
    id: address,
    humanityBadges: int,
    socialBadges: int,
    onChainBadges: int,
    eventBadges: int,
    workBadges: int,
    customBadges: int,
    eventsAttended: int,
    vouchesGiven: int,
    vouchesReceived: int,
    firstSeenAt: count,
    lastSeenAt: count,
  }),
  (totals) => ({
    account: totals.id,
    badges: {
      Humanity: totals.humanityBadges,
      Social: totals.socialBadges,
      OnChain: totals.onChainBadges,
      Event: totals.eventBadges,
      Work: totals.workBadges,
      Custom: totals.customBadges,
    },
    eventsAttended: totals.eventsAttended,
    vouchesGiven: totals.vouchesGiven,
    vouchesReceived: totals.vouchesReceived,
    firstSeenAt: totals.firstSeenAt,
    lastSeenAt: totals.lastSeenAt,
  }),
);
