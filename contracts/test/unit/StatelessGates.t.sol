// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {BadgeGate} from "../../gates/BadgeGate.sol";
import {TierGate} from "../../gates/TierGate.sol";
import {IBadgeGate} from "../../interfaces/IBadgeGate.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {IReputationGate} from "../../interfaces/IReputationGate.sol";
import {ITierGate} from "../../interfaces/ITierGate.sol";
import {TierList} from "../../mocks/TierList.sol";
import {Tier} from "../../types/Tier.sol";
import {BadgesDouble} from "../helpers/BadgesDouble.t.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

/// given an account with a valid badge of the type    it should be admitted, whatever the event, quantity and data
/// given none    it should revert, and say so before
/// given an account that meets the tier    it should be admitted
/// given one that does not, or does no longer    it should revert, and say so before
/// given a parameter that is no tier    it should revert
contract StatelessGatesTest is TestBase {
    BadgesDouble private badges;
    TierList private tiers;
    BadgeGate private badgeGate;
    TierGate private tierGate;
    address private alice = person("alice");
    address private bob = person("bob");

    function setUp() external {
        vm.warp(START);
        badges = new BadgesDouble();
        tiers = new TierList();
        badgeGate = new BadgeGate(IBadges(address(badges)));
        tierGate = new TierGate(IReputationGate(address(tiers)));
    }

    function test_BadgeGate_Admit() external {
        badges.set(alice, 248, true);
        badgeGate.admit(0, alice, 1, bytes32(uint256(248)), "");
        badgeGate.admit(type(uint256).max, alice, 1000, bytes32(uint256(248)), "noise");
        assertTrue(badgeGate.isAdmitted(alice, bytes32(uint256(248))), "isAdmitted");
    }

    function test_BadgeGate_TypeZeroAndTheLargest() external {
        badges.set(alice, 0, true);
        badges.set(alice, type(uint256).max, true);
        badgeGate.admit(0, alice, 1, 0, "");
        badgeGate.admit(0, alice, 1, bytes32(type(uint256).max), "");
    }

    function test_RevertWhen_BadgeIsNotHeld() external {
        badges.set(alice, 7, true);
        badges.set(bob, 8, true);
        assertFalse(badgeGate.isAdmitted(alice, bytes32(uint256(8))), "isAdmitted");
        vm.expectRevert(abi.encodeWithSelector(IBadgeGate.BadgeGate_BadgeNotHeld.selector, alice, 8));
        badgeGate.admit(0, alice, 1, bytes32(uint256(8)), "");

        badges.set(alice, 7, false);
        vm.expectRevert(abi.encodeWithSelector(IBadgeGate.BadgeGate_BadgeNotHeld.selector, alice, 7));
        badgeGate.admit(0, alice, 1, bytes32(uint256(7)), "");
    }

    function test_TierGate_Admit() external {
        tiers.set(alice, Tier.Gold, START + 1);
        for (uint256 tier = 0; tier <= uint256(Tier.Gold); ++tier) {
            tierGate.admit(0, alice, 1000, bytes32(tier), "noise");
            assertTrue(tierGate.isAdmitted(alice, bytes32(tier)), "isAdmitted");
        }
    }

    function test_RevertWhen_TierIsNotMet() external {
        tiers.set(alice, Tier.Gold, START + 1);
        _expectNotMet(alice, Tier.Platinum);
        _expectNotMet(bob, Tier.Bronze);
        vm.warp(START + 1);
        _expectNotMet(alice, Tier.Gold);
    }

    function test_TierGate_BothSidesOfTheLastTier() external {
        tiers.set(alice, Tier.Diamond, START + 1);
        tierGate.admit(0, alice, 1, bytes32(uint256(4)), "");
        _expectUnknown(bytes32(uint256(5)));
        _expectUnknown(bytes32(uint256(256)));
        _expectUnknown(bytes32(type(uint256).max));
    }

    function _expectNotMet(address account, Tier tier) private {
        bytes32 param = bytes32(uint256(tier));
        assertFalse(tierGate.isAdmitted(account, param), "isAdmitted");
        vm.expectRevert(abi.encodeWithSelector(ITierGate.TierGate_TierNotMet.selector, account, tier));
        tierGate.admit(0, account, 1, param, "");
    }

    function _expectUnknown(bytes32 param) private {
        bytes memory unknown = abi.encodeWithSelector(ITierGate.TierGate_UnknownTier.selector, param);
        vm.expectRevert(unknown);
        tierGate.admit(0, alice, 1, param, "");
        vm.expectRevert(unknown);
        tierGate.isAdmitted(alice, param);
    }
}
