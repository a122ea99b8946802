import { NoUsableEpochError } from "@aura-protocol/sdk";
import { getLatestEpoch } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { verifyEpoch } from "../epochs/verifyEpoch.ts";
import { readFormula } from "../files/readFormula.ts";
import { exitCodes } from "../output/exitCodes.ts";
import { fields } from "../output/table.ts";
import { parseBigint } from "../parse.ts";
import type { CommonOptions } from "../session.ts";

type VerifyOptions = CommonOptions & { formula?: string };

/** `aura epoch verify [id]`: recomputes what was published. Exit status 1 when it differs. */
export function epochVerifyCommand(run: Run): Command {
  return defineCommand("verify", {
    summary: "Recomputes a published epoch from public data and compares",
    examples: ["aura epoch verify", "aura epoch verify 12 --json"],
  })
    .argument("[epoch]", "its number; the latest by default", parseBigint)
    .option("--formula <file>", "by this formula instead of the first")
    .action((wanted: bigint | undefined, options: VerifyOptions) =>
      run(options, async (session) => {
        const client = await session.client();
        const epochId = wanted ?? (await getLatestEpoch(client, {}))?.epochId;
        if (epochId === undefined) throw new NoUsableEpochError();
        const progress = session.progress();
        progress.update("recomputing the epoch");
        const formula = await readFormula(options.formula);
        const result = await verifyEpoch(client, { epochId, formula }).finally(() => progress.stop());
        const { verified, epoch, recomputed } = result;
        return {
          data: { verified, epoch, recomputed },
          text: (style) =>
            fields(
              [
                ["epoch", `${epoch.epochId} of block ${epoch.blockNumber}, ${epoch.state}`],
                ["published", `${epoch.root} over ${epoch.leafCount} passports`],
                ["recomputed", `${recomputed.root} over ${recomputed.leafCount} passports`],
                ["result", verified ? style.good("the same") : style.bad("they differ")],
              ],
              style,
            ),
          exitCode: verified ? exitCodes.ok : exitCodes.refuted,
        };
      }),
    );
}
