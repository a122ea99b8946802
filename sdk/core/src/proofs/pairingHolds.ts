import { FIELD_ORDER } from "../utils/field.ts";
import type { ParsedKey, ParsedProof } from "./parseForPairing.ts";
import type { Curve, CurveGroup } from "./snarkjsCurve.ts";

const SCALAR_BYTES = 32;

/**
 * Whether all proofs of a key hold, with the probability of a mistake that {@link randomCoefficient} leaves.
 *
 * A proof holds when e(A, B) = e(α, β) · e(X, γ) · e(C, δ), X being the public signals' combination of the key's points.
 * Each equation is raised to a random power r, then all are multiplied: pairings with the same second point become one.
 */
export async function pairingHolds(
  curve: Curve,
  key: ParsedKey,
  proofs: readonly ParsedProof[],
): Promise<boolean> {
  const { G1 } = curve;
  const coefficients = proofs.map(randomCoefficient);
  const sum = coefficients.reduce((total, coefficient) => total + coefficient, 0n) % FIELD_ORDER;
  const own = proofs.flatMap(({ a, b }, index) => [
    G1.neg(G1.timesScalar(a, coefficients[index] as bigint)),
    b,
  ]);
  const signalSums = key.ic
    .slice(1)
    .map((_, signal) =>
      proofs.reduce(
        (total, { signals }, index) =>
          (total + (coefficients[index] as bigint) * (signals[signal] as bigint)) % FIELD_ORDER,
        0n,
      ),
    );
  const [inputs, ends] = await Promise.all([
    combine(G1, key.ic, [sum, ...signalSums]),
    combine(
      G1,
      proofs.map(({ c }) => c),
      coefficients,
    ),
  ]);
  const alpha = G1.timesScalar(key.alpha, sum);
  return curve.pairingEq(...own, inputs, key.gamma, ends, key.delta, alpha, key.beta);
}

/** 128 random bits, never 0: a proof that is not looked at would pass. */
function randomCoefficient(): bigint {
  const words = crypto.getRandomValues(new BigUint64Array(2));
  const value = ((words[0] as bigint) << 64n) | (words[1] as bigint);
  return value === 0n ? randomCoefficient() : value;
}

function combine(
  group: CurveGroup,
  points: readonly Uint8Array[],
  scalars: readonly bigint[],
): Promise<Uint8Array> {
  const size = group.F.n8 * 2;
  const bases = new Uint8Array(points.length * size);
  const factors = new Uint8Array(points.length * SCALAR_BYTES);
  points.forEach((point, index) => {
    bases.set(group.toAffine(point), index * size);
    let rest = scalars[index] as bigint;
    for (let byte = 0; byte < SCALAR_BYTES; byte++) {
      factors[index * SCALAR_BYTES + byte] = Number(rest & 0xffn);
      rest >>= 8n;
    }
  });
  return group.multiExpAffine(bases, factors);
}
