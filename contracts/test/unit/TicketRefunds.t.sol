// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {ERC721} from "solady/src/tokens/ERC721.sol";

import {ITickets} from "../../interfaces/ITickets.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// given a deadline passed, another holder, or a sealed or used ticket         refunding should revert
/// given a valid ticket before the deadline                                    its price should become its holder's credit
/// given a cancelled event                                                     every ticket should be refundable for ever
/// given an event that ended or was cancelled                                  cancelling should revert
/// given an event not ended, cancelled or settled                              releasing should revert
/// given a credit                                                              its owner alone should withdraw it, to whom it likes
contract TicketRefundsTest is TicketsFixture {
    function test_Refund() external {
        uint256 ticketId = _buy(alice, 0);
        vm.expectEmit(address(tickets));
        emit IERC721.Transfer(alice, address(0), ticketId);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketRefunded(ticketId, 0, alice, 0, PRICE);
        vm.expectEmit(address(tickets));
        emit ITickets.CreditAdded(alice, ETHER, PRICE);
        vm.prank(alice);
        tickets.refund(ticketId);

        assertEq(tickets.creditOf(alice, ETHER), PRICE, "creditOf");
        assertEq(tickets.balanceOf(alice), 0, "balanceOf");
        assertEq(_status(ticketId), uint256(ITickets.TicketStatus.None), "status");
        ITickets.EventState memory state = tickets.eventOf(0);
        assertEq(state.escrow, 0, "escrow");
        assertEq(state.live, 0, "live");
        assertEq(state.issued, 1, "issued");
        assertEq(tickets.tierOf(0, 0).live, 0, "live in the tier");
        vm.expectRevert(abi.encodeWithSelector(ERC721.TokenDoesNotExist.selector));
        tickets.ownerOf(ticketId);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, ticketId));
        tickets.ticketOf(ticketId);
    }

    function test_Refund_MakesRoomUnderAnotherSerial() external {
        _buy(alice, 0);
        uint256 second = _buy(alice, 0);
        _refund(second);
        assertEq(_buy(bob, 0), second + 1, "serials are never reused");
        assertEq(tickets.tierOf(0, 0).live, 2, "live in the tier");
    }

    function test_Refund_GoesToWhoeverHoldsTheTicketNow() external {
        uint256 ticketId = _buy(alice, 0);
        vm.prank(alice);
        tickets.transferFrom(alice, bob, ticketId);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, alice, ticketId));
        tickets.refund(ticketId);
        _refund(ticketId);
        assertEq(tickets.creditOf(bob, ETHER), PRICE, "creditOf");
    }

    function test_Refund_OfWhatWasGivenAway() external {
        uint256 ticketId = _grant(0, 0, alice);
        _refund(ticketId);
        assertEq(tickets.creditOf(alice, ETHER), 0, "creditOf");
        assertEq(tickets.eventOf(0).live, 0, "live");
    }

    function test_Refund_BothSidesOfTheDeadline() external {
        uint256 first = _buy(alice, 0);
        uint256 second = _buy(alice, 0);
        vm.warp(DEADLINE);
        _refund(first);
        vm.warp(DEADLINE + 1);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_RefundsClosed.selector, 0, DEADLINE));
        tickets.refund(second);
    }

    function test_RevertWhen_ThereAreNoRefunds() external {
        ITickets.EventParams memory params = _params();
        params.terms.refundDeadline = 0;
        _create(params);
        uint256 ticketId = _buy(alice, 1);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_RefundsClosed.selector, 1, 0));
        tickets.refund(ticketId);
    }

    function test_RevertWhen_RefundedTwice() external {
        uint256 ticketId = _buy(alice, 0);
        _refund(ticketId);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, ticketId));
        tickets.refund(ticketId);
    }

    function test_RevertWhen_RefundingASealedOrUsedTicket() external {
        ITickets.EventParams memory params = _params();
        params.terms.refundDeadline = STARTS;
        _create(params);
        uint256 first = _buy(alice, 1);
        uint256 second = _buy(alice, 1);
        _seal(first);
        _checkIn(second);
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, first, ITickets.TicketStatus.Sealed)
        );
        tickets.refund(first);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, second, ITickets.TicketStatus.Used));
        tickets.refund(second);
    }

    function test_CancelEvent_MakesEveryTicketRefundableForEver() external {
        uint256 first = _buy(alice, 0);
        uint256 second = _buy(bob, 0);
        uint256 third = _grant(0, 1, alice);
        _seal(first);
        _checkIn(second);
        vm.expectEmit(address(tickets));
        emit ITickets.EventCancelled(0);
        vm.expectEmit(address(tickets));
        emit ITickets.BatchMetadataUpdate(0, type(uint32).max);
        _cancel(0);
        assertEq(uint256(tickets.eventOf(0).phase), uint256(ITickets.EventPhase.Cancelled), "phase");

        vm.warp(ENDS + 3650 days);
        _refund(first);
        assertEq(tickets.eventOf(0).sealedTickets, 0, "sealedTickets");
        assertEq(tickets.eventOf(0).checkedIn, 1, "checkedIn stays");
        _refund(second);
        assertEq(tickets.eventOf(0).checkedIn, 0, "checkedIn");
        _refund(third);
        assertEq(tickets.creditOf(alice, ETHER), PRICE, "alice");
        assertEq(tickets.creditOf(bob, ETHER), PRICE, "bob");
        assertEq(tickets.eventOf(0).live, 0, "live");
        assertEq(tickets.eventOf(0).escrow, 0, "escrow");
    }

    function test_CancelEvent_BothSidesOfTheEnd() external {
        _create(_params());
        vm.warp(ENDS - 1);
        _cancel(0);
        vm.warp(ENDS);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Ended.selector, 1, ENDS));
        tickets.cancelEvent(1);
    }

    function test_RevertWhen_CancelledTwice() external {
        _cancel(0);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Cancelled.selector, 0));
        tickets.cancelEvent(0);
    }

    function test_RevertWhen_SomebodyElseCancels() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, alice, 0));
        tickets.cancelEvent(0);
    }

    function test_ReleaseProceeds_ByAnybodyToTheOrganiser() external {
        _buy(alice, 0);
        _buy(bob, 0);
        _create(_params());
        _buy(alice, 1);
        vm.warp(ENDS);
        vm.expectEmit(address(tickets));
        emit ITickets.ProceedsReleased(0, organiser, 2 * uint256(PRICE));
        vm.expectEmit(address(tickets));
        emit ITickets.CreditAdded(organiser, ETHER, 2 * uint256(PRICE));
        vm.prank(stranger);
        tickets.releaseProceeds(0);

        assertEq(tickets.creditOf(organiser, ETHER), 2 * uint256(PRICE), "creditOf");
        assertEq(tickets.eventOf(0).escrow, 0, "escrow");
        assertEq(uint256(tickets.eventOf(0).phase), uint256(ITickets.EventPhase.Settled), "phase");
        assertEq(tickets.eventOf(1).escrow, PRICE, "another event's money stays");
    }

    function test_ReleaseProceeds_OfNothing() external {
        vm.warp(ENDS);
        vm.expectEmit(address(tickets));
        emit ITickets.ProceedsReleased(0, organiser, 0);
        tickets.releaseProceeds(0);
        assertEq(tickets.creditOf(organiser, ETHER), 0, "creditOf");
    }

    function test_ReleaseProceeds_BothSidesOfTheEnd() external {
        vm.warp(ENDS - 1);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotEnded.selector, 0, ENDS));
        tickets.releaseProceeds(0);
        vm.warp(ENDS);
        tickets.releaseProceeds(0);
    }

    function test_RevertWhen_ReleasedTwice() external {
        _buy(alice, 0);
        vm.warp(ENDS);
        tickets.releaseProceeds(0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_AlreadySettled.selector, 0));
        tickets.releaseProceeds(0);
    }

    function test_RevertWhen_ReleasingACancelledEvent() external {
        _buy(alice, 0);
        _cancel(0);
        vm.warp(ENDS);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Cancelled.selector, 0));
        tickets.releaseProceeds(0);
    }

    function test_RevertWhen_CancellingOrRefundingAfterTheRelease() external {
        uint256 ticketId = _buy(alice, 0);
        vm.warp(ENDS);
        tickets.releaseProceeds(0);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Ended.selector, 0, ENDS));
        tickets.cancelEvent(0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_RefundsClosed.selector, 0, DEADLINE));
        tickets.refund(ticketId);
    }

    function test_ReleaseProceeds_GoesToWhoOrganisesNow() external {
        _buy(alice, 0);
        vm.prank(organiser);
        tickets.offerOrganiser(0, bob);
        vm.prank(bob);
        tickets.acceptOrganiser(0);
        vm.warp(ENDS);
        tickets.releaseProceeds(0);
        assertEq(tickets.creditOf(bob, ETHER), PRICE, "the new one");
        assertEq(tickets.creditOf(organiser, ETHER), 0, "the old one");
    }

    function test_Withdraw_ToWhomeverTheOwnerNames() external {
        _refund(_buy(alice, 0));
        uint256 before = bob.balance;
        vm.expectEmit(address(tickets));
        emit ITickets.CreditWithdrawn(alice, ETHER, bob, PRICE);
        vm.prank(alice);
        assertEq(tickets.withdraw(ETHER, bob), PRICE, "amount");
        assertEq(bob.balance, before + PRICE, "paid");
        assertEq(tickets.creditOf(alice, ETHER), 0, "creditOf");
        assertEq(address(tickets).balance, 0, "left");
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoCredit.selector, alice, ETHER));
        tickets.withdraw(ETHER, bob);
    }

    function test_Withdraw_KeepsCurrenciesApart() external {
        _create(_paramsInCurrency());
        _refund(_buyInCurrency(alice, 1));
        assertEq(tickets.creditOf(alice, address(currency)), PRICE, "creditOf");
        _buy(bob, 0);
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoCredit.selector, alice, ETHER));
        tickets.withdraw(ETHER, alice);
        assertEq(tickets.withdraw(address(currency), alice), PRICE, "amount");
        assertEq(currency.balanceOf(alice), 100 ether, "paid");
    }

    function test_Withdraw_LeavesForcedMoney() external {
        _refund(_buy(alice, 0));
        vm.deal(address(tickets), 5 ether);
        vm.prank(alice);
        tickets.withdraw(ETHER, alice);
        assertEq(address(tickets).balance, 4 ether, "what was credited and no more");
    }

    function test_RevertWhen_WithdrawingToNobodyOrBack() external {
        _refund(_buy(alice, 0));
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidRecipient.selector, address(0)));
        tickets.withdraw(ETHER, address(0));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidRecipient.selector, address(tickets)));
        tickets.withdraw(ETHER, address(tickets));
    }

    function test_Withdraw_ByAContractThatRefusesEther() external {
        NoReceiver account = new NoReceiver();
        account.execute(address(tickets), abi.encodeCall(ITickets.createEvent, (_params())));
        _buy(alice, 1);
        vm.warp(ENDS);
        tickets.releaseProceeds(1);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PaymentFailed.selector, account, uint256(PRICE)));
        account.execute(address(tickets), abi.encodeCall(ITickets.withdraw, (ETHER, address(account))));
        account.execute(address(tickets), abi.encodeCall(ITickets.withdraw, (ETHER, stranger)));
        assertEq(stranger.balance, PRICE, "paid elsewhere");
    }

    function test_RefundAndWithdraw() external {
        vm.prank(alice);
        uint256 first = tickets.buy{value: 2 ether}(0, 0, 2, NOTHING);
        uint256 before = stranger.balance;
        vm.prank(alice);
        assertEq(tickets.refundAndWithdraw(_ids(first, first + 1), ETHER, stranger), 2 ether, "amount");
        assertEq(stranger.balance, before + 2 ether, "paid");
        assertEq(tickets.eventOf(0).live, 0, "live");
    }

    function test_RefundAndWithdraw_LeavesOtherCurrenciesCredited() external {
        _create(_paramsInCurrency());
        uint256 first = _buy(alice, 0);
        uint256 second = _buyInCurrency(alice, 1);
        vm.prank(alice);
        assertEq(tickets.refundAndWithdraw(_ids(first, second), ETHER, alice), PRICE, "amount");
        assertEq(tickets.creditOf(alice, address(currency)), PRICE, "creditOf");
    }

    function test_RevertWhen_OneOfTheTicketsCannotBeRefunded() external {
        uint256 first = _buy(alice, 0);
        uint256 second = _buy(bob, 0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, alice, second));
        tickets.refundAndWithdraw(_ids(first, second), ETHER, alice);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, first));
        tickets.refundAndWithdraw(_ids(first, first), ETHER, alice);
        assertEq(tickets.ownerOf(first), alice, "all or none");
    }
}
