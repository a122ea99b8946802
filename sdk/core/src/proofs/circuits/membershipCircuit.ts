import { semaphoreArtifacts } from "../../generated/semaphoreArtifacts.ts";
import { assertInteger } from "../../utils/assertInteger.ts";
import { assertUint } from "../../utils/assertUint.ts";
import type { Circuit } from "../Circuit.ts";
import { checkMemberPath } from "../membership/checkMemberPath.ts";
import type { MembershipInput } from "../membership/MembershipInput.ts";
import { semaphoreHash } from "../membership/semaphoreHash.ts";
import type { ArtifactManifest } from "../ReputationArtifacts.ts";

const MAX_UINT256 = (1n << 256n) - 1n;

/** Names of the public signals of Semaphore's circuits. */
export type MembershipSignalName = "root" | "nullifier" | "messageHash" | "scopeHash";

/**
 * Semaphore's circuit for a tree of one depth: proves that one of a group's members says something, once in a scope.
 *
 * @param depth 1 to 32.
 * @throws ValueOutOfRangeError for another depth.
 * @example
 * const { manifest } = membershipCircuit(buildMemberTree(commitments).depth);
 */
export function membershipCircuit(depth: number): Circuit<MembershipInput, MembershipSignalName> {
  assertInteger("depth", depth, { min: 1, max: semaphoreArtifacts.length });
  return {
    name: `semaphore-${depth}`,
    manifest: semaphoreArtifacts[depth - 1] as ArtifactManifest,
    publicSignals: ["root", "nullifier", "messageHash", "scopeHash"],
    check: (input) => check(input, depth),
    toSignals: ({ identity, path, scope, message }) => ({
      secret: identity.secret,
      merkleProofLength: path.siblings.length,
      merkleProofIndex: path.index,
      merkleProofSiblings: Array.from({ length: depth }, (_, level) => path.siblings[level] ?? 0n),
      scope: semaphoreHash(scope),
      message: semaphoreHash(message),
    }),
  };
}

function check({ identity, path, scope, message }: MembershipInput, depth: number): void {
  assertInteger("length of the path", path.siblings.length, { min: 0, max: depth });
  assertUint("scope", scope, MAX_UINT256);
  assertUint("message", message, MAX_UINT256);
  checkMemberPath(path, identity);
}
