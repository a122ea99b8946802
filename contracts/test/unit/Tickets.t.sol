// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {ITickets} from "../../interfaces/ITickets.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// given a schedule that is empty or over, no capacity or no name   creating should revert
/// given an unknown or ended event, another payment or none left    buying should revert
/// given a caller that is not the organiser, an unsold or used ticket   checking in should revert
/// given a used ticket                                              transferring it should revert
/// given an event not ended, paid out before or a refusing organiser   withdrawing should revert
contract TicketsTest is TicketsFixture {
    function test_CreateEvent() external {
        vm.expectEmit(address(tickets));
        emit ITickets.EventCreated(1, organiser, PRICE, 2, STARTS, ENDS, "Meeting", "ipfs://meeting");
        vm.prank(organiser);
        uint256 eventId = tickets.createEvent(_params());

        assertEq(eventId, 1, "id");
        assertEq(tickets.eventCount(), 2, "eventCount");
        ITickets.EventState memory state = tickets.eventOf(eventId);
        assertEq(state.organiser, organiser, "organiser");
        assertEq(state.capacity, 2, "capacity");
        assertEq(state.sold, 0, "sold");
        assertEq(state.checkedIn, 0, "checkedIn");
        assertEq(state.price, PRICE, "price");
        assertEq(state.startsAt, STARTS, "startsAt");
        assertEq(state.endsAt, ENDS, "endsAt");
        assertFalse(state.withdrawn, "withdrawn");
    }

    function test_CreateEvent_ThatHasStartedAndEndsNextSecond() external {
        ITickets.EventParams memory params = _params();
        (params.startsAt, params.endsAt) = (0, START + 1);
        assertEq(tickets.createEvent(params), 1, "id");
    }

    function test_RevertWhen_EventEndsAsItStarts() external {
        ITickets.EventParams memory params = _params();
        params.endsAt = STARTS;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidSchedule.selector, STARTS, STARTS));
        tickets.createEvent(params);
    }

    function test_RevertWhen_EventEndsNow() external {
        ITickets.EventParams memory params = _params();
        (params.startsAt, params.endsAt) = (START - 1, START);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidSchedule.selector, START - 1, START));
        tickets.createEvent(params);
    }

    function test_RevertWhen_CapacityIsZero() external {
        ITickets.EventParams memory params = _params();
        params.capacity = 0;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_ZeroCapacity.selector));
        tickets.createEvent(params);
    }

    function test_RevertWhen_EventNameIsEmpty() external {
        ITickets.EventParams memory params = _params();
        params.name = "";
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_EmptyName.selector));
        tickets.createEvent(params);
    }

    function test_RevertWhen_EventDoesNotExist() external {
        bytes memory unknown = abi.encodeWithSelector(ITickets.Tickets_UnknownEvent.selector, 1);
        vm.expectRevert(unknown);
        tickets.eventOf(1);
        vm.expectRevert(unknown);
        tickets.buy(1);
        vm.expectRevert(unknown);
        tickets.checkIn(1 << 32);
        vm.expectRevert(unknown);
        tickets.withdrawProceeds(1);
    }

    function test_Buy_FirstTicketOfTheFirstEventIsZero() external {
        vm.expectEmit(address(tickets));
        emit IERC721.Transfer(address(0), alice, 0);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketSold(0, 0, alice, PRICE);
        uint256 ticketId = _buy(alice, 0);

        assertEq(ticketId, 0, "id");
        assertEq(tickets.ownerOf(0), alice, "ownerOf");
        assertEq(tickets.balanceOf(alice), 1, "balanceOf");
        assertEq(tickets.eventOf(0).sold, 1, "sold");
        assertEq(tickets.tokenURI(0), "ipfs://meeting", "tokenURI");
        assertFalse(tickets.isCheckedIn(0), "isCheckedIn");
        assertEq(address(tickets).balance, PRICE, "money held");
    }

    function test_Buy_IdsHoldEventAndSerial() external {
        tickets.createEvent(_params());
        _buy(alice, 1);
        assertEq(_buy(bob, 1), (1 << 32) | 1, "id");
    }

    function test_Buy_FreeTicket() external {
        ITickets.EventParams memory params = _params();
        params.price = 0;
        tickets.createEvent(params);
        vm.prank(alice);
        assertEq(tickets.ownerOf(tickets.buy(1)), alice, "ownerOf");
    }

    function test_Buy_ForAContractWithoutHook() external {
        NoReceiver account = new NoReceiver();
        ITickets.EventParams memory params = _params();
        params.price = 0;
        tickets.createEvent(params);
        account.execute(address(tickets), abi.encodeCall(ITickets.buy, (1)));
        assertEq(tickets.ownerOf(1 << 32), address(account), "ownerOf");
    }

    function test_Buy_BothSidesOfTheEnd() external {
        vm.warp(ENDS - 1);
        _buy(alice, 0);
        vm.warp(ENDS);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SalesClosed.selector, 0, ENDS));
        tickets.buy{value: PRICE}(0);
    }

    function test_RevertWhen_SoldOut() external {
        _buy(alice, 0);
        _buy(alice, 0);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SoldOut.selector, 0, 2));
        tickets.buy{value: PRICE}(0);
    }

    function test_RevertWhen_PaymentIsNotThePrice() external {
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, PRICE - 1, PRICE));
        tickets.buy{value: PRICE - 1}(0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, PRICE + 1, PRICE));
        tickets.buy{value: PRICE + 1}(0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, 0, PRICE));
        tickets.buy(0);
    }

    function test_CheckIn() external {
        _buy(alice, 0);
        vm.prank(alice);
        tickets.transferFrom(alice, bob, 0);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketCheckedIn(0, 0, bob);
        vm.prank(organiser);
        tickets.checkIn(0);

        assertTrue(tickets.isCheckedIn(0), "isCheckedIn");
        assertEq(tickets.eventOf(0).checkedIn, 1, "checkedIn");
    }

    function test_RevertWhen_CheckerIsNotTheOrganiser() external {
        _buy(alice, 0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, alice, 0));
        tickets.checkIn(0);
    }

    function test_RevertWhen_CheckingInAnUnsoldTicket() external {
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 0));
        tickets.checkIn(0);
    }

    function test_RevertWhen_CheckedInTwice() external {
        _buy(alice, 0);
        vm.startPrank(organiser);
        tickets.checkIn(0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_AlreadyCheckedIn.selector, 0));
        tickets.checkIn(0);
    }

    function test_RevertWhen_AUsedTicketIsTransferred() external {
        _buy(alice, 0);
        vm.prank(organiser);
        tickets.checkIn(0);
        bytes memory locked = abi.encodeWithSelector(ITickets.Tickets_Locked.selector, 0);
        vm.startPrank(alice);
        vm.expectRevert(locked);
        tickets.transferFrom(alice, bob, 0);
        vm.expectRevert(locked);
        tickets.safeTransferFrom(alice, bob, 0);
        tickets.approve(bob, 0);
        vm.stopPrank();
        vm.prank(bob);
        vm.expectRevert(locked);
        tickets.transferFrom(alice, bob, 0);
    }

    function test_WithdrawProceeds_ByAnybodyToTheOrganiser() external {
        _buy(alice, 0);
        _buy(bob, 0);
        tickets.createEvent(_params());
        _buy(alice, 1);
        vm.warp(ENDS);
        vm.expectEmit(address(tickets));
        emit ITickets.ProceedsWithdrawn(0, organiser, 2 * PRICE);
        vm.prank(bob);
        tickets.withdrawProceeds(0);

        assertEq(organiser.balance, 2 * PRICE, "paid");
        assertEq(address(tickets).balance, PRICE, "another event's money stays");
        assertTrue(tickets.eventOf(0).withdrawn, "withdrawn");
        assertFalse(tickets.eventOf(1).withdrawn, "the other is not");
    }

    function test_WithdrawProceeds_OfNothing() external {
        vm.warp(ENDS);
        vm.expectEmit(address(tickets));
        emit ITickets.ProceedsWithdrawn(0, organiser, 0);
        tickets.withdrawProceeds(0);
    }

    function test_WithdrawProceeds_LeavesForcedMoney() external {
        _buy(alice, 0);
        vm.deal(address(tickets), 5 ether);
        vm.warp(ENDS);
        tickets.withdrawProceeds(0);
        assertEq(organiser.balance, PRICE, "what was paid for tickets and no more");
    }

    function test_RevertWhen_WithdrawingOneSecondEarly() external {
        vm.warp(ENDS - 1);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotEnded.selector, 0, ENDS));
        tickets.withdrawProceeds(0);
    }

    function test_RevertWhen_WithdrawnTwice() external {
        _buy(alice, 0);
        vm.warp(ENDS);
        tickets.withdrawProceeds(0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_AlreadyWithdrawn.selector, 0));
        tickets.withdrawProceeds(0);
    }

    function test_RevertWhen_OrganiserRefusesThePayment() external {
        NoReceiver account = new NoReceiver();
        account.execute(address(tickets), abi.encodeCall(ITickets.createEvent, (_params())));
        _buy(alice, 1);
        vm.warp(ENDS);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PaymentFailed.selector, address(account), PRICE));
        tickets.withdrawProceeds(1);
        assertFalse(tickets.eventOf(1).withdrawn, "it can be tried again");
    }

    function test_RevertWhen_UriOfAnUnsoldTicket() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 0));
        tickets.tokenURI(0);
    }

    function test_IsCheckedIn_OfWhatNeverWas() external view {
        assertFalse(tickets.isCheckedIn(type(uint256).max), "isCheckedIn");
    }

    function test_Names() external view {
        assertEq(tickets.name(), "Aura Ticket", "name");
        assertEq(tickets.symbol(), "AURAT", "symbol");
    }

    function test_SupportsInterface() external view {
        assertTrue(tickets.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertTrue(tickets.supportsInterface(type(IERC721).interfaceId), "ERC-721");
        assertTrue(tickets.supportsInterface(type(IERC721Metadata).interfaceId), "ERC-721 metadata");
        assertFalse(tickets.supportsInterface(0xffffffff), "invalid");
    }
}
