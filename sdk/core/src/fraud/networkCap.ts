import type { Address } from "viem";

import type { FraudParameters } from "../types/FraudParameters.ts";
import { fraudKinds, type FraudSignal } from "../types/FraudSignal.ts";
import { fraudParametersV1 } from "./fraudParameters.v1.ts";

const MAX_STANDING = 1000;
const WHOLE = 10_000;
/** Severity times weight at their greatest. */
const ALL = 1000 * WHOLE;

/**
 * The most standing (0 to 1000) that an account's network trust may have, given what was found. Of each kind the most
 * severe signal counts; kinds multiply, so that each takes its part of what the others left. Rounded down at each kind.
 *
 * More signals, or more severe ones, never raise it; their order is of no matter.
 *
 * @param signals Of `findFraudSignals` or a single detector.
 * @example
 * const standing = Math.min(features.reputation_score, networkCap(signals, account));
 */
export function networkCap(
  signals: readonly FraudSignal[],
  account: Address,
  { cap }: Pick<FraudParameters, "cap"> = fraudParametersV1,
): number {
  const wanted = account.toLowerCase();
  const own = signals.filter(
    ({ severity, accounts }) =>
      severity >= cap.minSeverity && accounts.some((each) => each.toLowerCase() === wanted),
  );
  return fraudKinds.reduce((most, kind) => {
    const ofKind = own.filter((signal) => signal.kind === kind);
    const worst = ofKind.reduce((greatest, { severity }) => Math.max(greatest, severity), 0);
    return Math.floor((most * (ALL - worst * cap.weights[kind])) / ALL);
  }, MAX_STANDING);
}
