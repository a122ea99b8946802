import { AuraError } from "@aura-protocol/sdk";

const DOCS = "docs/gateway.md";

/** What is wrong with a setting. The value itself is left out: it may be a secret. */
export type SettingProblem = { readonly variable: string; readonly rule: string };

/** Thrown when environment variables do not make settings; names every one that is wrong. */
export class SettingsError extends AuraError {
  override readonly name = "SettingsError";
  readonly problems: readonly SettingProblem[];

  constructor({ problems }: { problems: readonly SettingProblem[] }) {
    super("The gateway's settings cannot be used.", {
      details: problems.map(({ variable, rule }) => `${variable} ${rule}`).join("; "),
      docsPath: `${DOCS}#settings`,
    });
    this.problems = problems;
  }
}

/** Thrown when the database cannot be brought to the form that this version needs. */
export class MigrationError extends AuraError {
  override readonly name = "MigrationError";
  /** Undefined when it failed before the first. */
  readonly migration: string | undefined;

  constructor({ migration, cause }: { migration: string | undefined; cause: unknown }) {
    super("The database could not be migrated. Nothing of the failed step was kept.", {
      cause,
      docsPath: `${DOCS}#database`,
    });
    this.migration = migration;
  }
}

/** Thrown when a page is asked for with a cursor that this list never gave. */
export class InvalidCursorError extends AuraError {
  override readonly name = "InvalidCursorError";

  constructor() {
    super("The cursor is none of this list. Take it from `nextCursor`, or leave it out for the first page.", {
      docsPath: `${DOCS}#pages`,
    });
  }
}

/** Thrown when something is asked for that this instance was not set up to do. */
export class NotEnabledError extends AuraError {
  override readonly name = "NotEnabledError";

  constructor({ variable }: { variable: string }) {
    super(`This gateway does not offer it: ${variable} is not set.`, { docsPath: `${DOCS}#settings` });
  }
}

const EVENTS = "docs/gateway/events.md";

/** Thrown when `/ws` is asked for by a plain request. */
export class UpgradeRequiredError extends AuraError {
  override readonly name = "UpgradeRequiredError";

  constructor() {
    super("Connect with a WebSocket.", { docsPath: EVENTS });
  }
}

/** Thrown when a page of an origin that is not allowed wants to listen. */
export class OriginRefusedError extends AuraError {
  override readonly name = "OriginRefusedError";

  constructor() {
    super("Pages of this origin may not listen here.", { docsPath: EVENTS });
  }
}

/** Thrown when an address has as many connections as it may. */
export class TooManySocketsError extends AuraError {
  override readonly name = "TooManySocketsError";

  constructor() {
    super("There are as many connections of this address as there may be. Close one.", { docsPath: EVENTS });
  }
}

/** Thrown when a GraphQL query asks for more than the gateway passes on. */
export class QueryRefusedError extends AuraError {
  override readonly name = "QueryRefusedError";

  constructor({ reason }: { reason: string }) {
    super(reason, { docsPath: `${EVENTS}#graphql` });
  }
}

/** Thrown when the subgraph does not answer a GraphQL query as it should. Says nothing of where it is. */
export class UpstreamError extends AuraError {
  override readonly name = "UpstreamError";

  constructor({ cause }: { cause?: unknown } = {}) {
    super("The indexer does not answer.", { cause, docsPath: `${EVENTS}#graphql` });
  }
}
