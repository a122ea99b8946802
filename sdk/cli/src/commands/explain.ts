import type { Reputation } from "@aura-protocol/sdk";
import { getReputation } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";
import type { Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { readFormula } from "../files/readFormula.ts";
import type { Style } from "../output/style.ts";
import { table } from "../output/table.ts";
import { parseAddress, parseBigint } from "../parse.ts";
import { scoreText, type ScoreOptions } from "./score.ts";

/** `aura explain <wallet>`: where each point comes from, what would raise it, what did not count. */
export function explainCommand(run: Run): Command {
  return defineCommand("explain", {
    summary: "Why a wallet's score is what it is, and what would raise it",
    examples: ["aura explain 0xBcd4042DE499D14e55001CcbB24a551F3b954096"],
  })
    .argument("<wallet>", "address", parseAddress)
    .option("--block <number>", "at this block instead of the indexer's latest", parseBigint)
    .option("--formula <file>", "by this formula instead of the first")
    .action((account: Address, options: ScoreOptions) =>
      run(options, async (session) => {
        const formula = await readFormula(options.formula);
        const client = await session.client();
        const reputation = await getReputation(client, { account, blockNumber: options.block, formula });
        return { data: reputation, text: (style) => explainText(reputation, style) };
      }),
    );
}

function explainText(reputation: Reputation, style: Style): string {
  const { explanation } = reputation;
  const sections = [scoreText(reputation, style)];
  const inputs = explanation.flatMap(({ component, inputs }) =>
    inputs.map(({ feature, value }) => [component, feature, String(value)]),
  );
  sections.push(
    table({ head: ["component", "feature", "value"], align: ["left", "left", "right"], rows: inputs }, style),
  );
  const improvements = explanation
    .flatMap(({ component, improvements }) => improvements.map((step) => ({ component, ...step })))
    .sort((one, other) => other.scoreGain - one.scoreGain)
    .map(({ component, feature, from, to, scoreGain }) => [
      `+${scoreGain}`,
      component,
      `${feature} from ${from} to ${to}`,
    ]);
  if (improvements.length > 0) {
    const head = ["points", "component", "what would raise it"];
    sections.push(table({ head, align: ["right", "left", "left"], rows: improvements }, style));
  }
  const excluded = new Map(
    explanation.flatMap(({ excluded }) => excluded).map((badge) => [badge.badgeType, badge]),
  );
  const rows = [...excluded.values()].map(({ badgeType, provider, reason }) => [
    String(badgeType),
    provider,
    reason,
  ]);
  if (rows.length > 0) {
    const head = ["badge type", "provider", "did not count: it is"];
    sections.push(table({ head, align: ["right", "left", "left"], rows }, style));
  }
  return sections.join("\n\n");
}
