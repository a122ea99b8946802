// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../interfaces/IPoseidonT3.sol";
import {LeanTree} from "../libraries/LeanTree.sol";

/// @title A LeanTree that anybody can change
contract LeanTreeMock {
    using LeanTree for LeanTree.Tree;

    IPoseidonT3 private immutable _poseidon;

    LeanTree.Tree private _tree;

    constructor(IPoseidonT3 poseidon) {
        _poseidon = poseidon;
    }

    /// @notice Adds leaves.
    function insert(uint256[] calldata leaves) external returns (uint256) {
        return _tree.insert(_poseidon, leaves);
    }

    /// @notice Replaces a leaf.
    function update(
        uint256 index,
        uint256 oldLeaf,
        uint256 newLeaf,
        uint256[] calldata siblings
    ) external returns (uint256) {
        return
            _tree.update({poseidon: _poseidon, index: index, oldLeaf: oldLeaf, newLeaf: newLeaf, siblings: siblings});
    }

    /// @notice Pretends that the tree has so many leaves.
    function setSize(uint256 newSize) external {
        _tree.size = newSize;
    }

    /// @notice The root.
    function root() external view returns (uint256) {
        return _tree.root;
    }

    /// @notice Number of leaves.
    function size() external view returns (uint256) {
        return _tree.size;
    }
}
