// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Tickets} from "../../../Tickets.sol";
import {ITickets} from "../../../interfaces/ITickets.sol";
import {TestBase} from "../../helpers/TestBase.t.sol";

/// @notice Lets four people create events, buy, hand on, check in and withdraw while time passes.
contract TicketsHandler is TestBase {
    Tickets public immutable tickets;
    uint256 public bought;
    uint256 public checkedIn;
    uint256 public withdrawn;
    uint256[] private _sold;
    address[4] private _people = [person("a"), person("b"), person("c"), person("d")];

    constructor(Tickets tickets_) {
        tickets = tickets_;
    }

    function create(uint256 who, uint128 price, uint256 capacity, uint256 length) external {
        if (tickets.eventCount() == 6) return;
        uint40 startsAt = uint40(block.timestamp);
        vm.prank(_someone(who));
        tickets.createEvent(
            ITickets.EventParams({
                price: price % 3 == 0 ? 0 : price,
                capacity: uint32(bound(capacity, 1, 4)),
                startsAt: startsAt,
                endsAt: startsAt + uint40(bound(length, 1, 1 days)),
                name: "Event",
                uri: ""
            })
        );
    }

    function buy(uint256 who, uint256 which) external {
        if (tickets.eventCount() == 0) return;
        uint256 eventId = which % tickets.eventCount();
        address buyer = _someone(who);
        uint256 price = tickets.eventOf(eventId).price;
        vm.deal(buyer, price);
        vm.prank(buyer);
        try tickets.buy{value: price}(eventId) returns (uint256 ticketId) {
            _sold.push(ticketId);
            ++bought;
        } catch {}
    }

    function handOn(uint256 which, uint256 to) external {
        if (_sold.length == 0) return;
        uint256 ticketId = _sold[which % _sold.length];
        address holder = tickets.ownerOf(ticketId);
        vm.prank(holder);
        try tickets.transferFrom(holder, _someone(to), ticketId) {} catch {}
    }

    function checkIn(uint256 which) external {
        if (_sold.length == 0) return;
        uint256 ticketId = _sold[which % _sold.length];
        address organiser = tickets.eventOf(ticketId >> 32).organiser;
        vm.prank(organiser);
        try tickets.checkIn(ticketId) {
            ++checkedIn;
        } catch {}
    }

    function withdraw(uint256 who, uint256 which) external {
        if (tickets.eventCount() == 0) return;
        vm.prank(_someone(who));
        try tickets.withdrawProceeds(which % tickets.eventCount()) {
            ++withdrawn;
        } catch {}
    }

    function pass(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, 4 hours));
    }

    function _someone(uint256 who) private view returns (address) {
        return _people[who % _people.length];
    }
}
