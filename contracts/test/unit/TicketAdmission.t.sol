// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITickets} from "../../interfaces/ITickets.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// given a caller that is neither organiser nor desk                           checking in should revert
/// given doors closed or the event over or cancelled                           checking in should revert
/// given a ticket that is unknown, sealed or used                              checking in and sealing should revert
/// given a caller that is not the desk, an event over or cancelled             sealing should revert
/// given a ticket that can still be refunded                                   sealing should need its holder's approval
contract TicketAdmissionTest is TicketsFixture {
    function test_CheckIn() external {
        _buy(alice, 0);
        vm.prank(alice);
        tickets.transferFrom(alice, bob, 0);
        vm.warp(STARTS);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketCheckedIn(0, 0, bob);
        vm.expectEmit(address(tickets));
        emit ITickets.MetadataUpdate(0);
        vm.prank(organiser);
        tickets.checkIn(0);

        assertEq(_status(0), uint256(ITickets.TicketStatus.Used), "status");
        assertEq(tickets.eventOf(0).checkedIn, 1, "checkedIn");
        assertEq(tickets.ownerOf(0), bob, "ownerOf");
        assertEq(tickets.ticketOf(0).paid, PRICE, "paid");
    }

    function test_CheckIn_ByTheDesk() external {
        _buy(alice, 0);
        vm.warp(STARTS);
        vm.prank(desk);
        tickets.checkIn(0);
        assertEq(_status(0), uint256(ITickets.TicketStatus.Used), "status");
    }

    function test_RevertWhen_SomebodyElseChecksIn() external {
        _buy(alice, 0);
        vm.warp(STARTS);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, alice, 0));
        tickets.checkIn(0);
    }

    function test_CheckIn_BothSidesOfTheDoors() external {
        _buy(alice, 0);
        _buy(alice, 0);
        vm.warp(STARTS - 1);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotStarted.selector, 0, STARTS));
        tickets.checkIn(0);
        vm.warp(STARTS);
        vm.prank(organiser);
        tickets.checkIn(0);
        vm.warp(ENDS);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Ended.selector, 0, ENDS));
        tickets.checkIn(1);
        vm.warp(ENDS - 1);
        vm.prank(organiser);
        tickets.checkIn(1);
    }

    function test_RevertWhen_CheckingInTwiceOrWhatIsSealedOrUnknown() external {
        _buy(alice, 0);
        _buy(alice, 0);
        _seal(1);
        _checkIn(0);
        vm.startPrank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 0, ITickets.TicketStatus.Used));
        tickets.checkIn(0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 1, ITickets.TicketStatus.Sealed));
        tickets.checkIn(1);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, 2));
        tickets.checkIn(2);
    }

    function test_RevertWhen_TheEventIsCancelled() external {
        _buy(alice, 0);
        _cancel(0);
        vm.warp(STARTS);
        bytes memory cancelled = abi.encodeWithSelector(ITickets.Tickets_Cancelled.selector, 0);
        vm.prank(organiser);
        vm.expectRevert(cancelled);
        tickets.checkIn(0);
        vm.prank(desk);
        vm.expectRevert(cancelled);
        tickets.seal(0);
    }

    function test_CheckInMany_OfSeveralEvents() external {
        _create(_params());
        _buy(alice, 0);
        _buy(bob, 1);
        vm.warp(STARTS);
        vm.prank(organiser);
        tickets.checkInMany(_ids(0, 1 << 32));
        assertEq(tickets.eventOf(0).checkedIn, 1, "the first");
        assertEq(tickets.eventOf(1).checkedIn, 1, "the second");
    }

    function test_RevertWhen_OneOfManyCannotBeCheckedIn() external {
        _buy(alice, 0);
        vm.warp(STARTS);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 0, ITickets.TicketStatus.Used));
        tickets.checkInMany(_ids(0, 0));
        assertEq(tickets.eventOf(0).checkedIn, 0, "all or none");
    }

    function test_Seal_WithTheHoldersApproval() external {
        _buy(alice, 0);
        vm.prank(alice);
        tickets.approve(desk, 0);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketSealed(0, 0, alice);
        vm.expectEmit(address(tickets));
        emit ITickets.MetadataUpdate(0);
        vm.prank(desk);
        tickets.seal(0);

        assertEq(_status(0), uint256(ITickets.TicketStatus.Sealed), "status");
        assertEq(tickets.eventOf(0).sealedTickets, 1, "sealedTickets");
        assertEq(tickets.eventOf(0).checkedIn, 0, "checkedIn");
        assertEq(tickets.ownerOf(0), alice, "ownerOf");
        assertEq(tickets.ticketOf(0).paid, PRICE, "paid");
    }

    function test_Seal_WithApprovalForAll() external {
        _buy(alice, 0);
        vm.prank(alice);
        tickets.setApprovalForAll(desk, true);
        vm.prank(desk);
        tickets.seal(0);
        assertEq(_status(0), uint256(ITickets.TicketStatus.Sealed), "status");
    }

    function test_Seal_BothSidesOfTheRefundDeadline() external {
        _buy(alice, 0);
        vm.warp(DEADLINE);
        vm.prank(desk);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SealNotApproved.selector, 0, alice));
        tickets.seal(0);
        vm.warp(DEADLINE + 1);
        vm.prank(desk);
        tickets.seal(0);
    }

    function test_Seal_BothSidesOfTheEnd() external {
        _buy(alice, 0);
        _buy(alice, 0);
        vm.warp(ENDS - 1);
        vm.prank(desk);
        tickets.seal(0);
        vm.warp(ENDS);
        vm.prank(desk);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Ended.selector, 0, ENDS));
        tickets.seal(1);
    }

    function test_RevertWhen_TheOrganiserOrTheHolderSeals() external {
        _buy(alice, 0);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotDesk.selector, organiser, 0));
        tickets.seal(0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotDesk.selector, alice, 0));
        tickets.seal(0);
    }

    function test_RevertWhen_SealingTwiceOrWhatIsUsedOrUnknown() external {
        _buy(alice, 0);
        _buy(alice, 0);
        _seal(0);
        _checkIn(1);
        vm.startPrank(desk);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 0, ITickets.TicketStatus.Sealed));
        tickets.seal(0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 1, ITickets.TicketStatus.Used));
        tickets.seal(1);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, 2));
        tickets.seal(2);
    }

    function test_StatusOf_WhatNeverWas() external view {
        assertEq(_status(0), uint256(ITickets.TicketStatus.None), "not sold yet");
        assertEq(_status(type(uint256).max), uint256(ITickets.TicketStatus.None), "no such event");
    }
}
