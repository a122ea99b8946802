import { concat, encodeAbiParameters, keccak256, type Address, type Hex } from "viem";

import { InviteKeyNotListedError, InviteKeysError } from "../errors/client.ts";
import { checkedAddress } from "../utils/checkedAddress.ts";

/** A Merkle tree over the keys of invites. */
export type InviteTree = {
  /** What is registered. */
  readonly root: Hex;
  /**
   * The way from a key to the root, for its code.
   * @throws InviteKeyNotListedError
   */
  readonly proofOf: (key: Address) => readonly Hex[];
};

/**
 * The tree that batches of invites and `InviteGate` take: as OpenZeppelin's StandardMerkleTree makes it of `["address"]`.
 *
 * @throws InviteKeysError when there is no key, or one twice.
 * @throws InvalidAddressError
 * @example
 * const keys = Array.from({ length: 100 }, createInviteKey);
 * const tree = buildInviteTree(keys.map(({ key }) => key));
 * await createInviteBatch(client, { root: tree.root, count: keys.length, expiresAt });
 */
export function buildInviteTree(keys: readonly Address[]): InviteTree {
  if (keys.length === 0) throw new InviteKeysError({ details: "there is none" });
  const leaves = keys.map((key) => leafOf(checkedAddress(key))).sort();
  const last = 2 * leaves.length - 2;
  const nodes = new Array<Hex>(last + 1);
  leaves.forEach((leaf, place) => (nodes[last - place] = leaf));
  for (let place = last - leaves.length; place >= 0; place--) {
    nodes[place] = hashPair(nodes[2 * place + 1] as Hex, nodes[2 * place + 2] as Hex);
  }
  const places = new Map(leaves.map((leaf, place) => [leaf, last - place]));
  if (places.size < leaves.length) throw new InviteKeysError({ details: "one is named twice" });
  const proofOf = (key: Address): readonly Hex[] => {
    const place = places.get(leafOf(checkedAddress(key)));
    if (place === undefined) throw new InviteKeyNotListedError({ key });
    return pathFrom(nodes, place);
  };
  return { root: nodes[0] as Hex, proofOf };
}

/** Hashed twice, so that no inner node is a leaf. */
function leafOf(key: Address): Hex {
  return keccak256(keccak256(encodeAbiParameters([{ type: "address" }], [key])));
}

function hashPair(one: Hex, other: Hex): Hex {
  return keccak256(one < other ? concat([one, other]) : concat([other, one]));
}

/** Children of a place are at `2 * place + 1` and `+ 2`. */
function pathFrom(nodes: readonly Hex[], leaf: number): readonly Hex[] {
  const path: Hex[] = [];
  for (let place = leaf; place > 0; place = Math.floor((place - 1) / 2)) {
    path.push(nodes[place % 2 === 1 ? place + 1 : place - 1] as Hex);
  }
  return path;
}
