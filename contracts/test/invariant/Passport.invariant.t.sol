// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {InvariantBase} from "./InvariantBase.t.sol";
import {PassportHandler} from "./handlers/PassportHandler.t.sol";

contract PassportInvariantTest is InvariantBase {
    PassportHandler private handler;
    Passport private passport;

    function setUp() external {
        vm.warp(START);
        handler = new PassportHandler();
        passport = handler.passport();
        _target(address(handler));
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 64
    function invariant_07_OnePassportEachAndItNeverChanges() external view {
        for (uint256 who = 0; who < 4; ++who) {
            address account = handler.someone(who);
            (uint256 commitment, uint256 registeredAt) = handler.firstOf(account);
            bool registered = registeredAt != 0;
            assertTrue(passport.isRegistered(account) == registered, "isRegistered");
            assertEq(passport.balanceOf(account), registered ? 1 : 0, "balanceOf");
            if (!registered) continue;
            uint256 id = uint256(uint160(account));
            assertEq(passport.ownerOf(id), account, "ownerOf");
            assertEq(passport.commitmentOf(id), commitment, "commitmentOf");
            assertEq(passport.registeredAt(id), registeredAt, "registeredAt");
            assertEq(passport.getApproved(id), address(0), "getApproved");
        }
    }
}
