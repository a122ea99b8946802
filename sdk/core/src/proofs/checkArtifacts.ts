import { ArtifactCorruptError, ArtifactMismatchError } from "../errors/proof.ts";
import { FIELD_ORDER } from "../utils/field.ts";
import { findSection } from "./binaryFile.ts";
import { readInteger } from "./readInteger.ts";

/** Of a WebAssembly module, as a little-endian number: "\0asm". */
const WASM_MAGIC = 0x6d736100;
const GROTH16 = 1;

/** What a proving key says of its circuit. */
export type CircuitSize = {
  /** Wires of the circuit, and so values of a witness. */
  readonly variables: number;
};

/**
 * Looks at proving files before time is spent on them: whole, of the right kind, for so many public signals. A hash that
 * was checked says more; this is for files that a caller brings, and tells a broken file from a failing prover.
 *
 * @throws ArtifactCorruptError, ArtifactMismatchError
 */
export function checkArtifacts({
  wasm,
  zkey,
  publicCount,
}: {
  wasm: Uint8Array;
  zkey: Uint8Array;
  publicCount: number;
}): CircuitSize {
  if (wasm.length < 8 || viewOf(wasm).getUint32(0, true) !== WASM_MAGIC) {
    throw new ArtifactCorruptError({ file: "witness generator", details: "it is no WebAssembly module" });
  }
  try {
    return sizeOf(zkey, publicCount);
  } catch (cause) {
    // A header that is shorter than what it announces.
    if (cause instanceof RangeError) {
      throw new ArtifactCorruptError({ file: "proving key", details: cause.message });
    }
    throw cause;
  }
}

function sizeOf(zkey: Uint8Array, publicCount: number): CircuitSize {
  const file = "proving key";
  if (findSection({ bytes: zkey, magic: "zkey", file, section: 1 }).getUint32(0, true) !== GROTH16) {
    throw new ArtifactMismatchError({ details: "the proving key is not one of Groth16" });
  }
  const header = findSection({ bytes: zkey, magic: "zkey", file, section: 2 });
  // Size and order of the base field, size and order of the scalar field, then the counts.
  const afterBase = 4 + header.getUint32(0, true);
  const counts = afterBase + 4 + header.getUint32(afterBase, true);
  const found = header.getUint32(counts + 4, true);
  if (found !== publicCount) {
    throw new ArtifactMismatchError({
      details: `the proving key has ${found} public signals, the circuit ${publicCount}`,
    });
  }
  return { variables: header.getUint32(counts, true) };
}

/**
 * Compares a witness with the circuit that the proving key is of.
 * @returns The wires' values, little-endian, 32 bytes each.
 * @throws ArtifactMismatchError when the witness generator is of another one, or of another field.
 */
export function checkWitness(witness: Uint8Array | undefined, { variables }: CircuitSize): Uint8Array {
  const bytes = witness ?? new Uint8Array();
  const section = (number: number): DataView =>
    findSection({ bytes, magic: "wtns", file: "witness", section: number });
  const header = section(1);
  const width = header.getUint32(0, true);
  const found = header.getUint32(4 + width, true);
  if (found !== variables) {
    throw new ArtifactMismatchError({
      details: `the witness generator gives ${found} values, the proving key takes ${variables}`,
    });
  }
  const order = readInteger(new Uint8Array(header.buffer, header.byteOffset + 4, width));
  if (order !== FIELD_ORDER) {
    throw new ArtifactMismatchError({ details: "the witness generator is not over the field of BN254" });
  }
  const { buffer, byteOffset, byteLength } = section(2);
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
