// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../interfaces/IPoseidonT3.sol";
import {EmptySubtrees} from "./generated/EmptySubtrees.sol";

/// @title A Merkle tree whose leaves all stand at one depth
/// @notice Appends leaves, removes them, and keeps no more than the path to the next one. The depth, 1 or more, grows with
/// the number of leaves; every place that is not taken, or no longer, holds 0.
/// @dev It is the LeanIMT of 2^depth leaves that has 0 at those places. A LeanIMT of the leaves alone saves the hashes with
/// 0, and so has paths shorter than its depth. Where leaves are chosen by those who prove, and the length of a path is
/// hidden, as in Semaphore's circuit, a path can then be lengthened: a leaf that is the hash of two others stands for
/// both. Here a proof for exactly {LevelTree-Tree.depth} levels ends at a leaf.
library LevelTree {
    /// @notice What is kept of a tree.
    /// @param size How many places were taken, those removed included.
    /// @param depth How many levels of hashes; 0 while no place was taken.
    /// @param root 0 while no place was taken.
    /// @param lefts At each level the latest complete node that waits for its right sibling; stale where that bit of the
    /// size is 0.
    struct Tree {
        uint32 size;
        uint8 depth;
        uint256 root;
        mapping(uint256 level => uint256 node) lefts;
    }

    uint256 private constant MAX_SIZE = type(uint32).max;

    /// @notice Thrown when the tree would grow beyond 2^32 - 1 leaves.
    error LevelTree_Full();

    /// @notice Thrown when no leaf was ever put at an index.
    error LevelTree_UnknownIndex(uint256 index);

    /// @notice Thrown when siblings do not lead from the leaf to the root, or are not as many as the tree has levels.
    error LevelTree_WrongSiblings();

    /// @notice Appends leaves. A batch costs about one hash for each leaf and one for each level.
    /// @dev Requirements:
    /// - Every leaf is in [1, field order), and there is at least one: the caller's to check.
    /// - With them there are at most 2^32 - 1.
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
        if (size > MAX_SIZE) revert LevelTree_Full();
        depth = tree.depth == 0 ? 1 : tree.depth;
        while (size > 1 << depth) ++depth;

        // Fewer than 2^32 leaves, and so at most 32 levels.
        (tree.size, tree.depth) = (uint32(size), uint8(depth));
        bytes memory empty = EmptySubtrees.ROOTS;
        for (uint256 level = 0; level < depth; ++level) {
            uint256 left = first & 1 == 1 ? tree.lefts[level] : 0;
            _keepLeft(tree, level, size >> level, first, nodes);
            count = _raise({
                poseidon: poseidon,
                nodes: nodes,
                count: count,
                left: left,
                startsRight: first & 1 == 1,
                empty: _emptyAt(empty, level)
            });
            first >>= 1;
        }
        // A full tree is the left half of the next.
        if (size >> depth == 1) tree.lefts[depth] = nodes[0];
        root = nodes[0];
        tree.root = root;
    }

    /// @notice Removes a leaf for good: its place holds 0 from then on, and is never taken again.
    /// @dev Siblings are not checked to be field elements: the hash reduces them, and so both roots alike.
    ///
    /// Requirements:
    /// - `leaf` is what stands at `index`, and not 0: the caller's to check where two leaves can be equal.
    /// - `siblings` lead from it to the root, lowest first, one for each level.
    /// @return root Of the tree without it.
    function remove(
        Tree storage tree,
        IPoseidonT3 poseidon,
        uint256 index,
        uint256 leaf,
        uint256[] calldata siblings
    ) internal returns (uint256 root) {
        (uint256 size, uint256 depth) = (tree.size, tree.depth);
        if (index >= size) revert LevelTree_UnknownIndex(index);
        if (siblings.length != depth) revert LevelTree_WrongSiblings();

        // The root before and after, level by level: what was there, and 0 in its place.
        uint256 before = leaf;
        for (uint256 level = 0; level < depth; ++level) {
            _replaceLeft(tree, level, size >> level, index >> level, root);
            uint256 sibling = siblings[level];
            bool isRight = (index >> level) & 1 == 1;
            before = isRight ? poseidon.hash([sibling, before]) : poseidon.hash([before, sibling]);
            root = isRight ? poseidon.hash([sibling, root]) : poseidon.hash([root, sibling]);
        }
        if (before != tree.root) revert LevelTree_WrongSiblings();
        _replaceLeft(tree, depth, size >> depth, 0, root);
        tree.root = root;
    }

    /// @dev Keeps the last complete node of a level if it is a left one. One that is not among the new nodes is kept.
    function _keepLeft(
        Tree storage tree,
        uint256 level,
        uint256 complete,
        uint256 first,
        uint256[] memory nodes
    ) private {
        if (complete & 1 == 1 && complete > first) tree.lefts[level] = nodes[complete - 1 - first];
    }

    /// @dev By position: as leaves may repeat, a node's value does not tell whose it is.
    function _replaceLeft(Tree storage tree, uint256 level, uint256 complete, uint256 position, uint256 node) private {
        if (complete & 1 == 1 && position == complete - 1) tree.lefts[level] = node;
    }

    /// @notice Replaces the nodes of a level by their parents, in place.
    /// @dev A parent is written no sooner than its children are read. `left` precedes the first node where that is a right
    /// one; `empty` stands beside the last where nothing does.
    /// @return parents How many there are.
    function _raise(
        IPoseidonT3 poseidon,
        uint256[] memory nodes,
        uint256 count,
        uint256 left,
        bool startsRight,
        uint256 empty
    ) private pure returns (uint256 parents) {
        if (startsRight) {
            nodes[0] = poseidon.hash([left, nodes[0]]);
            parents = 1;
        }
        for (uint256 i = parents; i < count; i += 2) {
            uint256 right = i + 1 < count ? nodes[i + 1] : empty;
            nodes[parents] = poseidon.hash([nodes[i], right]);
            ++parents;
        }
    }

    /// @dev Root of a subtree of so many levels in which no place is taken.
    function _emptyAt(bytes memory roots, uint256 level) private pure returns (uint256 root) {
        // Safe: there are 32 words, and a sibling stands at a level below the depth, which is at most 32.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            root := mload(add(roots, mul(32, add(level, 1))))
        }
    }
}
