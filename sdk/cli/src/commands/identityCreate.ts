import { identityFromPrivateKey } from "@aura-protocol/sdk/proofs";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { fields } from "../output/table.ts";
import { createBackup } from "../secrets/createBackup.ts";
import type { CommonOptions } from "../session.ts";

/** `aura identity create`: a random identity in an encrypted backup, for wallets that cannot derive one. */
export function identityCreateCommand(run: Run): Command {
  return defineCommand("create", {
    summary: "Makes a random identity and keeps it in an encrypted file",
    examples: ["aura identity create --out identity.json"],
    network: false,
  })
    .requiredOption("--out <file>", "the backup; must not be there yet")
    .action((options: CommonOptions & { out: string }) =>
      run(options, async (session) => {
        const key = await createBackup(session, { path: options.out, variable: "AURA_IDENTITY_PASSWORD" });
        const { commitment } = identityFromPrivateKey(key);
        return {
          data: { out: options.out, commitment },
          text: (style) =>
            fields(
              [
                ["backup", options.out],
                ["commitment", String(commitment)],
              ],
              style,
            ),
        };
      }),
    );
}
