import type { ErrorMessage } from "./error-message.ts";

/** What people are told about building, verifying and publishing epochs. */
export const epochsMessages = {
  BlockNotFinalError: {
    sentence: "This block is not final yet.",
    advice: "Wait some minutes, or choose an earlier block.",
    retry: true,
  },
  EpochCancelledError: {
    sentence: "Building the epoch was cancelled.",
    advice: "Start again: what was read is kept.",
    retry: false,
  },
  EpochDataMismatchError: {
    sentence: "This data file does not belong to the epoch.",
    advice: "Ask its poster for the published one.",
    retry: false,
  },
  EpochDisagreementError: {
    sentence: "Your own sources give another epoch than the proposed one.",
    advice: "Do not sign. Find out whose indexer is wrong.",
    retry: false,
  },
  EpochFileError: {
    sentence: "The epoch's data file cannot be read.",
    advice: "Download it again, or ask who published it.",
    retry: false,
  },
  EpochManifestError: {
    sentence: "The epoch's manifest is not valid.",
    advice: "Download it again, or ask who published it.",
    retry: false,
  },
  NotJudgeableError: {
    sentence: "The contract cannot judge this difference.",
    advice: "Tell the guardian, who may veto the epoch.",
    retry: false,
  },
  UnknownFormulaError: {
    sentence: "The epoch was computed by a formula that this app does not know.",
    advice: "Update the app, or take the formula from where the registry says.",
    retry: false,
  },
  WrongNodeError: {
    sentence: "The node serves another chain.",
    advice: "Choose a node of the right chain.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
