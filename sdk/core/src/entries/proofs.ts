// @aura-protocol/sdk/proofs: identities, and proofs of reputation. The prover itself is loaded when first used.
export { Identity } from "../identity/Identity.ts";
export { deriveIdentity, type DeriveIdentityParameters } from "../identity/deriveIdentity.ts";
export { identityFromPrivateKey } from "../identity/identityFromPrivateKey.ts";
export { identityTypedData, type IdentityTypedData } from "../identity/identityTypedData.ts";
export type { ProofProgress } from "../proofs/ProofProgress.ts";
export type { ArtifactFile, ArtifactManifest, ReputationArtifacts } from "../proofs/ReputationArtifacts.ts";
export type { ReputationInput } from "../proofs/ReputationInput.ts";
export { buildReputationInput, type BuildReputationInputParameters } from "../proofs/buildReputationInput.ts";
export type { ArtifactCache } from "../proofs/storage/ArtifactCache.ts";
export { browserCache } from "../proofs/storage/browserCache.ts";
export { diskCache } from "../proofs/storage/diskCache.ts";
export { memoryCache } from "../proofs/storage/memoryCache.ts";
export type { CacheChoice } from "../proofs/storage/openCache.ts";
export { checkClaim } from "../proofs/checkClaim.ts";
export type { Circuit, CircuitSignals } from "../proofs/Circuit.ts";
export { reputationCircuit } from "../proofs/circuits/reputationCircuit.ts";
export type { CircuitProof } from "../proofs/computeProof.ts";
export {
  createProofWorker,
  type ProofWorker,
  type ProveInWorkerParameters,
} from "../proofs/createProofWorker.ts";
export {
  createProver,
  type CreateProverParameters,
  type Prover,
  type ProverParameters,
} from "../proofs/createProver.ts";
export { loadArtifacts, type ArtifactSource, type LoadArtifactsParameters } from "../proofs/loadArtifacts.ts";
export { namePublicSignals, type PublicSignalName } from "../proofs/namePublicSignals.ts";
export { proveCircuit, type ProveCircuitParameters } from "../proofs/proveCircuit.ts";
export { proveInWorker } from "../proofs/proveInWorker.ts";
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
export type { WorkerLike } from "../proofs/WorkerLike.ts";
export { membershipCircuit, type MembershipSignalName } from "../proofs/circuits/membershipCircuit.ts";
export { openingCircuit, type OpeningSignalName } from "../proofs/circuits/openingCircuit.ts";
export { accountMessage } from "../proofs/membership/accountMessage.ts";
export { appendMembers } from "../proofs/membership/appendMembers.ts";
export { buildMemberTree } from "../proofs/membership/buildMemberTree.ts";
export { checkInScope } from "../proofs/membership/checkInScope.ts";
export { encodeMembershipProof } from "../proofs/membership/encodeMembershipProof.ts";
export { lonePath } from "../proofs/membership/lonePath.ts";
export { memberPath, type MemberPath } from "../proofs/membership/memberPath.ts";
export { MAX_MEMBERS, type MemberTree } from "../proofs/membership/MemberTree.ts";
export { membershipGateScope } from "../proofs/membership/membershipGateScope.ts";
export type { MembershipInput } from "../proofs/membership/MembershipInput.ts";
export { membershipNullifier } from "../proofs/membership/membershipNullifier.ts";
export { membershipStatement } from "../proofs/membership/membershipStatement.ts";
export { proveMembership, type ProveMembershipParameters } from "../proofs/membership/proveMembership.ts";
export {
  proveMembershipInWorker,
  type ProveMembershipInWorkerParameters,
} from "../proofs/membership/proveMembershipInWorker.ts";
export { checkOpening } from "../proofs/opening/checkOpening.ts";
export type { OpeningInput } from "../proofs/opening/OpeningInput.ts";
export { proveOpening, type ProveOpeningParameters } from "../proofs/opening/proveOpening.ts";
export { rebindScope } from "../proofs/membership/rebindScope.ts";
export { removeMember } from "../proofs/membership/removeMember.ts";
export type { SemaphoreProof } from "../proofs/membership/SemaphoreProof.ts";
export { toSemaphoreProof } from "../proofs/membership/toSemaphoreProof.ts";
export { verifyMembershipProof } from "../proofs/membership/verifyMembershipProof.ts";
export { verifyProofs, type ProofToVerify } from "../proofs/verifyProofs.ts";
export { signalCircuit, type SignalSignalName } from "../proofs/circuits/signalCircuit.ts";
export { checkSignal } from "../proofs/signals/checkSignal.ts";
export { checkSignalKey } from "../proofs/signals/checkSignalKey.ts";
export { eighthOf } from "../proofs/signals/eighthOf.ts";
export { matchSignals } from "../proofs/signals/matchSignals.ts";
export { proveSignal, type ProveSignalParameters } from "../proofs/signals/proveSignal.ts";
export {
  proveSignalInWorker,
  type ProveSignalInWorkerParameters,
} from "../proofs/signals/proveSignalInWorker.ts";
export { signalEpoch } from "../proofs/signals/signalEpoch.ts";
export type { SignalInput } from "../proofs/signals/SignalInput.ts";
export { signalNullifier } from "../proofs/signals/signalNullifier.ts";
export { signalPublicKey } from "../proofs/signals/signalPublicKey.ts";
export { signalScope } from "../proofs/signals/signalScope.ts";
export { signalSide } from "../proofs/signals/signalSide.ts";
export { signalTag } from "../proofs/signals/signalTag.ts";
export { verifySignalProof, type ExpectedSignal, type Signal } from "../proofs/signals/verifySignalProof.ts";
// Credentials: claims that issuers sign, and proofs of what they say.
export { buildClaim, type BuildClaimParameters } from "../credentials/buildClaim.ts";
export { buildRevocationTree } from "../credentials/buildRevocationTree.ts";
export { decodeClaim } from "../credentials/decodeClaim.ts";
export { decodePredicate } from "../credentials/decodePredicate.ts";
export { encodeClaim } from "../credentials/encodeClaim.ts";
export { encodePredicate, type EncodedPredicate } from "../credentials/encodePredicate.ts";
export { evaluatePredicate, type PredicateResult } from "../credentials/evaluatePredicate.ts";
export { formatCredential, type CredentialJson } from "../credentials/formatCredential.ts";
export { hashClaim, type ClaimHashes } from "../credentials/hashClaim.ts";
export { issueCredential } from "../credentials/issueCredential.ts";
export { issuerKeyHash } from "../credentials/issuerKeyHash.ts";
export { issuerKeyOf } from "../credentials/issuerKeyOf.ts";
export { parseCredential } from "../credentials/parseCredential.ts";
export { revocationPath, type RevocationPath } from "../credentials/revocationPath.ts";
export type { RevocationTree } from "../credentials/RevocationTree.ts";
export { verifyCredential } from "../credentials/verifyCredential.ts";
export { credentialCircuit, type CredentialSignalName } from "../proofs/circuits/credentialCircuit.ts";
export { checkCredential, type CheckCredentialParameters } from "../proofs/credentials/checkCredential.ts";
export type { CredentialInput } from "../proofs/credentials/CredentialInput.ts";
export { credentialMessage } from "../proofs/credentials/credentialMessage.ts";
export { credentialNullifier } from "../proofs/credentials/credentialNullifier.ts";
export { credentialScope } from "../proofs/credentials/credentialScope.ts";
export { proveCredential, type ProveCredentialParameters } from "../proofs/credentials/proveCredential.ts";
export {
  proveCredentialInWorker,
  type ProveCredentialInWorkerParameters,
} from "../proofs/credentials/proveCredentialInWorker.ts";
export {
  verifyCredentialProof,
  type ExpectedCredentialSignals,
} from "../proofs/credentials/verifyCredentialProof.ts";
