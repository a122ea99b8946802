import type { Kysely } from "kysely";

import type { Database } from "../database/Database.ts";

/** What one part of the gateway keeps of a person. Every table with an address in it belongs to one. */
export type PersonalPart = {
  /** In the export. */
  readonly name: string;
  read(database: Kysely<Database>, address: string): Promise<unknown>;
  erase(inside: Kysely<Database>, address: string): Promise<void>;
};
