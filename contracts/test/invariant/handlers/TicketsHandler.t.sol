// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Tickets} from "../../../Tickets.sol";
import {ITicketGate} from "../../../interfaces/ITicketGate.sol";
import {ITickets} from "../../../interfaces/ITickets.sol";
import {Currency} from "../../../mocks/Currency.sol";
import {PassportMoves} from "../../../mocks/PassportMoves.sol";
import {TestBase} from "../../helpers/TestBase.t.sol";

/// @notice Lets five people create events in ether and two currencies, buy, give away, resell, hand on, give back, check
/// in, seal, cancel, settle, withdraw, move their passports and send money unasked while time passes.
contract TicketsHandler is TestBase {
    Tickets public immutable tickets;
    PassportMoves public immutable moves;

    /// @notice Ether and two ERC-20s.
    address[3] public currencies;
    address[5] public people = [person("a"), person("b"), person("c"), person("d"), person("e")];

    /// @notice Every ticket ever issued.
    uint256[] public issued;

    /// @notice What was sent unasked.
    mapping(address currency => uint256 amount) public forced;

    /// @notice How often a ticket was checked in or sealed.
    mapping(uint256 ticketId => uint256 times) public entries;

    /// @notice How many tickets were given back after they were checked in or sealed, without a cancellation.
    uint256 public wrongRefunds;

    /// @notice How many calls of each kind succeeded.
    mapping(bytes32 kind => uint256 count) public done;

    constructor(Tickets tickets_, PassportMoves moves_) {
        (tickets, moves) = (tickets_, moves_);
        currencies = [address(0), address(new Currency()), address(new Currency())];
        for (uint256 i = 0; i < people.length; ++i) {
            for (uint256 j = 1; j < currencies.length; ++j) {
                vm.prank(people[i]);
                Currency(currencies[j]).approve(address(tickets_), type(uint256).max);
            }
        }
    }

    function create(uint256 who, uint256 seed, uint80 price, uint256 length) external {
        if (tickets.eventCount() == 6) return;
        ITickets.EventParams memory params;
        ITickets.EventTerms memory terms = params.terms;
        uint40 now_ = uint40(block.timestamp);
        terms.currency = currencies[seed % 3];
        terms.startsAt = now_ + uint40(bound(length, 0, 1 days));
        terms.endsAt = terms.startsAt + uint40(bound(length >> 64, 1, 1 days));
        terms.salesEnd = terms.endsAt;
        terms.refundDeadline = seed % 4 == 0 ? 0 : terms.startsAt;
        terms.capacity = uint32(1 + ((seed >> 8) % 6));
        terms.walletLimit = uint16((seed >> 16) % 4);
        terms.transferPolicy = ITickets.TransferPolicy((seed >> 24) % 3);
        terms.royaltyBps = uint16((seed >> 32) % 2_501);
        terms.desk = _someone(seed >> 48);
        bool resale = terms.transferPolicy == ITickets.TransferPolicy.CappedResale;
        if (resale) terms.resaleMarkupBps = uint16((seed >> 64) % 10_001);
        params.name = "Event";
        params.tiers = new ITickets.TierParams[](2);
        params.tiers[0] = ITickets.TierParams(price, uint32(1 + ((seed >> 80) % 5)), ITicketGate(address(0)), 0, "");
        params.tiers[1] = ITickets.TierParams(0, uint32(1 + ((seed >> 88) % 5)), ITicketGate(address(0)), 0, "");
        vm.prank(_someone(who));
        tickets.createEvent(params);
        ++done["create"];
    }

    function buy(uint256 who, uint256 which, uint256 tier, uint256 count) external {
        if (tickets.eventCount() == 0) return;
        uint256 eventId = which % tickets.eventCount();
        uint8 tier_ = uint8(tier % 2);
        uint32 quantity = uint32(bound(count, 1, 3));
        uint256 due = uint256(tickets.tierOf(eventId, tier_).price) * quantity;
        address buyer = _someone(who);
        uint256 value = _give(buyer, tickets.eventOf(eventId).currency, due);
        vm.prank(buyer);
        try tickets.buy{value: value}(eventId, tier_, quantity, "") returns (uint256 first) {
            for (uint256 i = 0; i < quantity; ++i) issued.push(first + i);
            ++done["buy"];
        } catch {}
    }

    function grant(uint256 which, uint256 tier, uint256 to) external {
        if (tickets.eventCount() == 0) return;
        uint256 eventId = which % tickets.eventCount();
        address[] memory recipients = new address[](1);
        recipients[0] = _someone(to);
        vm.prank(tickets.organiserOf(eventId));
        try tickets.grant(eventId, uint8(tier % 2), recipients) returns (uint256 first) {
            issued.push(first);
            ++done["grant"];
        } catch {}
    }

    function refund(uint256 which) external {
        (uint256 ticketId, address holder) = _some(which);
        if (holder == address(0)) return;
        bool spent = tickets.statusOf(ticketId) != ITickets.TicketStatus.Valid;
        bool cancelled = tickets.eventOf(ticketId >> 32).phase == ITickets.EventPhase.Cancelled;
        vm.prank(holder);
        try tickets.refund(ticketId) {
            if (spent && !cancelled) ++wrongRefunds;
            ++done[cancelled ? bytes32("refund after cancellation") : bytes32("refund")];
            if (spent) ++done["refund of a spent ticket"];
        } catch {}
    }

    function cancel(uint256 which, uint256 dice) external {
        if (tickets.eventCount() == 0 || dice % 4 != 0) return;
        uint256 eventId = which % tickets.eventCount();
        vm.prank(tickets.organiserOf(eventId));
        try tickets.cancelEvent(eventId) {
            ++done["cancel"];
        } catch {}
    }

    function release(uint256 who, uint256 which) external {
        if (tickets.eventCount() == 0) return;
        vm.prank(_someone(who));
        try tickets.releaseProceeds(which % tickets.eventCount()) {
            ++done["release"];
        } catch {}
    }

    function withdraw(uint256 who, uint256 which) external {
        address account = _someone(who);
        vm.prank(account);
        try tickets.withdraw(currencies[which % 3], account) {
            ++done["withdraw"];
        } catch {}
    }

    function list(uint256 which, uint80 price) external {
        (uint256 ticketId, address holder) = _some(which);
        if (holder == address(0)) return;
        price = uint80(bound(price, 0, tickets.ticketOf(ticketId).paid));
        vm.prank(holder);
        try tickets.list(ticketId, price) {
            ++done["list"];
        } catch {}
    }

    function unlist(uint256 which) external {
        (uint256 ticketId, address holder) = _some(which);
        if (holder == address(0)) return;
        vm.prank(holder);
        try tickets.unlist(ticketId) {
            ++done["unlist"];
        } catch {}
    }

    function buyListed(uint256 who, uint256 which) external {
        (uint256 ticketId, address holder) = _some(which);
        if (holder == address(0)) return;
        uint80 price = tickets.ticketOf(ticketId).listPrice;
        address buyer = _someone(who);
        uint256 value = _give(buyer, tickets.eventOf(ticketId >> 32).currency, price);
        vm.prank(buyer);
        try tickets.buyListed{value: value}(ticketId, price, "") {
            ++done["buyListed"];
        } catch {}
    }

    function handOn(uint256 which, uint256 to) external {
        (uint256 ticketId, address holder) = _some(which);
        if (holder == address(0)) return;
        vm.prank(holder);
        try tickets.transferFrom(holder, _someone(to), ticketId) {
            ++done["transfer"];
        } catch {}
    }

    function checkIn(uint256 which) external {
        (uint256 ticketId, address holder) = _some(which);
        if (holder == address(0)) return;
        vm.prank(tickets.organiserOf(ticketId >> 32));
        try tickets.checkIn(ticketId) {
            ++entries[ticketId];
            ++done["checkIn"];
        } catch {}
    }

    function seal(uint256 which, bool approved) external {
        (uint256 ticketId, address holder) = _some(which);
        if (holder == address(0)) return;
        address desk = tickets.eventOf(ticketId >> 32).desk;
        if (approved) {
            vm.prank(holder);
            tickets.approve(desk, ticketId);
        }
        vm.prank(desk);
        try tickets.seal(ticketId) {
            ++entries[ticketId];
            ++done["seal"];
        } catch {}
    }

    function migrate(uint256 which, uint256 to) external {
        (uint256 ticketId, address holder) = _some(which);
        if (holder == address(0)) return;
        moves.move(holder, _someone(to));
        uint256[] memory ids = new uint256[](1);
        ids[0] = ticketId;
        try tickets.migrate(holder, ids) {
            ++done["migrate"];
        } catch {}
    }

    function migrateCredit(uint256 who, uint256 to, uint256 which) external {
        moves.move(_someone(who), _someone(to));
        try tickets.migrateCredit(_someone(who), currencies[which % 3]) {
            ++done["migrateCredit"];
        } catch {}
    }

    function handOver(uint256 which, uint256 to) external {
        if (tickets.eventCount() == 0) return;
        uint256 eventId = which % tickets.eventCount();
        address candidate = _someone(to);
        vm.prank(tickets.organiserOf(eventId));
        tickets.offerOrganiser(eventId, candidate);
        vm.prank(candidate);
        tickets.acceptOrganiser(eventId);
    }

    function force(uint256 which, uint64 amount) external {
        address currency = currencies[which % 3];
        forced[currency] += amount;
        if (currency == address(0)) vm.deal(address(tickets), address(tickets).balance + amount);
        else Currency(currency).mint(address(tickets), amount);
    }

    function pass(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, 6 hours));
    }

    function issuedCount() external view returns (uint256) {
        return issued.length;
    }

    function _give(address account, address currency, uint256 amount) private returns (uint256 value) {
        if (currency == address(0)) {
            vm.deal(account, account.balance + amount);
            return amount;
        }
        Currency(currency).mint(account, amount);
    }

    function _some(uint256 which) private view returns (uint256 ticketId, address holder) {
        if (issued.length == 0) return (0, address(0));
        ticketId = issued[which % issued.length];
        if (tickets.statusOf(ticketId) != ITickets.TicketStatus.None) holder = tickets.ownerOf(ticketId);
    }

    function _someone(uint256 who) private view returns (address) {
        return people[who % people.length];
    }
}
