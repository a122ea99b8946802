/**
 * The local attesters: recompute everybody's score from the subgraph and publish it as an epoch.
 *
 *   node scripts/epochs/main.ts once     publishes if something changed, and says what came of it
 *   node scripts/epochs/main.ts watch    publishes whenever something changes, until SIGINT or SIGTERM
 *   node scripts/epochs/main.ts verify N computes epoch N again; exit status 1 when it is wrong
 *
 * Options: `--rpc-url URL`, `--subgraph-url URL`, `--data-folder FOLDER`: where `once` writes the epoch's data file and
 * manifest, and where `verify` finds them to name the first wallet that differs. The keys are those of the published test mnemonic: local chains only.
 */
import { parseArgs } from "node:util";

import type { AuraClient } from "@aura-protocol/sdk";
import { verifyEpoch } from "@aura-protocol/sdk/actions";

import { QUORUM, roles } from "../seed/accounts.ts";
import { createActors } from "../seed/actors.ts";
import { chainClient } from "../start/chain/chain-process.ts";
import { readDataFile, writeDataFiles } from "./data-files.ts";
import { describeVerification } from "./describe-verification.ts";
import { describeOutcome, publishEpoch } from "./publish-epoch.ts";
import { watchEpochs } from "./watch-epochs.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "rpc-url": { type: "string", default: "http://127.0.0.1:8545" },
    "data-folder": { type: "string" },
    "subgraph-url": { type: "string", default: "http://127.0.0.1:8000/subgraphs/name/subgraph-0" },
  },
});
const [command, number = ""] = positionals;
const folder = values["data-folder"];
const actors = createActors({ rpc: values["rpc-url"], subgraph: values["subgraph-url"] });
const chain = chainClient(values["rpc-url"]);
const mine = () => chain.mine({ blocks: 1 });
const attesters = roles.attesters.slice(0, QUORUM).map(actors) as [AuraClient, ...AuraClient[]];

if (command === "once") {
  const outcome = await publishEpoch({ attesters, mine });
  if (folder !== undefined && outcome.kind === "published") {
    await writeDataFiles(folder, outcome.params.epochId, outcome.data);
  }
  console.log(describeOutcome(outcome));
} else if (command === "watch") {
  const stopping = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopping.abort());
  await watchEpochs({ attesters, mine, print: (line) => console.log(line), signal: stopping.signal });
} else if (command === "verify" && /^\d+$/.test(number)) {
  const epochId = BigInt(number);
  const dataFile = folder === undefined ? undefined : await readDataFile(folder, epochId);
  const result = await verifyEpoch(attesters[0], { epochId, dataFile });
  for (const line of describeVerification(result)) console.log(line);
  process.exitCode = result.valid ? 0 : 1;
} else {
  console.error("Say what to do: once, watch, or verify with an epoch's number.");
  process.exitCode = 2;
}
