import type { AuraClient } from "../client/createAuraClient.ts";
import { membershipRootError } from "../client/membershipRootError.ts";
import { readContract, type ReadContractErrorType } from "../client/readContract.ts";
import type { MembershipRootError } from "../errors/membership.ts";
import { passportAbi } from "../generated/abi/Passport.ts";
import { getMembershipTree } from "./getMembershipTree.ts";

/** A `MemberTree`, or what is known of one. */
export type CheckMembershipRootParameters = {
  readonly root: bigint;
  readonly depth: number;
  /** How many places it has; tells which side is stale when the root is refused. */
  readonly size?: number | undefined;
};

export type CheckMembershipRootReturnType = void;

export type CheckMembershipRootErrorType = ReadContractErrorType | MembershipRootError;

/**
 * Lets a root pass against which the contract accepts proofs now: the current one, or one that was superseded not long
 * ago. Ask before proving.
 *
 * @throws MembershipRootError saying which side is stale.
 * @throws RpcUnavailableError
 * @example
 * await checkMembershipRoot(client, tree);
 */
export async function checkMembershipRoot(
  client: AuraClient,
  { root, depth, size }: CheckMembershipRootParameters,
): Promise<CheckMembershipRootReturnType> {
  const isKnown = await readContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "isKnownRoot",
    args: [root, BigInt(depth)],
  });
  if (isKnown) return;
  throw membershipRootError({ root, depth, size }, await getMembershipTree(client, {}));
}
