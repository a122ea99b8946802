import { setTimeout as sleep } from "node:timers/promises";

import type { InjectOptions } from "fastify";

import type { Gateway } from "../../src/createGateway.ts";
import { OPERATOR } from "./testGateway.ts";

/** A task, or the problem that there was instead. */
export type TaskBody = {
  taskId: string;
  state: string;
  progress: number;
  stage: string;
  result: Record<string, unknown> | null;
  error: { name: string; message: string } | null;
  attempt: number;
  dead: boolean;
  cancelRequested: boolean;
  status?: number;
  type?: string;
};

const PATIENCE_MS = 25_000;

/** What the operator asks a gateway about tasks. */
export function taskRequests({ app }: Pick<Gateway, "app">) {
  const send = (options: InjectOptions) =>
    app.inject({ ...options, headers: { authorization: `Bearer ${OPERATOR}`, ...options.headers } });
  const find = async (id: string) => (await send({ url: `/api/v2/task/${id}` })).json<TaskBody>();
  const until = async (id: string, fits: (task: TaskBody) => boolean): Promise<TaskBody> => {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const task = await find(id);
      if (fits(task)) return task;
      if (Date.now() > end) throw new Error(`The task stays ${JSON.stringify(task)}.`);
      await sleep(50);
    }
  };
  return {
    send,
    find,
    until,
    start: async (path: string, payload: object, key?: string) => {
      const headers = key === undefined ? {} : { "idempotency-key": key };
      const response = await send({ method: "POST", url: `/api/v2${path}`, payload, headers });
      return { code: response.statusCode, headers: response.headers, ...response.json<TaskBody>() };
    },
    cancel: async (id: string) =>
      (await send({ method: "DELETE", url: `/api/v2/task/${id}` })).json<TaskBody>(),
    retry: async (id: string) =>
      (await send({ method: "POST", url: `/api/v2/tasks/${id}/retry` })).json<TaskBody>(),
    ended: (id: string) => until(id, ({ state }) => ["succeeded", "failed", "cancelled"].includes(state)),
  };
}
