import type { StatementParameters } from "../types/Formula.ts";
import type { Profile } from "../types/Profile.ts";
import { assertTime } from "../utils/assertTime.ts";
import type { NetworkPlaces } from "./networkPlaces.ts";

/** Who was at each event that counts, and when they entered it; of several entries the latest. */
export type EventGuests = ReadonlyMap<bigint, ReadonlyMap<number, number>>;

/**
 * Entries up to the block at events whose organiser is verified well enough. Organisers record entries without asking the
 * guests, so that anybody could otherwise bring together people who never met.
 *
 * @throws ValueOutOfRangeError when a time of entry is not an integer of 40 bits.
 */
export function countedAttendances(
  profiles: readonly Profile[],
  {
    timestamp,
    places,
    statements,
  }: { timestamp: number; places: NetworkPlaces; statements: StatementParameters },
): EventGuests {
  const events = new Map<bigint, Map<number, number>>();
  const counts = (organiser: string): boolean => {
    const place = places.placeOf(organiser);
    const verification = place === undefined ? 0 : (places.seeds[place] as number);
    return verification >= statements.organiserVerification;
  };
  profiles.forEach(({ left, attendances = [] }, place) => {
    if (left) return;
    for (const { eventId, organiser, attendedAt } of attendances) {
      assertTime("attendedAt", attendedAt);
      if (attendedAt > timestamp || !counts(organiser)) continue;
      const guests = events.get(eventId) ?? new Map<number, number>();
      guests.set(place, Math.max(attendedAt, guests.get(place) ?? 0));
      events.set(eventId, guests);
    }
  });
  return events;
}
