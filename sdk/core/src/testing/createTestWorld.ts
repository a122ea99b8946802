import type { Chain } from "viem";
import { hardhat } from "viem/chains";

import { formulaV1 } from "../reputation/formula.v1.ts";
import type { Formula } from "../types/Formula.ts";
import { assertInteger } from "../utils/assertInteger.ts";
import { MemoryWorld } from "./MemoryWorld.ts";
import type { PersonParameters, TestWorld } from "./TestWorld.ts";

export type CreateTestWorldParameters = {
  /** Time of the first block, in seconds since the Unix epoch; 1 January 2026 by default. */
  timestamp?: number | undefined;
  /** viem's `hardhat` by default; another one must have a deployment of Aura. */
  chain?: Chain | undefined;
  /** By which `tier` finds badges; the first formula by default. */
  formula?: Formula | undefined;
  /** People to begin with, in the order of registration. */
  people?: readonly PersonParameters[] | undefined;
};

const NEW_YEAR = 1_767_225_600;
const LATEST = 2 ** 40 - 1;

/**
 * Makes a world of Aura in memory for a dApp's tests: a client that answers every read of the subgraph, and of the chain
 * what scores and tiers need, without a network. Scores, tiers and epochs are computed by the real engine from the badges,
 * vouches and ages of the world.
 *
 * Transactions are not played: they end in an error that says so, and belong on the local stack.
 *
 * @throws ValueOutOfRangeError when `timestamp` has no place in the contracts, or an age or weight is out of its range.
 * @throws TestWorldError when a person's tier cannot be reached by the formula.
 * @example
 * const world = createTestWorld();
 * const ann = world.person({ tier: "Gold" });
 * const { tierName } = await getReputation(world.client, { account: ann.account });
 * if (tierName !== "Gold") throw new Error("Ann should be Gold");
 */
export function createTestWorld({
  timestamp = NEW_YEAR,
  chain = hardhat,
  formula = formulaV1,
  people = [],
}: CreateTestWorldParameters = {}): TestWorld {
  assertInteger("timestamp", timestamp, { min: 0, max: LATEST });
  const world = new MemoryWorld({ timestamp, chain, formula });
  for (const person of people) world.person(person);
  return world;
}
