// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {ERC1155Utils} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Utils.sol";

import {IBadges} from "../interfaces/IBadges.sol";
import {IPassport} from "../interfaces/IPassport.sol";
import {PackedBadge, PackedBadges} from "../libraries/PackedBadge.sol";
import {BadgeTypes} from "./BadgeTypes.sol";

/// @title Who has which badge
/// @notice Holds every account's badges, ended ones too, and all the ways in which they end or follow a passport. There is
/// no other: every transfer and approval reverts.
abstract contract Holdings is BadgeTypes, IERC1155Errors {
    /// @dev In a struct, so that a badge is looked up once to be read and written.
    struct Slot {
        PackedBadge badge;
    }

    IPassport private immutable _passport;

    mapping(uint256 badgeType => mapping(address account => Slot slot)) internal _badges;

    constructor(IPassport passport) {
        _passport = passport;
    }

    /// @inheritdoc IBadges
    function revoke(uint256 badgeType, address account, uint8 reason) external {
        Slot storage slot = _badges[badgeType][account];
        if (_existing(badgeType).issuer() != msg.sender) {
            uint8 place = _placeOf(badgeType, msg.sender);
            if (place == 0 || place != slot.badge.minter()) revert Badges_NotIssuer(msg.sender, badgeType);
        }

        _end(slot, badgeType, account, BadgeStatus.Revoked, reason);

        emit BadgeRevoked(badgeType, account, reason);
    }

    /// @inheritdoc IBadges
    function burn(uint256 badgeType) external {
        _end(_badges[badgeType][msg.sender], badgeType, msg.sender, BadgeStatus.Burned, 0);

        emit BadgeBurned(badgeType, msg.sender);
    }

    /// @inheritdoc IBadges
    function migrate(address from, uint256[] calldata badgeTypes) external {
        address to = _passport.successorOf(from);
        if (to == address(0) || to == from) revert Badges_NotMoved(from);
        if (badgeTypes.length == 0) revert Badges_EmptyBatch();

        uint256[] memory held = new uint256[](badgeTypes.length);
        uint256 count = 0;
        for (uint256 i = 0; i < badgeTypes.length; ++i) {
            if (!_move(badgeTypes[i], from, to)) continue;
            held[count] = badgeTypes[i];
            ++count;
        }

        emit BadgesMigrated(from, to, badgeTypes);
        _handOver(from, to, held, count);
    }

    /// @inheritdoc IERC1155
    function balanceOfBatch(
        address[] calldata accounts,
        uint256[] calldata ids
    ) external view returns (uint256[] memory balances) {
        if (accounts.length != ids.length) revert ERC1155InvalidArrayLength(ids.length, accounts.length);
        balances = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            balances[i] = balanceOf(accounts[i], ids[i]);
        }
    }

    /// @inheritdoc IBadges
    function isValid(address account, uint256 badgeType) external view returns (bool) {
        PackedBadge badge = _badges[badgeType][account].badge;
        return badge.isActive() && !_isExpired(badge) && _passport.isRegistered(account);
    }

    /// @inheritdoc IBadges
    function badgeOf(address account, uint256 badgeType) external view returns (Badge memory) {
        return _badges[badgeType][account].badge.unpack();
    }

    /// @inheritdoc IERC1155
    function setApprovalForAll(address, bool) external pure {
        revert Badges_Soulbound();
    }

    /// @inheritdoc IERC1155
    function safeTransferFrom(address, address, uint256, uint256, bytes calldata) external pure {
        revert Badges_Soulbound();
    }

    /// @inheritdoc IERC1155
    function safeBatchTransferFrom(
        address,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata
    ) external pure {
        revert Badges_Soulbound();
    }

    /// @inheritdoc IERC1155
    function isApprovedForAll(address, address) external pure returns (bool) {
        return false;
    }

    /// @inheritdoc IERC1155
    /// @dev An expired badge is still held; {isValid} tells whether it counts.
    function balanceOf(address account, uint256 id) public view returns (uint256) {
        return _badges[id][account].badge.isActive() ? 1 : 0;
    }

    /// @notice Stores a minted or renewed badge.
    /// @return first Whether the account holds one more than before; otherwise it was a renewal.
    function _store(
        uint256 badgeType,
        address account,
        uint64 value,
        uint40 expiresAt,
        uint8 minter
    ) internal returns (bool first) {
        if (!_passport.isRegistered(account)) revert Badges_NoPassport(account);
        Slot storage slot = _badges[badgeType][account];
        PackedBadge badge = slot.badge;
        first = badge.isNone();
        if (!first) _checkRenewable(badge, badgeType, account);
        uint16 mints = badge.mints();
        if (mints == type(uint16).max) revert Badges_MintsExhausted(account, badgeType);
        // Safe: below the largest value, as just checked.
        unchecked {
            ++mints;
        }

        slot.badge = PackedBadges.minted({
            value: value,
            issuance: uint40(block.timestamp),
            expiry: expiresAt,
            count: mints,
            by: minter
        });
    }

    /// @dev Announces that an account received the first `count` of these types, one badge each, and asks it if it is a
    /// contract. Nothing is said of none.
    function _handOver(address from, address to, uint256[] memory badgeTypes, uint256 count) internal {
        if (count == 0) return;
        uint256[] memory ids = new uint256[](count);
        uint256[] memory ones = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            (ids[i], ones[i]) = (badgeTypes[i], 1);
        }
        emit TransferBatch(msg.sender, from, to, ids, ones);
        ERC1155Utils.checkOnERC1155BatchReceived(msg.sender, from, to, ids, ones, "");
    }

    function _end(Slot storage slot, uint256 badgeType, address account, BadgeStatus outcome, uint8 reason) private {
        PackedBadge badge = slot.badge;
        _checkNotEnded(badge, badgeType, account);
        if (badge.isNone()) revert Badges_NotHeld(account, badgeType);

        slot.badge = badge.end(outcome, uint40(block.timestamp), reason);

        emit TransferSingle(msg.sender, account, address(0), badgeType, 1);
    }

    /// @notice Moves one badge, and whatever became of it.
    /// @dev The count of mints stays behind as well as moving on, so that no voucher serves again at either account.
    /// @return held Whether the badge is active, so that a balance moves.
    function _move(uint256 badgeType, address from, address to) private returns (bool held) {
        Slot storage source = _badges[badgeType][from];
        Slot storage target = _badges[badgeType][to];
        PackedBadge badge = source.badge;
        PackedBadge present = target.badge;
        if (badge.isNone()) revert Badges_NotHeld(from, badgeType);
        held = badge.isActive();
        bool replaced = !present.isNone();
        if (replaced && (held || !present.isActive())) revert Badges_AlreadyHeld(to, badgeType);

        source.badge = badge.trace();
        target.badge = present.mints() > badge.mints() ? badge.withMints(present.mints()) : badge;

        if (replaced) emit TransferSingle(msg.sender, to, address(0), badgeType, 1);
    }

    function _isExpired(PackedBadge badge) private view returns (bool) {
        uint40 expiresAt = badge.expiresAt();
        return expiresAt != 0 && block.timestamp >= expiresAt;
    }

    /// @dev Of an account that has a badge, ended or not.
    function _checkRenewable(PackedBadge badge, uint256 badgeType, address account) private view {
        _checkNotEnded(badge, badgeType, account);
        if (!_isExpired(badge)) revert Badges_AlreadyHeld(account, badgeType);
    }

    function _checkNotEnded(PackedBadge badge, uint256 badgeType, address account) private pure {
        BadgeStatus status = badge.status();
        if (status == BadgeStatus.Revoked) revert Badges_Revoked(account, badgeType);
        if (status == BadgeStatus.Burned) revert Badges_Burned(account, badgeType);
    }
}
