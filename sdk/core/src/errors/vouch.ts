import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when an account vouches for itself. */
export class SelfVouchError extends ContractRevertError {
  override readonly name = "SelfVouchError";

  constructor(revert: ContractRevert) {
    super(revert, "You cannot vouch for yourself.");
  }
}

/** Thrown when a weight is zero or above 10,000. */
export class VouchWeightError extends ContractRevertError {
  override readonly name = "VouchWeightError";

  constructor(revert: ContractRevert) {
    super(revert, "A vouch weighs from 1 to 10,000.");
  }
}

/** Thrown when the voucher's weights would add up to more than 10,000. */
export class VouchBudgetError extends ContractRevertError {
  override readonly name = "VouchBudgetError";

  constructor(revert: ContractRevert) {
    super(revert, "You have no trust left to give: your vouches would weigh more than 10,000 in all.");
  }
}

/** Thrown when there is no vouch to revoke. */
export class NotVouchedError extends ContractRevertError {
  override readonly name = "NotVouchedError";

  constructor(revert: ContractRevert) {
    super(revert, "You do not vouch for this account.");
  }
}
