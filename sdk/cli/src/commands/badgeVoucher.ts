import { getVoucherNonce, signVoucher } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { daysOption, deadlineIn, timeText } from "../deadline.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { fields } from "../output/table.ts";
import { toJson } from "../output/toJson.ts";
import { parseAddress, parseBigint } from "../parse.ts";
import type { GiveOptions } from "./badgeIssue.ts";

type VoucherOptions = GiveOptions & { days: number; out?: string };

/** `aura badge voucher`: signs the permission to mint a badge; whoever has it pays for the minting. */
export function badgeVoucherCommand(run: Run): Command {
  return defineCommand("voucher", {
    summary: "Signs a voucher with which its receiver mints the badge",
    examples: [
      "aura badge voucher --type 3 --to 0xBcd4042DE499D14e55001CcbB24a551F3b954096 --value 85 --out voucher.json --keystore issuer.json",
    ],
    signs: true,
  })
    .requiredOption("--type <number>", "badge type", parseBigint)
    .requiredOption("--to <address>", "who receives it", parseAddress)
    .option("--value <number>", "what it attests, in the provider's unit; 0 by default", parseBigint)
    .addOption(daysOption())
    .option("--out <file>", "write the voucher")
    .action((options: VoucherOptions) =>
      run(options, async (session) => {
        const { type: badgeType, to: account, value = 0n, days, out } = options;
        const { client } = await session.signer();
        const nonce = await getVoucherNonce(client, { badgeType, account });
        const deadline = await deadlineIn(client, days);
        const voucher = { badgeType, account, value, nonce, deadline };
        const signature = await signVoucher(client, { voucher });
        const file = { kind: "aura-voucher", chainId: client.chain.id, voucher, signature };
        if (out !== undefined) await writeDurably(out, `${toJson(file, { indent: 1 })}\n`);
        return {
          data: file,
          text: (style) =>
            fields(
              [
                ["voucher", `badge ${badgeType} with value ${value} to ${account}`],
                ["until", timeText(deadline)],
                ["signature", signature],
              ],
              style,
            ),
        };
      }),
    );
}
