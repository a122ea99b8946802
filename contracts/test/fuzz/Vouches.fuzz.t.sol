// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {Vouches} from "../../Vouches.sol";
import {IVouches} from "../../interfaces/IVouches.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

contract VouchesFuzzTest is TestBase {
    Vouches private vouches;
    address private alice = person("alice");
    address private bob = person("bob");
    address private carol = person("carol");

    function setUp() external {
        Passport passport = new Passport();
        vouches = new Vouches(passport);
        vm.prank(alice);
        passport.register(1);
        vm.prank(bob);
        passport.register(1);
        vm.prank(carol);
        passport.register(1);
        vm.startPrank(alice);
    }

    function testFuzz_Vouch_ReplacingCountsTheLastWeightOnly(uint256 first, uint256 second) external {
        uint16 weight = uint16(bound(second, 1, 10_000));
        vouches.vouch(bob, uint16(bound(first, 1, 10_000)));
        vouches.vouch(bob, weight);
        assertEq(vouches.budgetUsed(alice), weight, "budgetUsed");
        assertEq(vouches.vouchOf(alice, bob), weight, "vouchOf");
    }

    function testFuzz_Vouch_TwoFitExactlyWhenTheirSumDoes(uint256 first, uint256 second) external {
        uint16 toBob = uint16(bound(first, 1, 10_000));
        uint16 toCarol = uint16(bound(second, 1, 10_000));
        vouches.vouch(bob, toBob);
        uint256 total = uint256(toBob) + toCarol;
        if (total > 10_000) {
            vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_BudgetExceeded.selector, alice, total));
        }
        vouches.vouch(carol, toCarol);
        assertEq(
            vouches.budgetUsed(alice),
            uint256(vouches.vouchOf(alice, bob)) + vouches.vouchOf(alice, carol),
            "the budget used is the sum of the weights"
        );
        assertLe(vouches.budgetUsed(alice), 10_000, "budget");
    }

    function testFuzz_RevokeVouch_RestoresTheBudget(uint256 weight) external {
        vouches.vouch(bob, uint16(bound(weight, 1, 10_000)));
        vouches.revokeVouch(bob);
        assertEq(vouches.budgetUsed(alice), 0, "budgetUsed");
        assertEq(vouches.vouchOf(alice, bob), 0, "vouchOf");
    }

    function testFuzz_RevertWhen_WeightIsAboveTheBudget(uint256 weight) external {
        uint16 above = uint16(bound(weight, 10_001, type(uint16).max));
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_WeightOutOfRange.selector, above));
        vouches.vouch(bob, above);
    }

    function testFuzz_RevertWhen_AccountHasNoPassport(address account) external {
        vm.assume(account != alice && account != bob && account != carol);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_NoPassport.selector, account));
        vouches.vouch(account, 1);
    }
}
