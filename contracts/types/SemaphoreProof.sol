// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice A Semaphore v4 proof, without its scope: whoever checks the proof says what it is for.
/// @param depth Of the circuit that the proof was made with, 1 to 32. It is the longest that the hidden path can be.
/// @param root Of the group's tree.
/// @param nullifier One per identity and scope.
/// @param message What the prover says, before hashing.
/// @param points Groth16 points in Semaphore's packed order: A, B, C.
struct SemaphoreProof {
    uint256 depth;
    uint256 root;
    uint256 nullifier;
    uint256 message;
    uint256[8] points;
}
