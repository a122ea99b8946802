// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title A group whose members prove membership with Semaphore
/// @notice What a verifier of membership proofs asks a group.
interface IMembershipGroup {
    /// @notice Whether proofs against a root and of a depth are accepted now: the root is current, or was superseded less
    /// than the grace ago, and its tree is exactly that deep.
    /// @dev The depth is to be the one that the proof is checked for. A deeper proof could end below a leaf.
    /// @param depth How many levels of hashes lie between a leaf and the root.
    function isKnownRoot(uint256 root, uint256 depth) external view returns (bool);
}
