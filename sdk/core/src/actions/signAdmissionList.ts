import type { Hex } from "viem";

import type { AccountParameter, RequireWalletErrorType } from "../client/requireWallet.ts";
import type { SigningClient } from "../client/simulation.ts";
import { signTypedData } from "../client/signTypedData.ts";
import { admissionListTypedData } from "../client/checkInTypedData.ts";
import type { AdmissionList } from "../types/Admission.ts";

export type SignAdmissionListParameters = AccountParameter & {
  list: AdmissionList;
};

/** EIP-712 signature. */
export type SignAdmissionListReturnType = Hex;

export type SignAdmissionListErrorType = RequireWalletErrorType;

/**
 * Signs a list of tickets that are let in, whoever sends it. The signing account must organise the event, or the list is
 * worth nothing. It cannot be taken back before its deadline: sign for hours. Sends no transaction.
 *
 * @throws InvalidArgumentError when a value does not fit.
 * @throws WalletRequiredError, WrongChainError, UserRejectedError, RpcUnavailableError
 * @example
 * const list = { eventId, ticketIds: [ticketId], deadline: now + 3600 };
 * const signature = await signAdmissionList(client, { list });
 */
export async function signAdmissionList(
  client: SigningClient,
  { list, ...signer }: SignAdmissionListParameters,
): Promise<SignAdmissionListReturnType> {
  return signTypedData(client, { data: admissionListTypedData(client, list), ...signer });
}
