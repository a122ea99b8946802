// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {Vouches} from "../../Vouches.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IVouches} from "../../interfaces/IVouches.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// given a self-vouch, a weight outside [1, 10,000], a side without passport or a budget exceeded    it should revert
/// given a first vouch         it should store, emit and use budget
/// given a vouch given before  it should replace the weight and count only the difference
/// when a vouch is revoked     it should free its budget; with none to revoke it should revert
/// when either side moves      it should keep the vouch, and obey whoever holds the voucher's passport
/// when the other side leaves  it should keep the vouch until it is revoked
contract VouchesTest is PassportFixture {
    Vouches private vouches;
    Passport private passport;
    address private alice = person("alice");
    address private bob = person("bob");
    address private carol = person("carol");
    address private stranger = person("stranger");
    uint256 private aliceId = _idOf(alice);
    uint256 private bobId = _idOf(bob);
    uint256 private carolId = _idOf(carol);

    function setUp() external {
        vm.warp(START);
        (passport, ) = _deployPassportWithStub();
        vouches = new Vouches(passport);
        _register(passport, alice, 1);
        _register(passport, bob, 2);
        _register(passport, carol, 3);
    }

    function test_Vouch() external {
        vm.expectEmit(address(vouches));
        emit IVouches.Vouched(aliceId, bobId, 4000);
        vm.prank(alice);
        vouches.vouch(bob, 4000);

        assertEq(vouches.vouchOf(aliceId, bobId), 4000, "vouchOf");
        assertEq(vouches.vouchOf(bobId, aliceId), 0, "the other direction");
        assertEq(vouches.budgetUsed(aliceId), 4000, "budgetUsed");
        assertEq(vouches.budgetUsed(bobId), 0, "budgetUsed of the other");
    }

    function test_Vouch_SmallestAndLargestWeight() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 1);
        assertEq(vouches.budgetUsed(aliceId), 1, "smallest");
        vouches.vouch(bob, 10_000);
        assertEq(vouches.budgetUsed(aliceId), 10_000, "largest replaces");
    }

    function test_Vouch_ReplacesDownward() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 9000);
        vouches.vouch(bob, 1000);
        vouches.vouch(carol, 9000);
        assertEq(vouches.vouchOf(aliceId, bobId), 1000, "vouchOf");
        assertEq(vouches.budgetUsed(aliceId), 10_000, "budgetUsed");
    }

    function test_RevertWhen_VouchingForOneself() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_SelfVouch.selector, aliceId));
        vouches.vouch(alice, 1);
    }

    function test_RevertWhen_VouchingForOneselfAfterAMove() external {
        _move(alice, stranger);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_SelfVouch.selector, aliceId));
        vouches.vouch(stranger, 1);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, alice));
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
        bytes memory notRegistered = abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, stranger);
        vm.startPrank(stranger);
        vm.expectRevert(notRegistered);
        vouches.vouch(bob, 1);
        vm.expectRevert(notRegistered);
        vouches.revokeVouch(bobId);
    }

    function test_RevertWhen_AccountHasNoPassport() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, stranger));
        vouches.vouch(stranger, 1);
    }

    function test_RevertWhen_BudgetIsExceededByOne() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 6000);
        vouches.vouch(carol, 4000);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_BudgetExceeded.selector, aliceId, 10_001));
        vouches.vouch(carol, 4001);
    }

    function test_RevokeVouch() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 6000);
        vouches.vouch(carol, 4000);

        vm.expectEmit(address(vouches));
        emit IVouches.VouchRevoked(aliceId, bobId);
        vouches.revokeVouch(bobId);

        assertEq(vouches.vouchOf(aliceId, bobId), 0, "vouchOf");
        assertEq(vouches.budgetUsed(aliceId), 4000, "budgetUsed");
        vouches.vouch(bob, 6000);
        assertEq(vouches.budgetUsed(aliceId), 10_000, "the freed budget is usable");
    }

    function test_RevertWhen_ThereIsNoVouchToRevoke() external {
        vm.prank(bob);
        vouches.vouch(alice, 1);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_NotVouched.selector, aliceId, bobId));
        vouches.revokeVouch(bobId);
    }

    function test_RevertWhen_RevokedTwice() external {
        vm.startPrank(alice);
        vouches.vouch(bob, 1);
        vouches.revokeVouch(bobId);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_NotVouched.selector, aliceId, bobId));
        vouches.revokeVouch(bobId);
    }

    function test_Move_OfTheVoucher() external {
        vm.prank(alice);
        vouches.vouch(bob, 6000);
        _move(alice, stranger);
        assertEq(vouches.vouchOf(aliceId, bobId), 6000, "vouchOf");

        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, alice));
        vouches.revokeVouch(bobId);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IVouches.Vouches_BudgetExceeded.selector, aliceId, 10_001));
        vouches.vouch(carol, 4001);
        vouches.revokeVouch(bobId);
        assertEq(vouches.budgetUsed(aliceId), 0, "budgetUsed");
    }

    function test_Move_OfTheSubject() external {
        vm.prank(alice);
        vouches.vouch(bob, 6000);
        _move(bob, stranger);
        vm.startPrank(alice);
        vouches.vouch(stranger, 5000);
        assertEq(vouches.vouchOf(aliceId, bobId), 5000, "one vouch, replaced");
        assertEq(vouches.budgetUsed(aliceId), 5000, "budgetUsed");
        vouches.revokeVouch(bobId);
        assertEq(vouches.budgetUsed(aliceId), 0, "budgetUsed");
    }

    function test_GiveUp_OfTheSubject() external {
        vm.prank(alice);
        vouches.vouch(bob, 6000);
        vm.prank(bob);
        passport.giveUp();
        assertEq(vouches.vouchOf(aliceId, bobId), 6000, "vouchOf");
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, bob));
        vouches.vouch(bob, 1);
        vouches.revokeVouch(bobId);
        assertEq(vouches.budgetUsed(aliceId), 0, "budgetUsed");
    }

    function test_GiveUp_OfTheVoucher() external {
        vm.prank(alice);
        vouches.vouch(bob, 6000);
        vm.startPrank(alice);
        passport.giveUp();
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, alice));
        vouches.revokeVouch(bobId);
        assertEq(vouches.vouchOf(aliceId, bobId), 6000, "what a passport said stays");
    }

    function _move(address from, address to) private {
        vm.prank(from);
        passport.startRebind(to);
        vm.warp(block.timestamp + REBIND_DELAY);
        vm.prank(to);
        passport.completeRebind(_idOf(from));
    }
}
