import { sql, type Kysely } from "kysely";

/** Who may ask for what: accounts, their sessions and their keys. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table aura_gateway.accounts (
    address text primary key check (address ~ '^0x[0-9a-f]{40}$'),
    roles text[] not null default '{}',
    tier text not null default 'free',
    privacy text not null default 'public',
    created_at timestamptz not null default clock_timestamp(),
    totp_secret bytea,
    totp_confirmed boolean not null default false,
    totp_last_step bigint not null default 0)`,
  `create table aura_gateway.sign_in_nonces (
    nonce text primary key,
    expires_at timestamptz not null)`,
  `create table aura_gateway.sessions (
    id uuid primary key,
    account text not null references aura_gateway.accounts on delete cascade,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null)`,
  `create index sessions_account on aura_gateway.sessions (account)`,
  `create table aura_gateway.refresh_tokens (
    hash bytea primary key,
    session uuid not null references aura_gateway.sessions on delete cascade,
    expires_at timestamptz not null,
    used_at timestamptz)`,
  `create index refresh_tokens_session on aura_gateway.refresh_tokens (session)`,
  `create table aura_gateway.recovery_codes (
    account text not null references aura_gateway.accounts on delete cascade,
    hash bytea not null,
    primary key (account, hash))`,
  `create table aura_gateway.api_keys (
    id uuid primary key,
    hash bytea not null unique,
    prefix text not null,
    name text not null,
    account text not null references aura_gateway.accounts on delete cascade,
    scopes text[] not null,
    tier text not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz,
    last_used_at timestamptz)`,
  `create index api_keys_account on aura_gateway.api_keys (account)`,
  // Counts of a minute: not worth the log of a database that crashed.
  `create unlogged table aura_gateway.rate_limits (
    key text primary key,
    slot bigint not null,
    used integer not null,
    used_before integer not null,
    refused boolean not null,
    expires_at timestamptz not null)`,
  `create index rate_limits_expires_at on aura_gateway.rate_limits (expires_at)`,
];
