import type { Hex } from "viem";

import type { SigningClient } from "../client/simulation.ts";
import { epochTypedData } from "../client/epochTypedData.ts";
import type { AccountParameter, RequireWalletErrorType } from "../client/requireWallet.ts";
import { signTypedData } from "../client/signTypedData.ts";
import type { EpochParams } from "../types/EpochParams.ts";

export type SignEpochParameters = AccountParameter & {
  /** From the signer's own `buildEpoch`: never sign what somebody else computed. */
  params: EpochParams;
};

/** EIP-712 signature. */
export type SignEpochReturnType = Hex;

export type SignEpochErrorType = RequireWalletErrorType;

/**
 * Signs an epoch as an attester. Sends no transaction.
 *
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, RpcUnavailableError
 * @example
 * const { params } = await buildEpoch(client, {});
 * const signature = await signEpoch(client, { params });
 */
export async function signEpoch(
  client: SigningClient,
  { params, ...signer }: SignEpochParameters,
): Promise<SignEpochReturnType> {
  return signTypedData(client, { data: epochTypedData(client, params), ...signer });
}
