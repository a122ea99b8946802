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
  const ids = keys.map(({ kid }) => kid);
  if (keys.length === 0 || !keys.every(isSigningKey) || new Set(ids).size < ids.length)
    throw new Rule(WANTED);
  return keys as SigningJwk[];
}

function isSigningKey(key: JsonWebKey): boolean {
  if (typeof key["kid"] !== "string" || !["Ed25519", "P-256"].includes(key.crv ?? "")) return false;
  try {
    createPrivateKey({ key, format: "jwk" });
    return true;
  } catch {
    return false;
  }
}

function parseFile(path: string): readonly JsonWebKey[] {
  try {
    const { keys } = JSON.parse(readFileSync(path, "utf8")) as { keys: unknown };
    if (Array.isArray(keys)) return keys as JsonWebKey[];
  } catch {
    // Said below.
  }
  throw new Rule(WANTED);
}
