import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { createAuraClient, type AuraClient, type AuraDeployment } from "@aura-protocol/sdk";
import { createTestWorld } from "@aura-protocol/sdk/testing";
import { parse } from "graphql";
import {
  encodeAbiParameters,
  encodeEventTopics,
  http,
  toHex,
  type AbiEvent,
  type AbiParameter,
  type Address,
  type Hex,
} from "viem";

import { followedAbi, type FollowedContract } from "../../src/follower/chainEvents.ts";

export type ScriptedLog = { readonly contract: FollowedContract; readonly topics: Hex[]; readonly data: Hex };

type Block = {
  readonly number: number;
  readonly hash: Hex;
  readonly timestamp: number;
  readonly logs: ScriptedLog[];
};

const { client: worldClient } = createTestWorld();
/** Where the contracts are: as in a test world, from the first block on. */
export const deployment: AuraDeployment = {
  ...worldClient.deployment,
  contracts: Object.fromEntries(
    Object.entries(worldClient.deployment.contracts).map(([name, { address }]) => [
      name,
      { address, blockNumber: 1 },
    ]),
  ) as AuraDeployment["contracts"],
};

/** A log as a contract writes it. */
export function logOf(
  contract: FollowedContract,
  eventName: string,
  args: Record<string, unknown>,
): ScriptedLog {
  const abi: readonly AbiEvent[] = followedAbi[contract];
  const item = abi.find(({ name }) => name === eventName) as AbiEvent;
  const plain = item.inputs.filter(({ indexed }) => indexed !== true) as AbiParameter[];
  return {
    contract,
    topics: encodeEventTopics({ abi: [item], args } as never) as Hex[],
    data: encodeAbiParameters(plain, plain.map(({ name }) => args[name as string]) as never),
  };
}

export const minted = (account: Address, badgeType = 1n): ScriptedLog =>
  logOf("Badges", "BadgeMinted", { badgeType, account, value: 1n, origin: 0 });

/** An address that tells its number. */
export const account = (number: number): Address => `0x${number.toString(16).padStart(40, "0")}`;

/**
 * A node and an indexer over HTTP, whose chain does as it is told. The indexer knows no entities, only how far it is.
 */
export class ScriptedChain {
  blocks: Block[] = [blockWith(0, [])];
  /** Blocks that the indexer is behind. */
  lag = 0;
  down: "node" | "indexer" | undefined;
  /** Called before each request of a node is answered; the answer waits for it. */
  onRequest: (method: string) => Promise<void> | void = () => undefined;
  url = "";
  #server: Server | undefined;

  /** Makes a block. */
  mine(...logs: ScriptedLog[]): Block {
    const block = blockWith(this.blocks.length, logs);
    this.blocks.push(block);
    return block;
  }

  /** Other blocks take the place of the last ones. */
  reorganise(depth: number, ...logs: ScriptedLog[][]): void {
    this.blocks.splice(-depth);
    for (const some of logs) this.mine(...some);
  }

  async listen(): Promise<this> {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(
        (answer) => response.setHeader("content-type", "application/json").end(JSON.stringify(answer)),
        () => response.destroy(),
      );
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  client(): AuraClient {
    return clientAt(this.url);
  }

  async #answer(request: IncomingMessage): Promise<unknown> {
    const body = JSON.parse(await text(request)) as {
      query?: string;
      method?: string;
      params?: unknown[];
      id?: unknown;
    };
    if (body.query !== undefined) {
      if (this.down === "indexer") throw new Error("down");
      return { data: this.#entities(body.query) };
    }
    const { method = "", params = [], id } = body;
    if (this.down === "node") throw new Error("down");
    await this.onRequest(method);
    return { jsonrpc: "2.0", id, result: this.#call(method, params) };
  }

  #entities(query: string): object {
    const [operation] = parse(query).definitions;
    const { number, hash, timestamp } = this.blocks.at(-1 - this.lag) as Block;
    const meta = { block: { number, hash, timestamp }, hasIndexingErrors: false };
    const fields =
      operation !== undefined && "selectionSet" in operation
        ? (operation.selectionSet?.selections ?? [])
        : [];
    return Object.fromEntries(
      fields.map((field) => {
        const name = "name" in field ? String(field.name?.value) : "";
        return [name, name === "_meta" ? meta : name.endsWith("s") ? [] : null];
      }),
    );
  }

  #call(method: string, [first]: unknown[]): unknown {
    if (method === "eth_chainId") return toHex(31337);
    if (method === "eth_blockNumber") return toHex(this.blocks.length - 1);
    if (method === "eth_getBlockByNumber") {
      const block = first === "latest" ? this.blocks.at(-1) : this.blocks[Number(first)];
      if (block === undefined) return null;
      return { ...block, number: toHex(block.number), timestamp: toHex(block.timestamp), transactions: [] };
    }
    if (method === "eth_getLogs") {
      const { fromBlock, toBlock } = first as { fromBlock: Hex; toBlock: Hex };
      return this.blocks.slice(Number(fromBlock), Number(toBlock) + 1).flatMap(rpcLogs);
    }
    throw new Error(`not played: ${method}`);
  }
}

export const clientAt = (url: string): AuraClient =>
  createAuraClient({
    chain: worldClient.chain,
    transport: http(url, { retryCount: 0 }),
    subgraph: url,
    deployment,
  });

function blockWith(number: number, logs: ScriptedLog[]): Block {
  const hash: Hex = `0x${randomBytes(32).toString("hex")}`;
  return { number, hash, timestamp: 1_700_000_000 + number * 12, logs };
}

function rpcLogs({ number, hash, logs }: Block): object[] {
  return logs.map(({ contract, topics, data }, index) => ({
    address: deployment.contracts[contract]?.address,
    topics,
    data,
    blockNumber: toHex(number),
    blockHash: hash,
    logIndex: toHex(index),
    transactionHash: `0x${"ab".repeat(32)}`,
    transactionIndex: "0x0",
    removed: false,
  }));
}
