import { InvalidSignalKeyError, type SignalKeyFault } from "../../errors/signal.ts";
import { isOnCurve, multiplyPoint, SUBGROUP_ORDER } from "../../identity/babyJubJub.ts";
import { FIELD_ORDER } from "../../utils/field.ts";
import { meetsOffset } from "./signalAgreement.ts";
import type { CurvePoint } from "../../types/CurvePoint.ts";

const COFACTOR = 8n;

/**
 * Lets a public key pass that signals can be made to. The contract checks the curve and small order; that the key is in the
 * subgroup, as keys made from a secret are, is for readers to check. Takes some milliseconds.
 *
 * @param key Edwards coordinates, as `SignalKeys.keyOf` gives them.
 * @throws InvalidSignalKeyError saying what is wrong with it.
 * @example
 * checkSignalKey(identity.publicKey);
 */
export function checkSignalKey(key: CurvePoint): void {
  const fault = faultOf(key);
  if (fault !== undefined) throw new InvalidSignalKeyError({ fault, key });
}

function faultOf(key: CurvePoint): SignalKeyFault | undefined {
  if (key.some((coordinate) => coordinate < 0n || coordinate >= FIELD_ORDER)) {
    return "its coordinates are not field elements";
  }
  if (!isOnCurve(key)) return "it is not on the curve";
  if (isIdentity(multiplyPoint(key, COFACTOR))) return "it is of low order";
  if (!isIdentity(multiplyPoint(key, SUBGROUP_ORDER))) return "it is outside the subgroup of prime order";
  return meetsOffset(key) ? "it is one of two keys that the circuit cannot take" : undefined;
}

function isIdentity([x, y]: CurvePoint): boolean {
  return x === 0n && y === 1n;
}
