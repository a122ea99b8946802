import { randomBytes } from "node:crypto";

import type { Kysely } from "kysely";
import { Secret, TOTP } from "otpauth";
import type { Address } from "viem";

import type { Database } from "../database/Database.ts";
import type { AuditLog } from "./auditLog.ts";
import type { Caller } from "./Caller.ts";
import { AccountStateError, CodeRefusedError } from "./errors.ts";
import { tokenHash, type Secrets } from "./keyedHash.ts";

const PERIOD_SECONDS = 30;
/** Steps before and after the present one whose codes count. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

/** Codes by time (RFC 6238), and ten to recover by. */
export type SecondFactor = {
  /** Begins anew until it is confirmed. @throws AccountStateError when there is one already. */
  enrol(wallet: Address): Promise<{ readonly secret: string; readonly uri: string }>;
  /** Gives recovery codes, this once. @throws AccountStateError, CodeRefusedError */
  confirm(caller: Caller, wallet: Address, code: string): Promise<readonly string[]>;
  /** @throws CodeRefusedError */
  remove(caller: Caller, wallet: Address, code: string): Promise<void>;
  /** Uses a code of either kind up. @throws CodeRefusedError */
  use(inside: Kysely<Database>, wallet: Address, code: string): Promise<void>;
};

export function createSecondFactor({
  database,
  secrets,
  audit,
}: {
  database: Kysely<Database>;
  secrets: Secrets;
  audit: AuditLog;
}): SecondFactor {
  const use = async (inside: Kysely<Database>, wallet: Address, code: string): Promise<void> => {
    const byTime = /^\d{6}$/.test(code);
    const fits = byTime
      ? await useTimed(inside, secrets, wallet, code)
      : await useRecovery(inside, wallet, code);
    if (!fits) throw new CodeRefusedError();
  };
  return {
    use,
    enrol: async (wallet) => {
      const secret = new Secret({ size: SECRET_BYTES });
      const { numUpdatedRows } = await database
        .updateTable("accounts")
        .set({
          totp_secret: secrets.seal(Buffer.from(secret.bytes), wallet.toLowerCase()),
          totp_last_step: 0n,
        })
        .where("address", "=", wallet.toLowerCase())
        .where("totp_confirmed", "=", false)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new AccountStateError({ reason: "There is a second factor already." });
      return { secret: secret.base32, uri: totpOf(secret, wallet).toString() };
    },
    confirm: (caller, wallet, code) =>
      database.transaction().execute(async (inside) => {
        await use(inside, wallet, code);
        const { numUpdatedRows } = await inside
          .updateTable("accounts")
          .set({ totp_confirmed: true })
          .where("address", "=", wallet.toLowerCase())
          .where("totp_confirmed", "=", false)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n)
          throw new AccountStateError({ reason: "The second factor is on already." });
        await audit.write(inside, { actor: caller, action: "second-factor.on" });
        return addRecoveryCodes(inside, wallet);
      }),
    remove: (caller, wallet, code) =>
      database.transaction().execute(async (inside) => {
        await use(inside, wallet, code);
        const account = wallet.toLowerCase();
        await inside
          .updateTable("accounts")
          .set({ totp_secret: null, totp_confirmed: false })
          .where("address", "=", account)
          .execute();
        await inside.deleteFrom("recovery_codes").where("account", "=", account).execute();
        await audit.write(inside, { actor: caller, action: "second-factor.off" });
      }),
  };
}

const totpOf = (secret: Secret, wallet: Address): TOTP =>
  new TOTP({ issuer: "Aura", label: wallet, secret, period: PERIOD_SECONDS });

async function useTimed(
  inside: Kysely<Database>,
  secrets: Secrets,
  wallet: Address,
  code: string,
): Promise<boolean> {
  const address = wallet.toLowerCase();
  const row = await inside
    .selectFrom("accounts")
    .select("totp_secret")
    .where("address", "=", address)
    .executeTakeFirst();
  const sealed = row?.totp_secret ?? undefined;
  if (sealed === undefined) return false;
  const secret = new Secret({ buffer: Uint8Array.from(secrets.open(sealed, address)).buffer });
  const timestamp = Date.now();
  const delta = totpOf(secret, wallet).validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) return false;
  const step = BigInt(TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta);
  // A step counts once, and none before it: of two that try at once, one finds it unused.
  const { numUpdatedRows } = await inside
    .updateTable("accounts")
    .set({ totp_last_step: step })
    .where("address", "=", address)
    .where("totp_last_step", "<", step)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function useRecovery(inside: Kysely<Database>, wallet: Address, code: string): Promise<boolean> {
  const { numDeletedRows } = await inside
    .deleteFrom("recovery_codes")
    .where("account", "=", wallet.toLowerCase())
    .where("hash", "=", tokenHash(code))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

async function addRecoveryCodes(inside: Kysely<Database>, wallet: Address): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => randomBytes(RECOVERY_BYTES).toString("hex"));
  await inside
    .insertInto("recovery_codes")
    .values(codes.map((code) => ({ account: wallet.toLowerCase(), hash: tokenHash(code) })))
    .execute();
  return codes;
}
