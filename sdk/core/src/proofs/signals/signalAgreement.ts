import { addPoints, multiplyBase8, multiplyPoint, SUBGROUP_ORDER } from "../../identity/babyJubJub.ts";
import type { CurvePoint } from "../../types/CurvePoint.ts";

/**
 * Two people agree by 2 · secret + OFFSET, since the circuit multiplies by odd factors alone. What follows from it for a
 * public key is 2 · key + OFFSET · Base8.
 */
const OFFSET = (1n << 251n) + 1n;
/** Filled on demand: whoever signals nobody computes nothing. */
let offsetPoint: CurvePoint | undefined;
const offsetBase8 = (): CurvePoint => (offsetPoint ??= multiplyBase8(OFFSET));

/** What two people share: the same from one's secret and the other's key as the other way round. */
export function sharedPoint(secret: bigint, otherKey: CurvePoint): CurvePoint {
  return multiplyPoint(addPoints(multiplyPoint(otherKey, 2n), offsetBase8()), 2n * secret + OFFSET);
}

/** Whether a key is one of the two, of opposite sign, whose double the circuit cannot add to the offset. */
export function meetsOffset(key: CurvePoint): boolean {
  return multiplyPoint(key, 2n)[1] === offsetBase8()[1];
}

const HALF_ONES = (8n ** 83n - 1n) / 7n;

/** Secrets by which the circuit's additions would meet equal or opposite points; it proves nothing by them. */
const UNPROVABLE: ReadonlySet<bigint> = new Set([
  // Of the public key.
  ...[0n, 1n, 2n].map((high) => SUBGROUP_ORDER - 2n ** 250n - HALF_ONES + high * 2n ** 249n),
  // Of the shared point: the factor passes the order after 250 bits, or is three times it in the end.
  SUBGROUP_ORDER - 1n - 2n ** 250n,
  SUBGROUP_ORDER - 2n ** 250n,
  (3n * SUBGROUP_ORDER - OFFSET) / 2n,
]);

/** Whether the circuit takes a secret. */
export function isProvable(secret: bigint): boolean {
  return secret >= 0n && secret < SUBGROUP_ORDER && !UNPROVABLE.has(secret);
}
