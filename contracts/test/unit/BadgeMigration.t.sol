// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgeReceiver} from "../../mocks/BadgeReceiver.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given a passport that did not move, or to nobody       it should revert
/// given no type, one not held, or one held at the target it should revert
/// given active badges                                    they should move as they are, and only they as tokens
/// given ended badges                                     they should move too, and prevail over active ones
/// when badges have moved                                 no voucher should serve again at either account
contract BadgeMigrationTest is BadgesFixture {
    address private carol = person("carol");

    function test_Migrate() external {
        _mintBy(robot, OPEN, alice);
        _mint(LASTING, alice, 9);
        IBadges.Badge memory open = badges.badgeOf(alice, OPEN);
        IBadges.Badge memory lasting = badges.badgeOf(alice, LASTING);
        passport.move(alice, carol);
        vm.warp(START + 5);
        assertFalse(badges.isValid(alice, LASTING), "counts no longer at the old account");

        vm.expectEmit(address(badges));
        emit IBadges.BadgesMigrated(alice, carol, _types(LASTING, OPEN));
        vm.expectEmit(address(badges));
        emit IERC1155.TransferBatch(stranger, alice, carol, _types(LASTING, OPEN), _types(1, 1));
        vm.prank(stranger);
        badges.migrate(alice, _types(LASTING, OPEN));

        assertEq(keccak256(abi.encode(badges.badgeOf(carol, OPEN))), keccak256(abi.encode(open)), "open");
        assertEq(keccak256(abi.encode(badges.badgeOf(carol, LASTING))), keccak256(abi.encode(lasting)), "lasting");
        assertTrue(badges.isValid(carol, LASTING), "isValid");
        assertEq(badges.balanceOf(carol, LASTING), 1, "balance of the new account");
        assertEq(badges.balanceOf(alice, LASTING), 0, "balance of the old account");
        assertEq(badges.badgeTypeOf(LASTING).supply, 1, "supply");
        vm.prank(robot);
        badges.revoke(OPEN, carol, 0);
        assertEq(_status(OPEN, carol), IBadges.BadgeStatus.Revoked, "its minter can still revoke");
    }

    function test_Migrate_LeavesTheCountOfMints() external {
        _mint(LASTING, alice, 9);
        passport.move(alice, carol);
        badges.migrate(alice, _types(LASTING));
        IBadges.Badge memory trace;
        trace.mints = 1;
        assertEq(keccak256(abi.encode(badges.badgeOf(alice, LASTING))), keccak256(abi.encode(trace)), "trace");
    }

    function test_Migrate_WhilePausedAndAfterRemoval() external {
        _mint(LASTING, alice, 1);
        _mint(DAILY, alice, 1);
        passport.move(alice, carol);
        _pause(true);
        badges.migrate(alice, _types(LASTING));
        _removeIssuer();
        badges.migrate(alice, _types(DAILY));
        assertEq(badges.balanceOf(carol, LASTING), 1, "while paused");
        assertEq(badges.balanceOf(carol, DAILY), 1, "after removal, and expired");
    }

    function test_Migrate_ExpiredBadgesAreRenewedWhereTheyAre() external {
        _mint(DAILY, alice, 1);
        vm.warp(START + VALIDITY);
        passport.move(alice, carol);
        badges.migrate(alice, _types(DAILY));
        _mint(DAILY, carol, 2);
        assertEq(badges.badgeOf(carol, DAILY).mints, 2, "mints");
        assertEq(badges.badgeTypeOf(DAILY).supply, 1, "no supply");
    }

    function test_Migrate_EndedBadgesAreNoTransfer() external {
        _mint(LASTING, alice, 1);
        _mint(OPEN, alice, 1);
        _mint(DAILY, alice, 1);
        _revoke(LASTING, alice);
        _burn(OPEN, alice);
        passport.move(alice, carol);
        vm.expectEmit(address(badges));
        emit IBadges.BadgesMigrated(alice, carol, _list3(LASTING, DAILY, OPEN));
        vm.expectEmit(address(badges));
        emit IERC1155.TransferBatch(stranger, alice, carol, _types(DAILY), _types(1));
        vm.prank(stranger);
        badges.migrate(alice, _list3(LASTING, DAILY, OPEN));

        IBadges.Badge memory badge = badges.badgeOf(carol, LASTING);
        assertEq(badge.status, IBadges.BadgeStatus.Revoked, "revoked");
        assertEq(badge.reason, 3, "reason");
        assertEq(badge.endedAt, START, "endedAt");
        assertEq(_status(OPEN, carol), IBadges.BadgeStatus.Burned, "burned");
        assertEq(badges.balanceOf(carol, LASTING) + badges.balanceOf(carol, OPEN), 0, "balances");
        vm.startPrank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Revoked.selector, carol, LASTING));
        badges.mint(LASTING, carol, 1);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Burned.selector, carol, OPEN));
        badges.mint(OPEN, carol, 1);
    }

    function test_Migrate_WhatEndedPrevails() external {
        _mint(OPEN, alice, 1);
        _revoke(OPEN, alice);
        passport.move(alice, carol);
        _mintBy(robot, OPEN, carol);
        vm.warp(START + VALIDITY);
        _mintBy(desk, OPEN, carol);

        vm.expectEmit(address(badges));
        emit IERC1155.TransferSingle(stranger, carol, address(0), OPEN, 1);
        vm.expectEmit(address(badges));
        emit IBadges.BadgesMigrated(alice, carol, _types(OPEN));
        vm.prank(stranger);
        badges.migrate(alice, _types(OPEN));
        IBadges.Badge memory badge = badges.badgeOf(carol, OPEN);
        assertEq(badge.status, IBadges.BadgeStatus.Revoked, "status");
        assertEq(badge.endedAt, START, "endedAt");
        assertEq(badge.mints, 2, "the larger count of mints");
        assertEq(badges.balanceOf(carol, OPEN), 0, "balanceOf");
    }

    function test_Migrate_AlongSeveralMoves() external {
        _mint(LASTING, alice, 1);
        passport.move(alice, carol);
        badges.migrate(alice, _types(LASTING));
        passport.move(carol, stranger);
        passport.move(alice, stranger);
        badges.migrate(carol, _types(LASTING));
        assertTrue(badges.isValid(stranger, LASTING), "isValid");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotHeld.selector, alice, LASTING));
        badges.migrate(alice, _types(LASTING));
    }

    function test_RevertWhen_ThePassportDidNotMove() external {
        _mint(LASTING, alice, 1);
        bytes memory unmoved = abi.encodeWithSelector(IBadges.Badges_NotMoved.selector, alice);
        vm.expectRevert(unmoved);
        badges.migrate(alice, _types(LASTING));
        passport.move(alice, address(0));
        vm.expectRevert(unmoved);
        badges.migrate(alice, _types(LASTING));
        passport.move(alice, alice);
        vm.expectRevert(unmoved);
        badges.migrate(alice, _types(LASTING));
    }

    function test_RevertWhen_NoTypeIsNamed() external {
        passport.move(alice, carol);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_EmptyBatch.selector));
        badges.migrate(alice, new uint256[](0));
    }

    function test_RevertWhen_ThereIsNothingToMove() external {
        _mint(LASTING, alice, 1);
        passport.move(alice, carol);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotHeld.selector, alice, DAILY));
        badges.migrate(alice, _types(LASTING, DAILY));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotHeld.selector, alice, LASTING));
        badges.migrate(alice, _types(LASTING, LASTING));
        badges.migrate(alice, _types(LASTING));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotHeld.selector, alice, LASTING));
        badges.migrate(alice, _types(LASTING));
    }

    function test_RevertWhen_TheTargetHasABadge() external {
        _mint(LASTING, alice, 1);
        _mint(OPEN, alice, 1);
        passport.move(alice, carol);
        _mint(OPEN, carol, 1);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, carol, OPEN));
        badges.migrate(alice, _types(LASTING, OPEN));
        _revoke(OPEN, carol);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, carol, OPEN));
        badges.migrate(alice, _types(OPEN));
        _burn(OPEN, alice);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, carol, OPEN));
        badges.migrate(alice, _types(OPEN));
        badges.migrate(alice, _types(LASTING));
    }

    function test_Migrate_AsksAContract() external {
        BadgeReceiver account = new BadgeReceiver();
        _mint(LASTING, alice, 1);
        _mint(DAILY, alice, 1);
        _revoke(DAILY, alice);
        passport.move(alice, address(account));
        vm.prank(stranger);
        badges.migrate(alice, _types(DAILY, LASTING));
        assertEq(account.batches(), 1, "asked once");
        assertEq(
            account.question(),
            keccak256(abi.encode(badges, stranger, alice, _types(LASTING), _types(1), "")),
            "about what is active"
        );
    }

    function test_Migrate_AsksNobodyAboutEndedBadges() external {
        NoReceiver account = new NoReceiver();
        _mint(LASTING, alice, 1);
        _revoke(LASTING, alice);
        passport.move(alice, address(account));
        badges.migrate(alice, _types(LASTING));
        assertEq(_status(LASTING, address(account)), IBadges.BadgeStatus.Revoked, "status");
    }

    function test_RevertWhen_TheTargetContractRefuses() external {
        NoReceiver account = new NoReceiver();
        _mint(LASTING, alice, 1);
        passport.move(alice, address(account));
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(account)));
        badges.migrate(alice, _types(LASTING));
        assertEq(badges.balanceOf(alice, LASTING), 1, "it stays where it was");
    }

    function test_RevertWhen_AVoucherIsReplayedAfterMoving() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        badges.mintWithVoucher(voucher, signature);
        passport.move(alice, carol);
        badges.migrate(alice, _types(LASTING));
        _register(alice);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 0, 1));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_AVoucherForTheNewAccountComesAfterTheBadge() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.account = carol;
        bytes memory signature = _sign(voucher);
        _mint(LASTING, alice, 1);
        passport.move(alice, carol);
        badges.migrate(alice, _types(LASTING));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 0, 1));
        badges.mintWithVoucher(voucher, signature);
    }

    function _list3(uint256 one, uint256 two, uint256 three) private pure returns (uint256[] memory list) {
        list = new uint256[](3);
        (list[0], list[1], list[2]) = (one, two, three);
    }
}
