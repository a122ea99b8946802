/** How much there is of everything in a world of so many badges. */
export interface Sizes {
  readonly historyBlocks: number;
  readonly badges: number;
  readonly passports: number;
  readonly badgeTypes: number;
  readonly revocations: number;
  /** By each account that acts for itself. */
  readonly vouchesEach: number;
  readonly events: number;
  /** Tickets given away for each event; half of them are used. */
  readonly guests: number;
  /** Accounts that get a badge of the type of this place, from 0: nearly everybody the first, few the last. */
  holdersOf(place: number): number;
}

const BADGES_EACH = 20;
const BADGE_TYPES = 40;
const HISTORY_BLOCKS = 150;

/** @param badges From 1,000. */
export function sizesOf(badges: number): Sizes {
  const passports = Math.ceil(badges / BADGES_EACH);
  return {
    historyBlocks: HISTORY_BLOCKS,
    badges,
    passports,
    badgeTypes: BADGE_TYPES,
    revocations: Math.ceil(badges / 100),
    vouchesEach: Math.min(60, Math.floor(passports / 2)),
    events: Math.max(4, Math.round(passports / 100)),
    guests: Math.min(200, Math.floor(passports / 4) * 2),
    // Falls in a straight line; the sum over all places is `badges` or a little more.
    holdersOf: (place) =>
      Math.min(
        passports,
        Math.ceil((2 * badges * (BADGE_TYPES - place)) / (BADGE_TYPES * (BADGE_TYPES + 1))),
      ),
  };
}
