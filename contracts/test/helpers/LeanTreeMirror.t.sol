// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";

/// @title A LeanIMT computed from all its leaves
/// @notice The plain form, without memory of earlier insertions, against which the stored tree is tested.
library LeanTreeMirror {
    /// @notice Root of a tree of these leaves; 0 for none.
    function rootOf(IPoseidonT3 poseidon, uint256[] memory leaves) internal pure returns (uint256) {
        if (leaves.length == 0) return 0;
        uint256[] memory nodes = leaves;
        while (nodes.length > 1) nodes = _parentsOf(poseidon, nodes);
        return nodes[0];
    }

    /// @notice What stands beside the way from a leaf up to the root, lowest first.
    function siblingsOf(
        IPoseidonT3 poseidon,
        uint256[] memory leaves,
        uint256 index
    ) internal pure returns (uint256[] memory siblings) {
        uint256[] memory found = new uint256[](32);
        uint256 count = 0;
        uint256[] memory nodes = leaves;
        while (nodes.length > 1) {
            uint256 beside = index ^ 1;
            if (beside < nodes.length) {
                found[count] = nodes[beside];
                ++count;
            }
            nodes = _parentsOf(poseidon, nodes);
            index >>= 1;
        }
        siblings = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) siblings[i] = found[i];
    }

    function _parentsOf(IPoseidonT3 poseidon, uint256[] memory nodes) private pure returns (uint256[] memory parents) {
        parents = new uint256[]((nodes.length + 1) / 2);
        for (uint256 i = 0; i < parents.length; ++i) {
            parents[i] = 2 * i + 1 < nodes.length ? poseidon.hash([nodes[2 * i], nodes[2 * i + 1]]) : nodes[2 * i];
        }
    }
}
