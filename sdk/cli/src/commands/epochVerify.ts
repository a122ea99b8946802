import { NoUsableEpochError } from "@aura-protocol/sdk";
import { getLatestEpoch, verifyEpoch, type VerifyEpochReturnType } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { readBinaryFile } from "../files/readBinaryFile.ts";
import { readFormula } from "../files/readFormula.ts";
import { formulaOption } from "../options.ts";
import { exitCodes } from "../output/exitCodes.ts";
import type { Style } from "../output/style.ts";
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
        const progress = session.progress();
        progress.update("recomputing the epoch");
        const formula = options.formula === undefined ? undefined : await readFormula(options.formula);
        const dataFile = options.dataFile === undefined ? undefined : await readBinaryFile(options.dataFile);
        const result = await verifyEpoch(client, { epochId, formula, dataFile }).finally(() =>
          progress.stop(),
        );
        return {
          data: result,
          text: (style) => fields(rowsOf(result, style), style),
          exitCode: result.valid ? exitCodes.ok : exitCodes.refuted,
        };
      }),
    );
}

function rowsOf(result: VerifyEpochReturnType, style: Style): [string, string][] {
  const { epoch } = result;
  const named: [string, string] = [
    "epoch",
    `${epoch.epochId} of block ${epoch.blockNumber}, ${epoch.state}, ${epoch.leafCount} passports`,
  ];
  if (result.valid) return [named, ["result", style.good("recomputed to the same")]];
  const { figure, published, recomputed, difference, advice } = result;
  const wallet: [string, string][] =
    difference === undefined
      ? []
      : [
          [
            "first wallet",
            `${difference.account}: ${difference.part} is ${String(difference.published)}, recomputed ${String(difference.recomputed)}`,
          ],
          ...difference.inputs.map(({ feature, published: was, recomputed: is }): [string, string] => [
            "its input",
            `${feature} is ${was}, recomputed ${is}`,
          ]),
        ];
  return [
    named,
    ["result", style.bad(`${figure} differs`)],
    ["published", published],
    ["recomputed", recomputed],
    ...wallet,
    ["what to do", advice],
  ];
}
