// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";

import {ITickets} from "./interfaces/ITickets.sol";

/// @title Tickets
/// @notice Holds events, their tickets and, until an event has ended, what was paid for them. Nobody owns the contract;
/// an organiser checks in and is paid for its own events.
contract Tickets is ERC721, ITickets {
    using BitMaps for BitMaps.BitMap;

    /// @dev An event's id stands above the serial, which never exceeds a capacity of 32 bits.
    uint256 private constant SERIAL_BITS = 32;

    EventState[] private _events;
    mapping(uint256 eventId => string uri) private _uris;
    BitMaps.BitMap private _checkedIn;

    constructor() ERC721("Aura Ticket", "AURAT") {}

    /// @inheritdoc ITickets
    function createEvent(EventParams calldata params) external returns (uint256 eventId) {
        if (params.startsAt >= params.endsAt || block.timestamp >= params.endsAt) {
            revert Tickets_InvalidSchedule(params.startsAt, params.endsAt);
        }
        if (params.capacity == 0) revert Tickets_ZeroCapacity();
        if (bytes(params.name).length == 0) revert Tickets_EmptyName();

        eventId = _events.length;
        _events.push(
            EventState({
                organiser: msg.sender,
                capacity: params.capacity,
                sold: 0,
                checkedIn: 0,
                price: params.price,
                startsAt: params.startsAt,
                endsAt: params.endsAt,
                withdrawn: false
            })
        );
        _uris[eventId] = params.uri;

        emit EventCreated({
            eventId: eventId,
            organiser: msg.sender,
            price: params.price,
            capacity: params.capacity,
            startsAt: params.startsAt,
            endsAt: params.endsAt,
            name: params.name,
            uri: params.uri
        });
    }

    /// @inheritdoc ITickets
    /// @dev Minting calls nobody: a contract that buys for itself asks for the token, so no receiver hook is needed.
    function buy(uint256 eventId) external payable returns (uint256 ticketId) {
        EventState storage state = _existing(eventId);
        if (block.timestamp >= state.endsAt) revert Tickets_SalesClosed(eventId, state.endsAt);
        uint32 sold = state.sold;
        if (sold == state.capacity) revert Tickets_SoldOut(eventId, sold);
        uint128 price = state.price;
        if (msg.value != price) revert Tickets_WrongPayment(msg.value, price);

        ticketId = (eventId << SERIAL_BITS) | sold;
        state.sold = sold + 1;
        _mint(msg.sender, ticketId);

        emit TicketSold(ticketId, eventId, msg.sender, price);
    }

    /// @inheritdoc ITickets
    function checkIn(uint256 ticketId) external {
        uint256 eventId = ticketId >> SERIAL_BITS;
        EventState storage state = _existing(eventId);
        if (state.organiser != msg.sender) revert Tickets_NotOrganiser(msg.sender, eventId);
        address holder = _requireOwned(ticketId);
        if (_checkedIn.get(ticketId)) revert Tickets_AlreadyCheckedIn(ticketId);

        _checkedIn.set(ticketId);
        ++state.checkedIn;

        emit TicketCheckedIn(ticketId, eventId, holder);
    }

    /// @inheritdoc ITickets
    function withdrawProceeds(uint256 eventId) external {
        EventState storage state = _existing(eventId);
        if (block.timestamp < state.endsAt) revert Tickets_NotEnded(eventId, state.endsAt);
        if (state.withdrawn) revert Tickets_AlreadyWithdrawn(eventId);

        state.withdrawn = true;
        address organiser = state.organiser;
        uint256 amount = uint256(state.price) * state.sold;

        emit ProceedsWithdrawn(eventId, organiser, amount);

        (bool paid, ) = organiser.call{value: amount}("");
        if (!paid) revert Tickets_PaymentFailed(organiser, amount);
    }

    /// @inheritdoc ITickets
    function eventOf(uint256 eventId) external view returns (EventState memory) {
        return _existing(eventId);
    }

    /// @inheritdoc ITickets
    function eventCount() external view returns (uint256) {
        return _events.length;
    }

    /// @inheritdoc ITickets
    function isCheckedIn(uint256 ticketId) external view returns (bool) {
        return _checkedIn.get(ticketId);
    }

    /// @inheritdoc ERC721
    /// @dev All tickets of an event share its metadata.
    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        _requireOwned(tokenId);
        return _uris[tokenId >> SERIAL_BITS];
    }

    /// @dev The one place through which tokens move: a used ticket stays where it is.
    function _update(address to, uint256 tokenId, address auth) internal override returns (address) {
        if (_checkedIn.get(tokenId)) revert Tickets_Locked(tokenId);
        return super._update(to, tokenId, auth);
    }

    function _existing(uint256 eventId) private view returns (EventState storage) {
        if (eventId >= _events.length) revert Tickets_UnknownEvent(eventId);
        return _events[eventId];
    }
}
