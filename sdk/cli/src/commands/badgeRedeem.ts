import { mintBadgeWithVoucher } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { UsageError } from "../errors.ts";
import { address, at, big, bytes, count, expectKind, type Part } from "../files/read.ts";
import { readJsonFile } from "../files/readJsonFile.ts";
import { fields } from "../output/table.ts";
import type { CommonOptions } from "../session.ts";
import { waitForHash } from "../waitForHash.ts";

/** `aura badge redeem <voucher>`: mints the badge of a voucher. */
export function badgeRedeemCommand(run: Run): Command {
  return defineCommand("redeem", {
    summary: "Mints the badge of a voucher; anybody may pay for it",
    examples: ["aura badge redeem voucher.json --keystore me.json"],
    signs: true,
  })
    .argument("<voucher>", "file of `aura badge voucher`")
    .action((path: string, options: CommonOptions) =>
      run(options, async (session) => {
        const part: Part = { file: path, path: "", value: await readJsonFile(path) };
        expectKind(part, "aura-voucher");
        const { client } = await session.signer();
        const chainId = count(at(part, "chainId"));
        if (chainId !== client.chain.id) {
          throw new UsageError(`${path} is for chain ${chainId}, not ${client.chain.id}.`);
        }
        const inner = at(part, "voucher");
        const voucher = {
          badgeType: big(at(inner, "badgeType")),
          account: address(at(inner, "account")),
          value: big(at(inner, "value")),
          nonce: big(at(inner, "nonce")),
          deadline: count(at(inner, "deadline")),
        };
        const hash = await mintBadgeWithVoucher(client, { voucher, signature: bytes(at(part, "signature")) });
        const sent = await waitForHash(session, client, hash);
        return {
          data: { ...sent, voucher },
          text: (style) =>
            fields(
              [
                ["minted", `badge ${voucher.badgeType} to ${voucher.account}`],
                ["transaction", hash],
              ],
              style,
            ),
        };
      }),
    );
}
