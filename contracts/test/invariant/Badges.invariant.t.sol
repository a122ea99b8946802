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
            uint256 badgeType = handler.typeOf(i);
            IBadges.BadgeType memory definition = badges.badgeTypeOf(badgeType);
            if (badgeType == handler.UNCAPPED()) {
                assertEq(definition.supply, 0, "only capped types are counted");
                continue;
            }
            uint256 held = 0;
            for (uint256 who = 0; who < handler.PEOPLE(); ++who)
                held += badges.balanceOf(handler.holder(who), badgeType);
            assertLe(definition.supply, definition.supplyCap, "supply");
            assertLe(held, definition.supply, "held");
            assertEq(definition.supply, handler.firstMints(badgeType), "renewals and migrations use no supply");
        }
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_09_BadgesStayWithTheirPersonAndEndForEver() external view {
        assertEq(handler.breaches(), 0, "no transfer, no approval");
        for (uint256 i = 0; i < handler.TYPES(); ++i) {
            uint256 badgeType = handler.typeOf(i);
            for (uint256 who = 0; who < handler.PEOPLE(); ++who) {
                address account = handler.holder(who);
                IBadges.BadgeStatus status = badges.badgeOf(account, badgeType).status;
                bool ended = status == IBadges.BadgeStatus.Revoked || status == IBadges.BadgeStatus.Burned;
                assertEq(badges.balanceOf(account, badgeType), handler.balance(badgeType, account), "balance");
                assertTrue(ended == handler.ended(badgeType, account), "what ended stays so, and nothing else did");
                assertFalse(ended && badges.isValid(account, badgeType), "what ended does not count");
            }
        }
    }
}
