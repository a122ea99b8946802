import { tierNames } from "@aura-protocol/sdk";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { readFormula } from "../files/readFormula.ts";
import { formulaOption } from "../options.ts";
import { exitCodes } from "../output/exitCodes.ts";
import { fields, table } from "../output/table.ts";
import { checkOffline, checkOnChain } from "../proofs/checkProof.ts";
import { readProofFile } from "../proofs/proofFile.ts";
import type { CommonOptions } from "../session.ts";

type VerifyOptions = CommonOptions & { formula?: string; offline?: boolean };

/** `aura verify proof.json`: whether a proof of a tier holds. Exit status 1 when it does not. */
export function verifyCommand(run: Run): Command {
  return defineCommand("verify", {
    summary: "Verifies a proof of a tier, with the chain or without",
    examples: ["aura verify proof.json", "aura verify proof.json --offline --json"],
  })
    .argument("<proof>", "file of `aura prove tier`")
    .addOption(formulaOption())
    .option("--offline", "ask nobody: whether root and epoch are the chain's stays open")
    .action((path: string, options: VerifyOptions) =>
      run(options, async (session) => {
        const file = await readProofFile(path);
        const offline = options.offline === true;
        const formula = await readFormula(options.formula);
        const checks = [
          ...(await checkOffline(file, formula)),
          ...(offline ? [] : await checkOnChain(await session.client(), file)),
        ];
        const valid = checks.every(({ holds }) => holds);
        const { claim } = file;
        return {
          data: { valid, offline, claim, checks },
          text: (style) =>
            [
              fields(
                [
                  ["claim", `${tierNames[claim.tier]} for ${claim.account}`],
                  ["result", valid ? style.good("it holds") : style.bad("it does not hold")],
                ],
                style,
              ),
              "",
              table(
                {
                  head: ["check", "", ""],
                  align: ["left", "left", "left"],
                  rows: checks.map(({ check, holds, about }) => [
                    check,
                    holds ? style.good("holds") : style.bad("fails"),
                    about,
                  ]),
                },
                style,
              ),
              ...(offline ? ["", "Root and epoch were not compared with the chain."] : []),
            ].join("\n"),
          exitCode: valid ? exitCodes.ok : exitCodes.refuted,
        };
      }),
    );
}
