import { keccak256, stringToBytes, type Hex } from "viem";

import { confirmedBlock } from "../client/confirmedBlock.ts";
import type { AuraClient } from "../client/createAuraClient.ts";
import { networkFor } from "../client/networkFor.ts";
import { orCancelled } from "../client/orCancelled.ts";
import type { ReadContractErrorType } from "../client/readContract.ts";
import { requireChain } from "../client/requireChain.ts";
import { resumableRelay } from "../client/resumableRelay.ts";
import { rpcRequest } from "../client/rpcRequest.ts";
import { memoryCheckpoint } from "../epochs/memoryCheckpoint.ts";
import type { WrongNodeError } from "../errors/client.ts";
import { BlockNotFinalError, EmptyEpochError, EpochCancelledError } from "../errors/epoch.ts";
import { isRetryable } from "../errors/isRetryable.ts";
import type { InvalidProfileTreeError, ValueOutOfRangeError } from "../errors/reputation.ts";
import { IndexerForkedError } from "../errors/subgraph.ts";
import { buildProfileTree, type ProfileTree } from "../reputation/buildProfileTree.ts";
import { formulaV1 } from "../reputation/formula.v1.ts";
import { formulaId } from "../reputation/formulaId.ts";
import { profileDataHash } from "../reputation/profileDataHash.ts";
import { profileLeaves } from "../reputation/profileLeaves.ts";
import { scoreProfiles, type ScoredProfile } from "../reputation/scoreProfiles.ts";
import type { EpochCheckpoint, EpochProgress } from "../types/EpochCheckpoint.ts";
import type { EpochData } from "../types/EpochData.ts";
import type { EpochParams } from "../types/EpochParams.ts";
import type { Formula } from "../types/Formula.ts";
import { getEpochCount } from "./getEpochCount.ts";
import { getFinalizedBlock } from "./getFinalizedBlock.ts";
import { getIndexerStatus } from "./getIndexerStatus.ts";
import { getProfiles, type GetProfilesErrorType, type GetProfilesReturnType } from "./getProfiles.ts";

