// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IOpeningVerifier} from "../interfaces/IOpeningVerifier.sol";

/// @title A verifier that accepts exactly one array of public signals
/// @notice Stands in for pairings where a test is about what surrounds them.
contract OpeningVerifierStub is IOpeningVerifier {
    bytes32 private _accepted;

    /// @notice Sets the signals accepted from now on.
    function accept(uint256[7] calldata publicSignals) external {
        _accepted = keccak256(abi.encode(publicSignals));
    }

    /// @inheritdoc IOpeningVerifier
    function verifyProof(
        uint256[2] calldata,
        uint256[2][2] calldata,
        uint256[2] calldata,
        uint256[7] calldata publicSignals
    ) external view returns (bool) {
        return keccak256(abi.encode(publicSignals)) == _accepted;
    }
}
