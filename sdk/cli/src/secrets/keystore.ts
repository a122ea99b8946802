import * as Keystore from "ox/Keystore";
import { isHex } from "viem";

import { InvalidSecretError, UsageError } from "../errors.ts";

/** More than any wallet asks for; a file that asks for more would only keep the machine busy. */
const MAX_SCRYPT_BYTES = 2 ** 30;
const MAX_ITERATIONS = 10_000_000;
const KEY_BYTES = 32;
const SCRYPT = { n: 2 ** 17, r: 8, p: 1 } as const;

/**
 * The 32 bytes in an Ethereum keystore (JSON, version 3).
 *
 * @param json As parsed.
 * @throws UsageError when it is no such keystore, InvalidSecretError when the password does not open it.
 */
export function openKeystore(json: unknown, password: string): Uint8Array {
  const keystore = checkedKeystore(json);
  checkCosts(keystore);
  const key = Keystore.toKey(keystore, { password });
  let secret: Uint8Array;
  try {
    secret = Keystore.decrypt(keystore, key, { as: "Bytes" });
  } catch {
    throw new InvalidSecretError("The password does not open the keystore.");
  }
  if (secret.length !== KEY_BYTES) throw new UsageError("The keystore does not hold a key of 32 bytes.");
  return secret;
}

/** Encrypts 32 bytes as an Ethereum keystore (JSON, version 3), with scrypt. */
export function sealKeystore(secret: Uint8Array, password: string): object {
  const [key, options] = Keystore.scrypt({ ...SCRYPT, password });
  return Keystore.encrypt(secret, key, options);
}

/** What either function takes; the file says which. */
type Costs = { n?: number; r?: number; p?: number; c?: number; prf?: string };

/** Lets costs pass that a machine can pay. */
function checkCosts({ crypto }: Keystore.Keystore): void {
  const { n = 0, r = 0, p = 0, c = 0, prf = "" }: Costs = crypto.kdfparams;
  const bytes = 128 * n * r + 128 * r * p;
  const isPower = n >= 2 && Number.isInteger(Math.log2(n));
  const isPayable =
    crypto.kdf === "scrypt"
      ? [n, r, p].every(isCount) && isPower && bytes <= MAX_SCRYPT_BYTES
      : prf === "hmac-sha256" && isCount(c) && c <= MAX_ITERATIONS;
  if (!isPayable) throw malformed("kdfparams");
}

function checkedKeystore(json: unknown): Keystore.Keystore {
  const { version, crypto } = (json ?? {}) as { version?: unknown; crypto?: Record<string, unknown> };
  if (version !== 3 || typeof crypto !== "object" || crypto === null) throw malformed("version");
  if (crypto["cipher"] !== "aes-128-ctr") throw malformed("cipher");
  const { iv } = (crypto["cipherparams"] ?? {}) as { iv?: unknown };
  const parameters = (crypto["kdfparams"] ?? {}) as { salt?: unknown; dklen?: unknown };
  for (const [field, value] of Object.entries({
    iv,
    mac: crypto["mac"],
    ciphertext: crypto["ciphertext"],
    salt: parameters.salt,
  })) {
    if (typeof value !== "string" || !isHex(`0x${value}`)) throw malformed(field);
  }
  if (parameters.dklen !== KEY_BYTES) throw malformed("dklen");
  if (crypto["kdf"] !== "scrypt" && crypto["kdf"] !== "pbkdf2") throw malformed("kdf");
  return json as Keystore.Keystore;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function malformed(field: string): UsageError {
  return new UsageError("The file is not an Ethereum keystore of version 3.", { details: `"${field}"` });
}
