import type { Deployment } from "../../deploy/deploy-aura.ts";
import { chainClient } from "../../start/chain/chain-process.ts";
import { weighActs, type Weights } from "./acts.ts";
import { mineBlock } from "./block.ts";
import { Random } from "./random.ts";
import { playerKeys, stageOf, type Call, type Rules, ZERO, type Scene } from "./scene.ts";
import { emptyWorld, type World } from "./world.ts";

/** What a history knows at a block: plain data. */
export type SavedHistory = World;

/** What a protocol goes through, by chance and always validly. */
export interface History {
  /**
   * Plays so many blocks, each of 1 to 6 random acts.
   *
   * @returns How many events they emitted.
   * @throws Error naming the act when a transaction fails.
   */
  play(blocks: number): Promise<number>;
  /** What the history knows, so that it can go on from there after the chain took blocks back. */
  save(): SavedHistory;
  /** Goes on from what was saved, at the block of that time. */
  restore(saved: SavedHistory): void;
}

export interface HistoryOptions {
  /** Of a local chain that signs for the accounts of the test mnemonic. */
  readonly rpc: string;
  readonly deployment: Deployment;
  /** 0 to 2^32 - 1. The same seed on the same chain makes the same history. */
  readonly seed: number;
  /** How often each act is tried; `batches` makes many events. */
  readonly weights?: Weights;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
const MOST_ACTS = 6;
/** Gas that a block holds with room to spare. */
const BLOCK_GAS = 28_000_000n;
/** How many acts that cannot be done are passed over before a block is short of one. */
const PATIENCE = 200;

/**
 * Makes a history of a chain on which the contracts were just deployed.
 *
 * @example
 * const history = await createHistory({ rpc, deployment, seed: 1 });
 * const events = await history.play(100);
 */
export async function createHistory(options: HistoryOptions): Promise<History> {
  const { rpc, deployment, seed, weights = {} } = options;
  const client = chainClient(rpc);
  const { signWith, ...stage } = stageOf(client, deployment, playerKeys());
  const rules = await readRules(stage.ask);
  const { number, hash, timestamp } = await client.getBlock();
  // How long the deployment took must not matter to what follows.
  const start = Math.ceil(Number(timestamp) / HOUR) * HOUR;
  let world = emptyWorld(new Random(seed).state, { number, hash, timestamp: start });
  const draw = drawer(weights);

  const playBlock = async (): Promise<number> => {
    const random = new Random(world.random);
    const now = world.head.timestamp + random.choose([1, 12, 12, random.int(1, 600), random.int(1, 2 * DAY)]);
    const scene: Scene = { ...stage, random, world, now, rules, sign: signWith(world) };
    const calls: Call[] = [];
    let gas = 0n;
    for (
      let wanted = random.int(1, MOST_ACTS), tried = 0;
      calls.length < wanted && tried < PATIENCE;
      tried++
    ) {
      const call = await draw(random)(scene);
      if (call === undefined) continue;
      calls.push(call);
      gas += call.gas;
      if (gas > BLOCK_GAS - LARGEST_CALL) break;
    }
    world.random = random.state;
    return mineBlock(client, world, calls, now);
  };

  return {
    play: async (blocks) => {
      await client.setAutomine(false);
      try {
        let events = 0;
        for (let played = 0; played < blocks; played++) events += await playBlock();
        return events;
      } finally {
        await client.setAutomine(true);
      }
    },
    save: () => structuredClone(world),
    restore: (saved) => {
      world = structuredClone(saved);
    },
  };
}

/** No call takes more gas. */
const LARGEST_CALL = 8_000_000n;

function drawer(weights: Weights) {
  const weighed = weighActs(weights).filter(({ weight }) => weight > 0);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return (random: Random) => {
    let left = (random.bits() / 2 ** 32) * total;
    for (const { act, weight } of weighed) {
      left -= weight;
      if (left < 0) return act;
    }
    throw new Error("A history needs acts with a weight");
  };
}

async function readRules(ask: Scene["ask"]): Promise<Rules> {
  const removalDelay = (await ask("Badges", "removalDelay", [])) as number;
  const config = (await ask("ReputationRegistry", "config", [])) as {
    formulaDelay: number;
    challengeWindow: number;
    epochBond: bigint;
    challengeBond: bigint;
  };
  // Nobody has proven a tier yet.
  const quota = (await ask("Invites", "quotaOf", [ZERO])) as bigint;
  return { quota, removalDelay, ...config };
}
