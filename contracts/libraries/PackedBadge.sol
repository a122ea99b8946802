// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "../interfaces/IBadges.sol";

/// @notice A badge in one word, its fields in their order from the lowest bit up. Zero is a badge that never was.
type PackedBadge is uint256;

using PackedBadges for PackedBadge global;

/// @title Packing of badges
/// @notice Turns badges into words and back, and words into what becomes of them. With badges and types as structs, a
/// mint costs about 800 gas more.
library PackedBadges {
    uint256 private constant ISSUED_AT = 64;
    uint256 private constant EXPIRES_AT = 104;
    uint256 private constant ENDED_AT = 144;
    uint256 private constant MINTS_AT = 184;
    uint256 private constant MINTER_AT = 200;
    uint256 private constant STATUS_AT = 208;
    uint256 private constant REASON_AT = 216;

    /// @notice An active badge that was just minted.
    /// @param count How often the account received the type by now.
    /// @param by 0 for the issuer, 1 + place for one of the type's minters.
    function minted(
        uint64 value,
        uint40 issuance,
        uint40 expiry,
        uint16 count,
        uint8 by
    ) internal pure returns (PackedBadge) {
        return
            PackedBadge.wrap(
                uint256(value) |
                    (uint256(issuance) << ISSUED_AT) |
                    (uint256(expiry) << EXPIRES_AT) |
                    (uint256(count) << MINTS_AT) |
                    (uint256(by) << MINTER_AT) |
                    (uint256(IBadges.BadgeStatus.Active) << STATUS_AT)
            );
    }

    /// @notice What an active badge is once it ended.
    function end(
        PackedBadge packed,
        IBadges.BadgeStatus outcome,
        uint40 moment,
        uint8 reason
    ) internal pure returns (PackedBadge) {
        uint256 word = PackedBadge.unwrap(packed) ^ (uint256(IBadges.BadgeStatus.Active) << STATUS_AT);
        return
            PackedBadge.wrap(
                word | (uint256(moment) << ENDED_AT) | (uint256(outcome) << STATUS_AT) | (uint256(reason) << REASON_AT)
            );
    }

    /// @notice What stays of a badge that moved away: how often it was minted.
    function trace(PackedBadge packed) internal pure returns (PackedBadge) {
        return PackedBadge.wrap(uint256(packed.mints()) << MINTS_AT);
    }

    /// @notice The same badge, minted so many times.
    function withMints(PackedBadge packed, uint16 count) internal pure returns (PackedBadge) {
        uint256 others = PackedBadge.unwrap(packed) & ~(uint256(type(uint16).max) << MINTS_AT);
        return PackedBadge.wrap(others | (uint256(count) << MINTS_AT));
    }

    /// @notice All fields.
    function unpack(PackedBadge packed) internal pure returns (IBadges.Badge memory) {
        uint256 word = PackedBadge.unwrap(packed);
        return
            IBadges.Badge({
                // Safe: each cast cuts a field's bits out.
                value: uint64(word),
                issuedAt: uint40(word >> ISSUED_AT),
                expiresAt: packed.expiresAt(),
                endedAt: uint40(word >> ENDED_AT),
                mints: packed.mints(),
                minter: packed.minter(),
                status: packed.status(),
                reason: uint8(word >> REASON_AT)
            });
    }

    /// @notice First second at which the badge no longer counts; 0 for never.
    function expiresAt(PackedBadge packed) internal pure returns (uint40) {
        // Safe: cuts the field's bits out.
        return uint40(PackedBadge.unwrap(packed) >> EXPIRES_AT);
    }

    /// @notice How often the account received the type.
    function mints(PackedBadge packed) internal pure returns (uint16) {
        // Safe: cuts the field's bits out.
        return uint16(PackedBadge.unwrap(packed) >> MINTS_AT);
    }

    /// @notice 0 for the issuer, 1 + place for one of the type's minters.
    function minter(PackedBadge packed) internal pure returns (uint8) {
        // Safe: cuts the field's bits out.
        return uint8(PackedBadge.unwrap(packed) >> MINTER_AT);
    }

    /// @notice Whether there is no badge: there never was one, or it moved away.
    function isNone(PackedBadge packed) internal pure returns (bool) {
        return (PackedBadge.unwrap(packed) >> STATUS_AT) & type(uint8).max == uint256(IBadges.BadgeStatus.None);
    }

    /// @notice Whether the badge is held, expired or not.
    function isActive(PackedBadge packed) internal pure returns (bool) {
        return (PackedBadge.unwrap(packed) >> STATUS_AT) & type(uint8).max == uint256(IBadges.BadgeStatus.Active);
    }

    /// @notice What became of the badge.
    function status(PackedBadge packed) internal pure returns (IBadges.BadgeStatus) {
        // Safe: cuts the field's bits out; only statuses are ever stored there.
        return IBadges.BadgeStatus(uint8(PackedBadge.unwrap(packed) >> STATUS_AT));
    }
}
