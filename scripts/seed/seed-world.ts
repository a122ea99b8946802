import { hardhat } from "viem/chains";

import { readDeployments } from "../deploy/deployments.ts";
import { chainClient } from "../start/chain/chain-process.ts";
import type { Actors } from "./actors.ts";
import { perform } from "./perform.ts";
import { timeline } from "./timeline.ts";

const DAY = 86_400;
/** The first act of a day happens at eight; the next ones follow every few minutes. */
const MORNING = 8 * 3600;
const PAUSE = 197;

/**
 * Makes the demo world on a new local chain, whose genesis block stands at the beginning of the history. Each act gets
 * a block of its own, at its own time.
 *
 * @returns How many transactions it took.
 */
export async function seedWorld(rpc: string, actors: Actors): Promise<number> {
  const client = chainClient(rpc);
  const genesis = Number((await client.getBlock({ blockNumber: 0n })).timestamp);
  const midnight = (day: number) => genesis + day * DAY;
  const desk = (await readDeployments())[hardhat.id]?.contracts["CheckIn"]?.address;
  if (desk === undefined)
    throw new Error("contracts/generated/deployments.json has no CheckIn. Run npm run generate.");
  const moments = timeline();
  let now = Number((await client.getBlock()).timestamp);
  for (const moment of moments) {
    const earliest = midnight(moment.day) + MORNING;
    // Doors must be open in the latest block already, which a wallet tries a call against.
    if (moment.kind === "check-in" && now < earliest) {
      await client.setNextBlockTimestamp({ timestamp: BigInt(earliest) });
      await client.mine({ blocks: 1 });
      now = earliest;
    }
    now = Math.max(now + PAUSE, earliest);
    await client.setNextBlockTimestamp({ timestamp: BigInt(now) });
    await perform(moment, { actors, midnight, desk });
  }
  return moments.length;
}
