// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {SmartAccount} from "../../mocks/SmartAccount.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given a type that does not exist or a caller its policies do not name  minting should revert
/// given an issuer that paused or was removed                             minting should revert, whoever mints
/// given no live passport, an unexpired or an ended badge                 minting should revert
/// given an expired badge                                                 minting should renew it without using supply
/// given a full supply                                                    a first mint should revert, a renewal should not
contract BadgesTest is BadgesFixture {
    function test_Mint_Lasting() external {
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(LASTING, alice, 77, 0);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(issuer, address(0), alice, LASTING, 1);
        _mint(LASTING, alice, 77);

        IBadges.Badge memory badge = badges.badgeOf(alice, LASTING);
        assertEq(badge.value, 77, "value");
        assertEq(badge.issuedAt, START, "issuedAt");
        assertEq(badge.expiresAt, 0, "expiresAt");
        assertEq(badge.endedAt, 0, "endedAt");
        assertEq(badge.mints, 1, "mints");
        assertEq(badge.minter, 0, "minter");
        assertEq(badge.status, IBadges.BadgeStatus.Active, "status");
        assertEq(badge.reason, 0, "reason");
        assertEq(badges.balanceOf(alice, LASTING), 1, "balanceOf");
        assertEq(badges.badgeTypeOf(LASTING).supply, 1, "supply");
        vm.warp(type(uint40).max);
        assertTrue(badges.isValid(alice, LASTING), "valid for ever");
    }

    function test_Mint_ValueZero() external {
        _mint(LASTING, alice, 0);
        assertTrue(badges.isValid(alice, LASTING), "isValid");
    }

    function test_Mint_BothSidesOfExpiry() external {
        _mint(DAILY, alice, 1);
        assertEq(badges.badgeOf(alice, DAILY).expiresAt, START + VALIDITY, "expiresAt");

        vm.warp(START + VALIDITY - 1);
        assertTrue(badges.isValid(alice, DAILY), "the last second");
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, DAILY));
        badges.mint(DAILY, alice, 2);

        vm.warp(START + VALIDITY);
        assertFalse(badges.isValid(alice, DAILY), "the first second after");
        assertEq(badges.balanceOf(alice, DAILY), 1, "still held");
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(DAILY, alice, 2, 0);
        _mint(DAILY, alice, 2);
        IBadges.Badge memory badge = badges.badgeOf(alice, DAILY);
        assertTrue(badges.isValid(alice, DAILY), "renewed");
        assertEq(badge.value, 2, "new value");
        assertEq(badge.issuedAt, START + VALIDITY, "issued anew");
        assertEq(badge.expiresAt, START + 2 * VALIDITY, "expires later");
        assertEq(badge.mints, 2, "mints");
        assertEq(badges.badgeTypeOf(DAILY).supply, 1, "a renewal uses no supply, though the cap is reached");
    }

    function test_Mint_WithoutACapCountsNoSupply() external {
        _mint(OPEN, alice, 1);
        _mint(OPEN, bob, 1);
        assertEq(badges.badgeTypeOf(OPEN).supply, 0, "supply");
    }

    function test_Mint_ByAMinter() external {
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(OPEN, alice, 1, 2);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(robot, address(0), alice, OPEN, 1);
        _mintBy(robot, OPEN, alice);
        assertEq(badges.badgeOf(alice, OPEN).minter, 2, "the second minter");
    }

    function test_Mint_RenewalByAnotherMinter() external {
        _mintBy(robot, OPEN, alice);
        vm.warp(START + VALIDITY);
        _mint(OPEN, alice, 1);
        assertEq(badges.badgeOf(alice, OPEN).minter, 0, "the issuer's now");
    }

    function test_Mint_ByAnIssuerThatIsAMinter() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.policies = 4;
        params.minters = _list(issuer);
        vm.startPrank(issuer);
        uint256 badgeType = badges.defineBadgeType(params);
        badges.mint(badgeType, alice, 1);
        assertEq(badges.badgeOf(alice, badgeType).minter, 1, "as a minter");
    }

    function test_RevertWhen_PoliciesExcludeTheIssuer() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.policies = 4;
        params.minters = _list(desk);
        vm.startPrank(issuer);
        uint256 badgeType = badges.defineBadgeType(params);
        bytes memory refused = abi.encodeWithSelector(IBadges.Badges_NotMinter.selector, issuer, badgeType);
        vm.expectRevert(refused);
        badges.mint(badgeType, alice, 1);
        vm.expectRevert(refused);
        badges.mintBatch(badgeType, _list(alice), _values(1));
        vm.expectRevert(refused);
        badges.mintBundle(alice, _types(badgeType), _values(1));
    }

    function test_RevertWhen_MintingAnUnknownType() external {
        bytes memory unknown = abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, UNKNOWN);
        vm.startPrank(issuer);
        vm.expectRevert(unknown);
        badges.mint(UNKNOWN, alice, 1);
        vm.expectRevert(unknown);
        badges.mintBatch(UNKNOWN, _list(alice), _values(1));
        vm.expectRevert(unknown);
        badges.mintBundle(alice, _types(UNKNOWN), _values(1));
    }

    function test_RevertWhen_MinterIsNotNamed() external {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMinter.selector, owner, LASTING));
        badges.mint(LASTING, alice, 1);
        vm.prank(desk);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMinter.selector, desk, LASTING));
        badges.mint(LASTING, alice, 1);
    }

    function test_RevertWhen_IssuerIsPaused() external {
        _pause(true);
        bytes memory paused = abi.encodeWithSelector(IBadges.Badges_IssuerPaused.selector, issuer);
        vm.prank(issuer);
        vm.expectRevert(paused);
        badges.mint(LASTING, alice, 1);
        vm.prank(desk);
        vm.expectRevert(paused);
        badges.mint(OPEN, alice, 1);
        vm.prank(desk);
        vm.expectRevert(paused);
        badges.mintBatch(OPEN, _list(alice), _values(1));
        vm.prank(desk);
        vm.expectRevert(paused);
        badges.mintBundle(alice, _types(OPEN), _values(1));
        bytes memory signature = _sign(_voucher());
        vm.expectRevert(paused);
        badges.mintWithVoucher(_voucher(), signature);

        _pause(false);
        badges.mintWithVoucher(_voucher(), signature);
        _mintBy(desk, OPEN, alice);
    }

    function test_RevertWhen_APausedIssuersBadgeIsRenewed() external {
        _mint(DAILY, alice, 1);
        _pause(true);
        vm.warp(START + VALIDITY);
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerPaused.selector, issuer));
        badges.mint(DAILY, alice, 1);
    }

    function test_RevertWhen_IssuerIsRemoved() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.deadline = type(uint40).max;
        bytes memory signature = _sign(voucher);
        _removeIssuer();
        bytes memory removed = abi.encodeWithSelector(IBadges.Badges_IssuerRemoved.selector, issuer);
        vm.prank(issuer);
        vm.expectRevert(removed);
        badges.mint(LASTING, alice, 1);
        vm.prank(desk);
        vm.expectRevert(removed);
        badges.mint(OPEN, alice, 1);
        vm.prank(desk);
        vm.expectRevert(removed);
        badges.mintBatch(OPEN, _list(alice), _values(1));
        vm.prank(desk);
        vm.expectRevert(removed);
        badges.mintBundle(alice, _types(OPEN), _values(1));
        vm.expectRevert(removed);
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RemovedIssuer_WhatItIssuedStays() external {
        _mint(LASTING, alice, 1);
        _removeIssuer();
        assertTrue(badges.isValid(alice, LASTING), "isValid");
        _revoke(LASTING, alice);
        assertFalse(badges.isValid(alice, LASTING), "it can still revoke");
    }

    function test_RevertWhen_RecipientHasNoPassport() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, stranger));
        badges.mint(LASTING, stranger, 1);
    }

    function test_RevertWhen_RecipientsPassportIsGone() external {
        _mint(DAILY, alice, 1);
        passport.set(alice, false);
        assertFalse(badges.isValid(alice, DAILY), "does not count without a passport");
        assertEq(badges.balanceOf(alice, DAILY), 1, "still held");
        vm.warp(START + VALIDITY);
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, alice));
        badges.mint(DAILY, alice, 1);
    }

    function test_RevertWhen_BadgeIsHeld() external {
        _mint(LASTING, alice, 1);
        vm.warp(type(uint40).max);
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, LASTING));
        badges.mint(LASTING, alice, 1);
    }

    function test_RevertWhen_SupplyIsExhausted() external {
        _mint(LASTING, alice, 1);
        _mint(LASTING, bob, 1);
        _register(stranger);
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_SupplyExhausted.selector, LASTING, 2));
        badges.mint(LASTING, stranger, 1);
    }

    function test_RevertWhen_ReceivedMoreOftenThanCanBeCounted() external {
        _mint(DAILY, alice, 1);
        _setMints(DAILY, alice, type(uint16).max - 1);
        vm.warp(START + VALIDITY);
        _mint(DAILY, alice, 1);
        assertEq(badges.badgeOf(alice, DAILY).mints, type(uint16).max, "the last time");
        vm.warp(START + 2 * VALIDITY);
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_MintsExhausted.selector, alice, DAILY));
        badges.mint(DAILY, alice, 1);
    }

    function test_Mint_ToAContractThatAccepts() external {
        SmartAccount account = new SmartAccount(alice);
        _register(address(account));
        _mint(LASTING, address(account), 1);
        assertTrue(badges.isValid(address(account), LASTING), "isValid");
    }

    function test_RevertWhen_RecipientContractHasNoHook() external {
        NoReceiver account = new NoReceiver();
        _register(address(account));
        bytes memory refused = abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(account));
        vm.startPrank(issuer);
        vm.expectRevert(refused);
        badges.mint(LASTING, address(account), 1);
        vm.expectRevert(refused);
        badges.mintBatch(LASTING, _list(alice, address(account)), _values(1, 1));
        vm.expectRevert(refused);
        badges.mintBundle(address(account), _types(LASTING), _values(1));
        assertEq(badges.balanceOf(alice, LASTING), 0, "all of them or none");
    }

    /// @dev Finds the badge's slot by what it holds, and changes the count of mints in it.
    function _setMints(uint256 badgeType, address account, uint16 mints) private {
        for (uint256 place = 0; place < 20; ++place) {
            bytes32 slot = keccak256(abi.encode(account, keccak256(abi.encode(badgeType, place))));
            uint256 word = uint256(vm.load(address(badges), slot));
            if (word == 0) continue;
            word = (word & ~(uint256(type(uint16).max) << 184)) | (uint256(mints) << 184);
            vm.store(address(badges), slot, bytes32(word));
            return;
        }
    }
}
