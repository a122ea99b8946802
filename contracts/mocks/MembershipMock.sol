// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SemaphoreVerifier} from "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol";
import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {IMembershipGroup} from "../interfaces/IMembershipGroup.sol";
import {Membership} from "../libraries/Membership.sol";
import {SemaphoreProof} from "../types/SemaphoreProof.sol";

/// @title Whoever asks a group for its members
/// @notice Checks proofs of membership as a gate does, but spends no nullifier.
contract MembershipMock {
    /// @notice Semaphore's own unless another is given.
    ISemaphoreVerifier public immutable verifier;

    /// @notice Uses a verifier; zero for a new one of Semaphore's.
    constructor(ISemaphoreVerifier chosen) {
        verifier = address(chosen) == address(0) ? ISemaphoreVerifier(address(new SemaphoreVerifier())) : chosen;
    }

    /// @notice Whether a proof holds for a scope, whatever its root.
    function verify(SemaphoreProof calldata proof, uint256 scope) public view returns (bool) {
        return Membership.verify(verifier, proof, scope);
    }

    /// @notice Whether a proof holds for a scope, and its root and depth are the group's.
    function isMember(
        IMembershipGroup group,
        SemaphoreProof calldata proof,
        uint256 scope
    ) external view returns (bool) {
        return group.isKnownRoot(proof.root, proof.depth) && verify(proof, scope);
    }
}
