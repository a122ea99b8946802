import { sql, type Transaction } from "kysely";

import type { Database } from "../database/Database.ts";
import type { NewEvent } from "../events/eventLog.ts";
import { roomOf } from "../events/rooms.ts";
import type { Cursor } from "./cursor.ts";

/**
 * Epochs that became final by the cursor's block, and were not told yet: no log says so, the time alone does.
 */
export async function finalEpochs(
  transaction: Transaction<Database>,
  { number, hash, timestamp, generation }: Cursor,
): Promise<readonly NewEvent[]> {
  const { rows } = await sql<{ epoch_id: string; final_at: number }>`
    with live as (
      select events.* from aura_gateway.events
      where type in ('epoch.posted', 'epoch.rejected', 'epoch.finalised')
        and not exists (select from aura_gateway.retracted_events r where r.sequence = events.sequence)
    )
    select posted.payload->>'epochId' as epoch_id, (posted.payload->>'finalAt')::float8 as final_at
    from live posted
    where posted.type = 'epoch.posted' and (posted.payload->>'finalAt')::bigint <= ${timestamp}
      and not exists (
        select from live ended
        where ended.type <> 'epoch.posted' and ended.payload->>'epochId' = posted.payload->>'epochId'
      )
    order by posted.sequence`.execute(transaction);
  return rows.map(({ epoch_id: epochId, final_at: finalAt }) => ({
    source: `final/${generation}/${epochId}`,
    type: "epoch.finalised",
    wallet: null,
    rooms: [roomOf.epoch, roomOf.global],
    block: { number, hash },
    logIndex: null,
    payload: { epochId, finalAt },
  }));
}
