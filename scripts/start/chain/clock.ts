import type { ChainClient } from "./chain-process.ts";

/**
 * Lets a chain that lives in the past follow the wall clock from now on, and mines one block there, so that reads at
 * the latest block see the present. A chain that was moved to the future stays there.
 */
export async function followWallClock(client: ChainClient): Promise<void> {
  const pending = await client.getBlock({ blockTag: "pending" });
  const behind = Math.floor(Date.now() / 1000) - Number(pending.timestamp);
  if (behind > 0) await client.increaseTime({ seconds: behind });
  await client.mine({ blocks: 1 });
}
