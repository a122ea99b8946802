// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITickets} from "../../interfaces/ITickets.sol";
import {TicketData} from "../../tickets/TicketData.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

contract TicketsFuzzTest is TicketsFixture {
    using TicketData for uint96;

    function testFuzz_Data_KeepsItsPartsApart(uint80 paid, uint8 tier, uint256 status, bool listed) external pure {
        ITickets.TicketStatus chosen = ITickets.TicketStatus(bound(status, 0, 3));
        uint96 data = TicketData.pack(paid, tier);
        assertEq(uint256(data.status()), uint256(ITickets.TicketStatus.Valid), "valid at first");
        assertFalse(data.isListed(), "not for sale at first");
        data = data.withStatus(chosen).withListed(listed);
        assertEq(data.paidFor(), paid, "paid");
        assertEq(data.tier(), tier, "tier");
        assertEq(uint256(data.status()), uint256(chosen), "status");
        assertTrue(data.isListed() == listed, "listed");
        assertFalse(data.withListed(false).isListed(), "taken off");
        assertFalse(data.withStatus(chosen).isListed(), "a new status ends a listing");
    }

    function testFuzz_CreateEvent_ExactlyWithASoundSchedule(uint40[5] memory times) external {
        ITickets.EventTerms memory terms = _terms();
        (terms.startsAt, terms.endsAt, terms.refundDeadline) = (times[0], times[1], times[4]);
        (terms.salesStart, terms.salesEnd) = (times[2], times[3]);
        bool sound = terms.startsAt < terms.endsAt && terms.endsAt > START;
        if (!sound) {
            vm.expectRevert(
                abi.encodeWithSelector(ITickets.Tickets_InvalidSchedule.selector, terms.startsAt, terms.endsAt)
            );
        } else if (terms.salesStart >= terms.salesEnd || terms.salesEnd > terms.endsAt) {
            sound = false;
            vm.expectRevert(
                abi.encodeWithSelector(ITickets.Tickets_InvalidSalesWindow.selector, terms.salesStart, terms.salesEnd)
            );
        } else if (terms.refundDeadline > terms.startsAt) {
            sound = false;
            vm.expectRevert(
                abi.encodeWithSelector(
                    ITickets.Tickets_InvalidRefundDeadline.selector,
                    terms.refundDeadline,
                    terms.startsAt
                )
            );
        }
        ITickets.EventParams memory params = _params();
        params.terms = terms;
        tickets.createEvent(params);
        assertEq(tickets.eventCount(), sound ? 2 : 1, "eventCount");
    }

    function testFuzz_CreateEvent_StoresWhatItIsGiven(uint256[11] memory seeds, address someDesk) external {
        ITickets.EventTerms memory terms;
        terms.currency = seeds[0] % 2 == 0 ? ETHER : address(currency);
        terms.endsAt = uint40(bound(seeds[1], START + 1, type(uint40).max));
        terms.startsAt = uint40(bound(seeds[2], 0, terms.endsAt - 1));
        terms.salesEnd = uint40(bound(seeds[3], 1, terms.endsAt));
        terms.salesStart = uint40(bound(seeds[4], 0, terms.salesEnd - 1));
        terms.refundDeadline = uint40(bound(seeds[5], 0, terms.startsAt));
        terms.capacity = uint32(bound(seeds[6], 1, type(uint32).max));
        terms.walletLimit = uint16(seeds[7]);
        terms.transferPolicy = ITickets.TransferPolicy(seeds[8] % 3);
        bool resale = terms.transferPolicy == ITickets.TransferPolicy.CappedResale;
        terms.resaleMarkupBps = uint16(bound(seeds[9], 0, resale ? 10_000 : 0));
        terms.royaltyBps = uint16(bound(seeds[10], 0, 2_500));
        terms.desk = someDesk;
        ITickets.EventParams memory params = _params();
        params.terms = terms;
        ITickets.EventState memory state = tickets.eventOf(_create(params));
        ITickets.EventTerms memory stored = ITickets.EventTerms({
            currency: state.currency,
            startsAt: state.startsAt,
            endsAt: state.endsAt,
            salesStart: state.salesStart,
            salesEnd: state.salesEnd,
            refundDeadline: state.refundDeadline,
            capacity: state.capacity,
            walletLimit: state.walletLimit,
            transferPolicy: state.transferPolicy,
            resaleMarkupBps: state.resaleMarkupBps,
            royaltyBps: state.royaltyBps,
            desk: state.desk
        });
        assertEq(keccak256(abi.encode(stored)), keccak256(abi.encode(terms)), "terms");
    }

    function testFuzz_CreateEvent_KeepsTexts(string memory name, string memory uri, string memory tierName) external {
        vm.assume(bytes(name).length != 0);
        ITickets.EventParams memory params = _params();
        (params.name, params.uri, params.tiers[1].name) = (name, uri, tierName);
        _create(params);
        (string memory storedName, string memory storedUri) = tickets.eventMetadata(1);
        assertEq(storedName, name, "name");
        assertEq(storedUri, uri, "uri");
        assertEq(tickets.tierOf(1, 1).name, tierName, "tier");
    }

    function testFuzz_SetEventUri(string memory uri, string memory next) external {
        vm.startPrank(organiser);
        tickets.setEventUri(0, uri);
        tickets.setEventUri(0, next);
        (, string memory stored) = tickets.eventMetadata(0);
        assertEq(stored, next, "uri");
    }

    function testFuzz_Buy_TakesExactlyThePrice(uint80 price, uint256 quantity, uint256 sent) external {
        uint32 count = uint32(bound(quantity, 1, 3));
        uint256 due = uint256(price) * count;
        sent = sent % 4 == 0 ? bound(sent, 0, type(uint192).max) : due;
        uint256 eventId = _create(_priced(price, 0));
        vm.deal(alice, sent);
        vm.prank(alice);
        if (sent != due) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, sent, due));
        }
        tickets.buy{value: sent}(eventId, 0, count, NOTHING);
        assertEq(address(tickets).balance, sent == due ? due : 0, "money held");
        assertEq(tickets.eventOf(eventId).escrow, sent == due ? due : 0, "escrow");
        assertEq(tickets.eventOf(eventId).live, sent == due ? count : 0, "live");
    }

    function testFuzz_Buy_NeverMoreThanTheCapacities(uint256 capacity, uint256 tierCapacity, uint256 seed) external {
        ITickets.EventParams memory params = _priced(0, 0);
        params.terms.capacity = uint32(bound(capacity, 1, 12));
        params.tiers[0].capacity = uint32(bound(tierCapacity, 1, 12));
        uint256 eventId = _create(params);
        uint256 most =
            params.terms.capacity < params.tiers[0].capacity ? params.terms.capacity : params.tiers[0].capacity;
        uint256 sold = 0;
        for (uint256 i = 0; i < 8; ++i) {
            uint32 quantity = uint32(1 + ((seed >> (8 * i)) % 4));
            try tickets.buy(eventId, 0, quantity, NOTHING) returns (uint256 first) {
                assertEq(first, (eventId << 32) | sold, "serials count up from 0");
                sold += quantity;
            } catch {
                assertTrue(sold + quantity > most, "refused though there was room");
            }
        }
        assertLe(sold, most, "sold");
        assertEq(tickets.eventOf(eventId).live, sold, "live");
    }

    function testFuzz_Buy_ExactlyWithinTheSalesWindow(uint256 moment, uint256 salesStart, uint256 salesEnd) external {
        ITickets.EventParams memory params = _params();
        uint40 first = uint40(bound(salesStart, START, ENDS - 1));
        uint40 end = uint40(bound(salesEnd, first + 1, ENDS));
        (params.terms.salesStart, params.terms.salesEnd) = (first, end);
        _create(params);
        moment = bound(moment, START, ENDS + 1 days);
        vm.warp(moment);
        vm.prank(alice);
        if (moment < first) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SalesNotOpen.selector, 1, first));
        } else if (moment >= end) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SalesClosed.selector, 1, end));
        }
        tickets.buy{value: PRICE}(1, 0, 1, NOTHING);
        assertEq(tickets.balanceOf(alice), moment >= first && moment < end ? 1 : 0, "balanceOf");
    }

    function testFuzz_Buy_NeverMoreThanTheWalletLimit(uint16 limit, uint256 seed) external {
        limit = uint16(bound(limit, 1, 10));
        ITickets.EventParams memory params = _priced(0, 0);
        params.terms.walletLimit = limit;
        uint256 eventId = _create(params);
        uint256 bought = 0;
        vm.startPrank(alice);
        for (uint256 i = 0; i < 6; ++i) {
            uint32 quantity = uint32(1 + ((seed >> (8 * i)) % 4));
            try tickets.buy(eventId, 0, quantity, NOTHING) {
                bought += quantity;
            } catch {
                assertTrue(bought + quantity > limit, "refused though there was room");
            }
        }
        assertLe(bought, limit, "bought");
        assertEq(tickets.purchasesOf(eventId, alice), bought, "purchasesOf");
    }

    function testFuzz_Refund_ReturnsExactlyWhatWasPaid(uint80 price, bool inCurrency, bool cancelled) external {
        uint256 eventId = _create(_pricedIn(price, inCurrency ? address(currency) : ETHER));
        _give(alice, price, inCurrency);
        vm.startPrank(alice);
        uint256 ticketId = tickets.buy{value: inCurrency ? 0 : price}(eventId, 0, 1, NOTHING);
        vm.stopPrank();
        if (cancelled) _cancel(eventId);
        vm.prank(alice);
        tickets.refund(ticketId);
        assertEq(tickets.creditOf(alice, tickets.eventOf(eventId).currency), price, "credit");
        assertEq(tickets.eventOf(eventId).escrow, 0, "escrow");
    }

    function testFuzz_Refund_ExactlyUpToTheDeadline(uint256 deadline, uint256 moment) external {
        ITickets.EventParams memory params = _params();
        params.terms.refundDeadline = uint40(bound(deadline, 0, STARTS));
        _create(params);
        uint256 ticketId = _buy(alice, 1);
        moment = bound(moment, START, ENDS + 1 days);
        vm.warp(moment);
        bool open = moment <= params.terms.refundDeadline;
        vm.prank(alice);
        if (!open) {
            vm.expectRevert(
                abi.encodeWithSelector(ITickets.Tickets_RefundsClosed.selector, 1, params.terms.refundDeadline)
            );
        }
        tickets.refund(ticketId);
        assertEq(tickets.creditOf(alice, ETHER), open ? PRICE : 0, "credit");
    }

    function testFuzz_CancelOrRelease_NeverBoth(uint256 moment, bool cancelFirst) external {
        _buy(alice, 0);
        vm.warp(bound(moment, START, ENDS + 1 days));
        bool ended = block.timestamp >= ENDS;
        bool cancelled = false;
        bool released = false;
        for (uint256 i = 0; i < 2; ++i) {
            if ((i == 0) == cancelFirst) {
                vm.prank(organiser);
                try tickets.cancelEvent(0) {
                    cancelled = true;
                } catch {}
            } else {
                try tickets.releaseProceeds(0) {
                    released = true;
                } catch {}
            }
        }
        assertTrue(cancelled == !ended, "cancelled exactly before the end");
        assertTrue(released == ended, "released exactly from the end");
    }

    function testFuzz_List_ExactlyUpToTheCap(uint80 price, uint16 markup, uint80 asked) external {
        markup = uint16(bound(markup, 0, 10_000));
        uint256 eventId = _create(_priced(price, markup));
        vm.deal(alice, price);
        vm.startPrank(alice);
        uint256 ticketId = tickets.buy{value: price}(eventId, 0, 1, NOTHING);
        uint256 cap = (uint256(price) * (10_000 + markup)) / 10_000;
        if (asked > cap) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PriceAboveCap.selector, asked, cap));
        }
        tickets.list(ticketId, asked);
        assertTrue(tickets.ticketOf(ticketId).listed == (asked <= cap), "listed");
    }

    function testFuzz_BuyListed_SplitsThePriceWithoutRest(uint80 price, uint16 royalty, bool inCurrency) external {
        royalty = uint16(bound(royalty, 0, 2_500));
        ITickets.EventParams memory params = _pricedIn(price, inCurrency ? address(currency) : ETHER);
        params.terms.royaltyBps = royalty;
        uint256 eventId = _create(params);
        _give(alice, price, inCurrency);
        _give(bob, price, inCurrency);
        uint256 value = inCurrency ? 0 : price;
        vm.startPrank(alice);
        uint256 ticketId = tickets.buy{value: value}(eventId, 0, 1, NOTHING);
        tickets.list(ticketId, price);
        vm.stopPrank();
        vm.prank(bob);
        tickets.buyListed{value: value}(ticketId, price, NOTHING);

        uint256 share = tickets.creditOf(organiser, params.terms.currency);
        uint256 rest = tickets.creditOf(alice, params.terms.currency);
        assertEq(share + rest, price, "the parts add up");
        assertLe(share * 10_000, uint256(price) * royalty, "rounded down");
        assertLe(uint256(price) * royalty, share * 10_000 + 9_999, "by less than one");
        (, uint256 told) = tickets.royaltyInfo(ticketId, price);
        assertEq(told, share, "as ERC-2981 tells");
        assertEq(tickets.ownerOf(ticketId), bob, "ownerOf");
    }

    function testFuzz_RoyaltyInfo_IsRoundedDown(uint256 salePrice, uint16 royalty) external {
        royalty = uint16(bound(royalty, 0, 2_500));
        salePrice = bound(salePrice, 0, type(uint256).max / 2_500);
        ITickets.EventParams memory params = _params();
        params.terms.royaltyBps = royalty;
        _create(params);
        (address receiver, uint256 amount) = tickets.royaltyInfo(1 << 32, salePrice);
        assertEq(receiver, organiser, "receiver");
        assertEq(amount, (salePrice * royalty) / 10_000, "amount");
    }

    function testFuzz_CheckIn_ExactlyWhileDoorsAreOpen(uint256 moment, address caller) external {
        uint256 ticketId = _buy(alice, 0);
        if (uint160(caller) % 2 == 0) caller = organiser;
        moment = bound(moment, START, ENDS + 1 days);
        vm.warp(moment);
        bool open = moment >= STARTS && moment < ENDS;
        vm.prank(caller);
        if (caller != organiser && caller != desk) {
            open = false;
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, caller, 0));
        } else if (moment < STARTS) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotStarted.selector, 0, STARTS));
        } else if (moment >= ENDS) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Ended.selector, 0, ENDS));
        }
        tickets.checkIn(ticketId);
        assertTrue((tickets.statusOf(ticketId) == ITickets.TicketStatus.Used) == open, "used");
    }

    function testFuzz_Seal_NeedsApprovalExactlyWhileRefundsGoOn(uint256 moment, bool approved) external {
        uint256 ticketId = _buy(alice, 0);
        vm.prank(alice);
        if (approved) tickets.approve(desk, ticketId);
        else tickets.approve(organiser, ticketId);
        moment = bound(moment, START, ENDS - 1);
        vm.warp(moment);
        bool allowed = approved || moment > DEADLINE;
        vm.prank(desk);
        if (!allowed) {
            vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SealNotApproved.selector, ticketId, alice));
        }
        tickets.seal(ticketId);
        assertTrue((tickets.statusOf(ticketId) == ITickets.TicketStatus.Sealed) == allowed, "sealed");
    }

    function testFuzz_CheckIn_LocksTheTicketWhereverItIs(address holder) external {
        vm.assume(holder != address(0));
        _buy(alice, 0);
        vm.prank(alice);
        tickets.transferFrom(alice, holder, 0);
        _checkIn(0);
        vm.prank(holder);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 0, ITickets.TicketStatus.Used));
        tickets.transferFrom(holder, bob, 0);
        assertEq(tickets.ownerOf(0), holder, "ownerOf");
    }

    function testFuzz_Migrate_OnlyToTheSuccessor(address caller, address from, address to) external {
        vm.assume(from != address(0));
        _grant(0, 0, from);
        moves.move(from, to);
        vm.prank(caller);
        if (to == address(0)) vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoSuccessor.selector, from));
        tickets.migrate(from, _ids(0));
        assertEq(tickets.ownerOf(0), to == address(0) ? from : to, "ownerOf");
    }

    function testFuzz_OnlyTheOrganiserActsForAnEvent(address caller) external {
        vm.assume(caller != organiser);
        bytes memory refused = abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, caller, 0);
        vm.startPrank(caller);
        vm.expectRevert(refused);
        tickets.cancelEvent(0);
        vm.expectRevert(refused);
        tickets.grant(0, 0, _list(caller));
        vm.expectRevert(refused);
        tickets.setEventUri(0, "");
        vm.expectRevert(refused);
        tickets.offerOrganiser(0, caller);
    }

    function testFuzz_Withdraw_OnlyOnesOwn(address caller) external {
        vm.assume(caller != alice);
        _refund(_buy(alice, 0));
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoCredit.selector, caller, ETHER));
        tickets.withdraw(ETHER, bob);
        assertEq(tickets.creditOf(alice, ETHER), PRICE, "creditOf");
    }

    function _priced(uint80 price, uint16 markup) private view returns (ITickets.EventParams memory params) {
        params = _paramsWith(ITickets.TransferPolicy.CappedResale);
        params.terms.resaleMarkupBps = markup;
        params.terms.capacity = 100;
        params.tiers[0].price = price;
        params.tiers[0].capacity = 100;
    }

    function _pricedIn(uint80 price, address money) private view returns (ITickets.EventParams memory params) {
        params = _priced(price, 0);
        params.terms.currency = money;
    }

    function _give(address account, uint256 amount, bool inCurrency) private {
        if (inCurrency) currency.mint(account, amount);
        else vm.deal(account, amount);
    }
}
