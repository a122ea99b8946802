// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {ITickets} from "../../interfaces/ITickets.sol";
import {GateStub} from "../../mocks/GateStub.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// given another holder, a policy other than resale, a ticket used or an event over    listing should revert
/// given a price above what was paid and the markup                        listing should revert
/// given a listing                                                         it should sell at exactly its price, to whoever the gate admits
/// given a sale                                                            royalty and rest should add up to the price
/// given a listing that ended                                              buying it should revert
contract TicketResaleTest is TicketsFixture {
    uint256 private constant FIRST = 1 << 32;
    uint80 private constant CAP = 1.1 ether;

    function setUp() public override {
        super.setUp();
        _create(_paramsWith(ITickets.TransferPolicy.CappedResale));
    }

    function test_List() external {
        _buy(alice, 1);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketListed(FIRST, 1, alice, 0.9 ether);
        _offer(alice, FIRST, 0.9 ether);
        ITickets.Ticket memory ticket = tickets.ticketOf(FIRST);
        assertTrue(ticket.listed, "listed");
        assertEq(ticket.listPrice, 0.9 ether, "listPrice");
        assertEq(ticket.paid, PRICE, "paid");
        assertEq(ticket.holder, alice, "holder");
        assertEq(_status(FIRST), uint256(ITickets.TicketStatus.Valid), "status");
    }

    function test_List_AgainChangesThePrice() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 1 ether);
        _offer(alice, FIRST, 0);
        assertTrue(tickets.ticketOf(FIRST).listed, "listed");
        assertEq(tickets.ticketOf(FIRST).listPrice, 0, "a price of zero");
    }

    function test_List_BothSidesOfTheCap() external {
        _buy(alice, 1);
        _offer(alice, FIRST, CAP);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PriceAboveCap.selector, CAP + 1, uint256(CAP)));
        tickets.list(FIRST, CAP + 1);
    }

    function test_List_TheCapIsRoundedDown() external {
        ITickets.EventParams memory params = _paramsWith(ITickets.TransferPolicy.CappedResale);
        params.tiers[0].price = 19;
        params.terms.resaleMarkupBps = 999;
        _create(params);
        vm.startPrank(alice);
        uint256 ticketId = tickets.buy{value: 19}(2, 0, 1, NOTHING);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PriceAboveCap.selector, 21, 20));
        tickets.list(ticketId, 21);
        tickets.list(ticketId, 20);
    }

    function test_List_WhatWasGivenAwayForNothingAlone() external {
        _grant(1, 0, alice);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PriceAboveCap.selector, 1, 0));
        tickets.list(FIRST, 1);
        _offer(alice, FIRST, 0);
        vm.prank(bob);
        tickets.buyListed(FIRST, 0, NOTHING);
        assertEq(tickets.ownerOf(FIRST), bob, "ownerOf");
    }

    function test_RevertWhen_ListingAnothersTicket() external {
        _buy(alice, 1);
        vm.prank(alice);
        tickets.setApprovalForAll(bob, true);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, bob, FIRST));
        tickets.list(FIRST, 1);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, FIRST + 1));
        tickets.list(FIRST + 1, 1);
    }

    function test_RevertWhen_ThePolicyIsAnother() external {
        _create(_paramsWith(ITickets.TransferPolicy.Never));
        uint256 free = _buy(alice, 0);
        uint256 never = _buy(alice, 2);
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(ITickets.Tickets_ResaleForbidden.selector, 0, ITickets.TransferPolicy.Free)
        );
        tickets.list(free, 1);
        vm.expectRevert(
            abi.encodeWithSelector(ITickets.Tickets_ResaleForbidden.selector, 2, ITickets.TransferPolicy.Never)
        );
        tickets.list(never, 1);
    }

    function test_RevertWhen_ListingAUsedTicket() external {
        _buy(alice, 1);
        _checkIn(FIRST);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, FIRST, ITickets.TicketStatus.Used));
        tickets.list(FIRST, 1);
    }

    function test_List_BothSidesOfTheEnd() external {
        _buy(alice, 1);
        vm.warp(ENDS - 1);
        _offer(alice, FIRST, 1);
        vm.warp(ENDS);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Ended.selector, 1, ENDS));
        tickets.list(FIRST, 1);
    }

    function test_Unlist() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 1 ether);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, bob, FIRST));
        tickets.unlist(FIRST);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketUnlisted(FIRST, 1, alice);
        vm.prank(alice);
        tickets.unlist(FIRST);
        assertFalse(tickets.ticketOf(FIRST).listed, "listed");
        assertEq(tickets.ticketOf(FIRST).listPrice, 0, "listPrice");
        assertEq(tickets.ticketOf(FIRST).paid, PRICE, "paid");
        _assertNotForSale(1 ether);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotListed.selector, FIRST));
        tickets.unlist(FIRST);
    }

    function test_BuyListed() external {
        _buy(alice, 1);
        _offer(alice, FIRST, CAP);
        vm.expectEmit(address(tickets));
        emit IERC721.Transfer(alice, bob, FIRST);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketResold(FIRST, alice, bob, 1, CAP, 0.055 ether);
        vm.expectEmit(address(tickets));
        emit ITickets.CreditAdded(organiser, ETHER, 0.055 ether);
        vm.expectEmit(address(tickets));
        emit ITickets.CreditAdded(alice, ETHER, 1.045 ether);
        vm.prank(bob);
        tickets.buyListed{value: CAP}(FIRST, CAP, NOTHING);

        assertEq(tickets.ownerOf(FIRST), bob, "ownerOf");
        assertEq(tickets.creditOf(organiser, ETHER), 0.055 ether, "royalty");
        assertEq(tickets.creditOf(alice, ETHER), 1.045 ether, "rest");
        assertEq(tickets.eventOf(1).escrow, PRICE, "escrow");
        assertEq(tickets.eventOf(1).live, 1, "live");
        assertFalse(tickets.ticketOf(FIRST).listed, "listed");
        _assertNotForSale(CAP);
    }

    function test_BuyListed_KeepsTheFirstPriceAsRefund() external {
        _buy(alice, 1);
        _offer(alice, FIRST, CAP);
        vm.prank(bob);
        tickets.buyListed{value: CAP}(FIRST, CAP, NOTHING);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PriceAboveCap.selector, CAP + 1, uint256(CAP)));
        tickets.list(FIRST, CAP + 1);
        _refund(FIRST);
        assertEq(tickets.creditOf(bob, ETHER), PRICE, "creditOf");
    }

    function test_BuyListed_RoyaltyIsRoundedDown() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 39);
        vm.prank(bob);
        tickets.buyListed{value: 39}(FIRST, 39, NOTHING);
        assertEq(tickets.creditOf(organiser, ETHER), 1, "5 % of 39");
        assertEq(tickets.creditOf(alice, ETHER), 38, "the rest");
    }

    function test_BuyListed_InACurrency() external {
        ITickets.EventParams memory params = _paramsWith(ITickets.TransferPolicy.CappedResale);
        params.terms.currency = address(currency);
        _create(params);
        uint256 ticketId = _buyInCurrency(alice, 2);
        _offer(alice, ticketId, 1 ether);
        vm.prank(bob);
        tickets.buyListed(ticketId, 1 ether, NOTHING);
        assertEq(tickets.creditOf(alice, address(currency)), 0.95 ether, "rest");
        assertEq(currency.balanceOf(address(tickets)), 2 ether, "money held");
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotListed.selector, ticketId));
        tickets.buyListed(ticketId, 1 ether, NOTHING);
    }

    function test_BuyListed_OnesOwn() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 1 ether);
        vm.prank(alice);
        tickets.buyListed{value: 1 ether}(FIRST, 1 ether, NOTHING);
        assertEq(tickets.ownerOf(FIRST), alice, "ownerOf");
        assertEq(tickets.balanceOf(alice), 1, "balanceOf");
        assertEq(tickets.creditOf(alice, ETHER), 0.95 ether, "creditOf");
    }

    function test_RevertWhen_ThePriceIsNotWhatTheBuyerExpects() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 0.5 ether);
        _offer(alice, FIRST, 1 ether);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PriceChanged.selector, 1 ether, 0.5 ether));
        tickets.buyListed{value: 0.5 ether}(FIRST, 0.5 ether, NOTHING);
        _offer(alice, FIRST, 0.4 ether);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PriceChanged.selector, 0.4 ether, 0.5 ether));
        tickets.buyListed{value: 0.5 ether}(FIRST, 0.5 ether, NOTHING);
    }

    function test_RevertWhen_ThePaymentIsNotThePrice() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 1 ether);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, 1 ether - 1, 1 ether));
        tickets.buyListed{value: 1 ether - 1}(FIRST, 1 ether, NOTHING);
    }

    function test_BuyListed_AsksTheGateAndTheWalletLimit() external {
        ITickets.EventParams memory params = _paramsWithGate();
        params.terms.transferPolicy = ITickets.TransferPolicy.CappedResale;
        params.terms.walletLimit = 1;
        _create(params);
        vm.prank(alice);
        uint256 ticketId = tickets.buy{value: PRICE}(2, 0, 1, WORD);
        _offer(alice, ticketId, 1);
        vm.startPrank(bob);
        vm.expectRevert(abi.encodeWithSelector(GateStub.GateStub_Refused.selector, bob));
        tickets.buyListed{value: 1}(ticketId, 1, NOTHING);
        tickets.buyListed{value: 1}(ticketId, 1, WORD);
        assertEq(gate.account(), bob, "account");
        assertEq(gate.quantity(), 1, "quantity");
        assertEq(gate.eventId(), 2, "eventId");
        assertEq(tickets.purchasesOf(2, bob), 1, "purchasesOf");
        tickets.list(ticketId, 1);
        vm.stopPrank();
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WalletLimitExceeded.selector, 2, alice, uint16(1)));
        tickets.buyListed{value: 1}(ticketId, 1, WORD);
    }

    function test_BuyListed_BothSidesOfTheEnd() external {
        _buy(alice, 1);
        uint256 second = _buy(alice, 1);
        _offer(alice, FIRST, 1);
        _offer(alice, second, 1);
        vm.warp(ENDS - 1);
        vm.prank(bob);
        tickets.buyListed{value: 1}(FIRST, 1, NOTHING);
        vm.warp(ENDS);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Ended.selector, 1, ENDS));
        tickets.buyListed{value: 1}(second, 1, NOTHING);
    }

    function test_RevertWhen_TheEventIsCancelled() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 1);
        _cancel(1);
        bytes memory cancelled = abi.encodeWithSelector(ITickets.Tickets_Cancelled.selector, 1);
        vm.prank(bob);
        vm.expectRevert(cancelled);
        tickets.buyListed{value: 1}(FIRST, 1, NOTHING);
        vm.prank(alice);
        vm.expectRevert(cancelled);
        tickets.list(FIRST, 2);
        vm.prank(alice);
        tickets.unlist(FIRST);
        _refund(FIRST);
    }

    function test_AListingEndsWithAnyOtherUseOfTheTicket() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 1);
        _checkIn(FIRST);
        _assertNotForSale(1);
        assertEq(_status(FIRST), uint256(ITickets.TicketStatus.Used), "used");

        vm.warp(START);
        uint256 second = _buy(alice, 1);
        _offer(alice, second, 1);
        _seal(second);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotListed.selector, second));
        tickets.buyListed{value: 1}(second, 1, NOTHING);
    }

    function test_AListingEndsWithTheRefund() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 1);
        _refund(FIRST);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, FIRST));
        tickets.buyListed{value: 1}(FIRST, 1, NOTHING);
    }

    function test_AListingEndsWithTheMigration() external {
        _buy(alice, 1);
        _offer(alice, FIRST, 1);
        moves.move(alice, stranger);
        tickets.migrate(alice, _ids(FIRST));
        _assertNotForSale(1);
        assertEq(tickets.ticketOf(FIRST).paid, PRICE, "paid");
    }

    function _offer(address seller, uint256 ticketId, uint80 price) private {
        vm.prank(seller);
        tickets.list(ticketId, price);
    }

    function _assertNotForSale(uint80 price) private {
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotListed.selector, FIRST));
        tickets.buyListed{value: price}(FIRST, price, NOTHING);
    }
}
