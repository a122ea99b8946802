import { namePublicSignals } from "./namePublicSignals.ts";
import type { ReputationProof } from "./proveReputation.ts";
import { toSolidityProof } from "./toSolidityProof.ts";
import { withSnarkjs } from "./withSnarkjs.ts";

/**
 * Whether a proof is valid for its public signals. It says nothing of what they mean: compare root, statement, scope,
 * message and nullifier with what you expect, or let the contract do it.
 *
 * @throws InvalidProofFormatError when proof or signals do not have the verifier's form.
 * @example
 * const { verificationKey } = await loadArtifacts({ baseUrl });
 * const isValid = await verifyReputationProof({ proof, publicSignals, verificationKey });
 */
export async function verifyReputationProof({
  proof,
  publicSignals,
  verificationKey,
}: ReputationProof & { verificationKey: object }): Promise<boolean> {
  toSolidityProof(proof);
  namePublicSignals(publicSignals);
  return withSnarkjs(({ groth16 }) => groth16.verify(verificationKey, publicSignals, proof));
}
