// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Attestation} from "./Attestation.sol";
import {ISchemaRegistry} from "./ISchemaRegistry.sol";

/// @title The Ethereum Attestation Service, as far as it is used here
/// @notice Keeps attestations, and asks the resolver of a schema about each.
interface IEAS {
    /// @notice Where schemas are registered.
    function getSchemaRegistry() external view returns (ISchemaRegistry);

    /// @notice An attestation; all zero when there is none.
    function getAttestation(bytes32 uid) external view returns (Attestation memory);
}
