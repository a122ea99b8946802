/** BabyJubJub in twisted Edwards form, straight from its equation: a·x² + y² = 1 + d·x²·y². */
const P = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
const A = 168700n;
const D = 168696n;

/** A point, or its two coordinates in Montgomery form. */
export type Point = readonly [x: bigint, y: bigint];

/** Generates the subgroup of prime order. */
export const BASE8: Point = [
  5299619240641551281634865583518297030282874472190772894086521144482721001553n,
  16950150798460657717958625567821834550301663161624707787222815936182638968203n,
];

const mod = (value: bigint): bigint => ((value % P) + P) % P;

/** 1 / value; 0 where there is none. */
export function inverse(value: bigint): bigint {
  let [a, b, x, y] = [mod(value), P, 1n, 0n];
  // Invariant: x * value ≡ a and y * value ≡ b (mod P).
  while (a !== 0n) {
    const quotient = b / a;
    [a, b] = [b - quotient * a, a];
    [x, y] = [y - quotient * x, x];
  }
  return mod(y);
}

/** Complete on this curve: d is not a square, so no denominator is zero. */
export function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const t = mod(D * x1 * x2 * y1 * y2);
  return [mod((x1 * y2 + y1 * x2) * inverse(1n + t)), mod((y1 * y2 - A * x1 * x2) * inverse(1n - t))];
}

/** x = X / Z, y = Y / Z: one division for a whole multiple instead of two for each sum. */
type Projective = readonly [X: bigint, Y: bigint, Z: bigint];

function addProjective([x1, y1, z1]: Projective, [x2, y2, z2]: Projective): Projective {
  const z = (z1 * z2) % P;
  const [x, y] = [(x1 * x2) % P, (y1 * y2) % P];
  const t = (D * x * y) % P;
  const [minus, plus] = [z * z - t, z * z + t];
  return [
    mod(((z * minus) % P) * ((x1 + y1) * (x2 + y2) - x - y)),
    mod(((z * plus) % P) * (y - A * x)),
    mod(minus * plus),
  ];
}

/** `factor` times a point, for factors from 0. */
export function multiply([x, y]: Point, factor: bigint): Point {
  let sum: Projective = [0n, 1n, 1n];
  let power: Projective = [x, y, 1n];
  for (let rest = factor; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) sum = addProjective(sum, power);
    power = addProjective(power, power);
  }
  const scale = inverse(sum[2]);
  return [mod(sum[0] * scale), mod(sum[1] * scale)];
}

/** `secret` times the base point of order 2736…3041. */
export function derivePublicKey(secret: bigint): Point {
  return multiply(BASE8, secret);
}

/** v² = u³ + 168698·u² + u; the identity and the point of order 2 have no or another form. */
export function toMontgomery([x, y]: Point): Point {
  const u = mod((1n + y) * inverse(1n - y));
  return [u, mod(u * inverse(x))];
}

/** The way back, for points that both forms have. */
export function fromMontgomery([u, v]: Point): Point {
  return [mod(u * inverse(v)), mod((u - 1n) * inverse(u + 1n))];
}

/** Whether the coordinates satisfy the equation in Montgomery form. */
export function isOnMontgomery([u, v]: Point): boolean {
  return mod(u * u * u + 168698n * u * u + u - v * v) === 0n;
}

/** Whether the coordinates satisfy the equation in Edwards form. */
export function isOnCurve([x, y]: Point): boolean {
  return mod(A * x * x + y * y) === mod(1n + D * x * x * y * y);
}
