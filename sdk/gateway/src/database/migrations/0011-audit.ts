import { sql, type Kysely } from "kysely";

/** What was done by whom. Rows are only ever added. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table aura_gateway.audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    action text not null,
    subject text,
    detail jsonb not null)`,
  `create function aura_gateway.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The audit log is only ever added to.' using errcode = 'restrict_violation';
    end $$`,
  `create trigger audit_log_rows before update or delete on aura_gateway.audit_log
    for each row execute function aura_gateway.refuse_change()`,
  `create trigger audit_log_all before truncate on aura_gateway.audit_log
    for each statement execute function aura_gateway.refuse_change()`,
];
