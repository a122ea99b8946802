// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IPoseidonT3} from "../interfaces/IPoseidonT3.sol";
import {Field} from "./Field.sol";

/// @title A LeanIMT kept in storage
/// @notice The binary Merkle tree of Semaphore: a node without right sibling passes up unchanged, and the depth grows with
/// the number of leaves. Only what later insertions need is stored, so that leaves may repeat and a batch costs about one
/// hash for each of them.
library LeanTree {
    /// @param root 0 while there is no leaf, and when the only one was removed.
    /// @param size Number of leaves, removed ones included.
    /// @param sideNodes For each level below the root, the last node at an even position.
    struct Tree {
        uint256 root;
        uint256 size;
        mapping(uint256 level => uint256 node) sideNodes;
    }

    uint256 private constant MAX_SIZE = type(uint32).max;

    /// @notice Thrown when the tree would grow beyond 2^32 - 1 leaves.
    error LeanTree_Full();

    /// @notice Thrown when a leaf is zero where it may not be, or not a field element.
    error LeanTree_InvalidLeaf(uint256 leaf);

    /// @notice Thrown when there is no leaf at an index, or it was removed.
    error LeanTree_UnknownIndex(uint256 index);

    /// @notice Thrown when siblings do not lead from the leaf to the root, or are too few or too many.
    error LeanTree_WrongSiblings();

    /// @notice Adds leaves behind the last one; none leaves the tree as it is.
    /// @dev Requirements: each leaf is in [1, field order); the tree then has at most 2^32 - 1.
    /// @return root Of the tree that holds them.
    function insert(Tree storage tree, IPoseidonT3 poseidon, uint256[] memory leaves) internal returns (uint256 root) {
        if (leaves.length == 0) return tree.root;
        uint256[] memory nodes = _validCopyOf(leaves);
        uint256 start = tree.size;
        uint256 end = start + nodes.length;
        if (end > MAX_SIZE) revert LeanTree_Full();

        // A full tree becomes the left half of a deeper one: from now on its root is a side node.
        uint256 depth = _depthOf(start);
        if (start == 1 << depth) tree.sideNodes[depth] = tree.root;
        tree.size = end;
        depth = _depthOf(end);
        // In each turn `nodes` begins with what changes at the level: the nodes from `start` up to `end`.
        for (uint256 level = 0; level < depth; ++level) {
            uint256 left = start & 1 == 1 ? tree.sideNodes[level] : 0;
            uint256 count = end - start;
            if (end & 1 == 1) tree.sideNodes[level] = nodes[count - 1];
            else if (count > 1) tree.sideNodes[level] = nodes[count - 2];
            _ascend({poseidon: poseidon, nodes: nodes, count: count, left: left, hasLeft: start & 1 == 1});
            start >>= 1;
            end = (end + 1) >> 1;
        }
        root = nodes[0];
        tree.root = root;
    }

    /// @notice Replaces a leaf; zero removes it for good.
    /// @dev Siblings are not checked to be field elements: the hash reduces them, and so both roots alike.
    ///
    /// Requirements:
    /// - `oldLeaf` is the leaf at `index`, and not zero: a removed leaf stays removed.
    /// - `newLeaf` is a field element.
    /// - `siblings` lead from it to the root, lowest first, with none where a node has no sibling.
    /// @return root Of the tree with the new leaf.
    function update(
        Tree storage tree,
        IPoseidonT3 poseidon,
        uint256 index,
        uint256 oldLeaf,
        uint256 newLeaf,
        uint256[] calldata siblings
    ) internal returns (uint256 root) {
        if (!Field.isElement(newLeaf)) revert LeanTree_InvalidLeaf(newLeaf);
        uint256 last = tree.size;
        if (index >= last || oldLeaf == 0) revert LeanTree_UnknownIndex(index);
        uint256 depth = _depthOf(last);
        --last;

        uint256 used = 0;
        uint256 oldRoot = oldLeaf;
        root = newLeaf;
        for (uint256 level = 0; level < depth; ++level) {
            // By position: as leaves may repeat, a side node's value does not tell whose it is.
            if (index == last - (last & 1)) tree.sideNodes[level] = root;
            if (index & 1 == 1 || index != last) {
                if (used == siblings.length) revert LeanTree_WrongSiblings();
                uint256 sibling = siblings[used];
                oldRoot = _parentOf({poseidon: poseidon, node: oldRoot, sibling: sibling, index: index});
                root = _parentOf({poseidon: poseidon, node: root, sibling: sibling, index: index});
                ++used;
            }
            index >>= 1;
            last >>= 1;
        }
        if (used != siblings.length || oldRoot != tree.root) revert LeanTree_WrongSiblings();
        tree.root = root;
    }

    /// @dev Replaces the first `count` nodes by their parents, in place: nothing is read after it was overwritten. `left`
    /// is the node before the first, if the first is a right child.
    function _ascend(
        IPoseidonT3 poseidon,
        uint256[] memory nodes,
        uint256 count,
        uint256 left,
        bool hasLeft
    ) private pure {
        uint256 child = 0;
        uint256 parent = 0;
        if (hasLeft) {
            nodes[0] = poseidon.hash([left, nodes[0]]);
            child = 1;
            parent = 1;
        }
        for (; child + 1 < count; child += 2) {
            nodes[parent] = poseidon.hash([nodes[child], nodes[child + 1]]);
            ++parent;
        }
        if (child < count) nodes[parent] = nodes[child];
    }

    function _parentOf(
        IPoseidonT3 poseidon,
        uint256 node,
        uint256 sibling,
        uint256 index
    ) private pure returns (uint256) {
        return index & 1 == 1 ? poseidon.hash([sibling, node]) : poseidon.hash([node, sibling]);
    }

    function _validCopyOf(uint256[] memory leaves) private pure returns (uint256[] memory copy) {
        copy = new uint256[](leaves.length);
        for (uint256 i = 0; i < copy.length; ++i) {
            uint256 leaf = leaves[i];
            if (leaf == 0 || !Field.isElement(leaf)) revert LeanTree_InvalidLeaf(leaf);
            copy[i] = leaf;
        }
    }

    /// @dev Least depth of a tree of so many leaves.
    function _depthOf(uint256 size) private pure returns (uint256) {
        return Math.log2(size, Math.Rounding.Ceil);
    }
}
