// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Poseidon over two inputs, as circomlib defines it
/// @notice Implemented by `poseidon-solidity`'s library, deployed once and called like a contract.
interface IPoseidonT3 {
    /// @notice Hash of two field elements.
    function hash(uint256[2] memory inputs) external pure returns (uint256);
}
