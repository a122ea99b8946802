import { featureNames, type FeatureName } from "@aura-protocol/sdk";
import { explainReputation, explainReputationChange } from "@aura-protocol/sdk/actions";
import { Option, type Command } from "commander";
import type { Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { UsageError } from "../errors.ts";
import { changeText } from "../explanation/changeText.ts";
import { explanationText } from "../explanation/explanationText.ts";
import { readFormula } from "../files/readFormula.ts";
import { blockOption, formulaOption } from "../options.ts";
import { collect, parseAddress, parseBigint } from "../parse.ts";
import type { Outcome, Session } from "../session.ts";
import type { ScoreOptions } from "./score.ts";

type ExplainOptions = ScoreOptions & { keep?: FeatureName[]; sinceBlock?: bigint; sinceFormula?: string };

/** `aura explain <wallet>`: where each point comes from, what would raise it, what did not count, what changed. */
export function explainCommand(run: Run): Command {
  return defineCommand("explain", {
    summary: "Why a wallet's score is what it is and what would raise it, or why it changed",
    examples: [
      "aura explain 0xBcd4042DE499D14e55001CcbB24a551F3b954096 --keep account_age_days",
      "aura explain 0xBcd4042DE499D14e55001CcbB24a551F3b954096 --since-block 120",
      "aura explain 0xBcd4042DE499D14e55001CcbB24a551F3b954096 --since-formula 1 --formula 2",
    ],
  })
    .argument("<wallet>", "address", parseAddress)
    .addOption(blockOption())
    .addOption(formulaOption())
    .option("--keep <feature>", "suggest no step that changes it; again for more", collect(parseFeature))
    .addOption(
      new Option("--since-block <number>", "why the score is another one than at this block")
        .argParser(parseBigint)
        .conflicts("keep"),
    )
    .addOption(
      new Option("--since-formula <formula>", "why it is another one than by this formula").conflicts("keep"),
    )
    .action((account: Address, options: ExplainOptions) =>
      run(options, (session) =>
        options.sinceBlock === undefined && options.sinceFormula === undefined
          ? explain(session, account, options)
          : explainSince(session, account, options),
      ),
    );
}

async function explain(session: Session, account: Address, options: ExplainOptions): Promise<Outcome> {
  const formula = await readFormula(options.formula);
  const { block: blockNumber, keep } = options;
  const explained = await explainReputation(await session.client(), { account, blockNumber, formula, keep });
  return { data: explained, text: (style) => explanationText(explained, style) };
}

async function explainSince(session: Session, account: Address, options: ExplainOptions): Promise<Outcome> {
  const { sinceBlock, sinceFormula, block: blockNumber, formula: now } = options;
  const formula = await readFormula(now);
  const before = sinceFormula === undefined ? formula : await readFormula(sinceFormula);
  const change = await explainReputationChange(await session.client(), {
    account,
    from: { blockNumber: sinceBlock, formula: before },
    to: { blockNumber, formula },
  });
  return { data: change, text: (style) => changeText(change, style) };
}

function parseFeature(text: string): FeatureName {
  const found = featureNames.find((name) => name === text);
  if (found === undefined) {
    throw new UsageError(`There is no feature "${text}". Features: ${featureNames.join(", ")}.`);
  }
  return found;
}
