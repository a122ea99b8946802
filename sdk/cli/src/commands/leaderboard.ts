import { getLeaderboard } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { readFormula } from "../files/readFormula.ts";
import { blockOption, formulaOption } from "../options.ts";
import { table } from "../output/table.ts";
import { parseCount } from "../parse.ts";
import type { ScoreOptions } from "./score.ts";

const DEFAULT_LIMIT = 20;
/** What the SDK gives at once. */
const MAX_LIMIT = 1000;

type LeaderboardOptions = ScoreOptions & { limit: number; offset: number };

/** `aura leaderboard`: the highest scores. */
export function leaderboardCommand(run: Run): Command {
  return defineCommand("leaderboard", {
    summary: "The wallets with the highest scores",
    examples: ["aura leaderboard", "aura leaderboard --limit 100 --offset 100 --block 120 --json"],
  })
    .option("--limit <number>", "how many", parseCount({ min: 1, max: MAX_LIMIT }), DEFAULT_LIMIT)
    .option("--offset <number>", "how many to leave out", parseCount({ max: Number.MAX_SAFE_INTEGER }), 0)
    .addOption(blockOption())
    .addOption(formulaOption())
    .action((options: LeaderboardOptions) =>
      run(options, async (session) => {
        const { limit, offset, block } = options;
        const formula = await readFormula(options.formula);
        const client = await session.client();
        const page = await getLeaderboard(client, { limit, offset, blockNumber: block, formula });
        const { entries: wallets, listed: passports, nextOffset, blockNumber } = page;
        return {
          data: { blockNumber, passports, wallets, nextOffset },
          text: (style) =>
            table(
              {
                head: ["rank", "wallet", "score", "tier"],
                align: ["right", "left", "right", "left"],
                rows: wallets.map(({ rank, account, score, tierName }) => [
                  String(rank),
                  account,
                  String(score),
                  tierName,
                ]),
              },
              style,
            ),
        };
      }),
    );
}
