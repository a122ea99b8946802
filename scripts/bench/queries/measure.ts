import { ask } from "../../indexing/graphql.ts";
import type { Random } from "../../indexing/history/random.ts";
import type { Question } from "../../questions/read-questions.ts";
import type { BigWorld } from "./populate.ts";
import { drawVariables } from "./variables.ts";

/** Questions that are asked before the clock is looked at: connections open, pages of the database are read. */
const WARM_UP = 3;

/**
 * Asks a question so many times, one after the other, with variables of its own each time.
 *
 * @returns Milliseconds from the request to the whole answer, in the order in which they were asked.
 * @throws Error with what the server said when it has no answer.
 */
export async function askOften(
  url: string,
  { query, declared }: Question,
  world: BigWorld,
  random: Random,
  runs: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = -WARM_UP; run < runs; run++) {
    const variables = drawVariables(declared, world, random);
    const begun = performance.now();
    await ask(url, query, variables);
    if (run >= 0) times.push(performance.now() - begun);
  }
  return times;
}

/**
 * The least of the values that so many percent of them do not exceed.
 *
 * @param percent Above 0, up to 100.
 * @throws Error when there are no values.
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const found = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
  if (found === undefined) throw new Error("There is no percentile of nothing.");
  return found;
}
