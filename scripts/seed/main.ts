/**
 * Sets up a new local chain with deployed contracts: governance, then the demo world; leaves its clock at the present.
 *
 * Options: `--rpc-url URL` and `--governance-only`. The last line of output sums up what was made.
 */
import { parseArgs } from "node:util";

import { chainClient } from "../start/chain/chain-process.ts";
import { followWallClock } from "../start/chain/clock.ts";
import { createActors } from "./actors.ts";
import { govern } from "./governance.ts";
import { people } from "./people.ts";
import { seedWorld } from "./seed-world.ts";

const { values } = parseArgs({
  options: {
    "rpc-url": { type: "string", default: "http://127.0.0.1:8545" },
    "governance-only": { type: "boolean", default: false },
  },
});
const rpc = values["rpc-url"];
// Nothing here reads the subgraph.
const actors = createActors({ rpc, subgraph: "" });

await govern(actors);
const transactions = values["governance-only"] ? 0 : await seedWorld(rpc, actors);
await followWallClock(chainClient(rpc));
console.log(
  transactions === 0 ? "attesters and formula only" : `${people.length} people, ${transactions} transactions`,
);
