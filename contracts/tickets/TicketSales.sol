// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITickets} from "../interfaces/ITickets.sol";
import {TicketData} from "./TicketData.sol";
import {TicketLedger} from "./TicketLedger.sol";

/// @title Sales
/// @notice Issues tickets: sold, claimed or given away. Writes how many exist, how many an account bought, and the escrow.
abstract contract TicketSales is TicketLedger {
    mapping(uint256 eventId => mapping(address account => uint256 count)) private _purchases;

    /// @inheritdoc ITickets
    function buy(
        uint256 eventId,
        uint8 tier,
        uint32 quantity,
        bytes calldata gateData
    ) external payable nonReentrant returns (uint256 firstTicketId) {
        EventState storage state = _onSale(eventId);
        TierRecord storage record = _existingTier(eventId, tier);
        if (quantity == 0) revert Tickets_ZeroQuantity();
        uint80 price = record.price;
        uint256 due = uint256(price) * quantity;
        _requireValue(state.currency, due);
        _requireRoom(eventId, tier, quantity);
        _admit(eventId, tier, quantity, gateData);

        // A price below 2^80, up to 2^32 times.
        state.escrow += uint112(due);
        firstTicketId = _issue(eventId, tier, quantity);
        uint96 data = TicketData.pack(price, tier);
        for (uint256 i = 0; i < quantity; ++i) {
            _mintAndSetExtraDataUnchecked(msg.sender, firstTicketId + i, data);
        }

        emit TicketsSold({
            eventId: eventId,
            buyer: msg.sender,
            firstTicketId: firstTicketId,
            tier: tier,
            quantity: quantity,
            price: price
        });
        _pull(state.currency, due);
    }

    /// @inheritdoc ITickets
    function grant(
        uint256 eventId,
        uint8 tier,
        address[] calldata recipients
    ) external whenNotEntered returns (uint256 firstTicketId) {
        EventState storage state = _organisedByCaller(eventId);
        if (state.phase == EventPhase.Cancelled) revert Tickets_Cancelled(eventId);
        _requireNotEnded(eventId, state);
        _existingTier(eventId, tier);
        uint256 quantity = recipients.length;
        if (quantity == 0) revert Tickets_ZeroQuantity();
        _requireRoom(eventId, tier, quantity);

        // There is room for them in 32 bits.
        firstTicketId = _issue(eventId, tier, uint32(quantity));
        uint96 data = TicketData.pack(0, tier);
        for (uint256 i = 0; i < quantity; ++i) {
            _mintAndSetExtraDataUnchecked(recipients[i], firstTicketId + i, data);
        }

        emit TicketsGranted(eventId, firstTicketId, tier, recipients);
    }

    /// @inheritdoc ITickets
    function purchasesOf(uint256 eventId, address account) external view returns (uint256) {
        return _purchases[eventId][account];
    }

    /// @dev Counts the caller's purchase where there is a limit, and asks the gate where there is one. The gate is the
    /// organiser's, so it is not trusted: nothing read before may change meanwhile, which the guard sees to.
    function _admit(uint256 eventId, uint8 tier, uint256 quantity, bytes calldata gateData) internal {
        uint16 walletLimit = _events[eventId].walletLimit;
        if (walletLimit != 0) {
            uint256 count = _purchases[eventId][msg.sender] + quantity;
            if (count > walletLimit) revert Tickets_WalletLimitExceeded(eventId, msg.sender, walletLimit);
            _purchases[eventId][msg.sender] = count;
        }
        if (!_tiers[eventId][tier].gated) return;
        GateRecord storage record = _gates[eventId][tier];
        record.gate.admit({
            eventId: eventId,
            account: msg.sender,
            quantity: quantity,
            param: record.param,
            data: gateData
        });
    }

    /// @dev Counts tickets that exist and that were ever issued.
    function _issue(uint256 eventId, uint8 tier, uint32 quantity) private returns (uint256 firstTicketId) {
        EventState storage state = _events[eventId];
        uint32 serial = state.issued;
        state.issued = serial + quantity;
        state.live += quantity;
        _tiers[eventId][tier].live += quantity;
        return (eventId << SERIAL_BITS) | serial;
    }

    function _onSale(uint256 eventId) private view returns (EventState storage state) {
        state = _notCancelled(eventId);
        uint40 salesStart = state.salesStart;
        if (block.timestamp < salesStart) revert Tickets_SalesNotOpen(eventId, salesStart);
        uint40 salesEnd = state.salesEnd;
        if (block.timestamp >= salesEnd) revert Tickets_SalesClosed(eventId, salesEnd);
    }

    function _requireRoom(uint256 eventId, uint8 tier, uint256 quantity) private view {
        EventState storage state = _events[eventId];
        uint32 left = state.capacity - state.live;
        if (quantity > left) revert Tickets_SoldOut(eventId, left);
        TierRecord storage record = _tiers[eventId][tier];
        left = record.capacity - record.live;
        if (quantity > left) revert Tickets_TierSoldOut(eventId, tier, left);
    }
}
