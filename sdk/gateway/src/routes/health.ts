import { Type } from "typebox";

import type { App } from "../http/App.ts";
import { Uint } from "../schemas/primitives.ts";
import { openProblems } from "../schemas/responses.ts";
import type { Check } from "../services/health.ts";
import type { Services } from "../services/createServices.ts";

const Status = Type.Enum(["ok", "failing"]);
const checkFields = {
  status: Status,
  detail: Type.Union([Type.String(), Type.Null()], { description: "What is wrong; null when nothing is." }),
};
const BlockOrNull = Type.Union([Uint("The latest block."), Type.Null()]);

const Live = Type.Object({ status: Type.Literal("ok") });

const Ready = Type.Object({
  status: Status,
  checks: Type.Object({
    database: Type.Object(checkFields),
    chain: Type.Object({ ...checkFields, blockNumber: BlockOrNull }),
    subgraph: Type.Object({
      ...checkFields,
      blockNumber: BlockOrNull,
      lag: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()], {
        description: "Blocks behind the chain.",
      }),
    }),
    events: Type.Object({
      ...checkFields,
      leads: Type.Boolean({ description: "Whether this instance takes the events in." }),
      blockNumber: BlockOrNull,
    }),
  }),
});

/** `/health/live`: the process answers. `/health/ready`: so does all that it needs. */
export function healthRoutes(app: App, { health }: Pick<Services, "health">): void {
  app.get(
    "/health/live",
    {
      schema: {
        operationId: "getLiveness",
        tags: ["operation"],
        summary: "Whether the gateway runs",
        response: { 200: Live, ...openProblems([400]) },
      },
    },
    (_request, reply) => {
      reply.header("cache-control", "no-store");
      return { status: "ok" as const };
    },
  );
  app.get(
    "/health/ready",
    {
      schema: {
        operationId: "getReadiness",
        tags: ["operation"],
        summary: "Whether database, chain and indexer answer",
        response: { 200: Ready, 503: Ready, ...openProblems([400, 500]) },
      },
    },
    async (_request, reply) => {
      const { ready, database, chain, subgraph, events } = await health.ready();
      reply.code(ready ? 200 : 503).header("cache-control", "no-store");
      return {
        status: ready ? ("ok" as const) : ("failing" as const),
        checks: {
          database: checkOf(database),
          chain: { ...checkOf(chain), blockNumber: textOf(chain.blockNumber) },
          subgraph: { ...checkOf(subgraph), blockNumber: textOf(subgraph.blockNumber), lag: subgraph.lag },
          events: {
            ...checkOf(events),
            leads: events.leads,
            blockNumber: textOf(events.blockNumber),
          },
        },
      };
    },
  );
}

const checkOf = ({ ok, detail }: Check) => ({ status: ok ? ("ok" as const) : ("failing" as const), detail });

const textOf = (block: bigint | null): string | null => (block === null ? null : String(block));
