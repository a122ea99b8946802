import { InvalidProofFormatError } from "../errors/proof.ts";
import { reputationArtifacts } from "../generated/artifacts.ts";

/** Names of the public signals, in the order in which the verifier takes them. */
export type PublicSignalName = (typeof reputationArtifacts.publicSignals)[number];

/**
 * Names the public signals of a proof.
 * @throws InvalidProofFormatError when there are too few or too many, or one is not a decimal number.
 */
export function namePublicSignals(publicSignals: readonly string[]): Record<PublicSignalName, bigint> {
  const names = reputationArtifacts.publicSignals;
  if (publicSignals.length !== names.length || !publicSignals.every((signal) => /^\d+$/.test(signal))) {
    throw new InvalidProofFormatError({ reason: `it takes ${names.length} decimal public signals` });
  }
  return Object.fromEntries(
    names.map((name, index) => [name, BigInt(publicSignals[index] as string)]),
  ) as Record<PublicSignalName, bigint>;
}
