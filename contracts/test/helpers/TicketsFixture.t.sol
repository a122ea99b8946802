// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Tickets} from "../../Tickets.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {ITicketGate} from "../../interfaces/ITicketGate.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {Currency} from "../../mocks/Currency.sol";
import {GateStub} from "../../mocks/GateStub.sol";
import {PassportMoves} from "../../mocks/PassportMoves.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title An organiser with event 0: three tickets, paid for with ether or claimed, a day from now, for two hours
/// @notice Tier 0 costs 1 ether and has two tickets, tier 1 costs nothing and has two. Refunds end after twelve hours,
/// sales an hour after doors open. Tickets move freely; the organiser's royalty is 5 %.
abstract contract TicketsFixture is TestBase {
    address internal constant ETHER = address(0);
    uint80 internal constant PRICE = 1 ether;
    uint40 internal constant STARTS = START + 1 days;
    uint40 internal constant ENDS = STARTS + 2 hours;
    uint40 internal constant SALES_END = STARTS + 1 hours;
    uint40 internal constant DEADLINE = START + 12 hours;
    bytes internal constant NOTHING = "";

    /// @notice What {GateStub} wants to hear.
    bytes internal constant WORD = "please";

    PassportMoves internal moves;
    Tickets internal tickets;
    Currency internal currency;
    GateStub internal gate;
    address internal organiser = person("organiser");
    address internal desk = person("desk");
    address internal alice = person("alice");
    address internal bob = person("bob");
    address internal stranger = person("stranger");

    function setUp() public virtual {
        vm.warp(START);
        moves = new PassportMoves();
        tickets = new Tickets(IPassport(address(moves)));
        currency = new Currency();
        gate = new GateStub();
        _fund(alice);
        _fund(bob);
        _create(_params());
    }

    function _fund(address account) internal {
        vm.deal(account, 100 ether);
        currency.mint(account, 100 ether);
        vm.prank(account);
        currency.approve(address(tickets), type(uint256).max);
    }

    function _create(ITickets.EventParams memory params) internal returns (uint256 eventId) {
        vm.prank(organiser);
        return tickets.createEvent(params);
    }

    /// @dev A ticket of tier 0, in ether.
    function _buy(address buyer, uint256 eventId) internal returns (uint256 ticketId) {
        vm.prank(buyer);
        return tickets.buy{value: PRICE}(eventId, 0, 1, NOTHING);
    }

    /// @dev A ticket of tier 0, in the currency.
    function _buyInCurrency(address buyer, uint256 eventId) internal returns (uint256 ticketId) {
        vm.prank(buyer);
        return tickets.buy(eventId, 0, 1, NOTHING);
    }

    function _grant(uint256 eventId, uint8 tier, address recipient) internal returns (uint256 ticketId) {
        vm.prank(organiser);
        return tickets.grant(eventId, tier, _list(recipient));
    }

    function _checkIn(uint256 ticketId) internal {
        vm.warp(STARTS);
        vm.prank(organiser);
        tickets.checkIn(ticketId);
    }

    /// @dev With the holder's approval, as it is needed while refunds go on.
    function _seal(uint256 ticketId) internal {
        vm.prank(tickets.ownerOf(ticketId));
        tickets.approve(desk, ticketId);
        vm.prank(desk);
        tickets.seal(ticketId);
    }

    function _cancel(uint256 eventId) internal {
        vm.prank(organiser);
        tickets.cancelEvent(eventId);
    }

    function _refund(uint256 ticketId) internal {
        vm.prank(tickets.ownerOf(ticketId));
        tickets.refund(ticketId);
    }

    function _params() internal view returns (ITickets.EventParams memory params) {
        params.terms = _terms();
        params.tiers = new ITickets.TierParams[](2);
        params.tiers[0] = ITickets.TierParams(PRICE, 2, ITicketGate(address(0)), 0, "Standard");
        params.tiers[1] = ITickets.TierParams(0, 2, ITicketGate(address(0)), 0, "");
        params.name = "Meeting";
        params.uri = "ipfs://meeting";
    }

    function _paramsInCurrency() internal view returns (ITickets.EventParams memory params) {
        params = _params();
        params.terms.currency = address(currency);
    }

    function _paramsWith(ITickets.TransferPolicy policy) internal view returns (ITickets.EventParams memory params) {
        params = _params();
        params.terms.transferPolicy = policy;
        if (policy == ITickets.TransferPolicy.CappedResale) params.terms.resaleMarkupBps = 1_000;
    }

    function _paramsWithGate() internal view returns (ITickets.EventParams memory params) {
        params = _params();
        params.tiers[0].gate = gate;
        params.tiers[0].gateParam = keccak256(WORD);
    }

    function _terms() internal view returns (ITickets.EventTerms memory) {
        return
            ITickets.EventTerms({
                currency: ETHER,
                startsAt: STARTS,
                endsAt: ENDS,
                salesStart: START,
                salesEnd: SALES_END,
                refundDeadline: DEADLINE,
                capacity: 3,
                walletLimit: 0,
                transferPolicy: ITickets.TransferPolicy.Free,
                resaleMarkupBps: 0,
                royaltyBps: 500,
                desk: desk
            });
    }

    function _status(uint256 ticketId) internal view returns (uint256) {
        return uint256(tickets.statusOf(ticketId));
    }

    function _list(address account) internal pure returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = account;
    }

    function _ids(uint256 id) internal pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = id;
    }

    function _ids(uint256 first, uint256 second) internal pure returns (uint256[] memory ids) {
        ids = new uint256[](2);
        (ids[0], ids[1]) = (first, second);
    }
}
