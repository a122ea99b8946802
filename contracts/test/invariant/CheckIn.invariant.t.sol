// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {PoseidonT3} from "poseidon-solidity/PoseidonT3.sol";

import {CheckIn} from "../../CheckIn.sol";
import {Tickets} from "../../Tickets.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {SemaphoreVerifierStub} from "../../mocks/SemaphoreVerifierStub.sol";
import {InvariantBase} from "./InvariantBase.t.sol";
import {CheckInHandler} from "./handlers/CheckInHandler.t.sol";

contract CheckInInvariantTest is InvariantBase {
    Tickets private tickets;
    CheckIn private checkIn;
    CheckInHandler private handler;

    function setUp() external {
        vm.warp(START);
        address poseidon = Create2.deploy(0, bytes32(0), type(PoseidonT3).creationCode);
        SemaphoreVerifierStub verifier = new SemaphoreVerifierStub();
        tickets = new Tickets(IPassport(address(0)));
        checkIn = new CheckIn(tickets, verifier, IPoseidonT3(poseidon));
        handler = new CheckInHandler(tickets, checkIn, verifier);
        vm.startPrank(person("organiser"));
        for (uint256 i = 0; i < 2; ++i) tickets.createEvent(_params(address(checkIn)));
        vm.stopPrank();
        _target(address(handler));
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_12_EveryTicketIsLetInAtMostOnce() external view {
        uint256 used = 0;
        for (uint256 i = 0; i < handler.soldCount(); ++i) {
            uint256 ticketId = handler.soldAt(i);
            assertLe(handler.admissions(ticketId), 1, "admissions of a ticket");
            if (tickets.statusOf(ticketId) == ITickets.TicketStatus.Used) ++used;
        }
        assertEq(handler.admitted(), used, "what the desk says");
        assertEq(tickets.eventOf(0).checkedIn + tickets.eventOf(1).checkedIn, used, "what the tickets say");
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_12_AnonymousEntriesUpToSeats() external view {
        for (uint256 eventId = 0; eventId < 2; ++eventId) {
            (, , uint256 seated) = checkIn.groupOf(eventId);
            assertLe(checkIn.entriesOf(eventId), seated, "entries");
            assertEq(checkIn.entriesOf(eventId), handler.entered(eventId), "every entry is counted once");
            assertLe(seated, handler.enrolled(eventId), "seated");
            assertEq(tickets.eventOf(eventId).sealedTickets, handler.enrolled(eventId), "a ticket for each seat");
        }
        assertEq(handler.forged(), 0, "forged");
    }

    /// @dev Doors open at once, for long enough.
    function _params(address desk) private pure returns (ITickets.EventParams memory params) {
        params.terms.startsAt = START;
        params.terms.endsAt = START + 20 days;
        params.terms.salesEnd = START + 20 days;
        params.terms.capacity = 30;
        params.terms.desk = desk;
        params.tiers = new ITickets.TierParams[](1);
        params.tiers[0].capacity = 30;
        params.name = "Meeting";
    }
}
