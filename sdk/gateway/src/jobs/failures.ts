import { AuraError, isRetryable } from "@aura-protocol/sdk";

import type { TaskError } from "../database/TasksTable.ts";

/** Of the gateway, and others that the SDK leaves to the caller: what may pass by itself. */
const PASSING: readonly string[] = [
  "FeeTooHighError",
  "RelayerFundsError",
  "ArtifactUnavailableError",
  "UnexpectedError",
];

const LONGEST_MS = 300_000;

/** Whether another attempt may end otherwise. What is no error of ours may be a database that restarts. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof AuraError) || isRetryable(error) || PASSING.includes(error.name);
}

/** What a caller is told. Says nothing of what only an operator should see. */
export function toldOf(error: unknown): TaskError {
  if (error instanceof AuraError) return { name: error.name, message: error.shortMessage };
  return {
    name: "UnexpectedError",
    message: "Something unexpected went wrong. The log has it under the task's id.",
  };
}

/** How long to wait after an attempt, in milliseconds. */
export function backoffAfter(attempt: number, firstMs: number): number {
  return Math.min(firstMs * 2 ** (attempt - 1), LONGEST_MS);
}
