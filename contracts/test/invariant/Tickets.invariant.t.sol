// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Tickets} from "../../Tickets.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {InvariantBase} from "./InvariantBase.t.sol";
import {TicketsHandler} from "./handlers/TicketsHandler.t.sol";

contract TicketsInvariantTest is InvariantBase {
    Tickets private tickets;
    TicketsHandler private handler;

    function setUp() external {
        vm.warp(START);
        tickets = new Tickets();
        handler = new TicketsHandler(tickets);
        _target(address(handler));
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_01_HoldsExactlyWhatIsNotPaidOut() external view {
        uint256 owed = 0;
        for (uint256 i = 0; i < tickets.eventCount(); ++i) {
            ITickets.EventState memory state = tickets.eventOf(i);
            if (!state.withdrawn) owed += uint256(state.price) * state.sold;
        }
        assertEq(address(tickets).balance, owed, "balance");
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_02_CheckedInUpToSoldUpToCapacity() external view {
        uint256 sold = 0;
        uint256 checkedIn = 0;
        for (uint256 i = 0; i < tickets.eventCount(); ++i) {
            ITickets.EventState memory state = tickets.eventOf(i);
            assertLe(state.sold, state.capacity, "sold");
            assertLe(state.checkedIn, state.sold, "checkedIn");
            sold += state.sold;
            checkedIn += state.checkedIn;
        }
        assertEq(sold, handler.bought(), "every sale is counted once");
        assertEq(checkedIn, handler.checkedIn(), "every check-in is counted once");
    }
}
