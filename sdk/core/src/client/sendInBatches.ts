import type { Hash } from "viem";

/**
 * Sends a transaction for each batch of items, each when the one before is in a block: what a batch costs depends on what
 * that one leaves.
 *
 * @param call.send Resolves to undefined when nothing of the batch is left to do.
 * @param call.settle Waits for a transaction.
 * @returns Hashes in order.
 */
export async function sendInBatches<Item>(
  items: readonly Item[],
  call: {
    size: number;
    send: (batch: readonly Item[]) => Promise<Hash | undefined>;
    settle: (hash: Hash) => Promise<unknown>;
  },
): Promise<readonly Hash[]> {
  const { size, send, settle } = call;
  const hashes: Hash[] = [];
  // One batch at least: what an empty one means is the sender's to say.
  const count = Math.max(1, Math.ceil(items.length / size));
  for (let batch = 0; batch < count; batch++) {
    const before = hashes.at(-1);
    if (before !== undefined) await settle(before);
    const hash = await send(items.slice(batch * size, (batch + 1) * size));
    if (hash !== undefined) hashes.push(hash);
  }
  return hashes;
}
