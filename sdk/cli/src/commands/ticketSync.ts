import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { UsageError } from "../errors.ts";
import { exitCodes } from "../output/exitCodes.ts";
import { fields } from "../output/table.ts";
import type { CommonOptions } from "../session.ts";
import { readGuestList } from "../tickets/guestList.ts";
import { Journal } from "../tickets/Journal.ts";
import { syncJournal } from "../tickets/sync.ts";

type SyncOptions = CommonOptions & { guests: string; journal: string };

/** `aura ticket sync`: sends what a door's journal holds to the chain. */
export function ticketSyncCommand(run: Run): Command {
  return defineCommand("sync", {
    summary: "Sends the check-ins of a journal to the chain, before the event ends",
    examples: ["aura ticket sync --guests guests.json --journal door-1.jsonl --keystore organiser.json"],
    signs: true,
  })
    .requiredOption("--guests <file>", "list of `aura ticket list`")
    .requiredOption("--journal <file>", "journal of `aura ticket check-in`")
    .action((options: SyncOptions) =>
      run(options, async (session) => {
        const { chainId, eventId } = await readGuestList(options.guests);
        const { client } = await session.signer();
        if (chainId !== client.chain.id) {
          throw new UsageError(
            `The guest list is of chain ${chainId}, and the settings name ${client.chain.id}.`,
          );
        }
        const journal = await Journal.open(options.journal);
        try {
          const { sent, used, refused } = await syncJournal(session, client, journal, eventId);
          const admissions = journal.admissions.length;
          return {
            data: { admissions, sent, used, refused, unsettled: journal.unsettled.length },
            text: (style) =>
              fields(
                [
                  ["came in", String(admissions)],
                  ["sent now", String(sent)],
                  ["used before", String(used)],
                  ...refused.map(({ ticketId, reason }) => ["refused", `${ticketId} ${reason}`] as const),
                ],
                style,
              ),
            exitCode: refused.length === 0 ? exitCodes.ok : exitCodes.refuted,
          };
        } finally {
          await journal.close();
        }
      }),
    );
}
