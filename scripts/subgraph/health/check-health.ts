import { EndpointError, type Endpoint, type Problem } from "./errors.ts";
import type { HealthOptions } from "./options.ts";
import { shown, type Target } from "./post-json.ts";
import { readBlock, readMeta, readStatus, type ChainBlock, type Meta, type Status } from "./readings.ts";

/** What was found, and the figures it was found by; undefined where nobody told. */
export interface HealthReport {
  readonly deployment: string | undefined;
  /** Where the indexer stands. */
  readonly block: number | undefined;
  readonly hash: string | undefined;
  readonly chainHead: number | undefined;
  readonly lagBlocks: number | undefined;
  readonly lagSeconds: number | undefined;
  readonly health: string | undefined;
  readonly synced: boolean | undefined;
  readonly entityCount: string | undefined;
  /** Empty for a healthy indexer. */
  readonly problems: readonly Problem[];
}

interface ChainReading {
  readonly head: ChainBlock;
  /** The chain's block where the indexer stands; undefined when it has none of that number. */
  readonly same: ChainBlock | undefined;
}

/** Asks an indexer, and the chain that it follows, how it is. What cannot be asked is a problem, not an error. */
export async function checkHealth(options: HealthOptions): Promise<HealthReport> {
  const problems: Problem[] = [];
  const target = (endpoint: Endpoint, url: string): Target => ({ endpoint, url, timeout: options.timeout });
  const ask = async <Value>(reading: Promise<Value>): Promise<Value | undefined> => {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof EndpointError)) throw error;
      const { code, endpoint, message } = error;
      problems.push({ code, endpoint, message });
      return undefined;
    }
  };

  const meta = await ask(readMeta(target("subgraph", options.subgraph)));
  const status =
    meta === undefined || options.status === undefined
      ? undefined
      : await ask(readKnown(target("status", options.status), meta.deployment, problems));
  const chain =
    options.rpc === undefined ? undefined : await ask(readChain(target("rpc", options.rpc), meta?.number));
  problems.push(...problemsOf(meta, status, chain, options.maxLag));

  const chainHead = chain?.head.number ?? status?.chainHead;
  return {
    deployment: meta?.deployment,
    block: meta?.number,
    hash: meta?.hash,
    chainHead,
    lagBlocks: meta === undefined || chainHead === undefined ? undefined : chainHead - meta.number,
    lagSeconds:
      meta?.timestamp === undefined || chain === undefined
        ? undefined
        : chain.head.timestamp - meta.timestamp,
    health: status?.health,
    synced: status?.synced,
    entityCount: status?.entityCount,
    problems,
  };
}

async function readKnown(
  target: Target,
  deployment: string,
  problems: Problem[],
): Promise<Status | undefined> {
  const status = await readStatus(target, deployment);
  if (status === undefined)
    problems.push({
      code: "unknown-deployment",
      endpoint: target.endpoint,
      message: `${target.url} knows no deployment ${deployment}. Is it of the same graph-node?`,
    });
  return status;
}

/** The same block first: whatever the chain does meanwhile, it is then compared with what was told before. */
async function readChain(target: Target, number: number | undefined): Promise<ChainReading> {
  const same = number === undefined ? undefined : await readBlock(target, number);
  const head = await readBlock(target, "latest");
  if (head === undefined) throw new EndpointError("rpc", "garbage", `${shown(target)} has no block at all.`);
  return { head, same };
}

function problemsOf(
  meta: Meta | undefined,
  status: Status | undefined,
  chain: ChainReading | undefined,
  maxLag: number,
): Problem[] {
  const problems: Problem[] = [];
  const report = (code: Problem["code"], endpoint: Endpoint, message: string): void =>
    void problems.push({ code, endpoint, message });

  if (meta?.hasIndexingErrors === true)
    report("indexing-errors", "subgraph", "Handlers failed: what it answers is not what the chain says.");
  if (status !== undefined && status.health !== "healthy")
    report(
      status.health === "failed" ? "failed" : "unhealthy",
      "status",
      `graph-node calls it ${status.health}: ${status.fatalError ?? "it does not say why"}.`,
    );
  if (status?.paused === true)
    report("paused", "status", "Somebody paused it: `graphman resume` goes on with it.");
  if (status !== undefined && status.node === undefined)
    report("unassigned", "status", "No node is to index it: `graphman reassign` gives it one.");
  if (meta === undefined) return problems;

  const head = chain?.head.number ?? status?.chainHead;
  if (head !== undefined && head - meta.number > maxLag)
    report(
      "lagging",
      "subgraph",
      `It stands at block ${meta.number}, and the chain at ${head}: more than ${maxLag} blocks behind.`,
    );
  if (chain !== undefined && status?.chainHead !== undefined && chain.head.number - status.chainHead > maxLag)
    report(
      "ingestor-lagging",
      "status",
      `Its block ingestor saw block ${status.chainHead} last, and the chain is at ${chain.head.number}: look at the ` +
        "node that config.toml calls ingestor, and at the provider that it asks.",
    );
  if (chain === undefined) return problems;
  if (chain.same !== undefined && chain.same.hash.toLowerCase() !== meta.hash.toLowerCase())
    report(
      "abandoned-fork",
      "subgraph",
      `It stands at block ${meta.number} of hash ${meta.hash}, and the chain's is ${chain.same.hash}. graph-node goes ` +
        "back by itself as far as ETHEREUM_REORG_THRESHOLD; beyond that, rewind it to a block before the fork.",
    );
  // Nodes behind one address are seldom at the same block.
  if (chain.same === undefined && meta.number - chain.head.number > maxLag)
    report(
      "ahead-of-chain",
      "subgraph",
      `It stands at block ${meta.number}, and the chain's node at ${chain.head.number}: another chain, or a node that ` +
        "is behind itself.",
    );
  return problems;
}
