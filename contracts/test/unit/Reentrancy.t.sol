// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

import {GatedVault} from "../../examples/GatedVault.sol";
import {LendingDesk} from "../../examples/LendingDesk.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {Currency} from "../../mocks/Currency.sol";
import {ReentrantAccount} from "../../mocks/ReentrantAccount.sol";
import {TierList} from "../../mocks/TierList.sol";
import {Tier} from "../../types/Tier.sol";
import {TestBase} from "../helpers/TestBase.t.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// given a contract that receives a ticket and calls back
///     when it gives the ticket back or hands it on       it should have done so once
/// given a recipient of a refund's ether that calls back  nothing it calls should go through, and it should be paid once
contract TicketReceiverReentrancyTest is TicketsFixture {
    ReentrantAccount private account;

    function setUp() public override {
        super.setUp();
        account = new ReentrantAccount();
        _buy(alice, 0);
        _buy(bob, 0);
    }

    function test_SafeTransferFrom_TheReceiverRefundsMeanwhile() external {
        account.prepare(address(tickets), abi.encodeCall(ITickets.refund, (0)));
        _handOver();
        assertEq(account.successes(), 1, "the ticket is its own already");
        assertEq(tickets.creditOf(address(account), ETHER), PRICE, "what it cost, once");
        assertEq(tickets.creditOf(alice, ETHER), 0, "nothing for who gave it away");
        assertEq(tickets.eventOf(0).escrow, PRICE, "what the other ticket cost stays");
        assertEq(tickets.eventOf(0).live, 1, "live");
        assertEq(IERC721(address(tickets)).balanceOf(address(account)), 0, "no ticket is left");
    }

    function test_SafeTransferFrom_TheReceiverHandsOnMeanwhile() external {
        account.prepare(address(tickets), abi.encodeCall(IERC721.transferFrom, (address(account), stranger, 0)));
        _handOver();
        assertEq(account.successes(), 1, "the ticket is its own already");
        assertEq(tickets.ownerOf(0), stranger, "ownerOf");
        assertEq(IERC721(address(tickets)).balanceOf(stranger), 1, "one ticket");
        assertEq(IERC721(address(tickets)).balanceOf(address(account)), 0, "not two");
    }

    function test_SafeTransferFrom_TheReceiverTakesNoOther() external {
        account.prepare(address(tickets), abi.encodeCall(IERC721.transferFrom, (bob, address(account), 1)));
        _handOver();
        assertEq(account.attempts(), 1, "it tried");
        assertEq(account.successes(), 0, "in vain");
        assertEq(tickets.ownerOf(1), bob, "ownerOf");
    }

    function test_RefundAndWithdraw_TheRecipientCallsBack() external {
        bytes[5] memory calls = [
            abi.encodeCall(ITickets.refund, (1)),
            abi.encodeCall(ITickets.withdraw, (ETHER, address(account))),
            abi.encodeCall(ITickets.refundAndWithdraw, (_ids(1), ETHER, address(account))),
            abi.encodeCall(ITickets.buy, (0, 1, 1, NOTHING)),
            abi.encodeCall(ITickets.cancelEvent, (0))
        ];
        uint256 ticketId = 0;
        for (uint256 i = 0; i < calls.length; ++i) {
            account.prepare(address(tickets), calls[i]);
            vm.prank(alice);
            tickets.refundAndWithdraw(_ids(ticketId), ETHER, address(account));
            assertEq(address(account).balance, (i + 1) * PRICE, "paid once");
            assertEq(account.successes(), 0, "successes");
            assertEq(
                keccak256(account.outcome()),
                keccak256(abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)),
                "outcome"
            );
            ticketId = _buy(alice, 0);
        }
        assertEq(account.attempts(), calls.length, "every one was tried");
        assertEq(address(tickets).balance, 2 * uint256(PRICE), "the tickets that are left");
    }

    function _handOver() private {
        vm.prank(alice);
        tickets.safeTransferFrom(alice, address(account), 0);
    }
}

/// given a depositor that withdraws again while it is paid   it should be paid once, and others' deposits stay
contract VaultReentrancyTest is TestBase {
    function test_Withdraw_TheDepositorCallsBack() external {
        vm.warp(START);
        TierList tiers = new TierList();
        GatedVault vault = new GatedVault(tiers);
        ReentrantAccount account = new ReentrantAccount();
        address alice = person("alice");
        tiers.set(address(account), Tier.Gold, START + 1);
        tiers.set(alice, Tier.Gold, START + 1);
        vm.deal(address(account), 1 ether);
        vm.deal(alice, 5 ether);
        vm.prank(address(account));
        vault.deposit{value: 1 ether}();
        vm.prank(alice);
        vault.deposit{value: 5 ether}();

        account.prepare(address(vault), abi.encodeCall(GatedVault.withdraw, ()));
        account.execute(address(vault), abi.encodeCall(GatedVault.withdraw, ()));
        assertTrue(account.attempts() != 0, "it tried");
        assertEq(address(account).balance, 1 ether, "paid once");
        assertEq(address(vault).balance, 5 ether, "what is alice's stays");
    }
}

