import { concatBytes, hexToBytes, numberToBytes } from "viem";

import type { SignedPresence } from "../types/Presence.ts";
import { assertTime } from "./assertTime.ts";
import { assertUint } from "./assertUint.ts";
import { CODE_PREFIX, MAX_ID, TIME_BYTES } from "./presenceCode.ts";

/**
 * A signed presence as short text for a QR code: "AURA1." and some 130 characters of base64url. `parsePresence` reads it.
 *
 * @throws ValueOutOfRangeError when ticket or time do not fit.
 * @example
 * const code = encodePresence(await signPresence(client, { ticketId, issuedAt }));
 */
export function encodePresence({ ticketId, holder, issuedAt, signature }: SignedPresence): string {
  assertUint("ticketId", ticketId, MAX_ID);
  assertTime("issuedAt", issuedAt);
  const id = numberToBytes(ticketId);
  const bytes = concatBytes([
    numberToBytes(issuedAt, { size: TIME_BYTES }),
    Uint8Array.of(id.length),
    id,
    hexToBytes(holder),
    hexToBytes(signature),
  ]);
  const base64 = btoa(String.fromCharCode(...bytes));
  return CODE_PREFIX + base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
