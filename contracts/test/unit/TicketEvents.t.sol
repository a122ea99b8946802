// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITicketGate} from "../../interfaces/ITicketGate.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// given terms that contradict themselves, no name, no tier or too many        creating should revert
/// given a currency or gate without code                                       creating should revert
/// given sound terms                                                           it should store and tell all of them
/// given an event of another organiser or none                                 moving its metadata or offering it should revert
/// given an offer                                                              only the candidate should become organiser
contract TicketEventsTest is TicketsFixture {
    function test_CreateEvent_TellsEverything() external {
        ITickets.EventParams memory params = _paramsWithGate();
        params.terms.currency = address(currency);
        params.terms.walletLimit = 4;
        params.terms.transferPolicy = ITickets.TransferPolicy.CappedResale;
        params.terms.resaleMarkupBps = 10_000;
        params.terms.royaltyBps = 2_500;
        vm.expectEmit(address(tickets));
        emit ITickets.EventCreated({
            eventId: 1,
            organiser: organiser,
            currency: address(currency),
            capacity: params.terms.capacity,
            startsAt: params.terms.startsAt,
            endsAt: params.terms.endsAt,
            name: "Meeting",
            uri: "ipfs://meeting"
        });
        vm.expectEmit(address(tickets));
        emit ITickets.EventTermsSet({
            eventId: 1,
            salesStart: params.terms.salesStart,
            salesEnd: params.terms.salesEnd,
            refundDeadline: params.terms.refundDeadline,
            walletLimit: params.terms.walletLimit,
            transferPolicy: params.terms.transferPolicy,
            resaleMarkupBps: params.terms.resaleMarkupBps,
            royaltyBps: params.terms.royaltyBps,
            desk: params.terms.desk
        });
        vm.expectEmit(address(tickets));
        emit ITickets.TierAdded(1, 0, PRICE, 2, gate, keccak256(WORD), "Standard");
        vm.expectEmit(address(tickets));
        emit ITickets.TierAdded(1, 1, 0, 2, ITicketGate(address(0)), 0, "");

        assertEq(_create(params), 1, "id");
        assertEq(tickets.eventCount(), 2, "eventCount");
        assertEq(tickets.organiserOf(1), organiser, "organiserOf");
        (string memory name, string memory uri) = tickets.eventMetadata(1);
        assertEq(name, "Meeting", "name");
        assertEq(uri, "ipfs://meeting", "uri");
        _assertStored(params.terms, tickets.eventOf(1));
    }

    function test_CreateEvent_KeepsTiers() external {
        _create(_paramsWithGate());
        ITickets.Tier memory tier = tickets.tierOf(1, 0);
        assertEq(tier.price, PRICE, "price");
        assertEq(tier.capacity, 2, "capacity");
        assertEq(tier.live, 0, "live");
        assertEq(address(tier.gate), address(gate), "gate");
        assertEq(tier.gateParam, keccak256(WORD), "gateParam");
        assertEq(tier.name, "Standard", "name");
        tier = tickets.tierOf(1, 1);
        assertEq(tier.price, 0, "a price of zero");
        assertEq(address(tier.gate), address(0), "no gate");
        assertEq(tier.name, "", "no name");
    }

    function test_CreateEvent_ThatHasStartedAndEndsNextSecond() external {
        ITickets.EventParams memory params = _params();
        (params.terms.startsAt, params.terms.endsAt) = (0, START + 1);
        (params.terms.salesStart, params.terms.salesEnd, params.terms.refundDeadline) = (0, START + 1, 0);
        assertEq(_create(params), 1, "id");
    }

    function test_CreateEvent_KeepsLongTexts() external {
        ITickets.EventParams memory params = _params();
        params.name = "A meeting whose name is longer than a word of the machine can hold";
        params.uri = "ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi/metadata.json";
        _create(params);
        (string memory name, string memory uri) = tickets.eventMetadata(1);
        assertEq(name, params.name, "name");
        assertEq(uri, params.uri, "uri");
    }

    function test_CreateEvent_WithoutUri() external {
        ITickets.EventParams memory params = _params();
        params.uri = "";
        _create(params);
        (, string memory uri) = tickets.eventMetadata(1);
        assertEq(uri, "", "uri");
    }

    function test_CreateEvent_WithEightTiersAndNoMore() external {
        ITickets.EventParams memory params = _params();
        ITickets.TierParams memory tier = params.tiers[0];
        params.tiers = new ITickets.TierParams[](8);
        for (uint256 i = 0; i < 8; ++i) params.tiers[i] = tier;
        _create(params);
        assertEq(tickets.eventOf(1).tierCount, 8, "tierCount");
        assertEq(tickets.tierOf(1, 7).price, PRICE, "the last one");

        params.tiers = new ITickets.TierParams[](9);
        for (uint256 i = 0; i < 9; ++i) params.tiers[i] = tier;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidTierCount.selector, 9));
        tickets.createEvent(params);
        params.tiers = new ITickets.TierParams[](0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidTierCount.selector, 0));
        tickets.createEvent(params);
    }

    function test_RevertWhen_EventNameIsEmpty() external {
        ITickets.EventParams memory params = _params();
        params.name = "";
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_EmptyName.selector));
        tickets.createEvent(params);
    }

    function test_RevertWhen_EventEndsAsItStarts() external {
        ITickets.EventParams memory params = _params();
        params.terms.endsAt = STARTS;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidSchedule.selector, STARTS, STARTS));
        tickets.createEvent(params);
    }

    function test_RevertWhen_EventEndsNow() external {
        ITickets.EventParams memory params = _params();
        (params.terms.startsAt, params.terms.endsAt) = (START - 1, START);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidSchedule.selector, START - 1, START));
        tickets.createEvent(params);
    }

    function test_CreateEvent_BothSidesOfTheSalesWindow() external {
        ITickets.EventParams memory params = _params();
        (params.terms.salesStart, params.terms.salesEnd) = (ENDS - 1, ENDS);
        _create(params);
        (params.terms.salesStart, params.terms.salesEnd) = (ENDS, ENDS);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidSalesWindow.selector, ENDS, ENDS));
        tickets.createEvent(params);
        (params.terms.salesStart, params.terms.salesEnd) = (START, ENDS + 1);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidSalesWindow.selector, START, ENDS + 1));
        tickets.createEvent(params);
    }

    function test_CreateEvent_BothSidesOfTheLastRefundDeadline() external {
        ITickets.EventParams memory params = _params();
        params.terms.refundDeadline = STARTS;
        _create(params);
        params.terms.refundDeadline = STARTS + 1;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidRefundDeadline.selector, STARTS + 1, STARTS));
        tickets.createEvent(params);
    }

    function test_RevertWhen_ACapacityIsZero() external {
        ITickets.EventParams memory params = _params();
        params.terms.capacity = 0;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_ZeroCapacity.selector));
        tickets.createEvent(params);
        params = _params();
        params.tiers[1].capacity = 0;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_ZeroCapacity.selector));
        tickets.createEvent(params);
    }

    function test_RevertWhen_TheCurrencyOrAGateHasNoCode() external {
        ITickets.EventParams memory params = _params();
        params.terms.currency = stranger;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidCurrency.selector, stranger));
        tickets.createEvent(params);
        params = _params();
        params.tiers[1].gate = ITicketGate(stranger);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_InvalidGate.selector, stranger));
        tickets.createEvent(params);
    }

    function test_CreateEvent_BothSidesOfTheMarkup() external {
        ITickets.EventParams memory params = _paramsWith(ITickets.TransferPolicy.CappedResale);
        params.terms.resaleMarkupBps = 10_000;
        _create(params);
        params.terms.resaleMarkupBps = 10_001;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_MarkupTooHigh.selector, 10_001, 10_000));
        tickets.createEvent(params);
    }

    function test_RevertWhen_AMarkupMeansNothing() external {
        ITickets.EventParams memory params = _params();
        params.terms.resaleMarkupBps = 1;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_MarkupTooHigh.selector, 1, 0));
        tickets.createEvent(params);
        params.terms.transferPolicy = ITickets.TransferPolicy.Never;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_MarkupTooHigh.selector, 1, 0));
        tickets.createEvent(params);
    }

    function test_CreateEvent_BothSidesOfTheRoyalty() external {
        ITickets.EventParams memory params = _params();
        params.terms.royaltyBps = 2_500;
        _create(params);
        params.terms.royaltyBps = 2_501;
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_RoyaltyTooHigh.selector, 2_501, 2_500));
        tickets.createEvent(params);
    }

    function test_SetEventUri() external {
        vm.expectEmit(address(tickets));
        emit ITickets.EventUriChanged(0, "ipfs://elsewhere");
        vm.expectEmit(address(tickets));
        emit ITickets.BatchMetadataUpdate(0, type(uint32).max);
        vm.prank(organiser);
        tickets.setEventUri(0, "ipfs://elsewhere");
        (string memory name, string memory uri) = tickets.eventMetadata(0);
        assertEq(uri, "ipfs://elsewhere", "uri");
        assertEq(name, "Meeting", "the name stays");

        vm.prank(organiser);
        tickets.setEventUri(0, "");
        (, uri) = tickets.eventMetadata(0);
        assertEq(uri, "", "nowhere");
    }

    function test_RevertWhen_SomebodyElseMovesTheMetadata() external {
        vm.prank(desk);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, desk, 0));
        tickets.setEventUri(0, "");
    }

    function test_HandOver() external {
        vm.expectEmit(address(tickets));
        emit ITickets.OrganiserOffered(0, organiser, bob);
        vm.prank(organiser);
        tickets.offerOrganiser(0, bob);
        assertEq(tickets.candidateOf(0), bob, "candidateOf");
        assertEq(tickets.organiserOf(0), organiser, "not yet");

        vm.expectEmit(address(tickets));
        emit ITickets.OrganiserChanged(0, organiser, bob);
        vm.prank(bob);
        tickets.acceptOrganiser(0);
        assertEq(tickets.organiserOf(0), bob, "organiserOf");
        assertEq(tickets.candidateOf(0), address(0), "nobody is next");
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, organiser, 0));
        tickets.cancelEvent(0);
        vm.prank(bob);
        tickets.cancelEvent(0);
    }

    function test_RevertWhen_AcceptingWhatWasNotOffered() external {
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOffered.selector, bob, 0));
        tickets.acceptOrganiser(0);
        vm.prank(organiser);
        tickets.offerOrganiser(0, bob);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOffered.selector, alice, 0));
        tickets.acceptOrganiser(0);
    }

    function test_RevertWhen_TheOfferWasTakenBack() external {
        vm.prank(organiser);
        tickets.offerOrganiser(0, bob);
        vm.prank(organiser);
        tickets.offerOrganiser(0, address(0));
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOffered.selector, bob, 0));
        tickets.acceptOrganiser(0);
    }

    function test_RevertWhen_SomebodyElseOffers() external {
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, bob, 0));
        tickets.offerOrganiser(0, bob);
    }

    function test_RevertWhen_EventDoesNotExist() external {
        bytes memory unknown = abi.encodeWithSelector(ITickets.Tickets_UnknownEvent.selector, 1);
        vm.expectRevert(unknown);
        tickets.eventOf(1);
        vm.expectRevert(unknown);
        tickets.eventMetadata(1);
        vm.expectRevert(unknown);
        tickets.organiserOf(1);
        vm.expectRevert(unknown);
        tickets.tierOf(1, 0);
        vm.expectRevert(unknown);
        tickets.buy(1, 0, 1, NOTHING);
        vm.expectRevert(unknown);
        tickets.grant(1, 0, _list(alice));
        vm.expectRevert(unknown);
        tickets.releaseProceeds(1);
        vm.expectRevert(unknown);
        tickets.cancelEvent(1);
        vm.expectRevert(unknown);
        tickets.setEventUri(1, "");
        vm.expectRevert(unknown);
        tickets.offerOrganiser(1, alice);
        vm.expectRevert(unknown);
        tickets.acceptOrganiser(1);
        vm.expectRevert(unknown);
        tickets.royaltyInfo(1 << 32, 1 ether);
        assertEq(tickets.candidateOf(1), address(0), "candidateOf");
    }

    function test_RevertWhen_TierDoesNotExist() external {
        bytes memory unknown = abi.encodeWithSelector(ITickets.Tickets_UnknownTier.selector, 0, 2);
        vm.expectRevert(unknown);
        tickets.tierOf(0, 2);
        vm.expectRevert(unknown);
        tickets.buy(0, 2, 1, NOTHING);
        vm.prank(organiser);
        vm.expectRevert(unknown);
        tickets.grant(0, 2, _list(alice));
    }

    function _assertStored(ITickets.EventTerms memory terms, ITickets.EventState memory state) private view {
        assertEq(state.currency, terms.currency, "currency");
        assertEq(state.startsAt, terms.startsAt, "startsAt");
        assertEq(state.endsAt, terms.endsAt, "endsAt");
        assertEq(state.salesStart, terms.salesStart, "salesStart");
        assertEq(state.salesEnd, terms.salesEnd, "salesEnd");
        assertEq(state.refundDeadline, terms.refundDeadline, "refundDeadline");
        assertEq(state.capacity, terms.capacity, "capacity");
        assertEq(state.walletLimit, terms.walletLimit, "walletLimit");
        assertEq(uint256(state.transferPolicy), uint256(terms.transferPolicy), "transferPolicy");
        assertEq(state.resaleMarkupBps, terms.resaleMarkupBps, "resaleMarkupBps");
        assertEq(state.royaltyBps, terms.royaltyBps, "royaltyBps");
        assertEq(state.desk, terms.desk, "desk");
        assertEq(state.organiser, organiser, "organiser");
        assertEq(state.tierCount, 2, "tierCount");
        assertEq(uint256(state.phase), uint256(ITickets.EventPhase.Active), "phase");
        assertEq(state.escrow, 0, "escrow");
        assertEq(state.issued, 0, "issued");
        assertEq(state.live, 0, "live");
        assertEq(state.checkedIn, 0, "checkedIn");
        assertEq(state.sealedTickets, 0, "sealedTickets");
    }
}
