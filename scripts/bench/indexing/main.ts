/**
 * Measures how fast graph-node indexes a random history of the protocol with our subgraph, beside a plain one that does
 * four writes for each event of the same contracts: the same chain, database server and machine, one after the other. Needs built
 * contracts, SDK and subgraph.
 *
 *   node scripts/bench/indexing/main.ts [--events N] [--runs N] [--seed N] [--json]
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";

import { batches } from "../../indexing/history/acts.ts";
import { createHistory } from "../../indexing/history/history.ts";
import { startStage, type Stage } from "../../indexing/stage.ts";
import { figure, median, printFigures } from "../figure.ts";
import { buildCounted } from "./build-counted.ts";
import { buildReference } from "./build-reference.ts";
import { writesByTable, databaseBytes, type TableWrites } from "./database-figures.ts";
import { readHandlerWrites, type HandlerWrites } from "./handler-writes.ts";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "20000" },
    runs: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const [wanted, runs, seed] = [Number(values.events), Number(values.runs), Number(values.seed)];
if (![wanted, runs].every((value) => Number.isInteger(value) && value >= 1) || !Number.isInteger(seed)) {
  console.error("--events and --runs must be whole numbers from 1, --seed a whole number.");
  process.exit(2);
}
const say = (text: string): void => void (values.json || process.stderr.write(`${text}\n`));

interface Measured {
  readonly seconds: number;
  readonly bytes: number;
  readonly writes: readonly TableWrites[];
}

const home = mkdtempSync(join(tmpdir(), "aura-bench-indexing-"));
const stage = await startStage();
try {
  const reference = join(home, "reference");
  buildReference(reference);
  const history = await createHistory({
    rpc: stage.rpc,
    deployment: stage.deployment,
    seed,
    weights: batches,
  });
  let events = 0;
  while (events < wanted) events += await history.play(50);
  say(`${events} events in ${await stage.chain.getBlockNumber()} blocks`);

  const ours: Measured[] = [];
  const theirs: Measured[] = [];
  // Who goes first changes from round to round.
  for (let run = 0; run < runs; run++) {
    const turns = [
      async () => ours.push(await index(stage)),
      async () => theirs.push(await index(stage, reference)),
    ];
    for (const turn of run % 2 === 0 ? turns : turns.reverse()) await turn();
    say(`round ${run + 1} of ${runs}: ${ours.at(-1)?.seconds} s, reference ${theirs.at(-1)?.seconds} s`);
  }
  say("counting writes by handler");
  const counted = join(home, "counted");
  buildCounted(counted);
  report(events, ours, theirs, await countWrites(stage, counted));
} finally {
  await stage.stop();
  rmSync(home, { recursive: true, force: true });
}

/** From the first block that graph-node works on to the chain's head: not what it takes to compile and deploy. */
async function index(on: Stage, subgraph?: string): Promise<Measured> {
  const indexer = await on.startIndexer({ subgraph });
  try {
    while (!(await hasBegun(indexer.metricsUrl))) await sleep(5);
    const begun = performance.now();
    await indexer.waitFor(await on.chain.getBlock());
    const seconds = (performance.now() - begun) / 1000;
    const { postgresUrl } = indexer;
    return { seconds, bytes: await databaseBytes(postgresUrl), writes: await writesByTable(postgresUrl) };
  } finally {
    await indexer.stop();
  }
}

/** Whether a block was worked on. What GraphQL answers is written much later, many blocks at once. */
async function hasBegun(metricsUrl: string): Promise<boolean> {
  try {
    const metrics = await (await fetch(metricsUrl)).text();
    return /^deployment_block_processing_duration_count\{.*\} [1-9]/m.test(metrics);
  } catch {
    // It does not listen yet.
    return false;
  }
}

/** Indexes once more, untimed, with a copy of our subgraph that tells each save. */
async function countWrites(on: Stage, subgraph: string): Promise<readonly HandlerWrites[]> {
  const indexer = await on.startIndexer({ subgraph, environment: { GRAPH_LOG: "debug" } });
  try {
    await indexer.waitFor(await on.chain.getBlock());
    return readHandlerWrites(readFileSync(indexer.logFile, "utf8"));
  } finally {
    await indexer.stop();
  }
}

function report(
  events: number,
  ours: readonly Measured[],
  theirs: readonly Measured[],
  handlers: readonly HandlerWrites[],
): void {
  const time = (all: readonly Measured[]) => median(all.map(({ seconds }) => seconds));
  const [first, peer] = [ours[0], theirs[0]];
  if (first === undefined || peer === undefined) throw new Error("Nothing was measured.");
  const written = ({ writes }: Measured) => writes.reduce((sum, { rows }) => sum + rows, 0);
  const peerName = "four writes an event";
  printFigures(
    [
      figure({
        name: "index.time",
        unit: "s",
        ours: time(ours),
        peer: time(theirs),
        peerName,
        target: time(theirs) / 2,
      }),
      figure({
        name: "index.speed",
        unit: "events/s",
        ours: events / time(ours),
        peer: events / time(theirs),
        peerName,
        target: null,
      }),
      figure({
        name: "index.writes-per-event",
        unit: "rows",
        ours: written(first) / events,
        peer: written(peer) / events,
        peerName,
        target: null,
      }),
      figure({
        name: "index.database",
        unit: "MB",
        ours: first.bytes / 1e6,
        peer: peer.bytes / 1e6,
        peerName,
        target: null,
      }),
      ...first.writes.map(({ table, rows }) =>
        figure({
          name: `index.rows.${table}`,
          unit: "rows",
          ours: rows,
          peer: null,
          peerName: null,
          target: null,
        }),
      ),
      ...handlers.map(({ handler, calls, saves }) =>
        figure({
          name: `index.saves.${handler}`,
          unit: `an event (${calls} events)`,
          ours: saves / calls,
          peer: null,
          peerName: null,
          target: null,
        }),
      ),
    ],
    values.json,
  );
}
