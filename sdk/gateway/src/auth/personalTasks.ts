import { sql, type Kysely } from "kysely";

import type { Database } from "../database/Database.ts";
import { TasksUnderWayError } from "./errors.ts";
import type { PersonalPart } from "./PersonalPart.ts";

/** What an export tells of a task: the request, and what came of it. */
const EXPORTED = ["id", "kind", "payload", "state", "result", "error", "created_at", "ended_at"] as const;
/** Neither in a block nor given up. */
const OPEN_TRANSACTIONS = ["prepared", "signed", "sent"] as const;

/**
 * Work in the background that a wallet or its keys started, and the transactions sent for it. Comes before the keys, which
 * say whose work it is. What has an effect on the chain that is not known yet is not forgotten: nobody could then tell a
 * second mint from the first.
 */
export const personalTasks: readonly PersonalPart[] = [
  {
    name: "tasks",
    read: (database, address) =>
      database.selectFrom("tasks").select(EXPORTED).where("caller", "in", callers(address)).execute(),
    erase: async (inside, address) => {
      await refuseWhileUnderWay(inside, address);
      await inside.deleteFrom("chain_transactions").where("caller", "in", callers(address)).execute();
      await inside.deleteFrom("tasks").where("caller", "in", callers(address)).execute();
    },
  },
  {
    name: "transactions",
    read: (database, address) =>
      database
        .selectFrom("chain_transactions")
        .select(["key", "to_address", "data", "status", "hash", "fee_wei", "created_at"])
        .where("caller", "in", callers(address))
        .execute(),
    // With the tasks.
    erase: () => Promise.resolve(),
  },
];

/** Ids of callers that stand for a wallet: itself, and its keys. */
const callers = (address: string) =>
  sql<string>`(select ${`wallet:${address}`} union all
    select 'key:' || id from aura_gateway.api_keys where account = ${address})`;

async function refuseWhileUnderWay(inside: Kysely<Database>, address: string): Promise<void> {
  const running = await inside
    .selectFrom("tasks")
    .select("id")
    .where("caller", "in", callers(address))
    .where("state", "in", ["queued", "running"])
    .executeTakeFirst();
  const sent = await inside
    .selectFrom("chain_transactions")
    .select("key")
    .where("caller", "in", callers(address))
    .where("status", "in", OPEN_TRANSACTIONS)
    .executeTakeFirst();
  if (running !== undefined || sent !== undefined) throw new TasksUnderWayError();
}
