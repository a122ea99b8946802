import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";

import type { InviteKey } from "../types/Invite.ts";

/**
 * Makes a random key pair for an invite. Register its address; whoever gets the private key can redeem it.
 *
 * @example
 * const { key, privateKey } = createInviteKey();
 * await createInvite(client, { key, expiresAt });
 * const code = formatInviteCode({ inviterId, privateKey });
 */
export function createInviteKey(): InviteKey {
  const privateKey = generatePrivateKey();
  return { privateKey, key: privateKeyToAddress(privateKey) };
}
