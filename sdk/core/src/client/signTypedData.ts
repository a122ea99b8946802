import type { Hex, TypedData, TypedDataDefinition } from "viem";

import { decodeTransportError } from "../errors/decodeTransportError.ts";
import type { AuraClient } from "./createAuraClient.ts";
import { requireWallet, type AccountParameter } from "./requireWallet.ts";

/**
 * Has the client's wallet sign EIP-712 data.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, RpcUnavailableError.
 */
export async function signTypedData<const TTypes extends TypedData, TPrimary extends keyof TTypes & string>(
  client: AuraClient,
  { data, ...signer }: { data: TypedDataDefinition<TTypes, TPrimary> } & AccountParameter,
): Promise<Hex> {
  const { wallet, account } = await requireWallet(client, signer);
  try {
    return await wallet.signTypedData({ ...data, account } as never);
  } catch (error) {
    throw decodeTransportError(error, { chainId: client.chain.id });
  }
}
