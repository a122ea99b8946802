// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Arrays} from "@openzeppelin/contracts/utils/Arrays.sol";
import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {ICheckIn} from "../interfaces/ICheckIn.sol";
import {IPoseidonT3} from "../interfaces/IPoseidonT3.sol";
import {ITickets} from "../interfaces/ITickets.sol";
import {Field} from "../libraries/Field.sol";
import {LevelTree} from "../libraries/LevelTree.sol";
import {Membership} from "../libraries/Membership.sol";
import {SemaphoreProof} from "../types/SemaphoreProof.sol";
import {Desk} from "./Desk.sol";

/// @title Seats that are taken without saying whose
/// @notice Holds each event's group, queued seats, and who came in. A holder gives up a ticket for a seat; a seat is never
/// taken back.
abstract contract AnonymousSeats is Desk {
    using LevelTree for LevelTree.Tree;

    struct Door {
        bool selfService;
        uint32 entries;
    }

    /// @dev An event's id stands above a ticket's serial.
    uint256 private constant SERIAL_BITS = 32;

    bytes32 private constant SCOPE_DOMAIN = keccak256("Aura CheckIn entry");

    ISemaphoreVerifier private immutable _verifier;
    IPoseidonT3 private immutable _poseidon;

    mapping(uint256 eventId => mapping(uint256 commitment => Seat seat)) private _seats;
    mapping(uint256 eventId => LevelTree.Tree tree) private _trees;
    mapping(uint256 eventId => mapping(uint256 root => uint256 depth)) private _depths;
    mapping(uint256 eventId => mapping(uint256 nullifier => Entry entry)) private _entries;
    mapping(uint256 eventId => Door door) private _doors;

    constructor(ISemaphoreVerifier verifier, IPoseidonT3 poseidon) {
        _verifier = verifier;
        _poseidon = poseidon;
    }

    /// @inheritdoc ICheckIn
    function setSelfService(uint256 eventId, bool selfService) external {
        _requireOrganiser(eventId);

        _doors[eventId].selfService = selfService;

        emit SelfServiceChanged(eventId, selfService);
    }

    /// @inheritdoc ICheckIn
    function enrol(uint256 ticketId, uint256 commitment) external {
        uint256 eventId = ticketId >> SERIAL_BITS;
        if (commitment == 0 || !Field.isElement(commitment)) revert CheckIn_InvalidCommitment(commitment);
        Seat storage seat = _seats[eventId][commitment];
        if (seat.enrolled) revert CheckIn_CommitmentTaken(eventId, commitment);
        if (_tickets.ownerOf(ticketId) != msg.sender) revert CheckIn_Refused(ticketId, Refusal.NotHolder);

        // The cast keeps the serial, which is what stands below the event's id.
        (seat.enrolled, seat.serial) = (true, uint32(ticketId));

        emit SeatEnrolled(eventId, commitment, ticketId, msg.sender);

        _tickets.seal(ticketId);
    }

    /// @inheritdoc ICheckIn
    function flush(uint256 eventId, uint256[] calldata commitments) external {
        LevelTree.Tree storage tree = _trees[eventId];
        uint256 firstIndex = tree.size;
        uint256[] memory leaves = _takeQueued(eventId, commitments, firstIndex);
        if (leaves.length == 0) return;

        (uint256 root, uint256 depth) = tree.append(_poseidon, Arrays.slice(leaves, 0));
        _depths[eventId][root] = depth;

        emit SeatsAdded(eventId, firstIndex, leaves, root, depth);
    }

    /// @inheritdoc ICheckIn
    function admitAnonymously(uint256 eventId, SemaphoreProof calldata proof) external {
        ITickets.EventState memory state = _openDoors(eventId);
        Door storage door = _doors[eventId];
        if (!door.selfService) _requireStaff(eventId, state.organiser);
        if (proof.message > type(uint160).max) revert CheckIn_InvalidRecipient(proof.message);
        uint256 depth = _depths[eventId][proof.root];
        if (depth == 0) revert CheckIn_UnknownRoot(eventId, proof.root);
        if (proof.depth != depth) revert CheckIn_WrongDepth(proof.depth, depth);
        Entry storage entry = _entries[eventId][proof.nullifier];
        if (entry.admitted) revert CheckIn_NullifierSpent(eventId, proof.nullifier);
        if (!Membership.verify(_verifier, proof, scopeOf(eventId))) revert CheckIn_InvalidProof();

        // At most 160 bits, as was checked above.
        address recipient = address(uint160(proof.message));
        (entry.admitted, entry.recipient) = (true, recipient);
        ++door.entries;

        emit AdmittedAnonymously(eventId, proof.nullifier, recipient, msg.sender);
    }

    /// @inheritdoc ICheckIn
    function isSelfService(uint256 eventId) external view returns (bool) {
        return _doors[eventId].selfService;
    }

    /// @inheritdoc ICheckIn
    function seatOf(uint256 eventId, uint256 commitment) external view returns (Seat memory) {
        return _seats[eventId][commitment];
    }

    /// @inheritdoc ICheckIn
    function groupOf(uint256 eventId) external view returns (uint256 root, uint256 depth, uint256 size) {
        LevelTree.Tree storage tree = _trees[eventId];
        return (tree.root, tree.depth, tree.size);
    }

    /// @inheritdoc ICheckIn
    function isRootKnown(uint256 eventId, uint256 root) external view returns (bool) {
        return _depths[eventId][root] != 0;
    }

    /// @inheritdoc ICheckIn
    function entryOf(uint256 eventId, uint256 nullifier) external view returns (Entry memory) {
        return _entries[eventId][nullifier];
    }

    /// @inheritdoc ICheckIn
    function entriesOf(uint256 eventId) external view returns (uint256) {
        return _doors[eventId].entries;
    }

    /// @inheritdoc ICheckIn
    function scopeOf(uint256 eventId) public view returns (uint256 scope) {
        return Field.fromHash(abi.encode(SCOPE_DOMAIN, block.chainid, address(this), eventId));
    }

    /// @dev Gives queued seats their places, and leaves out those that have one.
    function _takeQueued(
        uint256 eventId,
        uint256[] calldata commitments,
        uint256 member
    ) private returns (uint256[] memory leaves) {
        leaves = new uint256[](commitments.length);
        uint256 count = 0;
        for (uint256 i = 0; i < commitments.length; ++i) {
            uint256 commitment = commitments[i];
            Seat storage seat = _seats[eventId][commitment];
            if (!seat.enrolled) revert CheckIn_NotEnrolled(eventId, commitment);
            if (seat.member != 0) continue;
            // No more seats than tickets, whose serials have 32 bits.
            seat.member = uint32(++member);
            leaves[count] = commitment;
            ++count;
        }
        Arrays.splice(leaves, 0, count);
    }
}
