/**
 * Sets up a new local chain with deployed contracts: governance, then the demo world.
 *
 * Options: `--rpc-url URL` and `--governance-only`. The last line of output sums up what was made.
 */
import { parseArgs } from "node:util";

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
if (values["governance-only"]) {
  console.log("attesters and formula");
} else {
  const transactions = await seedWorld(rpc, actors);
  console.log(`${people.length} people, ${transactions} transactions`);
}
