import { withSnarkjs } from "../withSnarkjs.ts";
import { membershipStatement } from "./membershipStatement.ts";
import type { SemaphoreProof } from "./SemaphoreProof.ts";

/**
 * Whether a proof of membership holds for a scope. It says nothing of the root: ask the group whether it knows root and
 * depth together (`checkMembershipRoot`), and whether the nullifier was spent, or let the contract do it.
 *
 * @param parameters.verificationKey Of the circuit of the proof's depth, from `loadArtifacts`.
 * @throws InvalidProofFormatError when the proof does not have the verifier's form.
 * @example
 * const path = memberPath(buildMemberTree(commitments), identity);
 * const proof = await proveMembershipInWorker({ identity, path, scope, message, artifacts });
 * const { manifest } = membershipCircuit(Number(proof.depth));
 * const { verificationKey } = await loadArtifacts({ baseUrl, manifest });
 * const holds = await verifyMembershipProof({ proof, scope, verificationKey });
 */
export async function verifyMembershipProof({
  proof,
  scope,
  verificationKey,
}: {
  proof: SemaphoreProof;
  scope: bigint;
  verificationKey: object;
}): Promise<boolean> {
  const { proof: points, publicSignals } = membershipStatement(proof, scope);
  return withSnarkjs(({ groth16 }) => groth16.verify(verificationKey, publicSignals, points));
}
