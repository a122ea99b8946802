import type { AuraClient } from "@aura-protocol/sdk";
import { getIndexerStatus, type GetIndexerStatusReturnType } from "@aura-protocol/sdk/actions";
import { BlockNotFoundError, type Address } from "viem";

import { allFollowed, followedContracts, type FollowedLog } from "./chainEvents.ts";
import type { FollowedBlock } from "./cursor.ts";

/** What a stretch of the chain holds. */
export type Stretch = {
  /** Those with logs, and the last one. */
  readonly blocks: readonly FollowedBlock[];
  readonly logs: readonly FollowedLog[];
};

/** Logs of the chain, as far as the indexer has come: whoever hears of an event finds it there too. */
export type ChainSource = {
  indexer(): Promise<GetIndexerStatusReturnType>;
  head(): Promise<bigint>;
  /** Undefined beyond the head. */
  blockAt(number: bigint): Promise<FollowedBlock | undefined>;
  /**
   * Every log after a block and up to another, in order.
   * @returns Undefined when the chain changed meanwhile.
   */
  stretch(after: FollowedBlock, to: FollowedBlock): Promise<Stretch | undefined>;
  /** The block before the first contract's. */
  readonly start: FollowedBlock;
};

export function createChainSource(client: AuraClient): ChainSource {
  const { contracts } = client.deployment;
  const known = followedContracts.flatMap((name) => contracts[name] ?? []);
  const address: Address[] = known.map((contract) => contract.address);
  const first = Math.min(...known.map(({ blockNumber }) => blockNumber));
  const blockAt = async (number: bigint): Promise<FollowedBlock | undefined> => {
    try {
      const { hash, timestamp } = await client.public.getBlock({ blockNumber: number });
      return { number, hash, timestamp };
    } catch (error) {
      if (error instanceof BlockNotFoundError) return undefined;
      throw error;
    }
  };
  const isStill = async ({ number, hash }: FollowedBlock): Promise<boolean> =>
    hash === "" || (await blockAt(number))?.hash === hash;
  return {
    start: { number: BigInt(Math.max(0, first)) - 1n, hash: "", timestamp: 0n },
    indexer: () => getIndexerStatus(client),
    head: () => client.public.getBlockNumber({ cacheTime: 0 }),
    blockAt,
    stretch: async (after, to) => {
      const range = { fromBlock: after.number + 1n, toBlock: to.number };
      const logs = await client.public.getLogs({ address, events: allFollowed, strict: true, ...range });
      const times = await timesOf(logs, to, blockAt);
      // Asked last: what was read in between is of one chain, the one that ends in this block.
      if (times === undefined || !(await isStill(to)) || !(await isStill(after))) return undefined;
      return { blocks: [...times.values()], logs: inOrder(logs) };
    },
  };
}

/** Blocks with logs and the last one, rising; undefined when a log is of a block that is not there any more. */
async function timesOf(
  logs: readonly { readonly blockNumber: bigint; readonly blockHash: string }[],
  to: FollowedBlock,
  blockAt: ChainSource["blockAt"],
): Promise<ReadonlyMap<bigint, FollowedBlock> | undefined> {
  const blocks = new Map([[to.number, to]]);
  for (const { blockNumber, blockHash } of logs) {
    const block = blocks.get(blockNumber) ?? (await blockAt(blockNumber));
    if (block?.hash !== blockHash) return undefined;
    blocks.set(blockNumber, block);
  }
  return new Map([...blocks].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function inOrder(logs: readonly FollowedLog[]): readonly FollowedLog[] {
  const place = ({ blockNumber, logIndex }: FollowedLog): bigint =>
    (blockNumber ?? 0n) * 2n ** 32n + BigInt(logIndex ?? 0);
  return [...logs].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}
