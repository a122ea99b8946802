// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "../interfaces/IBadges.sol";

/// @notice A badge type in one word, its fields in their order from the lowest bit up, all but the weight hint. Zero is no
/// type, since every type has an issuer.
type PackedBadgeType is uint256;

using PackedBadgeTypes for PackedBadgeType global;

/// @title Packing of badge types
/// @notice Turns badge types into words and back. With badges and types as structs, a mint costs about 800 gas more.
library PackedBadgeTypes {
    uint256 private constant VALIDITY_AT = 160;
    uint256 private constant SUPPLY_CAP_AT = 192;
    uint256 private constant SUPPLY_AT = 216;
    uint256 private constant POLICIES_AT = 240;
    uint256 private constant CATEGORY_AT = 248;

    /// @notice Packs all but the weight hint.
    function pack(IBadges.BadgeType memory definition) internal pure returns (PackedBadgeType) {
        return
            PackedBadgeType.wrap(
                uint256(uint160(definition.issuer)) |
                    (uint256(definition.validity) << VALIDITY_AT) |
                    (uint256(definition.supplyCap) << SUPPLY_CAP_AT) |
                    (uint256(definition.supply) << SUPPLY_AT) |
                    (uint256(definition.policies) << POLICIES_AT) |
                    (uint256(definition.category) << CATEGORY_AT)
            );
    }

    /// @notice The reverse of {pack}.
    function unpack(
        PackedBadgeType packed,
        uint16 weightHint
    ) internal pure returns (IBadges.BadgeType memory definition) {
        definition.issuer = packed.issuer();
        definition.validity = packed.validity();
        definition.supplyCap = packed.supplyCap();
        definition.supply = packed.supply();
        // Safe: cuts the field's bits out.
        definition.policies = uint8(PackedBadgeType.unwrap(packed) >> POLICIES_AT);
        definition.category = IBadges.Category(PackedBadgeType.unwrap(packed) >> CATEGORY_AT);
        definition.weightHint = weightHint;
    }

    /// @notice The same type after so many more first mints.
    /// @param count Up to the cap less the supply.
    function supplied(PackedBadgeType packed, uint256 count) internal pure returns (PackedBadgeType) {
        return PackedBadgeType.wrap(PackedBadgeType.unwrap(packed) + (count << SUPPLY_AT));
    }

    /// @notice Who issues the type; zero where there is none.
    function issuer(PackedBadgeType packed) internal pure returns (address) {
        // Safe: cuts the field's bits out.
        return address(uint160(PackedBadgeType.unwrap(packed)));
    }

    /// @notice Seconds from minting to expiry; 0 for never.
    function validity(PackedBadgeType packed) internal pure returns (uint32) {
        // Safe: cuts the field's bits out.
        return uint32(PackedBadgeType.unwrap(packed) >> VALIDITY_AT);
    }

    /// @notice Most accounts that ever get one; the largest value for no cap.
    function supplyCap(PackedBadgeType packed) internal pure returns (uint24) {
        // Safe: cuts the field's bits out.
        return uint24(PackedBadgeType.unwrap(packed) >> SUPPLY_CAP_AT);
    }

    /// @notice Accounts that ever got one, of a capped type.
    function supply(PackedBadgeType packed) internal pure returns (uint24) {
        // Safe: cuts the field's bits out.
        return uint24(PackedBadgeType.unwrap(packed) >> SUPPLY_AT);
    }

    /// @notice Whether a policy's flag is set.
    /// @param flag 1, 2 or 4.
    function allows(PackedBadgeType packed, uint8 flag) internal pure returns (bool) {
        return (PackedBadgeType.unwrap(packed) >> POLICIES_AT) & flag != 0;
    }
}
