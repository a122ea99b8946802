import { createCipheriv, pbkdf2Sync, randomBytes, scryptSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { concat, keccak256, toHex } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readSettings } from "./readSettings.ts";

const PASSWORD = "correct horse";
const key = generatePrivateKey();

/** As wallets write it. */
function keystore(kdf: "scrypt" | "pbkdf2"): string {
  const [salt, iv] = [randomBytes(32), randomBytes(16)];
  const derived =
    kdf === "scrypt"
      ? scryptSync(PASSWORD, salt, 32, { N: 1024, r: 8, p: 1 })
      : pbkdf2Sync(PASSWORD, salt, 1000, 32, "sha256");
  const cipher = createCipheriv("aes-128-ctr", derived.subarray(0, 16), iv);
  const ciphertext = Buffer.concat([cipher.update(Buffer.from(key.slice(2), "hex")), cipher.final()]);
  return JSON.stringify({
    version: 3,
    id: "any",
    crypto: {
      cipher: "aes-128-ctr",
      ciphertext: ciphertext.toString("hex"),
      cipherparams: { iv: iv.toString("hex") },
      mac: keccak256(concat([toHex(derived.subarray(16)), toHex(ciphertext)])).slice(2),
      kdf,
      kdfparams: {
        dklen: 32,
        salt: salt.toString("hex"),
        ...(kdf === "scrypt" ? { n: 1024, r: 8, p: 1 } : { c: 1000, prf: "hmac-sha256" }),
      },
    },
  });
}

describe("keystores", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aura-keystore-"));
    writeFileSync(join(folder, "password"), `${PASSWORD}\n`);
    writeFileSync(join(folder, "wrong"), "another");
    for (const kdf of ["scrypt", "pbkdf2"] as const) writeFileSync(join(folder, kdf), keystore(kdf));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (file: string, password: string) =>
    readSettings({
      AURA_DATABASE_URL: "postgresql://127.0.0.1/none",
      AURA_GATEWAY_SIGNER_KEYSTORES: join(folder, file),
      AURA_GATEWAY_SIGNER_PASSWORD_FILE: join(folder, password),
    }).relayer.signers.map(({ address }) => address);

  test.each(["scrypt", "pbkdf2"])("behavior: a file of %s is opened with its password", (kdf) => {
    expect(read(kdf, "password")).toEqual([privateKeyToAddress(key)]);
  });

  test("error: another password, no password, and a file that is no keystore", () => {
    expect(() => read("scrypt", "wrong")).toThrow(
      "AURA_GATEWAY_SIGNER_KEYSTORES names a keystore of another",
    );
    expect(() => read("scrypt", "none")).toThrow("needs a password file that can be read");
    expect(() => read("password", "password")).toThrow("must name keystore files of version 3");
  });
});
