import { encodePresence, signPresence } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { parseBigint } from "../parse.ts";
import type { CommonOptions } from "../session.ts";

/** Clocks differ, and the chain refuses codes from the future. */
const MARGIN_SECONDS = 5;

/** `aura ticket code <id>`: the code that a holder shows at the door. */
export function ticketCodeCommand(run: Run): Command {
  return defineCommand("code", {
    summary: "Signs the code that a ticket's holder shows at the door; good for 90 seconds",
    examples: ["aura ticket code 4294967296 --keystore me.json | qrencode -t utf8"],
    signs: true,
  })
    .argument("<ticket>", "its number", parseBigint)
    .action((ticketId: bigint, options: CommonOptions) =>
      run(options, async (session) => {
        const { client } = await session.signer();
        const issuedAt = Math.floor(Date.now() / 1000) - MARGIN_SECONDS;
        const presence = await signPresence(client, { ticketId, issuedAt });
        const code = encodePresence(presence);
        return { data: { code, ticketId, holder: presence.holder, issuedAt }, text: () => code };
      }),
    );
}
