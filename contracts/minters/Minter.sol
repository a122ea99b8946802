// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "../interfaces/IBadges.sol";
import {IMinter} from "../interfaces/IMinter.sol";

/// @title What all minters share
/// @notice Holds nothing but where it mints. Rules are the badge type's issuer's to set.
abstract contract Minter is IMinter {
    IBadges internal immutable _badges;

    constructor(IBadges badges_) {
        _badges = badges_;
    }

    /// @inheritdoc IMinter
    function badges() external view returns (IBadges) {
        return _badges;
    }

    /// @notice The badge type, of which the caller is the issuer and this contract a minter.
    function _ownTypeOf(uint256 badgeType) internal view returns (IBadges.BadgeType memory definition) {
        definition = _badges.badgeTypeOf(badgeType);
        if (definition.issuer != msg.sender) revert Minter_NotIssuer(msg.sender, badgeType);
        if (!_badges.isMinter(badgeType, address(this))) revert Minter_NotNamed(badgeType);
    }
}
