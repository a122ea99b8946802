import { FIELD_ORDER } from "./field.ts";

/** The inverse of a non-zero element of the scalar field, by the extended Euclidean algorithm. */
export function modInverse(element: bigint): bigint {
  let [rest, next] = [element, FIELD_ORDER];
  let [factor, nextFactor] = [1n, 0n];
  // Invariant: factor · element ≡ rest and nextFactor · element ≡ next.
  while (next !== 0n) {
    const quotient = rest / next;
    [rest, next] = [next, rest - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return factor < 0n ? factor + FIELD_ORDER : factor;
}
