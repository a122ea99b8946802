/**
 * Measures network trust: how well it tells later good from later bad people beside four baselines, what a clique of
 * fresh accounts gains, and how fast it is beside plain typed arrays and two libraries. Needs a build of the SDK.
 *
 *   npm run bench:trust -- [ratings.csv] [--runs N] [--validation] [--json]
 *
 * The file has lines `rater,rated,rating,time` with ratings from -10 to 10; without it, ratings of an invented market
 * show that everything runs. `--validation` prints the task inside the learnt part only, which parameters are chosen by.
 */
import { parseArgs } from "node:util";

import { printFigures } from "../figure.ts";
import { measureAlone } from "./alone.ts";
import { inventedRatings } from "./graphs.ts";
import { measureQuality, measureValidation } from "./quality.ts";
import { readRatings } from "./ratings.ts";
import { measureSpeed } from "./speed.ts";
import { measureSybils } from "./sybil.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "7" },
    validation: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1 || positionals.length > 1) {
  console.error("Give one file at most; --runs must be a whole number from 1.");
  process.exit(2);
}
const [file] = positionals;
const ratings = file === undefined ? inventedRatings(1) : readRatings(file);
if (values.validation) {
  printFigures(measureValidation(ratings), values.json);
} else {
  const say = (text: string) => process.stderr.write(values.json ? "" : `${text}\n`);
  say(`${ratings.length} ratings`);
  const figures = [...measureQuality(ratings, file !== undefined), ...measureSybils(ratings)];
  say("speed beside plain typed arrays, graphology and ngraph");
  figures.push(...measureSpeed(100_000, 1_000_000, runs));
  say("updates");
  figures.push(...measureAlone("update", 100_000, 1_000_000, runs));
  say("growth");
  for (const accounts of [100_000, 300_000, 1_000_000]) {
    figures.push(...measureAlone("growth", accounts, 10 * accounts, runs));
  }
  printFigures(figures, values.json);
}
