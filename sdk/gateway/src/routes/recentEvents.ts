import { Type } from "typebox";

import { eventTypes } from "../events/EventType.ts";
import type { App } from "../http/App.ts";
import { cursors, pageOf, pageQuery } from "../http/paging.ts";
import { eventMessage } from "../live/messages.ts";
import { Hash, Uint } from "../schemas/primitives.ts";
import { answers } from "../schemas/responses.ts";
import type { EventReads } from "../services/createServices.ts";

const EventItem = Type.Object({
  sequence: Uint("Its place among all events, from 1."),
  type: Type.Enum([...eventTypes]),
  wallet: Type.Union([Type.String({ pattern: "^0x[0-9a-f]{40}$" }), Type.Null()], {
    description: "Whom it is about, in lower case.",
  }),
  rooms: Type.Array(Type.String(), { description: "Where it is told, at /ws." }),
  blockNumber: Type.Union([Uint("Where it happened."), Type.Null()]),
  blockHash: Type.Union([Hash, Type.Null()]),
  logIndex: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  payload: Type.Record(Type.String(), Type.Unknown(), {
    description: "docs/gateway/events.md has it by type.",
  }),
  createdAt: Type.String({
    description: "When the gateway took it, as ISO 8601.",
    examples: ["2026-01-01T00:00:00.000Z"],
  }),
  revertedBy: Type.Union([Uint("Sequence of the event that took it back."), Type.Null()]),
});

const cursor = cursors(
  Type.Object(
    { before: Type.String({ pattern: "^[1-9][0-9]{0,17}$", description: "Sequence of the last event." }) },
    { additionalProperties: false },
  ),
);

/** `GET /events/recent/{type}`: the latest first. */
export function recentEventsRoute(app: App, { recentEvents }: EventReads): void {
  app.get(
    "/events/recent/:type",
    {
      schema: {
        operationId: "getRecentEvents",
        tags: ["events"],
        summary: "What happened last, of one kind",
        params: Type.Object({ type: Type.Enum([...eventTypes]) }),
        querystring: Type.Object(pageQuery({ most: 200, otherwise: 50 })),
        response: answers(
          Type.Object({
            items: Type.Array(EventItem, { description: "The latest first." }),
            nextCursor: Type.Union([Type.String(), Type.Null()]),
          }),
        ),
      },
    },
    async (request, reply) => {
      const { limit } = request.query;
      const before = cursor.decode(request.query.cursor)?.before;
      const rest = await recentEvents({
        type: request.params.type,
        before: before === undefined ? undefined : BigInt(before),
        limit: limit + 1,
      });
      reply.header("cache-control", "no-store");
      const page = pageOf(rest, {
        limit,
        cursorOf: ({ sequence }) => cursor.encode({ before: String(sequence) }),
      });
      return {
        items: page.items.map((event) => ({
          ...eventMessage(event),
          type: event.type as (typeof eventTypes)[number],
          rooms: [...event.rooms],
          revertedBy: event.retracted_by === null ? null : String(event.retracted_by),
        })),
        nextCursor: page.nextCursor,
      };
    },
  );
}
