import { createDecipheriv, pbkdf2Sync, scryptSync } from "node:crypto";
import { readFileSync } from "node:fs";

import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { concat, keccak256, toHex, type Hex, type LocalAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";

import { Rule } from "./Rule.ts";

const hex = Type.String({ pattern: "^([0-9a-fA-F]{2})+$" });
const count = Type.Integer({ minimum: 1, maximum: 2 ** 24 });
const Keystore = Type.Object({
  version: Type.Literal(3),
  crypto: Type.Object({
    cipher: Type.Literal("aes-128-ctr"),
    ciphertext: hex,
    cipherparams: Type.Object({ iv: hex }),
    mac: hex,
    kdf: Type.Enum(["scrypt", "pbkdf2"]),
    kdfparams: Type.Object({
      dklen: Type.Literal(32),
      salt: hex,
      n: Type.Optional(count),
      r: Type.Optional(count),
      p: Type.Optional(count),
      c: Type.Optional(count),
    }),
  }),
});

const SCRYPT_MEMORY = 2 ** 30;

/**
 * Opens keystore files of version 3, as wallets and nodes write them, with the password that a file holds.
 *
 * @param files Paths, with commas between.
 * @throws Rule
 */
export function readKeystores(files: string, passwordFile: string | undefined): readonly LocalAccount[] {
  if (passwordFile === undefined) throw new Rule("needs AURA_GATEWAY_SIGNER_PASSWORD_FILE");
  const password = read(passwordFile, "needs a password file that can be read").replace(/\r?\n$/, "");
  return files.split(",").map((file) => open(file.trim(), password));
}

function open(file: string, password: string): LocalAccount {
  const { crypto } = parse(file);
  const text = (value: string): Buffer => Buffer.from(value, "hex");
  const derived = derive(crypto, password);
  const ciphertext = text(crypto.ciphertext);
  const mac = keccak256(concat([toHex(derived.subarray(16, 32)), toHex(ciphertext)]));
  if (mac.slice(2) !== crypto.mac.toLowerCase()) throw new Rule("names a keystore of another password");
  const decipher = createDecipheriv("aes-128-ctr", derived.subarray(0, 16), text(crypto.cipherparams.iv));
  const key: Hex = toHex(Buffer.concat([decipher.update(ciphertext), decipher.final()]));
  return privateKeyToAccount(key);
}

function derive({ kdf, kdfparams }: Static<typeof Keystore>["crypto"], password: string): Buffer {
  const { salt, dklen, n = 1, r = 1, p = 1, c = 1 } = kdfparams;
  const bytes = Buffer.from(salt, "hex");
  if (kdf === "pbkdf2") return pbkdf2Sync(password, bytes, c, dklen, "sha256");
  return scryptSync(password, bytes, dklen, { N: n, r, p, maxmem: SCRYPT_MEMORY });
}

function parse(file: string): Static<typeof Keystore> {
  const rule = "must name keystore files of version 3";
  const text = read(file, rule);
  try {
    const value = JSON.parse(text) as unknown;
    if (Value.Check(Keystore, value)) return value;
  } catch {
    // Told below.
  }
  throw new Rule(rule);
}

function read(file: string, rule: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Rule(rule);
  }
}
