import type { FastifyBaseLogger } from "fastify";
import { CompiledQuery, type Kysely } from "kysely";
import PgBoss from "pg-boss";

import type { Database } from "../database/Database.ts";
import { taskKinds, type TaskKind } from "./TaskKind.ts";

/** The queue's own tables. */
export const QUEUE_SCHEMA = "aura_gateway_jobs";

/** Nothing that is looked at takes longer: leases end attempts that hang, not the queue. */
const EXPIRES_SECONDS = 86_000;
const POLLING_SECONDS = 0.5;
const CONNECTIONS = 4;
const SCHEDULE = "schedule_epoch";

/** Tells workers on all instances which task is due. What becomes of a task is written in `tasks`, never here. */
export type Queue = {
  start(): Promise<void>;
  /** Part of a transaction: nobody is told of a task that is not there. Gives the id of the queue's job. */
  send(
    transaction: Kysely<Database>,
    task: { id: string; kind: TaskKind; afterMs?: number },
  ): Promise<string>;
  cancel(transaction: Kysely<Database>, task: { kind: string; job: string }): Promise<void>;
  /** Takes tasks of a kind, `count` at a time. */
  work(kind: TaskKind, count: number, take: (taskId: string) => Promise<void>): Promise<void>;
  /** Calls on one instance whenever the schedule says so; undefined ends an earlier schedule. */
  schedule(cron: string | undefined, call: (tick: string) => Promise<void>): Promise<void>;
  /** Takes nothing more, waits for what is under way, then closes the connections. */
  stop(graceMs: number): Promise<void>;
};

/** A queue on pg-boss, in the gateway's database. */
export function createQueue({ url, log }: { url: string; log: FastifyBaseLogger }): Queue {
  const boss = new PgBoss({
    connectionString: url,
    schema: QUEUE_SCHEMA,
    application_name: "aura-gateway-queue",
    max: CONNECTIONS,
  });
  // Without a listener, a server that restarts would end this process.
  boss.on("error", (err) => log.warn({ err }, "the queue's database failed"));
  return {
    start: async () => {
      await boss.start();
      for (const name of [...taskKinds, SCHEDULE]) await boss.createQueue(name);
    },
    send: async (transaction, { id, kind, afterMs = 0 }) => {
      const job = await boss.send(
        kind,
        { id },
        {
          startAfter: new Date(Date.now() + afterMs),
          retryLimit: 0,
          expireInSeconds: EXPIRES_SECONDS,
          db: inside(transaction),
        },
      );
      if (job === null) throw new Error("The queue did not take a job.");
      return job;
    },
    cancel: (transaction, { kind, job }) => boss.cancel(kind, job, { db: inside(transaction) }),
    work: async (kind, count, take) => {
      const options = { batchSize: 1, pollingIntervalSeconds: POLLING_SECONDS };
      for (let index = 0; index < count; index++) {
        await boss.work<{ id: string }>(kind, options, async (jobs) => {
          for (const { data } of jobs) await take(data.id);
        });
      }
    },
    schedule: async (cron, call) => {
      if (cron === undefined) return boss.unschedule(SCHEDULE);
      await boss.schedule(SCHEDULE, cron, {}, { tz: "UTC", retryLimit: 0 });
      await boss.work(SCHEDULE, async (jobs) => {
        for (const { id } of jobs) await call(id);
      });
    },
    stop: async (graceMs) => {
      await boss.stop({ graceful: true, wait: true, timeout: Math.max(1_000, graceMs) });
    },
  };
}

/** Runs the queue's statements on the transaction's connection. */
function inside(transaction: Kysely<Database>): PgBoss.Db {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
