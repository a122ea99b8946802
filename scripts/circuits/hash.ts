import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** Powers of tau have up to hundreds of gigabytes. */
const CHUNK_BYTES = 1 << 22;

/** SHA-256 of a file in hexadecimal, and its size. */
export function hashFile(path: string): { sha256: string; bytes: number } {
  const { digest, bytes } = digestFile(path, "sha256");
  return { sha256: digest, bytes };
}

/** BLAKE2b-512 of a file in hexadecimal: the hash by which public powers of tau are known. */
export function blake2bFile(path: string): string {
  return digestFile(path, "blake2b512").digest;
}

function digestFile(path: string, algorithm: string): { digest: string; bytes: number } {
  const hash = createHash(algorithm);
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const file = openSync(path, "r");
  let bytes = 0;
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
  return { digest: hash.digest("hex"), bytes };
}
