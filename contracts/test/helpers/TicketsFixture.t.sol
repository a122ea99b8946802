// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Tickets} from "../../Tickets.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title An organiser with event 0: two tickets of 1 ether, a day from now, for two hours
abstract contract TicketsFixture is TestBase {
    uint128 internal constant PRICE = 1 ether;
    uint40 internal constant STARTS = START + 1 days;
    uint40 internal constant ENDS = STARTS + 2 hours;

    Tickets internal tickets;
    address internal organiser = person("organiser");
    address internal alice = person("alice");
    address internal bob = person("bob");

    function setUp() public virtual {
        vm.warp(START);
        tickets = new Tickets();
        vm.deal(alice, 100 ether);
        vm.deal(bob, 100 ether);
        vm.prank(organiser);
        tickets.createEvent(_params());
    }

    function _buy(address buyer, uint256 eventId) internal returns (uint256 ticketId) {
        vm.prank(buyer);
        return tickets.buy{value: PRICE}(eventId);
    }

    function _params() internal pure returns (ITickets.EventParams memory) {
        return
            ITickets.EventParams({
                price: PRICE,
                capacity: 2,
                startsAt: STARTS,
                endsAt: ENDS,
                name: "Meeting",
                uri: "ipfs://meeting"
            });
    }
}
