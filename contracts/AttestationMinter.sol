// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAttestationMinter} from "./interfaces/IAttestationMinter.sol";
import {IBadges} from "./interfaces/IBadges.sol";
import {IPassport} from "./interfaces/IPassport.sol";
import {Attestation} from "./interfaces/external/Attestation.sol";
import {IEAS} from "./interfaces/external/IEAS.sol";
import {ISchemaResolver} from "./interfaces/external/ISchemaResolver.sol";
import {SchemaRecord} from "./interfaces/external/ISchemaRegistry.sol";
import {Minter} from "./minters/Minter.sol";

/// @title AttestationMinter
/// @notice Holds the schema of each badge type and whose attestations become badges. A badge type's issuer links the schema
/// once and chooses the attesters; EAS tells what they attest and revoke.
/// @dev Which attestation a badge goes back to needs no storage: the badge was issued when the attestation was made, and
/// an account receives a type at most once in a second.
contract AttestationMinter is Minter, IAttestationMinter {
    /// @dev Badge type and value.
    uint256 private constant HEAD_LENGTH = 64;

    /// @inheritdoc IAttestationMinter
    uint8 public constant REVOKED_IN_EAS = 255;

    IEAS private immutable _eas;
    IPassport private immutable _passport;

    mapping(uint256 badgeType => bytes32 schema) private _schemas;
    mapping(uint256 badgeType => mapping(address attester => bool accepted)) private _attesters;

    modifier onlyEAS() {
        if (msg.sender != address(_eas)) revert AttestationMinter_NotEAS(msg.sender);
        _;
    }

    constructor(IEAS eas, IBadges badges_, IPassport passport) Minter(badges_) {
        _eas = eas;
        _passport = passport;
    }

    /// @inheritdoc IAttestationMinter
    function link(uint256 badgeType, bytes32 schema, address[] calldata attesters) external {
        _ownTypeOf(badgeType);
        if (_schemas[badgeType] != 0) revert Minter_AlreadyConfigured(badgeType);
        SchemaRecord memory record = _eas.getSchemaRegistry().getSchema(schema);
        // A schema that does not exist names no resolver.
        if (record.resolver != address(this)) revert AttestationMinter_ForeignSchema(schema);

        _schemas[badgeType] = schema;

        emit SchemaLinked(badgeType, schema, msg.sender);
        for (uint256 i = 0; i < attesters.length; ++i) {
            _setAttester(badgeType, attesters[i], true);
        }
    }

    /// @inheritdoc IAttestationMinter
    function setAttester(uint256 badgeType, address attester, bool accepted) external {
        _ownTypeOf(badgeType);
        if (_schemas[badgeType] == 0) revert Minter_NotConfigured(badgeType);
        _setAttester(badgeType, attester, accepted);
    }

    /// @inheritdoc ISchemaResolver
    function attest(Attestation calldata attestation) external onlyEAS returns (bool) {
        _mintFor(attestation);
        return true;
    }

    /// @inheritdoc ISchemaResolver
    function multiAttest(
        Attestation[] calldata attestations,
        uint256[] calldata values
    ) external onlyEAS returns (bool) {
        _requireSameLength(attestations.length, values.length);
        for (uint256 i = 0; i < attestations.length; ++i) {
            _mintFor(attestations[i]);
        }
        return true;
    }

    /// @inheritdoc ISchemaResolver
    function revoke(Attestation calldata attestation) external onlyEAS returns (bool) {
        _revokeFor(attestation);
        return true;
    }

    /// @inheritdoc ISchemaResolver
    function multiRevoke(
        Attestation[] calldata attestations,
        uint256[] calldata values
    ) external onlyEAS returns (bool) {
        _requireSameLength(attestations.length, values.length);
        for (uint256 i = 0; i < attestations.length; ++i) {
            _revokeFor(attestations[i]);
        }
        return true;
    }

    /// @inheritdoc IAttestationMinter
    function revokeMoved(bytes32 uid, address account) external {
        Attestation memory attestation = _eas.getAttestation(uid);
        if (attestation.revocationTime == 0) revert AttestationMinter_NotRevokedInEAS(uid);
        (uint256 badgeType, ) = _headOf(uid, attestation.data);
        // Whatever exists under a linked schema was let through here, as a badge.
        if (attestation.schema != _schemas[badgeType]) revert AttestationMinter_NotRevokedInEAS(uid);
        address current = _passport.successorOf(attestation.recipient);
        bool related = current != address(0) && (account == current || _passport.successorOf(account) == current);
        if (!related || !_isOf(_badges.badgeOf(account, badgeType), attestation.time)) {
            revert AttestationMinter_BadgeElsewhere(uid, account);
        }

        emit AttestationRevoked(uid, badgeType, account, true);
        _badges.revoke(badgeType, account, REVOKED_IN_EAS);
    }

    /// @inheritdoc IAttestationMinter
    function schemaOf(uint256 badgeType) external view returns (bytes32) {
        return _schemas[badgeType];
    }

    /// @inheritdoc IAttestationMinter
    function isAttester(uint256 badgeType, address attester) external view returns (bool) {
        return _attesters[badgeType][attester];
    }

    /// @inheritdoc ISchemaResolver
    function version() external pure returns (string memory) {
        return "1.4.0";
    }

    /// @inheritdoc ISchemaResolver
    function isPayable() external pure returns (bool) {
        return false;
    }

    function _setAttester(uint256 badgeType, address attester, bool accepted) private {
        mapping(address attester => bool accepted) storage attesters = _attesters[badgeType];
        if (attesters[attester] == accepted) revert AttestationMinter_AttesterUnchanged(badgeType, attester);

        attesters[attester] = accepted;

        emit BadgeAttesterChanged(badgeType, attester, accepted);
    }

    function _mintFor(Attestation calldata attestation) private {
        (uint256 badgeType, uint64 value) = _headOf(attestation.uid, attestation.data);
        // EAS has no schema 0, so a badge type that is not linked has none of its schemas.
        if (attestation.schema != _schemas[badgeType]) {
            revert AttestationMinter_SchemaNotLinked(badgeType, attestation.schema);
        }
        if (!_attesters[badgeType][attestation.attester]) {
            revert AttestationMinter_AttesterNotAccepted(badgeType, attestation.attester);
        }
        if (attestation.expirationTime != 0) _requireOutlives(attestation.expirationTime, badgeType);

        emit AttestationMinted({
            uid: attestation.uid,
            badgeType: badgeType,
            account: attestation.recipient,
            attester: attestation.attester,
            value: value
        });
        _badges.mint(badgeType, attestation.recipient, value);
    }

    /// @dev Never reverts for an attestation that {_mintFor} let through: a holder must not be able to keep it standing.
    function _revokeFor(Attestation calldata attestation) private {
        (uint256 badgeType, ) = _headOf(attestation.uid, attestation.data);
        address account = attestation.recipient;
        IBadges.Badge memory badge = _badges.badgeOf(account, badgeType);
        if (badge.status == IBadges.BadgeStatus.None) {
            account = _passport.successorOf(account);
            badge = _badges.badgeOf(account, badgeType);
        }
        bool found = _isOf(badge, attestation.time);

        emit AttestationRevoked(attestation.uid, badgeType, found ? account : attestation.recipient, found);
        if (found) _badges.revoke(badgeType, account, REVOKED_IN_EAS);
    }

    /// @dev An attestation is as old as its badge, so what is compared is when each would end.
    function _requireOutlives(uint64 expirationTime, uint256 badgeType) private view {
        uint32 validity = _badges.badgeTypeOf(badgeType).validity;
        uint40 expiresAt = validity == 0 ? 0 : uint40(block.timestamp) + validity;
        if (validity == 0 || expirationTime < expiresAt) {
            revert AttestationMinter_ExpiresTooEarly(expirationTime, expiresAt);
        }
    }

    function _isOf(IBadges.Badge memory badge, uint64 attestedAt) private pure returns (bool) {
        return badge.status == IBadges.BadgeStatus.Active && badge.issuedAt == attestedAt;
    }

    /// @dev The two words that data begins with.
    function _headOf(bytes32 uid, bytes memory data) private pure returns (uint256 badgeType, uint64 value) {
        if (data.length < HEAD_LENGTH) revert AttestationMinter_MalformedData(uid);
        uint256 wide;
        (badgeType, wide) = abi.decode(data, (uint256, uint256));
        if (wide > type(uint64).max) revert AttestationMinter_MalformedData(uid);
        // Safe: just checked.
        value = uint64(wide);
    }

    function _requireSameLength(uint256 attestations, uint256 values) private pure {
        if (attestations != values) revert AttestationMinter_LengthMismatch(attestations, values);
    }
}
