import type { FraudParameters } from "../types/FraudParameters.ts";
import type { FraudSignal } from "../types/FraudSignal.ts";
import { findAttendanceFarms } from "./findAttendanceFarms.ts";
import { findBurstMints } from "./findBurstMints.ts";
import { findFundingClusters } from "./findFundingClusters.ts";
import { findVouchRings } from "./findVouchRings.ts";
import type { FraudInput } from "./FraudInput.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";

/**
 * Looks for every kind of fraud in what is given. The order of the lists is of no matter; what is left out is not looked
 * for. Pure: no clock, no network, integers only.
 *
 * @param parameters {@link fraudParametersV1} by default; read others with `parseFraudParameters`.
 * @returns By kind, then by accounts.
 * @throws InvalidFraudInputError naming a field of the data.
 * @throws ValueOutOfRangeError when a vouch's weight is not an integer from 1 to 10,000.
 * @example
 * const signals = findFraudSignals({ holders, vouches, mints });
 * const most = networkCap(signals, account);
 */
export function findFraudSignals(
  input: FraudInput,
  parameters: FraudParameters = fraudParametersV1,
): FraudSignal[] {
  return [
    ...findVouchRings(input, parameters),
    ...findBurstMints(input, parameters),
    ...findAttendanceFarms(input, parameters),
    ...findFundingClusters(input, parameters),
  ];
}
