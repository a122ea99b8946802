import { createPrivateKey, type JsonWebKey } from "node:crypto";
import { readFileSync } from "node:fs";

import type { SigningJwk } from "./AuthSettings.ts";
import { Rule } from "./Rule.ts";

const WANTED =
  "must name a file with a JSON Web Key Set of private keys, Ed25519 or P-256, each with its own kid";

/**
 * Reads the keys that sign tokens.
 *
 * @throws Rule when the file is none of such keys.
 */
export function readSigningKeys(path: string): readonly SigningJwk[] {
  const keys = parseFile(path);
  if (keys.length === 0 || !keys.every(isSigningKey)) throw new Rule(WANTED);
  if (new Set(keys.map(({ kid }) => kid)).size < keys.length) throw new Rule(WANTED);
  return keys;
}

function isSigningKey(value: unknown): value is SigningJwk {
  if (typeof value !== "object" || value === null) return false;
  const key = value as JsonWebKey;
  if (typeof key["kid"] !== "string" || !["Ed25519", "P-256"].includes(key.crv ?? "")) return false;
  try {
    createPrivateKey({ key, format: "jwk" });
    return true;
  } catch {
    return false;
  }
}

function parseFile(path: string): readonly unknown[] {
  try {
    const { keys } = JSON.parse(readFileSync(path, "utf8")) as { keys: unknown };
    if (Array.isArray(keys)) return keys;
  } catch {
    // Said below.
  }
  throw new Rule(WANTED);
}
