import {
  formatTransaction,
  keccak256,
  recoverTransactionAddress,
  serializeTransaction,
  type Hex,
  type RpcTransaction,
  type TransactionSerializable,
} from "viem";

/**
 * The signed bytes of a mined transaction, put together again from its JSON-RPC form.
 *
 * @returns undefined when its sender never signed it (an impersonated account's), so that no replay can repeat it.
 */
export async function rawTransaction(rpc: RpcTransaction): Promise<Hex | undefined> {
  const { r, s, v, yParity, input, blockHash, from, gasPrice, ...fields } = formatTransaction(rpc);
  void blockHash;
  try {
    const raw = serializeTransaction(
      {
        ...fields,
        data: input,
        // Blob and fee-market transactions report the price they paid, which nobody signed.
        ...(fields.type === "legacy" || fields.type === "eip2930" ? { gasPrice } : {}),
      } as TransactionSerializable,
      { r, s, v, ...(yParity === undefined ? {} : { yParity }) },
    );
    if (keccak256(raw) !== rpc.hash) return undefined;
    // An impersonated sender's transaction carries a made-up signature: that of some other account.
    const signer = await recoverTransactionAddress({ serializedTransaction: raw });
    return signer.toLowerCase() === from.toLowerCase() ? raw : undefined;
  } catch {
    return undefined;
  }
}
