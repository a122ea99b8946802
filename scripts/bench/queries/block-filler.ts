import type { ChainClient } from "../../start/chain/chain-process.ts";
import { mineBlock } from "../../indexing/history/block.ts";
import type { Call } from "../../indexing/history/scene.ts";
import type { World } from "../../indexing/history/world.ts";

/** Gas that a block holds with room to spare. */
const BLOCK_GAS = 28_000_000n;
const BLOCK_TIME = 12;

/** Puts transactions into blocks, as many as each holds, in their order. */
export class BlockFiller {
  readonly #client: ChainClient;
  readonly #world: World;
  #waiting: Call[] = [];
  #gas = 0n;

  /** @param world Knows the chain's head and the senders' nonces. */
  constructor(client: ChainClient, world: World) {
    this.#client = client;
    this.#world = world;
  }

  /** Time of the block that comes next, in seconds since the Unix epoch. */
  get now(): number {
    return this.#world.head.timestamp + BLOCK_TIME;
  }

  /** @throws Error naming a transaction of a full block that failed. */
  async add(call: Call): Promise<void> {
    if (this.#gas + call.gas > BLOCK_GAS) await this.mine();
    this.#waiting.push(call);
    this.#gas += call.gas;
  }

  /**
   * Mines what waits.
   *
   * @throws Error naming the transaction that failed.
   */
  async mine(): Promise<void> {
    if (this.#waiting.length === 0) return;
    await mineBlock(this.#client, this.#world, this.#waiting, this.now);
    this.#waiting = [];
    this.#gas = 0n;
  }
}
