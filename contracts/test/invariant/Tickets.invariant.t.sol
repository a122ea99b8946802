// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Tickets} from "../../Tickets.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {Currency} from "../../mocks/Currency.sol";
import {PassportMoves} from "../../mocks/PassportMoves.sol";
import {TestBase} from "../helpers/TestBase.t.sol";
import {InvariantBase} from "./InvariantBase.t.sol";
import {TicketsHandler} from "./handlers/TicketsHandler.t.sol";

/// @notice Tries what would happen if everybody left now, and undoes it.
contract Exit is TestBase {
    /// @notice Thrown at the end of every rehearsal, with what would be left in each currency.
    error Rehearsed(uint256[3] left);

    /// @notice All events end, every escrow is released or refunded, and every credit withdrawn.
    function rehearse(TicketsHandler handler) external {
        Tickets tickets = handler.tickets();
        uint256 before = block.timestamp;
        vm.warp(before + 3650 days);
        _empty(tickets, handler);
        uint256[3] memory left;
        for (uint256 i = 0; i < 3; ++i) {
            address currency = handler.currencies(i);
            for (uint256 j = 0; j < 5; ++j) {
                address account = handler.people(j);
                if (tickets.creditOf(account, currency) == 0) continue;
                vm.prank(account);
                tickets.withdraw(currency, account);
            }
            left[i] =
                currency == address(0) ? address(tickets).balance : Currency(currency).balanceOf(address(tickets));
        }
        vm.warp(before);
        revert Rehearsed(left);
    }

    function _empty(Tickets tickets, TicketsHandler handler) private {
        for (uint256 i = 0; i < tickets.eventCount(); ++i) {
            if (tickets.eventOf(i).phase == ITickets.EventPhase.Active) tickets.releaseProceeds(i);
        }
        for (uint256 i = 0; i < handler.issuedCount(); ++i) {
            uint256 ticketId = handler.issued(i);
            if (tickets.eventOf(ticketId >> 32).phase != ITickets.EventPhase.Cancelled) continue;
            if (tickets.statusOf(ticketId) == ITickets.TicketStatus.None) continue;
            vm.prank(tickets.ownerOf(ticketId));
            tickets.refund(ticketId);
        }
    }
}

contract TicketsInvariantTest is InvariantBase {
    Tickets private tickets;
    TicketsHandler private handler;
    Exit private exit;

    function setUp() external {
        vm.warp(START);
        PassportMoves moves = new PassportMoves();
        tickets = new Tickets(IPassport(address(moves)));
        handler = new TicketsHandler(tickets, moves);
        exit = new Exit();
        _target(address(handler));
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_01_HoldsExactlyEscrowsAndCredits() external view {
        for (uint256 i = 0; i < 3; ++i) {
            address currency = handler.currencies(i);
            uint256 owed = handler.forced(currency);
            for (uint256 j = 0; j < tickets.eventCount(); ++j) {
                ITickets.EventState memory state = tickets.eventOf(j);
                if (state.currency == currency) owed += state.escrow;
            }
            for (uint256 j = 0; j < 5; ++j) owed += tickets.creditOf(handler.people(j), currency);
            uint256 held =
                currency == address(0) ? address(tickets).balance : Currency(currency).balanceOf(address(tickets));
            assertEq(held, owed, "balance");
        }
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_02_SpentUpToLiveUpToCapacity() external view {
        for (uint256 eventId = 0; eventId < tickets.eventCount(); ++eventId) {
            ITickets.EventState memory state = tickets.eventOf(eventId);
            assertLe(state.live, state.capacity, "live up to capacity");
            assertLe(state.live, state.issued, "live up to issued");
            uint256 liveInTiers = 0;
            for (uint8 tier = 0; tier < state.tierCount; ++tier) {
                ITickets.Tier memory record = tickets.tierOf(eventId, tier);
                assertLe(record.live, record.capacity, "live up to the tier's capacity");
                liveInTiers += record.live;
            }
            assertEq(liveInTiers, state.live, "tiers add up");
            _assertCounted(eventId, state);
        }
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_10_ATicketLetsInOnce() external view {
        for (uint256 i = 0; i < handler.issuedCount(); ++i) {
            uint256 ticketId = handler.issued(i);
            assertLe(handler.entries(ticketId), 1, "entries");
            ITickets.TicketStatus status = tickets.statusOf(ticketId);
            if (status == ITickets.TicketStatus.None) continue;
            assertTrue((status != ITickets.TicketStatus.Valid) == (handler.entries(ticketId) == 1), "status");
        }
        assertEq(handler.wrongRefunds(), 0, "no spent ticket is given back");
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_11_EverybodyCanAlwaysLeave() external {
        try exit.rehearse(handler) {
            assertTrue(false, "a rehearsal reverts");
        } catch (bytes memory outcome) {
            uint256[3] memory forced;
            for (uint256 i = 0; i < 3; ++i) forced[i] = handler.forced(handler.currencies(i));
            assertEq(
                keccak256(outcome),
                keccak256(abi.encodeWithSelector(Exit.Rehearsed.selector, forced)),
                "what is left was forced in"
            );
        }
    }

    /// @dev Counts, escrow and purchases are what the tickets themselves add up to.
    function _assertCounted(uint256 eventId, ITickets.EventState memory state) private view {
        uint256[4] memory count;
        uint256 paid = 0;
        for (uint256 i = 0; i < handler.issuedCount(); ++i) {
            uint256 ticketId = handler.issued(i);
            if (ticketId >> 32 != eventId) continue;
            ITickets.TicketStatus status = tickets.statusOf(ticketId);
            ++count[uint256(status)];
            if (status != ITickets.TicketStatus.None) paid += tickets.ticketOf(ticketId).paid;
        }
        assertEq(count[0] + count[1] + count[2] + count[3], state.issued, "issued");
        assertEq(count[1] + count[2] + count[3], state.live, "live");
        assertEq(count[2], state.sealedTickets, "sealed");
        assertEq(count[3], state.checkedIn, "checked in");
        assertEq(state.phase == ITickets.EventPhase.Settled ? 0 : paid, state.escrow, "escrow");
        if (state.walletLimit == 0) return;
        for (uint256 i = 0; i < 5; ++i) {
            assertLe(tickets.purchasesOf(eventId, handler.people(i)), state.walletLimit, "purchases");
        }
    }
}
