import { ArtifactCorruptError, ArtifactMismatchError } from "../errors/proof.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { findSection } from "./binaryFile.ts";
import { readInteger } from "./readInteger.ts";

/** Bytes of a number, of a point of either group. */
const WORD = 32;
const G1_BYTES = 2 * WORD;
const G2_BYTES = 4 * WORD;
/** Matrix, constraint and wire come before a coefficient's value. */
const COEFFICIENT_BYTES = 3 * 4 + WORD;

/** Points that are multiplied by values of the witness. Those at infinity add nothing and are left out. */
export type WirePoints = {
  readonly points: Uint8Array;
  /** The wire whose value belongs to each point. */
  readonly wires: Uint32Array;
};

/** A proving key of Groth16 over BN254, cut into what a proof takes. Its names are those of the paper. */
export type ProvingKey = {
  readonly publicCount: number;
  /** How many constraints there are room for: a power of two. */
  readonly domain: number;
  readonly alpha1: Uint8Array;
  readonly beta1: Uint8Array;
  readonly beta2: Uint8Array;
  readonly delta1: Uint8Array;
  readonly delta2: Uint8Array;
  /** Entries of the matrices A and B: matrix, constraint, wire, value. */
  readonly coefficients: Uint8Array;
  readonly coefficientCount: number;
  readonly a: WirePoints;
  readonly b1: WirePoints;
  readonly b2: WirePoints;
  readonly c: WirePoints;
  /** A point for each place of the domain. */
  readonly h: Uint8Array;
};

/**
 * Cuts a proving key, as snarkjs writes it, into its parts. It takes a few milliseconds, so that nobody has to keep them.
 *
 * @throws ArtifactCorruptError when a part is missing or has another length than the header says.
 * @throws ArtifactMismatchError when the key is over another curve.
 */
export function parseProvingKey(zkey: Uint8Array): ProvingKey {
  const section = (number: number): Uint8Array => {
    const found = findSection({ bytes: zkey, magic: "zkey", file: "proving key", section: number });
    return new Uint8Array(found.buffer, found.byteOffset, found.byteLength);
  };
  const sized = (number: number, length: number): Uint8Array => {
    const found = section(number);
    if (found.length === length) return found;
    const details = `section ${number} has ${found.length} bytes, its circuit takes ${length}`;
    throw new ArtifactCorruptError({ file: "proving key", details });
  };
  const header = headerReader(section(2));
  const [, order] = [header.prime(), header.prime()];
  if (order !== FIELD_ORDER) {
    throw new ArtifactMismatchError({ details: "the proving key is not over BN254" });
  }
  const [variables, publicCount, domain] = [header.count(), header.count(), header.count()];
  const [alpha1, beta1] = [header.bytes(G1_BYTES), header.bytes(G1_BYTES)];
  const beta2 = header.bytes(G2_BYTES);
  // Gamma is for verifiers.
  header.bytes(G2_BYTES);
  const [delta1, delta2] = [header.bytes(G1_BYTES), header.bytes(G2_BYTES)];
  const privateCount = variables - publicCount - 1;
  const coefficients = section(4).slice(4);
  return {
    publicCount,
    domain,
    alpha1,
    beta1,
    beta2,
    delta1,
    delta2,
    coefficients,
    coefficientCount: Math.floor(coefficients.length / COEFFICIENT_BYTES),
    a: wirePoints(sized(5, variables * G1_BYTES), G1_BYTES),
    b1: wirePoints(sized(6, variables * G1_BYTES), G1_BYTES),
    b2: wirePoints(sized(7, variables * G2_BYTES), G2_BYTES),
    c: wirePoints(sized(8, privateCount * G1_BYTES), G1_BYTES, publicCount + 1),
    h: sized(9, domain * G1_BYTES).slice(),
  };
}

/** Reads a header from its beginning on. */
function headerReader(section: Uint8Array): {
  count(): number;
  bytes(length: number): Uint8Array;
  prime(): bigint;
} {
  let at = 0;
  const bytes = (length: number): Uint8Array => {
    at += length;
    if (at > section.length) {
      throw new ArtifactCorruptError({ file: "proving key", details: "its header is cut off" });
    }
    return section.slice(at - length, at);
  };
  const count = (): number => Number(readInteger(bytes(4)));
  return { count, bytes, prime: () => readInteger(bytes(count())) };
}

/** The points that are not at infinity, whose bytes are all 0. */
function wirePoints(section: Uint8Array, size: number, firstWire = 0): WirePoints {
  const places: number[] = [];
  for (let at = 0; at < section.length; at += size) {
    if (section.subarray(at, at + size).some((byte) => byte !== 0)) places.push(at / size);
  }
  const points = new Uint8Array(places.length * size);
  places.forEach((place, index) => {
    points.set(section.subarray(place * size, (place + 1) * size), index * size);
  });
  return { points, wires: Uint32Array.from(places, (place) => place + firstWire) };
}
