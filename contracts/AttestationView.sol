// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAttestationView} from "./interfaces/IAttestationView.sol";
import {IBadges} from "./interfaces/IBadges.sol";
import {Attestation} from "./interfaces/external/Attestation.sol";

/// @title AttestationView
/// @notice Holds nothing but which badges it renders. Nobody can change anything.
contract AttestationView is IAttestationView {
    /// @inheritdoc IAttestationView
    string public constant SCHEMA =
        "uint256 badgeType,uint64 value,uint8 category,uint16 mints,uint8 minter,uint8 reason";

    /// @inheritdoc IAttestationView
    bytes32 public constant SCHEMA_UID = keccak256(abi.encodePacked(SCHEMA, address(0), true));

    bytes32 private constant UID_DOMAIN = keccak256("aura.attestation.uid.v1");

    /// @inheritdoc IAttestationView
    IBadges public immutable badges;

    constructor(IBadges badges_) {
        badges = badges_;
    }

    /// @inheritdoc IAttestationView
    function getAttestation(address account, uint256 badgeType) external view returns (Attestation memory attestation) {
        IBadges.Badge memory badge = badges.badgeOf(account, badgeType);
        if (badge.status == IBadges.BadgeStatus.None) return attestation;
        IBadges.BadgeType memory definition = badges.badgeTypeOf(badgeType);
        bytes memory origin = abi.encode(block.chainid, badges, badgeType, account, badge.mints, badge.issuedAt);
        return
            Attestation({
                uid: keccak256(bytes.concat(UID_DOMAIN, origin)),
                schema: SCHEMA_UID,
                time: badge.issuedAt,
                expirationTime: badge.expiresAt,
                revocationTime: badge.endedAt,
                refUID: 0,
                recipient: account,
                attester: definition.issuer,
                revocable: true,
                data: abi.encode(badgeType, badge.value, definition.category, badge.mints, badge.minter, badge.reason)
            });
    }

    /// @inheritdoc IAttestationView
    function isAttestationValid(address account, uint256 badgeType) external view returns (bool) {
        return badges.isValid(account, badgeType);
    }
}
