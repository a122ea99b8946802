/** One closed curve of a rosette, as the `d` of an SVG path around the origin. */
export type Curve = string;

/**
 * The fine line pattern of banknotes and passports, drawn from `seed`: the same seed, the same pattern.
 *
 * @param seed Any text, such as an account.
 * @param curves How many lines lie over one another, 1 or more.
 * @param radius Outer radius in SVG units.
 */
export function rosette({
  seed,
  curves,
  radius,
}: {
  seed: string;
  curves: number;
  radius: number;
}): readonly Curve[] {
  const next = numbers(seed);
  const petals = 5 + Math.floor(next() * 8);
  const inner = petals * (2 + Math.floor(next() * 2));
  const depth = 0.2 + next() * 0.16;
  const ripple = 0.04 + next() * 0.07;
  return Array.from({ length: curves }, (_, index) => {
    const share = (index + 1) / curves;
    const turn = (index / curves) * ((2 * Math.PI) / petals);
    return path((angle) => {
      const wave = depth * Math.cos(petals * angle + turn * petals) + ripple * Math.sin(inner * angle - turn);
      return radius * (0.32 + 0.42 * share) * (1 + wave) * 0.98;
    });
  });
}

const STEPS = 240;

function path(distance: (angle: number) => number): Curve {
  const points = Array.from({ length: STEPS }, (_, step) => {
    const angle = (step / STEPS) * 2 * Math.PI;
    const length = distance(angle);
    return `${(length * Math.cos(angle)).toFixed(1)} ${(length * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}

/** Numbers from 0 (included) to 1 (excluded) that `seed` alone decides; for drawing, not for secrets. */
function numbers(seed: string): () => number {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9;
    state ^= state >>> 13;
    return (state >>> 0) / 2 ** 32;
  };
}
