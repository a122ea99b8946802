import { AuraError } from "@aura-protocol/sdk";

import { auraErrorMessages } from "./aura-error-messages.ts";
import type { ErrorMessage } from "./error-messages/error-message.ts";

const known: Readonly<Record<string, ErrorMessage>> = auraErrorMessages;

/** What wallets, wagmi and viem throw where no code of the SDK stands between, as while connecting and switching. */
const walletErrorMessages: Readonly<Record<string, ErrorMessage>> = {
  HttpRequestError: auraErrorMessages.RpcUnavailableError,
  TimeoutError: auraErrorMessages.RpcUnavailableError,
  UserRejectedRequestError: auraErrorMessages.UserRejectedError,
  ResourceUnavailableRpcError: {
    sentence: "Your wallet is already showing a request.",
    advice: "Open the wallet and answer it.",
    retry: true,
  },
  ProviderNotFoundError: {
    sentence: "No wallet was found in this browser.",
    advice: "Install a wallet extension such as MetaMask or Rabby, then reload this page.",
    retry: false,
  },
  SwitchChainNotSupportedError: {
    sentence: "This wallet cannot switch networks from here.",
    advice: "Choose the network in the wallet itself.",
    retry: false,
  },
  SwitchChainError: {
    sentence: "Your wallet could not switch to this network.",
    advice: "Choose or add the network in the wallet itself.",
    retry: true,
  },
};

const unknownError: ErrorMessage = auraErrorMessages.UnexpectedError;

/** The message for anything thrown. What nobody foresaw gets a generic one. */
export function messageOf(error: unknown): ErrorMessage {
  const seen = new Set<unknown>();
  for (let current = error; current instanceof Error && !seen.has(current); current = current.cause) {
    seen.add(current);
    const message = known[current.name] ?? walletErrorMessages[current.name];
    if (message !== undefined) return message;
  }
  return unknownError;
}

/** For whoever looks into it; null when there is nothing to add to the message. */
export function detailsOf(error: unknown): string | null {
  if (error instanceof AuraError) return error.details ?? null;
  if (error instanceof Error) return error.message;
  return typeof error === "string" ? error : null;
}
