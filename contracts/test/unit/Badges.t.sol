// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {SmartAccount} from "../../mocks/SmartAccount.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given a type that does not exist or another issuer's       minting and revoking should revert
/// given no passport, an unexpired or a revoked badge         minting should revert
/// given an expired badge                                     minting should renew it without using supply
/// given a full supply                                        a first mint should revert, a renewal should not
/// when a badge is revoked                                    it should stop counting and never come back
/// when anything would move or approve a badge                it should revert
contract BadgesTest is BadgesFixture {
    function test_Mint_Lasting() external {
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(LASTING, alice, issuer, 77, START, 0);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(issuer, address(0), alice, LASTING, 1);
        _mint(LASTING, alice, 77);

        IBadges.Badge memory badge = badges.badgeOf(alice, LASTING);
        assertEq(badge.value, 77, "value");
        assertEq(badge.issuedAt, START, "issuedAt");
        assertEq(badge.expiresAt, 0, "expiresAt");
        assertFalse(badge.revoked, "revoked");
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
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(DAILY, alice, issuer, 1, START, START + VALIDITY);
        _mint(DAILY, alice, 1);

        vm.warp(START + VALIDITY - 1);
        assertTrue(badges.isValid(alice, DAILY), "the last second");
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, DAILY));
        badges.mint(DAILY, alice, 2);

        vm.warp(START + VALIDITY);
        assertFalse(badges.isValid(alice, DAILY), "the first second after");
        assertEq(badges.balanceOf(alice, DAILY), 1, "still held");
        _mint(DAILY, alice, 2);
        assertTrue(badges.isValid(alice, DAILY), "renewed");
        assertEq(badges.badgeOf(alice, DAILY).value, 2, "new value");
        assertEq(badges.badgeTypeOf(DAILY).supply, 1, "a renewal uses no supply, though the cap is reached");
    }

    function test_RevertWhen_MintingAnUnknownType() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, 2));
        badges.mint(2, alice, 1);
    }

    function test_RevertWhen_MinterIsNotTheIssuer() external {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotIssuer.selector, owner, LASTING));
        badges.mint(LASTING, alice, 1);
    }

    function test_RevertWhen_RecipientHasNoPassport() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, stranger));
        badges.mint(LASTING, stranger, 1);
    }

    function test_RevertWhen_BadgeIsHeld() external {
        _mint(LASTING, alice, 1);
        vm.warp(type(uint40).max);
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, LASTING));
        badges.mint(LASTING, alice, 1);
    }

    function test_RevertWhen_SupplyIsExhausted() external {
        _mint(DAILY, alice, 1);
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_SupplyExhausted.selector, DAILY, 1));
        badges.mint(DAILY, bob, 1);
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
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(account)));
        badges.mint(LASTING, address(account), 1);
    }

    function test_Revoke() external {
        _mint(LASTING, alice, 1);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(issuer, alice, address(0), LASTING, 1);
        vm.expectEmit(address(badges));
        emit IBadges.BadgeRevoked(LASTING, alice, 3);
        vm.prank(issuer);
        badges.revoke(LASTING, alice, 3);

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

    function test_RevertWhen_MintingAfterRevocation() external {
        _mint(LASTING, alice, 1);
        vm.startPrank(issuer);
        badges.revoke(LASTING, alice, 0);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Revoked.selector, alice, LASTING));
        badges.mint(LASTING, alice, 1);
    }

    function test_RevertWhen_RevokerIsNotTheIssuer() external {
        _mint(LASTING, alice, 1);
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotIssuer.selector, owner, LASTING));
        badges.revoke(LASTING, alice, 0);
    }

    function test_RevertWhen_RevokingAnUnknownType() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, 2));
        badges.revoke(2, alice, 0);
    }

    function test_RevertWhen_RevokingWhatIsNotHeld() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotHeld.selector, alice, LASTING));
        badges.revoke(LASTING, alice, 0);
    }

    function test_RevertWhen_RevokedTwice() external {
        _mint(LASTING, alice, 1);
        vm.startPrank(issuer);
        badges.revoke(LASTING, alice, 0);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Revoked.selector, alice, LASTING));
        badges.revoke(LASTING, alice, 0);
    }

    function test_RevertWhen_MovedOrApproved() external {
        _mint(LASTING, alice, 1);
        uint256[] memory one = new uint256[](1);
        bytes memory soulbound = abi.encodeWithSelector(IBadges.Badges_Soulbound.selector);
        vm.startPrank(alice);
        vm.expectRevert(soulbound);
        badges.setApprovalForAll(bob, true);
        vm.expectRevert(soulbound);
        badges.safeTransferFrom(alice, bob, LASTING, 1, "");
        vm.expectRevert(soulbound);
        badges.safeBatchTransferFrom(alice, bob, one, one, "");
        assertFalse(badges.isApprovedForAll(alice, bob), "isApprovedForAll");
    }

    function test_BalanceOfBatch() external {
        _mint(LASTING, bob, 1);
        address[] memory accounts = new address[](2);
        (accounts[0], accounts[1]) = (alice, bob);
        uint256[] memory balances = badges.balanceOfBatch(accounts, new uint256[](2));
        assertEq(balances[0], 0, "alice");
        assertEq(balances[1], 1, "bob");
    }

    function test_RevertWhen_BatchLengthsDiffer() external {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidArrayLength.selector, 1, 2));
        badges.balanceOfBatch(new address[](2), new uint256[](1));
    }

    function test_Views_OfWhatNeverWas() external view {
        assertFalse(badges.isValid(alice, 9), "isValid");
        assertEq(badges.balanceOf(alice, 9), 0, "balanceOf");
        assertEq(badges.badgeOf(alice, 9).issuedAt, 0, "badgeOf");
    }

    function test_SupportsInterface() external view {
        assertTrue(badges.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertTrue(badges.supportsInterface(type(IERC1155).interfaceId), "ERC-1155");
        assertTrue(badges.supportsInterface(type(IERC1155MetadataURI).interfaceId), "ERC-1155 metadata");
        assertFalse(badges.supportsInterface(0xffffffff), "invalid");
    }
}
