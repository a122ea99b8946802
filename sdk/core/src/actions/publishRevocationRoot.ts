import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import { MAX_ELEMENT } from "../credentials/claimLimits.ts";
import type { BadgeTypeNotFoundError, NotIssuerError } from "../errors/badge.ts";
import type {
  MinterNotNamedError,
  MinterRuleMissingError,
  RevocationRootUnchangedError,
} from "../errors/minter.ts";
import type { ValueOutOfRangeError } from "../errors/reputation.ts";
import { credentialMinterAbi } from "../generated/abi/CredentialMinter.ts";
import { assertUint } from "../utils/assertUint.ts";

export type PublishRevocationRootParameters = AccountParameter & {
  badgeType: bigint;
  /** Of `buildRevocationTree`; 0n when nothing is revoked. */
  root: bigint;
};

/** Hash of the transaction. */
export type PublishRevocationRootReturnType = Hash;

export type PublishRevocationRootErrorType =
  | WriteContractErrorType
  | BadgeTypeNotFoundError
  | MinterNotNamedError
  | MinterRuleMissingError
  | NotIssuerError
  | RevocationRootUnchangedError
  | ValueOutOfRangeError;

/**
 * Replaces the revocation root of a badge type that the signing account issues. Publish the list of revoked nonces first:
 * holders build their paths from it. Proofs against the root before are accepted for another hour.
 *
 * @throws NotIssuerError, BadgeTypeNotFoundError, MinterNotNamedError, MinterRuleMissingError, RevocationRootUnchangedError
 * @throws ValueOutOfRangeError when the root is no field element.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const { root } = buildRevocationTree([7n, 12n]);
 * const hash = await publishRevocationRoot(client, { badgeType, root });
 */
export async function publishRevocationRoot(
  client: AuraClient,
  { badgeType, root, account }: PublishRevocationRootParameters,
): Promise<PublishRevocationRootReturnType> {
  assertUint("root", root, MAX_ELEMENT);
  return writeContract(client, {
    contract: "CredentialMinter",
    abi: credentialMinterAbi,
    functionName: "publishRevocationRoot",
    args: [badgeType, root],
    account,
  });
}
