import { sql, type Kysely } from "kysely";

import type { Database } from "../database/Database.ts";
import { SCHEMA } from "../database/openDatabase.ts";

/** What was used of a limit. */
export type Usage = {
  /** With this request; more than the limit when it was refused. */
  readonly used: number;
  readonly refused: boolean;
  /** Until a request fits again when refused, else until the window ends; in milliseconds. */
  readonly resetMs: number;
};

/** Counts requests for all instances together. PostgreSQL keeps the counts here; anything that counts atomically can. */
export type RateStore = {
  /** Counts a request, unless that would be one too many. */
  hit(key: string, limit: { windowMs: number; max: number }): Promise<Usage>;
};

type Row = { used: number; used_before: number; refused: boolean; elapsed: number };

/**
 * A sliding window: what was used in the window before counts by the share of it that the sliding window still covers. One
 * statement under the row's lock, so that instances never count past each other. Refused requests are not counted.
 */
export function createRateStore(database: Kysely<Database>): RateStore {
  return {
    hit: async (key, { windowMs, max }) => {
      const position = sql`(extract(epoch from statement_timestamp()) * 1000 / ${windowMs}::int)`;
      const slot = sql`greatest(kept.slot, excluded.slot)`;
      const before = sql`case when kept.slot >= excluded.slot then kept.used_before
        when kept.slot = excluded.slot - 1 then kept.used else 0 end`;
      const used = sql`case when kept.slot >= excluded.slot then kept.used else 0 end`;
      const fits = sql`(${before}) * least(1, 1 - (${position} - ${slot})) + (${used}) + 1 <= ${max}::int`;
      const { rows } = await sql<Row>`
        insert into ${sql.table(`${SCHEMA}.rate_limits`)} as kept (key, slot, used, used_before, refused, expires_at)
        values (${key}, floor(${position}), 1, 0, false,
          statement_timestamp() + 2 * ${windowMs}::int * interval '1 millisecond')
        on conflict (key) do update set
          slot = ${slot},
          used_before = ${before},
          used = (${used}) + (${fits})::int,
          refused = not (${fits}),
          expires_at = excluded.expires_at
        returning used, used_before, refused, (${position} - slot)::float8 as elapsed`.execute(database);
      return usageOf(rows[0] as Row, { windowMs, max });
    },
  };
}

function usageOf(
  { used, used_before: before, refused, elapsed }: Row,
  { windowMs, max }: { windowMs: number; max: number },
): Usage {
  const weighed = Math.ceil(before * Math.max(0, 1 - elapsed) + used);
  const rest = Math.max(0, 1 - elapsed);
  if (!refused) return { used: Math.min(max, weighed), refused, resetMs: rest * windowMs };
  // Where enough of the window before slides out in this one; else that much of this one, in the next.
  const share =
    used < max ? 1 - (max - used - 1) / before - elapsed : rest + Math.max(0, 1 - (max - 1) / used);
  return { used: max + 1, refused, resetMs: Math.max(0, share) * windowMs };
}
