import { sql, type Kysely } from "kysely";
import { getAddress, type Address } from "viem";

import type { Database } from "../database/Database.ts";
import type { FollowedLog } from "./chainEvents.ts";
import { firstAccount, type AccountOf } from "./eventsOfLog.ts";

/** Which account a passport was bound to by its moves so far; `move` tells of a further one. */
export type Accounts = { readonly accountOf: AccountOf; move(log: FollowedLog): void };

/** Reads the moves of all passports that these logs name by their ids. */
export async function readAccounts(
  database: Kysely<Database>,
  logs: readonly FollowedLog[],
): Promise<Accounts> {
  const ids = [...new Set(logs.flatMap(idsIn))].map(String);
  const rows =
    ids.length === 0
      ? []
      : await database
          .selectFrom("events")
          .leftJoin("retracted_events", "retracted_events.sequence", "events.sequence")
          .select([sql<string>`payload->>'passportId'`.as("id"), sql<string>`payload->>'to'`.as("account")])
          .where("type", "=", "passport.moved")
          .where("retracted_by", "is", null)
          .where(sql<string>`payload->>'passportId'`, "=", sql<string>`any(${ids}::text[])`)
          .orderBy("events.sequence")
          .execute();
  const moved = new Map<bigint, Address>(rows.map(({ id, account }) => [BigInt(id), getAddress(account)]));
  return {
    accountOf: (passportId) => moved.get(passportId) ?? firstAccount(passportId),
    move: (log) => {
      if (log.eventName === "PassportRebound") moved.set(log.args.passportId, log.args.to);
    },
  };
}

function idsIn(log: FollowedLog): readonly bigint[] {
  if (log.eventName === "Vouched" || log.eventName === "VouchRevoked") {
    return [log.args.voucher, log.args.subject];
  }
  return log.eventName === "InviteRedeemed" ? [log.args.inviterId, log.args.inviteeId] : [];
}
