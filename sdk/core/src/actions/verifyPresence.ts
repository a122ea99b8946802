import { isAddressEqual, recoverTypedDataAddress, type Address } from "viem";

import type { AuraClient } from "../client/createAuraClient.ts";
import { presenceTypedData } from "../client/checkInTypedData.ts";
import type { PresenceRefusal, SignedPresence } from "../types/Presence.ts";

export type VerifyPresenceParameters = {
  presence: SignedPresence;
  /** Who holds the ticket by the scanner's list. */
  holder: Address;
  /** When doors open, in seconds since the Unix epoch; codes made before are worth nothing. 0 by default. */
  startsAt?: number | undefined;
  /** By the scanner's clock, in seconds since the Unix epoch. */
  now: number;
  /** For how many seconds a code is good; 90 by default, as in the contract. */
  lifetime?: number | undefined;
  /** How many seconds the holder's clock may be ahead; 0 by default. */
  tolerance?: number | undefined;
};

/** Null when the holder may come in. */
export type VerifyPresenceReturnType = PresenceRefusal | null;

/** `presenceLifetime()` of the contract. */
const LIFETIME = 90;

/**
 * Judges a code at the door as the contract would, without a connection: nothing is read from the network. It takes the
 * scanner's list for who holds the ticket, and does not know which tickets were let in before. A contract account's
 * signature can only be checked on the chain: here it is a `BadSignature`.
 *
 * @example
 * const refusal = await verifyPresence(client, { presence: parsePresence(code), holder, now });
 */
export async function verifyPresence(
  client: Pick<AuraClient, "chain" | "deployment">,
  { presence, holder, startsAt = 0, now, lifetime = LIFETIME, tolerance = 0 }: VerifyPresenceParameters,
): Promise<VerifyPresenceReturnType> {
  if (presence.issuedAt < startsAt || now > presence.issuedAt + lifetime) return "Stale";
  if (presence.issuedAt > now + tolerance) return "Future";
  if (!isAddressEqual(presence.holder, holder)) return "NotHolder";
  const { signature } = presence;
  try {
    const signer = await recoverTypedDataAddress({ ...presenceTypedData(client, presence), signature });
    return isAddressEqual(signer, holder) ? null : "BadSignature";
  } catch {
    return "BadSignature";
  }
}
