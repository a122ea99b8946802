import type { ErrorMessage } from "./error-message.ts";

/** What people are told about vouches. */
export const vouchesMessages = {
  SelfVouchError: {
    sentence: "You cannot vouch for yourself.",
    advice: "Choose another account.",
    retry: false,
  },
  VouchWeightError: {
    sentence: "A vouch weighs from 1 to 10,000.",
    advice: "Choose a weight in that range.",
    retry: false,
  },
  VouchBudgetError: {
    sentence: "You have no trust left to lend.",
    advice: "Take some back from another account first.",
    retry: false,
  },
  NotVouchedError: {
    sentence: "You do not vouch for this account.",
    advice: "There is nothing to take back.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
