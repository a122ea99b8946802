import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { hexToBigInt, keccak256, numberToHex } from "viem";

import { deployPassports } from "../support/passport.ts";
import { groupOf } from "../support/semaphore.ts";

/** Sizes of batches: one by one, across every power of two up to 128, on it and beside it. */
const BATCHES = [1, 1, 1, 1, 1, 2, 1, 8, 17, 30, 1, 64, 2];

/** Which leaves are removed after each batch, as fractions of the size: from the edges and the middle. */
const REMOVALS = [0, 0.5, 1];

/** A leaf that no other index has. */
function leafAt(index: number): bigint {
  return hexToBigInt(keccak256(numberToHex(index, { size: 32 }))) >> 8n;
}

describe("the tree of commitments beside @zk-kit/lean-imt", () => {
  it("behavior: has its roots, depths and paths where places that nobody has hold 0", async () => {
    const { viem, poseidon, from } = await deployPassports();
    const tree = await viem.deployContract("LevelTreeMock", [poseidon]);
    const leaves: bigint[] = [];
    const compare = async (what: string) => {
      const group = groupOf(leaves);
      assert.equal(await tree.read.root(), group.root, what);
      assert.equal(await tree.read.depth(), BigInt(group.depth), `${what}: depth`);
      return group;
    };

    for (const batch of BATCHES) {
      const added = Array.from({ length: batch }, (_, i) => leafAt(leaves.length + i));
      leaves.push(...added);
      await tree.write.append([added], from(0));
      const size = leaves.length;
      await compare(`${size} leaves`);

      for (const fraction of REMOVALS) {
        const index = Math.floor((size - 1) * fraction);
        const leaf = leaves[index];
        // Leaf 0 and, in small trees, the middle one were removed before.
        if (leaf === undefined || leaf === 0n) continue;
        const { siblings } = groupOf(leaves).generateProof(index);
        await tree.write.remove([BigInt(index), leaf, siblings], from(0));
        leaves[index] = 0n;
        await compare(`${size} leaves, without ${index}`);
      }
    }
  });
});
