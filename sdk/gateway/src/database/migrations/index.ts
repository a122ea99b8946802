import type { Migration } from "kysely/migration";

import * as features from "./0001-features.ts";
import * as accounts from "./0010-accounts.ts";
import * as audit from "./0011-audit.ts";
import * as events from "./0020-events.ts";
import * as scores from "./0021-scores.ts";
import * as tasks from "./0030-tasks.ts";
import * as chainTransactions from "./0031-chain-transactions.ts";

/** Every migration by its name, which is its place in the order. One that was released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-features": features,
  "0010-accounts": accounts,
  "0011-audit": audit,
  "0020-events": events,
  "0021-scores": scores,
  "0030-tasks": tasks,
  "0031-chain-transactions": chainTransactions,
};
