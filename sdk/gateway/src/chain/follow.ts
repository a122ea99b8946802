import { setTimeout as sleep } from "node:timers/promises";

import { isRetryable } from "@aura-protocol/sdk";
import { waitForReceipt } from "@aura-protocol/sdk/actions";
import { TransactionNotFoundError, TransactionReceiptNotFoundError, type TransactionReceipt } from "viem";

import type { ChainContext } from "./ChainContext.ts";
import type { WriteRequest, Written } from "./ChainWriter.ts";
import { NonceTakenError } from "./errors.ts";
import { ask } from "./fees.ts";
import { replace } from "./replace.ts";
import { note, noteMined, versionsOf, type SignedTransaction } from "./transactionStore.ts";

const POLLING_MS = 1_000;

type Found = { readonly version: SignedTransaction; readonly receipt: TransactionReceipt };

/**
 * Sends what was signed, again where it was lost, and waits until one version has its confirmations. A node that does not
 * answer is waited for: what is signed may be mined at any time, and nobody else can tell.
 */
export async function follow(context: ChainContext, request: WriteRequest): Promise<Written> {
  const pause = Math.min(context.client.public.pollingInterval, POLLING_MS);
  for (;;) {
    request.signal.throwIfAborted();
    try {
      const written = await step(context, request);
      if (written !== undefined) return written;
    } catch (error) {
      if (!isRetryable(error)) throw error;
      context.log.warn({ err: error, key: request.key }, "the node does not answer; a transaction waits");
    }
    await sleep(pause, undefined, { signal: request.signal }).catch(() => request.signal.throwIfAborted());
  }
}

/** One look. Undefined while there is something to wait for. */
async function step(context: ChainContext, request: WriteRequest): Promise<Written | undefined> {
  const versions = (await versionsOf(context.database, request.key)).filter(isLive);
  const found = await findReceipt(context, versions);
  if (found !== undefined) return settle(context, request, found);
  const latest = versions.findLast(({ status }) => status !== "replaced");
  if (latest === undefined) throw new Error("Nothing of this transaction is under way.");
  if (latest.status === "mined") {
    context.log.warn(
      { key: latest.key, hash: latest.hash },
      "a block was taken back; a transaction waits again",
    );
    await note(context.database, latest, {
      status: "sent",
      block_number: null,
      block_hash: null,
      fee_wei: null,
    });
  }
  if (await isTaken(context, latest, versions)) return undefined;
  if (!(await isKnown(context, latest))) await send(context, request, latest);
  else if (latest.status === "signed") await note(context.database, latest, sentNow());
  else if (isStuck(context, latest)) await replace(context, latest);
  return undefined;
}

const isLive = (version: { status: string; raw: string | null }): version is SignedTransaction =>
  version.raw !== null && version.status !== "failed";

const sentNow = () => ({ status: "sent" as const, sent_at: new Date() });

const isStuck = ({ settings }: ChainContext, { sent_at: sent }: SignedTransaction): boolean =>
  sent !== null && Date.now() - sent.getTime() > settings.stuckMs;

async function findReceipt(
  { client }: ChainContext,
  versions: readonly SignedTransaction[],
): Promise<Found | undefined> {
  for (const version of versions.toReversed()) {
    const receipt = await ask(client, () =>
      client.public.getTransactionReceipt({ hash: version.hash }).catch((error: unknown) => {
        if (error instanceof TransactionReceiptNotFoundError) return undefined;
        throw error;
      }),
    );
    if (receipt !== undefined) return { version, receipt };
  }
  return undefined;
}

/** Notes the block, and ends once enough blocks follow. The receipt was read just now: its block is the chain's. */
async function settle(
  { client, database, settings }: ChainContext,
  { onStage }: WriteRequest,
  { version, receipt }: Found,
): Promise<Written | undefined> {
  const { blockNumber, blockHash, gasUsed, effectiveGasPrice, status } = receipt;
  if (version.status !== "mined" || version.block_hash !== blockHash) {
    await noteMined(database, version, { blockNumber, blockHash, feeWei: gasUsed * effectiveGasPrice });
    await onStage("mined");
  }
  const head = await ask(client, () => client.public.getBlockNumber({ cacheTime: 0 }));
  if (head - blockNumber + 1n < BigInt(settings.confirmations)) return undefined;
  const { hash, signer } = version;
  if (status === "reverted") {
    // Throws what the contract said.
    const reason = await waitForReceipt(client, { hash }).then(
      () => new Error("The receipt changed."),
      (error: unknown) => error as Error,
    );
    if (isRetryable(reason)) throw reason;
    await note(database, version, { status: "failed", reason: reason.name, confirmed_at: new Date() });
    throw reason;
  }
  await note(database, version, { confirmed_at: new Date() });
  return { hash, blockNumber, blockHash, signer: signer as Written["signer"] };
}

/**
 * Whether the nonce belongs to a transaction of somebody else, deep enough that it stays so. Ours is given up then: it can
 * never be mined.
 */
async function isTaken(
  context: ChainContext,
  { nonce, signer, key }: SignedTransaction,
  versions: readonly SignedTransaction[],
): Promise<boolean> {
  const { client, settings, database } = context;
  const address = signer as Written["signer"];
  const head = await ask(client, () => client.public.getBlockNumber({ cacheTime: 0 }));
  const depth = BigInt(settings.confirmations);
  const blockNumber = head + 1n > depth ? head + 1n - depth : 0n;
  const count = await ask(client, () => client.public.getTransactionCount({ address, blockNumber }));
  if (BigInt(count) <= nonce) return false;
  // It may be ours that was mined between the two looks.
  if ((await findReceipt(context, versions)) !== undefined) return true;
  const error = new NonceTakenError({ nonce });
  await database
    .updateTable("chain_transactions")
    .set({ status: "failed", reason: error.name })
    .where("key", "=", key)
    .where("raw", "is not", null)
    .execute();
  throw error;
}

async function isKnown({ client }: ChainContext, { hash }: SignedTransaction): Promise<boolean> {
  return ask(client, () =>
    client.public.getTransaction({ hash }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof TransactionNotFoundError) return false;
        throw error;
      },
    ),
  );
}

/** Sends the stored bytes. A refusal changes nothing: the next look finds out how things stand. */
async function send(
  { client, database, log }: ChainContext,
  { onStage }: WriteRequest,
  version: SignedTransaction,
): Promise<void> {
  const { hash, key, raw } = version;
  try {
    await ask(client, () => client.public.sendRawTransaction({ serializedTransaction: raw }));
  } catch (error) {
    log.warn({ err: error, key, hash }, "a node did not take a transaction");
    return;
  }
  await onStage("broadcast");
  // The first sending counts: what is lost and sent again has waited all the time.
  await note(database, version, { status: "sent", sent_at: version.sent_at ?? new Date() });
}
