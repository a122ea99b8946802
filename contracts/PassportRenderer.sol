// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IBadges} from "./interfaces/IBadges.sol";
import {IPassport} from "./interfaces/IPassport.sol";
import {IPassportRenderer} from "./interfaces/IPassportRenderer.sol";
import {IReputationRegistry} from "./interfaces/IReputationRegistry.sol";
import {PassportArt} from "./libraries/PassportArt.sol";

/// @title PassportRenderer
/// @notice Shows a passport as JSON and SVG: whose it is, the tier last proven, how many badges count now. Holds nothing
/// and is owned by nobody. Meant to be read off-chain: it asks for each badge type.
contract PassportRenderer is IPassportRenderer {
    using Strings for uint256;

    /// @notice Badges of types from this on are not counted: proofs cannot claim them, and anybody can define them.
    uint256 public constant COUNTED_TYPES = 248;

    IPassport private immutable _passport;
    IBadges private immutable _badges;
    IReputationRegistry private immutable _registry;

    constructor(IPassport passport, IBadges badges, IReputationRegistry registry) {
        _passport = passport;
        _badges = badges;
        _registry = registry;
    }

    /// @inheritdoc IPassportRenderer
    function render(uint256 passportId) external view returns (string memory uri) {
        // Reverts for a passport that was never registered or was given up.
        address holder = _passport.ownerOf(passportId);
        PassportArt.Face memory face = PassportArt.Face({
            standing: _standingOf(holder),
            badges: _badgesOf(holder),
            account: Strings.toChecksumHexString(holder)
        });
        bytes memory json = abi.encodePacked(
            '{"name":"Aura Passport","description":"Soulbound passport of ',
            face.account,
            '","image":"data:image/svg+xml;base64,',
            Base64.encode(bytes(PassportArt.draw(face))),
            '","attributes":[{"trait_type":"Tier","value":"',
            PassportArt.nameOf(face.standing),
            '"},{"trait_type":"Badges","value":',
            face.badges.toString(),
            '},{"display_type":"date","trait_type":"Member since","value":',
            uint256(_passport.recordOf(passportId).registeredAt).toString(),
            "}]}"
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    function _standingOf(address holder) private view returns (PassportArt.Standing) {
        IReputationRegistry.TierRecord memory record = _registry.tierRecordOf(holder);
        if (record.expiresAt == 0) return PassportArt.Standing.None;
        if (block.timestamp >= record.expiresAt) return PassportArt.Standing.Expired;
        return PassportArt.Standing(uint8(record.tier) + uint8(PassportArt.Standing.Bronze));
    }

    function _badgesOf(address holder) private view returns (uint256 count) {
        for (uint256 badgeType = 0; badgeType < COUNTED_TYPES; ++badgeType) {
            if (_badges.isValid(holder, badgeType)) ++count;
        }
    }
}
