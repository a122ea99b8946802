import { keccak256, type Address, type Hex, type TransactionSerializableEIP1559 } from "viem";

import type { ChainContext } from "./ChainContext.ts";
import { RelayerSignerError } from "./errors.ts";
import type { Fees, StoredTransaction } from "./transactionStore.ts";

/**
 * Signs a version.
 *
 * @throws RelayerSignerError when this instance does not have the signer's key.
 */
export async function signed(
  { client, settings }: ChainContext,
  { signer, to_address: to, data, gas_limit: gas }: StoredTransaction,
  nonce: bigint,
  { maxFee, priorityFee }: Fees,
): Promise<{ raw: Hex; hash: Hex }> {
  const account = settings.signers.find(({ address }) => address === signer);
  if (account === undefined) throw new RelayerSignerError({ signer });
  const unsigned: TransactionSerializableEIP1559 = {
    type: "eip1559",
    chainId: client.chain.id,
    to: to as Address,
    data: data as Hex,
    gas,
    nonce: Number(nonce),
    maxFeePerGas: maxFee,
    maxPriorityFeePerGas: priorityFee,
  };
  const raw = await account.signTransaction(unsigned);
  return { raw, hash: keccak256(raw) };
}
