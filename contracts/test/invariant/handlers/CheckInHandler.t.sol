// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {ICheckIn} from "../../../interfaces/ICheckIn.sol";
import {ITickets} from "../../../interfaces/ITickets.sol";
import {SemaphoreVerifierStub} from "../../../mocks/SemaphoreVerifierStub.sol";
import {SemaphoreProof} from "../../../types/SemaphoreProof.sol";
import {TestBase} from "../../helpers/TestBase.t.sol";

/// @notice Lets four people buy, hand on, show codes and enrol at two events, whose organiser lets them in every way there
/// is, while time passes. Proofs are what Semaphore's circuit would prove, lengthened paths included.
contract CheckInHandler is TestBase {
    ITickets public immutable tickets;
    ICheckIn public immutable checkIn;
    SemaphoreVerifierStub public immutable verifier;
    /// @notice How often each ticket was let in, by how its status changed.
    mapping(uint256 ticketId => uint256 times) public admissions;
    /// @notice How many tickets were let in, by what the desk said.
    uint256 public admitted;
    /// @notice How many seats were taken, by event.
    mapping(uint256 eventId => uint256 count) public enrolled;
    /// @notice How many proofs were accepted, by event.
    mapping(uint256 eventId => uint256 count) public entered;
    /// @notice How many proofs were accepted that should not have been.
    uint256 public forged;
    uint256[] private _sold;
    mapping(uint256 eventId => uint256[] commitments) private _seats;
    mapping(uint256 eventId => uint256[] roots) private _roots;
    mapping(uint256 root => uint256 depth) private _depths;
    string[4] private _people = ["a", "b", "c", "d"];
    address private _organiser = person("organiser");

    constructor(ITickets tickets_, ICheckIn checkIn_, SemaphoreVerifierStub verifier_) {
        (tickets, checkIn, verifier) = (tickets_, checkIn_, verifier_);
    }

    function buy(uint256 who, uint256 which) external {
        uint256 eventId = which % 2;
        vm.prank(person(_someone(who)));
        try tickets.buy(eventId, 0, 1, "") returns (uint256 ticketId) {
            _sold.push(ticketId);
        } catch {}
    }

    function handOn(uint256 which, uint256 to) external {
        if (_sold.length == 0) return;
        uint256 ticketId = _sold[which % _sold.length];
        address holder = tickets.ownerOf(ticketId);
        vm.prank(holder);
        try IERC721(address(tickets)).transferFrom(holder, person(_someone(to)), ticketId) {} catch {}
    }

    function admit(uint256 which, uint256 other, bool signed) external {
        if (_sold.length == 0) return;
        uint256[] memory ids = _pair(which, other);
        uint256 eventId = ids[0] >> 32;
        bool[] memory before = _used(ids);
        if (signed) {
            uint40 deadline = uint40(block.timestamp);
            bytes memory signature = signatureBy("organiser", checkIn.listDigest(eventId, ids, deadline));
            try checkIn.admitWithSignature(eventId, ids, deadline, signature) returns (uint256 count) {
                admitted += count;
            } catch {}
        } else {
            vm.prank(_organiser);
            try checkIn.admit(eventId, ids) returns (uint256 count) {
                admitted += count;
            } catch {}
        }
        _note(ids, before);
    }

    function admitOne(uint256 which, bool atTheTickets) external {
        if (_sold.length == 0) return;
        uint256[] memory ids = _pair(which, which);
        bool[] memory before = _used(ids);
        vm.prank(_organiser);
        if (atTheTickets) {
            try tickets.checkIn(ids[0]) {
                ++admitted;
            } catch {}
        } else {
            try checkIn.admitOne(ids[0]) {
                ++admitted;
            } catch {}
        }
        _note(ids, before);
    }

    function admitPresent(uint256 which, uint256 other, uint256 signer, uint256 age) external {
        if (_sold.length == 0) return;
        uint256[] memory ids = _pair(which, other);
        bool[] memory before = _used(ids);
        string memory label = _someone(signer);
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](2);
        bytes[] memory signatures = new bytes[](2);
        for (uint256 i = 0; i < 2; ++i) {
            presences[i] = ICheckIn.Presence({
                ticketId: ids[i],
                holder: person(label),
                issuedAt: uint40(block.timestamp - bound(age, 0, 1 hours))
            });
            signatures[i] = signatureBy(label, checkIn.presenceDigest(presences[i]));
        }
        uint256 eventId = ids[0] >> 32;
        vm.prank(_organiser);
        try checkIn.admitPresent(eventId, presences, signatures) returns (uint256 count) {
            admitted += count;
        } catch {}
        vm.prank(_organiser);
        try checkIn.admitOnePresent(presences[1], signatures[1]) {
            ++admitted;
        } catch {}
        _note(ids, before);
    }

    function enrol(uint256 which, uint256 commitment) external {
        if (_sold.length == 0) return;
        uint256 ticketId = _sold[which % _sold.length];
        commitment = bound(commitment, 1, 40);
        vm.prank(tickets.ownerOf(ticketId));
        try checkIn.enrol(ticketId, commitment) {
            ++enrolled[ticketId >> 32];
            _seats[ticketId >> 32].push(commitment);
        } catch {}
    }

    function flush(uint256 which, uint256 first, uint256 second) external {
        uint256 eventId = which % 2;
        uint256[] storage seats = _seats[eventId];
        if (seats.length == 0) return;
        uint256[] memory batch = new uint256[](2);
        (batch[0], batch[1]) = (seats[first % seats.length], seats[second % seats.length]);
        checkIn.flush(eventId, batch);
        (uint256 root, uint256 depth, ) = checkIn.groupOf(eventId);
        _roots[eventId].push(root);
        _depths[root] = depth;
    }

    /// @dev A member proves against one of its event's roots. The stub verifies whatever the circuit would.
    function enter(uint256 which, uint256 seat, uint256 rootIndex, address recipient) external {
        uint256 eventId = which % 2;
        if (_roots[eventId].length == 0) return;
        uint256 commitment = _seats[eventId][seat % _seats[eventId].length];
        if (checkIn.seatOf(eventId, commitment).member == 0) return;
        uint256 root = _roots[eventId][rootIndex % _roots[eventId].length];
        SemaphoreProof memory proof = _proof(root, _depths[root], commitment, recipient);
        if (_admitAnonymously(eventId, proof)) ++entered[eventId];
    }

    /// @dev Whoever chose the hash of two numbers as a commitment stands, one level deeper, for as many as it likes.
    function forge(uint256 which, uint256 rootIndex, uint256 secret, uint256 longer) external {
        uint256 eventId = which % 2;
        if (_roots[eventId].length == 0) return;
        uint256 root = _roots[eventId][rootIndex % _roots[eventId].length];
        uint256 depth = _depths[root] + bound(longer, 1, 4);
        if (_admitAnonymously(eventId, _proof(root, depth, secret, address(1)))) ++forged;
    }

    function cancel(uint256 which, uint256 chance) external {
        if (chance % 32 != 0) return;
        vm.prank(_organiser);
        try tickets.cancelEvent(which % 2) {} catch {}
    }

    function pass(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, 4 hours));
    }

    function soldCount() external view returns (uint256) {
        return _sold.length;
    }

    function soldAt(uint256 index) external view returns (uint256) {
        return _sold[index];
    }

    function _admitAnonymously(uint256 eventId, SemaphoreProof memory proof) private returns (bool success) {
        verifier.accept(proof, checkIn.scopeOf(eventId));
        vm.prank(_organiser);
        try checkIn.admitAnonymously(eventId, proof) {
            success = true;
        } catch {}
    }

    /// @dev Notes every ticket of a call that became used. A list may name one twice.
    function _note(uint256[] memory ids, bool[] memory before) private {
        for (uint256 i = 0; i < ids.length; ++i) {
            if (i > 0 && ids[i] == ids[0]) continue;
            if (!before[i] && tickets.statusOf(ids[i]) == ITickets.TicketStatus.Used) ++admissions[ids[i]];
        }
    }

    function _used(uint256[] memory ids) private view returns (bool[] memory used) {
        used = new bool[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) used[i] = tickets.statusOf(ids[i]) == ITickets.TicketStatus.Used;
    }

    function _pair(uint256 which, uint256 other) private view returns (uint256[] memory ids) {
        ids = new uint256[](2);
        (ids[0], ids[1]) = (_sold[which % _sold.length], _sold[other % _sold.length]);
    }

    function _someone(uint256 who) private view returns (string memory) {
        return _people[who % _people.length];
    }

    function _proof(
        uint256 root,
        uint256 depth,
        uint256 identity,
        address recipient
    ) private pure returns (SemaphoreProof memory proof) {
        uint256 nullifier = uint256(keccak256(abi.encode(identity))) >> 8;
        (proof.depth, proof.root, proof.nullifier, proof.message) = (depth, root, nullifier, uint160(recipient));
    }
}
