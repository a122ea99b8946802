// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title A group whose members prove membership with Semaphore
/// @notice What a verifier of membership proofs asks a group.
interface IMembershipGroup {
    /// @notice Whether proofs against a root are accepted now: it is current, or was superseded less than the grace ago.
    function isKnownRoot(uint256 root) external view returns (bool);
}
