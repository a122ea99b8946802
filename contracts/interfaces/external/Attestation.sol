// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice An attestation, in the shape that the Ethereum Attestation Service gives it.
/// @param uid Identifies the attestation; 0 where there is none.
/// @param schema Schema of `data`.
/// @param time When it was made, in seconds since the Unix epoch.
/// @param expirationTime First second at which it no longer counts; 0 for never.
/// @param revocationTime When it was revoked; 0 when it was not.
/// @param refUID Attestation that it refers to; 0 for none.
/// @param recipient Whom it is about.
/// @param attester Who made it.
/// @param revocable Whether its attester can revoke it.
/// @param data What it says, encoded as the schema tells.
struct Attestation {
    bytes32 uid;
    bytes32 schema;
    uint64 time;
    uint64 expirationTime;
    uint64 revocationTime;
    bytes32 refUID;
    address recipient;
    address attester;
    bool revocable;
    bytes data;
}
