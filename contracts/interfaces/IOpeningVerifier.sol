// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title The Groth16 verifier of the `opening` circuit
/// @notice Proves what stands at an index of a profile tree; there is no secret in it.
interface IOpeningVerifier {
    /// @notice Whether a proof shows the statement given by the public signals.
    /// @param publicSignals Root, index, passport id, commitment, packed components, badge set, challenger.
    function verifyProof(
        uint256[2] calldata a,
        uint256[2][2] calldata b,
        uint256[2] calldata c,
        uint256[7] calldata publicSignals
    ) external view returns (bool);
}
