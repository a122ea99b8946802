// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given a type that does not exist, or nothing held    revoking and burning should revert
/// given a caller that neither issued nor minted        revoking should revert
/// given a badge that ended                             revoking, burning and minting should revert
/// when a badge is revoked or burned                    it should stop counting and never come back
contract BadgeEndingsTest is BadgesFixture {
    function test_Revoke() external {
        _mint(LASTING, alice, 9);
        vm.warp(START + 5);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(issuer, alice, address(0), LASTING, 1);
        vm.expectEmit(address(badges));
        emit IBadges.BadgeRevoked(LASTING, alice, 255);
        vm.prank(issuer);
        badges.revoke(LASTING, alice, 255);

        IBadges.Badge memory badge = badges.badgeOf(alice, LASTING);
        assertEq(badge.status, IBadges.BadgeStatus.Revoked, "status");
        assertEq(badge.endedAt, START + 5, "endedAt");
        assertEq(badge.reason, 255, "reason");
        assertEq(badge.value, 9, "value stays");
        assertEq(badge.issuedAt, START, "issuedAt stays");
        assertEq(badge.mints, 1, "mints stay");
        assertFalse(badges.isValid(alice, LASTING), "isValid");
        assertEq(badges.balanceOf(alice, LASTING), 0, "balanceOf");
        assertEq(badges.badgeTypeOf(LASTING).supply, 1, "supply counts what was ever minted");
    }

    function test_Revoke_Expired() external {
        _mint(DAILY, alice, 1);
        vm.warp(START + VALIDITY);
        vm.startPrank(issuer);
        badges.revoke(DAILY, alice, 0);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Revoked.selector, alice, DAILY));
        badges.mint(DAILY, alice, 1);
    }

    function test_Revoke_WhilePaused() external {
        _mint(LASTING, alice, 1);
        _pause(true);
        _revoke(LASTING, alice);
        assertEq(_status(LASTING, alice), IBadges.BadgeStatus.Revoked, "status");
    }

    function test_Revoke_OfALostPassport() external {
        _mint(LASTING, alice, 1);
        passport.set(alice, false);
        _revoke(LASTING, alice);
        assertEq(_status(LASTING, alice), IBadges.BadgeStatus.Revoked, "status");
    }

    function test_Revoke_ByTheMinterThatMinted() external {
        _mintBy(robot, OPEN, alice);
        vm.prank(robot);
        badges.revoke(OPEN, alice, 1);
        assertEq(_status(OPEN, alice), IBadges.BadgeStatus.Revoked, "status");
    }

    function test_Revoke_ByTheIssuerOfAMintersBadge() external {
        _mintBy(robot, OPEN, alice);
        _revoke(OPEN, alice);
        assertEq(_status(OPEN, alice), IBadges.BadgeStatus.Revoked, "status");
    }

    function test_RevertWhen_AMinterRevokesAnothersBadge() external {
        _mintBy(robot, OPEN, alice);
        _mint(OPEN, bob, 1);
        bytes memory refused = abi.encodeWithSelector(IBadges.Badges_NotIssuer.selector, desk, OPEN);
        vm.startPrank(desk);
        vm.expectRevert(refused);
        badges.revoke(OPEN, alice, 1);
        vm.expectRevert(refused);
        badges.revoke(OPEN, bob, 1);
        vm.expectRevert(refused);
        badges.revoke(OPEN, stranger, 1);
    }

    function test_RevertWhen_AMinterRevokesWhatTheIssuerRenewed() external {
        _mintBy(robot, OPEN, alice);
        vm.warp(START + VALIDITY);
        _mint(OPEN, alice, 1);
        vm.prank(robot);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotIssuer.selector, robot, OPEN));
        badges.revoke(OPEN, alice, 1);
    }

    function test_RevertWhen_RevokerIsAStranger() external {
        _mint(LASTING, alice, 1);
        for (uint256 i = 0; i < 2; ++i) {
            address caller = i == 0 ? owner : alice;
            vm.prank(caller);
            vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotIssuer.selector, caller, LASTING));
            badges.revoke(LASTING, alice, 0);
        }
    }

    function test_RevertWhen_RevokingAnUnknownType() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, UNKNOWN));
        badges.revoke(UNKNOWN, alice, 0);
    }

    function test_RevertWhen_EndingWhatIsNotHeld() external {
        bytes memory nothing = abi.encodeWithSelector(IBadges.Badges_NotHeld.selector, alice, LASTING);
        vm.prank(issuer);
        vm.expectRevert(nothing);
        badges.revoke(LASTING, alice, 0);
        vm.prank(alice);
        vm.expectRevert(nothing);
        badges.burn(LASTING);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotHeld.selector, alice, UNKNOWN));
        badges.burn(UNKNOWN);
    }

    function test_Burn() external {
        _mint(LASTING, alice, 9);
        vm.warp(START + 5);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(alice, alice, address(0), LASTING, 1);
        vm.expectEmit(address(badges));
        emit IBadges.BadgeBurned(LASTING, alice);
        _burn(LASTING, alice);

        IBadges.Badge memory badge = badges.badgeOf(alice, LASTING);
        assertEq(badge.status, IBadges.BadgeStatus.Burned, "status");
        assertEq(badge.endedAt, START + 5, "endedAt");
        assertEq(badge.reason, 0, "reason");
        assertEq(badge.value, 9, "value stays");
        assertFalse(badges.isValid(alice, LASTING), "isValid");
        assertEq(badges.balanceOf(alice, LASTING), 0, "balanceOf");
        assertEq(badges.badgeTypeOf(LASTING).supply, 1, "supply counts what was ever minted");
    }

    function test_Burn_ExpiredPausedAndWithoutPassport() external {
        _mint(DAILY, alice, 1);
        _pause(true);
        passport.set(alice, false);
        vm.warp(START + VALIDITY);
        _burn(DAILY, alice);
        assertEq(_status(DAILY, alice), IBadges.BadgeStatus.Burned, "status");
    }

    function test_RevertWhen_RevokedBadgeIsTouchedAgain() external {
        _mint(LASTING, alice, 1);
        _revoke(LASTING, alice);
        bytes memory revoked = abi.encodeWithSelector(IBadges.Badges_Revoked.selector, alice, LASTING);
        vm.startPrank(issuer);
        vm.expectRevert(revoked);
        badges.revoke(LASTING, alice, 0);
        vm.expectRevert(revoked);
        badges.mint(LASTING, alice, 1);
        vm.expectRevert(revoked);
        badges.mintBatch(LASTING, _list(alice), _values(1));
        vm.expectRevert(revoked);
        badges.mintBundle(alice, _types(LASTING), _values(1));
        vm.stopPrank();
        vm.prank(alice);
        vm.expectRevert(revoked);
        badges.burn(LASTING);
        IBadges.Voucher memory voucher = _voucher();
        voucher.nonce = 1;
        bytes memory signature = _sign(voucher);
        vm.expectRevert(revoked);
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_BurnedBadgeIsTouchedAgain() external {
        _mint(LASTING, alice, 1);
        _burn(LASTING, alice);
        bytes memory burned = abi.encodeWithSelector(IBadges.Badges_Burned.selector, alice, LASTING);
        vm.startPrank(issuer);
        vm.expectRevert(burned);
        badges.revoke(LASTING, alice, 0);
        vm.expectRevert(burned);
        badges.mint(LASTING, alice, 1);
        vm.stopPrank();
        vm.prank(alice);
        vm.expectRevert(burned);
        badges.burn(LASTING);
    }
}
