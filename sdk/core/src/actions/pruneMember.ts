import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { membershipRootError } from "../client/membershipRootError.ts";
import { readContract } from "../client/readContract.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { NotMemberError, PassportNotFoundError, PassportNotLeftError } from "../errors/passport.ts";
import { passportAbi } from "../generated/abi/Passport.ts";
import { memberPath } from "../proofs/membership/memberPath.ts";
import type { MemberTree } from "../proofs/membership/MemberTree.ts";
import { getMemberTree, type GetMemberTreeErrorType } from "./getMemberTree.ts";
import { getMembershipTree } from "./getMembershipTree.ts";

export type PruneMemberParameters = AccountParameter & {
  passportId: bigint;
  /** The contract's tree as it is now, such as what `removeMember` left of the one before; rebuilt by default. */
  tree?: MemberTree | undefined;
};

/** Hash of the transaction. */
export type PruneMemberReturnType = Hash;

export type PruneMemberErrorType =
  | WriteContractErrorType
  | GetMemberTreeErrorType
  | PassportNotFoundError
  | PassportNotLeftError
  | NotMemberError;

/**
 * Takes the commitment of a passport that was given up out of the tree of members. Anybody may. Proofs against the root
 * of before pass for its grace.
 *
 * @throws PassportNotFoundError, PassportNotLeftError
 * @throws NotMemberError when it never entered the tree, or was taken out.
 * @throws MembershipRootError when the tree is not the contract's latest: wait for the indexer and ask again.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @throws SubgraphUnavailableError without `tree`.
 * @example
 * const gone = (await getMembers(client, {})).find(({ left }) => left);
 * if (gone !== undefined) await pruneMember(client, gone);
 */
export async function pruneMember(
  client: AuraClient,
  { passportId, tree, ...signer }: PruneMemberParameters,
): Promise<PruneMemberReturnType> {
  const siblings = await siblingsOf(client, { passportId, tree });
  return writeContract(client, {
    contract: "Passport",
    abi: passportAbi,
    functionName: "prune",
    args: [passportId, siblings],
    ...signer,
  });
}

async function siblingsOf(
  client: AuraClient,
  { passportId, tree }: Pick<PruneMemberParameters, "passportId" | "tree">,
): Promise<readonly bigint[]> {
  const call = { contract: "Passport", abi: passportAbi, functionName: "recordOf" } as const;
  const { left, member } = await readContract(client, { ...call, args: [passportId] });
  // Then the contract says what is wrong, before it looks at siblings.
  if (!left || member === 0) return [];
  const known = tree ?? (await getMemberTree(client, {}));
  const contract = await getMembershipTree(client, {});
  // A root in its grace is good for proofs alone.
  if (known.root !== contract.root) throw membershipRootError(known, contract);
  return memberPath(known, { index: member - 1 }).siblings;
}
