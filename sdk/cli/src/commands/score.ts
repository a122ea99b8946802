import type { Reputation } from "@aura-protocol/sdk";
import { getReputation } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";
import type { Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { scoreText } from "../explanation/scoreText.ts";
import { readFormula } from "../files/readFormula.ts";
import { blockOption, formulaOption } from "../options.ts";
import { parseAddress } from "../parse.ts";
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
    .addOption(blockOption())
    .addOption(formulaOption())
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
