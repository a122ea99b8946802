import type { AuraClient } from "@aura-protocol/sdk";
import { redeemInvite, redeemInviteFor } from "@aura-protocol/sdk/actions";
import { Option, type Command } from "commander";
import { numberToHex, type Hash } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { readAcceptance } from "../invites/acceptanceFile.ts";
import { readInviteCode } from "../invites/readInviteCode.ts";
import { fields } from "../output/table.ts";
import type { CommonOptions, Session } from "../session.ts";
import { eventOf, eventsOf } from "../waitForHash.ts";

type RedeemOptions = CommonOptions & { codeFile?: string; acceptance?: string };

/** `aura invite redeem`: from now on the inviter is known as the one who invited this passport. */
export function inviteRedeemCommand(run: Run): Command {
  return defineCommand("redeem", {
    summary: "Redeems an invite for your passport, or for a guest who accepted it",
    examples: [
      "aura invite redeem --keystore me.json",
      "aura invite redeem --code-file code.txt --keystore me.json",
      "aura invite redeem --acceptance acceptance.json --keystore sponsor.json",
    ],
    signs: true,
  })
    .option("--code-file <file>", "the code; else it is read from standard input or asked for")
    .addOption(
      new Option("--acceptance <file>", "file of `aura invite accept`; you pay for its guest").conflicts(
        "codeFile",
      ),
    )
    .action((options: RedeemOptions) =>
      run(options, async (session) => {
        const send = await redemptionOf(session, options);
        const { client } = await session.signer();
        const sent = await eventsOf(session, client, await send(client));
        const { hash, blockNumber } = sent;
        const { inviterId, inviteeId, key, batchId } = eventOf(sent, "InviteRedeemed");
        const [inviter, invitee] = [inviterId, inviteeId].map((id) => numberToHex(id, { size: 20 }));
        return {
          data: { hash, blockNumber, inviter, invitee, key, batchId: batchId === 0n ? null : batchId },
          text: (style) =>
            fields(
              [
                ["inviter", `passport ${inviter}`],
                ["invited", `passport ${invitee}`],
                ["transaction", hash],
              ],
              style,
            ),
        };
      }),
    );
}

/** Everything that may be wrong with code or file is said before the wallet is asked for. */
async function redemptionOf(
  session: Session,
  { codeFile, acceptance }: RedeemOptions,
): Promise<(client: AuraClient) => Promise<Hash>> {
  if (acceptance === undefined) {
    const code = await readInviteCode(session, codeFile);
    return (client) => redeemInvite(client, { code });
  }
  const { chain } = await session.settings();
  const accepted = await readAcceptance(acceptance, { chainId: chain.id });
  return (client) => redeemInviteFor(client, accepted);
}
