import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { LeanIMT } from "@zk-kit/lean-imt";
import { poseidon2 } from "poseidon-lite";
import { hexToBigInt, keccak256, numberToHex } from "viem";

import { compileReference } from "../support/lean-imt.ts";
import { deployPassports } from "../support/passport.ts";

/** Sizes of batches: one by one, across every power of two up to 128, on it and beside it. */
const BATCHES = [1, 1, 1, 1, 1, 2, 1, 8, 17, 30, 1, 64, 2];

/** Which leaves are removed after each batch, as fractions of the size: from the edges and the middle. */
const REMOVALS = [0, 0.5, 1];

/** A leaf that no other index has. */
function leafAt(index: number): bigint {
  return hexToBigInt(keccak256(numberToHex(index, { size: 32 }))) >> 8n;
}

describe("the tree of commitments beside the peers", () => {
  it("behavior: has the roots of @zk-kit/lean-imt and @zk-kit/lean-imt.sol, batch by batch", async () => {
    const { viem, poseidon, publicClient, from } = await deployPassports();
    const tree = await viem.deployContract("LeanTreeMock", [poseidon]);
    const [wallet] = await viem.getWalletClients();
    assert.ok(wallet);
    const { abi, bytecode } = compileReference(poseidon);
    const hash = await wallet.deployContract({ abi, bytecode });
    const { contractAddress } = await publicClient.getTransactionReceipt({ hash });
    assert.ok(contractAddress);
    const reference = { abi, address: contractAddress } as const;
    const peer = new LeanIMT<bigint>((a, b) => poseidon2([a, b]));
    const compare = async (what: string) => {
      assert.equal(await tree.read.root(), peer.root, what);
      assert.equal(
        await publicClient.readContract({ ...reference, functionName: "root" }),
        peer.root,
        `${what}: the peers agree`,
      );
    };

    for (const batch of BATCHES) {
      const leaves = Array.from({ length: batch }, (_, i) => leafAt(peer.size + i));
      peer.insertMany(leaves);
      await tree.write.insert([leaves], from(0));
      await wallet.writeContract({ ...reference, functionName: "insert", args: [leaves] });
      await compare(`${peer.size} leaves`);

      for (const fraction of REMOVALS) {
        const index = Math.floor((peer.size - 1) * fraction);
        const leaf = peer.leaves[index];
        // Leaf 0 and, in small trees, the middle one were removed before.
        if (leaf === undefined || leaf === 0n || peer.size === 1) continue;
        const { siblings } = peer.generateProof(index);
        peer.update(index, 0n);
        await tree.write.update([BigInt(index), leaf, 0n, siblings], from(0));
        await wallet.writeContract({ ...reference, functionName: "update", args: [leaf, 0n, siblings] });
        await compare(`${peer.size} leaves without ${index}`);
      }
    }
    assert.equal(await tree.read.size(), BigInt(peer.size));
  });
});
