// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITickets} from "../interfaces/ITickets.sol";
import {TicketData} from "./TicketData.sol";
import {TicketStore} from "./TicketStore.sol";

/// @title Admission
/// @notice Uses and seals tickets. Writes statuses, and how many tickets have which.
abstract contract TicketAdmission is TicketStore {
    using TicketData for uint96;

    /// @inheritdoc ITickets
    function checkIn(uint256 ticketId) external whenNotEntered {
        _checkIn(ticketId);
    }

    /// @inheritdoc ITickets
    function checkInMany(uint256[] calldata ticketIds) external whenNotEntered {
        for (uint256 i = 0; i < ticketIds.length; ++i) {
            _checkIn(ticketIds[i]);
        }
    }

    /// @inheritdoc ITickets
    function seal(uint256 ticketId) external whenNotEntered {
        uint96 data = _existingTicket(ticketId);
        uint256 eventId = ticketId >> SERIAL_BITS;
        EventState storage state = _notCancelled(eventId);
        if (state.desk != msg.sender) revert Tickets_NotDesk(msg.sender, eventId);
        _requireValid(ticketId, data);
        _requireNotEnded(eventId, state);
        address holder = _ownerOf(ticketId);
        if (block.timestamp <= state.refundDeadline && !_isApprovedOrOwner(msg.sender, ticketId)) {
            revert Tickets_SealNotApproved(ticketId, holder);
        }

        ++state.sealedTickets;
        _setExtraData(ticketId, data.withStatus(TicketStatus.Sealed));

        emit TicketSealed(ticketId, eventId, holder);
        emit MetadataUpdate(ticketId);
    }

    /// @inheritdoc ITickets
    function statusOf(uint256 ticketId) external view returns (TicketStatus) {
        return _getExtraData(ticketId).status();
    }

    function _checkIn(uint256 ticketId) private {
        uint96 data = _existingTicket(ticketId);
        uint256 eventId = ticketId >> SERIAL_BITS;
        EventState storage state = _notCancelled(eventId);
        if (msg.sender != state.organiser && msg.sender != state.desk) {
            revert Tickets_NotOrganiser(msg.sender, eventId);
        }
        _requireValid(ticketId, data);
        if (block.timestamp < state.startsAt) revert Tickets_NotStarted(eventId, state.startsAt);
        _requireNotEnded(eventId, state);

        ++state.checkedIn;
        _setExtraData(ticketId, data.withStatus(TicketStatus.Used));

        emit TicketCheckedIn(ticketId, eventId, _ownerOf(ticketId));
        emit MetadataUpdate(ticketId);
    }
}
