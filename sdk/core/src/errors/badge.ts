import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when a name is empty. */
export class EmptyNameError extends ContractRevertError {
  override readonly name = "EmptyNameError";

  constructor(revert: ContractRevert) {
    super(revert, "The name must not be empty.");
  }
}

/** Thrown when an issuer registers again. */
export class IssuerAlreadyRegisteredError extends ContractRevertError {
  override readonly name = "IssuerAlreadyRegisteredError";

  constructor(revert: ContractRevert) {
    super(revert, "This account is registered as an issuer already.");
  }
}

/** Thrown when an account that is no issuer acts as one. */
export class IssuerNotRegisteredError extends ContractRevertError {
  override readonly name = "IssuerNotRegisteredError";

  constructor(revert: ContractRevert) {
    super(revert, "This account is not registered as an issuer.");
  }
}

/** Thrown when a supply cap is zero. */
export class InvalidSupplyCapError extends ContractRevertError {
  override readonly name = "InvalidSupplyCapError";

  constructor(revert: ContractRevert) {
    super(revert, "The supply cap must be at least 1.");
  }
}

/** Thrown when a badge type does not exist. */
export class BadgeTypeNotFoundError extends ContractRevertError {
  override readonly name = "BadgeTypeNotFoundError";

  constructor(revert: ContractRevert) {
    super(revert, "This badge type does not exist.");
  }
}

/** Thrown when somebody other than the type's issuer acts for it. */
export class NotIssuerError extends ContractRevertError {
  override readonly name = "NotIssuerError";

  constructor(revert: ContractRevert) {
    super(revert, "Only the badge's issuer can do this.");
  }
}

/** Thrown when the account holds an unexpired badge of the type. */
export class BadgeAlreadyHeldError extends ContractRevertError {
  override readonly name = "BadgeAlreadyHeldError";

  constructor(revert: ContractRevert) {
    super(revert, "This account holds this badge already.");
  }
}

/** Thrown when the account's badge of the type was revoked. */
export class BadgeRevokedError extends ContractRevertError {
  override readonly name = "BadgeRevokedError";

  constructor(revert: ContractRevert) {
    super(revert, "The issuer took this badge back; it cannot be minted again.");
  }
}

/** Thrown when the account has no badge of the type. */
export class BadgeNotHeldError extends ContractRevertError {
  override readonly name = "BadgeNotHeldError";

  constructor(revert: ContractRevert) {
    super(revert, "This account does not hold this badge.");
  }
}

/** Thrown when every badge of the type has been minted. */
export class SupplyExhaustedError extends ContractRevertError {
  override readonly name = "SupplyExhaustedError";

  constructor(revert: ContractRevert) {
    super(revert, "All badges of this type have been given out.");
  }
}

/** Thrown when a voucher's deadline has passed. */
export class VoucherExpiredError extends ContractRevertError {
  override readonly name = "VoucherExpiredError";

  constructor(revert: ContractRevert) {
    super(revert, "This voucher has expired. Ask the issuer for a new one.");
  }
}

/** Thrown when a voucher was redeemed or cancelled. */
export class VoucherSpentError extends ContractRevertError {
  override readonly name = "VoucherSpentError";

  constructor(revert: ContractRevert) {
    super(revert, "This voucher has been used already.");
  }
}

/** Thrown when a voucher is not signed by the type's issuer. */
export class InvalidVoucherSignatureError extends ContractRevertError {
  override readonly name = "InvalidVoucherSignatureError";

  constructor(revert: ContractRevert) {
    super(revert, "This voucher was not signed by the badge's issuer.");
  }
}

/** Thrown when an issuer without accreditation asks for a place in the mask. */
export class IssuerNotAccreditedError extends ContractRevertError {
  override readonly name = "IssuerNotAccreditedError";

  constructor(revert: ContractRevert) {
    super(revert, "The issuer has no accreditation.");
  }
}

/** Thrown when an issuer has paused minting. */
export class IssuerPausedError extends ContractRevertError {
  override readonly name = "IssuerPausedError";

  constructor(revert: ContractRevert) {
    super(revert, "The issuer has paused this badge.");
  }
}

/** Thrown when an issuer was removed. */
export class IssuerRemovedError extends ContractRevertError {
  override readonly name = "IssuerRemovedError";

  constructor(revert: ContractRevert) {
    super(revert, "The issuer was removed and issues no more badges.");
  }
}

/** Thrown when an issuer's key is not a usable point of the BabyJubJub curve. */
export class InvalidIssuerKeyError extends ContractRevertError {
  override readonly name = "InvalidIssuerKeyError";

  constructor(revert: ContractRevert) {
    super(revert, "The issuer's key is not valid.");
  }
}

/** Thrown when an issuer's removal is not at the stage that the call needs. */
export class IssuerRemovalError extends ContractRevertError {
  override readonly name = "IssuerRemovalError";

  constructor(revert: ContractRevert) {
    super(revert, "The removal of this issuer is not at this stage.");
  }
}

/** Thrown when the terms of a badge type contradict one another or exceed a limit. */
export class InvalidBadgeTypeError extends ContractRevertError {
  override readonly name = "InvalidBadgeTypeError";

  constructor(revert: ContractRevert) {
    super(revert, "The terms of the badge type are not valid.");
  }
}

/** Thrown when every type that proofs can name is taken. */
export class MaskFullError extends ContractRevertError {
  override readonly name = "MaskFullError";

  constructor(revert: ContractRevert) {
    super(revert, "All 248 types that proofs can name are taken.");
  }
}

/** Thrown when the type's policies do not let the caller mint. */
export class NotMinterError extends ContractRevertError {
  override readonly name = "NotMinterError";

  constructor(revert: ContractRevert) {
    super(revert, "This account may not mint this badge.");
  }
}

/** Thrown when the type's policies do not allow vouchers. */
export class VouchersNotAcceptedError extends ContractRevertError {
  override readonly name = "VouchersNotAcceptedError";

  constructor(revert: ContractRevert) {
    super(revert, "This badge is not given by voucher.");
  }
}

/** Thrown when the holder gave its badge of the type up. */
export class BadgeBurnedError extends ContractRevertError {
  override readonly name = "BadgeBurnedError";

  constructor(revert: ContractRevert) {
    super(revert, "You gave this badge up, and it cannot be given to you again.");
  }
}

/** Thrown when an account received a type as often as it can. */
export class MintsExhaustedError extends ContractRevertError {
  override readonly name = "MintsExhaustedError";

  constructor(revert: ContractRevert) {
    super(revert, "This badge was renewed as often as it can be.");
  }
}

/** Thrown when no passport moved away from an account to one that holds it still. */
export class NotMovedError extends ContractRevertError {
  override readonly name = "NotMovedError";

  constructor(revert: ContractRevert) {
    super(revert, "No passport moved away from this account.");
  }
}

/** Thrown when the issuer cancelled the voucher. */
export class VoucherCancelledError extends ContractRevertError {
  override readonly name = "VoucherCancelledError";

  constructor(revert: ContractRevert) {
    super(revert, "The issuer cancelled this voucher.");
  }
}
