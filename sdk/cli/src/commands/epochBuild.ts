import { buildEpoch } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { writeEpochFile } from "../epochs/epochFile.ts";
import { paramsText } from "../epochs/epochParams.ts";
import { readFormula } from "../files/readFormula.ts";
import { blockOption, formulaOption } from "../options.ts";
import { fields } from "../output/table.ts";
import type { Session } from "../session.ts";
import type { ScoreOptions } from "./score.ts";

/** Options of `epoch build` and `epoch attest`. */
export type BuildOptions = ScoreOptions & { dataUri?: string; out?: string };

/** `aura epoch build`: computes the next epoch and signs nothing. */
export function epochBuildCommand(run: Run): Command {
  return defineCommand("build", {
    summary: "Computes the next epoch from public data",
    examples: ["aura epoch build", "aura epoch build --block 120 --out epoch.json --json"],
  })
    .addOption(blockOption())
    .addOption(formulaOption())
    .option("--data-uri <uri>", "where the data will be published")
    .option("--out <file>", "write the epoch with its data")
    .action((options: BuildOptions) =>
      run(options, async (session) => {
        const epoch = await buildWithProgress(session, options);
        if (options.out !== undefined) await writeEpochFile(options.out, epoch);
        const { params } = epoch;
        return {
          data: { params, out: options.out ?? null },
          text: (style) => fields(paramsText(params), style),
        };
      }),
    );
}

/** Computes an epoch behind a progress bar. */
export async function buildWithProgress(
  session: Session,
  { block, formula, dataUri }: BuildOptions,
): Promise<Awaited<ReturnType<typeof buildEpoch>>> {
  const progress = session.progress();
  try {
    progress.update("reading profiles and building the tree");
    const client = await session.client();
    return await buildEpoch(client, { blockNumber: block, formula: await readFormula(formula), dataUri });
  } finally {
    progress.stop();
  }
}
