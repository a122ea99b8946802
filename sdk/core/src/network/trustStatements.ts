import { exclusionOf } from "../reputation/exclusionOf.ts";
import { uniqueBadges } from "../reputation/uniqueBadges.ts";
import type { NetworkInput } from "../types/Network.ts";
import type { Profile } from "../types/Profile.ts";
import { trustKinds, type TrustEdges, type TrustKind } from "../types/Trust.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { assertTime } from "../utils/assertTime.ts";
import { countedAttendances, type EventGuests } from "./countedAttendances.ts";
import { networkPlaces, type NetworkPlaces } from "./networkPlaces.ts";

/** A statement of full weight, in basis points. */
const FULL = 10_000;

/** Hears a statement by and about accounts; those without a passport are left out. */
type Say = (kind: TrustKind, from: string, to: string, time: number, weight?: number) => void;

/**
 * What profiles say of each other, as statements of trust between places in `profiles`:
 *
 * - `vouch`: an active vouch, with its weight, made when it was last given.
 * - `invite`: from who invited to who redeemed. Redeeming says nothing of who invited: links are handed to strangers.
 * - `badge`: from an accredited issuer that holds a passport to the holder of a badge that counts.
 * - `attendance`: between people at one event, both ways, as a whole one statement of each, shared by those it met. An event
 *   with more people than the bound says nothing, since a crowd knows nobody.
 * - `distrust`: from an accredited issuer that holds a passport, by a badge revoked for one of the reasons.
 *
 * Nobody speaks of themselves; passports that were given up say nothing and get nothing. A statement that several profiles
 * list comes once. The same set in any order of profiles and lists. At most `maxAttendees` statements for each attendance.
 *
 * @param input.timestamp The block's: badges count by it.
 * @param places Of the same profiles, where they are known already.
 * @throws ValueOutOfRangeError when a vouch has no time or its weight is not an integer from 1 to 10,000, or a badge's value
 * or a time is not what contracts can hold.
 * @example
 * const edges = trustStatements({ profiles, timestamp, trust: formulaV3.trust });
 */
export function trustStatements(
  { profiles, timestamp, trust }: NetworkInput,
  places: NetworkPlaces = networkPlaces(profiles, timestamp),
): TrustEdges {
  const rows: number[][] = trustKinds.map(() => []);
  const said = new Set<string>();
  const say: Say = (kind, from, to, time, weight = FULL) => {
    assertTime(`time of a statement (${kind})`, time);
    const [giver, target] = [places.placeOf(from), places.placeOf(to)];
    if (giver === undefined || target === undefined || giver === target) return;
    const key = [kind, giver, target, time, weight].join();
    if (said.has(key)) return;
    said.add(key);
    rows[trustKinds.indexOf(kind)]?.push(giver, target, weight, time);
  };
  for (const profile of profiles) {
    if (profile.left) continue;
    sayVouches(profile, say);
    sayInvites(profile, say);
    sayBadges(profile, { timestamp, reasons: trust.statements.distrustReasons, say });
  }
  if (trust.kinds.attendance.weight > 0) {
    const guests = countedAttendances(profiles, { timestamp, places, statements: trust.statements });
    rows[trustKinds.indexOf("attendance")] = meetings(guests, trust.statements.maxAttendees);
  }
  return columnsOf(rows);
}

function sayVouches({ vouches }: Profile, say: Say): void {
  for (const { voucher, account, weight, createdAt, updatedAt } of vouches) {
    assertInteger("vouch weight", weight, { min: 1, max: FULL });
    // Without a time nobody knows what is left of it; not a number is refused.
    say("vouch", voucher, account, updatedAt ?? createdAt ?? Number.NaN, weight);
  }
}

function sayInvites({ account, invitedBy, invites = [] }: Profile, say: Say): void {
  if (invitedBy) say("invite", invitedBy.inviter, account, invitedBy.redeemedAt);
  for (const { invitee, redeemedAt } of invites) say("invite", account, invitee, redeemedAt);
}

function sayBadges(
  { account, badges }: Profile,
  { timestamp, reasons, say }: { timestamp: number; reasons: readonly number[]; say: Say },
): void {
  for (const badge of uniqueBadges(badges)) {
    const { issuer, accredited, revoked, revokedReason, revokedAt } = badge;
    if (exclusionOf(badge, timestamp) === null) say("badge", issuer, account, badge.issuedAt);
    // A code that is left out is none of the reasons.
    if (!revoked || !accredited || !reasons.includes(revokedReason ?? 0)) continue;
    say("distrust", issuer, account, revokedAt ?? Number.NaN);
  }
}

/** Pairs of guests, both ways; a pair at several events comes once for each. */
function meetings(events: EventGuests, maxAttendees: number): number[] {
  const row: number[] = [];
  for (const guests of events.values()) {
    if (guests.size < 2 || guests.size > maxAttendees) continue;
    const weight = Math.floor(FULL / (guests.size - 1));
    for (const [giver, entered] of guests) {
      for (const [target, followed] of guests) {
        if (giver !== target) row.push(giver, target, weight, Math.max(entered, followed));
      }
    }
  }
  return row;
}

/** Rows of giver, target, weight and time, one list for each kind. */
function columnsOf(rows: readonly number[][]): TrustEdges {
  const count = rows.reduce((sum, { length }) => sum + length, 0) / 4;
  const edges = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    kind: new Uint8Array(count),
    weight: new Uint16Array(count),
    timestamp: new Float64Array(count),
  };
  let next = 0;
  rows.forEach((row, kind) => {
    for (let at = 0; at < row.length; at += 4) {
      edges.from[next] = row[at] as number;
      edges.to[next] = row[at + 1] as number;
      edges.kind[next] = kind;
      edges.weight[next] = row[at + 2] as number;
      edges.timestamp[next++] = row[at + 3] as number;
    }
  });
  return edges;
}
