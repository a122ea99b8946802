// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice A schema, in the shape that the registry of the Ethereum Attestation Service gives it.
/// @param uid keccak256 of `schema`, `resolver` and `revocable`, packed; 0 where there is no schema.
/// @param resolver Contract asked about every attestation; the zero address for none.
/// @param revocable Whether attestations may be revocable.
/// @param schema ABI types and names, such as "uint256 badgeType,uint64 value".
struct SchemaRecord {
    bytes32 uid;
    address resolver;
    bool revocable;
    string schema;
}

/// @title The schema registry of the Ethereum Attestation Service, as far as it is used here
/// @notice Anybody may register a schema; none ever changes.
interface ISchemaRegistry {
    /// @notice A schema; all zero when there is none.
    function getSchema(bytes32 uid) external view returns (SchemaRecord memory);
}
