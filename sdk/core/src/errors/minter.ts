import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when a badge type did not name the contract among its minters when it was defined. */
export class MinterNotNamedError extends ContractRevertError {
  override readonly name = "MinterNotNamedError";

  constructor(revert: ContractRevert) {
    super(revert, "This badge type does not let the contract mint. Define another type that names it.");
  }
}

/** Thrown when a badge type has its rule already. */
export class MinterRuleExistsError extends ContractRevertError {
  override readonly name = "MinterRuleExistsError";

  constructor(revert: ContractRevert) {
    super(revert, "This badge type has its rule already, and keeps it.");
  }
}

/** Thrown when a badge type has no rule. */
export class MinterRuleMissingError extends ContractRevertError {
  override readonly name = "MinterRuleMissingError";

  constructor(revert: ContractRevert) {
    super(revert, "The issuer has not set up this badge type yet.");
  }
}

/** Thrown when a credential could serve again before the badges it served for have expired. */
export class CredentialEpochTooShortError extends ContractRevertError {
  override readonly name = "CredentialEpochTooShortError";

  constructor(revert: ContractRevert) {
    super(revert, "A credential may serve again only after the badge that it served for has expired.");
  }
}

/** Thrown when a revocation root is published that is the current one. */
export class RevocationRootUnchangedError extends ContractRevertError {
  override readonly name = "RevocationRootUnchangedError";

  constructor(revert: ContractRevert) {
    super(revert, "This revocation root is published already.");
  }
}

/** Thrown when a proof's time is too far from the block's. */
export class CredentialTimeError extends ContractRevertError {
  override readonly name = "CredentialTimeError";

  constructor(revert: ContractRevert) {
    super(revert, "This proof was made too long ago, or by a clock that is ahead. Make a new proof.");
  }
}

/** Thrown when a proof's revocation root was never published, or was replaced too long ago. */
export class UnknownRevocationRootError extends ContractRevertError {
  override readonly name = "UnknownRevocationRootError";

  constructor(revert: ContractRevert) {
    super(revert, "The issuer's list of revoked credentials has changed. Make a new proof with the newest.");
  }
}

/** Thrown when an identity had its badge of a type in this epoch. */
export class CredentialSpentError extends ContractRevertError {
  override readonly name = "CredentialSpentError";

  constructor(revert: ContractRevert) {
    super(revert, "You have claimed this badge with a credential already.");
  }
}

/** Thrown when an account has no unexpired proof of the tier asked for. */
export class TierNotMetError extends ContractRevertError {
  override readonly name = "TierNotMetError";

  constructor(revert: ContractRevert) {
    super(revert, "This needs a proof of a higher tier.");
  }
}

/** Thrown when a rule about balances is not valid: no token contract, no minimum, or an id that serves nothing. */
export class InvalidHoldingRuleError extends ContractRevertError {
  override readonly name = "InvalidHoldingRuleError";

  constructor(revert: ContractRevert) {
    super(revert, "The rule about balances is not valid.");
  }
}

/** Thrown when a token contract does not tell a balance. */
export class BalanceUnreadableError extends ContractRevertError {
  override readonly name = "BalanceUnreadableError";

  constructor(revert: ContractRevert) {
    super(revert, "The token does not tell what this account holds.");
  }
}

/** Thrown when an account holds less than a badge asks for. */
export class BalanceTooLowError extends ContractRevertError {
  override readonly name = "BalanceTooLowError";

  constructor(revert: ContractRevert) {
    super(revert, "This account does not hold enough of the token.");
  }
}
