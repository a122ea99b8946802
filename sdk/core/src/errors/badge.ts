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
