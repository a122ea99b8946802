import { pbkdf2, randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";

import * as Keystore from "ox/Keystore";
import { bytesToHex, isHex, type Hex } from "viem";

import { InvalidSecretError, UsageError } from "../errors.ts";

const MiB = 2 ** 20;
/** More than any wallet asks for; a file that asks for more would only keep the machine busy. */
const MAX_SCRYPT_BYTES = 1024 * MiB;
const MAX_ITERATIONS = 10_000_000;
const KEY_BYTES = 32;
const SCRYPT = { n: 2 ** 17, r: 8, p: 1 } as const;

type ScryptParameters = { n: number; r: number; p: number; salt: string; dklen: number };
type Pbkdf2Parameters = { c: number; prf: string; salt: string; dklen: number };

/**
 * The 32 bytes in an Ethereum keystore (JSON, version 3).
 *
 * @param json As parsed.
 * @throws UsageError when it is no such keystore, InvalidSecretError when the password does not open it.
 */
export async function openKeystore(json: unknown, password: string): Promise<Uint8Array> {
  const keystore = checkedKeystore(json);
  const key = await derivedKey(keystore, password);
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
export async function sealKeystore(secret: Uint8Array, password: string): Promise<object> {
  const parameters = { ...SCRYPT, salt: randomBytes(KEY_BYTES).toString("hex"), dklen: KEY_BYTES };
  const key = await scryptKey(parameters, password);
  const iv = new Uint8Array(randomBytes(16));
  return Keystore.encrypt(secret, key, { kdf: "scrypt", kdfparams: parameters, iv });
}

/** Node's own functions: they use the file's cost parameters, all of them, and take a tenth of JavaScript's time. */
async function derivedKey({ crypto }: Keystore.Keystore, password: string): Promise<Hex> {
  if (crypto.kdf === "scrypt") return scryptKey(crypto.kdfparams as ScryptParameters, password);
  const { c, prf, salt } = crypto.kdfparams as Pbkdf2Parameters;
  if (prf !== "hmac-sha256" || !isCount(c) || c > MAX_ITERATIONS) throw malformed("kdfparams");
  const derive = promisify(pbkdf2);
  return bytesToHex(await derive(password, Buffer.from(salt, "hex"), c, KEY_BYTES, "sha256"));
}

async function scryptKey({ n, r, p, salt }: ScryptParameters, password: string): Promise<Hex> {
  const bytes = 128 * n * r + 128 * r * p;
  if (![n, r, p].every(isCount) || (n & (n - 1)) !== 0 || n < 2 || bytes > MAX_SCRYPT_BYTES) {
    throw malformed("kdfparams");
  }
  // OpenSSL counts somewhat more than the definition's blocks.
  const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
  const options = { N: n, r, p, maxmem: 2 * bytes + MiB };
  return bytesToHex(await derive(password, Buffer.from(salt, "hex"), KEY_BYTES, options));
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
