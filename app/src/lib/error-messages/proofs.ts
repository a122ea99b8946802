import type { ErrorMessage } from "./error-message.ts";

/** What people are told about epochs and proofs. */
export const proofsMessages = {
  NoUsableEpochError: {
    sentence: "No epoch has been published that you could prove against.",
    advice: "Wait for the next one; this page notices by itself.",
    retry: true,
  },
  UnknownWalletError: {
    sentence: "Your passport is newer than the latest epoch.",
    advice: "Wait for the next epoch; this page notices by itself.",
    retry: true,
  },
  ClaimNotMetError: {
    sentence: "Your profile in the latest epoch does not reach this claim.",
    advice: "Choose a lower tier, or collect badges and wait for the next epoch.",
    retry: false,
  },
  RootMismatchError: {
    sentence: "The indexer's data is not what the attesters signed.",
    advice:
      "No proof was made. Wait a moment and try again; if it stays like this, the indexer cannot be trusted.",
    retry: true,
  },
  FormulaMismatchError: {
    sentence: "The latest epoch was computed by a formula that this page does not know.",
    advice: "Reload the page to get its newest version.",
    retry: false,
  },
  EpochNotFoundError: {
    sentence: "This epoch does not exist.",
    advice: "Reload the page and prove again.",
    retry: true,
  },
  EpochNotFinalError: {
    sentence: "The latest epoch is not final yet.",
    advice: "It can be challenged for a while. Try again in a few minutes.",
    retry: true,
  },
  EpochStaleError: {
    sentence: "A newer epoch has replaced the one this proof is for.",
    advice: "Make a new proof; it takes a few seconds.",
    retry: true,
  },
  NullifierSpentError: {
    sentence: "You have proven a tier in this epoch already.",
    advice: "One proof counts for each epoch. Wait for the next one to prove again.",
    retry: false,
  },
  HigherTierRecordedError: {
    sentence: "A higher tier is on record for this account.",
    advice: "Nobody can lower it. Prove that tier or a higher one, or wait until the record expires.",
    retry: false,
  },
  InvalidProofError: {
    sentence: "The contract does not accept this proof.",
    advice: "Nothing was recorded. Make a new proof.",
    retry: true,
  },
  InvalidProofFormatError: {
    sentence: "The proof is malformed.",
    advice: "Nothing was sent. Make a new proof.",
    retry: true,
  },
  SignalOutOfRangeError: {
    sentence: "A figure in the proof is out of range.",
    advice: "Nothing was recorded. Make a new proof.",
    retry: true,
  },
  ArtifactHashMismatchError: {
    sentence: "A proving file is not the one that was published.",
    advice:
      "Somebody may have tampered with it, so it was not used. Try again, or tell whoever runs this page.",
    retry: true,
  },
  ArtifactCorruptError: {
    sentence: "A proving file is broken.",
    advice: "Reload the page to download it anew.",
    retry: true,
  },
  ArtifactMismatchError: {
    sentence: "The proving files are of another circuit.",
    advice: "Reload the page to get its newest version.",
    retry: false,
  },
  WitnessRejectedError: {
    sentence: "What you claim does not hold, so it cannot be proven.",
    advice: "Nothing was sent. Check with which identity and for which claim you are proving.",
    retry: false,
  },
  PathMismatchError: {
    sentence: "The data does not lead to the root that is to be proven against.",
    advice: "No proof was made. Wait a moment and try again.",
    retry: true,
  },
  InvalidVerificationKeyError: {
    sentence: "What proofs are checked with is malformed.",
    advice: "Nothing was checked. Reload the page to get its newest version.",
    retry: false,
  },
  IdentityNotInTreeError: {
    sentence: "This identity is not a member of the group.",
    advice: "If you joined just now, wait until members were added to the tree, then try again.",
    retry: true,
  },
  InvalidMemberTreeError: {
    sentence: "The list of members cannot be right.",
    advice: "Nothing was sent. Wait a moment and try again.",
    retry: true,
  },
  MembershipRootError: {
    sentence: "The list of members is not the one that the contract knows.",
    advice: "Members joined or left in the meantime. Wait a moment and try again.",
    retry: true,
  },
  ArtifactUnavailableError: {
    sentence: "A proving file could not be downloaded.",
    advice: "Check your connection and try again.",
    retry: true,
  },
  ProofCancelledError: {
    sentence: "You stopped the proof.",
    advice: "Nothing was sent. Begin again when you like.",
    retry: true,
  },
  ProvingFailedError: {
    sentence: "The proof could not be made.",
    advice: "Nothing was sent. Close other programs that need much memory, then try again.",
    retry: true,
  },
} as const satisfies Record<string, ErrorMessage>;
