import type { Kysely } from "kysely";
import type { Address } from "viem";

import type { Database } from "../database/Database.ts";
import { SHOWN_COLUMNS } from "./apiKeys.ts";
import type { AuditLog } from "./auditLog.ts";
import type { Caller } from "./Caller.ts";
import type { PersonalPart } from "./PersonalPart.ts";
import { personalTasks } from "./personalTasks.ts";

/** All that is kept of a wallet's owner. */
export type PersonalData = {
  export(caller: Caller, wallet: Address): Promise<Record<string, unknown>>;
  /**
   * At once and for good; the audit log keeps a keyed hash.
   *
   * @throws TasksUnderWayError
   */
  erase(caller: Caller, wallet: Address): Promise<void>;
};

/** In the order in which they are erased. */
export const personalParts: readonly PersonalPart[] = [
  ...personalTasks,
  rows("apiKeys", "api_keys", "account", SHOWN_COLUMNS),
  rows("sessions", "sessions", "account", ["id", "created_at", "expires_at"]),
  rows("recoveryCodes", "recovery_codes", "account", []),
  rows("account", "accounts", "address", [
    "address",
    "roles",
    "tier",
    "privacy",
    "created_at",
    "totp_confirmed",
  ]),
  rows("features", "features", "wallet", undefined),
];

/**
 * Rows of a table that belong to an address in lower case.
 *
 * @param columns That are exported; none tells only how many rows there are, undefined exports all.
 */
function rows(
  name: string,
  table: keyof Database,
  column: string,
  columns: readonly string[] | undefined,
): PersonalPart {
  return {
    name,
    read: async (database, address) => {
      const found = await database
        .selectFrom(table)
        .selectAll()
        .where(database.dynamic.ref(column), "=", address)
        .execute();
      if (columns?.length === 0) return { kept: found.length };
      return columns === undefined
        ? found
        : found.map((row) => Object.fromEntries(columns.map((key) => [key, row[key as keyof typeof row]])));
    },
    erase: async (inside, address) => {
      await inside.deleteFrom(table).where(inside.dynamic.ref(column), "=", address).execute();
    },
  };
}

export function createPersonalData({
  database,
  audit,
  parts = personalParts,
}: {
  database: Kysely<Database>;
  audit: AuditLog;
  parts?: readonly PersonalPart[];
}): PersonalData {
  return {
    export: async (caller, wallet) => {
      const address = wallet.toLowerCase();
      const exported = await database
        .transaction()
        .setIsolationLevel("repeatable read")
        .execute(async (inside) => {
          await audit.write(inside, { actor: caller, action: "account.export" });
          const all: [string, unknown][] = [];
          for (const part of parts) all.push([part.name, await part.read(inside, address)]);
          return all;
        });
      const log = await audit.read({ before: undefined, subject: wallet, count: MOST_AUDIT });
      return { wallet, ...Object.fromEntries(exported), audit: log };
    },
    erase: (caller, wallet) =>
      database.transaction().execute(async (inside) => {
        for (const part of parts) await part.erase(inside, wallet.toLowerCase());
        await audit.write(inside, { actor: caller, action: "account.delete" });
      }),
  };
}

const MOST_AUDIT = 10_000;
