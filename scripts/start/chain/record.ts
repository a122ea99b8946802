import type { Hash, RpcBlock } from "viem";

import type { JournalBlock, JournalFile } from "./journal-file.ts";
import { rawTransaction } from "./raw-transaction.ts";

/** The one method of an EIP-1193 provider. */
export interface Provider {
  request(request: { readonly method: string; readonly params?: readonly unknown[] }): Promise<unknown>;
}

/** A block with whole transactions, or null when the chain is not that long. */
export async function readBlock(
  provider: Provider,
  number: number | "latest",
): Promise<RpcBlock<"latest", true> | null> {
  const tag = number === "latest" ? number : `0x${number.toString(16)}`;
  const block = await provider.request({ method: "eth_getBlockByNumber", params: [tag, true] });
  return block as RpcBlock<"latest", true> | null;
}

/** Brings the journal to the chain's head: drops blocks that the chain gave up, appends those it gained. */
export async function recordHead(provider: Provider, journal: JournalFile): Promise<void> {
  const head = Number(await provider.request({ method: "eth_blockNumber" }));
  while (journal.tip.number > 0 && !(await stands(provider, head, journal.tip))) journal.dropTip();
  for (let number = journal.tip.number + 1; number <= head; number++) {
    const block = await readBlock(provider, number);
    // Cut off meanwhile; whoever cut it records next.
    if (block === null) return;
    journal.append(await toJournalBlock(block));
  }
}

async function stands(
  provider: Provider,
  head: number,
  { number, hash }: { number: number; hash: Hash },
): Promise<boolean> {
  if (number > head) return false;
  const block = await provider.request({
    method: "eth_getBlockByNumber",
    params: [`0x${number.toString(16)}`, false],
  });
  return (block as { hash: Hash } | null)?.hash === hash;
}

async function toJournalBlock(block: RpcBlock<"latest", true>): Promise<JournalBlock> {
  const transactions = await Promise.all(block.transactions.map(rawTransaction));
  return {
    number: Number(block.number),
    hash: block.hash,
    timestamp: Number(block.timestamp),
    transactions: transactions.map((raw) => raw ?? null),
  };
}
