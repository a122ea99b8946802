import type { Invite, InviteBatch } from "@aura-protocol/sdk";
import { getIndexerStatus, getInviteBatches, getInviteQuota, getInvites } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";
import type { Address } from "viem";

import { defineCommand, type Run } from "../command.ts";
import { timeText } from "../deadline.ts";
import type { Style } from "../output/style.ts";
import { fields, table } from "../output/table.ts";
import { parseAddress } from "../parse.ts";
import type { CommonOptions } from "../session.ts";

/** `aura invite list <wallet>`: what became of a passport's invites. */
export function inviteListCommand(run: Run): Command {
  return defineCommand("list", {
    summary: "A passport's invites: how many it may have, and what became of each",
    examples: ["aura invite list 0xBcd4042DE499D14e55001CcbB24a551F3b954096"],
  })
    .argument("<wallet>", "who invites", parseAddress)
    .action((account: Address, options: CommonOptions) =>
      run(options, async (session) => {
        const client = await session.client();
        const { blockNumber } = await getIndexerStatus(client, {});
        const at = { account, blockNumber };
        const [quota, invites, batches, { timestamp }] = await Promise.all([
          getInviteQuota(client, at),
          getInvites(client, at),
          getInviteBatches(client, at),
          client.public.getBlock({ blockNumber }),
        ]);
        const { used, left } = quota;
        return {
          data: { account, blockNumber, ...quota, invites, batches },
          text: (style) =>
            [
              fields(
                [
                  ["wallet", account],
                  ["block", String(blockNumber)],
                  ["invites", `${used} of ${quota.quota} in use, ${left} left`],
                ],
                style,
              ),
              ...(invites.length > 0 ? [invitesTable(invites, Number(timestamp), style)] : []),
              ...(batches.length > 0 ? [batchesTable(batches, Number(timestamp), style)] : []),
            ].join("\n\n"),
        };
      }),
    );
}

function invitesTable(invites: readonly Invite[], now: number, style: Style): string {
  return table(
    {
      head: ["key", "batch", "status", "until", "redeemed by passport"],
      align: ["left", "right", "left", "left", "left"],
      rows: invites.map(({ key, batchId, status, expiresAt, invitee }) => [
        key,
        String(batchId ?? "–"),
        status === "Open" && expiresAt <= now ? "Expired" : status,
        timeText(expiresAt),
        invitee ?? "–",
      ]),
    },
    style,
  );
}

function batchesTable(batches: readonly InviteBatch[], now: number, style: Style): string {
  return table(
    {
      head: ["batch", "redeemed", "status", "until"],
      align: ["right", "right", "left", "left"],
      rows: batches.map(({ batchId, redeemed, count, revoked, expiresAt }) => [
        String(batchId),
        `${redeemed} of ${count}`,
        revoked ? "Revoked" : expiresAt <= now ? "Expired" : "Open",
        timeText(expiresAt),
      ]),
    },
    style,
  );
}
