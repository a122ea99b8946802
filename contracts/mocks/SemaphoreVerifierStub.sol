// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {SemaphoreProof} from "../types/SemaphoreProof.sol";
import {Field} from "../libraries/Field.sol";

/// @title A Semaphore verifier that accepts exactly one proof
/// @notice Stands in for pairings where a test is about what surrounds them; the integration tests use the real one.
contract SemaphoreVerifierStub is ISemaphoreVerifier {
    bytes32 private _accepted;

    /// @notice Sets the proof and the scope accepted from now on, down to the points.
    function accept(SemaphoreProof calldata proof, uint256 scope) external {
        uint256[4] memory signals = [
            proof.root,
            proof.nullifier,
            Field.fromHash(abi.encode(proof.message)),
            Field.fromHash(abi.encode(scope))
        ];
        _accepted = keccak256(abi.encode(proof.points, signals, proof.depth));
    }

    /// @inheritdoc ISemaphoreVerifier
    function verifyProof(
        uint256[2] calldata a,
        uint256[2][2] calldata b,
        uint256[2] calldata c,
        uint256[4] calldata publicSignals,
        uint256 depth
    ) external view returns (bool) {
        return keccak256(abi.encode(a, b, c, publicSignals, depth)) == _accepted;
    }
}