/// given a token that borrows, repays and lends at the desk itself, and calls back whenever it moves
///     whatever it calls    the desk should have what it owes, and lenders lose nothing
contract LendingDeskReentrancyTest is TestBase {
    uint256 private constant POOL = 1000 ether;
    uint256 private constant LOAN = 100 ether;

    Currency private token;
    LendingDesk private desk;
    address private lender = person("lender");

    function test_Borrow_TheTokenCallsBack() external {
        for (uint256 i = 0; i < 8; ++i) {
            _open();
            token.prepare(address(desk), _call(i));
            vm.prank(address(token));
            desk.borrow(LOAN, Tier.Bronze);
            _assertSound();
        }
    }

    function test_Repay_TheTokenCallsBack() external {
        for (uint256 i = 0; i < 8; ++i) {
            _open();
            vm.prank(address(token));
            desk.borrow(LOAN, Tier.Bronze);
            vm.warp(block.timestamp + 10 days);
            token.prepare(address(desk), _call(i));
            vm.prank(address(token));
            desk.repay();
            _assertSound();
        }
    }

    function test_Collect_TheTokenCallsBack() external {
        for (uint256 i = 0; i < 8; ++i) {
            _open();
            vm.prank(address(token));
            desk.borrow(LOAN, Tier.Bronze);
            vm.warp(block.timestamp + 30 days);
            desk.close(address(token));
            uint256 surplus = desk.surplusOf(address(token));
            uint256 before = token.balanceOf(address(token));
            token.prepare(address(desk), i == 3 ? abi.encodeCall(LendingDesk.collect, ()) : _call(i));
            vm.prank(address(token));
            desk.collect();
            _assertSound();
            if (i == 3) assertEq(token.balanceOf(address(token)), before + surplus, "paid once");
        }
    }

    function test_Lenders_TheTokenCallsBack() external {
        for (uint256 i = 0; i < 8; ++i) {
            _open();
            token.prepare(address(desk), _call(i));
            vm.prank(address(token));
            desk.deposit(50 ether, address(token));
            _assertSound();
            uint256 shares = desk.maxRedeem(address(token));
            vm.prank(address(token));
            desk.redeem(shares, address(token), address(token));
            _assertSound();
        }
    }

    function _open() private {
        vm.warp(START);
        token = new Currency();
        TierList tiers = new TierList();
        LendingDesk.Terms[5] memory terms;
        for (uint256 i = 0; i < 5; ++i) terms[i] = LendingDesk.Terms(uint128(POOL), 1000, 12_000);
        desk = new LendingDesk(token, tiers, 30 days, terms);
        tiers.set(address(token), Tier.Bronze, START + 365 days);
        token.mint(lender, POOL);
        token.mint(address(token), POOL);
        vm.startPrank(lender);
        token.approve(address(desk), type(uint256).max);
        desk.deposit(POOL, lender);
        vm.stopPrank();
        vm.prank(address(token));
        token.approve(address(desk), type(uint256).max);
    }

    /// @dev Everything that moves money, as the token itself.
    function _call(uint256 index) private view returns (bytes memory) {
        address self = address(token);
        if (index == 0) return abi.encodeCall(LendingDesk.borrow, (LOAN, Tier.Bronze));
        if (index == 1) return abi.encodeCall(LendingDesk.repay, ());
        if (index == 2) return abi.encodeCall(LendingDesk.close, (self));
        if (index == 3) return abi.encodeCall(LendingDesk.collect, ());
        if (index == 4) return abi.encodeWithSignature("deposit(uint256,address)", 1 ether, self);
        if (index == 5) return abi.encodeWithSignature("mint(uint256,address)", 1 ether, self);
        if (index == 6) return abi.encodeWithSignature("redeem(uint256,address,address)", 1 ether, self, self);
        return abi.encodeWithSignature("withdraw(uint256,address,address)", 1 ether, self, self);
    }

    function _assertSound() private view {
        LendingDesk.Loan memory loan = desk.loanOf(address(token));
        uint256 here = token.balanceOf(address(desk));
        uint256 others = uint256(loan.collateral) + desk.surplusOf(address(token));
        assertTrue(token.attempts() != 0, "it called");
        assertLe(others, here, "collateral and what waits are here");
        assertLe(desk.totalAssets(), here - others + desk.debtOf(address(token)), "what lenders have is here or owed");
        assertLe(POOL, desk.convertToAssets(desk.balanceOf(lender)) + 1, "lenders lose nothing but rounding");
    }
}
