// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITickets} from "../../interfaces/ITickets.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

contract TicketsFuzzTest is TicketsFixture {
    function testFuzz_CreateEvent_ExactlyWithAFutureSchedule(uint40 startsAt, uint40 endsAt) external {
        ITickets.EventParams memory params = _params();
        (params.startsAt, params.endsAt) = (startsAt, endsAt);
        bool sound = startsAt < endsAt && endsAt > START;
        if (!sound) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidSchedule.selector, startsAt, endsAt));
        }
        tickets.createEvent(params);
        assertEq(tickets.eventCount(), sound ? 2 : 1, "eventCount");
    }

    function testFuzz_Buy_TakesExactlyThePrice(uint128 price, uint256 sent) external {
        ITickets.EventParams memory params = _params();
        params.price = price;
        uint256 eventId = tickets.createEvent(params);
        sent = bound(sent, 0, type(uint192).max);
        vm.deal(alice, sent);
        vm.prank(alice);
        if (sent != price) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, sent, price));
        }
        tickets.buy{value: sent}(eventId);
        assertEq(address(tickets).balance, sent == price ? price : 0, "money held");
        assertEq(tickets.eventOf(eventId).sold, sent == price ? 1 : 0, "sold");
    }

    function testFuzz_Buy_NeverMoreThanTheCapacity(uint256 capacity, uint256 attempts) external {
        ITickets.EventParams memory params = _params();
        params.capacity = uint32(bound(capacity, 1, 12));
        params.price = 0;
        uint256 eventId = tickets.createEvent(params);
        attempts = bound(attempts, 1, 16);
        for (uint256 i = 0; i < attempts; ++i) {
            if (i >= params.capacity) {
                vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SoldOut.selector, eventId, params.capacity));
                tickets.buy(eventId);
            } else {
                assertEq(tickets.buy(eventId), (eventId << 32) | i, "serials count up from 0");
            }
        }
    }

    function testFuzz_Buy_ClosesAtTheEnd(uint256 moment) external {
        moment = bound(moment, START, type(uint40).max);
        vm.warp(moment);
        vm.prank(alice);
        if (moment >= ENDS) vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SalesClosed.selector, 0, ENDS));
        tickets.buy{value: PRICE}(0);
        assertEq(tickets.balanceOf(alice), moment >= ENDS ? 0 : 1, "balanceOf");
    }

    function testFuzz_WithdrawProceeds_PaysTheOrganiserWhoeverCalls(address caller, uint128 price, bool two) external {
        ITickets.EventParams memory params = _params();
        params.price = price;
        vm.prank(organiser);
        uint256 eventId = tickets.createEvent(params);
        uint256 count = two ? 2 : 1;
        vm.deal(alice, uint256(price) * count);
        vm.startPrank(alice);
        for (uint256 i = 0; i < count; ++i) tickets.buy{value: price}(eventId);
        vm.stopPrank();
        vm.warp(ENDS);
        vm.prank(caller);
        tickets.withdrawProceeds(eventId);
        assertEq(organiser.balance, uint256(price) * count, "paid");
        assertEq(address(tickets).balance, 0, "left");
    }

    function testFuzz_RevertWhen_WithdrawingBeforeTheEnd(uint256 moment) external {
        vm.warp(bound(moment, START, ENDS - 1));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotEnded.selector, 0, ENDS));
        tickets.withdrawProceeds(0);
    }

    function testFuzz_RevertWhen_CheckerIsNotTheOrganiser(address caller) external {
        vm.assume(caller != organiser);
        _buy(alice, 0);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, caller, 0));
        tickets.checkIn(0);
    }

    function testFuzz_CheckIn_LocksTheTicketWhereverItIs(address holder) external {
        vm.assume(holder != address(0));
        _buy(alice, 0);
        vm.prank(alice);
        tickets.transferFrom(alice, holder, 0);
        vm.prank(organiser);
        tickets.checkIn(0);
        vm.prank(holder);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Locked.selector, 0));
        tickets.transferFrom(holder, bob, 0);
        assertEq(tickets.ownerOf(0), holder, "ownerOf");
    }
}
