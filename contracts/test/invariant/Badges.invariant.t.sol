// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Badges} from "../../Badges.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {InvariantBase} from "./InvariantBase.t.sol";
import {BadgesHandler} from "./handlers/BadgesHandler.t.sol";

contract BadgesInvariantTest is InvariantBase {
    BadgesHandler private handler;
    Badges private badges;

    function setUp() external {
        vm.warp(START);
        handler = new BadgesHandler();
        badges = handler.badges();
        _target(address(handler));
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_03_SupplyUpToTheCap() external view {
        for (uint256 i = 0; i < handler.TYPES(); ++i) {
            IBadges.BadgeType memory definition = badges.badgeTypeOf(i);
            uint256 held = 0;
            for (uint256 who = 0; who < 5; ++who) held += badges.balanceOf(handler.holder(who), i);
            assertLe(definition.supply, definition.supplyCap, "supply");
            assertLe(held, definition.supply, "held");
            assertEq(definition.supply, handler.firstMints(i), "renewals use no supply");
        }
    }
}
