// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../interfaces/IPoseidonT3.sol";

/// @title A Merkle tree whose leaves all stand at one depth
/// @notice Appends leaves and keeps no more than the path to the next one. The depth, 1 or more, grows with the number of
/// leaves; a sibling that does not exist, at whatever level, is 0.
/// @dev A LeanIMT saves the hashes with 0, and so has paths shorter than its depth. Where leaves are chosen by those who
/// prove, and the length of a path is hidden, as in Semaphore's circuit, a path can then be lengthened: a leaf that is the
/// hash of two others stands for both. Here a proof for exactly {LevelTree-Tree.depth} levels ends at a leaf.
library LevelTree {
    /// @notice What is kept of a tree.
    /// @param size How many leaves it has.
    /// @param depth How many levels of hashes; 0 while it is empty.
    /// @param root 0 while it is empty.
    /// @param lefts At each level the latest complete node that waits for its right sibling; stale where that bit of the
    /// size is 0.
    struct Tree {
        uint32 size;
        uint8 depth;
        uint256 root;
        mapping(uint256 level => uint256 node) lefts;
    }

    /// @notice Appends leaves. A batch costs about one hash for each leaf and one for each level.
    /// @dev Requirements, which are the caller's to check: every leaf is in [1, field order); there is at least one, and
    /// with them there are fewer than 2^32.
    /// @param nodes The leaves; overwritten.
    /// @return root Of the tree with them.
    /// @return depth Of that tree.
    function append(
        Tree storage tree,
        IPoseidonT3 poseidon,
        uint256[] memory nodes
    ) internal returns (uint256 root, uint256 depth) {
        uint256 first = tree.size;
        uint256 count = nodes.length;
        uint256 size = first + count;
        depth = tree.depth == 0 ? 1 : tree.depth;
        while (size > 1 << depth) ++depth;

        // Fewer than 2^32 leaves, and so at most 32 levels.
        (tree.size, tree.depth) = (uint32(size), uint8(depth));
        for (uint256 level = 0; level < depth; ++level) {
            uint256 left = first & 1 == 1 ? tree.lefts[level] : 0;
            _keepLeft(tree, level, size >> level, first, nodes);
            count = _raise(poseidon, nodes, count, left, first & 1 == 1);
            first >>= 1;
        }
        // A full tree is the left half of the next.
        if (size >> depth == 1) tree.lefts[depth] = nodes[0];
        root = nodes[0];
        tree.root = root;
    }

    /// @notice Keeps the last complete node of a level if it is a left one. One that is not among the new nodes is kept.
    function _keepLeft(
        Tree storage tree,
        uint256 level,
        uint256 complete,
        uint256 first,
        uint256[] memory nodes
    ) private {
        if (complete & 1 == 1 && complete > first) tree.lefts[level] = nodes[complete - 1 - first];
    }

    /// @notice Replaces the nodes of a level by their parents, in place.
    /// @dev A parent is written no sooner than its children are read. `left` precedes the first node where that is a right one.
    /// @return parents How many there are.
    function _raise(
        IPoseidonT3 poseidon,
        uint256[] memory nodes,
        uint256 count,
        uint256 left,
        bool startsRight
    ) private pure returns (uint256 parents) {
        if (startsRight) {
            nodes[0] = poseidon.hash([left, nodes[0]]);
            parents = 1;
        }
        for (uint256 i = parents; i < count; i += 2) {
            uint256 right = i + 1 < count ? nodes[i + 1] : 0;
            nodes[parents] = poseidon.hash([nodes[i], right]);
            ++parents;
        }
    }
}
