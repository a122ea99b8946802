// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC1155Utils} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Utils.sol";

import {IBadges} from "../interfaces/IBadges.sol";
import {PackedBadgeType} from "../libraries/PackedBadgeType.sol";
import {Holdings} from "./Holdings.sol";

/// @title Minting by issuers and minters
/// @notice All effects come before a recipient is asked, so that one that calls back finds everything minted.
abstract contract Minting is Holdings {
    /// @inheritdoc IBadges
    function mint(uint256 badgeType, address account, uint64 value) external {
        (PackedBadgeType definition, uint8 minter) = _mintable(badgeType);
        _mint(definition, badgeType, account, value, minter, minter);
    }

    /// @inheritdoc IBadges
    function mintBatch(uint256 badgeType, address[] calldata accounts, uint64[] calldata values) external {
        _checkLengths(accounts.length, values.length);
        (PackedBadgeType definition, uint8 minter) = _mintable(badgeType);
        uint40 expiresAt = _expiry(definition.validity());
        (address[] memory received, uint256 firsts) = _storeAll(badgeType, accounts, values, expiresAt, minter);
        _count(definition, badgeType, firsts);
        emit BadgesMinted(badgeType, accounts, values, minter);
        for (uint256 i = 0; i < firsts; ++i) _deliver(received[i], badgeType);
    }

    /// @inheritdoc IBadges
    function mintBundle(address account, uint256[] calldata badgeTypes, uint64[] calldata values) external {
        _checkLengths(badgeTypes.length, values.length);
        uint256[] memory received = new uint256[](badgeTypes.length);
        uint256 firsts = 0;
        for (uint256 i = 0; i < badgeTypes.length; ++i) {
            uint256 badgeType = badgeTypes[i];
            (PackedBadgeType definition, uint8 minter) = _mintable(badgeType);
            if (!_issue(definition, badgeType, account, values[i], minter, minter)) continue;
            received[firsts] = badgeType;
            ++firsts;
        }
        _handOver(address(0), account, received, firsts);
    }

    function _mint(
        PackedBadgeType definition,
        uint256 badgeType,
        address account,
        uint64 value,
        uint8 minter,
        uint8 origin
    ) internal {
        if (!_issue(definition, badgeType, account, value, minter, origin)) return;
        _deliver(account, badgeType);
    }

    function _checkLengths(uint256 items, uint256 companions) internal pure {
        if (items != companions) revert ERC1155InvalidArrayLength(items, companions);
        if (items == 0) revert Badges_EmptyBatch();
    }

    /// @notice Stores a badge, counts it and tells of its value.
    /// @return first Whether the account holds one more than before; otherwise it was a renewal.
    function _issue(
        PackedBadgeType definition,
        uint256 badgeType,
        address account,
        uint64 value,
        uint8 minter,
        uint8 origin
    ) private returns (bool first) {
        uint40 expiresAt = _expiry(definition.validity());
        first = _store(badgeType, account, value, expiresAt, minter);
        if (first) _count(definition, badgeType, 1);
        emit BadgeMinted(badgeType, account, value, origin);
    }

    /// @notice Stores a badge for each account.
    /// @return received Accounts that hold one more than before.
    /// @return firsts How many of them there are.
    function _storeAll(
        uint256 badgeType,
        address[] calldata accounts,
        uint64[] calldata values,
        uint40 expiresAt,
        uint8 minter
    ) private returns (address[] memory received, uint256 firsts) {
        received = new address[](accounts.length);
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = accounts[i];
            if (!_store(badgeType, account, values[i], expiresAt, minter)) continue;
            received[firsts] = account;
            ++firsts;
        }
    }

    /// @dev Uses up supply of a capped type.
    function _count(PackedBadgeType definition, uint256 badgeType, uint256 firsts) private {
        uint24 supplyCap = definition.supplyCap();
        if (supplyCap == NO_CAP) return;
        if (supplyCap - definition.supply() < firsts) revert Badges_SupplyExhausted(badgeType, supplyCap);
        _badgeTypes[badgeType] = definition.supplied(firsts);
    }

    /// @dev Announces one more badge of an account, and asks it if it is a contract.
    function _deliver(address account, uint256 badgeType) private {
        emit TransferSingle(msg.sender, address(0), account, badgeType, 1);
        ERC1155Utils.checkOnERC1155Received(msg.sender, address(0), account, badgeType, 1, "");
    }

    /// @notice The type, if the caller may mint it now.
    /// @return definition What is stored of it.
    /// @return minter 0 for the issuer, 1 + place for one of the minters.
    function _mintable(uint256 badgeType) private view returns (PackedBadgeType definition, uint8 minter) {
        definition = _existing(badgeType);
        address issuer = definition.issuer();
        if (issuer != msg.sender || !definition.allows(ISSUER_POLICY)) {
            minter = _placeOf(badgeType, msg.sender);
            if (minter == 0) revert Badges_NotMinter(msg.sender, badgeType);
        }
        _checkMinting(issuer);
    }

    function _expiry(uint32 validity) private view returns (uint40) {
        return validity == 0 ? 0 : uint40(block.timestamp) + validity;
    }
}
