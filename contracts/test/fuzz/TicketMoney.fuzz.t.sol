// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {ERC721} from "solady/src/tokens/ERC721.sol";

import {ITickets} from "../../interfaces/ITickets.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

contract TicketMoneyFuzzTest is TicketsFixture {
    function testFuzz_Withdraw_PaysOnceWhomeverTheOwnerNames(uint80 price, uint256 to, bool inCurrency) external {
        vm.assume(price != 0);
        address recipient = vm.addr(bound(to, 1, type(uint128).max));
        address money = _refunded(alice, price, inCurrency);
        uint256 before = _balance(recipient, money);
        vm.startPrank(alice);
        assertEq(tickets.withdraw(money, recipient), price, "amount");
        assertEq(_balance(recipient, money), before + price, "paid");
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoCredit.selector, alice, money));
        tickets.withdraw(money, recipient);
        assertEq(_balance(address(tickets), money), 0, "nothing is left");
    }

    function testFuzz_RefundAndWithdraw_PaysTheTicketsAndWhatWaited(
        uint80 price,
        uint256 quantity,
        uint256 returned,
        bool inCurrency
    ) external {
        uint32 count = uint32(bound(quantity, 1, 5));
        returned = bound(returned, 0, count);
        vm.assume(price != 0);
        address money = _refunded(alice, price, inCurrency);
        uint256 eventId = _event(price, money);
        uint256 first = _buy(alice, eventId, price, count, inCurrency);
        uint256[] memory ids = new uint256[](returned);
        for (uint256 i = 0; i < returned; ++i) ids[i] = first + i;
        address recipient = person("recipient");
        vm.prank(alice);
        uint256 amount = tickets.refundAndWithdraw(ids, money, recipient);
        assertEq(amount, uint256(price) * (returned + 1), "amount");
        assertEq(_balance(recipient, money), amount, "paid");
        assertEq(_balance(address(tickets), money), uint256(price) * (count - returned), "what is still held");
        assertEq(tickets.eventOf(eventId).escrow, uint256(price) * (count - returned), "escrow");
    }

    function testFuzz_MigrateCredit_AddsUpWhoeverAsks(uint80 mine, uint80 theirs, address caller, bool kind) external {
        vm.assume(mine != 0);
        address money = _refunded(alice, mine, kind);
        _refunded(bob, theirs, kind);
        moves.move(alice, bob);
        vm.startPrank(caller);
        tickets.migrateCredit(alice, money);
        assertEq(tickets.creditOf(alice, money), 0, "alice");
        assertEq(tickets.creditOf(bob, money), uint256(mine) + theirs, "bob");
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoCredit.selector, alice, money));
        tickets.migrateCredit(alice, money);
    }

    function testFuzz_RevertWhen_ACreditsOwnerDidNotMove(address from, address currency_, address caller) external {
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoSuccessor.selector, from));
        tickets.migrateCredit(from, currency_);
    }

    function testFuzz_ReleaseProceeds_OnceFromTheEndToWhoOrganisesThen(
        address caller,
        address heir,
        uint80 price,
        uint256 moment
    ) external {
        uint256 eventId = _event(price, ETHER);
        _buy(alice, eventId, price, 2, false);
        vm.prank(organiser);
        tickets.offerOrganiser(eventId, heir);
        vm.prank(heir);
        tickets.acceptOrganiser(eventId);
        moment = bound(moment, START, ENDS + 1 days);
        vm.warp(moment);
        vm.startPrank(caller);
        if (moment < ENDS) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotEnded.selector, eventId, ENDS));
            tickets.releaseProceeds(eventId);
            assertEq(tickets.eventOf(eventId).escrow, 2 * uint256(price), "escrow");
            return;
        }
        tickets.releaseProceeds(eventId);
        assertEq(tickets.creditOf(heir, ETHER), 2 * uint256(price), "creditOf");
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_AlreadySettled.selector, eventId));
        tickets.releaseProceeds(eventId);
    }

    function testFuzz_AcceptOrganiser_ByTheLatestCandidateAlone(address one, address two, address caller) external {
        vm.assume(caller != two && two != address(0));
        vm.startPrank(organiser);
        tickets.offerOrganiser(0, one);
        tickets.offerOrganiser(0, two);
        vm.stopPrank();
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOffered.selector, caller, 0));
        tickets.acceptOrganiser(0);
        assertEq(tickets.organiserOf(0), organiser, "nothing changed yet");
        vm.startPrank(two);
        tickets.acceptOrganiser(0);
        assertEq(tickets.organiserOf(0), two, "organiserOf");
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOffered.selector, two, 0));
        tickets.acceptOrganiser(0);
    }

    function testFuzz_Grant_ToEveryoneOrNobody(address[] memory recipients, uint256 capacity) external {
        ITickets.EventParams memory params = _params();
        params.terms.capacity = uint32(bound(capacity, 1, 64));
        params.tiers[1].capacity = 64;
        uint256 eventId = _create(params);
        vm.prank(organiser);
        try tickets.grant(eventId, 1, recipients) returns (uint256 first) {
            for (uint256 i = 0; i < recipients.length; ++i) {
                assertEq(tickets.ownerOf(first + i), recipients[i], "ownerOf");
                assertEq(tickets.ticketOf(first + i).paid, 0, "nothing was paid");
            }
            assertEq(tickets.eventOf(eventId).live, recipients.length, "live");
            assertLe(recipients.length, params.terms.capacity, "within the capacity");
        } catch {
            bool someoneIsNobody = false;
            for (uint256 i = 0; i < recipients.length; ++i) {
                if (recipients[i] == address(0)) someoneIsNobody = true;
            }
            assertTrue(
                recipients.length == 0 || recipients.length > params.terms.capacity || someoneIsNobody,
                "refused without a reason"
            );
            assertEq(tickets.eventOf(eventId).issued, 0, "nothing was issued");
        }
    }

    function testFuzz_CheckInMany_IsAllOrNothing(uint8[6] calldata picks, uint256 count) external {
        uint256 eventId = _event(0, ETHER);
        uint256 first = _buy(alice, eventId, 0, 5, false);
        uint256[] memory ids = new uint256[](bound(count, 0, 6));
        bool twice = false;
        bool unknown = false;
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 serial = picks[i] % 6;
            ids[i] = first + serial;
            unknown = unknown || serial == 5;
            for (uint256 j = 0; j < i; ++j) twice = twice || ids[j] == ids[i];
        }
        vm.warp(STARTS);
        vm.prank(organiser);
        try tickets.checkInMany(ids) {
            assertFalse(twice || unknown, "once each");
            for (uint256 i = 0; i < ids.length; ++i) {
                assertEq(_status(ids[i]), uint256(ITickets.TicketStatus.Used), "used");
            }
            assertEq(tickets.eventOf(eventId).checkedIn, ids.length, "checkedIn");
        } catch {
            assertTrue(twice || unknown, "refused without a reason");
            assertEq(tickets.eventOf(eventId).checkedIn, 0, "checkedIn");
        }
    }

    function testFuzz_Unlist_ByTheHolderAlone(address caller, uint80 price) external {
        vm.assume(caller != alice);
        uint256 eventId = _event(price, ETHER);
        uint256 ticketId = _buy(alice, eventId, price, 1, false);
        vm.prank(alice);
        tickets.list(ticketId, price);
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, caller, ticketId));
        tickets.unlist(ticketId);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, caller, ticketId));
        tickets.list(ticketId, 0);
        vm.stopPrank();
        vm.prank(alice);
        tickets.unlist(ticketId);
        assertFalse(tickets.ticketOf(ticketId).listed, "listed");
        vm.deal(caller, price);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotListed.selector, ticketId));
        tickets.buyListed{value: price}(ticketId, price, NOTHING);
    }

    function testFuzz_TransferFrom_ByWhomTheHolderAllowsWhereThePolicyDoes(
        address caller,
        address to,
        uint256 allowance,
        uint256 policy
    ) external {
        vm.assume(to != address(0) && caller != alice && caller != address(0));
        ITickets.TransferPolicy rule = ITickets.TransferPolicy(bound(policy, 0, 2));
        uint256 eventId = _create(_paramsWith(rule));
        uint256 ticketId = _buy(alice, eventId);
        allowance = bound(allowance, 0, 2);
        vm.startPrank(alice);
        if (allowance == 1) tickets.approve(caller, ticketId);
        if (allowance == 2) tickets.setApprovalForAll(caller, true);
        vm.stopPrank();
        vm.prank(caller);
        bool free = rule == ITickets.TransferPolicy.Free;
        if (!free) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_TransferForbidden.selector, eventId, rule));
        } else if (allowance == 0) {
            vm.expectRevert(abi.encodeWithSelector(ERC721.NotOwnerNorApproved.selector));
        }
        tickets.transferFrom(alice, to, ticketId);
        bool moved = free && allowance != 0;
        assertEq(tickets.ownerOf(ticketId), moved ? to : alice, "ownerOf");
        if (moved) assertEq(tickets.getApproved(ticketId), address(0), "an approval does not outlive its use");
    }

    function testFuzz_RevertWhen_ApprovedByAnother(address caller, address account) external {
        vm.assume(caller != alice && caller != address(0));
        _buy(alice, 0);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ERC721.NotOwnerNorApproved.selector));
        tickets.approve(account, 0);
        assertEq(tickets.getApproved(0), address(0), "getApproved");
    }

    function testFuzz_SafeTransferFrom_ToAccountsWithoutCode(uint256 to, bytes calldata data) external {
        address recipient = vm.addr(bound(to, 1, type(uint128).max));
        _buy(alice, 0);
        vm.prank(alice);
        IERC721(address(tickets)).safeTransferFrom(alice, recipient, 0, data);
        assertEq(tickets.ownerOf(0), recipient, "ownerOf");
    }

    /// @dev Leaves a credit of the price, of a ticket bought and given back.
    function _refunded(address account, uint80 price, bool inCurrency) private returns (address money) {
        money = inCurrency ? address(currency) : ETHER;
        uint256 ticketId = _buy(account, _event(price, money), price, 1, inCurrency);
        vm.prank(account);
        tickets.refund(ticketId);
    }

    function _event(uint80 price, address money) private returns (uint256 eventId) {
        ITickets.EventParams memory params = _paramsWith(ITickets.TransferPolicy.CappedResale);
        params.terms.currency = money;
        params.terms.capacity = 100;
        params.tiers[0].price = price;
        params.tiers[0].capacity = 100;
        return _create(params);
    }

    function _buy(
        address account,
        uint256 eventId,
        uint80 price,
        uint32 quantity,
        bool inCurrency
    ) private returns (uint256 firstTicketId) {
        uint256 due = uint256(price) * quantity;
        if (inCurrency) currency.mint(account, due);
        else vm.deal(account, due);
        vm.prank(account);
        return tickets.buy{value: inCurrency ? 0 : due}(eventId, 0, quantity, NOTHING);
    }

    function _balance(address account, address money) private view returns (uint256) {
        return money == ETHER ? account.balance : currency.balanceOf(account);
    }
}
