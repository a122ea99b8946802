import { publishedFormulas } from "@aura-protocol/sdk/reputation";
import { Option } from "commander";

import { parseBigint } from "./parse.ts";

/** `--block`: for everything that is computed at a block. */
export function blockOption(): Option {
  return new Option("--block <number>", "at this block instead of the indexer's latest").argParser(
    parseBigint,
  );
}

/**
 * `--formula`: for everything that is computed by a formula.
 * @param otherwise What it is where this is not given.
 */
export function formulaOption(otherwise = "the first by default"): Option {
  const about = `its file, or the number of a published one, 1 to ${publishedFormulas.length}; ${otherwise}`;
  return new Option("--formula <formula>", about);
}
