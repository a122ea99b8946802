// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {ERC721} from "solady/src/tokens/ERC721.sol";

import {ITickets} from "../../interfaces/ITickets.sol";
import {GateStub} from "../../mocks/GateStub.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// given sales not open or closed, a cancelled event, nothing asked for or too little left    buying should revert
/// given another payment than is due                                       buying should revert
/// given a wallet limit reached or a gate that refuses                     buying should revert
/// given a price                                                           it should be held in escrow, and the tickets be valid
/// given recipients                                                        the organiser alone should give tickets away until the end
contract TicketSalesTest is TicketsFixture {
    function test_Buy_FirstTicketOfTheFirstEventIsZero() external {
        vm.expectEmit(address(tickets));
        emit IERC721.Transfer(address(0), alice, 0);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketsSold(0, alice, 0, 0, 1, PRICE);
        uint256 ticketId = _buy(alice, 0);

        assertEq(ticketId, 0, "id");
        assertEq(tickets.ownerOf(0), alice, "ownerOf");
        assertEq(tickets.balanceOf(alice), 1, "balanceOf");
        assertEq(address(tickets).balance, PRICE, "money held");
        ITickets.EventState memory state = tickets.eventOf(0);
        assertEq(state.issued, 1, "issued");
        assertEq(state.live, 1, "live");
        assertEq(state.escrow, PRICE, "escrow");
        assertEq(tickets.tierOf(0, 0).live, 1, "live in the tier");
        assertEq(tickets.tierOf(0, 1).live, 0, "not in the other");
        ITickets.Ticket memory ticket = tickets.ticketOf(0);
        assertEq(ticket.holder, alice, "holder");
        assertEq(ticket.eventId, 0, "eventId");
        assertEq(ticket.tier, 0, "tier");
        assertEq(uint256(ticket.status), uint256(ITickets.TicketStatus.Valid), "status");
        assertEq(ticket.paid, PRICE, "paid");
        assertFalse(ticket.listed, "listed");
        assertEq(ticket.listPrice, 0, "listPrice");
    }

    function test_Buy_SeveralAtOnce() external {
        _create(_params());
        vm.expectEmit(address(tickets));
        emit ITickets.TicketsSold(1, alice, 1 << 32, 0, 2, PRICE);
        vm.prank(alice);
        uint256 first = tickets.buy{value: 2 ether}(1, 0, 2, NOTHING);
        vm.prank(bob);
        uint256 third = tickets.buy(1, 1, 1, NOTHING);

        assertEq(first, 1 << 32, "event and serial");
        assertEq(third, (1 << 32) | 2, "serials go on");
        assertEq(tickets.ownerOf(first + 1), alice, "the second");
        assertEq(tickets.ownerOf(third), bob, "the third");
        assertEq(tickets.ticketOf(third).tier, 1, "tier");
        assertEq(tickets.balanceOf(alice), 2, "balanceOf");
        assertEq(tickets.eventOf(1).escrow, 2 ether, "escrow");
        assertEq(tickets.eventOf(0).escrow, 0, "of this event alone");
        assertEq(tickets.purchasesOf(1, alice), 0, "nobody counts without a limit");
    }

    function test_Buy_ClaimsWhatCostsNothing() external {
        vm.prank(alice);
        uint256 ticketId = tickets.buy(0, 1, 1, NOTHING);
        assertEq(tickets.ticketOf(ticketId).paid, 0, "paid");
        assertEq(tickets.eventOf(0).escrow, 0, "escrow");
    }

    function test_Buy_ForAContractWithoutHook() external {
        NoReceiver account = new NoReceiver();
        account.execute(address(tickets), abi.encodeCall(ITickets.buy, (0, 1, 1, NOTHING)));
        assertEq(tickets.ownerOf(0), address(account), "ownerOf");
    }

    function test_Buy_BothSidesOfTheSalesWindow() external {
        ITickets.EventParams memory params = _params();
        params.terms.salesStart = START + 10;
        _create(params);
        vm.warp(START + 9);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SalesNotOpen.selector, 1, START + 10));
        tickets.buy{value: PRICE}(1, 0, 1, NOTHING);
        vm.warp(START + 10);
        _buy(alice, 1);
        vm.warp(SALES_END - 1);
        _buy(alice, 1);
        vm.warp(SALES_END);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SalesClosed.selector, 1, SALES_END));
        tickets.buy(1, 1, 1, NOTHING);
    }

    function test_RevertWhen_EventIsCancelled() external {
        _cancel(0);
        bytes memory cancelled = abi.encodeWithSelector(ITickets.Tickets_Cancelled.selector, 0);
        vm.prank(alice);
        vm.expectRevert(cancelled);
        tickets.buy{value: PRICE}(0, 0, 1, NOTHING);
        vm.prank(organiser);
        vm.expectRevert(cancelled);
        tickets.grant(0, 0, _list(alice));
    }

    function test_RevertWhen_NothingIsAskedFor() external {
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_ZeroQuantity.selector));
        tickets.buy(0, 0, 0, NOTHING);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_ZeroQuantity.selector));
        tickets.grant(0, 0, new address[](0));
    }

    function test_Buy_BothSidesOfTheTiersCapacity() external {
        _buy(alice, 0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_TierSoldOut.selector, 0, 0, 1));
        tickets.buy{value: 2 ether}(0, 0, 2, NOTHING);
        _buy(alice, 0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_TierSoldOut.selector, 0, 0, 0));
        tickets.buy{value: PRICE}(0, 0, 1, NOTHING);
    }

    function test_Buy_BothSidesOfTheEventsCapacity() external {
        _buy(alice, 0);
        _buy(alice, 0);
        vm.startPrank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SoldOut.selector, 0, 1));
        tickets.buy(0, 1, 2, NOTHING);
        tickets.buy(0, 1, 1, NOTHING);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SoldOut.selector, 0, 0));
        tickets.buy(0, 1, 1, NOTHING);
    }

    function test_Buy_TheLargestQuantityThereIs() external {
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SoldOut.selector, 0, 3));
        tickets.buy(0, 1, type(uint32).max, NOTHING);
    }

    function test_RevertWhen_PaymentIsNotThePrice() external {
        vm.startPrank(alice);
        for (uint256 i = 0; i < 3; ++i) {
            uint256 sent = [PRICE - 1, PRICE + 1, 0][i];
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, sent, PRICE));
            tickets.buy{value: sent}(0, 0, 1, NOTHING);
        }
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, PRICE, 2 * uint256(PRICE)));
        tickets.buy{value: PRICE}(0, 0, 2, NOTHING);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, 1, 0));
        tickets.buy{value: 1}(0, 1, 1, NOTHING);
    }

    function test_Buy_InACurrency() external {
        _create(_paramsInCurrency());
        _buyInCurrency(alice, 1);
        assertEq(currency.balanceOf(address(tickets)), PRICE, "money held");
        assertEq(currency.balanceOf(alice), 99 ether, "money left");
        assertEq(tickets.eventOf(1).escrow, PRICE, "escrow");
        vm.prank(alice);
        tickets.buy(1, 1, 1, NOTHING);
        assertEq(currency.balanceOf(alice), 99 ether, "a claim takes nothing");
    }

    function test_RevertWhen_EtherIsSentForAnotherCurrency() external {
        _create(_paramsInCurrency());
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, PRICE, 0));
        tickets.buy{value: PRICE}(1, 0, 1, NOTHING);
    }

    function test_RevertWhen_TheCurrencyIsNotApproved() external {
        _create(_paramsInCurrency());
        vm.prank(stranger);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector,
                address(tickets),
                0,
                uint256(PRICE)
            )
        );
        tickets.buy(1, 0, 1, NOTHING);
    }

    function test_Buy_BothSidesOfTheWalletLimit() external {
        ITickets.EventParams memory params = _params();
        params.terms.walletLimit = 2;
        params.terms.capacity = 9;
        params.tiers[1].capacity = 9;
        _create(params);
        bytes memory exceeded = abi.encodeWithSelector(
            ITickets.Tickets_WalletLimitExceeded.selector,
            1,
            alice,
            uint16(2)
        );
        vm.startPrank(alice);
        vm.expectRevert(exceeded);
        tickets.buy(1, 1, 3, NOTHING);
        tickets.buy{value: PRICE}(1, 0, 1, NOTHING);
        assertEq(tickets.purchasesOf(1, alice), 1, "purchasesOf");
        vm.expectRevert(exceeded);
        tickets.buy(1, 1, 2, NOTHING);
        tickets.buy(1, 1, 1, NOTHING);
        vm.expectRevert(exceeded);
        tickets.buy(1, 1, 1, NOTHING);
        tickets.transferFrom(alice, bob, 1 << 32);
        vm.expectRevert(exceeded);
        tickets.buy(1, 1, 1, NOTHING);
        vm.stopPrank();

        _grant(1, 1, alice);
        assertEq(tickets.purchasesOf(1, alice), 2, "what is given away does not count");
        vm.prank(bob);
        tickets.buy(1, 1, 2, NOTHING);
        assertEq(tickets.purchasesOf(1, bob), 2, "nor does what was transferred");
    }

    function test_Buy_ARefundDoesNotLowerWhatCounts() external {
        ITickets.EventParams memory params = _params();
        params.terms.walletLimit = 1;
        _create(params);
        _refund(_buy(alice, 1));
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WalletLimitExceeded.selector, 1, alice, uint16(1)));
        tickets.buy{value: PRICE}(1, 0, 1, NOTHING);
    }

    function test_Buy_AsksTheGate() external {
        _create(_paramsWithGate());
        vm.prank(alice);
        tickets.buy{value: 2 ether}(1, 0, 2, WORD);
        assertEq(gate.ticketContract(), address(tickets), "caller");
        assertEq(gate.eventId(), 1, "eventId");
        assertEq(gate.account(), alice, "account");
        assertEq(gate.quantity(), 2, "quantity");
        vm.prank(alice);
        tickets.buy(1, 1, 1, NOTHING);
        assertEq(gate.admissions(), 1, "the other tier is open");
    }

    function test_RevertWhen_TheGateRefuses() external {
        _create(_paramsWithGate());
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(GateStub.GateStub_Refused.selector, alice));
        tickets.buy{value: PRICE}(1, 0, 1, NOTHING);
        assertEq(tickets.eventOf(1).live, 0, "live");
    }

    function test_Grant() external {
        address[] memory recipients = new address[](3);
        (recipients[0], recipients[1], recipients[2]) = (alice, bob, alice);
        ITickets.EventParams memory params = _paramsWithGate();
        params.tiers[0].capacity = 3;
        params.terms.walletLimit = 1;
        params.terms.salesStart = STARTS;
        _create(params);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketsGranted(1, 1 << 32, 0, recipients);
        vm.prank(organiser);
        uint256 first = tickets.grant(1, 0, recipients);

        assertEq(first, 1 << 32, "first");
        assertEq(tickets.ownerOf(first), alice, "first");
        assertEq(tickets.ownerOf(first + 1), bob, "second");
        assertEq(tickets.ownerOf(first + 2), alice, "third");
        assertEq(tickets.ticketOf(first).paid, 0, "paid");
        assertEq(_status(first + 2), uint256(ITickets.TicketStatus.Valid), "status");
        assertEq(tickets.eventOf(1).live, 3, "live");
        assertEq(tickets.eventOf(1).issued, 3, "issued");
        assertEq(tickets.tierOf(1, 0).live, 3, "live in the tier");
        assertEq(gate.admissions(), 0, "no gate is asked");
    }

    function test_Grant_BothSidesOfTheEnd() external {
        vm.warp(ENDS - 1);
        _grant(0, 0, alice);
        vm.warp(ENDS);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Ended.selector, 0, ENDS));
        tickets.grant(0, 0, _list(alice));
    }

    function test_RevertWhen_SomebodyElseGrants() external {
        vm.prank(desk);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, desk, 0));
        tickets.grant(0, 0, _list(alice));
    }

    function test_RevertWhen_GrantingMoreThanAreLeft() external {
        vm.startPrank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_TierSoldOut.selector, 0, 0, 2));
        tickets.grant(0, 0, new address[](3));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SoldOut.selector, 0, 3));
        tickets.grant(0, 0, new address[](4));
    }

    function test_RevertWhen_GrantingToNobody() external {
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ERC721.TransferToZeroAddress.selector));
        tickets.grant(0, 0, _list(address(0)));
    }

    function test_RevertWhen_EtherIsSentWithoutBuying() external {
        vm.prank(alice);
        (bool success, ) = address(tickets).call{value: 1}("");
        assertFalse(success, "received");
    }
}
