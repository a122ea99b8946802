import { mintBadge } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";
import type { Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { fields } from "../output/table.ts";
import { parseAddress, parseBigint } from "../parse.ts";
import type { CommonOptions } from "../session.ts";
import { waitForHash } from "../waitForHash.ts";

/** Options of what gives a badge. */
export type GiveOptions = CommonOptions & { type: bigint; to: Address; value?: bigint };

/** `aura badge issue`: mints a badge to a passport holder. */
export function badgeIssueCommand(run: Run): Command {
  return defineCommand("issue", {
    summary: "Mints a badge, or renews an expired one",
    examples: [
      "aura badge issue --type 3 --to 0xBcd4042DE499D14e55001CcbB24a551F3b954096 --value 85 --keystore issuer.json",
    ],
    signs: true,
  })
    .requiredOption("--type <number>", "badge type", parseBigint)
    .requiredOption("--to <address>", "who receives it", parseAddress)
    .option("--value <number>", "what it attests, in the provider's unit; 0 by default", parseBigint)
    .action((options: GiveOptions) =>
      run(options, async (session) => {
        const { type: badgeType, to: account, value = 0n } = options;
        const { client } = await session.signer();
        const sent = await waitForHash(
          session,
          client,
          await mintBadge(client, { badgeType, account, value }),
        );
        return {
          data: { ...sent, badgeType, account, value },
          text: (style) =>
            fields(
              [
                ["issued", `badge ${badgeType} with value ${value} to ${account}`],
                ["transaction", sent.hash],
              ],
              style,
            ),
        };
      }),
    );
}
