// @aura-protocol/sdk/proofs: identities, and proofs of reputation. The prover itself is loaded when first used.
export { Identity } from "../identity/Identity.ts";
export { deriveIdentity, type DeriveIdentityParameters } from "../identity/deriveIdentity.ts";
export { identityFromPrivateKey } from "../identity/identityFromPrivateKey.ts";
export { identityTypedData, type IdentityTypedData } from "../identity/identityTypedData.ts";
export type { ProofProgress } from "../proofs/ProofProgress.ts";
export type { ArtifactFile, ArtifactManifest, ReputationArtifacts } from "../proofs/ReputationArtifacts.ts";
export type { ReputationInput } from "../proofs/ReputationInput.ts";
export { buildReputationInput, type BuildReputationInputParameters } from "../proofs/buildReputationInput.ts";
export { checkClaim } from "../proofs/checkClaim.ts";
export {
  createProofWorker,
  type ProofWorker,
  type ProveInWorkerParameters,
  type WorkerLike,
} from "../proofs/createProofWorker.ts";
export { loadArtifacts, type ArtifactSource, type LoadArtifactsParameters } from "../proofs/loadArtifacts.ts";
export { namePublicSignals, type PublicSignalName } from "../proofs/namePublicSignals.ts";
export {
  proveReputation,
  type ProveReputationParameters,
  type ReputationProof,
} from "../proofs/proveReputation.ts";
export { proveReputationInWorker } from "../proofs/proveReputationInWorker.ts";
export type { WorkerArtifacts } from "../proofs/proverMessages.ts";
export { reputationMessage } from "../proofs/reputationMessage.ts";
export { reputationNullifier } from "../proofs/reputationNullifier.ts";
export { reputationScope } from "../proofs/reputationScope.ts";
export { serveProver, type ProverScope } from "../proofs/serveProver.ts";
export { toSolidityProof } from "../proofs/toSolidityProof.ts";
export { verifyReputationProof } from "../proofs/verifyReputationProof.ts";
