import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when an invite code does not serve here: its key is not listed, or did not sign for this account. */
export class InviteCodeError extends ContractRevertError {
  override readonly name = "InviteCodeError";

  constructor(revert: ContractRevert) {
    super(revert, "This invite code is not valid for this account.");
  }
}

/** Thrown when an invite or its batch has expired. */
export class InviteExpiredError extends ContractRevertError {
  override readonly name = "InviteExpiredError";

  constructor(revert: ContractRevert) {
    super(revert, "This invite has expired. Ask for a new one.");
  }
}

/** Thrown when an invite cannot be redeemed: it was never registered, redeemed before, or taken back. */
export class InviteNotOpenError extends ContractRevertError {
  override readonly name = "InviteNotOpenError";

  constructor(revert: ContractRevert) {
    super(revert, "This invite is not open any more.");
  }
}

/** Thrown when an inviter uses a key a second time. */
export class InviteKeyUsedError extends ContractRevertError {
  override readonly name = "InviteKeyUsedError";

  constructor(revert: ContractRevert) {
    super(revert, "This key was used before. Make a new invite code.");
  }
}

/** Thrown when an inviter would have more invites than the tier allows. */
export class InviteQuotaError extends ContractRevertError {
  override readonly name = "InviteQuotaError";

  constructor(revert: ContractRevert) {
    super(revert, "You have no invites left at your tier.");
  }
}

/** Thrown when a batch of invites does not exist. */
export class InviteNotFoundError extends ContractRevertError {
  override readonly name = "InviteNotFoundError";

  constructor(revert: ContractRevert) {
    super(revert, "This batch of invites does not exist.");
  }
}

/** Thrown when somebody other than its inviter acts for a batch of invites. */
export class NotInviterError extends ContractRevertError {
  override readonly name = "NotInviterError";

  constructor(revert: ContractRevert) {
    super(revert, "Only who made these invites can do this.");
  }
}

/** Thrown when a redeemer was invited before. */
export class AlreadyInvitedError extends ContractRevertError {
  override readonly name = "AlreadyInvitedError";

  constructor(revert: ContractRevert) {
    super(revert, "You have redeemed an invite before.");
  }
}

/** Thrown when a redeemer's passport is not younger than the inviter's. */
export class InviteOrderError extends ContractRevertError {
  override readonly name = "InviteOrderError";

  constructor(revert: ContractRevert) {
    super(revert, "An invite serves those whose passport is newer than the inviter's.");
  }
}

/** Thrown when a redeemer's consent has expired or is not theirs. */
export class InviteAcceptanceError extends ContractRevertError {
  override readonly name = "InviteAcceptanceError";

  constructor(revert: ContractRevert) {
    super(revert, "The redeemer has not agreed to this, or not any longer.");
  }
}

/** Thrown when an invite's terms are not valid: no key, or expired from the start. */
export class InvalidInviteError extends ContractRevertError {
  override readonly name = "InvalidInviteError";

  constructor(revert: ContractRevert) {
    super(revert, "These terms of an invite are not valid.");
  }
}
