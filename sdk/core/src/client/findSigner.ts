import type { Account, Address, WalletClient } from "viem";

import { WalletRequiredError } from "../errors/client.ts";
import type { AuraClient } from "./createAuraClient.ts";

/** A wallet and who signs with it. */
export interface Signer {
  readonly wallet: WalletClient;
  readonly account: Account | Address;
}

/**
 * The client's wallet and the account that signs, whatever chain the wallet is on: for what must be known of the account
 * before `writeContract` asks the wallet for its chain.
 *
 * @param account By default the wallet's own account.
 * @throws WalletRequiredError without wallet or account.
 */
export function findSigner({ wallet }: AuraClient, account: Account | Address | undefined): Signer {
  const signer = account ?? wallet?.account;
  if (wallet === undefined || signer === undefined) throw new WalletRequiredError();
  return { wallet, account: signer };
}
