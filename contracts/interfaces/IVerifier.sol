// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title The Groth16 verifier of the `reputation` circuit
/// @notice Implemented by generated code; the only door through which contracts reach it.
interface IVerifier {
    /// @notice Whether a proof shows the statement given by the public signals.
    /// @param a Point A.
    /// @param b Point B, in the precompile's coordinate order.
    /// @param c Point C.
    /// @param publicSignals In the order of {PublicSignals}.
    function verifyProof(
        uint256[2] calldata a,
        uint256[2][2] calldata b,
        uint256[2] calldata c,
        uint256[6] calldata publicSignals
    ) external view returns (bool);
}
