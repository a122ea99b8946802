import type { ErrorMessage } from "./error-message.ts";

/** What people are told about what contracts check by themselves. */
export const tokensMessages = {
  ContractRevertError: {
    sentence: "The contract refused the transaction.",
    advice: "Nothing changed. The details below say what it answered.",
    retry: true,
  },
  StandardContractError: {
    sentence: "The contract refused the transaction.",
    advice: "Nothing changed. The details below say what it answered.",
    retry: false,
  },
  TokenRefusedError: {
    sentence: "The token cannot be moved this way.",
    advice: "Nothing changed.",
    retry: false,
  },
  TokenPaymentError: {
    sentence: "The currency did not move the payment.",
    advice: "Approve enough of it for the ticket contract, and hold enough.",
    retry: true,
  },
  NotOwnerError: {
    sentence: "Only the owner of the contract can do this.",
    advice: "Connect the owner's account.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
