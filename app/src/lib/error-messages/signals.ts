import type { ErrorMessage } from "./error-message.ts";

/** What people are told about signals. */
export const signalsMessages = {
  InvalidSignalKeyError: {
    sentence: "This key cannot be signalled.",
    advice: "Nothing was sent. Its owner has to publish the one behind the passport.",
    retry: false,
  },
  SelfSignalError: {
    sentence: "You cannot signal yourself.",
    advice: "Choose another passport.",
    retry: false,
  },
  SignalQuotaError: {
    sentence: "You have used all your signals for now.",
    advice: "Wait for the next epoch, which begins with new ones.",
    retry: false,
  },
  UnprovableIdentityError: {
    sentence: "Your identity cannot take part in signals.",
    advice: "This happens by a chance of next to nothing, and only another identity helps.",
    retry: false,
  },
  SignalMismatchError: {
    sentence: "The signal was made for something else.",
    advice: "It may be too old. Make a new one.",
    retry: true,
  },
  InvalidSignalProofError: {
    sentence: "The proof of this signal does not hold.",
    advice: "It was refused. Make a new one.",
    retry: true,
  },
  SignalKeyNotPublishedError: {
    sentence: "This passport accepts no signals.",
    advice: "Its holder has to publish a key first.",
    retry: false,
  },
  SignalKeyRefusedError: {
    sentence: "The contract does not accept this key.",
    advice: "Nothing was published. Publish the key of your passport's identity.",
    retry: false,
  },
  SignalKeyMismatchError: {
    sentence: "This key belongs to another identity than your passport's.",
    advice: "Unlock the identity with the account that registered the passport, then try again.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
