import type { ProverParameters } from "../createProver.ts";
import { proveInWorker } from "../proveInWorker.ts";
import type { MembershipInput } from "./MembershipInput.ts";
import { pathCircuit } from "./pathCircuit.ts";
import type { SemaphoreProof } from "./SemaphoreProof.ts";
import { toSemaphoreProof } from "./toSemaphoreProof.ts";

/** What {@link proveMembershipInWorker} takes. */
export type ProveMembershipInWorkerParameters = MembershipInput &
  Omit<ProverParameters<MembershipInput>, "circuit" | "input">;

/**
 * Proves that an identity is one of a group's members, in a thread that lives for it alone: a Web Worker, or a worker
 * thread of Node. For several proofs keep a `createProver` and give it `membershipCircuit`.
 *
 * @throws What `proveMembership` throws, ArtifactUnavailableError and ArtifactHashMismatchError.
 * @example
 * const path = memberPath(await getMemberTree(client, {}), identity);
 * const artifacts = { baseUrl: "/artifacts/" };
 * const proof = await proveMembershipInWorker({ identity, path, scope, message, artifacts });
 */
export async function proveMembershipInWorker(
  parameters: ProveMembershipInWorkerParameters,
): Promise<SemaphoreProof> {
  const { identity, path, scope, message, ...rest } = parameters;
  const { circuit, depth } = pathCircuit(path);
  const input = { identity, path, scope, message };
  return toSemaphoreProof(await proveInWorker({ circuit, input, ...rest }), { depth, message });
}
