// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {Vouches} from "../../Vouches.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IVouches} from "../../interfaces/IVouches.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

contract VouchesFuzzTest is PassportFixture {
    Vouches private vouches;
    address private alice = person("alice");
    address private bob = person("bob");
    address private carol = person("carol");
    uint256 private aliceId = _idOf(alice);
    uint256 private bobId = _idOf(bob);
    uint256 private carolId = _idOf(carol);

    function setUp() external {
        (Passport passport, ) = _deployPassportWithStub();
        vouches = new Vouches(passport);
        _register(passport, alice, 1);
        _register(passport, bob, 1);
        _register(passport, carol, 1);
        vm.startPrank(alice);
    }

    function testFuzz_Vouch_ReplacingCountsTheLastWeightOnly(uint256 first, uint256 second) external {
        uint16 weight = uint16(bound(second, 1, 10_000));
        vouches.vouch(bob, uint16(bound(first, 1, 10_000)));
        vouches.vouch(bob, weight);
        assertEq(vouches.budgetUsed(aliceId), weight, "budgetUsed");
        assertEq(vouches.vouchOf(aliceId, bobId), weight, "vouchOf");
    }

    function testFuzz_Vouch_TwoFitExactlyWhenTheirSumDoes(uint256 first, uint256 second) external {
        uint16 toBob = uint16(bound(first, 1, 10_000));
        uint16 toCarol = uint16(bound(second, 1, 10_000));
        vouches.vouch(bob, toBob);
        uint256 total = uint256(toBob) + toCarol;
        if (total > 10_000) {
            vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_BudgetExceeded.selector, aliceId, total));
        }
        vouches.vouch(carol, toCarol);
        assertEq(
            vouches.budgetUsed(aliceId),
            uint256(vouches.vouchOf(aliceId, bobId)) + vouches.vouchOf(aliceId, carolId),
            "the budget used is the sum of the weights"
        );
        assertLe(vouches.budgetUsed(aliceId), 10_000, "budget");
    }

    function testFuzz_RevokeVouch_RestoresTheBudget(uint256 weight) external {
        vouches.vouch(bob, uint16(bound(weight, 1, 10_000)));
        vouches.revokeVouch(bobId);
        assertEq(vouches.budgetUsed(aliceId), 0, "budgetUsed");
        assertEq(vouches.vouchOf(aliceId, bobId), 0, "vouchOf");
    }

    function testFuzz_RevertWhen_NothingIsToRevoke(uint256 subject) external {
        vouches.vouch(bob, 1);
        vm.assume(subject != bobId);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_NotVouched.selector, aliceId, subject));
        vouches.revokeVouch(subject);
    }

    function testFuzz_RevertWhen_WeightIsAboveTheBudget(uint256 weight) external {
        uint16 above = uint16(bound(weight, 10_001, type(uint16).max));
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_WeightOutOfRange.selector, above));
        vouches.vouch(bob, above);
    }

    function testFuzz_RevertWhen_AccountHasNoPassport(address account) external {
        vm.assume(account != alice && account != bob && account != carol);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, account));
        vouches.vouch(account, 1);
    }
}
