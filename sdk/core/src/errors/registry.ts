import { ContractRevertError, type ContractRevert } from "./contract.ts";

/** Thrown when a formula's weights do not add up to 10,000. */
export class InvalidFormulaWeightsError extends ContractRevertError {
  override readonly name = "InvalidFormulaWeightsError";

  constructor(revert: ContractRevert) {
    super(revert, "The formula's weights must add up to 10,000.");
  }
}

/** Thrown when tier bounds do not rise strictly or exceed 1000. */
export class InvalidTierBoundsError extends ContractRevertError {
  override readonly name = "InvalidTierBoundsError";

  constructor(revert: ContractRevert) {
    super(revert, "The formula's tier bounds must rise and be at most 1000.");
  }
}

/** Thrown when a formula is registered already. */
export class FormulaExistsError extends ContractRevertError {
  override readonly name = "FormulaExistsError";

  constructor(revert: ContractRevert) {
    super(revert, "This formula is registered already.");
  }
}

/** Thrown when a formula is not registered, or not effective yet. */
export class FormulaNotEffectiveError extends ContractRevertError {
  override readonly name = "FormulaNotEffectiveError";

  constructor(revert: ContractRevert) {
    super(revert, "This formula is not in force yet.");
  }
}

/** Thrown when the quorum is zero or above the number of attesters. */
export class InvalidQuorumError extends ContractRevertError {
  override readonly name = "InvalidQuorumError";

  constructor(revert: ContractRevert) {
    super(revert, "The quorum must be from 1 to the number of attesters.");
  }
}

/** Thrown when an attester is set to what it is already. */
export class AttesterUnchangedError extends ContractRevertError {
  override readonly name = "AttesterUnchangedError";

  constructor(revert: ContractRevert) {
    super(revert, "This attester is set that way already.");
  }
}

/** Thrown when fewer attesters signed than the quorum asks for. */
export class QuorumNotMetError extends ContractRevertError {
  override readonly name = "QuorumNotMetError";

  constructor(revert: ContractRevert) {
    super(revert, "Too few attesters signed this epoch.");
  }
}

/** Thrown when a signature is not an attester's, or is there twice. */
export class InvalidAttestationError extends ContractRevertError {
  override readonly name = "InvalidAttestationError";

  constructor(revert: ContractRevert) {
    super(revert, "A signature on this epoch is not a registered attester's, or is there twice.");
  }
}

/** Thrown when an epoch is not the next one. */
export class UnexpectedEpochError extends ContractRevertError {
  override readonly name = "UnexpectedEpochError";

  constructor(revert: ContractRevert) {
    super(revert, "Another epoch was published in the meantime.");
  }
}

/** Thrown when an epoch's block is not below the current one, or not above the previous epoch's. */
export class InvalidEpochBlockError extends ContractRevertError {
  override readonly name = "InvalidEpochBlockError";

  constructor(revert: ContractRevert) {
    super(revert, "The epoch's block must be past, and later than the previous epoch's.");
  }
}

/** Thrown when an epoch was built on a block that is not on the chain. */
export class EpochBlockHashError extends ContractRevertError {
  override readonly name = "EpochBlockHashError";

  constructor(revert: ContractRevert) {
    super(revert, "The epoch was built on a block that the chain has abandoned.");
  }
}

/** Thrown when a root is zero or not a field element. */
export class InvalidRootError extends ContractRevertError {
  override readonly name = "InvalidRootError";

  constructor(revert: ContractRevert) {
    super(revert, "The epoch's root is not valid.");
  }
}

/** Thrown when an epoch holds no leaf, or more than the tree can hold. */
export class InvalidLeafCountError extends ContractRevertError {
  override readonly name = "InvalidLeafCountError";

  constructor(revert: ContractRevert) {
    super(revert, "The epoch's number of passports is not valid.");
  }
}

/** Thrown when an epoch does not exist. */
export class EpochNotFoundError extends ContractRevertError {
  override readonly name = "EpochNotFoundError";

  constructor(revert: ContractRevert) {
    super(revert, "This epoch does not exist.");
  }
}

/** Thrown when an epoch is not final yet. */
export class EpochNotFinalError extends ContractRevertError {
  override readonly name = "EpochNotFinalError";

