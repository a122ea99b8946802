import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** SHA-256 of a file in hexadecimal, and its size. */
export function hashFile(path: string): { sha256: string; bytes: number } {
  const content = readFileSync(path);
  return { sha256: createHash("sha256").update(content).digest("hex"), bytes: content.length };
}

/** BLAKE2b-512 of a file in hexadecimal: the hash by which public powers of tau are known. */
export function blake2bFile(path: string): string {
  return createHash("blake2b512").update(readFileSync(path)).digest("hex");
}
