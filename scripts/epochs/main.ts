/**
 * The local attesters: recompute everybody's score from the subgraph and publish it as an epoch.
 *
 *   node scripts/epochs/main.ts once     publishes if something changed, and says what came of it
 *   node scripts/epochs/main.ts watch    publishes whenever something changes, until SIGINT or SIGTERM
 *
 * Options: `--rpc-url URL`, `--subgraph-url URL`. The keys are those of the published test mnemonic: local chains only.
 */
import { parseArgs } from "node:util";

import type { AuraClient } from "@aura-protocol/sdk";

import { QUORUM, roles } from "../seed/accounts.ts";
import { createActors } from "../seed/actors.ts";
import { chainClient } from "../start/chain/chain-process.ts";
import { describeOutcome, publishEpoch } from "./publish-epoch.ts";
import { watchEpochs } from "./watch-epochs.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "rpc-url": { type: "string", default: "http://127.0.0.1:8545" },
    "subgraph-url": { type: "string", default: "http://127.0.0.1:8000/subgraphs/name/subgraph-0" },
  },
});
const [command] = positionals;
const actors = createActors({ rpc: values["rpc-url"], subgraph: values["subgraph-url"] });
const chain = chainClient(values["rpc-url"]);
const mine = () => chain.mine({ blocks: 1 });
const attesters = roles.attesters.slice(0, QUORUM).map(actors) as [AuraClient, ...AuraClient[]];

if (command === "once") {
  console.log(describeOutcome(await publishEpoch({ attesters, mine })));
} else if (command === "watch") {
  const stopping = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopping.abort());
  await watchEpochs({ attesters, mine, print: (line) => console.log(line), signal: stopping.signal });
} else {
  console.error("Say what to do: once or watch.");
  process.exitCode = 2;
}
