import type { Address } from "viem";

/**
 * An account as the message of a proof of membership: who gets the ticket, is let in, or takes the passport over.
 * @example
 * const message = accountMessage(account);
 */
export function accountMessage(account: Address): bigint {
  return BigInt(account);
}
