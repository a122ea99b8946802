import { ArtifactCorruptError, ArtifactMismatchError } from "../errors/proof.ts";
import { findSection } from "./binaryFile.ts";

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
 * @throws ArtifactMismatchError when the witness generator is of another one.
 */
export function checkWitness(witness: Uint8Array | undefined, { variables }: CircuitSize): void {
  const header = findSection({
    bytes: witness ?? new Uint8Array(),
    magic: "wtns",
    file: "witness",
    section: 1,
  });
  const found = header.getUint32(4 + header.getUint32(0, true), true);
  if (found !== variables) {
    throw new ArtifactMismatchError({
      details: `the witness generator gives ${found} values, the proving key takes ${variables}`,
    });
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
