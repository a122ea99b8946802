import { buildEpoch } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { buildWithProgress, checkpointOption } from "../epochs/buildWithProgress.ts";
import { manifestPathOf, writeEpochData } from "../epochs/epochDataFile.ts";
import { paramsText } from "../epochs/epochParams.ts";
import { readFormula } from "../files/readFormula.ts";
import { blockOption, formulaOption } from "../options.ts";
import { fields } from "../output/table.ts";
import type { ScoreOptions } from "./score.ts";

/** Options of `epoch build` and `epoch attest`. */
export type BuildOptions = ScoreOptions & { dataUri?: string; checkpoint?: string; out?: string };

/** `aura epoch build`: computes the next epoch and signs nothing. */
export function epochBuildCommand(run: Run): Command {
  return defineCommand("build", {
    summary: "Computes the next epoch from public data",
    examples: [
      "aura epoch build",
      "aura epoch build --block 120 --checkpoint pages --out epoch.bin --data-uri https://…/epoch.bin",
    ],
  })
    .addOption(blockOption())
    .addOption(formulaOption())
    .addOption(checkpointOption())
    .option("--data-uri <uri>", "where the data will be published")
    .option("--out <file>", "write the data file, and its manifest beside it")
    .action((options: BuildOptions) =>
      run(options, async (session) => {
        const { block, dataUri, checkpoint, out } = options;
        // Said before the work, not after it.
        const manifest = out === undefined ? undefined : manifestPathOf(out);
        const formula = await readFormula(options.formula);
        const client = await session.client();
        const { params, data } = await buildWithProgress(session, { formula, checkpoint, block }, (help) =>
          buildEpoch(client, { blockNumber: block, dataUri, ...help }),
        );
        if (out !== undefined) await writeEpochData(out, data);
        const files = out === undefined ? [] : ([["data file", `${out}, manifest ${manifest}`]] as const);
        return {
          data: { params, out: out ?? null, manifest: manifest ?? null },
          text: (style) => fields([...paramsText(params), ...files], style),
        };
      }),
    );
}
