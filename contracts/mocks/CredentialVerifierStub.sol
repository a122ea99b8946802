// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ICredentialVerifier} from "../interfaces/ICredentialVerifier.sol";

/// @title A credential verifier that accepts exactly one proof of one array of public signals
/// @notice Stands in for pairings where a test is about what surrounds them.
contract CredentialVerifierStub is ICredentialVerifier {
    bytes32 private _accepted;

    /// @notice Sets what is accepted from now on.
    function accept(
        uint256[2] calldata a,
        uint256[2][2] calldata b,
        uint256[2] calldata c,
        uint256[9] calldata publicSignals
    ) external {
        _accepted = keccak256(abi.encode(a, b, c, publicSignals));
    }

    /// @inheritdoc ICredentialVerifier
    function verifyProof(
        uint256[2] calldata a,
        uint256[2][2] calldata b,
        uint256[2] calldata c,
        uint256[9] calldata publicSignals
    ) external view returns (bool) {
        return keccak256(abi.encode(a, b, c, publicSignals)) == _accepted;
    }
}
