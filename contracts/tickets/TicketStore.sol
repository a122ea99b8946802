// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ERC721} from "solady/src/tokens/ERC721.sol";

import {ITicketGate} from "../interfaces/ITicketGate.sol";
import {ITickets} from "../interfaces/ITickets.sol";
import {TicketData} from "./TicketData.sol";

/// @title What is stored of events and tickets
/// @notice Kept by every part of the ticket contract; each part says which of it it writes.
/// @dev Whatever calls the organiser's, the currency's or a recipient's code is guarded, and whatever writes counts,
/// statuses or money refuses to run meanwhile. What may run is what nothing relies on across such a call: plain transfers
/// and approvals, new events, an event's organiser and where its metadata is.
abstract contract TicketStore is ERC721, ReentrancyGuardTransient, ITickets {
    using TicketData for uint96;

    /// @dev The first slot of a tier: all that a sale without a gate needs.
    struct TierRecord {
        uint80 price;
        uint32 capacity;
        uint32 live;
        bool gated;
    }

    struct GateRecord {
        ITicketGate gate;
        bytes32 param;
    }

    /// @dev An event's id stands above the serial, of which there are fewer than 2^32.
    uint256 internal constant SERIAL_BITS = 32;

    /// @dev One, in the unit of markups and royalties.
    uint256 internal constant BPS = 10_000;

    bytes4 private constant ERC4906_ID = 0x49064906;

    uint256 internal _eventCount;
    mapping(uint256 eventId => EventState state) internal _events;
    mapping(uint256 eventId => mapping(uint256 tier => TierRecord record)) internal _tiers;
    mapping(uint256 eventId => mapping(uint256 tier => GateRecord record)) internal _gates;

    /// @dev Enough for what calls nobody: it cannot be entered twice, but must not be entered while another call waits.
    modifier whenNotEntered() {
        _requireNotEntered();
        _;
    }

    /// @inheritdoc ERC721
    function ownerOf(uint256 id) public view override(ERC721, ITickets) returns (address) {
        return super.ownerOf(id);
    }

    /// @inheritdoc ERC721
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, IERC165) returns (bool) {
        return
            interfaceId == type(IERC2981).interfaceId ||
            interfaceId == ERC4906_ID ||
            super.supportsInterface(interfaceId);
    }

    function _existing(uint256 eventId) internal view returns (EventState storage state) {
        state = _events[eventId];
        if (state.phase == EventPhase.None) revert Tickets_UnknownEvent(eventId);
    }

    function _notCancelled(uint256 eventId) internal view returns (EventState storage state) {
        state = _existing(eventId);
        if (state.phase == EventPhase.Cancelled) revert Tickets_Cancelled(eventId);
    }

    function _organisedByCaller(uint256 eventId) internal view returns (EventState storage state) {
        state = _existing(eventId);
        if (state.organiser != msg.sender) revert Tickets_NotOrganiser(msg.sender, eventId);
    }

    /// @dev No tier that exists has capacity 0.
    function _existingTier(uint256 eventId, uint8 tier) internal view returns (TierRecord storage record) {
        record = _tiers[eventId][tier];
        if (record.capacity == 0) revert Tickets_UnknownTier(eventId, tier);
    }

    function _existingTicket(uint256 ticketId) internal view returns (uint96 data) {
        data = _getExtraData(ticketId);
        if (data.status() == TicketStatus.None) revert Tickets_UnknownTicket(ticketId);
    }

    function _heldByCaller(uint256 ticketId) internal view returns (uint96 data) {
        data = _existingTicket(ticketId);
        if (_ownerOf(ticketId) != msg.sender) revert Tickets_NotHolder(msg.sender, ticketId);
    }

    function _requireNotEnded(uint256 eventId, EventState storage state) internal view {
        uint40 endsAt = state.endsAt;
        if (block.timestamp >= endsAt) revert Tickets_Ended(eventId, endsAt);
    }

    function _requireValid(uint256 ticketId, uint96 data) internal pure {
        TicketStatus status = data.status();
        if (status != TicketStatus.Valid) revert Tickets_NotValid(ticketId, status);
    }

    function _requireNotEntered() private view {
        if (_reentrancyGuardEntered()) revert ReentrancyGuardReentrantCall();
    }
}
