import type { AuraClient } from "@aura-protocol/sdk";
import type { FastifyBaseLogger } from "fastify";
import type { Kysely } from "kysely";

import type { RelayerSettings } from "../config/RelayerSettings.ts";
import type { Database } from "../database/Database.ts";

/** What a writer works with. */
export type ChainContext = {
  readonly client: AuraClient;
  readonly database: Kysely<Database>;
  readonly settings: RelayerSettings;
  readonly log: FastifyBaseLogger;
};
