/** BabyJubJub in twisted Edwards form, straight from its equation: a·x² + y² = 1 + d·x²·y². */
const P = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
const A = 168700n;
const D = 168696n;

type Point = readonly [x: bigint, y: bigint];

const BASE8: Point = [
  5299619240641551281634865583518297030282874472190772894086521144482721001553n,
  16950150798460657717958625567821834550301663161624707787222815936182638968203n,
];

const mod = (value: bigint): bigint => ((value % P) + P) % P;

function inverse(value: bigint): bigint {
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
function add([x1, y1]: Point, [x2, y2]: Point): Point {
  const t = mod(D * x1 * x2 * y1 * y2);
  return [mod((x1 * y2 + y1 * x2) * inverse(1n + t)), mod((y1 * y2 - A * x1 * x2) * inverse(1n - t))];
}

/** `secret` times the base point of order 2736…3041. */
export function derivePublicKey(secret: bigint): Point {
  let sum: Point = [0n, 1n];
  let power = BASE8;
  for (let rest = secret; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) sum = add(sum, power);
    power = add(power, power);
  }
  return sum;
}
