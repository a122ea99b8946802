import { presenceTypedData } from "../client/checkInTypedData.ts";
import { findSigner } from "../client/findSigner.ts";
import type { AccountParameter, RequireWalletErrorType } from "../client/requireWallet.ts";
import type { SigningClient } from "../client/simulation.ts";
import { signTypedData } from "../client/signTypedData.ts";
import type { SignedPresence } from "../types/Presence.ts";

export type SignPresenceParameters = AccountParameter & {
  ticketId: bigint;
  /** Now by the holder's clock, in seconds since the Unix epoch, a few seconds less: clocks differ. */
  issuedAt: number;
};

/** For `encodePresence`, and so for a code on the holder's screen. */
export type SignPresenceReturnType = SignedPresence;

export type SignPresenceErrorType = RequireWalletErrorType;

/**
 * Signs that the holder of a ticket stands at the door. The signing account must hold the ticket. Scanners accept it for
 * 90 seconds: sign anew before they are over. Sends no transaction.
 *
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, RpcUnavailableError
 * @example
 * const issuedAt = Math.floor(Date.now() / 1000) - 5;
 * const code = encodePresence(await signPresence(client, { ticketId, issuedAt }));
 */
export async function signPresence(
  client: SigningClient,
  { ticketId, issuedAt, ...signer }: SignPresenceParameters,
): Promise<SignPresenceReturnType> {
  const { account } = findSigner(client, signer.account);
  const holder = typeof account === "string" ? account : account.address;
  const presence = { ticketId, holder, issuedAt };
  return {
    ...presence,
    signature: await signTypedData(client, { data: presenceTypedData(client, presence), ...signer }),
  };
}
