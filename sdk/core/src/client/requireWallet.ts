import type { Account, Address, WalletClient } from "viem";

import {
  WalletRequiredError,
  WrongChainError,
  type RpcUnavailableError,
  type UnexpectedError,
  type UserRejectedError,
} from "../errors/client.ts";
import type { AuraClient } from "./createAuraClient.ts";
import { rpcRequest } from "./rpcRequest.ts";

/** Who signs: an address the wallet holds, or a local account. */
export type AccountParameter = {
  /** By default the wallet's own account. */
  account?: Account | Address | undefined;
};

/** What every use of the wallet may throw. */
export type RequireWalletErrorType =
  WalletRequiredError | WrongChainError | UserRejectedError | RpcUnavailableError | UnexpectedError;

/**
 * The client's wallet and the account that signs, after making sure that the wallet is on the client's chain.
 *
 * @throws WalletRequiredError without wallet or account.
 * @throws WrongChainError when the wallet is on another chain.
 */
export async function requireWallet(
  client: AuraClient,
  { account }: AccountParameter,
): Promise<{ wallet: WalletClient; account: Account | Address }> {
  const { wallet, chain } = client;
  const signer = account ?? wallet?.account;
  if (wallet === undefined || signer === undefined) throw new WalletRequiredError();
  const actual = await rpcRequest(client, () => wallet.getChainId());
  if (actual !== chain.id) throw new WrongChainError({ expected: chain.id, actual });
  return { wallet, account: signer };
}
