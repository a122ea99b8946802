import { callRpc, isObject, missing, postQuery, type Target } from "./post-json.ts";

/** Where GraphQL answers from. */
export interface Meta {
  /** IPFS hash of what was deployed. */
  readonly deployment: string;
  readonly number: number;
  readonly hash: string;
  /** Seconds since the Unix epoch; undefined where graph-node does not know it. */
  readonly timestamp: number | undefined;
  readonly hasIndexingErrors: boolean;
}

/** What graph-node says of a deployment. */
export interface Status {
  readonly health: string;
  readonly synced: boolean;
  /** Undefined where no node is to index it. */
  readonly node: string | undefined;
  readonly paused: boolean;
  readonly fatalError: string | undefined;
  readonly entityCount: string;
  readonly latestBlock: number | undefined;
  /** What the block ingestor saw last. */
  readonly chainHead: number | undefined;
}

/** A block of the chain. */
export interface ChainBlock {
  readonly number: number;
  readonly hash: string;
  /** Seconds since the Unix epoch. */
  readonly timestamp: number;
}

/** @throws EndpointError */
export async function readMeta(target: Target): Promise<Meta> {
  const { _meta } = await postQuery(
    target,
    "{ _meta { deployment hasIndexingErrors block { number hash timestamp } } }",
  );
  if (!isObject(_meta) || !isObject(_meta["block"])) throw missing(target, "_meta");
  const { deployment, hasIndexingErrors, block } = _meta;
  const { number, hash, timestamp } = block;
  if (typeof deployment !== "string" || typeof hasIndexingErrors !== "boolean")
    throw missing(target, "_meta");
  if (!isBlockNumber(number) || !isHash(hash)) throw missing(target, "_meta.block");
  return {
    deployment,
    number,
    hash,
    timestamp: typeof timestamp === "number" ? timestamp : undefined,
    hasIndexingErrors,
  };
}

/**
 * What the index node's server says of a deployment.
 *
 * @returns undefined when it knows none of that hash.
 * @throws EndpointError
 */
export async function readStatus(target: Target, deployment: string): Promise<Status | undefined> {
  const { indexingStatuses } = await postQuery(
    target,
    `query ($deployments: [String!]) {
      indexingStatuses(subgraphs: $deployments) {
        health synced node paused entityCount
        fatalError { message block { number } handler }
        chains { chainHeadBlock { number } latestBlock { number } }
      }
    }`,
    { deployments: [deployment] },
  );
  if (!Array.isArray(indexingStatuses)) throw missing(target, "indexingStatuses");
  const [status] = indexingStatuses as readonly unknown[];
  if (status === undefined) return undefined;
  if (!isObject(status) || !Array.isArray(status["chains"])) throw missing(target, "indexingStatuses");
  const { health, synced, node, paused, fatalError, entityCount } = status;
  if (typeof health !== "string" || typeof synced !== "boolean" || typeof entityCount !== "string")
    throw missing(target, "indexingStatuses");
  const [chain] = status["chains"] as readonly unknown[];
  return {
    health,
    synced,
    node: typeof node === "string" ? node : undefined,
    paused: paused === true,
    fatalError: isObject(fatalError) ? describe(fatalError) : undefined,
    entityCount,
    latestBlock: numberAt(chain, "latestBlock"),
    chainHead: numberAt(chain, "chainHeadBlock"),
  };
}

/**
 * A block as the chain's node has it.
 *
 * @returns undefined when the chain has none of that number.
 * @throws EndpointError
 */
export async function readBlock(target: Target, number: number | "latest"): Promise<ChainBlock | undefined> {
  const tag = number === "latest" ? number : `0x${number.toString(16)}`;
  const block = await callRpc(target, "eth_getBlockByNumber", [tag, false]);
  if (block === null) return undefined;
  if (!isObject(block) || !isHash(block["hash"])) throw missing(target, "a block");
  const [height, timestamp] = [Number(block["number"]), Number(block["timestamp"])];
  if (!isBlockNumber(height) || !isBlockNumber(timestamp)) throw missing(target, "a block");
  return { number: height, hash: block["hash"], timestamp };
}

const isBlockNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isHash = (value: unknown): value is string =>
  typeof value === "string" && /^0x[0-9a-f]{64}$/i.test(value);

function numberAt(chain: unknown, field: string): number | undefined {
  const block = isObject(chain) ? chain[field] : undefined;
  // graph-node gives big numbers as text.
  const number = isObject(block) ? Number(block["number"]) : Number.NaN;
  return isBlockNumber(number) ? number : undefined;
}

function describe({ message, block, handler }: Readonly<Record<string, unknown>>): string {
  const where = isObject(block) ? ` at block ${String(block["number"])}` : "";
  const who = typeof handler === "string" ? ` in ${handler}` : "";
  return `${String(message)}${where}${who}`;
}
