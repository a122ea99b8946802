import { epilogue, type Epilogue } from "./epilogue.ts";
import { badgeIds, badgeTypes, issuers, type BadgeName, type BadgeTypeData } from "./badge-types.ts";
import { events, type EventData } from "./events.ts";
import { people, type Person } from "./people.ts";
import { vouches } from "./vouches.ts";

/** How long the demo world's past is: its first block is that many days old. */
export const HISTORY_DAYS = 400;

/** One transaction of the demo world. Numbers called after accounts are places in the test mnemonic. */
export type Act =
  | { readonly kind: "issuer"; readonly index: number; readonly name: string; readonly uri: string }
  | { readonly kind: "accreditation"; readonly index: number }
  | { readonly kind: "badge type"; readonly type: BadgeTypeData }
  | { readonly kind: "passport"; readonly account: number }
  | { readonly kind: "flush"; readonly accounts: readonly number[] }
  | { readonly kind: "badge"; readonly type: number; readonly account: number; readonly value: number }
  | { readonly kind: "revocation"; readonly type: number; readonly account: number; readonly reason: number }
  | { readonly kind: "vouch"; readonly voucher: number; readonly account: number; readonly weight: number }
  | { readonly kind: "event"; readonly event: EventData }
  | { readonly kind: "ticket"; readonly event: number; readonly buyer: number }
  | { readonly kind: "check-in"; readonly event: number; readonly serial: number }
  | Epilogue;

/** An act and its day, counted from the beginning of the history. */
export type Moment = Act & { readonly day: number };

/** Reason code of a revocation: the account behind the badge changed hands. */
const CHANGED_HANDS = 2;
/** Whose X badge is taken back, and when. */
const REVOKED = { account: 32, type: badgeIds.x, day: 344 } as const;
/** Days from joining to each badge: what is checked by machine comes first. */
const BADGE_DELAYS: Readonly<Record<BadgeName, number>> = {
  humanity: 0,
  github: 1,
  x: 1,
  transactions: 2,
  balance: 2,
  early: 6,
  builder: 12,
  speaker: 12,
  owl: 12,
};
/** Night owls are awarded when the month's list closes; it runs out after thirty days. */
const OWL_DAYS = { current: 388, past: 340 } as const;
const PAST_OWL = 33;
/** Days on which whoever has joined by then, and waits, enters the tree of members. */
const FLUSH_DAYS = [240, 390] as const;

/** Everything that happened in the demo world, day by day. The same each time. */
export function timeline(): Moment[] {
  return [
    ...issuers.map((issuer) => ({ day: 0, kind: "issuer", ...issuer }) as const),
    ...issuers.map(({ index }) => ({ day: 0, kind: "accreditation", index }) as const),
    ...badgeTypes.map((type) => ({ day: 1, kind: "badge type", type }) as const),
    ...people.flatMap(arrival),
    ...FLUSH_DAYS.map(flush),
    ...vouches.map(([voucher, account, weight]) => {
      const day = Math.max(joinedOf(voucher), joinedOf(account)) + 9;
      return { day, kind: "vouch", voucher, account, weight } as const;
    }),
    {
      day: REVOKED.day,
      kind: "revocation",
      type: REVOKED.type,
      account: REVOKED.account,
      reason: CHANGED_HANDS,
    } as const,
    ...events.flatMap(ticketSales),
    ...epilogue.map((act) => ({ day: HISTORY_DAYS - 1, ...act })),
  ].sort((one, other) => one.day - other.day);
}

function arrival(person: Person): Moment[] {
  const badges = Object.entries(person.badges) as [BadgeName, number][];
  return [
    { day: person.joined, kind: "passport", account: person.index },
    ...badges.map(([name, value]) => ({
      day: dayOf(person, name),
      kind: "badge" as const,
      type: badgeIds[name],
      account: person.index,
      value,
    })),
  ];
}

function flush(day: number, place: number): Moment {
  const before = FLUSH_DAYS[place - 1] ?? -1;
  const waiting = people.filter(({ joined }) => joined > before && joined <= day);
  return { day, kind: "flush", accounts: waiting.map(({ index }) => index) };
}

function dayOf({ index, joined }: Person, badge: BadgeName): number {
  if (badge === "owl") return index === PAST_OWL ? OWL_DAYS.past : OWL_DAYS.current;
  return joined + BADGE_DELAYS[badge];
}

function ticketSales(event: EventData, id: number): Moment[] {
  const last = Math.min(event.starts, HISTORY_DAYS) - 1;
  return [
    { day: event.announced, kind: "event", event },
    ...event.buyers.map((buyer, place) => ({
      day: Math.min(event.announced + 1 + 2 * place, last),
      kind: "ticket" as const,
      event: id,
      buyer,
    })),
    ...event.buyers.slice(0, event.checkedIn).map((_, serial) => ({
      day: event.starts,
      kind: "check-in" as const,
      event: id,
      serial,
    })),
  ];
}

function joinedOf(index: number): number {
  const person = people.find((each) => each.index === index);
  if (person === undefined) throw new Error(`Nobody in the demo world is account ${index}`);
  return person.joined;
}
