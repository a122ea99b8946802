// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IVerifier} from "../interfaces/IVerifier.sol";

/// @title A verifier that accepts exactly one array of public signals
/// @notice Stands in for pairings where a test is about what surrounds them; the integration tests use the real one.
contract VerifierStub is IVerifier {
    bytes32 private _accepted;

    /// @notice Sets the signals accepted from now on.
    function accept(uint256[6] calldata publicSignals) external {
        _accepted = keccak256(abi.encode(publicSignals));
    }

    /// @inheritdoc IVerifier
    function verifyProof(
        uint256[2] calldata,
        uint256[2][2] calldata,
        uint256[2] calldata,
        uint256[6] calldata publicSignals
    ) external view returns (bool) {
        return keccak256(abi.encode(publicSignals)) == _accepted;
    }
}
