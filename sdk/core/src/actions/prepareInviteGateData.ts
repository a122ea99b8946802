import { encodeAbiParameters, type Address, type Hex } from "viem";

import { admissionTypedData } from "../client/inviteTypedData.ts";
import type { SigningClient } from "../client/simulation.ts";
import type { InvalidAddressError, InvalidInviteCodeError } from "../errors/client.ts";
import { inviteKeyOf } from "../invites/inviteKeyOf.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";

export type PrepareInviteGateDataParameters = {
  eventId: bigint;
  /** Private key that is the code. */
  privateKey: Hex;
  /** From its key to the tier's `gateParam`: `buildInviteTree(keys).proofOf(key)`. */
  proof: readonly Hex[];
  /** Who buys. */
  buyer: Address;
};

/** For `buyTicket`'s and `buyListedTicket`'s `gateData`. */
export type PrepareInviteGateDataReturnType = Hex;

export type PrepareInviteGateDataErrorType = InvalidAddressError | InvalidInviteCodeError;

const layout = [{ type: "address" }, { type: "bytes32[]" }, { type: "bytes" }] as const;

/**
 * Makes of a code what `InviteGate` asks for when a ticket is bought: one ticket, by the buyer that it signs over. Asks
 * neither a wallet nor a network.
 *
 * @throws InvalidInviteCodeError when the private key is none, InvalidAddressError
 * @example
 * const { key, privateKey } = inviteKey;
 * const proof = buildInviteTree(keys).proofOf(key);
 * const gateData = await prepareInviteGateData(client, { eventId, privateKey, proof, buyer: account });
 * const hash = await buyTicket(client, { eventId, gateData });
 */
export async function prepareInviteGateData(
  client: SigningClient,
  { eventId, privateKey, proof, buyer }: PrepareInviteGateDataParameters,
): Promise<PrepareInviteGateDataReturnType> {
  const tickets = client.deployment.contracts.Tickets.address;
  const data = admissionTypedData(client, { tickets, eventId, account: checkedAddress(buyer) });
  const key = inviteKeyOf(privateKey);
  return encodeAbiParameters(layout, [key.address, proof, await key.signTypedData(data)]);
}
