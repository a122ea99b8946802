// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {IERC5192} from "../../interfaces/IERC5192.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given an empty name, cap 0 or a hint above 1000             defining should revert
/// given no policy, an unknown one, or minters that do not fit defining should revert
/// given a place in the mask                                   it should need accreditation and count up from 0
/// given no place in the mask                                  it should count up from 248
/// when metadata moves                                         only the issuer should move it
contract BadgeTypesTest is BadgesFixture {
    function test_DefineBadgeType() external {
        IBadges.BadgeTypeParams memory params = _params(30, NO_CAP);
        params.category = IBadges.Category.Custom;
        params.weightHint = 1000;
        params.policies = 7;
        params.minters = _list(bob, alice);
        vm.expectEmit(address(badges));
        emit IBadges.BadgeTypeDefined({
            badgeType: UNKNOWN,
            issuer: issuer,
            category: params.category,
            provider: params.provider,
            validity: params.validity,
            supplyCap: params.supplyCap,
            name: params.name,
            uri: params.uri
        });
        vm.expectEmit(address(badges));
        emit IBadges.BadgeTypePoliciesSet(UNKNOWN, params.weightHint, params.policies, params.minters);
        vm.expectEmit(address(badges));
        emit IERC1155.URI("ipfs://coder", UNKNOWN);
        vm.expectEmit(address(badges));
        emit IERC5192.Locked(UNKNOWN);
        vm.prank(issuer);
        uint256 badgeType = badges.defineBadgeType(params);

        assertEq(badgeType, UNKNOWN, "id");
        assertEq(badges.uri(badgeType), "ipfs://coder", "uri");
        assertTrue(badges.locked(badgeType), "locked");
        IBadges.BadgeType memory definition = badges.badgeTypeOf(badgeType);
        assertEq(definition.issuer, issuer, "issuer");
        assertEq(definition.validity, 30, "validity");
        assertEq(definition.supplyCap, NO_CAP, "supplyCap");
        assertEq(definition.supply, 0, "supply");
        assertEq(definition.policies, 7, "policies");
        assertEq(uint256(definition.category), uint256(IBadges.Category.Custom), "category");
        assertEq(definition.weightHint, 1000, "weightHint");
        assertTrue(badges.isMinter(badgeType, alice), "alice");
        assertTrue(badges.isMinter(badgeType, bob), "bob");
        assertFalse(badges.isMinter(badgeType, issuer), "issuer");
        assertFalse(badges.isMinter(badgeType, desk), "another type's minter");
    }

    function test_DefineBadgeType_HintZero() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.weightHint = 0;
        vm.prank(issuer);
        assertEq(badges.badgeTypeOf(badges.defineBadgeType(params)).weightHint, 0, "weightHint");
    }

    function test_DefineBadgeType_InTheMask() external {
        _accredit();
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.inMask = true;
        vm.startPrank(issuer);
        assertEq(badges.defineBadgeType(params), 0, "first");
        assertEq(badges.defineBadgeType(params), 1, "second");
        (uint256 inMask, uint256 others) = badges.badgeTypeCount();
        assertEq(inMask, 2, "in the mask");
        assertEq(others, 3, "others");
        assertEq(badges.badgeTypeOf(0).issuer, issuer, "type 0");
    }

    function test_RevertWhen_TheMaskIsFull() external {
        _accredit();
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.inMask = true;
        params.uri = "";
        vm.startPrank(issuer);
        for (uint256 i = 0; i < 247; ++i) badges.defineBadgeType(params);
        assertEq(badges.defineBadgeType(params), 247, "the last place");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_MaskFull.selector));
        badges.defineBadgeType(params);
        params.inMask = false;
        assertEq(badges.defineBadgeType(params), UNKNOWN, "there is room outside");
        assertEq(badges.badgeTypeOf(LASTING).supplyCap, 2, "the first type outside is what it was");
    }

    function test_RevertWhen_MaskIsAskedForWithoutAccreditation() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.inMask = true;
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerNotAccredited.selector, issuer));
        badges.defineBadgeType(params);
    }

    function test_DefineBadgeType_PausedIssuersMay() external {
        _pause(true);
        vm.prank(issuer);
        assertEq(badges.defineBadgeType(_params(0, 1)), UNKNOWN, "id");
    }

    function test_RevertWhen_TypeNameIsEmpty() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.name = "";
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_EmptyName.selector));
        badges.defineBadgeType(params);
    }

    function test_RevertWhen_SupplyCapIsZero() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_ZeroSupplyCap.selector));
        badges.defineBadgeType(_params(0, 0));
    }

    function test_RevertWhen_WeightHintIsAboveTheScale() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.weightHint = 1001;
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_WeightHintTooLarge.selector, 1001));
        badges.defineBadgeType(params);
    }

    function test_RevertWhen_PoliciesMeanNothing() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        vm.startPrank(issuer);
        for (uint256 i = 0; i < 2; ++i) {
            params.policies = i == 0 ? 0 : 8;
            vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidPolicies.selector, params.policies));
            badges.defineBadgeType(params);
        }
    }

    function test_RevertWhen_MintersDoNotFitThePolicies() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.minters = _list(desk);
        vm.startPrank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidMinterCount.selector, 1));
        badges.defineBadgeType(params);
        params.policies = 4;
        params.minters = new address[](0);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidMinterCount.selector, 0));
        badges.defineBadgeType(params);
    }

    function test_DefineBadgeType_BothSidesOfEightMinters() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.policies = 4;
        params.minters = new address[](9);
        for (uint160 i = 0; i < 9; ++i) params.minters[i] = address(i + 100);
        vm.startPrank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidMinterCount.selector, 9));
        badges.defineBadgeType(params);

        params.minters = new address[](8);
        for (uint160 i = 0; i < 8; ++i) params.minters[i] = address(i + 100);
        uint256 badgeType = badges.defineBadgeType(params);
        vm.stopPrank();
        assertTrue(badges.isMinter(badgeType, address(107)), "the eighth");
        _mintBy(address(107), badgeType, alice);
        assertEq(badges.badgeOf(alice, badgeType).minter, 8, "its place, plus one");
    }

    function test_RevertWhen_AMinterIsZeroOrNamedTwice() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.policies = 4;
        vm.startPrank(issuer);
        params.minters = _list(desk, address(0));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidMinter.selector, address(0)));
        badges.defineBadgeType(params);
        params.minters = _list(desk, desk);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidMinter.selector, desk));
        badges.defineBadgeType(params);
    }

    function test_SetBadgeUri() external {
        vm.expectEmit(address(badges));
        emit IERC1155.URI("ipfs://moved", LASTING);
        vm.expectEmit(address(badges));
        emit IBadges.MetadataUpdate(LASTING);
        vm.prank(issuer);
        badges.setBadgeUri(LASTING, "ipfs://moved");
        assertEq(badges.uri(LASTING), "ipfs://moved", "uri");
        assertEq(badges.uri(DAILY), "ipfs://coder", "another type's");
    }

    function test_RevertWhen_MetadataIsMovedByAnother() external {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotIssuer.selector, owner, LASTING));
        badges.setBadgeUri(LASTING, "ipfs://moved");
    }

    function test_RevertWhen_TypeDoesNotExist() external {
        bytes memory unknown = abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, UNKNOWN);
        vm.expectRevert(unknown);
        badges.badgeTypeOf(UNKNOWN);
        vm.expectRevert(unknown);
        badges.uri(UNKNOWN);
        vm.expectRevert(unknown);
        badges.locked(UNKNOWN);
        vm.expectRevert(unknown);
        badges.setBadgeUri(UNKNOWN, "");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, 0));
        badges.badgeTypeOf(0);
        assertFalse(badges.isMinter(UNKNOWN, desk), "isMinter");
    }
}
