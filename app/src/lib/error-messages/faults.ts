import { FAULT, type ErrorMessage } from "./error-message.ts";

/** What people are told about faults of ours. */
export const faultsMessages = {
  AuraError: { sentence: "Something went wrong.", advice: FAULT, retry: true },
  CanonicalJsonError: { sentence: "A formula could not be written down.", advice: FAULT, retry: false },
  InvalidFormulaError: { sentence: "The formula breaks a rule.", advice: FAULT, retry: false },
  InvalidTierError: { sentence: "There is no tier of that name.", advice: FAULT, retry: false },
  InvalidFraudInputError: {
    sentence: "What was to be checked for fraud breaks a rule.",
    advice: FAULT,
    retry: false,
  },
  InvalidProfileTreeError: { sentence: "The profile tree could not be built.", advice: FAULT, retry: true },
  InvalidTrustEdgeError: { sentence: "A vouch could not be read.", advice: FAULT, retry: false },
  ContractNotDeployedError: {
    sentence: "This network goes without a part of Aura.",
    advice: "Switch to another network.",
    retry: false,
  },
  InvalidArgumentError: {
    sentence: "A value does not fit.",
    advice: "Correct it and try again.",
    retry: false,
  },
  NothingToSimulateError: { sentence: "There is nothing to do.", advice: "Nothing was sent.", retry: false },
  ProviderMissingError: { sentence: "A part of this page is out of place.", advice: FAULT, retry: false },
  ValueOutOfRangeError: { sentence: "A number is out of range.", advice: FAULT, retry: false },
} as const satisfies Record<string, ErrorMessage>;
