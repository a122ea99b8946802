// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";

/// @title A tree of one depth computed from all its leaves
/// @notice The plain form, without memory of earlier leaves nor known hashes, against which the stored tree is tested.
library LevelTreeMirror {
    /// @notice How many levels a tree of so many leaves has; 0 for none.
    function depthOf(uint256 size) internal pure returns (uint256 depth) {
        if (size == 0) return 0;
        depth = 1;
        while (1 << depth < size) ++depth;
    }

    /// @notice Root of a tree of these leaves; 0 for none.
    function rootOf(IPoseidonT3 poseidon, uint256[] memory leaves) internal pure returns (uint256) {
        if (leaves.length == 0) return 0;
        uint256[] memory nodes = leaves;
        uint256 empty = 0;
        for (uint256 i = depthOf(leaves.length); i > 0; --i) {
            nodes = _parentsOf(poseidon, nodes, empty);
            empty = poseidon.hash([empty, empty]);
        }
        return nodes[0];
    }

    /// @notice What stands beside the way from a leaf up to the root, lowest first: one for each level.
    function siblingsOf(
        IPoseidonT3 poseidon,
        uint256[] memory leaves,
        uint256 index
    ) internal pure returns (uint256[] memory siblings) {
        siblings = new uint256[](depthOf(leaves.length));
        uint256[] memory nodes = leaves;
        uint256 empty = 0;
        for (uint256 i = 0; i < siblings.length; ++i) {
            siblings[i] = index ^ 1 < nodes.length ? nodes[index ^ 1] : empty;
            nodes = _parentsOf(poseidon, nodes, empty);
            empty = poseidon.hash([empty, empty]);
            index >>= 1;
        }
    }

    /// @notice Where a path ends, as Semaphore's circuit computes it.
    function climb(
        IPoseidonT3 poseidon,
        uint256 leaf,
        uint256 index,
        uint256[] memory siblings
    ) internal pure returns (uint256 node) {
        node = leaf;
        for (uint256 i = 0; i < siblings.length; ++i) {
            bool isRight = (index >> i) & 1 == 1;
            node = isRight ? poseidon.hash([siblings[i], node]) : poseidon.hash([node, siblings[i]]);
        }
    }

    function _parentsOf(
        IPoseidonT3 poseidon,
        uint256[] memory nodes,
        uint256 empty
    ) private pure returns (uint256[] memory parents) {
        parents = new uint256[]((nodes.length + 1) / 2);
        for (uint256 i = 0; i < parents.length; ++i) {
            uint256 right = 2 * i + 1 < nodes.length ? nodes[2 * i + 1] : empty;
            parents[i] = poseidon.hash([nodes[2 * i], right]);
        }
    }
}
