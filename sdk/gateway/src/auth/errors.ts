import { AuraError } from "@aura-protocol/sdk";

const DOCS = "docs/gateway/auth.md";

/** Thrown when something is only for those who say who they are. */
export class NotSignedInError extends AuraError {
  override readonly name = "NotSignedInError";

  constructor() {
    super("Sign in with a wallet, or send an API key.", { docsPath: `${DOCS}#sign-in` });
  }
}

/** Thrown when the caller is known and may not do it. */
export class NotAllowedError extends AuraError {
  override readonly name = "NotAllowedError";

  constructor({ needs }: { needs: string }) {
    super(`This caller may not do it: it needs "${needs}".`, { docsPath: `${DOCS}#roles-and-scopes` });
  }
}

/** Thrown when data shall be deleted of a caller whose work is under way. */
export class TasksUnderWayError extends AuraError {
  override readonly name = "TasksUnderWayError";

  constructor() {
    super("Work of this account is under way. Cancel it or wait for its end, then delete again.", {
      docsPath: `${DOCS}#personal-data`,
    });
  }
}

/** Thrown when a token or key was sent that is unknown, changed, expired or revoked. Does not say which. */
export class CredentialError extends AuraError {
  override readonly name = "CredentialError";

  constructor() {
    super("The token or key is not valid, or not any more. Refresh it, or sign in again.", {
      docsPath: `${DOCS}#sign-in`,
    });
  }
}

/** Thrown when a signed message does not sign anybody in. */
export class SignInRefusedError extends AuraError {
  override readonly name = "SignInRefusedError";

  constructor({ reason }: { reason: string }) {
    super(`Nobody was signed in: ${reason}`, { docsPath: `${DOCS}#sign-in` });
  }
}

/** Thrown when a contract's signature cannot be checked because the node does not answer. */
export class SignatureUncheckedError extends AuraError {
  override readonly name = "SignatureUncheckedError";

  constructor({ cause }: { cause: unknown }) {
    super("The signature could not be checked: the chain does not answer.", {
      cause,
      docsPath: `${DOCS}#sign-in`,
    });
  }
}

/** Thrown when an account with a second factor signs in without a code. The nonce stays good. */
export class CodeRequiredError extends AuraError {
  override readonly name = "CodeRequiredError";

  constructor() {
    super("The account has a second factor: send the same message again with a code.", {
      docsPath: `${DOCS}#second-factor`,
    });
  }
}

/** Thrown when a code is wrong, too old, or was used. */
export class CodeRefusedError extends AuraError {
  override readonly name = "CodeRefusedError";

  constructor() {
    super("The code is wrong, out of time, or was used already.", { docsPath: `${DOCS}#second-factor` });
  }
}

/** Thrown when something clashes with what there is already. */
export class AccountStateError extends AuraError {
  override readonly name = "AccountStateError";

  constructor({ reason }: { reason: string }) {
    super(reason, { docsPath: DOCS });
  }
}

/** Thrown when a key is asked for that the caller does not have. */
export class KeyNotFoundError extends AuraError {
  override readonly name = "KeyNotFoundError";

  constructor() {
    super("There is no such key among the caller's.", { docsPath: `${DOCS}#api-keys` });
  }
}

/** Thrown when a request that cookies would sign may come from another site. */
export class CrossSiteError extends AuraError {
  override readonly name = "CrossSiteError";

  constructor() {
    super("With cookies, send the header X-Aura-CSRF, from an origin that this gateway lists.", {
      docsPath: `${DOCS}#cookies`,
    });
  }
}

/** Thrown when somebody asks more often than they may. */
export class RateLimitedError extends AuraError {
  override readonly name = "RateLimitedError";
  /** Seconds until the next request is taken. */
  readonly retryAfter: number;

  constructor({ retryAfterMs }: { retryAfterMs: number }) {
    super("Too many requests. Wait for as long as `Retry-After` says.", { docsPath: `${DOCS}#limits` });
    this.retryAfter = Math.max(1, Math.ceil(retryAfterMs / 1000));
  }
}

/** Thrown when a wallet's owner does not let the caller read its features. */
export class FeaturesPrivateError extends AuraError {
  override readonly name = "FeaturesPrivateError";

  constructor({ wallets }: { wallets: readonly string[] }) {
    super(`Their owners do not share these features with this caller: ${wallets.join(", ")}.`, {
      docsPath: `${DOCS}#privacy`,
    });
  }
}
