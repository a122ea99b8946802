import type { Reputation } from "@aura-protocol/sdk";
import { getReputation } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";
import type { Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { readFormula } from "../files/readFormula.ts";
import type { Style } from "../output/style.ts";
import { fields, table } from "../output/table.ts";
import { parseAddress, parseBigint } from "../parse.ts";
import type { CommonOptions } from "../session.ts";

/** Options of everything that is computed at a block by a formula. */
export type ScoreOptions = CommonOptions & { block?: bigint; formula?: string };

/** `aura score <wallet>`: score, tier and what they are made of. */
export function scoreCommand(run: Run): Command {
  return defineCommand("score", {
    summary: "Score and tier of a wallet, recomputed from public data",
    examples: [
      "aura score 0xBcd4042DE499D14e55001CcbB24a551F3b954096",
      "aura score 0xBcd4042DE499D14e55001CcbB24a551F3b954096 --block 120 --json",
    ],
  })
    .argument("<wallet>", "address", parseAddress)
    .option("--block <number>", "at this block instead of the indexer's latest", parseBigint)
    .option("--formula <file>", "by this formula instead of the first")
    .action((account: Address, options: ScoreOptions) =>
      run(options, async (session) => {
        const formula = await readFormula(options.formula);
        const client = await session.client();
        const reputation = await getReputation(client, { account, blockNumber: options.block, formula });
        return { data: scoreJson(reputation), text: (style) => scoreText(reputation, style) };
      }),
    );
}

function scoreJson(reputation: Reputation): object {
  const { explanation, ...rest } = reputation;
  const breakdown = explanation.map(({ component, value, weight, contribution, maximum }) => ({
    ...{ component, value, weight, contribution, maximum },
  }));
  return { ...rest, breakdown };
}

/** The head line and the table that `explain` shows too. */
export function scoreText(reputation: Reputation, style: Style): string {
  const { account, known, score, tierName, nextTier, blockNumber, explanation } = reputation;
  const rows = explanation.map(({ component, value, weight, contribution, maximum }) => [
    component,
    String(value),
    `${weight / 100} %`,
    `${contribution} of ${maximum}`,
  ]);
  const next =
    nextTier === null ? "the highest tier" : `${nextTier.missing} points below ${nextTier.tierName}`;
  const lines = [
    `${style.heading(`${score} of 1000 · ${tierName}`)}  ${style.dim(next)}`,
    fields(
      [
        ["wallet", account],
        ["block", String(blockNumber)],
      ],
      style,
    ),
  ];
  if (!known) lines.push("This wallet has no passport, so nothing counts for it yet.");
  lines.push(
    "",
    table(
      {
        head: ["component", "value", "weight", "points"],
        align: ["left", "right", "right", "right"],
        rows,
      },
      style,
    ),
  );
  return lines.join("\n");
}
