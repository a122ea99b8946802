import { AuraError } from "./base.ts";
import type { StaleSide } from "./membership.ts";

const DOCS = "docs/sdk.md#credentials";

/** Thrown when the slots of an iden3 claim hold what proofs do not allow. */
export class InvalidClaimError extends AuraError {
  override readonly name = "InvalidClaimError";
  /** 0 to 3 for i_0 to i_3, 4 to 7 for v_0 to v_3. */
  readonly slot: number;

  constructor({ slot, reason }: { slot: number; reason: string }) {
    super(`No proof can be made of this claim: ${reason}.`, {
      details: `slot ${slot < 4 ? `i_${slot}` : `v_${slot - 4}`}`,
      docsPath: "docs/circuits.md#the-claim",
    });
    this.slot = slot;
  }
}

/** Thrown when a text is no credential. `field` is the path of what is wrong, such as "claim[2]". */
export class InvalidCredentialError extends AuraError {
  override readonly name = "InvalidCredentialError";
  readonly field: string;

  constructor({ field, rule, cause }: { field: string; rule: string; cause?: unknown }) {
    super(`The credential's "${field}" ${rule}.`, { cause, docsPath: DOCS });
    this.field = field;
  }
}

/** Thrown when a predicate is none that can be proven, or says nothing. */
export class InvalidPredicateError extends AuraError {
  override readonly name = "InvalidPredicateError";

  constructor(reason: string) {
    super(`This cannot be asked of a credential: ${reason}.`, { docsPath: "docs/circuits.md#predicates" });
  }
}

/** Thrown when revoked nonces stand so near to a claim's that no proof of it can be made. */
export class RevocationPathTooLongError extends AuraError {
  override readonly name = "RevocationPathTooLongError";
  readonly nonce: bigint;
  readonly levels: number;

  constructor({ nonce, levels, max }: { nonce: bigint; levels: number; max: number }) {
    super("No proof can be made of this claim any more. Ask the issuer to sign it anew.", {
      details: `the path of nonce ${nonce} has ${levels} levels, ${max} at most can be proven`,
      docsPath: "docs/circuits.md#revocation",
    });
    this.nonce = nonce;
    this.levels = levels;
  }
}

/** Thrown when a credential's signature is not its issuer's. */
export class CredentialSignatureError extends AuraError {
  override readonly name = "CredentialSignatureError";

  constructor() {
    super("The credential is not signed by the issuer that it names.", { docsPath: DOCS });
  }
}

/** Thrown when another issuer's credential is asked for. Both figures are hashes of keys. */
export class CredentialIssuerError extends AuraError {
  override readonly name = "CredentialIssuerError";
  readonly expected: bigint;
  readonly actual: bigint;

  constructor({ expected, actual }: { expected: bigint; actual: bigint }) {
    super("Another issuer's credential is asked for.", {
      details: `the key's hash is ${actual}, ${expected} is asked for`,
    });
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when a credential of another schema is asked for. */
export class CredentialSchemaError extends AuraError {
  override readonly name = "CredentialSchemaError";
  readonly expected: bigint;
  readonly actual: bigint;

  constructor({ expected, actual }: { expected: bigint; actual: bigint }) {
    super("Another kind of credential is asked for.", {
      details: `the schema is ${actual}, ${expected} is asked for`,
    });
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when a credential is about somebody else. */
export class CredentialSubjectError extends AuraError {
  override readonly name = "CredentialSubjectError";
  /** The identity's commitment. */
  readonly expected: bigint;
  /** Whom the claim is about. */
  readonly actual: bigint;

  constructor({ expected, actual }: { expected: bigint; actual: bigint }) {
    super("This credential is about another identity.", {
      details: `its subject is ${actual}, the identity's commitment is ${expected}`,
    });
    this.expected = expected;
    this.actual = actual;
  }
}

/** Thrown when a credential is expired. Both are seconds since the Unix epoch. */
export class CredentialExpiredError extends AuraError {
  override readonly name = "CredentialExpiredError";
  readonly expiration: bigint;
  readonly time: bigint;

  constructor({ expiration, time }: { expiration: bigint; time: bigint }) {
    super("This credential has expired. Ask the issuer for a new one.", {
      details: `it expired at ${expiration}, the time is ${time}`,
    });
    this.expiration = expiration;
    this.time = time;
  }
}

/** Thrown when the issuer revoked a credential. */
export class CredentialRevokedError extends AuraError {
  override readonly name = "CredentialRevokedError";
  readonly nonce: bigint;
  /** Of the tree that holds the nonce. */
  readonly root: bigint;

  constructor({ nonce, root }: { nonce: bigint; root: bigint }) {
    super("The issuer has revoked this credential.", {
      details: `nonce ${nonce} is in the revocation tree with root ${root}`,
    });
    this.nonce = nonce;
    this.root = root;
  }
}

/** Thrown before proving when a credential does not say what is asked for. */
export class PredicateNotMetError extends AuraError {
  override readonly name = "PredicateNotMetError";

  /** @param words Such as "valueDataB is 410, more than 500 is asked". */
  constructor(words: string) {
    super("The credential does not say what is asked for.", { details: words });
  }
}

/** The sentence for each side. */
const SENTENCES: Readonly<Record<StaleSide, string>> = {
  tree: "The list of revoked credentials is older than the contract's. Get the issuer's newest.",
  contract: "The issuer has not published the root of this list of revoked credentials.",
  unknown: "The list of revoked credentials is not the one that the contract knows.",
};

/** Thrown before proving when the contract would not accept the revocation tree's root. */
export class RevocationRootError extends AuraError {
  override readonly name = "RevocationRootError";
  /** Which side is older: your `tree`, the `contract`, or `unknown` where nobody could say. */
  readonly stale: StaleSide;
  readonly root: bigint;
  /** Undefined when the contract has none. */
  readonly contractRoot: bigint | undefined;

  constructor({
    stale,
    root,
    contractRoot,
  }: {
    stale: StaleSide;
    root: bigint;
    contractRoot: bigint | undefined;
  }) {
    super(SENTENCES[stale], {
      details: `yours has root ${root}, the contract ${contractRoot === undefined ? "has none" : `has ${contractRoot}`}`,
      docsPath: DOCS,
    });
    this.stale = stale;
    this.root = root;
    this.contractRoot = contractRoot;
  }
}
