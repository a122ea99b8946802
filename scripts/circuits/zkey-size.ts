import { statSync } from "node:fs";

import { readSection } from "./sections.ts";

/** What a Groth16 proving key says of its circuit. */
export interface ZkeySize {
  readonly constraints: number;
  /** The power of two that proving works over. */
  readonly domain: number;
  readonly bytes: number;
}

const HEADER_SECTION = 2;
const COEFFICIENTS_SECTION = 4;
const FIELD_BYTES = 32;

/**
 * Reads sizes from a proving key of snarkjs, also where the constraint system itself is not published.
 *
 * @throws Error where the file is not one.
 */
export function readZkeySize(path: string): ZkeySize {
  const header = readSection(path, "zkey", HEADER_SECTION);
  const coefficients = readSection(path, "zkey", COEFFICIENTS_SECTION);

  // Two primes with their lengths, then wires, public signals, domain.
  const counts = 2 * (4 + FIELD_BYTES);
  const publicSignals = header.readUInt32LE(counts + 4);
  // Each coefficient: matrix, constraint, wire, value. Beyond the circuit's own, one row binds each public signal.
  let last = 0;
  for (let at = 4; at < coefficients.length; at += 12 + FIELD_BYTES) {
    last = Math.max(last, coefficients.readUInt32LE(at + 4));
  }
  return {
    constraints: last - publicSignals,
    domain: header.readUInt32LE(counts + 8),
    bytes: statSync(path).size,
  };
}
