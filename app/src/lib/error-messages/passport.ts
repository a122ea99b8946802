import { FAULT, type ErrorMessage } from "./error-message.ts";

/** What people are told about passports. */
export const passportMessages = {
  PassportAlreadyRegisteredError: {
    sentence: "This account has a passport already.",
    advice: "There is one for each account. Reload the page to see it.",
    retry: false,
  },
  InvalidCommitmentError: {
    sentence: "The contract does not accept this identity.",
    advice: FAULT,
    retry: false,
  },
  PassportRequiredError: {
    sentence: "This account has no passport yet.",
    advice: "Create one on the passport page first.",
    retry: false,
  },
  SoulboundError: {
    sentence: "Passports and badges stay with the account that earned them.",
    advice: "They cannot be moved or sold.",
    retry: false,
  },
  RegistrationExpiredError: {
    sentence: "The signed registration has expired.",
    advice: "Sign the registration again.",
    retry: true,
  },
  InvalidRegistrationSignatureError: {
    sentence: "The registration is not signed by the account it is for.",
    advice: "Sign with the account that gets the passport.",
    retry: false,
  },
  PassportNotFoundError: {
    sentence: "This passport does not exist.",
    advice: "Check the number or the address.",
    retry: false,
  },
  PassportLeftError: {
    sentence: "This passport was given up by its holder.",
    advice: "It stays that way; nothing was sent.",
    retry: false,
  },
  PassportNotLeftError: {
    sentence: "This passport was not given up.",
    advice: "Only passports that were given up can be taken out of the group.",
    retry: false,
  },
  EmptyBatchError: {
    sentence: "There is nothing in the batch.",
    advice: "Name at least one item.",
    retry: false,
  },
  AlreadyMemberError: {
    sentence: "This passport is in the group already.",
    advice: "Leave it out and try again.",
    retry: true,
  },
  NotMemberError: {
    sentence: "This passport is not in the group.",
    advice: "It may have been taken out before.",
    retry: false,
  },
  InvalidRebindProofError: {
    sentence: "The proof does not show the passport's identity.",
    advice: "Make the proof again with the identity of this passport.",
    retry: true,
  },
  RebindReservedError: {
    sentence: "The holder has started a move of this passport already.",
    advice: "Wait until the holder's move has lapsed.",
    retry: true,
  },
  NoRebindError: {
    sentence: "No move of this passport is pending.",
    advice: "Start the move first.",
    retry: false,
  },
  NotRebindTargetError: {
    sentence: "Only the receiving account can complete the move.",
    advice: "Connect the account that the passport moves to.",
    retry: false,
  },
  RebindNotReadyError: {
    sentence: "The waiting time of this move is not over.",
    advice: "Try again when it is over.",
    retry: true,
  },
} as const satisfies Record<string, ErrorMessage>;
