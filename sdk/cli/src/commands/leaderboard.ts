import { tierNames } from "@aura-protocol/sdk";
import { getProfiles } from "@aura-protocol/sdk/actions";
import { scoreProfiles } from "@aura-protocol/sdk/reputation";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { readFormula } from "../files/readFormula.ts";
import { table } from "../output/table.ts";
import { parseBigint, parseCount } from "../parse.ts";
import type { ScoreOptions } from "./score.ts";

const DEFAULT_LIMIT = 20;

type LeaderboardOptions = ScoreOptions & { limit: number };

/** `aura leaderboard`: the highest scores of all passports. */
export function leaderboardCommand(run: Run): Command {
  return defineCommand("leaderboard", {
    summary: "The wallets with the highest scores",
    examples: ["aura leaderboard", "aura leaderboard --limit 100 --json"],
  })
    .option("--limit <number>", "how many", parseCount({ max: 16_777_216 }), DEFAULT_LIMIT)
    .option("--block <number>", "at this block instead of the indexer's latest", parseBigint)
    .option("--formula <file>", "by this formula instead of the first")
    .action((options: LeaderboardOptions) =>
      run(options, async (session) => {
        const formula = await readFormula(options.formula);
        const client = await session.client();
        const { profiles, timestamp, blockNumber } = await getProfiles(client, {
          blockNumber: options.block,
        });
        const scored = scoreProfiles(profiles, { timestamp, formula }).filter(({ left }) => !left);
        const ranked = rank(scored).slice(0, options.limit);
        return {
          data: { blockNumber, passports: scored.length, wallets: ranked },
          text: (style) =>
            table(
              {
                head: ["rank", "wallet", "score", "tier"],
                align: ["right", "left", "right", "left"],
                rows: ranked.map(({ rank: place, account, score, tier }) => [
                  String(place),
                  account,
                  String(score),
                  tierNames[tier],
                ]),
              },
              style,
            ),
        };
      }),
    );
}

type Ranked = ReturnType<typeof scoreProfiles>[number];

/** Equal scores share a rank; among them the earlier passport stands first. */
function rank(scored: readonly Ranked[]): (Pick<Ranked, "account" | "score" | "tier" | "tierName"> & {
  rank: number;
})[] {
  // Already in the order of registration, which sorting keeps.
  const sorted = [...scored].sort((one, other) => other.score - one.score);
  let place = 0;
  return sorted.map(({ account, score, tier, tierName }, position) => {
    if (score !== sorted[position - 1]?.score) place = position + 1;
    return { rank: place, account, score, tier, tierName };
  });
}
