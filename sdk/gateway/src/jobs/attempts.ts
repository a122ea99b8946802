import { randomUUID } from "node:crypto";

import { sql, type Kysely, type Transaction } from "kysely";

import type { Database } from "../database/Database.ts";
import type { TaskError } from "../database/TasksTable.ts";
import { QUEUE_SCHEMA, type Queue } from "./createQueue.ts";
import { Interruption, WorkerLostError } from "./errors.ts";
import type { TaskKind } from "./TaskKind.ts";
import type { Task } from "./tasks.ts";

/** A task that this worker holds. */
export type Claimed = Task & { readonly claim: string };

export type Ending =
  | { readonly state: "succeeded"; readonly result: object }
  | { readonly state: "failed"; readonly error: TaskError; readonly dead: boolean }
  | { readonly state: "cancelled" };

/** What workers do to tasks. All but the first and the last fail when the task is no longer theirs. */
export type Attempts = {
  /** Undefined when another worker has it, or it has ended. */
  claim(id: string): Promise<Claimed | undefined>;
  /** Undefined when it is lost, else whether it is to be cancelled. */
  renew(task: Claimed): Promise<boolean | undefined>;
  report(task: Claimed, percent: number, stage: string): Promise<void>;
  /** @throws Interruption */
  commit(transaction: Transaction<Database>, task: Claimed): Promise<void>;
  end(task: Claimed, ending: Ending): Promise<boolean>;
  /** @param options.counted Whether it counts among the attempts. */
  again(task: Claimed, options: { afterMs: number; counted: boolean }): Promise<void>;
  /** Takes tasks from workers that say nothing any more, and calls again for those that nobody heard of. */
  sweep(): Promise<void>;
};

const AT_ONCE = 100;

export function createAttempts({
  database,
  queue,
  leaseMs,
  attempts,
}: {
  database: Kysely<Database>;
  queue: Queue;
  leaseMs: number;
  attempts: number;
}): Attempts {
  const later = (ms: number) => sql<Date>`clock_timestamp() + ${ms} * interval '1 millisecond'`;
  const mine = (db: Kysely<Database>, { id, claim }: Claimed) =>
    db.updateTable("tasks").where("id", "=", id).where("claim", "=", claim).where("state", "=", "running");
  const call = async (
    transaction: Transaction<Database>,
    { id, kind }: Pick<Task, "id" | "kind">,
    afterMs: number,
  ): Promise<void> => {
    const job = await queue.send(transaction, { id, kind: kind as TaskKind, afterMs });
    await transaction.updateTable("tasks").set({ queue_job: job }).where("id", "=", id).execute();
  };
  return {
    claim: async (id) => {
      const claim = randomUUID();
      const claimed = await database
        .updateTable("tasks")
        .set((row) => ({
          state: "running",
          claim,
          attempt: row("attempt", "+", 1),
          lease_until: later(leaseMs),
          started_at: row.fn.coalesce("started_at", sql<Date>`clock_timestamp()`),
        }))
        .where("id", "=", id)
        .where("state", "=", "queued")
        .returningAll()
        .executeTakeFirst();
      return claimed === undefined ? undefined : { ...claimed, claim };
    },
    renew: async (task) => {
      const renewed = await mine(database, task)
        .set({ lease_until: later(leaseMs) })
        .returning("cancel_requested")
        .executeTakeFirst();
      return renewed?.cancel_requested;
    },
    report: async (task, progress, stage) => {
      await mine(database, task).set({ progress, stage }).execute();
    },
    commit: async (transaction, task) => {
      const found = await mine(transaction, task)
        .set((row) => ({ committed: sql<boolean>`not ${row.ref("cancel_requested")}` }))
        .returning("committed")
        .executeTakeFirst();
      if (found === undefined) throw new Interruption("lost");
      if (!found.committed) throw new Interruption("cancelled");
    },
    end: async (task, ending) => {
      const { numUpdatedRows } = await mine(database, task)
        .set({
          state: ending.state,
          stage: ending.state,
          result: ending.state === "succeeded" ? JSON.stringify(ending.result) : null,
          error: ending.state === "failed" ? JSON.stringify(ending.error) : null,
          dead_at: ending.state === "failed" && ending.dead ? sql<Date>`clock_timestamp()` : null,
          secret: null,
          claim: null,
          lease_until: null,
          ended_at: sql<Date>`clock_timestamp()`,
          ...(ending.state === "succeeded" && { progress: 100 }),
        })
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    again: (task, { afterMs, counted }) =>
      database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await mine(transaction, task)
          .set({
            state: "queued",
            stage: "waiting",
            claim: null,
            lease_until: null,
            due_at: later(afterMs),
            attempt: counted ? task.attempt : task.attempt - 1,
          })
          .executeTakeFirstOrThrow();
        if (numUpdatedRows > 0n) await call(transaction, task, afterMs);
      }),
    sweep: async () => {
      await database.transaction().execute(async (transaction) => {
        for (const task of await abandoned(transaction)) {
          if (task.attempt < attempts) {
            await back(transaction, task.id);
            await call(transaction, task, 0);
          } else await giveUp(transaction, task.id);
        }
        for (const task of await unheard(transaction, leaseMs)) await call(transaction, task, 0);
      });
    },
  };
}

/** Running, as far as anybody knows, and nobody says so any more. */
async function abandoned(transaction: Transaction<Database>): Promise<readonly Task[]> {
  return transaction
    .selectFrom("tasks")
    .selectAll()
    .where("state", "=", "running")
    .where("lease_until", "<", sql<Date>`clock_timestamp()`)
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Due, and the queue no longer holds the call: whoever took it ended before it began. */
async function unheard(
  transaction: Transaction<Database>,
  leaseMs: number,
): Promise<readonly Pick<Task, "id" | "kind">[]> {
  return transaction
    .selectFrom("tasks")
    .select(["id", "kind"])
    .where("state", "=", "queued")
    .where("due_at", "<", sql<Date>`clock_timestamp() - ${leaseMs} * interval '1 millisecond'`)
    .where(
      sql<boolean>`not exists (select from ${sql.table(`${QUEUE_SCHEMA}.job`)} as job
        where job.name = tasks.kind and job.id = tasks.queue_job and job.state < 'active')`,
    )
    .limit(AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
}

async function back(transaction: Transaction<Database>, id: string): Promise<void> {
  await transaction
    .updateTable("tasks")
    .set({
      state: "queued",
      stage: "waiting",
      claim: null,
      lease_until: null,
      due_at: sql<Date>`clock_timestamp()`,
    })
    .where("id", "=", id)
    .execute();
}

async function giveUp(transaction: Transaction<Database>, id: string): Promise<void> {
  const { name, shortMessage } = new WorkerLostError();
  const now = sql<Date>`clock_timestamp()`;
  await transaction
    .updateTable("tasks")
    .set({
      state: "failed",
      stage: "failed",
      error: JSON.stringify({ name, message: shortMessage }),
      secret: null,
      claim: null,
      lease_until: null,
      ended_at: now,
      dead_at: now,
    })
    .where("id", "=", id)
    .execute();
}
