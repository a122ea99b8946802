// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {LibString} from "solady/src/utils/LibString.sol";

import {ITickets} from "../interfaces/ITickets.sol";
import {TicketStore} from "./TicketStore.sol";

/// @title Events
/// @notice Creates events, and lets an organiser move the metadata or hand the event over.
abstract contract TicketEvents is TicketStore {
    using LibString for LibString.StringStorage;

    uint256 private constant MAX_TIERS = 8;
    uint16 private constant MAX_MARKUP_BPS = 10_000;
    uint16 private constant MAX_ROYALTY_BPS = 2_500;

    mapping(uint256 eventId => address candidate) private _candidates;
    mapping(uint256 eventId => LibString.StringStorage name) private _names;
    mapping(uint256 eventId => LibString.StringStorage uri) private _uris;
    mapping(uint256 eventId => mapping(uint256 tier => LibString.StringStorage name)) private _tierNames;

    /// @inheritdoc ITickets
    function createEvent(EventParams calldata params) external returns (uint256 eventId) {
        if (bytes(params.name).length == 0) revert Tickets_EmptyName();
        uint256 tierCount = params.tiers.length;
        if (tierCount == 0 || tierCount > MAX_TIERS) revert Tickets_InvalidTierCount(tierCount);
        EventTerms memory terms = params.terms;
        _requireSound(terms);

        eventId = _eventCount;
        _eventCount = eventId + 1;
        // There are at most 8 tiers.
        _store(_events[eventId], terms, uint8(tierCount));
        _write(_names[eventId], params.name);
        _write(_uris[eventId], params.uri);

        emit EventCreated({
            eventId: eventId,
            organiser: msg.sender,
            currency: terms.currency,
            capacity: terms.capacity,
            startsAt: terms.startsAt,
            endsAt: terms.endsAt,
            name: params.name,
            uri: params.uri
        });
        emit EventTermsSet({
            eventId: eventId,
            salesStart: terms.salesStart,
            salesEnd: terms.salesEnd,
            refundDeadline: terms.refundDeadline,
            walletLimit: terms.walletLimit,
            transferPolicy: terms.transferPolicy,
            resaleMarkupBps: terms.resaleMarkupBps,
            royaltyBps: terms.royaltyBps,
            desk: terms.desk
        });
        for (uint256 tier = 0; tier < tierCount; ++tier) {
            _addTier(eventId, uint8(tier), params.tiers[tier]);
        }
    }

    /// @inheritdoc ITickets
    function setEventUri(uint256 eventId, string calldata uri) external {
        _organisedByCaller(eventId);

        _write(_uris[eventId], uri);

        emit EventUriChanged(eventId, uri);
        _emitAllChanged(eventId);
    }

    /// @inheritdoc ITickets
    function offerOrganiser(uint256 eventId, address candidate) external {
        _organisedByCaller(eventId);

        _candidates[eventId] = candidate;

        emit OrganiserOffered(eventId, msg.sender, candidate);
    }

    /// @inheritdoc ITickets
    function acceptOrganiser(uint256 eventId) external {
        EventState storage state = _existing(eventId);
        if (_candidates[eventId] != msg.sender) revert Tickets_NotOffered(msg.sender, eventId);

        address previous = state.organiser;
        state.organiser = msg.sender;
        delete _candidates[eventId];

        emit OrganiserChanged(eventId, previous, msg.sender);
    }

    /// @inheritdoc ITickets
    function eventOf(uint256 eventId) external view returns (EventState memory) {
        return _existing(eventId);
    }

    /// @inheritdoc ITickets
    function eventMetadata(uint256 eventId) external view returns (string memory, string memory) {
        _existing(eventId);
        return (_names[eventId].get(), _uris[eventId].get());
    }

    /// @inheritdoc ITickets
    function eventCount() external view returns (uint256) {
        return _eventCount;
    }

    /// @inheritdoc ITickets
    function organiserOf(uint256 eventId) external view returns (address) {
        return _existing(eventId).organiser;
    }

    /// @inheritdoc ITickets
    function candidateOf(uint256 eventId) external view returns (address) {
        return _candidates[eventId];
    }

    /// @inheritdoc ITickets
    function tierOf(uint256 eventId, uint8 tier) external view returns (Tier memory) {
        _existing(eventId);
        TierRecord storage record = _existingTier(eventId, tier);
        GateRecord storage gate = _gates[eventId][tier];
        return
            Tier({
                price: record.price,
                capacity: record.capacity,
                live: record.live,
                gate: gate.gate,
                gateParam: gate.param,
                name: _tierNames[eventId][tier].get()
            });
    }

    function _emitAllChanged(uint256 eventId) internal {
        uint256 first = eventId << SERIAL_BITS;
        emit BatchMetadataUpdate(first, first | type(uint32).max);
    }

    function _addTier(uint256 eventId, uint8 tier, TierParams calldata params) private {
        if (params.capacity == 0) revert Tickets_ZeroCapacity();
        address gate = address(params.gate);
        bool gated = gate != address(0);
        if (gated && gate.code.length == 0) revert Tickets_InvalidGate(gate);

        TierRecord storage record = _tiers[eventId][tier];
        record.price = params.price;
        record.capacity = params.capacity;
        record.gated = gated;
        if (gated) {
            GateRecord storage door = _gates[eventId][tier];
            door.gate = params.gate;
            door.param = params.gateParam;
        }
        _write(_tierNames[eventId][tier], params.name);

        emit TierAdded({
            eventId: eventId,
            tier: tier,
            price: params.price,
            capacity: params.capacity,
            gate: params.gate,
            gateParam: params.gateParam,
            name: params.name
        });
    }

    function _write(LibString.StringStorage storage text, string calldata value) private {
        if (bytes(value).length == 0) {
            text.clear();
            return;
        }
        text.setCalldata(value);
    }

    function _store(EventState storage state, EventTerms memory terms, uint8 tierCount) private {
        state.salesStart = terms.salesStart;
        state.salesEnd = terms.salesEnd;
        state.currency = terms.currency;
        state.refundDeadline = terms.refundDeadline;
        state.capacity = terms.capacity;
        state.walletLimit = terms.walletLimit;
        state.phase = EventPhase.Active;
        state.organiser = msg.sender;
        state.startsAt = terms.startsAt;
        state.endsAt = terms.endsAt;
        state.resaleMarkupBps = terms.resaleMarkupBps;
        state.desk = terms.desk;
        state.royaltyBps = terms.royaltyBps;
        state.transferPolicy = terms.transferPolicy;
        state.tierCount = tierCount;
    }

    function _requireSound(EventTerms memory terms) private view {
        if (terms.startsAt >= terms.endsAt || block.timestamp >= terms.endsAt) {
            revert Tickets_InvalidSchedule(terms.startsAt, terms.endsAt);
        }
        if (terms.salesStart >= terms.salesEnd || terms.salesEnd > terms.endsAt) {
            revert Tickets_InvalidSalesWindow(terms.salesStart, terms.salesEnd);
        }
        if (terms.refundDeadline > terms.startsAt) {
            revert Tickets_InvalidRefundDeadline(terms.refundDeadline, terms.startsAt);
        }
        if (terms.capacity == 0) revert Tickets_ZeroCapacity();
        if (terms.currency != address(0) && terms.currency.code.length == 0) {
            revert Tickets_InvalidCurrency(terms.currency);
        }
        uint16 mostMarkup = terms.transferPolicy == TransferPolicy.CappedResale ? MAX_MARKUP_BPS : 0;
        if (terms.resaleMarkupBps > mostMarkup) revert Tickets_MarkupTooHigh(terms.resaleMarkupBps, mostMarkup);
        if (terms.royaltyBps > MAX_ROYALTY_BPS) revert Tickets_RoyaltyTooHigh(terms.royaltyBps, MAX_ROYALTY_BPS);
    }
}
