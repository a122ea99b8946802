// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given no item, or lists of two lengths                it should revert
/// given one item that cannot be minted, or named twice  none should be
/// given a cap                                           it should count the first mints alone, up to the cap
/// when some are renewed                                 only the others should be transferred
contract BadgeBatchesTest is BadgesFixture {
    function test_MintBatch() external {
        address[] memory accounts = _list(alice, bob);
        uint64[] memory values = _values(7, 8);
        vm.expectEmit(address(badges));
        emit IBadges.BadgesMinted(LASTING, accounts, values, 0);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(issuer, address(0), alice, LASTING, 1);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(issuer, address(0), bob, LASTING, 1);
        vm.prank(issuer);
        badges.mintBatch(LASTING, accounts, values);

        assertEq(badges.badgeOf(alice, LASTING).value, 7, "alice");
        assertEq(badges.badgeOf(bob, LASTING).value, 8, "bob");
        assertEq(badges.badgeOf(bob, LASTING).mints, 1, "mints");
        assertEq(badges.badgeTypeOf(LASTING).supply, 2, "supply");
    }

    function test_MintBatch_ByAMinter() external {
        vm.expectEmit(address(badges));
        emit IBadges.BadgesMinted(OPEN, _list(bob), _values(8), 1);
        vm.prank(desk);
        badges.mintBatch(OPEN, _list(bob), _values(8));
        assertEq(badges.badgeOf(bob, OPEN).minter, 1, "the first minter");
        assertEq(badges.badgeOf(bob, OPEN).expiresAt, START + VALIDITY, "expiresAt");
        assertEq(badges.badgeTypeOf(OPEN).supply, 0, "supply");
    }

    function test_MintBatch_RenewalsUseNoSupply() external {
        vm.startPrank(issuer);
        uint256 badgeType = badges.defineBadgeType(_params(VALIDITY, 2));
        badges.mint(badgeType, alice, 1);
        vm.warp(START + VALIDITY);
        vm.expectEmit(address(badges));
        emit IBadges.BadgesMinted(badgeType, _list(alice, bob), _values(2, 3), 0);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(issuer, address(0), bob, badgeType, 1);
        badges.mintBatch(badgeType, _list(alice, bob), _values(2, 3));
        assertEq(badges.badgeTypeOf(badgeType).supply, 2, "supply");
        assertEq(badges.badgeOf(alice, badgeType).mints, 2, "alice's mints");
        assertEq(badges.badgeOf(bob, badgeType).mints, 1, "bob's mints");

        vm.warp(START + 2 * VALIDITY);
        badges.mintBatch(badgeType, _list(alice, bob), _values(4, 5));
        assertEq(badges.badgeTypeOf(badgeType).supply, 2, "supply at the cap");
        assertEq(badges.badgeOf(bob, badgeType).value, 5, "value");
    }

    function test_RevertWhen_BatchExceedsTheCap() external {
        vm.startPrank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_SupplyExhausted.selector, DAILY, 1));
        badges.mintBatch(DAILY, _list(alice, bob), _values(1, 1));
        badges.mintBatch(DAILY, _list(alice), _values(1));
        assertEq(badges.badgeTypeOf(DAILY).supply, 1, "supply");
    }

    function test_RevertWhen_BatchIsEmpty() external {
        bytes memory empty = abi.encodeWithSelector(IBadges.Badges_EmptyBatch.selector);
        vm.startPrank(issuer);
        vm.expectRevert(empty);
        badges.mintBatch(LASTING, new address[](0), new uint64[](0));
        vm.expectRevert(empty);
        badges.mintBundle(alice, new uint256[](0), new uint64[](0));
        vm.expectRevert(empty);
        badges.mintWithVouchers(new IBadges.Voucher[](0), new bytes[](0));
    }

    function test_RevertWhen_BatchLengthsDiffer() external {
        bytes memory differ = abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidArrayLength.selector, 2, 1);
        vm.startPrank(issuer);
        vm.expectRevert(differ);
        badges.mintBatch(LASTING, _list(alice, bob), _values(1));
        vm.expectRevert(differ);
        badges.mintBundle(alice, _types(LASTING, DAILY), _values(1));
        vm.expectRevert(differ);
        badges.mintWithVouchers(new IBadges.Voucher[](2), new bytes[](1));
    }

    function test_RevertWhen_AnAccountIsNamedTwice() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, LASTING));
        badges.mintBatch(LASTING, _list(alice, alice), _values(1, 2));
    }

    function test_RevertWhen_OneOfABatchHasNoPassport() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, stranger));
        badges.mintBatch(LASTING, _list(alice, stranger), _values(1, 1));
        assertEq(badges.balanceOf(alice, LASTING), 0, "none");
    }

    function test_MintBundle() external {
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(LASTING, alice, 7, 0);
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(DAILY, alice, 8, 0);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferBatch(issuer, address(0), alice, _types(LASTING, DAILY), _types(1, 1));
        vm.prank(issuer);
        badges.mintBundle(alice, _types(LASTING, DAILY), _values(7, 8));
        assertEq(badges.badgeOf(alice, LASTING).value, 7, "lasting");
        assertEq(badges.badgeOf(alice, DAILY).value, 8, "daily");
        assertEq(badges.badgeOf(alice, DAILY).expiresAt, START + VALIDITY, "each its own validity");
        assertEq(badges.badgeTypeOf(DAILY).supply, 1, "supply");
    }

    function test_MintBundle_TransfersOnlyWhatIsNew() external {
        _mint(DAILY, alice, 1);
        vm.warp(START + VALIDITY);
        vm.expectEmit(address(badges));
        emit IERC1155.TransferBatch(issuer, address(0), alice, _types(LASTING), _types(1));
        vm.prank(issuer);
        badges.mintBundle(alice, _types(DAILY, LASTING), _values(7, 8));
        assertEq(badges.badgeOf(alice, DAILY).mints, 2, "renewed");

        vm.warp(START + 2 * VALIDITY);
        vm.prank(issuer);
        badges.mintBundle(alice, _types(DAILY), _values(9));
        assertEq(badges.badgeOf(alice, DAILY).value, 9, "nothing new at all");
    }

    function test_MintBundle_OfSeveralIssuersByOneMinter() external {
        vm.prank(stranger);
        badges.registerIssuer("S", "", [uint256(0), 0]);
        vm.prank(stranger);
        badges.defineBadgeType(_openParams());
        vm.prank(robot);
        badges.mintBundle(alice, _types(OPEN, UNKNOWN), _values(1, 2));
        assertEq(badges.badgeOf(alice, UNKNOWN).minter, 2, "minter");
    }

    function test_RevertWhen_OneOfABundleIsAnothers() external {
        vm.prank(stranger);
        badges.registerIssuer("S", "", [uint256(0), 0]);
        vm.startPrank(stranger);
        uint256 badgeType = badges.defineBadgeType(_params(0, 1));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMinter.selector, stranger, LASTING));
        badges.mintBundle(alice, _types(badgeType, LASTING), _values(1, 1));
    }

    function test_RevertWhen_ATypeIsNamedTwice() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, LASTING));
        badges.mintBundle(alice, _types(LASTING, LASTING), _values(1, 2));
    }
}
