/**
 * Asks a real graph-node every question of docs/graphql.md about a world of many badges, with other variables each time,
 * and prints how long the answers take. Needs built contracts, SDK and subgraph.
 *
 *   node scripts/bench/queries/main.ts [--badges N] [--runs N] [--seed N] [--json] [--hold]
 */
import { parseArgs } from "node:util";

import { Random } from "../../indexing/history/random.ts";
import { startStage } from "../../indexing/stage.ts";
import { readQuestions } from "../../questions/read-questions.ts";
import { queryPostgres } from "../../start/query-postgres.ts";
import { figure, printFigures } from "../figure.ts";
import { askOften, percentile } from "./measure.ts";
import { populate } from "./populate.ts";
import { drawOf } from "./variables.ts";

/** Milliseconds that the slowest twentieth of the answers may begin at. */
const TARGET = 200;

/** Milliseconds for ten thousand writes, before which an indexer that lags shows no new block. */
const PATIENCE = 600_000;

/** graph-node answers from its store each time. */
const WITHOUT_CACHE = { GRAPH_CACHED_SUBGRAPH_IDS: "none" };

const { values } = parseArgs({
  options: {
    badges: { type: "string", default: "100000" },
    runs: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    hold: { type: "boolean", default: false },
  },
});
const [badges, runs, seed] = [Number(values.badges), Number(values.runs), Number(values.seed)];
if (
  !Number.isInteger(badges) ||
  badges < 1_000 ||
  !Number.isInteger(runs) ||
  runs < 1 ||
  !Number.isInteger(seed)
) {
  console.error("--badges must be a whole number from 1,000, --runs one from 1, --seed a whole number.");
  process.exit(2);
}
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const questions = readQuestions();
// A question that cannot be asked shows here, not after the long part.
for (const { declared } of questions) declared.forEach(drawOf);
const stage = await startStage();
try {
  const begun = Date.now();
  const world = await populate(stage, badges, seed);
  const { passports, badgeTypes, events } = world.sizes;
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  say(`${badges} badges of ${badgeTypes} types, ${passports} passports, ${events} events: ${seconds()}`);
  const indexer = await stage.startIndexer({ environment: WITHOUT_CACHE });
  await indexer.waitFor(await stage.chain.getBlock(), PATIENCE);
  // As PostgreSQL does by itself within a minute: plans depend on it.
  await queryPostgres(indexer.postgresUrl, "ANALYZE");
  say(`indexed to block ${world.lastBlock}: ${seconds()}`);

  const figures = [];
  for (const question of questions) {
    const times = await askOften(indexer.url, question, world, new Random(seed), runs);
    const common = { peer: null, peerName: null, unit: "ms" };
    const [p50, p95] = [percentile(times, 50), percentile(times, 95)];
    figures.push(figure({ ...common, name: `query.${question.name}.p50`, ours: p50, target: null }));
    figures.push(figure({ ...common, name: `query.${question.name}.p95`, ours: p95, target: TARGET }));
  }
  printFigures(figures, values.json);
  if (values.hold) {
    say(`GraphQL ${indexer.url}\nPostgreSQL ${indexer.postgresUrl}\nCtrl-C ends it.`);
    await new Promise<void>((resolve) => process.once("SIGINT", resolve));
  }
} finally {
  await stage.stop();
}
