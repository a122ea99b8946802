import { FAULT, type ErrorMessage } from "./error-message.ts";

/** What people are told about identities. */
export const identityMessages = {
  InvalidSignatureError: {
    sentence: "No identity can be made from this wallet's signature.",
    advice: "Contract wallets cannot make one. Connect an account that signs with its own key.",
    retry: false,
  },
  SignerMismatchError: {
    sentence: "Your wallet signed with another account than the one connected.",
    advice: "Select the connected account in your wallet and sign again.",
    retry: true,
  },
  NonDeterministicSignatureError: {
    sentence:
      "Your wallet signs the same text differently each time, so your identity could never be found again.",
    advice: "Connect another wallet. Nothing has been written on the chain.",
    retry: false,
  },
  IdentityMismatchError: {
    sentence: "This signature leads to another identity than the one your passport was made with.",
    advice: "Sign with the wallet in which you created the passport.",
    retry: true,
  },
  InvalidPrivateKeyError: {
    sentence: "The identity's key has the wrong length.",
    advice: FAULT,
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
