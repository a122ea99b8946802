import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when an account that holds a passport registers again. */
export class PassportAlreadyRegisteredError extends ContractRevertError {
  override readonly name = "PassportAlreadyRegisteredError";

  constructor(revert: ContractRevert) {
    super(revert, "This account has a passport already.");
  }
}

/** Thrown when a commitment is zero or not a field element. */
export class InvalidCommitmentError extends ContractRevertError {
  override readonly name = "InvalidCommitmentError";

  constructor(revert: ContractRevert) {
    super(revert, "The identity commitment is not valid.");
  }
}

/** Thrown when an account without a passport takes part in something that needs one. */
export class PassportRequiredError extends ContractRevertError {
  override readonly name = "PassportRequiredError";

  constructor(revert: ContractRevert) {
    super(revert, "This account needs a passport first.");
  }
}

/** Thrown by every transfer and approval of a passport or badge. */
export class SoulboundError extends ContractRevertError {
  override readonly name = "SoulboundError";

  constructor(revert: ContractRevert) {
    super(revert, "Passports and badges belong to one account and cannot be transferred.");
  }
}
