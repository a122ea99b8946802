// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Vouches} from "../../Vouches.sol";
import {InvariantBase} from "./InvariantBase.t.sol";
import {VouchesHandler} from "./handlers/VouchesHandler.t.sol";

contract VouchesInvariantTest is InvariantBase {
    VouchesHandler private handler;
    Vouches private vouches;

    function setUp() external {
        vm.warp(START);
        handler = new VouchesHandler();
        vouches = handler.vouches();
        _target(address(handler));
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_04_WeightsAddUpToTheBudgetUsed() external view {
        for (uint256 who = 0; who < 4; ++who) {
            uint256 voucher = handler.idOf(who);
            uint256 total = 0;
            for (uint256 whom = 0; whom < 4; ++whom) total += vouches.vouchOf(voucher, handler.idOf(whom));
            assertEq(vouches.budgetUsed(voucher), total, "budgetUsed");
            assertLe(total, 10_000, "budget");
            assertEq(vouches.vouchOf(voucher, voucher), 0, "nobody vouches for themselves");
        }
    }
}
