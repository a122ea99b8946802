import { AuraError } from "@aura-protocol/sdk";

const DOCS = "docs/cli.md";

/** Thrown when a command line, a setting or a file's content cannot be understood. */
export class UsageError extends AuraError {
  override readonly name = "UsageError";

  constructor(sentence: string, { details, cause }: { details?: string; cause?: unknown } = {}) {
    super(sentence, { details, cause, docsPath: DOCS });
  }
}

/** Thrown when an argument looks like a secret. It says which argument, never what stands there. */
export class SecretInArgumentsError extends AuraError {
  override readonly name = "SecretInArgumentsError";
  /** Counted from 1. */
  readonly position: number;

  constructor({ position, kind }: { position: number; kind: string }) {
    super(
      `Argument ${position} looks like a ${kind}. Arguments are seen by every program and kept in the shell's history: ` +
        "treat it as known to others, and hand secrets over in a file, the environment or a prompt.",
      { docsPath: `${DOCS}#secrets` },
    );
    this.position = position;
  }
}

/** Thrown when a secret is needed and nobody can be asked for it. */
export class SecretMissingError extends AuraError {
  override readonly name = "SecretMissingError";

  constructor(sentence: string) {
    super(sentence, { docsPath: `${DOCS}#secrets` });
  }
}

/** Thrown when a secret is malformed, or a password does not open its keystore. */
export class InvalidSecretError extends AuraError {
  override readonly name = "InvalidSecretError";

  constructor(sentence: string) {
    super(sentence, { docsPath: `${DOCS}#secrets` });
  }
}

/** Thrown when a file cannot be read or written. */
export class FileError extends AuraError {
  override readonly name = "FileError";
  readonly path: string;

  constructor({ path, verb, cause }: { path: string; verb: "read" | "written"; cause: unknown }) {
    const details = (cause as NodeJS.ErrnoException).code ?? String(cause);
    super(`${path} cannot be ${verb}.`, { cause, details });
    this.path = path;
  }
}

/** Thrown when another process uses the same journal. */
export class JournalBusyError extends AuraError {
  override readonly name = "JournalBusyError";

  constructor({ path, pid }: { path: string; pid: number }) {
    super(`${path} is in use by process ${pid}. Give every door a journal of its own.`);
  }
}

/** Thrown when the person stopped the command. */
export class InterruptedError extends AuraError {
  override readonly name = "InterruptedError";

  constructor() {
    super("Stopped. What was sent to the chain or written to a journal stays.");
  }
}
