import { formulaId, formulaV1 } from "@aura-protocol/sdk/reputation";
import type { Kysely, Transaction } from "kysely";

import type { Database } from "../database/Database.ts";
import { appendEvents, type LoggedEvent, type NewEvent } from "../events/eventLog.ts";
import { roomOf } from "../events/rooms.ts";
import type { World } from "../services/worlds.ts";
import { readCursor, type Cursor } from "./cursor.ts";

/** Rows at a time, of three parameters each. */
const ROWS_AT_ONCE = 10_000;

/**
 * Tells which scores differ from those told last, by the first formula.
 *
 * @returns Undefined when the world is of another block than the cursor: it is to be read again.
 */
export function tellScores(
  database: Kysely<Database>,
  world: World,
): Promise<readonly LoggedEvent[] | undefined> {
  return database.transaction().execute(async (transaction) => {
    const cursor = await readCursor(transaction);
    if (cursor === undefined || cursor.hash !== world.blockHash) return undefined;
    const rows = await transaction.selectFrom("scores").selectAll().execute();
    const told = new Map(rows.map((row) => [row.wallet, row]));
    const changed = world
      .holders(formulaV1)
      .map(({ account, score, tier }) => ({ account, wallet: account.toLowerCase(), score, tier }))
      .filter(({ wallet, score, tier }) => {
        const before = told.get(wallet);
        return before?.score !== score || before.tier !== tier;
      });
    const events = changed.map(({ account, wallet, ...now }) =>
      scoreEvent({ account, now, before: told.get(wallet)?.score ?? null, cursor }),
    );
    await keep(transaction, changed);
    return appendEvents(transaction, events);
  });
}

function scoreEvent({
  account,
  now: { score, tier },
  before,
  cursor: { number, hash, generation },
}: {
  account: string;
  now: { readonly score: number; readonly tier: number };
  before: number | null;
  cursor: Cursor;
}): NewEvent {
  return {
    source: `score/${generation}/${hash}/${account.toLowerCase()}`,
    type: "score.updated",
    wallet: account,
    rooms: [roomOf.wallet(account), roomOf.global],
    block: { number, hash },
    logIndex: null,
    payload: { account, score, tier, previousScore: before, formulaId: formulaId(formulaV1) },
  };
}

async function keep(
  transaction: Transaction<Database>,
  changed: readonly { readonly wallet: string; readonly score: number; readonly tier: number }[],
): Promise<void> {
  for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
    const rows = changed
      .slice(from, from + ROWS_AT_ONCE)
      .map(({ wallet, score, tier }) => ({ wallet, score, tier }));
    await transaction
      .insertInto("scores")
      .values(rows)
      .onConflict((conflict) =>
        conflict.column("wallet").doUpdateSet((row) => ({
          score: row.ref("excluded.score"),
          tier: row.ref("excluded.tier"),
        })),
      )
      .execute();
  }
}
