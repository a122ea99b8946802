import type { Address } from "viem";

/** An account as the message of a proof of membership: who gets the ticket, is let in, or takes the passport over. */
export function accountMessage(account: Address): bigint {
  return BigInt(account);
}
