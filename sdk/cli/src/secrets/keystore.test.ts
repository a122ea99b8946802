import { bytesToHex } from "viem";
import { describe, expect, it } from "vitest";

import { openKeystore, sealKeystore } from "./keystore.ts";

/** The two vectors of the Web3 Secret Storage definition. */
const SECRET = "0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d";
const PASSWORD = "testpassword";
const pbkdf2 = {
  crypto: {
    cipher: "aes-128-ctr",
    cipherparams: { iv: "6087dab2f9fdbbfaddc31a909735c1e6" },
    ciphertext: "5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46",
    kdf: "pbkdf2",
    kdfparams: {
      c: 262144,
      dklen: 32,
      prf: "hmac-sha256",
      salt: "ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd",
    },
    mac: "517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2",
  },
  id: "3198bc9c-6672-5ab3-d995-4942343ae5b6",
  version: 3,
};
const scrypt = {
  crypto: {
    cipher: "aes-128-ctr",
    cipherparams: { iv: "83dbcc02d8ccb40e466191a123791e0e" },
    ciphertext: "d172bf743a674da9cdad04534d56926ef8358534d458fffccd4e6ad2fbde479c",
    kdf: "scrypt",
    kdfparams: {
      dklen: 32,
      n: 262144,
      p: 8,
      r: 1,
      salt: "ab0c7876052600dd703518d6fc3fe8984592145b591fc8fb5c6d43190334ba19",
    },
    mac: "2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d846e3097",
  },
  id: "3198bc9c-6672-5ab3-d995-4942343ae5b6",
  version: 3,
};

describe("keystores", () => {
  it.each([
    ["pbkdf2", pbkdf2],
    ["scrypt", scrypt],
  ])("vector: %s", (_, keystore) => {
    expect(bytesToHex(openKeystore(keystore, PASSWORD))).toBe(SECRET);
  });

  it("behavior: opens what it sealed, and nothing else does", () => {
    const secret = new Uint8Array(32).fill(7);
    const keystore = sealKeystore(secret, PASSWORD);
    expect(JSON.stringify(keystore)).not.toContain("07070707");
    expect(openKeystore(keystore, PASSWORD)).toEqual(secret);
    expect(() => openKeystore(keystore, "another")).toThrow(
      expect.objectContaining({ name: "InvalidSecretError" }),
    );
  });

  it.each([
    ["no object", null],
    ["another version", { ...scrypt, version: 1 }],
    ["another cipher", { ...scrypt, crypto: { ...scrypt.crypto, cipher: "aes-256-gcm" } }],
    ["another function", { ...scrypt, crypto: { ...scrypt.crypto, kdf: "argon2" } }],
    ["no ciphertext", { ...scrypt, crypto: { ...scrypt.crypto, ciphertext: undefined } }],
    [
      "costs of zero",
      { ...scrypt, crypto: { ...scrypt.crypto, kdfparams: { ...scrypt.crypto.kdfparams, n: 0 } } },
    ],
    [
      "costs that no machine can pay",
      { ...scrypt, crypto: { ...scrypt.crypto, kdfparams: { ...scrypt.crypto.kdfparams, n: 2 ** 40 } } },
    ],
    [
      "iterations for a year",
      { ...pbkdf2, crypto: { ...pbkdf2.crypto, kdfparams: { ...pbkdf2.crypto.kdfparams, c: 1e12 } } },
    ],
  ])("error: %s", (_, keystore) => {
    expect(() => openKeystore(keystore, PASSWORD)).toThrow(expect.objectContaining({ name: "UsageError" }));
  });
});
