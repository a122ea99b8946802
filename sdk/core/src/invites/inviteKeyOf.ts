import type { Hex, LocalAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { InvalidInviteCodeError } from "../errors/client.ts";

/**
 * The account behind a code.
 * @throws InvalidInviteCodeError
 */
export function inviteKeyOf(privateKey: Hex): LocalAccount {
  try {
    return privateKeyToAccount(privateKey);
  } catch {
    // The cause would hold the key.
    throw new InvalidInviteCodeError({ details: "the key is not one" });
  }
}
