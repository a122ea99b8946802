// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Attestation} from "../interfaces/external/Attestation.sol";
import {IEAS} from "../interfaces/external/IEAS.sol";
import {ISchemaRegistry, SchemaRecord} from "../interfaces/external/ISchemaRegistry.sol";
import {ISchemaResolver} from "../interfaces/external/ISchemaResolver.sol";

/// @title An attestation service that does as it is told
/// @notice Keeps whatever attestation it is handed, and asks the schema's resolver as EAS does. The integration tests use
/// the real one.
contract EASStub is IEAS, ISchemaRegistry {
    /// @notice Thrown when the resolver answers false.
    error EASStub_Refused();

    mapping(bytes32 uid => SchemaRecord schema) private _schemas;
    mapping(bytes32 uid => Attestation attestation) private _attestations;

    /// @notice Registers a schema under any uid.
    function register(bytes32 uid, address resolver) external {
        _schemas[uid] = SchemaRecord({uid: uid, resolver: resolver, revocable: true, schema: ""});
    }

    /// @notice Makes an attestation, now.
    function attest(Attestation memory attestation) external {
        attestation.time = uint64(block.timestamp);
        _attestations[attestation.uid] = attestation;
        if (!_resolverOf(attestation).attest(attestation)) revert EASStub_Refused();
    }

    /// @notice Makes several attestations of one schema, now.
    function multiAttest(Attestation[] calldata requests) external {
        Attestation[] memory attestations = requests;
        uint256[] memory values = new uint256[](requests.length);
        for (uint256 i = 0; i < requests.length; ++i) {
            attestations[i].time = uint64(block.timestamp);
            _attestations[attestations[i].uid] = attestations[i];
        }
        if (!_resolverOf(attestations[0]).multiAttest(attestations, values)) revert EASStub_Refused();
    }

    /// @notice Revokes an attestation, now.
    function revoke(bytes32 uid) external {
        Attestation storage attestation = _attestations[uid];
        attestation.revocationTime = uint64(block.timestamp);
        if (!_resolverOf(attestation).revoke(attestation)) revert EASStub_Refused();
    }

    /// @notice Revokes several attestations of one schema, now.
    function multiRevoke(bytes32[] calldata uids) external {
        Attestation[] memory attestations = new Attestation[](uids.length);
        for (uint256 i = 0; i < uids.length; ++i) {
            _attestations[uids[i]].revocationTime = uint64(block.timestamp);
            attestations[i] = _attestations[uids[i]];
        }
        uint256[] memory values = new uint256[](uids.length);
        if (!_resolverOf(attestations[0]).multiRevoke(attestations, values)) revert EASStub_Refused();
    }

    /// @notice Keeps an attestation without asking anybody.
    function keep(Attestation calldata attestation) external {
        _attestations[attestation.uid] = attestation;
    }

    /// @inheritdoc IEAS
    function getSchemaRegistry() external view returns (ISchemaRegistry) {
        return this;
    }

    /// @inheritdoc IEAS
    function getAttestation(bytes32 uid) external view returns (Attestation memory) {
        return _attestations[uid];
    }

    /// @inheritdoc ISchemaRegistry
    function getSchema(bytes32 uid) external view returns (SchemaRecord memory) {
        return _schemas[uid];
    }

    function _resolverOf(Attestation memory attestation) private view returns (ISchemaResolver) {
        return ISchemaResolver(_schemas[attestation.schema].resolver);
    }
}
