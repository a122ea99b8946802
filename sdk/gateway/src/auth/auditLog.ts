import type { Kysely } from "kysely";
import type { Address } from "viem";

import type { Database } from "../database/Database.ts";
import type { Caller } from "./Caller.ts";
import type { Secrets } from "./keyedHash.ts";

/** What is written down. */
export type AuditAction =
  | "session.start"
  | "session.refused"
  | "session.reused"
  | "session.end"
  | "second-factor.on"
  | "second-factor.off"
  | "key.create"
  | "key.delete"
  | "roles.set"
  | "privacy.set"
  | "account.export"
  | "account.delete";

export type AuditEntry = {
  readonly id: bigint;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: Record<string, unknown>;
};

/** A log that the database itself keeps anybody from changing. No address is ever in it, only keyed hashes. */
export type AuditLog = {
  /**
   * Written in the same transaction as what it tells of.
   *
   * @param entry.actor A caller, or the wallet that is just becoming one.
   * @param entry.detail Nothing personal.
   */
  write(
    database: Kysely<Database>,
    entry: {
      actor: Caller | Address;
      action: AuditAction;
      subject?: Address | undefined;
      detail?: Record<string, unknown>;
    },
  ): Promise<void>;
  /** The latest first. */
  read(page: {
    before: bigint | undefined;
    subject: Address | undefined;
    count: number;
  }): Promise<readonly AuditEntry[]>;
};

export function createAuditLog(database: Kysely<Database>, secrets: Secrets): AuditLog {
  const hashOf = (wallet: string): string => `wallet#${secrets.hash("subject", wallet.toLowerCase())}`;
  const nameOf = (actor: Caller | Address): string => {
    const id = typeof actor === "string" ? `wallet:${actor}` : actor.id;
    return id.startsWith("wallet:") ? hashOf(id.slice("wallet:".length)) : id;
  };
  return {
    write: async (inside, { actor, action, subject, detail = {} }) => {
      await inside
        .insertInto("audit_log")
        .values({
          actor: nameOf(actor),
          action,
          subject: subject === undefined ? null : hashOf(subject),
          detail,
        })
        .execute();
    },
    read: ({ before, subject, count }) => {
      const all = database.selectFrom("audit_log").selectAll().orderBy("id", "desc").limit(count);
      const earlier = before === undefined ? all : all.where("id", "<", before);
      if (subject === undefined) return earlier.execute();
      const name = hashOf(subject);
      return earlier.where((or) => or.or([or("actor", "=", name), or("subject", "=", name)])).execute();
    },
  };
}
