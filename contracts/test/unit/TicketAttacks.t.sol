// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {ITickets} from "../../interfaces/ITickets.sol";
import {Currency} from "../../mocks/Currency.sol";
import {ReentrantAccount} from "../../mocks/ReentrantAccount.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// given code of the organiser's, the currency's or a recipient's that calls back     nothing it calls should go through
/// given a currency that takes a fee, lies, refuses or blocks                  it should harm only who deals in it
/// given an organiser that wants nobody refunded                               neither early check-in nor sealing should help it
/// given a seller that changes the price                                       no buyer should pay another one than expected
contract TicketAttacksTest is TicketsFixture {
    function test_Reentrancy_FromTheGate() external {
        _create(_paramsWithGate());
        ITickets.EventParams memory params = _paramsWithGate();
        params.terms.transferPolicy = ITickets.TransferPolicy.CappedResale;
        _create(params);
        bytes[] memory calls = _everyCall();
        vm.startPrank(alice);
        for (uint256 i = 0; i < calls.length; ++i) {
            gate.prepare(address(tickets), calls[i]);
            uint256 ticketId = tickets.buy{value: PRICE}(1, 0, 1, WORD);
            _assertRefused(gate.successes(), gate.outcome());
            tickets.refund(ticketId);
        }
        gate.prepare(address(0), "");
        uint256 listed = tickets.buy{value: PRICE}(2, 0, 1, WORD);
        tickets.list(listed, 0);
        for (uint256 i = 0; i < calls.length; ++i) {
            gate.prepare(address(tickets), calls[i]);
            tickets.buyListed(listed, 0, WORD);
            _assertRefused(gate.successes(), gate.outcome());
            tickets.list(listed, 0);
        }
    }

    function test_Reentrancy_FromTheCurrency() external {
        _create(_paramsInCurrency());
        bytes[] memory calls = _everyCall();
        vm.startPrank(alice);
        for (uint256 i = 0; i < calls.length; ++i) {
            currency.prepare(address(tickets), calls[i]);
            uint256 ticketId = tickets.buy(1, 0, 1, NOTHING);
            _assertRefused(currency.successes(), currency.outcome());
            tickets.refundAndWithdraw(_ids(ticketId), address(currency), alice);
            _assertRefused(currency.successes(), currency.outcome());
        }
        assertEq(currency.attempts(), 2 * calls.length, "every one was tried");
    }

    function test_Reentrancy_FromARecipientOfEther() external {
        ReentrantAccount account = new ReentrantAccount();
        bytes[] memory calls = _everyCall();
        for (uint256 i = 0; i < calls.length; ++i) {
            _refund(_buy(alice, 0));
            account.prepare(address(tickets), calls[i]);
            vm.prank(alice);
            tickets.withdraw(ETHER, address(account));
            _assertRefused(account.successes(), account.outcome());
        }
        assertEq(account.attempts(), calls.length, "every one was tried");
        assertEq(address(account).balance, calls.length * PRICE, "paid once each");
    }

    function test_Reentrancy_TheGuardIsOpenAgainAfterwards() external {
        _create(_paramsWithGate());
        gate.prepare(address(tickets), abi.encodeCall(ITickets.withdraw, (ETHER, alice)));
        vm.prank(alice);
        tickets.buy{value: PRICE}(1, 0, 1, WORD);
        _refund(_buy(alice, 0));
        vm.prank(alice);
        tickets.withdraw(ETHER, alice);
    }

    function test_Currency_ThatTakesAFee() external {
        _create(_paramsInCurrency());
        currency.behave(Currency.Manner.Taxing);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PaymentShort.selector, 0.99 ether, uint256(PRICE)));
        tickets.buy(1, 0, 1, NOTHING);
    }

    function test_Currency_ThatReturnsNothing() external {
        _create(_paramsInCurrency());
        currency.behave(Currency.Manner.Silent);
        _refund(_buyInCurrency(alice, 1));
        vm.prank(alice);
        tickets.withdraw(address(currency), bob);
        assertEq(currency.balanceOf(bob), 101 ether, "paid");
    }

    function test_Currency_ThatReturnsFalse() external {
        _create(_paramsInCurrency());
        uint256 ticketId = _buyInCurrency(alice, 1);
        _refund(ticketId);
        currency.behave(Currency.Manner.Refusing);
        bytes memory failed = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(currency));
        vm.startPrank(alice);
        vm.expectRevert(failed);
        tickets.buy(1, 0, 1, NOTHING);
        vm.expectRevert(failed);
        tickets.withdraw(address(currency), alice);
        assertEq(tickets.creditOf(alice, address(currency)), PRICE, "it can be tried again");
    }

    function test_Currency_ThatLies() external {
        _create(_paramsInCurrency());
        currency.behave(Currency.Manner.Lying);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PaymentShort.selector, 0, uint256(PRICE)));
        tickets.buy(1, 0, 1, NOTHING);
    }

    function test_Currency_ThatBlocksAHolder() external {
        _create(_paramsInCurrency());
        _refund(_buyInCurrency(alice, 1));
        currency.block_(alice);
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(Currency.Currency_Blocked.selector, alice));
        tickets.withdraw(address(currency), alice);
        tickets.withdraw(address(currency), stranger);
        assertEq(currency.balanceOf(stranger), PRICE, "it goes where it may");
    }

    function test_Currency_ThatFailsHarmsNobodyElse() external {
        _create(_paramsInCurrency());
        _create(_paramsInCurrency());
        uint256 harmed = _buyInCurrency(alice, 1);
        uint256 safe = _buy(bob, 0);
        // All of the currency held here disappears, and its transfers fail from now on.
        vm.prank(address(tickets));
        currency.transfer(stranger, PRICE);
        currency.behave(Currency.Manner.Refusing);

        _cancel(1);
        _refund(harmed);
        _refund(safe);
        vm.prank(bob);
        assertEq(tickets.withdraw(ETHER, bob), PRICE, "ether is untouched");
        assertEq(bob.balance, 100 ether, "paid");
        vm.warp(ENDS);
        tickets.releaseProceeds(2);
        tickets.releaseProceeds(0);
    }

    function test_Organiser_CannotCheckInEarlyToDenyRefunds() external {
        uint256 ticketId = _buy(alice, 0);
        for (uint256 i = 0; i < 2; ++i) {
            vm.warp([DEADLINE, STARTS - 1][i]);
            vm.prank([organiser, desk][i]);
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotStarted.selector, 0, STARTS));
            tickets.checkInMany(_ids(ticketId));
        }
        vm.warp(DEADLINE);
        _refund(ticketId);
    }

    function test_Organiser_CannotSealToDenyRefunds() external {
        ITickets.EventParams memory params = _params();
        params.terms.desk = organiser;
        _create(params);
        uint256 ticketId = _buy(alice, 1);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SealNotApproved.selector, ticketId, alice));
        tickets.seal(ticketId);
        _refund(ticketId);
    }

    function test_Organiser_CannotTakeWhatACancellationReturns() external {
        uint256 ticketId = _buy(alice, 0);
        vm.warp(ENDS - 1);
        _cancel(0);
        vm.warp(ENDS);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Cancelled.selector, 0));
        tickets.releaseProceeds(0);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoCredit.selector, organiser, ETHER));
        tickets.withdraw(ETHER, organiser);
        _refund(ticketId);
    }

    function test_Seller_CannotRaiseThePriceUnderABuyer() external {
        ITickets.EventParams memory params = _paramsWith(ITickets.TransferPolicy.CappedResale);
        params.terms.currency = address(currency);
        _create(params);
        uint256 ticketId = _buyInCurrency(alice, 1);
        vm.startPrank(alice);
        tickets.list(ticketId, 0.5 ether);
        tickets.list(ticketId, 1.1 ether);
        vm.stopPrank();
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PriceChanged.selector, 1.1 ether, 0.5 ether));
        tickets.buyListed(ticketId, 0.5 ether, NOTHING);
        assertEq(currency.balanceOf(bob), 100 ether, "nothing is taken, whatever was approved");
    }

    function test_Seller_CannotKeepARefundAfterTheSale() external {
        _create(_paramsWith(ITickets.TransferPolicy.CappedResale));
        uint256 ticketId = _buy(alice, 1);
        vm.prank(alice);
        tickets.list(ticketId, PRICE);
        vm.prank(bob);
        tickets.buyListed{value: PRICE}(ticketId, PRICE, NOTHING);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, alice, ticketId));
        tickets.refund(ticketId);
    }

    function test_Donation_DoesNotMakeUpForAFee() external {
        _create(_paramsInCurrency());
        currency.mint(address(tickets), 5 ether);
        currency.behave(Currency.Manner.Taxing);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PaymentShort.selector, 0.99 ether, uint256(PRICE)));
        tickets.buy(1, 0, 1, NOTHING);
    }

    /// @dev Every function that writes an event, a ticket or a credit. Their arguments do not matter: the guard is asked
    /// first.
    function _everyCall() private view returns (bytes[] memory calls) {
        calls = new bytes[](15);
        calls[0] = abi.encodeCall(ITickets.buy, (0, 1, 1, NOTHING));
        calls[1] = abi.encodeCall(ITickets.grant, (0, 0, _list(alice)));
        calls[2] = abi.encodeCall(ITickets.refund, (0));
        calls[3] = abi.encodeCall(ITickets.refundAndWithdraw, (_ids(0), ETHER, alice));
        calls[4] = abi.encodeCall(ITickets.cancelEvent, (0));
        calls[5] = abi.encodeCall(ITickets.releaseProceeds, (0));
        calls[6] = abi.encodeCall(ITickets.withdraw, (ETHER, alice));
        calls[7] = abi.encodeCall(ITickets.list, (0, 0));
        calls[8] = abi.encodeCall(ITickets.unlist, (0));
        calls[9] = abi.encodeCall(ITickets.buyListed, (0, 0, NOTHING));
        calls[10] = abi.encodeCall(ITickets.checkIn, (0));
        calls[11] = abi.encodeCall(ITickets.checkInMany, (_ids(0)));
        calls[12] = abi.encodeCall(ITickets.seal, (0));
        calls[13] = abi.encodeCall(ITickets.migrate, (alice, _ids(0)));
        calls[14] = abi.encodeCall(ITickets.migrateCredit, (alice, ETHER));
    }

    function _assertRefused(uint256 successes, bytes memory outcome) private pure {
        assertEq(successes, 0, "successes");
        assertEq(
            keccak256(outcome),
            keccak256(abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)),
            "outcome"
        );
    }
}
