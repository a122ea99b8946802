// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ILeafJudge} from "../../interfaces/ILeafJudge.sol";
import {JudgeFixture} from "../helpers/JudgeFixture.t.sol";

/// @title Any life of a passport and its badges, and any moment in it
contract LeafJudgeFuzzTest is JudgeFixture {
    uint256 private constant STEPS = 48;

    /// forge-config: default.fuzz.runs = 1024
    function testFuzz_AnHonestLeafIsNeverContradicted(uint256 seed, uint256 moment) external {
        moment = bound(moment, 0, STEPS - 1);
        ILeafJudge.Opening memory honest;
        uint40 takenAt;
        for (uint256 i = 0; i < STEPS; ++i) {
            _step(uint256(keccak256(abi.encode(seed, i))));
            if (i == moment) (honest, takenAt) = (_truth(), uint40(block.timestamp));
            if (i < moment) continue;
            assertFalse(_isContradicted(honest, takenAt), "an honest leaf is contradicted");
        }
    }

    /// While nobody acts any more, and no two things happened in one second, a false bit of a passport that moved at most
    /// once is seen, but for badges that went along and then ended.
    function testFuzz_AFalseBitIsSeenAtOnce(uint256 seed, uint256 steps) external {
        steps = bound(steps, 1, STEPS);
        for (uint256 i = 0; i < steps; ++i) {
            _step(uint256(keccak256(abi.encode(seed, i))));
            vm.warp(block.timestamp + 1);
        }
        if (passport.recordOf(uint160(first)).moves > 1) return;
        ILeafJudge.Opening memory opening = _truth();
        for (uint256 i = 0; i < TYPES; ++i) {
            bool held = (opening.badgeSet >> i) & 1 == 1;
            opening.badgeSet |= 1 << i;
            uint256 ruling = _ruling(opening, uint40(block.timestamp), ILeafJudge.Contradiction.BadgeNotHeld, i);
            bool wentAlong = badges.badgeOf(second, i).endedAt != 0;
            assertTrue(ruling == (held ? 0 : 1) || (!held && wentAlong && ruling == 2), "ruling");
        }
    }

    function testFuzz_LeafMalformed_ExactlyWhenAComponentIsTooLarge(uint64 components) external {
        ILeafJudge.Opening memory opening = _truth();
        opening.components = components;
        bool malformed = components >> 60 != 0;
        for (uint256 i = 0; i < 6; ++i) {
            if ((components >> (10 * i)) % 1024 > 1000) malformed = true;
        }
        uint256 ruling = _ruling(opening, START, ILeafJudge.Contradiction.LeafMalformed, 0);
        assertEq(ruling, malformed ? 1 : 0, "ruling");
    }

    /// @dev One call that may fail, or time that passes, or does not.
    function _step(uint256 word) private {
        uint256 badgeType = (word >> 8) % TYPES;
        address account = [first, second, third][(word >> 16) % 3];
        uint256 action = word % 12;
        if (action < 4) {
            vm.warp(block.timestamp + [uint256(0), 1, REBIND_DELAY, VALIDITY][action]);
        } else if (action < 7) {
            vm.prank(issuer);
            try badges.mint(badgeType, account, 1) {} catch {}
        } else if (action == 7) {
            vm.prank(issuer);
            try badges.revoke(badgeType, account, 0) {} catch {}
        } else if (action == 8) {
            vm.prank(account);
            try badges.burn(badgeType) {} catch {}
        } else if (action == 9) {
            uint256[] memory types = new uint256[](1);
            types[0] = badgeType;
            try badges.migrate(account, types) {} catch {}
        } else if (action == 10) {
            vm.prank(account);
            try passport.startRebind(account == first ? second : third) {} catch {}
        } else if (word >> 250 == 0) {
            vm.prank(account);
            try passport.giveUp() {} catch {}
        } else {
            vm.prank(account);
            try passport.completeRebind(uint160(first)) {} catch {}
        }
    }
}
