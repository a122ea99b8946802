import { poseidon } from "./poseidon.ts";
import { poseidonEngine } from "./poseidonEngine.ts";

/** Poseidon of a fixed number of field elements, each from 0 to below the field's order. */
export type PoseidonHash = (inputs: readonly bigint[]) => bigint;

/** Filled on demand: whoever hashes nothing computes nothing. */
const hashers = new Map<number, PoseidonHash>();

/**
 * `poseidon` for many hashes of as many elements each, 1 to 8: in WebAssembly where the platform lets it, which a content
 * security policy may not, else by `poseidon` itself. The hashes are the same.
 */
export function poseidonHasher(inputs: number): PoseidonHash {
  const known = hashers.get(inputs);
  if (known !== undefined) return known;
  let hasher: PoseidonHash = poseidon;
  try {
    hasher = poseidonEngine(inputs);
  } catch {
    // Slower, and right all the same.
  }
  hashers.set(inputs, hasher);
  return hasher;
}
