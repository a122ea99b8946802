import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readSigningKeys } from "./readSigningKeys.ts";
import { Rule } from "./Rule.ts";

const ed25519 = generateKeyPairSync("ed25519");
const one = { ...ed25519.privateKey.export({ format: "jwk" }), kid: "one" };
const ec = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const two = { ...ec.privateKey.export({ format: "jwk" }), kid: "two" };
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });

describe("readSigningKeys", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aura-keys-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (content: unknown) => {
    const path = join(folder, "keys.json");
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return readSigningKeys(path);
  };

  test("behavior: gives the keys in their order", () => {
    expect(read({ keys: [one, two] })).toEqual([one, two]);
  });

  test.each([
    ["no JSON", "keys"],
    ["no set", [one]],
    ["nothing", { keys: [] }],
    ["a key that is null", { keys: [null] }],
    ["a public key", { keys: [{ ...ed25519.publicKey.export({ format: "jwk" }), kid: "one" }] }],
    ["a key without a name", { keys: [{ ...one, kid: undefined }] }],
    ["two keys of one name", { keys: [one, { ...two, kid: "one" }] }],
    ["a key of another kind", { keys: [{ ...rsa.privateKey.export({ format: "jwk" }), kid: "rsa" }] }],
    ["a broken key", { keys: [{ ...one, d: "AA" }] }],
  ])("error: a file with %s is refused, without its content", (_name, content) => {
    expect(() => read(content)).toThrow(Rule);
    expect(() => read(content)).not.toThrow(String(one.d));
  });
});
