import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { BadgeTypeNotFoundError, IssuerRemovedError, NotIssuerError } from "../errors/badge.ts";
import { badgesAbi } from "../generated/abi/Badges.ts";

export type SetBadgeUriParameters = AccountParameter & {
  badgeType: bigint;
  /** Metadata location. */
  uri: string;
};

/** Hash of the transaction. */
export type SetBadgeUriReturnType = Hash;

export type SetBadgeUriErrorType =
  WriteContractErrorType | BadgeTypeNotFoundError | IssuerRemovedError | NotIssuerError;

/**
 * Moves a badge type's metadata to another location. The signing account must be the type's issuer.
 *
 * @throws BadgeTypeNotFoundError, IssuerRemovedError, NotIssuerError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await setBadgeUri(client, { badgeType: 0n, uri: "ipfs://…" });
 */
export async function setBadgeUri(
  client: AuraClient,
  { badgeType, uri, ...signer }: SetBadgeUriParameters,
): Promise<SetBadgeUriReturnType> {
  return writeContract(client, {
    contract: "Badges",
    abi: badgesAbi,
    functionName: "setBadgeUri",
    args: [badgeType, uri],
    ...signer,
  });
}
