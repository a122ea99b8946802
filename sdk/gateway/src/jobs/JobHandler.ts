import type { Transaction } from "kysely";

import type { Database } from "../database/Database.ts";
import type { Task } from "./tasks.ts";

/** What an attempt at a task works with. */
export type JobContext = {
  readonly task: Task;
  /** Aborts with an Interruption; a handler ends at its next safe point. */
  readonly signal: AbortSignal;
  /** @param percent 0 to 100. */
  readonly report: (percent: number, stage: string) => Promise<void>;
  /**
   * Notes, with everything else of a transaction, that the task can no longer be cancelled.
   *
   * @throws Interruption when it was cancelled, or belongs to another worker by now.
   */
  readonly commit: (transaction: Transaction<Database>) => Promise<void>;
};

/** Does what a task asks for, again where an earlier attempt was broken off. Gives its result, for JSON. */
export type JobHandler = (context: JobContext) => Promise<object>;
