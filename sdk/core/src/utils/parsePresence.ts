import { bytesToBigInt, bytesToHex, bytesToNumber, getAddress } from "viem";

import { InvalidPresenceCodeError } from "../errors/admission.ts";
import type { SignedPresence } from "../types/Presence.ts";
import { CODE_PREFIX, HOLDER_BYTES, SIGNATURE_BYTES, TIME_BYTES } from "./presenceCode.ts";

const ID_AT = TIME_BYTES + 1;
const MAX_ID_BYTES = 32;
/** Contract accounts have long ones; a QR code has room for less. */
const MAX_CHARACTERS = 4_096;

/**
 * Reads what `encodePresence` wrote. Whether it is true, `verifyPresence` says.
 *
 * @throws InvalidPresenceCodeError when the text is anything else.
 * @example
 * const { ticketId, holder } = parsePresence(code);
 */
export function parsePresence(code: string): SignedPresence {
  const bytes = decode(code.trim());
  const length = bytes[TIME_BYTES] ?? 0;
  const holderAt = ID_AT + length;
  const signatureAt = holderAt + HOLDER_BYTES;
  if (length < 1 || length > MAX_ID_BYTES || bytes.length < signatureAt + SIGNATURE_BYTES) {
    throw new InvalidPresenceCodeError("it is cut off");
  }
  return {
    ticketId: bytesToBigInt(bytes.subarray(ID_AT, holderAt)),
    holder: getAddress(bytesToHex(bytes.subarray(holderAt, signatureAt))),
    issuedAt: bytesToNumber(bytes.subarray(0, TIME_BYTES)),
    signature: bytesToHex(bytes.subarray(signatureAt)),
  };
}

function decode(code: string): Uint8Array {
  if (!code.startsWith(CODE_PREFIX))
    throw new InvalidPresenceCodeError(`it does not begin with ${CODE_PREFIX}`);
  const text = code.slice(CODE_PREFIX.length);
  if (text.length > MAX_CHARACTERS || !/^[\w-]+$/.test(text)) {
    throw new InvalidPresenceCodeError("it holds other characters than base64url, or too many");
  }
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new InvalidPresenceCodeError("it is cut off", { cause });
  }
}
