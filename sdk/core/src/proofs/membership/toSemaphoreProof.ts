import type { CircuitProof } from "../computeProof.ts";
import { toSolidityProof } from "../toSolidityProof.ts";
import type { SemaphoreProof } from "./SemaphoreProof.ts";

/**
 * What a prover gives for one of Semaphore's circuits, as the contracts take it.
 * @example
 * const { depth } = buildMemberTree(commitments);
 * const forContracts = toSemaphoreProof({ proof, publicSignals }, { depth, message });
 */
export function toSemaphoreProof(
  { proof, publicSignals }: CircuitProof,
  { depth, message }: { depth: number; message: bigint },
): SemaphoreProof {
  const { a, b, c } = toSolidityProof(proof);
  const [root, nullifier] = publicSignals as [string, string];
  return {
    depth: BigInt(depth),
    root: BigInt(root),
    nullifier: BigInt(nullifier),
    message,
    points: [a[0], a[1], b[0][0], b[0][1], b[1][0], b[1][1], c[0], c[1]],
  };
}
