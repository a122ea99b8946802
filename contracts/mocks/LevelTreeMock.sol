// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../interfaces/IPoseidonT3.sol";
import {LevelTree} from "../libraries/LevelTree.sol";

/// @title A LevelTree that anybody can change
contract LevelTreeMock {
    using LevelTree for LevelTree.Tree;

    IPoseidonT3 private immutable _poseidon;

    LevelTree.Tree private _tree;

    constructor(IPoseidonT3 poseidon) {
        _poseidon = poseidon;
    }

    /// @notice Appends leaves.
    function append(uint256[] calldata leaves) external returns (uint256 newRoot, uint256 newDepth) {
        return _tree.append(_poseidon, leaves);
    }

    /// @notice Removes a leaf.
    function remove(uint256 index, uint256 leaf, uint256[] calldata siblings) external returns (uint256 newRoot) {
        return _tree.remove({poseidon: _poseidon, index: index, leaf: leaf, siblings: siblings});
    }

    /// @notice Pretends that the tree has so many leaves.
    function setSize(uint32 newSize, uint8 newDepth) external {
        (_tree.size, _tree.depth) = (newSize, newDepth);
    }

    /// @notice The root.
    function root() external view returns (uint256) {
        return _tree.root;
    }

    /// @notice Number of levels.
    function depth() external view returns (uint256) {
        return _tree.depth;
    }

    /// @notice Number of leaves.
    function size() external view returns (uint256) {
        return _tree.size;
    }
}
