import { Type } from "typebox";

import { taskStates } from "../database/TasksTable.ts";
import { taskKinds, type TaskKind } from "../jobs/TaskKind.ts";
import type { Task } from "../jobs/tasks.ts";
import { Seconds } from "./primitives.ts";
import { problems } from "./responses.ts";

const TaskId = Type.String({
  pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
  examples: ["3f0c6f0e-6d0f-4c57-9b6f-0a4f1f6f3f10"],
});

export const taskParams = Type.Object({ id: TaskId });

const SecondsOrNull = Type.Union([Seconds, Type.Null()]);

export const TaskAnswer = Type.Object({
  taskId: TaskId,
  kind: Type.Enum([...taskKinds]),
  state: Type.Enum([...taskStates]),
  progress: Type.Integer({ minimum: 0, maximum: 100 }),
  stage: Type.String({ description: "What it is at, such as `signed` or `prove`." }),
  result: Type.Unknown({ description: "What came of it, once it has succeeded; else null." }),
  error: Type.Union([Type.Object({ name: Type.String(), message: Type.String() }), Type.Null()], {
    description: "Why it failed: the name of an error of the SDK or the gateway.",
  }),
  attempt: Type.Integer({ minimum: 0, description: "How often it was begun." }),
  cancelRequested: Type.Boolean(),
  dead: Type.Boolean({ description: "Whether it was given up after its last attempt." }),
  createdAt: Seconds,
  startedAt: SecondsOrNull,
  endedAt: SecondsOrNull,
});

export const idempotencyHeaders = Type.Object({
  "idempotency-key": Type.Optional(
    Type.String({
      pattern: "^[\\x21-\\x7e]{1,128}$",
      description: "The same key with the same body gives the same task, however often it is sent.",
    }),
  ),
});

const REFUSED = [400, 401, 403, 404, 409, 413, 415, 429, 500, 503] as const;

export const startedAnswers = { 202: TaskAnswer, ...problems(REFUSED) };

export const taskAnswers = { 200: TaskAnswer, ...problems(REFUSED) };

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);
const secondsOrNull = (date: Date | null): number | null => (date === null ? null : secondsOf(date));

/** A task as it goes out. */
export function taskAnswerOf(task: Task) {
  return {
    taskId: task.id,
    kind: task.kind as TaskKind,
    state: task.state,
    progress: task.progress,
    stage: task.stage,
    result: task.result,
    error: task.error,
    attempt: task.attempt,
    cancelRequested: task.cancel_requested,
    dead: task.dead_at !== null,
    createdAt: secondsOf(task.created_at),
    startedAt: secondsOrNull(task.started_at),
    endedAt: secondsOrNull(task.ended_at),
  };
}
