import { InvalidProofFormatError } from "../errors/proof.ts";

/**
 * Public signals of a proof by their names, which are in the verifier's order.
 * @throws InvalidProofFormatError when there are too few or too many, or one is not a decimal number.
 */
export function nameSignals<Name extends string>(
  names: readonly Name[],
  publicSignals: readonly string[],
): Record<Name, bigint> {
  if (publicSignals.length !== names.length || !publicSignals.every((signal) => /^\d+$/.test(signal))) {
    throw new InvalidProofFormatError({ reason: `it takes ${names.length} decimal public signals` });
  }
  return Object.fromEntries(
    names.map((name, index) => [name, BigInt(publicSignals[index] as string)]),
  ) as Record<Name, bigint>;
}
