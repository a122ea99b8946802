import { numberToHex } from "viem";

import { parseInviteCode } from "./parseInviteCode.ts";
import { PREFIX, SEPARATOR, checksumOf } from "./inviteCodeFormat.ts";
import type { InviteCode } from "../types/Invite.ts";

/**
 * An invite as a text for a link or an image: letters, digits and dots. Whoever reads it can redeem it.
 *
 * @throws InvalidInviteCodeError when the private key is none, or an id or a proof is not one.
 * @example
 * const { key, privateKey } = createInviteKey();
 * const code = formatInviteCode({ inviterId, privateKey });
 */
export function formatInviteCode({ inviterId, privateKey, batch }: InviteCode): string {
  const parts = [PREFIX, inviterId.toString(16), privateKey.slice(2).toLowerCase()];
  if (batch !== undefined) {
    parts.push(
      numberToHex(batch.batchId).slice(2),
      batch.proof.map((node) => node.slice(2).toLowerCase()).join(""),
    );
  }
  const body = parts.join(SEPARATOR);
  const text = `${body}${SEPARATOR}${checksumOf(body)}`;
  parseInviteCode(text);
  return text;
}
