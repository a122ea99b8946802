import { componentNames } from "../types/Components.ts";
import type { EpochRecord } from "../types/EpochData.ts";
import { poseidon } from "../utils/poseidon/poseidon.ts";
import type { PoseidonHash } from "../utils/poseidon/poseidonHasher.ts";

/** The parts that a leaf binds. */
type LeafParts = Pick<EpochRecord, "left" | "passportId" | "commitment" | "components" | "badgeSet">;

/** A record's components as they stand in its leaf: ten bits each, humanity lowest, in range or not. */
export function recordComponents({ components }: Pick<EpochRecord, "components">): bigint {
  return componentNames.reduce(
    (packed, name, place) => packed | (BigInt(components[name]) << BigInt(10 * place)),
    0n,
  );
}

/**
 * The leaf that a record makes, also of one that no honest epoch has; 0 for a passport that was given up.
 * @param hash Poseidon of four; a faster one for many.
 */
export function recordLeaf(record: LeafParts, hash: PoseidonHash = poseidon): bigint {
  if (record.left) return 0n;
  return hash([record.passportId, record.commitment, recordComponents(record), record.badgeSet]);
}
