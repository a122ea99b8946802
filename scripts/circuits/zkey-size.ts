import { readFileSync } from "node:fs";

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
  const file = readFileSync(path);
  if (file.toString("latin1", 0, 4) !== "zkey") throw new Error(`${path} is not a proving key.`);
  const sections = new Map<number, Buffer>();
  for (let i = 0, at = 12; i < file.readUInt32LE(8); i++) {
    const size = Number(file.readBigUInt64LE(at + 4));
    sections.set(file.readUInt32LE(at), file.subarray(at + 12, at + 12 + size));
    at += 12 + size;
  }
  const header = sections.get(HEADER_SECTION);
  const coefficients = sections.get(COEFFICIENTS_SECTION);
  if (header === undefined || coefficients === undefined) throw new Error(`${path} lacks a section.`);

  // Two primes with their lengths, then wires, public signals, domain.
  const counts = 2 * (4 + FIELD_BYTES);
  const publicSignals = header.readUInt32LE(counts + 4);
  // Each coefficient: matrix, constraint, wire, value. Beyond the circuit's own, one row binds each public signal.
  let last = 0;
  for (let at = 4; at < coefficients.length; at += 12 + FIELD_BYTES) {
    last = Math.max(last, coefficients.readUInt32LE(at + 4));
  }
  return { constraints: last - publicSignals, domain: header.readUInt32LE(counts + 8), bytes: file.length };
}
