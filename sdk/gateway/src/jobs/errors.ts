import { AuraError } from "@aura-protocol/sdk";

const DOCS = "docs/gateway/jobs.md";

/** Thrown when nobody, or somebody else, started a task of this id. */
export class TaskNotFoundError extends AuraError {
  override readonly name = "TaskNotFoundError";

  constructor() {
    super("You started no task of this id.", { docsPath: `${DOCS}#tasks` });
  }
}

/** Thrown when an idempotency key comes again with another request. */
export class IdempotencyConflictError extends AuraError {
  override readonly name = "IdempotencyConflictError";

  constructor() {
    super("This idempotency key was used for another request. Take a new one.", {
      docsPath: `${DOCS}#idempotency`,
    });
  }
}

/** Thrown when a task cannot be begun again. */
export class TaskNotRetryableError extends AuraError {
  override readonly name = "TaskNotRetryableError";

  constructor({ details }: { details: string }) {
    super("This task cannot be begun again. Send the request anew.", {
      details,
      docsPath: `${DOCS}#retries`,
    });
  }
}

/** What becomes of a task whose workers ended each time. */
export class WorkerLostError extends AuraError {
  override readonly name = "WorkerLostError";

  constructor() {
    super("The process that worked on it ended, each time that it was begun.", {
      docsPath: `${DOCS}#crashes`,
    });
  }
}

/** Thrown when a stored secret cannot be read: its key is not in the settings, or it belongs to another task. */
export class SecretUnreadableError extends AuraError {
  override readonly name = "SecretUnreadableError";

  constructor({ keyId }: { keyId: string }) {
    super("The secret cannot be decrypted.", { details: `key ${keyId}`, docsPath: `${DOCS}#secrets` });
  }
}

/** Why an attempt is broken off. `lost` is one that another worker may have taken over. */
export class Interruption extends Error {
  readonly why: "cancelled" | "stopping" | "lost";

  constructor(why: "cancelled" | "stopping" | "lost") {
    super(`The attempt is broken off: ${why}.`);
    this.why = why;
  }
}
