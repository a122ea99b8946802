import { EpochDataMismatchError } from "../errors/epochData.ts";
import { buildProfileTree, type ProfileTree } from "../reputation/buildProfileTree.ts";
import { profileDataHash } from "../reputation/profileDataHash.ts";
import type { EpochData } from "../types/EpochData.ts";
import { poseidonHasher } from "../utils/poseidon/poseidonHasher.ts";
import { recordLeaf } from "./recordLeaf.ts";

/**
 * Computes the leaves and the tree of a data file again, and lets it pass if they are the ones that its header names. The
 * contract holds both root and data hash: so it binds passport ids, commitments, components and badge sets. Accounts and
 * features are not in the leaves; whoever doubts them recomputes the epoch.
 *
 * @returns The published tree, to open leaves of.
 * @throws EpochDataMismatchError when data hash or root is another.
 * @example
 * const tree = checkEpochData(decodeEpochData(dataFile));
 */
export function checkEpochData({
  records,
  dataHash,
  root,
}: Pick<EpochData, "records" | "dataHash" | "root">): ProfileTree {
  const hasher = poseidonHasher(4);
  const leaves = records.map((record) => recordLeaf(record, hasher));
  const hash = profileDataHash(leaves);
  if (hash !== dataHash) {
    throw new EpochDataMismatchError({ field: "dataHash", expected: dataHash, actual: hash });
  }
  const tree = buildProfileTree(leaves);
  if (tree.root !== root) {
    throw new EpochDataMismatchError({ field: "root", expected: `${root}`, actual: `${tree.root}` });
  }
  return tree;
}
