import { getEvent, getEventTickets, getIndexerStatus } from "@aura-protocol/sdk/actions";
import type { Command } from "commander";

import { defineCommand, type Run } from "../command.ts";
import { UsageError } from "../errors.ts";
import { toJson } from "../output/toJson.ts";
import { parseBigint } from "../parse.ts";
import type { CommonOptions } from "../session.ts";
import type { GuestList } from "../tickets/guestList.ts";

/** `aura ticket list`: what a door needs to know, to be downloaded while there is a network. */
export function ticketListCommand(run: Run): Command {
  return defineCommand("list", {
    summary: "Prints an event's guest list for check-in without a network; always JSON",
    examples: ["aura ticket list --event 1 > guests.json"],
  })
    .requiredOption("--event <number>", "the event", parseBigint)
    .action((options: CommonOptions & { event: bigint }) =>
      run(options, async (session) => {
        const client = await session.client();
        const { event: eventId } = options;
        const event = await getEvent(client, { eventId });
        if (event === null) throw new UsageError(`There is no event ${eventId}.`);
        const { blockNumber } = await getIndexerStatus(client, {});
        const tickets = await getEventTickets(client, { eventId, blockNumber });
        const { name, startsAt, endsAt } = event;
        const list: GuestList = {
          kind: "aura-guests",
          chainId: client.chain.id,
          checkIn: client.deployment.contracts.CheckIn.address,
          ...{ eventId, name, startsAt, endsAt, blockNumber },
          guests: tickets.map(({ ticketId, holder, status }) => ({ ticketId, holder, status })),
        };
        return { data: list, text: () => toJson(list, { indent: 1 }) };
      }),
    );
}
