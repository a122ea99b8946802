import { encodeAbiParameters, keccak256, type Address } from "viem";

/**
 * The message that a proof must carry to be recorded for `account`, as the registry computes it.
 * @example
 * const isForMe = namePublicSignals(publicSignals).message === reputationMessage(account);
 */
export function reputationMessage(account: Address): bigint {
  return BigInt(keccak256(encodeAbiParameters([{ type: "address" }], [account]))) >> 8n;
}
