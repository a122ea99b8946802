import type { Address } from "viem";

import { reputationMessage } from "../reputationMessage.ts";

/**
 * The message of a proof whose badge `account` gets, as `CredentialMinter.messageOf` computes it.
 * @example
 * const message = credentialMessage(account);
 */
export function credentialMessage(account: Address): bigint {
  return reputationMessage(account);
}
