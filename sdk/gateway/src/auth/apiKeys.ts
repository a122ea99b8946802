import { randomUUID } from "node:crypto";

import { sql, type Kysely } from "kysely";
import { getAddress, type Address } from "viem";

import type { Database } from "../database/Database.ts";
import type { Accounts } from "./accounts.ts";
import type { AuditLog } from "./auditLog.ts";
import { lesserTier, scopesOf, type Caller, type Scope, type Tier } from "./Caller.ts";
import { AccountStateError, CredentialError, KeyNotFoundError, NotAllowedError } from "./errors.ts";
import { randomToken, tokenHash } from "./keyedHash.ts";

export const KEY_PREFIX = "aura_";
/** Of the key as it is listed. */
const SHOWN = 12;
const MOST_KEYS = 20;

export type ApiKey = {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly tier: Tier;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
};

export type NewKey = {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly tier: Tier;
  readonly expiresAt: Date | null;
};

/** Keys for programs. A key never may more than its owner. */
export type ApiKeys = {
  /** @throws NotAllowedError, AccountStateError */
  create(owner: Caller, account: Address, wanted: NewKey): Promise<ApiKey & { readonly key: string }>;
  list(account: Address): Promise<readonly ApiKey[]>;
  /** @throws KeyNotFoundError */
  remove(owner: Caller, account: Address, id: string): Promise<void>;
  /** @throws CredentialError */
  callerOf(key: string): Promise<Caller>;
};

/** What is told of a key: all but the hash that it is known by. */
export const SHOWN_COLUMNS = [
  "id",
  "name",
  "prefix",
  "scopes",
  "tier",
  "created_at",
  "expires_at",
  "last_used_at",
] as const;

export function createApiKeys({
  database,
  accounts,
  audit,
}: {
  database: Kysely<Database>;
  accounts: Accounts;
  audit: AuditLog;
}): ApiKeys {
  return {
    create: (owner, account, wanted) => {
      const beyond = wanted.scopes.find((scope) => !owner.scopes.includes(scope));
      if (beyond !== undefined) throw new NotAllowedError({ needs: beyond });
      if (lesserTier(wanted.tier, owner.tier) !== wanted.tier)
        throw new NotAllowedError({ needs: wanted.tier });
      return database.transaction().execute(async (inside) => {
        const key = `${KEY_PREFIX}${randomToken()}`;
        await holdBack(inside, account);
        const row = await inside
          .insertInto("api_keys")
          .values({
            id: randomUUID(),
            hash: tokenHash(key),
            prefix: key.slice(0, SHOWN),
            name: wanted.name,
            account: account.toLowerCase(),
            scopes: [...wanted.scopes],
            tier: wanted.tier,
            expires_at: wanted.expiresAt,
          })
          .returning(SHOWN_COLUMNS)
          .executeTakeFirstOrThrow();
        const { id, scopes, tier } = row;
        await audit.write(inside, { actor: owner, action: "key.create", detail: { id, scopes, tier } });
        return { ...keyOf(row), key };
      });
    },
    list: async (account) => {
      const rows = await database
        .selectFrom("api_keys")
        .select(SHOWN_COLUMNS)
        .where("account", "=", account.toLowerCase())
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      return rows.map(keyOf);
    },
    remove: (owner, account, id) =>
      database.transaction().execute(async (inside) => {
        const { numDeletedRows } = await inside
          .deleteFrom("api_keys")
          .where("id", "=", id)
          .where("account", "=", account.toLowerCase())
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) throw new KeyNotFoundError();
        await audit.write(inside, { actor: owner, action: "key.delete", detail: { id } });
      }),
    callerOf: async (key) => {
      const row = await find(database, key);
      const account = row && (await accounts.find(getAddress(row.account)));
      if (row === undefined || account === undefined) throw new CredentialError();
      const allowed = scopesOf(account.roles);
      return {
        id: `key:${row.id}`,
        account: account.wallet,
        roles: [],
        scopes: allowed.filter((scope) => row.scopes.includes(scope)),
        tier: lesserTier(row.tier as Tier, account.tier),
      };
    },
  };
}

/** Locks the account, so that two that create at once are counted one after the other. */
async function holdBack(inside: Kysely<Database>, account: Address): Promise<void> {
  const address = account.toLowerCase();
  await inside.selectFrom("accounts").select("address").where("address", "=", address).forUpdate().execute();
  const { count } = await inside
    .selectFrom("api_keys")
    .select(({ fn }) => fn.countAll<bigint>().as("count"))
    .where("account", "=", address)
    .executeTakeFirstOrThrow();
  if (count >= BigInt(MOST_KEYS)) {
    throw new AccountStateError({ reason: `An account has at most ${MOST_KEYS} keys: delete one first.` });
  }
}

/** Finds a key that is good, and notes its use once a minute. */
async function find(database: Kysely<Database>, key: string) {
  const hash = tokenHash(key);
  const row = await database
    .selectFrom("api_keys")
    .select(["id", "account", "scopes", "tier"])
    .select(
      sql<boolean>`coalesce(last_used_at < clock_timestamp() - interval '1 minute', true)`.as("unnoted"),
    )
    .where("hash", "=", hash)
    .where((or) => or.or([or("expires_at", "is", null), or("expires_at", ">", sql<Date>`clock_timestamp()`)]))
    .executeTakeFirst();
  if (row?.unnoted === true) {
    await database
      .updateTable("api_keys")
      .set({ last_used_at: sql<Date>`clock_timestamp()` })
      .where("id", "=", row.id)
      .execute();
  }
  return row;
}

function keyOf(row: {
  id: string;
  name: string;
  prefix: string;
  scopes: string[];
  tier: string;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
}): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes as Scope[],
    tier: row.tier as Tier,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}
