// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";

import {LendingDesk} from "../../examples/LendingDesk.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {ReputationGated} from "../../integration/ReputationGated.sol";
import {PlainToken} from "../../mocks/PlainToken.sol";
import {Tier} from "../../types/Tier.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

/// given terms by which a higher tier is worse off             deploying should revert
/// given no tier, an open loan, a default, an amount out of range or a pool too small    borrowing should revert
/// given a tier       when its account borrows    it should be lent on that tier's terms, whatever comes later
/// given an open loan when it is repaid           the pool should have interest, the borrower the collateral
///                                                also when the proof has expired, and when the loan is overdue
/// given a loan that is not due                   closing it should revert
/// given an overdue loan                          closing it should pay the pool, then the borrower, and tell defaulters
/// given lenders      when loans earn or fail     shares should follow, and no more than what is here be withdrawn
contract LendingDeskTest is RegistryFixture {
    uint32 private constant DURATION = 10 days;
    uint256 private constant POOL = 1000 ether;

    PlainToken private token;
    LendingDesk private desk;
    address private lender = person("lender");
    uint256 private nullifier;

    function test_TermsOf() external {
        _open();
        LendingDesk.Terms[5] memory terms = _terms();
        for (uint256 i = 0; i < 5; ++i) {
            assertEq(keccak256(abi.encode(desk.termsOf(Tier(i)))), keccak256(abi.encode(terms[i])), "termsOf");
        }
    }

    function test_RevertWhen_AHigherTierIsWorseOff() external {
        _open();
        for (uint256 i = 1; i < 5; ++i) {
            for (uint256 field = 0; field < 3; ++field) {
                LendingDesk.Terms[5] memory terms = _terms();
                if (field == 0) terms[i].limit = terms[i - 1].limit - 1;
                if (field == 1) terms[i].rateBps = terms[i - 1].rateBps + 1;
                if (field == 2) terms[i].collateralBps = terms[i - 1].collateralBps + 1;
                vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_TermsNotMonotone.selector, Tier(i)));
                new LendingDesk(token, registry, DURATION, terms);
            }
        }
    }

    function test_EqualTermsAreMonotone() external {
        _open();
        LendingDesk.Terms[5] memory terms = _terms();
        for (uint256 i = 1; i < 5; ++i) terms[i] = terms[0];
        new LendingDesk(token, registry, DURATION, terms);
    }

    function test_Borrow() external {
        _open();
        _record(alice, Tier.Gold);
        uint256 before = token.balanceOf(alice);
        uint40 dueAt = uint40(block.timestamp) + DURATION;
        vm.expectEmit(address(desk));
        emit LendingDesk.Borrowed(alice, Tier.Gold, 100 ether, 60 ether, 800, dueAt);
        _borrow(alice, 100 ether, Tier.Gold);
        assertEq(token.balanceOf(alice), before + 40 ether, "lent less collateral");
        LendingDesk.Loan memory loan = desk.loanOf(alice);
        assertEq(loan.principal, 100 ether, "principal");
        assertEq(loan.collateral, 60 ether, "collateral");
        assertEq(loan.dueAt, dueAt, "dueAt");
        assertEq(desk.debtOf(alice), 100 ether, "no interest yet");
        assertEq(desk.totalAssets(), POOL, "lent is not lost");
    }

    function test_Borrow_OnALowerTiersTerms() external {
        _open();
        _record(alice, Tier.Diamond);
        _borrow(alice, 1 ether, Tier.Bronze);
        assertEq(desk.loanOf(alice).rateBps, 2000, "rate");
    }

    function test_Borrow_CollateralIsRoundedUp() external {
        _open();
        _record(alice, Tier.Gold);
        _borrow(alice, 1, Tier.Gold);
        assertEq(desk.loanOf(alice).collateral, 1, "collateral");
    }

    function test_RevertWhen_TheTierIsNotMet() external {
        _open();
        _record(alice, Tier.Silver);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ReputationGated.ReputationGated_TierNotMet.selector, alice, Tier.Gold));
        desk.borrow(1, Tier.Gold);
        vm.warp(block.timestamp + TIER_VALIDITY);
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(ReputationGated.ReputationGated_TierNotMet.selector, alice, Tier.Silver)
        );
        desk.borrow(1, Tier.Silver);
    }

    function test_Borrow_BothSidesOfTheLimit() external {
        _open();
        _record(alice, Tier.Silver);
        uint256 limit = desk.termsOf(Tier.Silver).limit;
        for (uint256 i = 0; i < 2; ++i) {
            uint256 amount = i == 0 ? 0 : limit + 1;
            vm.prank(alice);
            vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_AmountOutOfRange.selector, amount, limit));
            desk.borrow(amount, Tier.Silver);
        }
        _borrow(alice, limit, Tier.Silver);
    }

    function test_Borrow_BothSidesOfThePool() external {
        _open();
        _record(alice, Tier.Gold);
        vm.prank(lender);
        desk.withdraw(POOL - 10 ether, lender, lender);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_PoolTooSmall.selector, 10 ether + 1, 10 ether));
        desk.borrow(10 ether + 1, Tier.Gold);
        _borrow(alice, 10 ether, Tier.Gold);
    }

    function test_RevertWhen_ALoanIsOpen() external {
        _open();
        _record(alice, Tier.Gold);
        _borrow(alice, 1, Tier.Gold);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_LoanOpen.selector, alice));
        desk.borrow(1, Tier.Gold);
    }

    function test_Repay() external {
        _open();
        _record(alice, Tier.Gold);
        uint256 before = token.balanceOf(alice);
        _borrow(alice, 100 ether, Tier.Gold);
        vm.warp(block.timestamp + 365 days);
        assertEq(desk.debtOf(alice), 108 ether, "a year at 8 %");
        assertEq(desk.totalAssets(), POOL + 8 ether, "interest counts as it accrues");
        vm.expectEmit(address(desk));
        emit LendingDesk.Repaid(alice, 100 ether, 8 ether);
        vm.prank(alice);
        desk.repay();
        assertEq(token.balanceOf(alice), before - 8 ether, "the collateral is back");
        assertEq(desk.totalAssets(), POOL + 8 ether, "interest is here");
        assertEq(token.balanceOf(address(desk)), POOL + 8 ether, "and nothing else");
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_NoLoan.selector, alice));
        desk.repay();
    }

    /// A proof that expires between borrowing and paying back changes neither the terms nor the way out.
    function test_Repay_AfterTheTierExpired() external {
        _open();
        _record(alice, Tier.Gold);
        _borrow(alice, 100 ether, Tier.Gold);
        vm.warp(block.timestamp + TIER_VALIDITY);
        assertFalse(registry.meetsTier(alice, Tier.Bronze), "expired");
        vm.prank(alice);
        desk.repay();
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ReputationGated.ReputationGated_TierNotMet.selector, alice, Tier.Gold));
        desk.borrow(1, Tier.Gold);
    }

    function test_Repay_InterestIsRoundedUp() external {
        _open();
        _record(alice, Tier.Gold);
        _borrow(alice, 1, Tier.Gold);
        assertEq(desk.debtOf(alice), 1, "in the same second");
        vm.warp(block.timestamp + 1);
        assertEq(desk.debtOf(alice), 2, "a second later");
        vm.prank(alice);
        desk.repay();
        assertEq(desk.totalAssets(), POOL + 1, "in the pool's favour");
    }

    function test_Close_BothSidesOfTheDueTime() external {
        _open();
        _record(alice, Tier.Gold);
        _borrow(alice, 100 ether, Tier.Gold);
        uint40 dueAt = desk.loanOf(alice).dueAt;
        vm.warp(dueAt - 1);
        vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_NotDue.selector, alice, dueAt));
        desk.close(alice);
        vm.warp(dueAt);
        uint256 owed = desk.debtOf(alice);
        vm.expectEmit(address(desk));
        emit LendingDesk.LoanClosed(alice, owed, 60 ether, 0);
        vm.prank(stranger);
        desk.close(alice);
        assertEq(desk.totalAssets(), POOL - 40 ether, "the lenders lose what was lent on reputation");
        assertTrue(desk.hasDefaulted(alice), "hasDefaulted");
        vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_NoLoan.selector, alice));
        desk.close(alice);
    }

    function test_RevertWhen_AnAccountHasDefaulted() external {
        _open();
        _record(alice, Tier.Gold);
        _borrow(alice, 100 ether, Tier.Gold);
        vm.warp(block.timestamp + DURATION);
        desk.close(alice);
        _record(alice, Tier.Gold);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_Defaulted.selector, alice));
        desk.borrow(1, Tier.Gold);
    }

    function test_Close_WithMoreCollateralThanDebt() external {
        _open();
        _record(alice, Tier.Bronze);
        uint256 before = token.balanceOf(alice);
        _borrow(alice, 10 ether, Tier.Bronze);
        vm.warp(block.timestamp + DURATION);
        uint256 owed = desk.debtOf(alice);
        desk.close(alice);
        uint256 surplus = 12 ether - owed;
        assertEq(desk.surplusOf(alice), surplus, "surplusOf");
        assertFalse(desk.hasDefaulted(alice), "nothing was lost");
        assertEq(desk.totalAssets(), POOL + owed - 10 ether, "totalAssets");
        vm.expectEmit(address(desk));
        emit LendingDesk.SurplusCollected(alice, surplus);
        vm.prank(alice);
        desk.collect();
        assertEq(token.balanceOf(alice), before + 10 ether - 12 ether + surplus, "collected");
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_NoSurplus.selector, alice));
        desk.collect();
    }

    function test_Lenders_WithdrawNoMoreThanIsHere() external {
        _open();
        _record(alice, Tier.Gold);
        _borrow(alice, 100 ether, Tier.Gold);
        assertEq(desk.maxWithdraw(lender), POOL - 100 ether, "maxWithdraw");
        assertEq(desk.maxRedeem(lender), desk.convertToShares(POOL - 100 ether), "maxRedeem");
        vm.prank(lender);
        vm.expectRevert(
            abi.encodeWithSelector(
                ERC4626.ERC4626ExceededMaxWithdraw.selector,
                lender,
                POOL - 100 ether + 1,
                POOL - 100 ether
            )
        );
        desk.withdraw(POOL - 100 ether + 1, lender, lender);
        vm.prank(lender);
        desk.withdraw(POOL - 100 ether, lender, lender);
        assertEq(token.balanceOf(address(desk)), 60 ether, "collateral is no lender's");
    }

    /// Attack: tokens sent to the desk raise the price of a share, so that the next lender gets none.
    function test_Attack_InflatingTheFirstShare() external {
        _open();
        vm.prank(lender);
        desk.redeem(POOL, lender, lender);
        _fund(stranger, 1);
        token.make(address(desk), 1000 ether);
        _fund(bob, 10 ether);
        assertEq(desk.balanceOf(bob), 10 ether, "a share for a token");
        assertEq(desk.totalAssets(), 10 ether + 1, "what was sent counts for nothing");
    }

    /// Attack: a lender comes for the moment in which interest is paid. It was counted as it accrued.
    function test_Attack_LendingForTheMomentOfRepayment() external {
        _open();
        _record(alice, Tier.Gold);
        _borrow(alice, 100 ether, Tier.Gold);
        vm.warp(block.timestamp + 365 days);
        _fund(bob, 1000 ether);
        vm.prank(alice);
        desk.repay();
        uint256 shares = desk.balanceOf(bob);
        vm.prank(bob);
        uint256 assets = desk.redeem(shares, bob, bob);
        assertLe(assets, 1000 ether, "nothing gained");
        assertLe(1000 ether - 2, assets, "nothing lost but rounding");
    }

    /// Whatever is borrowed, repaid and closed: what the desk has covers the pool, collateral and what waits.
    function testFuzz_TheDeskHasWhatItOwes(uint256 seed) external {
        _open();
        address[2] memory borrowers = [alice, bob];
        for (uint256 i = 0; i < 24; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            address account = borrowers[(word >> 8) % 2];
            uint256 action = word % 6;
            if (action < 2) {
                Tier tier = Tier((word >> 16) % 5);
                if (!registry.meetsTier(account, tier)) _record(account, Tier.Diamond);
                uint256 amount = bound(word >> 32, 1, desk.termsOf(tier).limit);
                vm.prank(account);
                try desk.borrow(amount, tier) {} catch {}
            } else if (action == 2) {
                vm.prank(account);
                try desk.repay() {} catch {}
            } else if (action == 3) {
                try desk.close(account) {} catch {}
            } else if (action == 4) {
                vm.prank(account);
                try desk.collect() {} catch {}
            } else {
                vm.warp(block.timestamp + bound(word >> 32, 0, DURATION));
            }
            _solvent();
        }
    }

    function _solvent() private view {
        uint256 collateral = desk.loanOf(alice).collateral + desk.loanOf(bob).collateral;
        uint256 lent = desk.loanOf(alice).principal + desk.loanOf(bob).principal;
        uint256 owed = desk.debtOf(alice) + desk.debtOf(bob);
        uint256 surplus = desk.surplusOf(alice) + desk.surplusOf(bob);
        uint256 idle = token.balanceOf(address(desk)) - collateral - surplus;
        assertLe(idle + lent, desk.totalAssets(), "what was lent is counted");
        assertLe(desk.totalAssets(), idle + owed, "no more than is owed");
        assertLe(idle + owed, desk.totalAssets() + 2, "no less but rounding, once for each loan");
    }

    function _open() private {
        token = new PlainToken();
        _postFinal();
        desk = new LendingDesk(token, registry, DURATION, _terms());
        _fund(lender, POOL);
        address[2] memory borrowers = [alice, bob];
        for (uint256 i = 0; i < 2; ++i) {
            token.make(borrowers[i], 100_000 ether);
            vm.prank(borrowers[i]);
            token.approve(address(desk), type(uint256).max);
        }
    }

    function _fund(address account, uint256 amount) private {
        token.make(account, amount);
        vm.startPrank(account);
        token.approve(address(desk), type(uint256).max);
        desk.deposit(amount, account);
        vm.stopPrank();
    }

    function _record(address account, Tier tier) private {
        IReputationRegistry.TierClaim memory claim = _claim(0, tier, account, ++nullifier);
        _prove(claim);
        registry.verifyReputation(claim, _proof());
    }

    function _borrow(address account, uint256 amount, Tier tier) private {
        vm.prank(account);
        desk.borrow(amount, tier);
    }

    function _terms() private pure returns (LendingDesk.Terms[5] memory terms) {
        terms[0] = LendingDesk.Terms({limit: 10 ether, rateBps: 2000, collateralBps: 12_000});
        terms[1] = LendingDesk.Terms({limit: 50 ether, rateBps: 1200, collateralBps: 10_000});
        terms[2] = LendingDesk.Terms({limit: 200 ether, rateBps: 800, collateralBps: 6000});
        terms[3] = LendingDesk.Terms({limit: 400 ether, rateBps: 500, collateralBps: 4000});
        terms[4] = LendingDesk.Terms({limit: 800 ether, rateBps: 300, collateralBps: 2500});
    }
}
