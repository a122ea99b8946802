import { proveCircuit, type ProveCircuitParameters } from "../proveCircuit.ts";
import type { MembershipInput } from "./MembershipInput.ts";
import { pathCircuit } from "./pathCircuit.ts";
import type { SemaphoreProof } from "./SemaphoreProof.ts";
import { toSemaphoreProof } from "./toSemaphoreProof.ts";

/** What {@link proveMembership} takes. */
export type ProveMembershipParameters = MembershipInput &
  Omit<ProveCircuitParameters<MembershipInput>, "circuit" | "input">;

/**
 * Proves in this thread that an identity is one of a group's members, with Semaphore's circuit for the path's length. The
 * thread is busy for a second or two: in a page use `proveMembershipInWorker`.
 *
 * @throws IdentityNotInTreeError when the path is another's, PathMismatchError when it does not lead to its root,
 * ValueOutOfRangeError when it is longer than 32: before anything is computed.
 * @throws ArtifactCorruptError, ArtifactMismatchError, WitnessRejectedError, ProofCancelledError, ProvingFailedError.
 * @example
 * const tree = await getMemberTree(client, {});
 * const path = memberPath(tree, identity);
 * const artifacts = await loadArtifacts({ baseUrl, manifest: membershipCircuit(tree.depth).manifest });
 * const proof = await proveMembership({ identity, path, scope, message: accountMessage(account), artifacts });
 */
export async function proveMembership(parameters: ProveMembershipParameters): Promise<SemaphoreProof> {
  const { identity, path, scope, message, ...rest } = parameters;
  const { circuit, depth } = pathCircuit(path);
  const input = { identity, path, scope, message };
  return toSemaphoreProof(await proveCircuit({ circuit, input, ...rest }), { depth, message });
}
