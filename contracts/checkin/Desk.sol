// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ICheckIn} from "../interfaces/ICheckIn.sol";
import {ITickets} from "../interfaces/ITickets.sol";

/// @title Who may let in, and when
/// @notice Holds each organiser's staff. An organiser changes its own; nobody else changes anything.
abstract contract Desk is ICheckIn {
    ITickets internal immutable _tickets;

    mapping(uint256 eventId => mapping(address organiser => mapping(address account => bool staff))) private _staff;

    constructor(ITickets tickets) {
        _tickets = tickets;
    }

    /// @inheritdoc ICheckIn
    function setStaff(uint256 eventId, address account, bool staff) external {
        _requireOrganiser(eventId);

        _staff[eventId][msg.sender][account] = staff;

        emit StaffChanged(eventId, msg.sender, account, staff);
    }

    /// @inheritdoc ICheckIn
    function isStaff(uint256 eventId, address account) external view returns (bool) {
        return _isStaff(eventId, _tickets.organiserOf(eventId), account);
    }

    /// @dev The one gate in front of every way in: the event is this desk's, and doors are open.
    function _openDoors(uint256 eventId) internal view returns (ITickets.EventState memory state) {
        state = _ownEvent(eventId);
        if (state.phase == ITickets.EventPhase.Cancelled) revert CheckIn_Cancelled(eventId);
        if (block.timestamp < state.startsAt) revert CheckIn_NotStarted(eventId, state.startsAt);
        if (block.timestamp >= state.endsAt) revert CheckIn_Ended(eventId, state.endsAt);
    }

    function _requireOrganiser(uint256 eventId) internal view {
        if (_ownEvent(eventId).organiser != msg.sender) revert CheckIn_NotOrganiser(msg.sender, eventId);
    }

    function _requireStaff(uint256 eventId, address organiser) internal view {
        if (!_isStaff(eventId, organiser, msg.sender)) revert CheckIn_NotStaff(msg.sender, eventId);
    }

    function _ownEvent(uint256 eventId) private view returns (ITickets.EventState memory state) {
        state = _tickets.eventOf(eventId);
        if (state.desk != address(this)) revert CheckIn_OtherDesk(eventId, state.desk);
    }

    function _isStaff(uint256 eventId, address organiser, address account) private view returns (bool) {
        return account == organiser || _staff[eventId][organiser][account];
    }
}
