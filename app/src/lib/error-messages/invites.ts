import type { ErrorMessage } from "./error-message.ts";

/** What people are told about invites. */
export const invitesMessages = {
  InviteCodeError: {
    sentence: "This invite code is not valid for your account.",
    advice: "Nothing was sent. Ask who invited you for a new one.",
    retry: false,
  },
  InviteExpiredError: {
    sentence: "This invite has expired.",
    advice: "Ask who invited you for a new one.",
    retry: false,
  },
  InviteNotOpenError: {
    sentence: "This invite was used or taken back.",
    advice: "Ask who invited you for a new one.",
    retry: false,
  },
  InviteKeyUsedError: {
    sentence: "This key was used before.",
    advice: "Make a new invite.",
    retry: false,
  },
  InviteQuotaError: {
    sentence: "You have no invites left.",
    advice: "Take back one that nobody used, or prove a higher tier.",
    retry: false,
  },
  InviteNotFoundError: {
    sentence: "This invite does not exist.",
    advice: "Ask who invited you for a new one.",
    retry: false,
  },
  NotInviterError: {
    sentence: "Only who made these invites can take them back.",
    advice: "Connect the account that invited.",
    retry: false,
  },
  AlreadyInvitedError: {
    sentence: "You were invited before.",
    advice: "Nothing was sent. A passport is invited once.",
    retry: false,
  },
  InviteOrderError: {
    sentence: "Your passport is not newer than the inviter’s.",
    advice: "Nothing was sent. Invites are for newcomers.",
    retry: false,
  },
  InviteAcceptanceError: {
    sentence: "Your agreement to the invite has expired or is not yours.",
    advice: "Sign it again.",
    retry: false,
  },
  InvalidInviteError: {
    sentence: "The invite would be expired from the start.",
    advice: "Choose a later end.",
    retry: false,
  },
  InvalidInviteCodeError: {
    sentence: "This is not an invite code.",
    advice: "Copy the whole of it and try again.",
    retry: false,
  },
  InviteKeysError: {
    sentence: "The list of invites is empty, or names one twice.",
    advice: "Correct the list.",
    retry: false,
  },
  InviteKeyNotListedError: {
    sentence: "This code is not one of the invites.",
    advice: "Ask who gave it to you for another one.",
    retry: false,
  },
} as const satisfies Record<string, ErrorMessage>;
