// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {GatedVault} from "../../examples/GatedVault.sol";
import {LendingDesk} from "../../examples/LendingDesk.sol";
import {ReputationGated} from "../../integration/ReputationGated.sol";
import {PlainToken} from "../../mocks/PlainToken.sol";
import {TierList} from "../../mocks/TierList.sol";
import {Tier} from "../../types/Tier.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

contract ExamplesFuzzTest is TestBase {
    uint32 private constant DURATION = 30 days;
    uint256 private constant POOL = 1000 ether;

    TierList private tiers;
    GatedVault private vault;
    PlainToken private token;
    LendingDesk private desk;
    address private alice = person("alice");
    address private bob = person("bob");
    address private lender = person("lender");

    function setUp() external {
        vm.warp(START);
        tiers = new TierList();
        vault = new GatedVault(tiers);
        token = new PlainToken();
        LendingDesk.Terms[5] memory terms;
        for (uint256 i = 0; i < 5; ++i) {
            terms[i] = LendingDesk.Terms({
                limit: uint128((i + 1) * 100 ether),
                rateBps: uint16(2000 - 300 * i),
                collateralBps: uint16(12_000 - 2000 * i)
            });
        }
        desk = new LendingDesk(token, tiers, DURATION, terms);
        _lend(lender, POOL);
    }

    function testFuzz_Vault_ForGoldAndAboveUntilItExpires(uint256 reached, uint256 moment, uint96 amount) external {
        Tier tier = Tier(bound(reached, 0, 4));
        tiers.set(alice, tier, START + 1 days);
        moment = bound(moment, START, START + 2 days);
        vm.warp(moment);
        bool met = tier >= Tier.Gold && moment < START + 1 days;
        vm.deal(alice, amount);
        vm.startPrank(alice);
        if (!met) {
            vm.expectRevert(
                abi.encodeWithSelector(ReputationGated.ReputationGated_TierNotMet.selector, alice, Tier.Gold)
            );
        }
        vault.deposit{value: amount}();
        assertEq(vault.depositOf(alice), met ? amount : 0, "depositOf");
        vm.warp(moment + 10 days);
        vault.withdraw();
        assertEq(alice.balance, amount, "everything is back");
    }

    function testFuzz_Vault_PaysEverybodyTheirOwn(uint96 one, uint96 two) external {
        tiers.set(alice, Tier.Gold, START + 1);
        tiers.set(bob, Tier.Gold, START + 1);
        vm.deal(alice, one);
        vm.deal(bob, two);
        vm.prank(alice);
        vault.deposit{value: one}();
        vm.prank(bob);
        vault.deposit{value: two}();
        vm.startPrank(alice);
        vault.withdraw();
        vault.withdraw();
        vm.stopPrank();
        assertEq(alice.balance, one, "alice, once");
        assertEq(address(vault).balance, two, "what is bob's stays");
    }

    function testFuzz_Borrow_WithinTheTiersTerms(uint256 reached, uint256 asked, uint256 amount) external {
        Tier tier = Tier(bound(reached, 0, 4));
        Tier wanted = Tier(bound(asked, 0, 4));
        tiers.set(alice, tier, START + 1);
        amount = bound(amount, 0, 600 ether);
        _endow(alice);
        vm.prank(alice);
        try desk.borrow(amount, wanted) {
            assertTrue(tier >= wanted, "the tier is met");
            assertLe(amount, desk.termsOf(wanted).limit, "within the limit");
            assertLe(amount * desk.termsOf(wanted).collateralBps, desk.loanOf(alice).collateral * 10_000, "covered");
            assertEq(desk.debtOf(alice), amount, "nothing is owed on top yet");
            assertEq(desk.totalAssets(), POOL, "a loan changes hands, not what the pool has");
        } catch {
            assertTrue(tier < wanted || amount == 0 || amount > desk.termsOf(wanted).limit, "refused without a reason");
        }
    }

    /// @dev Interest never falls as time passes, and repaying leaves nobody worse off than was agreed.
    function testFuzz_Repay_CostsWhatIsOwedAndReturnsTheCollateral(
        uint256 amount,
        uint256 sooner,
        uint256 later
    ) external {
        amount = bound(amount, 1, 100 ether);
        tiers.set(alice, Tier.Bronze, START + 1);
        _endow(alice);
        uint256 before = token.balanceOf(alice);
        vm.prank(alice);
        desk.borrow(amount, Tier.Bronze);
        vm.warp(START + bound(sooner, 0, DURATION));
        uint256 owed = desk.debtOf(alice);
        vm.warp(block.timestamp + bound(later, 0, DURATION));
        assertLe(owed, desk.debtOf(alice), "interest does not fall");
        owed = desk.debtOf(alice);
        vm.startPrank(alice);
        desk.repay();
        assertEq(token.balanceOf(alice), before + amount - owed, "balance");
        assertEq(token.balanceOf(address(desk)), POOL + owed - amount, "all that is here is the pool's");
        assertLe(desk.totalAssets(), POOL + owed - amount, "and no more than that is promised");
        vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_NoLoan.selector, alice));
        desk.repay();
    }

    function testFuzz_Close_ByAnybodyFromTheDueTimeOn(address caller, uint256 amount, uint256 wait) external {
        amount = bound(amount, 1, 100 ether);
        wait = bound(wait, 0, 3 * uint256(DURATION));
        tiers.set(alice, Tier.Bronze, START + 1);
        _endow(alice);
        vm.prank(alice);
        desk.borrow(amount, Tier.Bronze);
        vm.warp(START + wait);
        vm.prank(caller);
        bool due = wait >= DURATION;
        if (!due) {
            vm.expectRevert(abi.encodeWithSelector(LendingDesk.LendingDesk_NotDue.selector, alice, START + DURATION));
        }
        desk.close(alice);
        assertEq(desk.loanOf(alice).principal, due ? 0 : amount, "principal");
        if (due)
            assertEq(token.balanceOf(address(desk)), desk.totalAssets() + desk.surplusOf(alice), "all has an owner");
    }

    /// @dev Whoever lends and leaves at once gains nothing, in either unit and whatever the pool has earned before.
    function testFuzz_Lenders_GainNothingByComingAndGoing(uint256 amount, uint256 wait, bool byShares) external {
        tiers.set(alice, Tier.Diamond, START + 1);
        _endow(alice);
        vm.prank(alice);
        desk.borrow(100 ether, Tier.Diamond);
        vm.warp(START + bound(wait, 0, 365 days));
        amount = bound(amount, 1, 10_000 ether);
        token.make(bob, 100_000 ether);
        vm.startPrank(bob);
        token.approve(address(desk), type(uint256).max);
        if (byShares) desk.mint(amount, bob);
        else desk.deposit(amount, bob);
        uint256 shares = desk.maxRedeem(bob);
        if (byShares) desk.withdraw(desk.maxWithdraw(bob), bob, bob);
        else desk.redeem(shares, bob, bob);
        assertLe(token.balanceOf(bob), 100_000 ether, "no gain");
        vm.stopPrank();
    }

    function testFuzz_RevertWhen_AnothersSharesAreTaken(address caller, uint256 amount) external {
        vm.assume(caller != lender && caller != address(0));
        amount = bound(amount, 1, POOL);
        vm.startPrank(caller);
        try desk.redeem(amount, caller, lender) {
            assertTrue(false, "redeemed another's shares");
        } catch {}
        try desk.withdraw(amount, caller, lender) {
            assertTrue(false, "withdrew another's assets");
        } catch {}
        assertEq(desk.balanceOf(lender), POOL, "balanceOf");
    }

    function _lend(address account, uint256 amount) private {
        token.make(account, amount);
        vm.startPrank(account);
        token.approve(address(desk), type(uint256).max);
        desk.deposit(amount, account);
        vm.stopPrank();
    }

    function _endow(address account) private {
        token.make(account, 10_000 ether);
        vm.prank(account);
        token.approve(address(desk), type(uint256).max);
    }
}
