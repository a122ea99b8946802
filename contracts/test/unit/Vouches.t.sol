// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {Vouches} from "../../Vouches.sol";
import {IVouches} from "../../interfaces/IVouches.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

/// given a self-vouch, a weight outside [1, 10,000], a side without passport or a budget exceeded    it should revert
/// given a first vouch         it should store, emit and use budget
/// given a vouch given before  it should replace the weight and count only the difference
/// when a vouch is revoked     it should free its budget; with none to revoke it should revert
contract VouchesTest is TestBase {
    Vouches private vouches;
    Passport private passport;
    address private alice = person("alice");
    address private bob = person("bob");
    address private carol = person("carol");
    address private stranger = person("stranger");

    function setUp() external {
        passport = new Passport();
        vouches = new Vouches(passport);
        vm.prank(alice);
        passport.register(1);
        vm.prank(bob);
        passport.register(2);
        vm.prank(carol);
        passport.register(3);
    }

    function test_Vouch() external {
        vm.expectEmit(address(vouches));
        emit IVouches.Vouched(alice, bob, 4000);
        vm.prank(alice);
        vouches.vouch(bob, 4000);

        assertEq(vouches.vouchOf(alice, bob), 4000, "vouchOf");
        assertEq(vouches.vouchOf(bob, alice), 0, "the other direction");
        assertEq(vouches.budgetUsed(alice), 4000, "budgetUsed");
        assertEq(vouches.budgetUsed(bob), 0, "budgetUsed of the other");
    }

    function test_Vouch_SmallestAndLargestWeight() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 1);
        assertEq(vouches.budgetUsed(alice), 1, "smallest");
        vouches.vouch(bob, 10_000);
        assertEq(vouches.budgetUsed(alice), 10_000, "largest replaces");
    }

    function test_Vouch_ReplacesDownward() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 9000);
        vouches.vouch(bob, 1000);
        vouches.vouch(carol, 9000);
        assertEq(vouches.vouchOf(alice, bob), 1000, "vouchOf");
        assertEq(vouches.budgetUsed(alice), 10_000, "budgetUsed");
    }

    function test_RevertWhen_VouchingForOneself() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_SelfVouch.selector, alice));
        vouches.vouch(alice, 1);
    }

    function test_RevertWhen_WeightIsZero() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_WeightOutOfRange.selector, 0));
        vouches.vouch(bob, 0);
    }

    function test_RevertWhen_WeightIsAboveTheBudget() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_WeightOutOfRange.selector, 10_001));
        vouches.vouch(bob, 10_001);
    }

    function test_RevertWhen_VoucherHasNoPassport() external {
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_NoPassport.selector, stranger));
        vouches.vouch(bob, 1);
    }

    function test_RevertWhen_AccountHasNoPassport() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_NoPassport.selector, stranger));
        vouches.vouch(stranger, 1);
    }

    function test_RevertWhen_BudgetIsExceededByOne() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 6000);
        vouches.vouch(carol, 4000);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_BudgetExceeded.selector, alice, 10_001));
        vouches.vouch(carol, 4001);
    }

    function test_RevokeVouch() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 6000);
        vouches.vouch(carol, 4000);

        vm.expectEmit(address(vouches));
        emit IVouches.VouchRevoked(alice, bob);
        vouches.revokeVouch(bob);

        assertEq(vouches.vouchOf(alice, bob), 0, "vouchOf");
        assertEq(vouches.budgetUsed(alice), 4000, "budgetUsed");
        vouches.vouch(bob, 6000);
        assertEq(vouches.budgetUsed(alice), 10_000, "the freed budget is usable");
    }

    function test_RevertWhen_ThereIsNoVouchToRevoke() external {
        vm.prank(bob);
        vouches.vouch(alice, 1);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_NotVouched.selector, alice, bob));
        vouches.revokeVouch(bob);
    }

    function test_RevertWhen_RevokedTwice() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 1);
        vouches.revokeVouch(bob);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_NotVouched.selector, alice, bob));
        vouches.revokeVouch(bob);
    }
}
