import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";

import type { Caller } from "../auth/Caller.ts";
import { requireCaller } from "../auth/requireCaller.ts";
import type { Jobs } from "../jobs/createJobs.ts";
import type { App } from "../http/App.ts";
import { cursors, pageOf, pageQuery } from "../http/paging.ts";
import { TaskAnswer, taskAnswerOf, taskAnswers, taskParams } from "../schemas/tasks.ts";
import { problems } from "../schemas/responses.ts";
import type { Task } from "../jobs/tasks.ts";

const scope = "jobs:write" as const;

const DeadAnswer = Type.Object({
  items: Type.Array(TaskAnswer, { description: "The latest first." }),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
});

const cursor = cursors(
  Type.Object(
    { at: Type.Integer({ minimum: 0 }), id: Type.String({ pattern: "^[0-9a-f-]{36}$" }) },
    { additionalProperties: false },
  ),
);

/** `GET` and `DELETE /task/{id}`, `POST /tasks/{id}/retry`: for who started it. `GET /tasks/dead`: for admins. */
export function taskRoutes(app: App, { tasks }: Pick<Jobs, "tasks">): void {
  const security = [{ operator: [] }];
  /** Tells whoever asks of a task. */
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    ask: (caller: Caller) => Promise<Task>,
  ) => {
    const caller = requireCaller(request, { scope });
    reply.header("cache-control", "no-store");
    return taskAnswerOf(await ask(caller));
  };
  app.get(
    "/task/:id",
    {
      schema: {
        operationId: "getTask",
        tags: ["tasks"],
        summary: "How a task is getting on",
        description: "Only who started it is told.",
        security,
        params: taskParams,
        response: taskAnswers,
      },
    },
    (request, reply) => answer(request, reply, ({ id }) => tasks.find(request.params.id, id)),
  );
  app.delete(
    "/task/:id",
    {
      schema: {
        operationId: "cancelTask",
        tags: ["tasks"],
        summary: "Cancel a task",
        description:
          "One that waits ends at once, one that runs at its next safe point. A transaction that was signed is no longer " +
          "cancelled: its task goes on.",
        security,
        params: taskParams,
        response: taskAnswers,
      },
    },
    (request, reply) => answer(request, reply, ({ id }) => tasks.cancel(request.params.id, id)),
  );
  app.post(
    "/tasks/:id/retry",
    {
      schema: {
        operationId: "retryTask",
        tags: ["tasks"],
        summary: "Begin a failed task anew",
        description: "For who started it, and for admins. A proof's secret is wiped: send the request anew.",
        security,
        params: taskParams,
        response: taskAnswers,
      },
    },
    (request, reply) =>
      answer(request, reply, ({ id, roles }) =>
        tasks.retry(request.params.id, roles.includes("admin") ? undefined : id),
      ),
  );
  app.get(
    "/tasks/dead",
    {
      schema: {
        operationId: "getDeadTasks",
        tags: ["tasks"],
        summary: "Tasks that were given up",
        description: "Everybody's, for admins.",
        security,
        querystring: Type.Object(pageQuery({ most: 100, otherwise: 50 })),
        response: { 200: DeadAnswer, ...problems([400, 401, 403, 500]) },
      },
    },
    async (request, reply) => {
      requireCaller(request, { scope, role: "admin" });
      const { limit } = request.query;
      const last = cursor.decode(request.query.cursor);
      const after = last === undefined ? undefined : { at: new Date(last.at), id: last.id };
      const found = await tasks.dead({ limit: limit + 1, after });
      const cursorOf = ({ dead_at: at, id }: Task): string =>
        cursor.encode({ at: (at as Date).getTime(), id });
      const { items, nextCursor } = pageOf(found, { limit, cursorOf });
      reply.header("cache-control", "no-store");
      return { items: items.map(taskAnswerOf), nextCursor };
    },
  );
}
