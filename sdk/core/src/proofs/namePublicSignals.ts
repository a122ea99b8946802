import { reputationArtifacts } from "../generated/artifacts.ts";
import { nameSignals } from "./nameSignals.ts";

/** Names of the public signals, in the order in which the verifier takes them. */
export type PublicSignalName = (typeof reputationArtifacts.publicSignals)[number];

/**
 * Names the public signals of a proof.
 * @throws InvalidProofFormatError when there are too few or too many, or one is not a decimal number.
 * @example
 * const { root, nullifier } = namePublicSignals(publicSignals);
 */
export function namePublicSignals(publicSignals: readonly string[]): Record<PublicSignalName, bigint> {
  return nameSignals(reputationArtifacts.publicSignals, publicSignals);
}
