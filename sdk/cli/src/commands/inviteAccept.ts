import { signInviteAcceptance, signInviteRedemption } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { daysOption, deadlineIn, timeText } from "../deadline.ts";
import { writeDurably } from "../files/writeDurably.ts";
import { acceptanceFile } from "../invites/acceptanceFile.ts";
import { readInviteCode } from "../invites/readInviteCode.ts";
import { fields } from "../output/table.ts";
import { toJson } from "../output/toJson.ts";
import type { CommonOptions } from "../session.ts";

type AcceptOptions = CommonOptions & { codeFile?: string; days: number; out?: string };

/** `aura invite accept`: signs that the wallet agrees to be invited, for somebody else to submit. */
export function inviteAcceptCommand(run: Run): Command {
  return defineCommand("accept", {
    summary: "Signs that you accept an invite, for somebody else to redeem and pay",
    examples: ["aura invite accept --code-file code.txt --out acceptance.json --keystore guest.json"],
    signs: true,
  })
    .option("--code-file <file>", "the code; else it is read from standard input or asked for")
    .addOption(daysOption())
    .option("--out <file>", "write the acceptance")
    .action((options: AcceptOptions) =>
      run(options, async (session) => {
        const { codeFile, days, out } = options;
        const code = await readInviteCode(session, codeFile);
        const { client, account } = await session.signer();
        const redeemer = account.address;
        const seconds = await deadlineIn(client, days);
        const redemption = await signInviteRedemption(client, { code, redeemer });
        const terms = { redeemer, deadline: BigInt(seconds) };
        const { inviterId, key } = redemption;
        const signature = await signInviteAcceptance(client, { terms: { inviterId, key, ...terms } });
        const acceptance = { ...terms, signature };
        const file = acceptanceFile(client.chain.id, { redemption, acceptance });
        if (out !== undefined) await writeDurably(out, `${toJson(file, { indent: 1 })}\n`);
        return {
          data: file,
          text: (style) =>
            out === undefined
              ? toJson(file, { indent: 1 })
              : fields(
                  [
                    ["accepted by", redeemer],
                    ["until", timeText(seconds)],
                    ["acceptance", `${out}: for aura invite redeem --acceptance`],
                  ],
                  style,
                ),
        };
      }),
    );
}
