import type { Generated } from "kysely";

/** Somebody who signed in, or was given a role. Addresses are in lower case everywhere. */
export type AccountsTable = {
  readonly address: string;
  readonly roles: Generated<string[]>;
  readonly tier: Generated<string>;
  /** Who may read the wallet's features. */
  readonly privacy: Generated<string>;
  readonly created_at: Generated<Date>;
  /** Encrypted. */
  readonly totp_secret: Buffer | null;
  readonly totp_confirmed: Generated<boolean>;
  /** The latest time step whose code was used. */
  readonly totp_last_step: Generated<bigint>;
};

export type SignInNoncesTable = { readonly nonce: string; readonly expires_at: Date };

/** A sign-in and all refresh tokens that descend from it. */
export type SessionsTable = {
  readonly id: string;
  readonly account: string;
  readonly created_at: Generated<Date>;
  readonly expires_at: Date;
};

export type RefreshTokensTable = {
  readonly hash: Buffer;
  readonly session: string;
  readonly expires_at: Date;
  readonly used_at: Date | null;
};

export type RecoveryCodesTable = { readonly account: string; readonly hash: Buffer };

export type ApiKeysTable = {
  readonly id: string;
  readonly hash: Buffer;
  /** The key's beginning, to know it by. */
  readonly prefix: string;
  readonly name: string;
  readonly account: string;
  readonly scopes: string[];
  readonly tier: string;
  readonly created_at: Generated<Date>;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
};

/** What was used of a limit in this window and the one before. */
export type RateLimitsTable = {
  /** A keyed hash. */
  readonly key: string;
  readonly slot: bigint;
  readonly used: number;
  readonly used_before: number;
  readonly refused: boolean;
  readonly expires_at: Date;
};

/** Only ever added to. Wallets stand in it as keyed hashes. */
export type AuditLogTable = {
  readonly id: Generated<bigint>;
  readonly at: Generated<Date>;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: Record<string, unknown>;
};

export type AuthTables = {
  readonly accounts: AccountsTable;
  readonly sign_in_nonces: SignInNoncesTable;
  readonly sessions: SessionsTable;
  readonly refresh_tokens: RefreshTokensTable;
  readonly recovery_codes: RecoveryCodesTable;
  readonly api_keys: ApiKeysTable;
  readonly rate_limits: RateLimitsTable;
  readonly audit_log: AuditLogTable;
};
