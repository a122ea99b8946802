import type { ChainContext } from "./ChainContext.ts";
import { presentFees, raisedFees } from "./fees.ts";
import { signed } from "./signed.ts";
import { note, versionsOf, withSigner, type SignedTransaction } from "./transactionStore.ts";

/** Signs a stuck transaction anew, with the same nonce and higher fees, as far as the settings allow. */
export async function replace(context: ChainContext, stuck: SignedTransaction): Promise<void> {
  const { client, database, settings, log } = context;
  const { key, version, nonce, signer } = stuck;
  if (!settings.signers.some(({ address }) => address === signer)) {
    log.warn({ key, signer }, "a transaction waits, and its key is not this instance's");
    return;
  }
  const last = { maxFee: BigInt(stuck.max_fee), priorityFee: BigInt(stuck.priority_fee) };
  const fees = raisedFees(last, await presentFees(client), settings.maxFeePerGas);
  if (fees === undefined) {
    log.warn({ key, nonce: String(nonce) }, "a transaction waits, and its fees may not be raised further");
    return;
  }
  await withSigner(database, { chainId: client.chain.id, signer }, async (transaction) => {
    // Another worker may have replaced it, or seen it mined, meanwhile.
    const latest = (await versionsOf(transaction, key)).at(-1);
    if (latest?.version !== version || latest.status !== "sent") return;
    await note(transaction, stuck, { status: "replaced" });
    await transaction
      .insertInto("chain_transactions")
      .values({
        key,
        version: version + 1,
        chain_id: stuck.chain_id,
        signer,
        caller: stuck.caller,
        to_address: stuck.to_address,
        data: stuck.data,
        gas_limit: stuck.gas_limit,
        max_fee: String(fees.maxFee),
        priority_fee: String(fees.priorityFee),
        status: "signed",
        nonce,
        ...(await signed(context, stuck, nonce, fees)),
      })
      .execute();
  });
  log.info({ key, nonce: String(nonce) }, "a stuck transaction was replaced");
}
