import { sql, type Kysely } from "kysely";
import { Gauge, Histogram, type Registry } from "prom-client";

import type { Database } from "../database/Database.ts";
import type { Observe } from "./createRunner.ts";

/** Seconds. */
const BUCKETS = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600];
const WEI_PER_ETHER = 1e18;

/**
 * Figures of tasks and transactions. Those of what is stored are read when somebody asks for figures, and are the same on all
 * instances; a database that does not answer leaves them out.
 */
export function measureJobs(registry: Registry, database: Kysely<Database>): Observe {
  const registers = [registry];
  const depth = new Gauge({
    name: "aura_gateway_tasks",
    help: "Tasks that wait, run or were given up, by kind and state",
    labelNames: ["kind", "state"],
    registers,
    collect: async () => {
      depth.reset();
      age.reset();
      for (const { kind, state, count, seconds } of await openTasks(database)) {
        depth.set({ kind, state }, Number(count));
        if (state === "queued") age.set({ kind }, seconds);
      }
    },
  });
  const age = new Gauge({
    name: "aura_gateway_task_age_seconds",
    help: "For how long the oldest waiting task has been due, by kind",
    labelNames: ["kind"],
    registers,
  });
  const transactions = new Gauge({
    name: "aura_gateway_chain_transactions",
    help: "Transactions that the gateway signed or prepared, by status",
    labelNames: ["status"],
    registers,
    collect: async () => {
      transactions.reset();
      spent.reset();
      for (const { status, signer, count, ether } of await sentTransactions(database)) {
        transactions.inc({ status }, Number(count));
        spent.inc({ signer }, ether);
      }
    },
  });
  const spent = new Gauge({
    name: "aura_gateway_gas_spent_ether",
    help: "What mined transactions cost, by signer",
    labelNames: ["signer"],
    registers,
  });
  const durations = new Histogram({
    name: "aura_gateway_task_duration_seconds",
    help: "Time of an attempt, by kind and end; again is one that is repeated",
    labelNames: ["kind", "end"],
    buckets: BUCKETS,
    registers,
  });
  return (kind, end, seconds) => durations.observe({ kind, end }, seconds);
}

type OpenTasks = { kind: string; state: string; count: bigint; seconds: number };

async function openTasks(database: Kysely<Database>): Promise<readonly OpenTasks[]> {
  const read = sql<OpenTasks>`
    select kind, case when dead_at is null then state else 'dead' end as state, count(*) as count,
      greatest(0, extract(epoch from clock_timestamp() - min(due_at)))::float8 as seconds
    from aura_gateway.tasks where state in ('queued', 'running') or dead_at is not null
    group by 1, 2`.execute(database);
  return read.then(({ rows }) => rows).catch(() => []);
}

type SentTransactions = { status: string; signer: string; count: bigint; ether: number };

async function sentTransactions(database: Kysely<Database>): Promise<readonly SentTransactions[]> {
  const read = sql<SentTransactions>`
    select status, signer, count(*) as count, (coalesce(sum(fee_wei), 0) / ${WEI_PER_ETHER}::numeric)::float8 as ether
    from aura_gateway.chain_transactions group by 1, 2`.execute(database);
  return read.then(({ rows }) => rows).catch(() => []);
}
