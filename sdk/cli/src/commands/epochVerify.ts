import { NoUsableEpochError } from "@aura-protocol/sdk";
import { getLatestEpoch } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { readEpochFile } from "../epochs/epochDataFile.ts";
import { verificationText } from "../epochs/verificationText.ts";
import { verifyWithProgress } from "../epochs/verifyWithProgress.ts";
import { formulaOption } from "../options.ts";
import { exitCodes } from "../output/exitCodes.ts";
import { fields } from "../output/table.ts";
import { parseBigint } from "../parse.ts";
import type { CommonOptions } from "../session.ts";

type VerifyOptions = CommonOptions & { formula?: string; dataFile?: string };

/** `aura epoch verify [id]`: recomputes what was published. Exit status 1 when it differs. */
export function epochVerifyCommand(run: Run): Command {
  return defineCommand("verify", {
    summary: "Recomputes a published epoch from public data and compares",
    examples: ["aura epoch verify", "aura epoch verify 12 --data-file epoch-12.bin --json"],
  })
    .argument("[epoch]", "its number; the latest by default", parseBigint)
    .option("--data-file <file>", "its published data: names the first wallet that differs")
    .addOption(formulaOption("needed where Aura did not publish it"))
    .action((wanted: bigint | undefined, options: VerifyOptions) =>
      run(options, async (session) => {
        const client = await session.client();
        const epochId = wanted ?? (await getLatestEpoch(client, {}))?.epochId;
        if (epochId === undefined) throw new NoUsableEpochError();
        const { formula, dataFile } = options;
        const published = dataFile === undefined ? undefined : await readEpochFile(dataFile);
        const result = await verifyWithProgress(session, client, { epochId, formula, dataFile: published });
        return {
          data: result,
          text: (style) => fields(verificationText(result, style), style),
          exitCode: result.valid ? exitCodes.ok : exitCodes.refuted,
        };
      }),
    );
}
