import { findFraudSignals } from "../fraud/findFraudSignals.ts";
import { exclusionOf } from "../reputation/exclusionOf.ts";
import { uniqueBadges } from "../reputation/uniqueBadges.ts";
import type { FraudSignal } from "../types/FraudSignal.ts";
import type { NetworkInput } from "../types/Network.ts";
import { countedAttendances } from "./countedAttendances.ts";
import { networkPlaces, type NetworkPlaces } from "./networkPlaces.ts";

/**
 * Fraud signals over what profiles show: vouches, badges that count, entries at events that count. Payments are not public
 * here, so nothing is said of funding. What does not count is not looked at either, so that nobody is brought under
 * suspicion by badges or events that anybody can make for them.
 *
 * @param input.trust A formula's section; without thresholds in `fraud` nothing is looked for.
 * @param places Of the same profiles, where they are known already.
 * @throws InvalidFraudInputError naming a field of the data.
 * @throws ValueOutOfRangeError when a vouch's weight is not an integer from 1 to 10,000, or a badge's value or a time is not
 * what contracts can hold.
 * @example
 * const found = networkSignals({ profiles, timestamp, trust: formulaV3.trust });
 */
export function networkSignals(
  { profiles, timestamp, trust }: NetworkInput,
  places: NetworkPlaces = networkPlaces(profiles, timestamp),
): FraudSignal[] {
  const { fraud, statements } = trust;
  if (fraud === undefined) return [];
  const holders = profiles.flatMap(({ account, registeredAt, left }, place) =>
    left ? [] : [{ account, registeredAt, verification: places.seeds[place] as number }],
  );
  const mints = profiles.flatMap(({ account, badges }) =>
    uniqueBadges(badges)
      .filter((badge) => exclusionOf(badge, timestamp) === null)
      .map(({ issuer, issuedAt }) => ({ issuer, account, issuedAt })),
  );
  const guests = countedAttendances(profiles, { timestamp, places, statements });
  const attendances = [...guests].flatMap(([event, entries]) =>
    [...entries].map(([place, attendedAt]) => ({
      account: profiles[place]?.account as `0x${string}`,
      event,
      attendedAt,
    })),
  );
  const vouches = profiles.flatMap((profile) => profile.vouches);
  return findFraudSignals({ holders, vouches, mints, attendances }, fraud);
}
