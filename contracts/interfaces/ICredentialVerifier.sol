// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title The Groth16 verifier of the `credential` circuit
/// @notice Proves that an issuer signed a claim about the holder whose slot satisfies a predicate.
interface ICredentialVerifier {
    /// @notice Whether a proof shows the statement given by the public signals.
    /// @param publicSignals Nullifier, issuer key hash, schema, predicate, bound, time, revocation root, scope, message.
    function verifyProof(
        uint256[2] calldata a,
        uint256[2][2] calldata b,
        uint256[2] calldata c,
        uint256[9] calldata publicSignals
    ) external view returns (bool);
}
