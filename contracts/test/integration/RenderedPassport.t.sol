// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {Badges} from "../../Badges.sol";
import {Passport} from "../../Passport.sol";
import {PassportRenderer} from "../../PassportRenderer.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {StandingStub} from "../../mocks/StandingStub.sol";
import {Tier} from "../../types/Tier.sol";
import {RegistryWorld} from "../helpers/RegistryWorld.t.sol";

/// given a real passport, badges and registry    a passport should be drawn as one whose standing is said to be the same
/// when a tier is proven or expires, a badge is minted, revoked or moves along    the drawing should follow at once
contract RenderedPassportTest is RegistryWorld {
    uint32 private constant REBIND_DELAY = 3 days;

    Passport private passport;
    Badges private badges;
    PassportRenderer private renderer;
    StandingStub private standing;
    PassportRenderer private model;
    address private issuer = person("issuer");
    uint256 private aliceId = uint160(alice);

    function setUp() external {
        _deploy();
        passport = new Passport(
            owner,
            ISemaphoreVerifier(address(0)),
            IPoseidonT3(address(0)),
            IPassport.Config({rebindDelay: REBIND_DELAY, rootGrace: 1})
        );
        badges = new Badges(owner, passport, 1 days);
        renderer = new PassportRenderer(passport, badges, registry);
        standing = new StandingStub();
        model = new PassportRenderer(passport, IBadges(address(standing)), IReputationRegistry(address(standing)));
        vm.prank(owner);
        passport.setRenderer(renderer);
        vm.prank(issuer);
        badges.registerIssuer("Issuer", "", [uint256(0), 0]);
        vm.prank(owner);
        badges.setAccreditation(issuer, true);
        vm.startPrank(issuer);
        badges.defineBadgeType(_type(true));
        badges.defineBadgeType(_type(true));
        badges.defineBadgeType(_type(false));
        vm.stopPrank();
        vm.prank(alice);
        passport.register(7);
    }

    function test_ShowsBadgesOfTheMask() external {
        _assertDrawn();
        vm.startPrank(issuer);
        badges.mint(0, alice, 1);
        badges.mint(1, alice, 1);
        badges.mint(248, alice, 1);
        standing.setBadge(alice, 0, true);
        standing.setBadge(alice, 1, true);
        _assertDrawn();
        badges.revoke(0, alice, 1);
        standing.setBadge(alice, 0, false);
        _assertDrawn();
    }

    function test_ShowsTheTierUntilItExpires() external {
        uint256 epochId = _postFinal();
        IReputationRegistry.TierClaim memory claim = _claim(epochId, Tier.Gold, alice, 1);
        _prove(claim);
        registry.verifyReputation(claim, _proof());
        uint40 expiresAt = registry.tierRecordOf(alice).expiresAt;
        standing.setTier(alice, Tier.Gold, expiresAt);
        _assertDrawn();
        vm.warp(expiresAt - 1);
        _assertDrawn();
        bytes32 before = keccak256(bytes(passport.tokenURI(aliceId)));
        vm.warp(expiresAt);
        _assertDrawn();
        assertTrue(keccak256(bytes(passport.tokenURI(aliceId))) != before, "it no longer shows the tier");
    }

    function test_ShowsWhatTheNewAccountHas() external {
        vm.prank(issuer);
        badges.mint(0, alice, 1);
        vm.prank(alice);
        passport.startRebind(bob);
        standing.setBadge(alice, 0, true);
        _assertDrawn();
        vm.warp(block.timestamp + REBIND_DELAY);
        vm.prank(bob);
        passport.completeRebind(aliceId);
        _assertDrawn();
        bytes32 before = keccak256(bytes(passport.tokenURI(aliceId)));
        badges.migrate(alice, new uint256[](1));
        standing.setBadge(bob, 0, true);
        _assertDrawn();
        assertTrue(keccak256(bytes(passport.tokenURI(aliceId))) != before, "it shows the badge that followed");
    }

    function _assertDrawn() private view {
        assertEq(passport.tokenURI(aliceId), model.render(aliceId), "tokenURI");
    }

    function _type(bool inMask) private pure returns (IBadges.BadgeTypeParams memory params) {
        params.supplyCap = 10;
        params.policies = 1;
        params.inMask = inMask;
        params.name = "Badge";
    }
}
