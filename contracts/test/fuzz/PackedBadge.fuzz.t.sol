// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "../../interfaces/IBadges.sol";
import {PackedBadge, PackedBadges} from "../../libraries/PackedBadge.sol";
import {PackedBadgeType, PackedBadgeTypes} from "../../libraries/PackedBadgeType.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

/// @dev What is packed is compared with structs, which are the plain version of it.
contract PackedBadgeFuzzTest is TestBase {
    function testFuzz_Minted(
        uint64 value,
        uint40 issuedAt,
        uint40 expiresAt,
        uint16 mints,
        uint8 minter
    ) external pure {
        PackedBadge packed = PackedBadges.minted(value, issuedAt, expiresAt, mints, minter);
        IBadges.Badge memory plain = IBadges.Badge({
            value: value,
            issuedAt: issuedAt,
            expiresAt: expiresAt,
            endedAt: 0,
            mints: mints,
            minter: minter,
            status: IBadges.BadgeStatus.Active,
            reason: 0
        });
        _compare(packed, plain);
        assertTrue(packed.isActive(), "isActive");
        assertFalse(packed.isNone(), "isNone");
    }

    function testFuzz_End(uint64 value, uint40 issuedAt, bool burned, uint40 endedAt, uint8 reason) external pure {
        PackedBadge packed = PackedBadges.minted(value, issuedAt, type(uint40).max, type(uint16).max, type(uint8).max);
        IBadges.Badge memory plain = packed.unpack();
        plain.status = burned ? IBadges.BadgeStatus.Burned : IBadges.BadgeStatus.Revoked;
        plain.endedAt = endedAt;
        plain.reason = reason;
        packed = packed.end(plain.status, endedAt, reason);
        _compare(packed, plain);
        assertFalse(packed.isActive(), "isActive");
        assertFalse(packed.isNone(), "isNone");
    }

    function testFuzz_Trace(uint64 value, uint40 issuedAt, uint16 mints, uint8 minter, bool burned) external pure {
        PackedBadge packed = PackedBadges.minted(value, issuedAt, issuedAt, mints, minter);
        if (burned) packed = packed.end(IBadges.BadgeStatus.Burned, issuedAt, 7);
        IBadges.Badge memory plain;
        plain.mints = mints;
        _compare(packed.trace(), plain);
        assertTrue(packed.trace().isNone(), "isNone");
    }

    function testFuzz_WithMints(uint64 value, uint40 moment, uint16 before, uint16 count, bool burned) external pure {
        PackedBadge packed = PackedBadges.minted(value, moment, moment, before, 8);
        if (burned) packed = packed.end(IBadges.BadgeStatus.Burned, moment, 7);
        IBadges.Badge memory plain = packed.unpack();
        plain.mints = count;
        _compare(packed.withMints(count), plain);
    }

    function testFuzz_PackUnpackType_RoundTrip(uint256[7] memory seeds) external pure {
        IBadges.BadgeType memory definition = _type(seeds);
        PackedBadgeType packed = PackedBadgeTypes.pack(definition);
        assertEq(
            keccak256(abi.encode(packed.unpack(definition.weightHint))),
            keccak256(abi.encode(definition)),
            "type"
        );
        for (uint8 flag = 1; flag <= 4; flag *= 2) {
            assertTrue(packed.allows(flag) == (definition.policies & flag != 0), "policy");
        }
    }

    function testFuzz_Supplied(uint256[7] memory seeds, uint256 count) external pure {
        IBadges.BadgeType memory definition = _type(seeds);
        count = bound(count, 0, type(uint24).max - definition.supply);
        PackedBadgeType packed = PackedBadgeTypes.pack(definition).supplied(count);
        definition.supply += uint24(count);
        assertEq(
            keccak256(abi.encode(packed.unpack(definition.weightHint))),
            keccak256(abi.encode(definition)),
            "type"
        );
    }

    /// @dev Any type that has a category.
    function _type(uint256[7] memory seeds) private pure returns (IBadges.BadgeType memory) {
        return
            IBadges.BadgeType({
                issuer: address(uint160(seeds[0])),
                validity: uint32(seeds[1]),
                supplyCap: uint24(seeds[2]),
                supply: uint24(seeds[3]),
                policies: uint8(seeds[4]),
                category: IBadges.Category(seeds[5] % 6),
                weightHint: uint16(seeds[6])
            });
    }

    function _compare(PackedBadge packed, IBadges.Badge memory plain) private pure {
        assertEq(keccak256(abi.encode(packed.unpack())), keccak256(abi.encode(plain)), "badge");
        assertEq(packed.mints(), plain.mints, "mints");
        assertEq(packed.minter(), plain.minter, "minter");
        assertEq(packed.expiresAt(), plain.expiresAt, "expiresAt");
        assertEq(uint256(packed.status()), uint256(plain.status), "status");
    }
}
