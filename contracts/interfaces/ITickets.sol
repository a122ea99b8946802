// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

/// @title Events and their tickets
/// @notice Each ticket is an ERC-721 token with id `eventId << 32 | serial`. Proceeds stay here until the event has ended.
interface ITickets is IERC721 {
    /// @notice What an organiser chooses when it creates an event.
    /// @param price Wei per ticket; 0 for a free event.
    /// @param capacity Most tickets ever sold, 1 or more.
    /// @param startsAt When doors open, seconds since the Unix epoch.
    /// @param endsAt When sales and the event end; after `startsAt`.
    /// @param name Shown to people; not empty.
    /// @param uri Metadata location.
    struct EventParams {
        uint128 price;
        uint32 capacity;
        uint40 startsAt;
        uint40 endsAt;
        string name;
        string uri;
    }

    /// @notice What is stored of an event, in two slots.
    /// @param sold Tickets sold so far, at most `capacity`.
    /// @param checkedIn Tickets checked in so far, at most `sold`.
    /// @param withdrawn Whether the proceeds were paid out.
    struct EventState {
        address organiser;
        uint32 capacity;
        uint32 sold;
        uint32 checkedIn;
        uint128 price;
        uint40 startsAt;
        uint40 endsAt;
        bool withdrawn;
    }

    /// @notice Emitted once per event.
    event EventCreated(
        uint256 indexed eventId,
        address indexed organiser,
        uint128 price,
        uint32 capacity,
        uint40 startsAt,
        uint40 endsAt,
        string name,
        string uri
    );

    /// @notice Emitted once per ticket.
    event TicketSold(uint256 indexed ticketId, uint256 indexed eventId, address indexed buyer, uint128 price);

    /// @notice Emitted when a ticket is used. It can no longer be transferred.
    event TicketCheckedIn(uint256 indexed ticketId, uint256 indexed eventId, address indexed holder);

    /// @notice Emitted when the organiser takes the proceeds.
    event ProceedsWithdrawn(uint256 indexed eventId, address indexed organiser, uint256 amount);

    /// @notice Thrown when an event does not exist.
    error Tickets_UnknownEvent(uint256 eventId);

    /// @notice Thrown when an event's name is empty.
    error Tickets_EmptyName();

    /// @notice Thrown when an event would end before it starts, or has ended already.
    error Tickets_InvalidSchedule(uint40 startsAt, uint40 endsAt);

    /// @notice Thrown when a capacity is zero.
    error Tickets_ZeroCapacity();

    /// @notice Thrown when the payment is not exactly the price.
    error Tickets_WrongPayment(uint256 sent, uint256 price);

    /// @notice Thrown when every ticket is sold.
    error Tickets_SoldOut(uint256 eventId, uint32 capacity);

    /// @notice Thrown when the event has ended.
    error Tickets_SalesClosed(uint256 eventId, uint40 endsAt);

    /// @notice Thrown when somebody other than the organiser acts for the event.
    error Tickets_NotOrganiser(address caller, uint256 eventId);

    /// @notice Thrown when a ticket was used already.
    error Tickets_AlreadyCheckedIn(uint256 ticketId);

    /// @notice Thrown when the event has not ended.
    error Tickets_NotEnded(uint256 eventId, uint40 endsAt);

    /// @notice Thrown when the proceeds were paid out already.
    error Tickets_AlreadyWithdrawn(uint256 eventId);

    /// @notice Thrown when the organiser's account refuses the payment.
    error Tickets_PaymentFailed(address recipient, uint256 amount);

    /// @notice Thrown when a used ticket is transferred.
    error Tickets_Locked(uint256 ticketId);

    /// @notice Creates an event organised by the caller.
    /// @dev Emits {EventCreated}. Requirements: `startsAt < endsAt`, `block.timestamp < endsAt`, capacity not zero,
    /// name not empty.
    /// @return eventId Ids count up from 0.
    function createEvent(EventParams calldata params) external returns (uint256 eventId);

    /// @notice Buys one ticket for the caller.
    /// @dev Emits {TicketSold} and {IERC721-Transfer}. Requirements: the event exists and `block.timestamp < endsAt`; a
    /// ticket is left; `msg.value` is exactly the price.
    /// @return ticketId `eventId << 32 | serial`, serials counting up from 0.
    function buy(uint256 eventId) external payable returns (uint256 ticketId);

    /// @notice Marks a ticket as used.
    /// @dev Emits {TicketCheckedIn}. Requirements: the caller organises the ticket's event; the ticket exists and is unused.
    function checkIn(uint256 ticketId) external;

    /// @notice Pays the proceeds of an ended event to its organiser. Anybody may call it.
    /// @dev Emits {ProceedsWithdrawn}. Requirements: the event exists, `block.timestamp >= endsAt`, not paid out before.
    function withdrawProceeds(uint256 eventId) external;

    /// @notice What is stored of an event.
    /// @dev Requirements: the event exists.
    function eventOf(uint256 eventId) external view returns (EventState memory);

    /// @notice How many events exist.
    function eventCount() external view returns (uint256);

    /// @notice Whether a ticket was used. False for tickets that do not exist.
    function isCheckedIn(uint256 ticketId) external view returns (bool);
}
