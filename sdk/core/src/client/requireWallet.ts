import type { Account, Address } from "viem";

import {
  WrongChainError,
  type RpcUnavailableError,
  type UnexpectedError,
  type UserRejectedError,
  type WalletRequiredError,
} from "../errors/client.ts";
import type { AuraClient } from "./createAuraClient.ts";
import { findSigner, type Signer } from "./findSigner.ts";
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
export async function requireWallet(client: AuraClient, { account }: AccountParameter): Promise<Signer> {
  const { chain } = client;
  const signer = findSigner(client, account);
  const actual = await rpcRequest(client, () => signer.wallet.getChainId());
  if (actual !== chain.id) throw new WrongChainError({ expected: chain.id, actual });
  return signer;
}
