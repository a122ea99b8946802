// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ILeafJudge} from "../../interfaces/ILeafJudge.sol";
import {JudgeFixture} from "../helpers/JudgeFixture.t.sol";

/// given an epoch that tells the truth    whatever happens after its block should not contradict it
/// given an epoch that does not           what the chain still knows should contradict it
contract LeafJudgeAttacksTest is JudgeFixture {
    ILeafJudge.Opening private honest;
    uint40 private takenAt;

    function test_Attack_RenewingABadgeAfterTheBlock() external {
        _mint(first, EXPIRING);
        _take();
        vm.warp(block.timestamp + VALIDITY);
        _mint(first, EXPIRING);
        _stands();
        _is(ILeafJudge.Contradiction.BadgeNotHeld, EXPIRING, 2);
    }

    function test_Attack_EndingABadgeAfterTheBlock() external {
        _mint(first, LASTING);
        _mint(first, EXPIRING);
        vm.warp(block.timestamp + 1);
        _take();
        vm.warp(block.timestamp + 1);
        _revoke(first, LASTING);
        _burn(first, EXPIRING);
        _stands();
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 0);
        _is(ILeafJudge.Contradiction.BadgeNotHeld, EXPIRING, 0);
    }

    /// The block's second may hold other blocks, before it or after it.
    function test_Attack_InTheVerySecondOfTheBlock() external {
        _mint(first, LASTING);
        vm.warp(block.timestamp + 1);
        _mint(first, EXPIRING);
        _take();
        _revoke(first, LASTING);
        _burn(first, EXPIRING);
        _stands();
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 2);
        _is(ILeafJudge.Contradiction.BadgeNotHeld, EXPIRING, 2);
    }

    function test_Attack_MovingPassportAndBadgeAfterTheBlock() external {
        _mint(first, LASTING);
        vm.warp(block.timestamp + 1);
        _take();
        _move(first, second);
        _stands();
        _migrate(first, LASTING);
        _stands();
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 0);
        _move(second, third);
        _stands();
        _migrate(second, LASTING);
        _stands();
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 2);
    }

    function test_Attack_EndingABadgeAfterMovingIt() external {
        _mint(first, LASTING);
        _take();
        _move(first, second);
        _migrate(first, LASTING);
        _revoke(second, LASTING);
        _stands();
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 2);
    }

    /// An ended badge of the first account replaces the one that the second account held at the block.
    function test_Attack_ReplacingABadgeByOneThatEndedEarlier() external {
        _mint(first, LASTING);
        vm.warp(block.timestamp + 1);
        _burn(first, LASTING);
        _move(first, second);
        _mint(second, LASTING);
        vm.warp(block.timestamp + 1);
        _take();
        vm.warp(block.timestamp + 1);
        _stands();
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 0);
        _migrate(first, LASTING);
        _stands();
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 2);
    }

    /// The first account's badge is held back until the second has one of its own.
    function test_Attack_MintingAnewBeforeMoving() external {
        _mint(first, EXPIRING);
        vm.warp(block.timestamp + 1);
        _take();
        _move(first, second);
        _mint(second, EXPIRING);
        _stands();
        vm.warp(block.timestamp + VALIDITY);
        _revoke(first, EXPIRING);
        _migrate(first, EXPIRING);
        _stands();
    }

    function test_Attack_GivingThePassportUpAfterTheBlock() external {
        _mint(first, LASTING);
        vm.warp(block.timestamp + 1);
        _take();
        vm.prank(first);
        passport.giveUp();
        vm.warp(block.timestamp + 1);
        _burn(first, LASTING);
        _stands();
        _is(ILeafJudge.Contradiction.PassportUnknown, 0, 0);
    }

    /// Another passport with the same commitment changes nothing about this one.
    function test_Attack_RegisteringACopyOfTheCommitment() external {
        vm.warp(block.timestamp + 1);
        _take();
        vm.warp(block.timestamp + 1);
        vm.prank(third);
        passport.register(COMMITMENT);
        _stands();
        _is(ILeafJudge.Contradiction.PassportUnknown, 0, 0);
        honest.passportId = uint160(third);
        _is(ILeafJudge.Contradiction.PassportUnknown, 0, 1);
    }

    function test_Attack_RegisteringInTheVerySecondOfTheBlock() external {
        _take();
        _is(ILeafJudge.Contradiction.PassportUnknown, 0, 0);
    }

    function test_AFalseEpochIsContradicted() external {
        vm.warp(block.timestamp + 1);
        _take();
        honest.badgeSet = 1 << LASTING;
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 1);
        vm.warp(block.timestamp + 1);
        _mint(first, LASTING);
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 1);
        _move(first, second);
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 1);
        _migrate(first, LASTING);
        _is(ILeafJudge.Contradiction.BadgeNotHeld, LASTING, 1);

        honest.badgeSet = 0;
        honest.commitment = COMMITMENT + 1;
        _is(ILeafJudge.Contradiction.PassportUnknown, 0, 1);
        honest.commitment = COMMITMENT;
        honest.passportId = uint160(second);
        _is(ILeafJudge.Contradiction.PassportUnknown, 0, 1);
    }

    function _take() private {
        honest = _truth();
        takenAt = uint40(block.timestamp);
    }

    function _stands() private {
        assertFalse(_isContradicted(honest, takenAt), "an honest leaf is contradicted");
    }

    function _is(ILeafJudge.Contradiction contradiction, uint256 param, uint256 ruling) private {
        assertEq(_ruling(honest, takenAt, contradiction, param), ruling, "ruling");
    }
}
