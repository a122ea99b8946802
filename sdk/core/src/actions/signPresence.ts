import type { Hex } from "viem";

import type { AccountParameter, RequireWalletErrorType } from "../client/requireWallet.ts";
import type { SigningClient } from "../client/simulation.ts";
import { signTypedData } from "../client/signTypedData.ts";
import { presenceTypedData } from "../client/checkInTypedData.ts";
import type { Presence } from "../types/Admission.ts";

export type SignPresenceParameters = AccountParameter & {
  presence: Presence;
};

/** EIP-712 signature. */
export type SignPresenceReturnType = Hex;

export type SignPresenceErrorType = RequireWalletErrorType;

/**
 * Signs that the signing account, which holds a ticket, stands at the door now: the code that its device shows and replaces
 * before `presenceLifetime` is over. Sends no transaction.
 *
 * @throws InvalidArgumentError when a value does not fit.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, RpcUnavailableError
 * @example
 * const signature = await signPresence(client, { presence: { ticketId, holder: account, issuedAt } });
 */
export async function signPresence(
  client: SigningClient,
  { presence, ...signer }: SignPresenceParameters,
): Promise<SignPresenceReturnType> {
  return signTypedData(client, { data: presenceTypedData(client, presence), ...signer });
}
