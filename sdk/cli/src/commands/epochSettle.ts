import { settleChallenge } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { readChallenge } from "../epochs/challengeFile.ts";
import { fields } from "../output/table.ts";
import type { CommonOptions } from "../session.ts";
import { eventOf, eventsOf } from "../waitForHash.ts";

/** `aura epoch settle <file>`: what becomes of the bond of a challenge that was announced and not made. */
export function epochSettleCommand(run: Run): Command {
  return defineCommand("settle", {
    summary: "Settles the bond of a challenge that was announced and not made; anybody may",
    examples: ["aura epoch settle challenge-12.json --keystore me.json"],
    signs: true,
  })
    .argument("<challenge>", "file of `aura epoch challenge`")
    .action((path: string, options: CommonOptions) =>
      run(options, async (session) => {
        const kept = await readChallenge(path);
        const { client } = await session.signer();
        const sent = await eventsOf(session, client, await settleChallenge(client, kept));
        const { hash, blockNumber } = sent;
        const { epochId, recipient } = eventOf(sent, "ChallengeSettled");
        return {
          data: { hash, blockNumber, epochId, recipient },
          text: (style) =>
            fields(
              [
                ["epoch", String(epochId)],
                ["bond", `credited to ${recipient}, who gets it by aura epoch withdraw`],
                ["transaction", hash],
              ],
              style,
            ),
        };
      }),
    );
}