  constructor(revert: ContractRevert) {
    super(revert, "This epoch is not final yet. Try again later.");
  }
}

/** Thrown when an epoch was superseded longer ago than the grace period. */
export class EpochStaleError extends ContractRevertError {
  override readonly name = "EpochStaleError";

  constructor(revert: ContractRevert) {
    super(revert, "A newer epoch has replaced this one. Make a new proof.");
  }
}

/** Thrown when a public signal of a proof does not fit. */
export class SignalOutOfRangeError extends ContractRevertError {
  override readonly name = "SignalOutOfRangeError";

  constructor(revert: ContractRevert) {
    super(revert, "A figure of the proof is out of range.");
  }
}

/** Thrown when this identity has proven in this epoch already. */
export class NullifierSpentError extends ContractRevertError {
  override readonly name = "NullifierSpentError";

  constructor(revert: ContractRevert) {
    super(revert, "You have made a proof in this epoch already. Wait for the next one.");
  }
}

/** Thrown when the proof does not show the claim. */
export class InvalidProofError extends ContractRevertError {
  override readonly name = "InvalidProofError";

  constructor(revert: ContractRevert) {
    super(revert, "The contract does not accept this proof.");
  }
}

/** Thrown when the account's record is of a higher tier and still counts. */
export class HigherTierRecordedError extends ContractRevertError {
  override readonly name = "HigherTierRecordedError";

  constructor(revert: ContractRevert) {
    super(revert, "A higher tier is on record for this account already.");
  }
}

/** Thrown when an epoch is posted while the one before it is not final. */
export class EpochPendingError extends ContractRevertError {
  override readonly name = "EpochPendingError";

  constructor(revert: ContractRevert) {
    super(revert, "The epoch before is not final yet.");
  }
}

/** Thrown when an epoch's block time is in the future or not after the previous epoch's. */
export class InvalidEpochTimeError extends ContractRevertError {
  override readonly name = "InvalidEpochTimeError";

  constructor(revert: ContractRevert) {
    super(revert, "The time of the epoch's block is not valid.");
  }
}

/** Thrown when an epoch was voided or vetoed. */
export class EpochRejectedError extends ContractRevertError {
  override readonly name = "EpochRejectedError";

  constructor(revert: ContractRevert) {
    super(revert, "This epoch was rejected.");
  }
}

/** Thrown when somebody other than the guardian vetoes. */
export class NotGuardianError extends ContractRevertError {
  override readonly name = "NotGuardianError";

  constructor(revert: ContractRevert) {
    super(revert, "Only the guardian can veto an epoch.");
  }
}

/** Thrown when a payment is not exactly the bond. */
export class WrongBondError extends ContractRevertError {
  override readonly name = "WrongBondError";

  constructor(revert: ContractRevert) {
    super(revert, "The payment is not the bond that is asked for.");
  }
}

/** Thrown when an epoch can no longer be rejected. */
export class EpochNotPendingError extends ContractRevertError {
  override readonly name = "EpochNotPendingError";

  constructor(revert: ContractRevert) {
    super(revert, "This epoch can no longer be rejected.");
  }
}

/** Thrown when a challenge is not at the stage that the call needs. */
export class ChallengeStageError extends ContractRevertError {
  override readonly name = "ChallengeStageError";

  constructor(revert: ContractRevert) {
    super(revert, "The challenge is not at this stage.");
  }
}

/** Thrown when the chain does not show that a leaf is false. */
export class NotContradictedError extends ContractRevertError {
  override readonly name = "NotContradictedError";

  constructor(revert: ContractRevert) {
    super(revert, "The chain does not show that this leaf is false.");
  }
}

/** Thrown when a proof does not open the leaf. */
export class InvalidOpeningError extends ContractRevertError {
  override readonly name = "InvalidOpeningError";

  constructor(revert: ContractRevert) {
    super(revert, "The proof does not open the leaf.");
  }
}

/** Thrown when nobody is to be an attester. */
export class InvalidAttesterError extends ContractRevertError {
  override readonly name = "InvalidAttesterError";

  constructor(revert: ContractRevert) {
    super(revert, "The attester's address is missing.");
  }
}
