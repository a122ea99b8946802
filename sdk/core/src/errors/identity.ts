import { AuraError } from "./base.ts";

/** Thrown when a private key is not 32 bytes. */
export class InvalidPrivateKeyError extends AuraError {
  override readonly name = "InvalidPrivateKeyError";

  constructor({ length, owner = "identity" }: { length: number; owner?: "identity" | "issuer" }) {
    super(`An ${owner}'s private key has 32 bytes; this one has ${length}.`);
  }
}

/** Thrown when what the wallet returned is not a plain ECDSA signature, as with contract wallets. */
export class InvalidSignatureError extends AuraError {
  override readonly name = "InvalidSignatureError";

  constructor({ reason }: { reason: string }) {
    super(`The wallet's signature cannot be turned into an identity: ${reason}.`, {
      docsPath: "docs/reputation.md#identity",
    });
  }
}

/** Thrown when the wallet signed with another account than the one asked. */
export class SignerMismatchError extends AuraError {
  override readonly name = "SignerMismatchError";
  readonly expected: string;
  readonly actual: string;

  constructor({ expected, actual }: { expected: string; actual: string }) {
    super(`The wallet signed with ${actual} instead of ${expected}.`);
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when a wallet signs the same data in two different ways: its signature cannot be found again later. */
export class NonDeterministicSignatureError extends AuraError {
  override readonly name = "NonDeterministicSignatureError";

  constructor() {
    super("This wallet signs the same text differently each time, so no identity can be derived from it.", {
      docsPath: "docs/reputation.md#identity",
    });
  }
}

/** Thrown when the wallet's signature leads to another identity than the one the passport was registered with. */
export class IdentityMismatchError extends AuraError {
  override readonly name = "IdentityMismatchError";
  readonly expected: bigint;
  readonly actual: bigint;

  constructor({ expected, actual }: { expected: bigint; actual: bigint }) {
    super("This signature does not lead to the identity that the passport was registered with.", {
      details: `commitment is ${actual}, the passport holds ${expected}`,
      docsPath: "docs/reputation.md#identity",
    });
    this.expected = expected;
    this.actual = actual;
  }
}
