// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {SemaphoreProof} from "../types/SemaphoreProof.sol";
import {Field} from "./Field.sol";

/// @title Checking of Semaphore v4 proofs
/// @notice Calls Semaphore's own verifier with public signals in its order. Whether the root is a group's and that group's
/// tree exactly as deep as the proof, whether the message is the right one and whether the nullifier was spent is the
/// caller's to check.
library Membership {
    uint256 private constant MAX_DEPTH = 32;

    /// @notice Whether a proof holds for a scope. Signals outside the field and unsupported depths are refused.
    function verify(
        ISemaphoreVerifier verifier,
        SemaphoreProof calldata proof,
        uint256 scope
    ) internal view returns (bool) {
        if (proof.depth == 0 || proof.depth > MAX_DEPTH) return false;
        if (proof.root == 0 || !Field.isElement(proof.root) || !Field.isElement(proof.nullifier)) return false;
        uint256[8] calldata points = proof.points;
        return
            verifier.verifyProof(
                [points[0], points[1]],
                [[points[2], points[3]], [points[4], points[5]]],
                [points[6], points[7]],
                [
                    proof.root,
                    proof.nullifier,
                    Field.fromHash(abi.encode(proof.message)),
                    Field.fromHash(abi.encode(scope))
                ],
                proof.depth
            );
    }
}
