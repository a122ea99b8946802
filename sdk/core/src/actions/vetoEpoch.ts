import type { Hash } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import type { AccountParameter } from "../client/requireWallet.ts";
import { writeContract, type WriteContractErrorType } from "../client/writeContract.ts";
import type { EpochNotFoundError, EpochNotPendingError, NotGuardianError } from "../errors/registry.ts";
import { reputationRegistryAbi } from "../generated/abi/ReputationRegistry.ts";

export type VetoEpochParameters = AccountParameter & {
  epochId: bigint;
  /** For people to read. */
  reason: string;
};

/** Hash of the transaction. */
export type VetoEpochReturnType = Hash;

export type VetoEpochErrorType =
  WriteContractErrorType | EpochNotFoundError | EpochNotPendingError | NotGuardianError;

/**
 * Rejects an epoch that is not final, for good. The signing account must be the guardian.
 *
 * @throws EpochNotFoundError, EpochNotPendingError, NotGuardianError
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, InsufficientFundsError, RpcUnavailableError
 * @example
 * const hash = await vetoEpoch(client, { epochId: 3n, reason: "The data cannot be had." });
 */
export async function vetoEpoch(
  client: AuraClient,
  { epochId, reason, ...signer }: VetoEpochParameters,
): Promise<VetoEpochReturnType> {
  return writeContract(client, {
    contract: "ReputationRegistry",
    abi: reputationRegistryAbi,
    functionName: "vetoEpoch",
    args: [epochId, reason],
    ...signer,
  });
}
