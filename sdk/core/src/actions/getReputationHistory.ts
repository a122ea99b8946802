import type { Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { networkFor } from "../client/networkFor.ts";
import type { InvalidAddressError } from "../errors/client.ts";
import { ValueOutOfRangeError } from "../errors/reputation.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { reputationOf } from "../reputation/reputationOf.ts";
import type { Components } from "../types/Components.ts";
import type { Features } from "../types/Features.ts";
import type { Formula } from "../types/Formula.ts";
import type { Tier, TierName } from "../types/Tier.ts";
import { abortable } from "../utils/abortable.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";
import { getIndexerStatus } from "./getIndexerStatus.ts";
import { getProfiles, type GetProfilesErrorType } from "./getProfiles.ts";

/** Which blocks: these, or some at even distances from one to another, both included. */
export type HistoryBlocks =
  | {
      /** 1 to 1000 blocks, in any order. */
      blocks: readonly bigint[];
      from?: undefined;
      to?: undefined;
      points?: undefined;
    }
  | {
      blocks?: undefined;
      from: bigint;
      /** The indexer's latest by default. */
      to?: bigint | undefined;
      /** How many, 2 to 1000; 10 by default. Fewer where there are fewer blocks. */
      points?: number | undefined;
    };

export type HistoryProgress = { readonly done: number; readonly total: number; readonly blockNumber: bigint };

export type GetReputationHistoryParameters = HistoryBlocks & {
  account: Address;
  /** The first formula by default. */
  formula?: Formula | undefined;
  /** Called after each block. */
  onProgress?: ((progress: HistoryProgress) => void) | undefined;
  /** Stops between and within requests. */
  signal?: AbortSignal | undefined;
};

/** A wallet's score at one block. */
export type HistoryEntry = {
  readonly blockNumber: bigint;
  /** Of the block, in seconds since the Unix epoch. */
  readonly timestamp: number;
  /** Whether it held a passport. */
  readonly known: boolean;
  readonly score: number;
  readonly tier: Tier;
  readonly tierName: TierName;
  readonly components: Components;
  readonly features: Features;
  /** Points since the entry before; 0 for the first. */
  readonly change: number;
};

/** In rising order of blocks, each once. */
export type GetReputationHistoryReturnType = readonly HistoryEntry[];

export type GetReputationHistoryErrorType = GetProfilesErrorType | InvalidAddressError | ValueOutOfRangeError;

const DEFAULT_POINTS = 10;
const MAX_POINTS = 1000;

/**
 * A wallet's score at several blocks, each recomputed from everybody's profiles at that block, one after the other.
 *
 * @throws InvalidAddressError
 * @throws ValueOutOfRangeError when `blocks`, `from`, `to` or `points` is out of range.
 * @throws IndexerBehindError when a block is not indexed yet.
 * @throws IndexerForkedError when indexer and chain disagree about a block.
 * @throws SubgraphUnavailableError
 * @throws RpcUnavailableError
 * @throws The signal's reason, when it aborts.
 * @example
 * const history = await getReputationHistory(client, { account, from: 1_000n, points: 12 });
 */
export async function getReputationHistory(
  client: AuraClient,
  { account, formula = formulaV1, onProgress, signal, ...range }: GetReputationHistoryParameters,
): Promise<GetReputationHistoryReturnType> {
  const wallet = checkedAddress(account);
  signal?.throwIfAborted();
  const blocks = await abortable(historyBlocks(client, range), signal);
  const network = await networkFor(formula);
  const entries: HistoryEntry[] = [];
  for (const blockNumber of blocks) {
    signal?.throwIfAborted();
    const { profiles, timestamp } = await abortable(getProfiles(client, { blockNumber }), signal);
    const at = { profiles, blockNumber, timestamp };
    const reputation = reputationOf({ account: wallet, ...at, formula, network });
    const { known, score, tier, tierName, components, features } = reputation;
    const change = score - (entries.at(-1)?.score ?? score);
    entries.push({ blockNumber, timestamp, known, score, tier, tierName, components, features, change });
    onProgress?.({ done: entries.length, total: blocks.length, blockNumber });
  }
  return entries;
}

async function historyBlocks(client: AuraClient, range: HistoryBlocks): Promise<bigint[]> {
  if (range.blocks !== undefined) {
    assertInteger("blocks.length", range.blocks.length, { min: 1, max: MAX_POINTS });
    range.blocks.forEach((block, index) => checkBlock(`blocks[${index}]`, block));
    return [...new Set(range.blocks)].sort((one, other) => (one < other ? -1 : 1));
  }
  const { from, points = DEFAULT_POINTS } = range;
  assertInteger("points", points, { min: 2, max: MAX_POINTS });
  checkBlock("from", from);
  const to = range.to ?? (await getIndexerStatus(client, {})).blockNumber;
  checkBlock("to", to, from);
  const steps = BigInt(points - 1);
  const spread = Array.from({ length: points }, (_, index) => from + ((to - from) * BigInt(index)) / steps);
  return [...new Set(spread)];
}

/** The GraphQL API takes block numbers as 32-bit integers. */
function checkBlock(field: string, value: bigint, min = 0n): void {
  const max = 2n ** 31n - 1n;
  if (value < min || value > max) throw new ValueOutOfRangeError({ field, value, min, max });
}
