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
