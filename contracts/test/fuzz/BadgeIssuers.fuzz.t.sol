// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {BabyJubJub} from "../../libraries/BabyJubJub.sol";
import {Field} from "../../libraries/Field.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

contract BadgeIssuersFuzzTest is BadgesFixture {
    function testFuzz_DefineBadgeType_IsStored(
        uint32 validity,
        uint24 cap,
        uint256 hint,
        uint256 policies,
        uint256 kind,
        bytes32 provider
    ) external {
        IBadges.BadgeTypeParams memory params = _params(validity, uint24(bound(cap, 1, NO_CAP)));
        params.provider = provider;
        params.category = IBadges.Category(bound(kind, 0, 5));
        params.weightHint = uint16(bound(hint, 0, 1000));
        params.policies = uint8(bound(policies, 1, 7));
        if (params.policies & 4 != 0) params.minters = _list(robot);
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
        vm.prank(issuer);
        IBadges.BadgeType memory definition = badges.badgeTypeOf(badges.defineBadgeType(params));
        assertEq(definition.issuer, issuer, "issuer");
        assertEq(definition.validity, validity, "validity");
        assertEq(definition.supplyCap, params.supplyCap, "supplyCap");
        assertEq(definition.supply, 0, "supply");
        assertEq(definition.policies, params.policies, "policies");
        assertEq(uint256(definition.category), uint256(params.category), "category");
        assertEq(definition.weightHint, params.weightHint, "weightHint");
        assertTrue(badges.isMinter(UNKNOWN, robot) == (params.policies & 4 != 0), "isMinter");
    }

    function testFuzz_RevertWhen_TypeIsOutOfBounds(uint256 hint, uint256 policies) external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.weightHint = uint16(bound(hint, 1001, type(uint16).max));
        vm.startPrank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_WeightHintTooLarge.selector, params.weightHint));
        badges.defineBadgeType(params);
        params.weightHint = 0;
        params.policies = uint8(bound(policies, 8, type(uint8).max));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidPolicies.selector, params.policies));
        badges.defineBadgeType(params);
    }

    function testFuzz_RevertWhen_GovernorIsNotTheOwner(address caller, bool accredited) external {
        vm.assume(caller != owner);
        bytes memory refused = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(refused);
        badges.setAccreditation(issuer, accredited);
        vm.expectRevert(refused);
        badges.scheduleIssuerRemoval(issuer);
        vm.expectRevert(refused);
        badges.removeIssuer(issuer);
        vm.expectRevert(refused);
        badges.cancelIssuerRemoval(issuer);
    }

    function testFuzz_RemoveIssuer_NotBeforeTheDelay(uint256 wait) external {
        wait = bound(wait, 0, 3 * uint256(REMOVAL_DELAY));
        vm.startPrank(owner);
        badges.scheduleIssuerRemoval(issuer);
        vm.warp(START + wait);
        bool due = wait >= REMOVAL_DELAY;
        if (!due)
            vm.expectRevert(
                abi.encodeWithSelector(IBadges.Badges_RemovalNotDue.selector, issuer, START + REMOVAL_DELAY)
            );
        badges.removeIssuer(issuer);
        assertTrue(badges.issuerOf(issuer).removed == due, "removed");
    }

    function testFuzz_RegisterIssuer_OnceForEachAccount(
        address account,
        string memory name,
        string memory uri
    ) external {
        vm.assume(account != issuer);
        uint256[2] memory noKey;
        vm.startPrank(account);
        if (bytes(name).length == 0) {
            vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_EmptyName.selector));
            badges.registerIssuer(name, uri, noKey);
            assertFalse(badges.issuerOf(account).registered, "registered");
            return;
        }
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerNotRegistered.selector, account));
        badges.updateIssuer(name, uri);
        badges.registerIssuer(name, uri, noKey);
        assertTrue(badges.issuerOf(account).registered, "registered");
        assertFalse(badges.issuerOf(account).accredited, "nobody accredits itself");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerAlreadyRegistered.selector, account));
        badges.registerIssuer(name, uri, noKey);
        vm.expectEmit(address(badges));
        emit IBadges.IssuerUpdated(account, name, uri);
        badges.updateIssuer(name, uri);
    }

    function testFuzz_RevertWhen_CallerIsNoIssuer(address caller, bool paused) external {
        vm.assume(caller != issuer);
        bytes memory refused = abi.encodeWithSelector(IBadges.Badges_IssuerNotRegistered.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(refused);
        badges.setPaused(paused);
        vm.expectRevert(refused);
        badges.setIssuerKey([uint256(0), 0]);
        vm.expectRevert(refused);
        badges.defineBadgeType(_params(0, 1));
    }

    function testFuzz_SetPaused_TheLatestCounts(uint8 switches) external {
        bool paused = false;
        for (uint256 i = 0; i < 8; ++i) {
            paused = (switches >> i) & 1 != 0;
            _pause(paused);
        }
        if (paused) vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerPaused.selector, issuer));
        _mint(LASTING, alice, 1);
        assertEq(badges.balanceOf(alice, LASTING), paused ? 0 : 1, "balance");
    }

    function testFuzz_SetAccreditation_TheLatestLetsIntoTheMask(uint8 switches) external {
        bool accredited = false;
        vm.startPrank(owner);
        for (uint256 i = 0; i < 8; ++i) {
            accredited = (switches >> i) & 1 != 0;
            badges.setAccreditation(issuer, accredited);
        }
        vm.stopPrank();
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.inMask = true;
        vm.prank(issuer);
        if (!accredited) vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerNotAccredited.selector, issuer));
        badges.defineBadgeType(params);
        (uint256 inMask, ) = badges.badgeTypeCount();
        assertEq(inMask, accredited ? 1 : 0, "types in the mask");
    }

    function testFuzz_SetBadgeUri_TheLatestOfItsOwnType(string memory one, string memory two) external {
        string memory others = badges.uri(DAILY);
        vm.startPrank(issuer);
        badges.setBadgeUri(LASTING, one);
        badges.setBadgeUri(LASTING, two);
        assertEq(badges.uri(LASTING), two, "uri");
        assertEq(badges.uri(DAILY), others, "of another type");
    }

    /// @dev A removal that was called off is as if it had never been: the next one takes the whole delay again.
    function testFuzz_CancelIssuerRemoval_WheneverItComes(uint256 wait, uint256 again) external {
        wait = bound(wait, 0, 3 * uint256(REMOVAL_DELAY));
        again = bound(again, 0, uint256(REMOVAL_DELAY) - 1);
        vm.startPrank(owner);
        badges.scheduleIssuerRemoval(issuer);
        vm.warp(START + wait);
        badges.cancelIssuerRemoval(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_RemovalNotScheduled.selector, issuer));
        badges.removeIssuer(issuer);
        badges.scheduleIssuerRemoval(issuer);
        uint256 due = START + wait + REMOVAL_DELAY;
        vm.warp(START + wait + again);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_RemovalNotDue.selector, issuer, due));
        badges.removeIssuer(issuer);
        vm.stopPrank();
        _mint(LASTING, alice, 1);
    }

    /// @dev A second look at the curve, with every product reduced on its own.
    function testFuzz_SetIssuerKey_OnlyPointsOfTheCurve(uint256 x, uint256 y) external {
        uint256 xx = mulmod(x, x, Field.ORDER);
        uint256 yy = mulmod(y, y, Field.ORDER);
        uint256 left = addmod(mulmod(168700, xx, Field.ORDER), yy, Field.ORDER);
        uint256 right = addmod(1, mulmod(mulmod(168696, xx, Field.ORDER), yy, Field.ORDER), Field.ORDER);
        bool usable = left == right && x < Field.ORDER && y < Field.ORDER && x != 0 && y != 0;
        if (!usable && (x | y) != 0)
            vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidIssuerKey.selector, x, y));
        vm.prank(issuer);
        badges.setIssuerKey([x, y]);
    }

    /// @dev Multiples of a key are keys, and moving one off the curve by a step in y makes it none.
    function testFuzz_IsKey_MultiplesOfTheBase(uint256 doublings) external pure {
        (uint256 x, uint256 y) = (BASE_X, BASE_Y);
        for (uint256 i = 0; i < doublings % 4; ++i) (x, y) = _double(x, y);
        assertTrue(BabyJubJub.isKey(x, y), "a key");
        assertFalse(BabyJubJub.isKey(x, addmod(y, 1, Field.ORDER)), "beside it");
    }

    function _double(uint256 x, uint256 y) private pure returns (uint256, uint256) {
        uint256 p = Field.ORDER;
        uint256 d = mulmod(168696, mulmod(mulmod(x, x, p), mulmod(y, y, p), p), p);
        uint256 numeratorX = mulmod(2, mulmod(x, y, p), p);
        uint256 numeratorY = addmod(mulmod(y, y, p), p - mulmod(168700, mulmod(x, x, p), p), p);
        return (mulmod(numeratorX, _inverse(addmod(1, d, p)), p), mulmod(numeratorY, _inverse(addmod(1, p - d, p)), p));
    }

    /// @dev By Fermat: value^(p - 2).
    function _inverse(uint256 value) private pure returns (uint256 result) {
        result = 1;
        for (uint256 exponent = Field.ORDER - 2; exponent != 0; exponent >>= 1) {
            if (exponent & 1 != 0) result = mulmod(result, value, Field.ORDER);
            value = mulmod(value, value, Field.ORDER);
        }
    }
}
