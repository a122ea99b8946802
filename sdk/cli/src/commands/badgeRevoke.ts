import { revokeBadge } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";
import type { Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { fields } from "../output/table.ts";
import { parseAddress, parseBigint, parseCount } from "../parse.ts";
import type { CommonOptions } from "../session.ts";
import { waitForHash } from "../waitForHash.ts";

const MAX_REASON = 255;

type RevokeOptions = CommonOptions & { type: bigint; from: Address; reason: number };

/** `aura badge revoke`: takes a badge back for good. */
export function badgeRevokeCommand(run: Run): Command {
  return defineCommand("revoke", {
    summary: "Takes a badge back, for good",
    examples: [
      "aura badge revoke --type 3 --from 0xBcd4042DE499D14e55001CcbB24a551F3b954096 --reason 2 --keystore issuer.json",
    ],
    signs: true,
  })
    .requiredOption("--type <number>", "badge type", parseBigint)
    .requiredOption("--from <address>", "who holds it", parseAddress)
    .option(
      "--reason <code>",
      "1 mistake, 2 outdated, 3 deceit (distrusts the holder), 4 compromised, or another up to 255",
      parseCount({ max: MAX_REASON }),
      0,
    )
    .action((options: RevokeOptions) =>
      run(options, async (session) => {
        const { type: badgeType, from: account, reason } = options;
        const { client } = await session.signer();
        const sent = await waitForHash(
          session,
          client,
          await revokeBadge(client, { badgeType, account, reason }),
        );
        return {
          data: { ...sent, badgeType, account, reason },
          text: (style) =>
            fields(
              [
                ["revoked", `badge ${badgeType} of ${account}`],
                ["transaction", sent.hash],
              ],
              style,
            ),
        };
      }),
    );
}
