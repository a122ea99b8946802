import { revokeInvite, revokeInviteBatch } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";
import type { Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { UsageError } from "../errors.ts";
import { fields } from "../output/table.ts";
import { parseAddress, parseBigint } from "../parse.ts";
import type { CommonOptions } from "../session.ts";
import { waitForHash } from "../waitForHash.ts";

type RevokeOptions = CommonOptions & { batch?: bigint };

/** `aura invite revoke`: takes back what nobody redeemed. */
export function inviteRevokeCommand(run: Run): Command {
  return defineCommand("revoke", {
    summary: "Takes back an invite, or what is left of a batch",
    examples: [
      "aura invite revoke 0xBcd4042DE499D14e55001CcbB24a551F3b954096 --keystore me.json",
      "aura invite revoke --batch 7 --keystore me.json",
    ],
    signs: true,
  })
    .argument("[key]", "address of its key, as `aura invite list` shows it", parseAddress)
    .option("--batch <number>", "the batch instead", parseBigint)
    .action((key: Address | undefined, options: RevokeOptions) =>
      run(options, async (session) => {
        const { batch: batchId } = options;
        if ((key === undefined) === (batchId === undefined)) {
          throw new UsageError("Name the key of an invite, or a batch with --batch.");
        }
        const { client } = await session.signer();
        const hash =
          key === undefined
            ? await revokeInviteBatch(client, { batchId: batchId as bigint })
            : await revokeInvite(client, { key });
        const sent = await waitForHash(session, client, hash);
        return {
          data: { ...sent, key: key ?? null, batchId: batchId ?? null },
          text: (style) =>
            fields(
              [
                ["revoked", key === undefined ? `what was left of batch ${batchId}` : `invite ${key}`],
                ["transaction", hash],
              ],
              style,
            ),
        };
      }),
    );
}
