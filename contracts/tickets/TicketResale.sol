// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";

import {ITickets} from "../interfaces/ITickets.sol";
import {TicketData} from "./TicketData.sol";
import {TicketSales} from "./TicketSales.sol";

/// @title Resale
/// @notice Lets holders sell on, at most at a capped price, to whoever the gate admits. Writes listings and holders.
abstract contract TicketResale is TicketSales {
    using TicketData for uint96;

    /// @dev Of tickets that are for sale, as the ticket itself says; what is left of others means nothing.
    mapping(uint256 ticketId => uint80 price) private _listPrices;

    /// @inheritdoc ITickets
    function list(uint256 ticketId, uint80 price) external whenNotEntered {
        uint96 data = _heldByCaller(ticketId);
        _requireValid(ticketId, data);
        uint256 eventId = ticketId >> SERIAL_BITS;
        EventState storage state = _notCancelled(eventId);
        TransferPolicy transferPolicy = state.transferPolicy;
        if (transferPolicy != TransferPolicy.CappedResale) revert Tickets_ResaleForbidden(eventId, transferPolicy);
        _requireNotEnded(eventId, state);
        uint256 cap = (data.paidFor() * (BPS + state.resaleMarkupBps)) / BPS;
        if (price > cap) revert Tickets_PriceAboveCap(price, cap);

        _listPrices[ticketId] = price;
        _setExtraData(ticketId, data.withListed(true));

        emit TicketListed(ticketId, eventId, msg.sender, price);
    }

    /// @inheritdoc ITickets
    function unlist(uint256 ticketId) external whenNotEntered {
        uint96 data = _heldByCaller(ticketId);
        if (!data.isListed()) revert Tickets_NotListed(ticketId);

        delete _listPrices[ticketId];
        _setExtraData(ticketId, data.withListed(false));

        emit TicketUnlisted(ticketId, ticketId >> SERIAL_BITS, msg.sender);
    }

    /// @inheritdoc ITickets
    function buyListed(uint256 ticketId, uint80 expectedPrice, bytes calldata gateData) external payable nonReentrant {
        uint96 data = _existingTicket(ticketId);
        uint256 eventId = ticketId >> SERIAL_BITS;
        EventState storage state = _notCancelled(eventId);
        if (!data.isListed()) revert Tickets_NotListed(ticketId);
        _requireNotEnded(eventId, state);
        uint80 price = _listPrices[ticketId];
        if (price != expectedPrice) revert Tickets_PriceChanged(price, expectedPrice);
        address currency = state.currency;
        _requireValue(currency, price);
        _admit(eventId, data.tier(), 1, gateData);

        address seller = _ownerOf(ticketId);
        delete _listPrices[ticketId];
        _setExtraData(ticketId, data.withListed(false));
        _transfer(seller, msg.sender, ticketId);

        // A fraction of a price of 80 bits.
        uint80 royalty = uint80((uint256(price) * state.royaltyBps) / BPS);
        emit TicketResold({
            ticketId: ticketId,
            seller: seller,
            buyer: msg.sender,
            eventId: eventId,
            price: price,
            royalty: royalty
        });
        _credit(state.organiser, currency, royalty);
        _credit(seller, currency, price - royalty);
        _pull(currency, price);
    }

    /// @inheritdoc ITickets
    function ticketOf(uint256 ticketId) external view returns (Ticket memory) {
        uint96 data = _existingTicket(ticketId);
        bool listed = data.isListed();
        return
            Ticket({
                holder: _ownerOf(ticketId),
                eventId: ticketId >> SERIAL_BITS,
                tier: data.tier(),
                status: data.status(),
                paid: data.paidFor(),
                listed: listed,
                listPrice: listed ? _listPrices[ticketId] : 0
            });
    }

    /// @inheritdoc IERC2981
    /// @dev Goes to the organiser, rounded down; split so that no price is too large. Requirements: the event exists.
    function royaltyInfo(uint256 tokenId, uint256 salePrice) external view returns (address, uint256) {
        EventState storage state = _existing(tokenId >> SERIAL_BITS);
        uint256 royaltyBps = state.royaltyBps;
        return (state.organiser, (salePrice / BPS) * royaltyBps + ((salePrice % BPS) * royaltyBps) / BPS);
    }
}
