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

/** Thrown when a signed registration is submitted after its deadline. */
export class RegistrationExpiredError extends ContractRevertError {
  override readonly name = "RegistrationExpiredError";

  constructor(revert: ContractRevert) {
    super(revert, "The signed registration has expired.");
  }
}

/** Thrown when a registration is not signed by the account it is for. */
export class InvalidRegistrationSignatureError extends ContractRevertError {
  override readonly name = "InvalidRegistrationSignatureError";

  constructor(revert: ContractRevert) {
    super(revert, "The registration is not signed by the account it is for.");
  }
}

/** Thrown when a passport was never registered. */
export class PassportNotFoundError extends ContractRevertError {
  override readonly name = "PassportNotFoundError";

  constructor(revert: ContractRevert) {
    super(revert, "This passport does not exist.");
  }
}

/** Thrown when a passport was given up. */
export class PassportLeftError extends ContractRevertError {
  override readonly name = "PassportLeftError";

  constructor(revert: ContractRevert) {
    super(revert, "This passport was given up by its holder.");
  }
}

/** Thrown when a passport that is still held is to be pruned. */
export class PassportNotLeftError extends ContractRevertError {
  override readonly name = "PassportNotLeftError";

  constructor(revert: ContractRevert) {
    super(revert, "This passport was not given up.");
  }
}

/** Thrown when a batch has no items. */
export class EmptyBatchError extends ContractRevertError {
  override readonly name = "EmptyBatchError";

  constructor(revert: ContractRevert) {
    super(revert, "There is nothing in the batch.");
  }
}

/** Thrown when a commitment is in the tree already. */
export class AlreadyMemberError extends ContractRevertError {
  override readonly name = "AlreadyMemberError";

  constructor(revert: ContractRevert) {
    super(revert, "This passport is in the group already.");
  }
}

/** Thrown when a commitment is not in the tree. */
export class NotMemberError extends ContractRevertError {
  override readonly name = "NotMemberError";

  constructor(revert: ContractRevert) {
    super(revert, "This passport is not in the group.");
  }
}

/** Thrown when a proof does not show the passport's identity for this move. */
export class InvalidRebindProofError extends ContractRevertError {
  override readonly name = "InvalidRebindProofError";

  constructor(revert: ContractRevert) {
    super(revert, "The proof does not show the passport's identity.");
  }
}

/** Thrown when a proof would replace a move that the holder started. */
export class RebindReservedError extends ContractRevertError {
  override readonly name = "RebindReservedError";

  constructor(revert: ContractRevert) {
    super(revert, "The holder has started a move of this passport already.");
  }
}

/** Thrown when no move of the passport is pending. */
export class NoRebindError extends ContractRevertError {
  override readonly name = "NoRebindError";

  constructor(revert: ContractRevert) {
    super(revert, "No move of this passport is pending.");
  }
}

/** Thrown when another account than the receiving one would complete a move. */
export class NotRebindTargetError extends ContractRevertError {
  override readonly name = "NotRebindTargetError";

  constructor(revert: ContractRevert) {
    super(revert, "Only the receiving account can complete the move.");
  }
}

/** Thrown when a move is completed too early. */
export class RebindNotReadyError extends ContractRevertError {
  override readonly name = "RebindNotReadyError";

  constructor(revert: ContractRevert) {
    super(revert, "The waiting time of this move is not over.");
  }
}
