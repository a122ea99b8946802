// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {LevelTreeMirror} from "../helpers/LevelTreeMirror.t.sol";
import {InvariantBase} from "./InvariantBase.t.sol";
import {PassportHandler} from "./handlers/PassportHandler.t.sol";

contract PassportInvariantTest is InvariantBase {
    uint256 private constant PEOPLE = 6;

    PassportHandler private handler;
    Passport private passport;

    function setUp() external {
        vm.warp(START);
        handler = new PassportHandler();
        passport = handler.passport();
        _target(address(handler));
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_07_OnePassportEachInALifeAndOnlyMovesChangeTheHolder() external view {
        assertEq(handler.violation(), "", "no call did what it must not");
        for (uint256 who = 0; who < PEOPLE; ++who) {
            address account = handler.someone(who);
            assertLe(handler.everHeld(account), 1, "one in a life");
            uint256 held = 0;
            for (uint256 whose = 0; whose < PEOPLE; ++whose) {
                uint256 id = _idOf(whose);
                PassportHandler.Expected memory expected = handler.expectedOf(id);
                if (expected.left || expected.holder != account) continue;
                ++held;
                assertEq(passport.ownerOf(id), account, "ownerOf");
                assertEq(passport.passportOf(account), id, "passportOf");
                assertEq(passport.getApproved(id), address(0), "getApproved");
                if (account != handler.someone(whose)) {
                    assertEq(passport.successorOf(handler.someone(whose)), account, "successorOf");
                }
            }
            assertLe(held, 1, "one at a time");
            assertEq(passport.balanceOf(account), held, "balanceOf");
            assertTrue(passport.isRegistered(account) == (held == 1), "isRegistered");
            _assertRecord(_idOf(who));
        }
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_08_TheTreeHoldsEachPassportAtMostOnce() external view {
        uint256[] memory leaves = handler.leaves();
        assertEq(passport.treeSize(), leaves.length, "treeSize");
        assertEq(passport.membershipRoot(), LevelTreeMirror.rootOf(handler.poseidon(), leaves), "root");
        uint256 depth = LevelTreeMirror.depthOf(leaves.length);
        assertEq(passport.treeDepth(), depth, "treeDepth");
        assertTrue(passport.isKnownRoot(passport.membershipRoot(), depth) == (leaves.length != 0), "known");
        assertFalse(passport.isKnownRoot(passport.membershipRoot(), depth + 1), "not below a leaf");
        uint256 insertions = 0;
        bool[] memory taken = new bool[](leaves.length + 1);
        for (uint256 who = 0; who < PEOPLE; ++who) {
            PassportHandler.Expected memory expected = handler.expectedOf(_idOf(who));
            uint256 member = passport.recordOf(_idOf(who)).member;
            assertEq(member, expected.place, "member");
            assertLe(expected.insertions, 1, "once");
            insertions += expected.insertions;
            if (member == 0) continue;
            assertFalse(taken[member], "indices are distinct");
            taken[member] = true;
        }
        assertEq(insertions, leaves.length, "every leaf is a passport's");
    }

    function _assertRecord(uint256 id) private view {
        PassportHandler.Expected memory expected = handler.expectedOf(id);
        IPassport.PassportRecord memory record = passport.recordOf(id);
        assertEq(record.holder, expected.holder, "holder");
        assertEq(record.commitment, expected.commitment, "commitment");
        assertEq(record.registeredAt, expected.registeredAt, "registeredAt");
        assertEq(record.moves, expected.moves, "moves");
        assertTrue(record.left == expected.left, "left");
    }

    function _idOf(uint256 who) private view returns (uint256) {
        return uint256(uint160(handler.someone(who)));
    }
}
