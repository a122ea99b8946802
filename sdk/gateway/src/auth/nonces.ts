import { sql, type Kysely } from "kysely";
import { generateSiweNonce } from "viem/siwe";

import type { Database } from "../database/Database.ts";

const NONCE_SECONDS = 300;

/** What a message to sign in with must name. Each is good once, for five minutes, on any instance. */
export type Nonces = {
  create(): Promise<{ readonly nonce: string; readonly expiresAt: Date }>;
  isGood(nonce: string): Promise<boolean>;
  /** Whether it was good; it is not any more. */
  use(inside: Kysely<Database>, nonce: string): Promise<boolean>;
};

export function createNonces(database: Kysely<Database>): Nonces {
  return {
    create: async () => {
      const nonce = generateSiweNonce();
      const { expires_at } = await database
        .insertInto("sign_in_nonces")
        .values({ nonce, expires_at: sql<Date>`clock_timestamp() + ${NONCE_SECONDS} * interval '1 second'` })
        .returning("expires_at")
        .executeTakeFirstOrThrow();
      return { nonce, expiresAt: expires_at };
    },
    isGood: async (nonce) => {
      const row = await database
        .selectFrom("sign_in_nonces")
        .select("nonce")
        .where("nonce", "=", nonce)
        .where("expires_at", ">", sql<Date>`clock_timestamp()`)
        .executeTakeFirst();
      return row !== undefined;
    },
    use: async (inside, nonce) => {
      const { numDeletedRows } = await inside
        .deleteFrom("sign_in_nonces")
        .where("nonce", "=", nonce)
        .where("expires_at", ">", sql<Date>`clock_timestamp()`)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}
