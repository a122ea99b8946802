import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import { sql, type Kysely, type Selectable, type Transaction, type Updateable } from "kysely";

import type { Database } from "../database/Database.ts";
import type { SealedSecret, TasksTable } from "../database/TasksTable.ts";
import type { Queue } from "./createQueue.ts";
import { IdempotencyConflictError, TaskNotFoundError, TaskNotRetryableError } from "./errors.ts";
import type { TaskKind } from "./TaskKind.ts";

export type Task = Selectable<TasksTable>;

export type NewTask = {
  readonly kind: TaskKind;
  /** Id of who asks. */
  readonly caller: string;
  /** The whole request, for JSON, without anything secret. */
  readonly payload: object;
  readonly idempotencyKey?: string | undefined;
  /** Throws when a new task may not be started; not asked about one that is there already. */
  readonly admit?: (() => Promise<void>) | undefined;
  /** Encrypts what only the worker may see, for the task's id. */
  readonly seal?: ((taskId: string) => SealedSecret) | undefined;
};

/** Tasks as callers see them. */
export type Tasks = {
  /**
   * Starts a task, or gives the one that the caller's key started before.
   *
   * @throws IdempotencyConflictError when that was of another request.
   */
  start(task: NewTask): Promise<Task>;
  /** @throws TaskNotFoundError */
  find(id: string, caller: string): Promise<Task>;
  /**
   * Ends a task that waits, and has one that runs broken off. What it did already is not undone: a signed transaction is
   * sent, and its task ends as the chain says.
   *
   * @throws TaskNotFoundError
   */
  cancel(id: string, caller: string): Promise<Task>;
  /** Begins a failed task anew. @throws TaskNotFoundError, TaskNotRetryableError */
  retry(id: string, caller: string | undefined): Promise<Task>;
  /** Tasks that were given up, the latest first. */
  dead(page: { limit: number; after?: { at: Date; id: string } | undefined }): Promise<readonly Task[]>;
};

export function createTasks(database: Kysely<Database>, queue: Queue): Tasks {
  return {
    start: (task) => database.transaction().execute((transaction) => start(transaction, queue, task)),
    find: async (id, caller) => mustBe(caller, await byId(database, id)),
    cancel: (id, caller) =>
      database.transaction().execute(async (transaction) => {
        const task = mustBe(caller, await byId(transaction, id, "lock"));
        if (task.committed) return task;
        if (task.state === "running") {
          return update(transaction, id, { cancel_requested: true });
        }
        if (task.state !== "queued") return task;
        if (task.queue_job !== null) {
          await queue.cancel(transaction, { kind: task.kind, job: task.queue_job });
        }
        return update(transaction, id, {
          state: "cancelled",
          stage: "cancelled",
          cancel_requested: true,
          secret: null,
          ended_at: new Date(),
        });
      }),
    retry: (id, caller) =>
      database.transaction().execute(async (transaction) => {
        const task = mustBe(caller, await byId(transaction, id, "lock"));
        if (task.state !== "failed") throw new TaskNotRetryableError({ details: `it is ${task.state}` });
        if (task.kind === "generate_proof") {
          throw new TaskNotRetryableError({ details: "its secret is wiped" });
        }
        await update(transaction, id, {
          state: "queued",
          stage: "queued",
          progress: 0,
          attempt: 0,
          error: null,
          dead_at: null,
          ended_at: null,
          due_at: new Date(),
        });
        const job = await queue.send(transaction, { id, kind: task.kind as TaskKind });
        return update(transaction, id, { queue_job: job });
      }),
    dead: ({ limit, after }) =>
      database
        .selectFrom("tasks")
        .selectAll()
        .where("dead_at", "is not", null)
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(date_trunc('milliseconds', dead_at), id) < (${after?.at}, ${after?.id}::uuid)`,
          ),
        )
        .orderBy(sql`date_trunc('milliseconds', dead_at)`, "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute(),
  };
}

async function start(transaction: Transaction<Database>, queue: Queue, task: NewTask): Promise<Task> {
  const { kind, caller, payload, idempotencyKey = null, admit, seal } = task;
  const id = randomUUID();
  const made = await transaction
    .insertInto("tasks")
    .values({
      id,
      kind,
      caller,
      idempotency_key: idempotencyKey,
      payload: JSON.stringify(payload),
      secret: seal === undefined ? null : JSON.stringify(seal(id)),
    })
    // Of several at once, the others wait here for the first to be whole.
    .onConflict((conflict) =>
      conflict.columns(["caller", "idempotency_key"]).where("idempotency_key", "is not", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (made !== undefined) {
    await admit?.();
    return update(transaction, id, { queue_job: await queue.send(transaction, { id, kind }) });
  }
  const earlier = await transaction
    .selectFrom("tasks")
    .selectAll()
    .where("caller", "=", caller)
    .where("idempotency_key", "=", idempotencyKey)
    .executeTakeFirstOrThrow();
  const isSame =
    earlier.kind === kind && isDeepStrictEqual(earlier.payload, JSON.parse(JSON.stringify(payload)));
  if (!isSame) throw new IdempotencyConflictError();
  return earlier;
}

async function byId(database: Kysely<Database>, id: string, lock?: "lock"): Promise<Task | undefined> {
  return database
    .selectFrom("tasks")
    .selectAll()
    .where("id", "=", id)
    .$if(lock !== undefined, (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Somebody else's is as good as none. Undefined asks for the operator, who retries anybody's. */
function mustBe(caller: string | undefined, task: Task | undefined): Task {
  if (task === undefined || (caller !== undefined && task.caller !== caller)) throw new TaskNotFoundError();
  return task;
}

async function update(
  database: Kysely<Database>,
  id: string,
  changes: Updateable<TasksTable>,
): Promise<Task> {
  return database
    .updateTable("tasks")
    .set(changes)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
