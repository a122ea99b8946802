import { encodeAbiParameters, type Hex } from "viem";

import type { SemaphoreProof } from "./SemaphoreProof.ts";

/**
 * A proof as the data that `MembershipGate` takes from a ticket's buyer.
 * @example
 * const path = memberPath(buildMemberTree(commitments), identity);
 * const proof = await proveMembershipInWorker({ identity, path, scope, message, artifacts });
 * const data = encodeMembershipProof(proof);
 */
export function encodeMembershipProof({ depth, root, nullifier, message, points }: SemaphoreProof): Hex {
  return encodeAbiParameters(
    [
      { type: "uint256" },
      { type: "uint256" },
      { type: "uint256" },
      { type: "uint256" },
      { type: "uint256[8]" },
    ],
    [depth, root, nullifier, message, points],
  );
}