export type BuildEpochParameters = {
  /** A final block; the latest that is final and indexed by default. */
  blockNumber?: bigint | undefined;
  /** The first formula by default. */
  formula?: Formula | undefined;
  /** Where everything that the leaves are made of can be read; empty by default. */
  dataUri?: string | undefined;
  /** How many blocks behind the latest one is final, where the node knows no finality; 64 by default. */
  confirmations?: number | undefined;
  /** Keeps fetched pages, so that the next attempt at the same block goes on where this one stopped. */
  checkpoint?: EpochCheckpoint | undefined;
  /** How often a request to the subgraph that fails for the moment is repeated; 3 by default, 0 for never. */
  retries?: number | undefined;
  /** Milliseconds before the first repetition, doubled with each; 250 by default. */
  retryDelayMs?: number | undefined;
  onProgress?: ((progress: EpochProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
};

export type BuildEpochReturnType = {
  /** What attesters sign. */
  readonly params: EpochParams;
  readonly tree: ProfileTree;
  /** In the order of registration. */
  readonly leaves: readonly bigint[];
  /** In the order of registration. */
  readonly profiles: readonly ScoredProfile[];
  /** What the data file holds: for `encodeEpochData`. */
  readonly data: EpochData;
};

export type BuildEpochErrorType =
  | GetProfilesErrorType
  | ReadContractErrorType
  | WrongNodeError
  | BlockNotFinalError
  | EmptyEpochError
  | EpochCancelledError
  | InvalidProfileTreeError
  | ValueOutOfRangeError;

const RETRIES = 3;
const RETRY_DELAY_MS = 250;
/** Leaves hashed without a pause for other work. */
const CHUNK = 1024;

/**
 * Computes the next epoch out of the public data at a final block: everybody's score, the profile tree, its root. Refuses
 * a block that the chain may still abandon, and an indexer that is behind, has failed, or is on another fork. Sends
 * nothing. After a lost connection call it again with the same `checkpoint` and `blockNumber`: no page is read twice.
 *
 * @throws BlockNotFinalError when `blockNumber` is not final yet.
 * @throws WrongNodeError when the node serves another chain.
 * @throws IndexerBehindError, IndexerFailedError, IndexerForkedError, SubgraphUnavailableError, RpcUnavailableError
 * @throws InvalidProfileTreeError when the indexer's list of passports has a gap.
 * @throws EmptyEpochError when nobody had a passport.
 * @throws EpochCancelledError when `signal` aborted.
 * @example
 * const { params, data } = await buildEpoch(client, {});
 * const file = encodeEpochData(data);
 */
export async function buildEpoch(
  client: AuraClient,
  parameters: BuildEpochParameters = {},
): Promise<BuildEpochReturnType> {
  const { formula = formulaV1, dataUri = "", onProgress = () => undefined, signal } = parameters;
  await requireChain(client);
  const epochId = await getEpochCount(client, {});
  const wanted = await finalBlock(client, parameters);
  const id = formulaId(formula);
  const read = await readPinned(client, wanted, id, parameters);
  const { profiles, timestamp, blockNumber, blockHash } = read;
  if (profiles.length === 0) throw new EmptyEpochError({ blockNumber });

  onProgress({ stage: "score", done: 0, total: profiles.length });
  const network = await networkFor(formula);
  const scored = scoreProfiles(profiles, { timestamp, formula, network });
  onProgress({ stage: "score", done: scored.length, total: scored.length });
  const leaves = await hashLeaves(scored, onProgress, signal);
  const tree = buildProfileTree(leaves);
  const facts = {
    formulaId: id,
    blockNumber,
    blockHash,
    blockTimestamp: timestamp,
    root: tree.root,
    dataHash: profileDataHash(leaves),
  };
  const registry = client.deployment.contracts.ReputationRegistry.address;
  return {
    params: { epochId, ...facts, leafCount: leaves.length, dataUri },
    tree,
    leaves,
    profiles: scored,
    data: { chainId: client.chain.id, registry, ...facts, records: scored },
  };
}

async function finalBlock(
  client: AuraClient,
  { blockNumber, confirmations, signal }: BuildEpochParameters,
): Promise<bigint> {
  const finalized = await orCancelled(getFinalizedBlock(client, { confirmations }), signal);
  if (blockNumber === undefined) {
    const { blockNumber: indexed } = await orCancelled(getIndexerStatus(client, {}), signal);
    return indexed < finalized ? indexed : finalized;
  }
  if (blockNumber > finalized) throw new BlockNotFinalError({ blockNumber, finalized });
  return blockNumber;
}

/** Everybody's profile at the block, with pages of an earlier attempt where the chain still has the same block. */
async function readPinned(
  client: AuraClient,
  blockNumber: bigint,
  id: Hex,
  {
    checkpoint = memoryCheckpoint(),
    retries = RETRIES,
    retryDelayMs = RETRY_DELAY_MS,
    onProgress = () => undefined,
    signal,
  }: BuildEpochParameters,
): Promise<GetProfilesReturnType> {
  const { hash } = await rpcRequest(client, () => client.public.getBlock({ blockNumber }));
  // Before a page is kept: what an indexer on another fork says must not come back with a later attempt. One that has
  // failed is refused below.
  const status = await orCancelled(getIndexerStatus(client, {}), signal);
  if (!status.hasIndexingErrors) await orCancelled(confirmedBlock(client, blockNumber, status), signal);
  const registry = client.deployment.contracts.ReputationRegistry.address;
  const pin = keccak256(stringToBytes([client.chain.id, registry, hash, id].join()));
  const count = countPassports(onProgress);
  const { relay, forget } = resumableRelay({
    checkpoint,
    pin,
    signal,
    retries,
    retryDelayMs,
    onAnswer: count,
  });
  const keeping = { ...client, subgraph: { ...client.subgraph, relay } };
  try {
    const read = await getProfiles(keeping, { blockNumber });
    if (read.blockHash !== hash) {
      throw new IndexerForkedError({ blockNumber, chainHash: read.blockHash, indexerHash: hash });
    }
    await forget();
    return read;
  } catch (error) {
    // Pages of an indexer that is wrong must not come back; a lost connection says nothing against them.
    const isLost = isRetryable(error) && !(error instanceof IndexerForkedError);
    if (!isLost && !(error instanceof EpochCancelledError)) await forget();
    throw error;
  }
}

/** Adds up the passports of each page. Says nothing of answers that hold none. */
function countPassports(onProgress: (progress: EpochProgress) => void): (answer: object) => void {
  let done = 0;
  return (answer) => {
    const { data } = answer as {
      data?: { passports?: unknown; protocol?: { passportCount?: unknown } | null };
    };
    if (!Array.isArray(data?.passports)) return;
    done += data.passports.length;
    const total = Number(data.protocol?.passportCount ?? done);
    onProgress({ stage: "fetch", done, total: Math.max(done, Number.isSafeInteger(total) ? total : done) });
  };
}

/** Lets other work of the thread have its turn between chunks: a page stays alive, and an abort is heard. */
async function hashLeaves(
  scored: readonly ScoredProfile[],
  onProgress: (progress: EpochProgress) => void,
  signal: AbortSignal | undefined,
): Promise<bigint[]> {
  const leaves: bigint[] = [];
  for (let first = 0; first < scored.length; first += CHUNK) {
    if (signal?.aborted === true) throw new EpochCancelledError({ cause: signal.reason });
    leaves.push(...profileLeaves(scored.slice(first, first + CHUNK), { first }));
    onProgress({ stage: "tree", done: leaves.length, total: scored.length });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return leaves;
}
