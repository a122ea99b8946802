import type { ErrorMessage } from "./error-message.ts";

/** What people are told about epochs, challenges and formulas. */
export const registryMessages = {
  AttesterUnchangedError: {
    sentence: "This attester is set that way already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  EmptyEpochError: {
    sentence: "Nobody had a passport at this block.",
    advice: "Choose a later block.",
    retry: false,
  },
  EpochBlockHashError: {
    sentence: "The epoch was built on a block that the chain has abandoned.",
    advice: "Build it again.",
    retry: true,
  },
  FormulaExistsError: {
    sentence: "This formula is registered already.",
    advice: "There is nothing more to do.",
    retry: false,
  },
  FormulaNotEffectiveError: {
    sentence: "This formula is not in force yet.",
    advice: "Wait until it is.",
    retry: false,
  },
  InvalidAttestationError: {
    sentence: "A signature on this epoch is not a registered attester's, or is there twice.",
    advice: "Collect the signatures again.",
    retry: false,
  },
  InvalidEpochBlockError: {
    sentence: "The epoch's block must be past, and later than the previous epoch's.",
    advice: "Choose another block.",
    retry: false,
  },
  InvalidFormulaWeightsError: {
    sentence: "The formula's weights must add up to 10,000.",
    advice: "Correct the formula.",
    retry: false,
  },
  InvalidLeafCountError: {
    sentence: "The epoch's number of passports is not valid.",
    advice: "Build it again.",
    retry: false,
  },
  InvalidQuorumError: {
    sentence: "The quorum must be from one to the number of attesters.",
    advice: "Choose another quorum.",
    retry: false,
  },
  InvalidRootError: { sentence: "The epoch's root is not valid.", advice: "Build it again.", retry: false },
  InvalidTierBoundsError: {
    sentence: "The formula's tier bounds must rise and be at most 1000.",
    advice: "Correct the formula.",
    retry: false,
  },
  QuorumNotMetError: {
    sentence: "Too few attesters signed this epoch.",
    advice: "Collect more signatures.",
    retry: false,
  },
  UnexpectedEpochError: {
    sentence: "Another epoch was published in the meantime.",
    advice: "Build the next one.",
    retry: true,
  },
  EpochPendingError: {
    sentence: "The epoch before is not final yet.",
    advice: "Try again when it is.",
    retry: true,
  },
  InvalidEpochTimeError: {
    sentence: "The time of the epoch's block is not valid.",
    advice: "Build the epoch again at a newer block.",
    retry: true,
  },
  EpochRejectedError: {
    sentence: "This epoch was rejected.",
    advice: "Prove against the latest epoch.",
    retry: true,
  },
  NotGuardianError: {
    sentence: "Only the guardian can veto an epoch.",
    advice: "Connect the guardian's account.",
    retry: false,
  },
  WrongBondError: {
    sentence: "The payment is not the bond that is asked for.",
    advice: "Pay exactly the bond.",
    retry: false,
  },
  EpochNotPendingError: {
    sentence: "This epoch can no longer be rejected.",
    advice: "It is final, or was rejected before.",
    retry: false,
  },
  ChallengeStageError: {
    sentence: "The challenge is not at this stage.",
    advice: "Announce it first, and make it in a later block.",
    retry: true,
  },
  NotContradictedError: {
    sentence: "The chain does not show that this leaf is false.",
    advice: "Nothing was lost but the fee.",
    retry: false,
  },
  InvalidOpeningError: {
    sentence: "The proof does not open the leaf.",
    advice: "Make the proof again from the epoch's data.",
    retry: true,
  },
  InvalidAttesterError: {
    sentence: "The attester's address is missing.",
    advice: "Name an account.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
