/** Looks at a file of powers of tau: what it is, and whether a ceremony may start from it. */
import { existsSync } from "node:fs";

import type { PowersOfTau } from "../../circuits/compiler/manifest.ts";
import { blake2bFile, hashFile } from "../circuits/hash.ts";
import { readSection, readSections } from "../circuits/sections.ts";
import { PowersOfTauError } from "./errors.ts";
import { knownPowersOfTau, type KnownPowersOfTau } from "./known-powers-of-tau.ts";

/** What a ceremony needs to know of its powers of tau. */
export interface InspectedPowersOfTau extends PowersOfTau {
  /** For circuits of up to 2^power constraints. */
  readonly power: number;
}

const HEADER_SECTION = 1;
/** Tau, alpha and beta in the form that the second phase starts from. */
const PREPARED_SECTIONS = [12, 13, 14, 15];
const BN128_PRIME = 0x30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47n;

/**
 * Reads a file of powers of tau.
 *
 * @param known The public files; one of them is recognized by its hash.
 * @throws PowersOfTauError where it is another file, for another curve, or not prepared for the second phase.
 */
export function inspectPowersOfTau(
  path: string,
  known: readonly KnownPowersOfTau[] = knownPowersOfTau,
): InspectedPowersOfTau {
  if (!existsSync(path))
    throw new PowersOfTauError(`There is no file ${path}. Name the powers of tau with --ptau.`);
  const { power, prepared } = readHeader(path);
  if (!prepared) {
    throw new PowersOfTauError(
      `${path} is not prepared for the second phase. Take the prepared file, or run ` +
        "`npx snarkjs powersoftau prepare phase2`.",
    );
  }
  const blake2b = blake2bFile(path);
  const publicName = known.find((file) => file.blake2b === blake2b)?.name;
  return { power, ...hashFile(path), blake2b, ...(publicName === undefined ? {} : { publicName }) };
}

/**
 * Refuses powers of tau that nobody published.
 *
 * @throws PowersOfTauError for an unknown file, unless the ceremony is for development.
 */
export function requirePublic(inspected: InspectedPowersOfTau, path: string, development: boolean): void {
  if (inspected.publicName !== undefined || development) return;
  throw new PowersOfTauError(
    `${path} is none of the public powers of tau: its BLAKE2b-512 is ${inspected.blake2b}. Download one of those listed ` +
      "in scripts/ceremony/known-powers-of-tau.ts. For keys that never leave local chains, pass --development.",
  );
}

/**
 * Refuses powers of tau that are too few for a circuit.
 *
 * @throws PowersOfTauError naming the power that is needed.
 */
export function requireLargeEnough(
  inspected: InspectedPowersOfTau,
  circuit: { readonly name: string; readonly constraints: number; readonly publicSignals: readonly string[] },
): void {
  const needed = neededPower(circuit.constraints, circuit.publicSignals.length);
  if (needed <= inspected.power) return;
  throw new PowersOfTauError(
    `${circuit.name} has ${circuit.constraints} constraints and needs 2^${needed} powers of tau, the file has ` +
      `2^${inspected.power}. Take powersOfTau28_hez_final_${String(needed).padStart(2, "0")}.ptau or a larger one.`,
  );
}

/** Each public signal takes a row beside the constraints, and so does the constant 1. */
export function neededPower(constraints: number, publicSignals: number): number {
  return Math.ceil(Math.log2(constraints + publicSignals + 1));
}

function readHeader(path: string): { power: number; prepared: boolean } {
  try {
    const sections = readSections(path, "ptau");
    const header = readSection(path, "ptau", HEADER_SECTION);
    const bytes = header.readUInt32LE(0);
    const prime = BigInt(
      `0x${Buffer.from(header.subarray(4, 4 + bytes))
        .reverse()
        .toString("hex")}`,
    );
    if (prime !== BN128_PRIME) throw new Error(`${path} is for another curve than bn128.`);
    const prepared = PREPARED_SECTIONS.every((id) => sections.has(id));
    return { power: header.readUInt32LE(4 + bytes), prepared };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PowersOfTauError(`${reason} Download the powers of tau again.`, { cause: error });
  }
}
