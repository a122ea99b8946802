import type { CurvePoint } from "../types/CurvePoint.ts";
import { FIELD_ORDER as P } from "../utils/field.ts";
import { modInverse } from "../utils/modInverse.ts";

// Twisted Edwards form, A·x² + y² = 1 + D·x²·y². D is not a square, so that the addition below has no exceptions.
const A = 168700n;
const D = 168696n;

/** Order of the subgroup that {@link BASE8} generates. */
export const SUBGROUP_ORDER = 2736030358979909402780800718157159386076813972158567259200215660948447373041n;

/** Generates the subgroup of prime order. */
export const BASE8: CurvePoint = [
  5299619240641551281634865583518297030282874472190772894086521144482721001553n,
  16950150798460657717958625567821834550301663161624707787222815936182638968203n,
];

/** A point as x = X/Z, y = Y/Z, so that one inversion at the end is enough. */
type Projective = readonly [X: bigint, Y: bigint, Z: bigint];

/**
 * The point `scalar` · Base8 in affine coordinates.
 * @param scalar A non-negative integer.
 */
export function multiplyBase8(scalar: bigint): CurvePoint {
  return multiplyPoint(BASE8, scalar);
}

/**
 * The point `scalar` · `point` in affine coordinates.
 * @param point On the curve.
 * @param scalar A non-negative integer.
 */
export function multiplyPoint([x, y]: CurvePoint, scalar: bigint): CurvePoint {
  let sum: Projective = [0n, 1n, 1n];
  let power: Projective = [x, y, 1n];
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) sum = add(sum, power);
    power = add(power, power);
  }
  return affine(sum);
}

/** The sum of two points on the curve. */
export function addPoints([x1, y1]: CurvePoint, [x2, y2]: CurvePoint): CurvePoint {
  return affine(add([x1, y1, 1n], [x2, y2, 1n]));
}

/** Whether two numbers are field elements and the coordinates of a point on the curve. */
export function isOnCurve([x, y]: CurvePoint): boolean {
  if (x < 0n || y < 0n || x >= P || y >= P) return false;
  const [xx, yy] = [(x * x) % P, (y * y) % P];
  return mod(A * xx + yy - 1n - D * xx * yy) === 0n;
}

function affine([x, y, z]: Projective): CurvePoint {
  const inverse = modInverse(z);
  return [(x * inverse) % P, (y * inverse) % P];
}

/** Edwards addition with denominators gathered in Z. */
function add([x1, y1, z1]: Projective, [x2, y2, z2]: Projective): Projective {
  const z = (z1 * z2) % P;
  const zz = (z * z) % P;
  const xx = (x1 * x2) % P;
  const yy = (y1 * y2) % P;
  const product = (((D * xx) % P) * yy) % P;
  const minus = zz - product + P;
  const plus = zz + product;
  const cross = x1 * y2 + y1 * x2;
  const straight = mod(yy - A * xx);
  return [(((z * minus) % P) * (cross % P)) % P, (((z * plus) % P) * straight) % P, (minus * plus) % P];
}

function mod(value: bigint): bigint {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
}
