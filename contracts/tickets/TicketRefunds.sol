// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITickets} from "../interfaces/ITickets.sol";
import {TicketData} from "./TicketData.sol";
import {TicketEvents} from "./TicketEvents.sol";
import {TicketLedger} from "./TicketLedger.sol";

/// @title Refunds, cancellation and proceeds
/// @notice The two ways out of an event's escrow: back to the holders, or on to the organiser.
/// @dev Proceeds leave at the end and a cancellation comes before it, so that whoever may be refunded can be.
abstract contract TicketRefunds is TicketEvents, TicketLedger {
    using TicketData for uint96;

    /// @inheritdoc ITickets
    function cancelEvent(uint256 eventId) external whenNotEntered {
        EventState storage state = _organisedByCaller(eventId);
        if (state.phase == EventPhase.Cancelled) revert Tickets_Cancelled(eventId);
        _requireNotEnded(eventId, state);

        state.phase = EventPhase.Cancelled;

        emit EventCancelled(eventId);
        _emitAllChanged(eventId);
    }

    /// @inheritdoc ITickets
    function refund(uint256 ticketId) external whenNotEntered {
        _refund(ticketId);
    }

    /// @inheritdoc ITickets
    function refundAndWithdraw(
        uint256[] calldata ticketIds,
        address currency,
        address to
    ) external nonReentrant returns (uint256 amount) {
        for (uint256 i = 0; i < ticketIds.length; ++i) {
            _refund(ticketIds[i]);
        }
        return _withdraw(currency, to);
    }

    /// @inheritdoc ITickets
    function releaseProceeds(uint256 eventId) external whenNotEntered {
        EventState storage state = _notCancelled(eventId);
        if (block.timestamp < state.endsAt) revert Tickets_NotEnded(eventId, state.endsAt);
        if (state.phase == EventPhase.Settled) revert Tickets_AlreadySettled(eventId);

        uint112 amount = state.escrow;
        state.escrow = 0;
        state.phase = EventPhase.Settled;

        emit ProceedsReleased(eventId, state.organiser, amount);
        _credit(state.organiser, state.currency, amount);
    }

    /// @dev The ticket's data goes with the token: what is refunded has no status, and its serial never comes back.
    function _refund(uint256 ticketId) private {
        uint96 data = _heldByCaller(ticketId);
        uint256 eventId = ticketId >> SERIAL_BITS;
        EventState storage state = _events[eventId];
        if (state.phase == EventPhase.Cancelled) {
            _forgetEntry(state, data.status());
        } else {
            _requireValid(ticketId, data);
            if (block.timestamp > state.refundDeadline) revert Tickets_RefundsClosed(eventId, state.refundDeadline);
        }

        uint80 paid = data.paidFor();
        uint8 tier = data.tier();
        state.escrow -= paid;
        --state.live;
        --_tiers[eventId][tier].live;
        _setExtraData(ticketId, 0);
        _burn(ticketId);

        emit TicketRefunded({ticketId: ticketId, eventId: eventId, holder: msg.sender, tier: tier, amount: paid});
        _credit(msg.sender, state.currency, paid);
    }

    function _forgetEntry(EventState storage state, TicketStatus status) private {
        if (status == TicketStatus.Used) --state.checkedIn;
        else if (status == TicketStatus.Sealed) --state.sealedTickets;
    }
}
