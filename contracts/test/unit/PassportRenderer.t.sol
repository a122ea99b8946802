// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {Passport} from "../../Passport.sol";
import {PassportRenderer} from "../../PassportRenderer.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {PassportArt} from "../../libraries/PassportArt.sol";
import {StandingStub} from "../../mocks/StandingStub.sol";
import {Tier} from "../../types/Tier.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// given a holder                                it should show the account, since when, the tier and the badges that count
/// given no tier, or one that expired            it should say so, and light no part of the ring
/// given badges of types beyond 247              it should not count them
/// given a passport that moved                   it should show what the new account has
/// when a passport does not exist or was given up    it should revert
contract PassportRendererTest is PassportFixture {
    Passport private passport;
    PassportRenderer private renderer;
    StandingStub private standing;
    address private alice = person("alice");
    address private bob = person("bob");
    uint256 private aliceId = _idOf(alice);

    function setUp() external {
        vm.warp(START);
        (passport, ) = _deployPassportWithStub();
        standing = new StandingStub();
        renderer = new PassportRenderer(passport, IBadges(address(standing)), IReputationRegistry(address(standing)));
        vm.prank(governor);
        passport.setRenderer(renderer);
        _register(passport, alice, 7);
    }

    function test_Render_Newcomer() external view {
        _expect(PassportArt.Standing.None, 0, alice);
    }

    function test_Render_EveryTier() external {
        for (uint8 tier = 0; tier < 5; ++tier) {
            standing.setTier(alice, Tier(tier), START + 1);
            _expect(PassportArt.Standing(tier + 2), 0, alice);
        }
    }

    function test_Render_TierUntilItExpires() external {
        standing.setTier(alice, Tier.Gold, START + 10);
        vm.warp(START + 9);
        _expect(PassportArt.Standing.Gold, 0, alice);
        vm.warp(START + 10);
        _expect(PassportArt.Standing.Expired, 0, alice);
    }

    function test_Render_BadgesOfTypesUpTo247() external {
        standing.setBadge(alice, 0, true);
        _expect(PassportArt.Standing.None, 1, alice);
        standing.setBadge(alice, 247, true);
        standing.setBadge(alice, 100, true);
        _expect(PassportArt.Standing.None, 3, alice);
        standing.setBadge(alice, 248, true);
        _expect(PassportArt.Standing.None, 3, alice);
        standing.setBadge(alice, 0, false);
        _expect(PassportArt.Standing.None, 2, alice);
    }

    function test_Render_APassportThatMoved() external {
        standing.setTier(alice, Tier.Gold, START + 365 days);
        standing.setTier(bob, Tier.Silver, START + 365 days);
        vm.prank(alice);
        passport.startRebind(bob);
        vm.warp(START + REBIND_DELAY);
        vm.prank(bob);
        passport.completeRebind(aliceId);
        _expect(PassportArt.Standing.Silver, 0, bob);
    }

    function test_RevertWhen_RenderedPassportDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, _idOf(bob)));
        renderer.render(_idOf(bob));
        vm.prank(alice);
        passport.giveUp();
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, aliceId));
        renderer.render(aliceId);
    }

    /// @dev Alice's passport shows this much, and shows it as the token's own metadata.
    function _expect(PassportArt.Standing shown, uint256 badges, address holder) private view {
        PassportArt.Face memory face = PassportArt.Face({
            standing: shown,
            badges: badges,
            account: Strings.toChecksumHexString(holder)
        });
        bytes memory json = abi.encodePacked(
            '{"name":"Aura Passport","description":"Soulbound passport of ',
            face.account,
            '","image":"data:image/svg+xml;base64,',
            Base64.encode(bytes(PassportArt.draw(face))),
            '","attributes":[{"trait_type":"Tier","value":"',
            ["None", "Expired", "Bronze", "Silver", "Gold", "Platinum", "Diamond"][uint256(shown)],
            '"},{"trait_type":"Badges","value":',
            Strings.toString(badges),
            '},{"display_type":"date","trait_type":"Member since","value":1767225600}]}'
        );
        string memory expected = string.concat("data:application/json;base64,", Base64.encode(json));
        assertEq(renderer.render(aliceId), expected, "render");
        assertEq(passport.tokenURI(aliceId), expected, "tokenURI");
    }
}
