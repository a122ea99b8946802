import { sql, type Kysely } from "kysely";
import { getAddress, type Address } from "viem";

import type { Database } from "../database/Database.ts";
import { roles, scopesOf, type Caller, type Role, type Tier } from "./Caller.ts";

/** Who may read a wallet's features: everybody, its owner, or its owner and holders of keys with the scope. */
export const privacies = ["public", "owner", "keys"] as const;

export type Privacy = (typeof privacies)[number];

export type Account = {
  readonly wallet: Address;
  readonly roles: readonly Role[];
  readonly tier: Tier;
  readonly privacy: Privacy;
  readonly secondFactor: boolean;
  readonly createdAt: Date;
};

/** Somebody who signed in, or was given a role. */
export type Accounts = {
  find(wallet: Address): Promise<Account | undefined>;
  /** Of a session that has not ended. */
  ofSession(session: string): Promise<Account | undefined>;
  /** Makes it where there is none. */
  ensure(inside: Kysely<Database>, wallet: Address): Promise<void>;
  /** Roles by settings stay whatever is set here. */
  grant(
    inside: Kysely<Database>,
    grant: { wallet: Address; roles: readonly Role[]; tier: Tier },
  ): Promise<void>;
  setPrivacy(inside: Kysely<Database>, wallet: Address, privacy: Privacy): Promise<void>;
};

const COLUMNS = [
  "accounts.address",
  "accounts.roles",
  "accounts.tier",
  "accounts.privacy",
  "accounts.totp_confirmed",
  "accounts.created_at",
] as const;

type Row = {
  readonly address: string;
  readonly roles: string[];
  readonly tier: string;
  readonly privacy: string;
  readonly totp_confirmed: boolean;
  readonly created_at: Date;
};

export function createAccounts(database: Kysely<Database>, admins: readonly Address[]): Accounts {
  const accountOf = (row: Row): Account => ({
    wallet: getAddress(row.address),
    roles: roles.filter(
      (role) =>
        role === "user" ||
        row.roles.includes(role) ||
        (role === "admin" && admins.includes(row.address as Address)),
    ),
    tier: row.tier as Tier,
    privacy: row.privacy as Privacy,
    secondFactor: row.totp_confirmed,
    createdAt: row.created_at,
  });
  return {
    find: async (wallet) => {
      const row = await database
        .selectFrom("accounts")
        .select(COLUMNS)
        .where("address", "=", wallet.toLowerCase())
        .executeTakeFirst();
      return row && accountOf(row);
    },
    ofSession: async (session) => {
      const row = await database
        .selectFrom("sessions")
        .innerJoin("accounts", "accounts.address", "sessions.account")
        .select(COLUMNS)
        .where("sessions.id", "=", session)
        .where("sessions.expires_at", ">", sql<Date>`clock_timestamp()`)
        .executeTakeFirst();
      return row && accountOf(row);
    },
    ensure: async (inside, wallet) => {
      await inside
        .insertInto("accounts")
        .values({ address: wallet.toLowerCase() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    grant: async (inside, { wallet, roles: given, tier }) => {
      const held = { roles: given.filter((role) => role !== "user"), tier };
      await inside
        .insertInto("accounts")
        .values({ address: wallet.toLowerCase(), ...held })
        .onConflict((conflict) => conflict.column("address").doUpdateSet(held))
        .execute();
    },
    setPrivacy: async (inside, wallet, privacy) => {
      await inside
        .updateTable("accounts")
        .set({ privacy })
        .where("address", "=", wallet.toLowerCase())
        .execute();
    },
  };
}

/** The caller that a wallet is when it signed in. */
export function walletCaller({ wallet, roles: held, tier }: Account): Caller {
  return {
    id: `wallet:${wallet.toLowerCase()}`,
    account: wallet,
    roles: held,
    scopes: scopesOf(held),
    tier,
  };
}
