import { settleChallenge } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { readChallenge } from "../epochs/challengeFile.ts";
import { fields } from "../output/table.ts";
import type { CommonOptions } from "../session.ts";
import { waitForHash } from "../waitForHash.ts";

/** `aura epoch settle <file>`: what becomes of the bond of a challenge that was announced and not made. */
export function epochSettleCommand(run: Run): Command {
  return defineCommand("settle", {
    summary: "Settles the bond of a challenge that was announced and not made",
    examples: ["aura epoch settle challenge.json --keystore me.json"],
    signs: true,
  })
    .argument("<challenge>", "file of `aura epoch challenge`")
    .action((path: string, options: CommonOptions) =>
      run(options, async (session) => {
        const kept = await readChallenge(path);
        const { client } = await session.signer();
        const sent = await waitForHash(session, client, await settleChallenge(client, kept));
        const { epochId } = kept.challenge;
        return {
          data: { ...sent, epochId },
          text: (style) =>
            fields(
              [
                ["epoch", String(epochId)],
                ["transaction", sent.hash],
              ],
              style,
            ),
        };
      }),
    );
}
