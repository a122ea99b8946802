// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Arrays} from "@openzeppelin/contracts/utils/Arrays.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {AnonymousSeats} from "./checkin/AnonymousSeats.sol";
import {Desk} from "./checkin/Desk.sol";
import {ICheckIn} from "./interfaces/ICheckIn.sol";
import {IPoseidonT3} from "./interfaces/IPoseidonT3.sol";
import {ITickets} from "./interfaces/ITickets.sol";
import {Signatures} from "./libraries/Signatures.sol";

/// @title CheckIn
/// @notice The desk of every event that names it: lets in tickets, and holds staff, anonymous seats and entries. Nobody
/// owns the contract; an organiser rules over its own event's doors.
contract CheckIn is EIP712, AnonymousSeats {
    /// @dev An event's id stands above a ticket's serial.
    uint256 private constant SERIAL_BITS = 32;

    uint40 private constant PRESENCE_LIFETIME = 90 seconds;

    bytes32 private constant LIST_TYPEHASH = keccak256(
        "AdmissionList(uint256 eventId,uint256[] ticketIds,uint40 deadline)"
    );
    bytes32 private constant PRESENCE_TYPEHASH = keccak256("Presence(uint256 ticketId,address holder,uint40 issuedAt)");

    constructor(
        ITickets tickets,
        ISemaphoreVerifier verifier,
        IPoseidonT3 poseidon
    ) EIP712("Aura CheckIn", "1") Desk(tickets) AnonymousSeats(verifier, poseidon) {}

    /// @inheritdoc ICheckIn
    function admit(uint256 eventId, uint256[] calldata ticketIds) external returns (uint256 admitted) {
        _requireStaff(eventId, _openDoors(eventId).organiser);
        return _admitList(eventId, ticketIds, Way.Staff);
    }

    /// @inheritdoc ICheckIn
    function admitOne(uint256 ticketId) external {
        uint256 eventId = ticketId >> SERIAL_BITS;
        _requireStaff(eventId, _openDoors(eventId).organiser);
        _requireAdmissible(ticketId, _refusalOf(eventId, ticketId));
        _admitOne(eventId, ticketId, Way.Staff);
    }

    /// @inheritdoc ICheckIn
    function admitWithSignature(
        uint256 eventId,
        uint256[] calldata ticketIds,
        uint40 deadline,
        bytes calldata signature
    ) external returns (uint256 admitted) {
        if (block.timestamp > deadline) revert CheckIn_ListExpired(deadline);
        address organiser = _openDoors(eventId).organiser;
        if (!Signatures.isSignedBy(organiser, listDigest(eventId, ticketIds, deadline), signature)) {
            revert CheckIn_InvalidListSignature();
        }
        return _admitList(eventId, ticketIds, Way.List);
    }

    /// @inheritdoc ICheckIn
    function admitPresent(
        uint256 eventId,
        Presence[] calldata presences,
        bytes[] calldata signatures
    ) external returns (uint256 admitted) {
        if (presences.length != signatures.length) {
            revert CheckIn_LengthMismatch(presences.length, signatures.length);
        }
        ITickets.EventState memory state = _openDoors(eventId);
        _requireStaff(eventId, state.organiser);
        uint256[] memory ids = new uint256[](presences.length);
        for (uint256 i = 0; i < presences.length; ++i) {
            uint256 ticketId = presences[i].ticketId;
            Refusal refusal = _refusalOf(eventId, ticketId);
            if (refusal == Refusal.None) refusal = _presenceRefusal(presences[i], signatures[i], state.startsAt);
            if (!_admitOrPass(eventId, ticketId, refusal)) continue;
            ids[admitted] = ticketId;
            ++admitted;
        }
        _report(eventId, Way.Presence, ids, admitted);
    }

    /// @inheritdoc ICheckIn
    function admitOnePresent(Presence calldata presence, bytes calldata signature) external {
        uint256 ticketId = presence.ticketId;
        uint256 eventId = ticketId >> SERIAL_BITS;
        ITickets.EventState memory state = _openDoors(eventId);
        _requireStaff(eventId, state.organiser);
        _requireAdmissible(ticketId, _refusalOf(eventId, ticketId));
        // Wider than any time, so that nothing overflows.
        bool expired = block.timestamp > uint256(presence.issuedAt) + PRESENCE_LIFETIME;
        _requireAdmissible(ticketId, expired ? Refusal.Stale : Refusal.None);
        _requireAdmissible(ticketId, _presenceRefusal(presence, signature, state.startsAt));
        _admitOne(eventId, ticketId, Way.Presence);
    }

    /// @inheritdoc ICheckIn
    function presenceLifetime() external pure returns (uint40) {
        return PRESENCE_LIFETIME;
    }

    /// @inheritdoc ICheckIn
    function listDigest(uint256 eventId, uint256[] calldata ticketIds, uint40 deadline) public view returns (bytes32) {
        bytes32 ids = keccak256(abi.encodePacked(ticketIds));
        return _hashTypedDataV4(keccak256(abi.encode(LIST_TYPEHASH, eventId, ids, deadline)));
    }

    /// @inheritdoc ICheckIn
    function presenceDigest(Presence calldata presence) public view returns (bytes32) {
        return
            _hashTypedDataV4(
                keccak256(abi.encode(PRESENCE_TYPEHASH, presence.ticketId, presence.holder, presence.issuedAt))
            );
    }

    function _admitList(uint256 eventId, uint256[] calldata ticketIds, Way way) private returns (uint256 admitted) {
        uint256[] memory ids = new uint256[](ticketIds.length);
        for (uint256 i = 0; i < ticketIds.length; ++i) {
            uint256 ticketId = ticketIds[i];
            if (!_admitOrPass(eventId, ticketId, _refusalOf(eventId, ticketId))) continue;
            ids[admitted] = ticketId;
            ++admitted;
        }
        _report(eventId, way, ids, admitted);
    }

    /// @dev Each ticket is used before the next is looked at, so that one which a list names twice is passed over.
    function _admitOrPass(uint256 eventId, uint256 ticketId, Refusal refusal) private returns (bool) {
        if (refusal != Refusal.None) {
            emit AdmissionRefused(ticketId, eventId, refusal);
            return false;
        }
        _tickets.checkIn(ticketId);
        return true;
    }

    function _admitOne(uint256 eventId, uint256 ticketId, Way way) private {
        _tickets.checkIn(ticketId);
        uint256[] memory ids = new uint256[](1);
        ids[0] = ticketId;
        _report(eventId, way, ids, 1);
    }

    function _report(uint256 eventId, Way way, uint256[] memory ids, uint256 admitted) private {
        if (admitted == 0) return;
        Arrays.splice(ids, 0, admitted);
        emit TicketsAdmitted(eventId, msg.sender, way, ids);
    }

    function _refusalOf(uint256 eventId, uint256 ticketId) private view returns (Refusal) {
        if (ticketId >> SERIAL_BITS != eventId) return Refusal.OtherEvent;
        ITickets.TicketStatus status = _tickets.statusOf(ticketId);
        if (status == ITickets.TicketStatus.Valid) return Refusal.None;
        if (status == ITickets.TicketStatus.Used) return Refusal.Used;
        return status == ITickets.TicketStatus.Sealed ? Refusal.Sealed : Refusal.NoTicket;
    }

    /// @dev Of a ticket that exists. The cheap questions first; the holder's code, if any, is asked last.
    function _presenceRefusal(
        Presence calldata presence,
        bytes calldata signature,
        uint40 startsAt
    ) private view returns (Refusal) {
        if (presence.issuedAt < startsAt) return Refusal.Stale;
        if (presence.issuedAt > block.timestamp) return Refusal.Future;
        if (_tickets.ownerOf(presence.ticketId) != presence.holder) return Refusal.NotHolder;
        bool signed = Signatures.isSignedBy(presence.holder, presenceDigest(presence), signature);
        return signed ? Refusal.None : Refusal.BadSignature;
    }

    function _requireAdmissible(uint256 ticketId, Refusal refusal) private pure {
        if (refusal != Refusal.None) revert CheckIn_Refused(ticketId, refusal);
    }
}
