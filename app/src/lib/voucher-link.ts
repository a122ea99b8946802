import type { Voucher } from "@aura-protocol/sdk";
import { isAddress, isHex, type Hex } from "viem";

/** An issuer's permission for one account to mint one badge, ready to be redeemed. */
export type SignedVoucher = { readonly voucher: Voucher; readonly signature: Hex };

const MAX_UINT256 = 2n ** 256n - 1n;
const MAX_UINT64 = 2n ** 64n - 1n;
const MAX_UINT40 = 2 ** 40 - 1;

/** The path and fragment of the page that redeems `signed`. A fragment is never sent to a server. */
export function voucherLink({ voucher, signature }: SignedVoucher): string {
  const { badgeType, account, value, nonce, deadline } = voucher;
  const json = JSON.stringify({
    voucher: { badgeType: `${badgeType}`, account, value: `${value}`, nonce: `${nonce}`, deadline },
    signature,
  });
  return `/badges/claim#${toBase64Url(new TextEncoder().encode(json))}`;
}

/** @returns null when `fragment` (with or without its `#`) is not a voucher; the chain judges the rest. */
export function parseVoucherFragment(fragment: string): SignedVoucher | null {
  const bytes = fromBase64Url(fragment.replace(/^#/, ""));
  if (bytes === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  if (!isRecord(json) || !isRecord(json["voucher"])) return null;
  const { signature } = json;
  const { account, deadline } = json["voucher"];
  const badgeType = readUint(json["voucher"]["badgeType"], MAX_UINT256);
  const value = readUint(json["voucher"]["value"], MAX_UINT64);
  const nonce = readUint(json["voucher"]["nonce"], MAX_UINT256);
  if (badgeType === null || value === null || nonce === null) return null;
  if (typeof account !== "string" || !isAddress(account, { strict: false })) return null;
  if (typeof deadline !== "number" || !Number.isSafeInteger(deadline)) return null;
  if (deadline < 0 || deadline > MAX_UINT40) return null;
  if (typeof signature !== "string" || !isHex(signature, { strict: true })) return null;
  return { voucher: { badgeType, account, value, nonce, deadline }, signature };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function readUint(value: unknown, max: bigint): bigint | null {
  if (typeof value !== "string" || !/^(0|[1-9]\d{0,77})$/.test(value)) return null;
  const number = BigInt(value);
  return number <= max ? number : null;
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
