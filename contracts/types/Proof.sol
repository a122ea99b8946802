// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice A Groth16 proof, as verifiers made by snarkjs take it.
/// @param a Point A.
/// @param b Point B, in the precompile's coordinate order.
/// @param c Point C.
struct Proof {
    uint256[2] a;
    uint256[2][2] b;
    uint256[2] c;
}
