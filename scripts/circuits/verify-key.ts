import { readFileSync } from "node:fs";

import { zKey } from "snarkjs";

/** A proving key and what it must have been made from. */
export interface VerifyKeyOptions {
  readonly r1cs: string;
  readonly ptau: string;
  readonly zkey: string;
}

/**
 * Verifies a proving key against its circuit and the powers of tau: snarkjs makes the first key again and follows every
 * contribution from there.
 *
 * @returns What is wrong, a sentence each.
 */
export async function verifyKey({ r1cs, ptau, zkey }: VerifyKeyOptions): Promise<readonly string[]> {
  const errors: string[] = [];
  const silent = (): void => undefined;
  const logger = {
    info: silent,
    debug: silent,
    warn: silent,
    error: (line: string) => void errors.push(line.replace(/^INVALID:\s*/, "").trim()),
  };
  try {
    // Read here: snarkjs leaves files open.
    const powers = new Uint8Array(readFileSync(ptau));
    const key = new Uint8Array(readFileSync(zkey));
    if (await zKey.verifyFromR1cs(r1cs, powers, key, logger)) return [];
  } catch (error) {
    return [`The key cannot be verified: ${error instanceof Error ? error.message : String(error)}.`];
  }
  return [`The key is not this circuit's under these powers of tau: ${errors.join(", ") || "invalid"}.`];
}
