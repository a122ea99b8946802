// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";

import {IAttendanceMinter} from "./interfaces/IAttendanceMinter.sol";
import {IBadges} from "./interfaces/IBadges.sol";
import {ICheckIn} from "./interfaces/ICheckIn.sol";
import {ITickets} from "./interfaces/ITickets.sol";

/// @title AttendanceMinter
/// @notice Holds which badge each event gives, and what was claimed. An organiser chooses once, for its own event and a
/// badge type of its own; nobody changes anything afterwards.
contract AttendanceMinter is IAttendanceMinter {
    using BitMaps for BitMaps.BitMap;

    /// @dev An event's id stands above a ticket's serial.
    uint256 private constant SERIAL_BITS = 32;

    IBadges private immutable _badges;
    ITickets private immutable _tickets;
    ICheckIn private immutable _checkIn;

    mapping(uint256 eventId => Reward reward) private _rewards;
    BitMaps.BitMap private _claimedTickets;
    mapping(uint256 eventId => mapping(uint256 nullifier => bool claimed)) private _claimedEntries;

    constructor(IBadges badges, ITickets tickets, ICheckIn checkIn) {
        _badges = badges;
        _tickets = tickets;
        _checkIn = checkIn;
    }

    /// @inheritdoc IAttendanceMinter
    function configure(uint256 eventId, uint256 badgeType, uint64 value) external {
        if (_rewards[eventId].configured) revert AttendanceMinter_AlreadyConfigured(eventId);
        if (_tickets.organiserOf(eventId) != msg.sender) revert AttendanceMinter_NotOrganiser(msg.sender, eventId);
        if (_badges.badgeTypeOf(badgeType).issuer != msg.sender) {
            revert AttendanceMinter_NotIssuer(msg.sender, badgeType);
        }
        if (!_badges.isMinter(badgeType, address(this))) revert AttendanceMinter_NotMinter(badgeType);

        _rewards[eventId] = Reward({configured: true, value: value, badgeType: badgeType});

        emit RewardConfigured(eventId, badgeType, msg.sender, value);
    }

    /// @inheritdoc IAttendanceMinter
    function claim(uint256 ticketId) external {
        uint256 eventId = ticketId >> SERIAL_BITS;
        Reward memory reward = _rewardOf(eventId);
        if (_claimedTickets.get(ticketId)) revert AttendanceMinter_TicketClaimed(ticketId);
        if (_tickets.statusOf(ticketId) != ITickets.TicketStatus.Used) revert AttendanceMinter_NotUsed(ticketId);
        if (_tickets.ownerOf(ticketId) != msg.sender) revert AttendanceMinter_NotHolder(msg.sender, ticketId);

        _claimedTickets.set(ticketId);

        emit AttendanceClaimed(eventId, ticketId, msg.sender, reward.badgeType, reward.value);

        _badges.mint(reward.badgeType, msg.sender, reward.value);
    }

    /// @inheritdoc IAttendanceMinter
    function claimAnonymous(uint256 eventId, uint256 nullifier) external {
        Reward memory reward = _rewardOf(eventId);
        if (_claimedEntries[eventId][nullifier]) revert AttendanceMinter_EntryClaimed(eventId, nullifier);
        // The zero address, which stands for nobody, calls nothing.
        if (_checkIn.entryOf(eventId, nullifier).recipient != msg.sender) {
            revert AttendanceMinter_NotRecipient(msg.sender, eventId, nullifier);
        }

        _claimedEntries[eventId][nullifier] = true;

        emit AnonymousAttendanceClaimed(eventId, nullifier, msg.sender, reward.badgeType, reward.value);

        _badges.mint(reward.badgeType, msg.sender, reward.value);
    }

    /// @inheritdoc IAttendanceMinter
    function rewardOf(uint256 eventId) external view returns (Reward memory) {
        return _rewards[eventId];
    }

    /// @inheritdoc IAttendanceMinter
    function isTicketClaimed(uint256 ticketId) external view returns (bool) {
        return _claimedTickets.get(ticketId);
    }

    /// @inheritdoc IAttendanceMinter
    function isEntryClaimed(uint256 eventId, uint256 nullifier) external view returns (bool) {
        return _claimedEntries[eventId][nullifier];
    }

    function _rewardOf(uint256 eventId) private view returns (Reward memory reward) {
        reward = _rewards[eventId];
        if (!reward.configured) revert AttendanceMinter_NotConfigured(eventId);
    }
}
