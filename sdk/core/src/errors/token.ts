import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when somebody other than the contract's owner governs. */
export class NotOwnerError extends ContractRevertError {
  override readonly name = "NotOwnerError";

  constructor(revert: ContractRevert) {
    super(revert, "Only the owner of the contract can do this.");
  }
}

/** Thrown by the token standards' own checks: allowance, receiver or ownership. */
export class TokenRefusedError extends ContractRevertError {
  override readonly name = "TokenRefusedError";

  constructor(revert: ContractRevert) {
    super(revert, "The token cannot be moved this way.");
  }
}

/** Thrown when an ERC-20 refuses a payment: too little of it is approved or held. Older tokens do not say so. */
export class TokenPaymentError extends ContractRevertError {
  override readonly name = "TokenPaymentError";

  constructor(revert: ContractRevert) {
    super(
      revert,
      "This account has not approved enough of the currency for the contract, or does not hold enough.",
    );
  }
}

/** Thrown by a library check that the other classes do not speak of. */
export class StandardContractError extends ContractRevertError {
  override readonly name = "StandardContractError";

  constructor(revert: ContractRevert) {
    super(revert, "The contract refused the transaction.");
  }
}

/** Thrown when a ticket or passport does not exist. */
export class TokenNotFoundError extends ContractRevertError {
  override readonly name = "TokenNotFoundError";

  constructor(revert: ContractRevert) {
    super(revert, "This ticket or passport does not exist.");
  }
}
