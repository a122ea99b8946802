import type { Chain, Hex } from "viem";

import { createAuraClient, type AuraClient } from "../client/createAuraClient.ts";
import { answerSubgraph, blockHash, type Request } from "./answerSubgraph.ts";
import { collectionsOf } from "./collectionsOf.ts";
import type { TestFailure } from "./TestWorld.ts";
import { EMPTY_WORLD, type WorldBlock, type WorldState } from "./WorldState.ts";
import { worldTransport } from "./worldTransport.ts";

const SUBGRAPH_URL = "http://aura.test/subgraph";
/** No block's number: its hash is that of a fork. */
const FORKED = 0xf0_0000;

/** Blocks with the state after each, and a client whose node and indexer answer from them. */
export class WorldChain {
  readonly client: AuraClient;
  readonly queries: string[] = [];
  readonly stubs = new Map<string, (...args: readonly never[]) => unknown>();
  readonly #blocks: WorldBlock[];
  readonly #failures = new Set<TestFailure>();
  /** The block at which the indexer stands still. */
  #indexed: number | undefined;

  constructor({ timestamp, chain }: { timestamp: number; chain: Chain }) {
    this.#blocks = [{ number: 0, hash: blockHash(0) as Hex, timestamp, state: EMPTY_WORLD }];
    this.client = createAuraClient({
      chain,
      transport: worldTransport({
        chainId: chain.id,
        deployment: () => this.client.deployment,
        stubs: this.stubs,
        blockAt: (number) => this.#blocks.at(number ?? -1),
        isUp: () => !this.#failures.has("rpc"),
      }),
      subgraph: { url: SUBGRAPH_URL, fetch: async (_, init) => this.#answer(init?.body as string) },
    });
  }

  get head(): WorldBlock {
    return this.#blocks.at(-1) as WorldBlock;
  }

  /** Makes a block in which this changes. */
  change(changes: Partial<WorldState>, seconds: number): void {
    const { number, timestamp, state } = this.head;
    this.#blocks.push({
      number: number + 1,
      hash: blockHash(number + 1) as Hex,
      timestamp: timestamp + seconds,
      state: { ...state, ...changes },
    });
  }

  fail(failure: TestFailure): void {
    this.#failures.add(failure);
    if (failure === "behind") this.#indexed ??= this.head.number;
  }

  recover(): void {
    this.#failures.clear();
    this.#indexed = undefined;
  }

  async #answer(body: string): Promise<Response> {
    // As on a network, no answer comes at once.
    await Promise.resolve();
    if (this.#failures.has("subgraph")) throw new TypeError("fetch failed");
    const request = { variables: {}, ...(JSON.parse(body) as Pick<Request, "query">) } as Request;
    this.queries.push(request.query);
    const indexed = this.#blocks[this.#indexed ?? this.head.number] as WorldBlock;
    const { block } = request.variables as { block?: { number: number } | null };
    const asked = this.#blocks[Math.min(block?.number ?? indexed.number, indexed.number)] as WorldBlock;
    const { number, timestamp } = indexed;
    const answer = answerSubgraph(
      {
        head: { number, hash: this.#failures.has("fork") ? blockHash(FORKED) : indexed.hash, timestamp },
        hasIndexingErrors: this.#failures.has("indexing"),
        collections: collectionsOf(asked.state),
      },
      request,
    );
    return Response.json(answer);
  }
}
