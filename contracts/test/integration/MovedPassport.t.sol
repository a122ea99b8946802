// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {Badges} from "../../Badges.sol";
import {Passport} from "../../Passport.sol";
import {Tickets} from "../../Tickets.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {ITicketGate} from "../../interfaces/ITicketGate.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// given a move that is pending, cancelled or a second early    neither badges, tickets nor credits should go anywhere
/// given a move that was completed                              whoever asks, all should go to the new account, once
/// given several moves                                          all should go from any earlier account to the latest
/// given a passport that was given up                           badges should stay and count no longer, tickets stay usable
/// when a badge was revoked or a voucher signed before a move   neither should be escaped or served again by moving
contract MovedPassportTest is PassportFixture {
    uint256 private constant LASTING = 248;
    uint256 private constant DAILY = 249;
    uint80 private constant PRICE = 1 ether;
    uint40 private constant ENDS = START + 60 days;
    address private constant ETHER = address(0);

    Passport private passport;
    Badges private badges;
    Tickets private tickets;
    address private issuer = person("issuer");
    address private organiser = person("organiser");
    address private alice = person("alice");
    address private bob = person("bob");
    address private carol = person("carol");
    address private stranger = person("stranger");
    uint256 private aliceId = _idOf(alice);

    function setUp() external {
        vm.warp(START);
        passport = _deployPassport();
        badges = new Badges(governor, passport, 7 days);
        tickets = new Tickets(passport);
        vm.startPrank(issuer);
        badges.registerIssuer("Issuer", "", [uint256(0), 0]);
        badges.defineBadgeType(_type(0));
        badges.defineBadgeType(_type(1 days));
        vm.stopPrank();
        vm.prank(organiser);
        tickets.createEvent(_event());
        _register(passport, alice, 7);
        vm.prank(issuer);
        badges.mint(LASTING, alice, 5);
        vm.deal(alice, 10 ether);
        vm.startPrank(alice);
        tickets.buy{value: 3 * PRICE}(0, 0, 3, "");
        tickets.refund(2);
        vm.stopPrank();
    }

    function test_NothingGoesBeforeTheMoveIsCompleted() external {
        _refuseAll();
        vm.prank(alice);
        passport.startRebind(bob);
        _refuseAll();
        vm.warp(START + REBIND_DELAY - 1);
        vm.prank(bob);
        vm.expectRevert(
            abi.encodeWithSelector(IPassport.Passport_RebindNotReady.selector, aliceId, START + REBIND_DELAY)
        );
        passport.completeRebind(aliceId);
        _refuseAll();
        assertTrue(badges.isValid(alice, LASTING), "it counts where it is");

        vm.warp(START + REBIND_DELAY);
        _refuseAll();
        vm.prank(bob);
        passport.completeRebind(aliceId);
        _moveAll(alice);
        _assertAllAt(bob, alice);
    }

    function test_NothingGoesAfterACancelledMove() external {
        vm.startPrank(alice);
        passport.startRebind(bob);
        passport.cancelRebind();
        vm.stopPrank();
        vm.warp(START + REBIND_DELAY);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NoRebind.selector, aliceId));
        passport.completeRebind(aliceId);
        _refuseAll();
    }

    function test_BetweenTheMovesOfPassportAndBadgeItCountsNowhere() external {
        _move(alice, bob);
        assertFalse(badges.isValid(alice, LASTING), "the old account has no passport");
        assertFalse(badges.isValid(bob, LASTING), "the new one no badge yet");
        _moveAll(alice);
        assertTrue(badges.isValid(bob, LASTING), "isValid");
    }

    function test_AllGoesOnceOnly() external {
        _move(alice, bob);
        _moveAll(alice);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotHeld.selector, alice, LASTING));
        badges.migrate(alice, _one(LASTING));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, alice, 0));
        tickets.migrate(alice, _one(0));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoCredit.selector, alice, ETHER));
        tickets.migrateCredit(alice, ETHER);
        _assertAllAt(bob, alice);
    }

    function test_AllGoesFromTheFirstAccountToTheLatest() external {
        _move(alice, bob);
        _move(bob, carol);
        _moveAll(alice);
        _assertAllAt(carol, alice);
        assertEq(badges.balanceOf(bob, LASTING), 0, "nothing at the account between");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMoved.selector, carol));
        badges.migrate(carol, _one(LASTING));
    }

    function test_AllGoesOnFromAnAccountBetween() external {
        _move(alice, bob);
        _moveAll(alice);
        _move(bob, carol);
        _moveAll(bob);
        _assertAllAt(carol, bob);
    }

    function test_WhatTheOldAccountIsGivenLaterGoesToo() external {
        _move(alice, bob);
        vm.prank(organiser);
        uint256 ticketId = tickets.grant(0, 0, _list(alice));
        vm.prank(stranger);
        tickets.migrate(alice, _one(ticketId));
        assertEq(tickets.ownerOf(ticketId), bob, "ownerOf");
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, alice));
        badges.mint(DAILY, alice, 1);
    }

    function test_NothingGoesFromAPassportGivenUp() external {
        vm.prank(alice);
        passport.giveUp();
        _refuseAll();
        assertFalse(badges.isValid(alice, LASTING), "a badge without a passport does not count");
        assertEq(badges.balanceOf(alice, LASTING), 1, "but stays");
        vm.startPrank(alice);
        tickets.refund(0);
        tickets.withdraw(ETHER, alice);
        assertEq(alice.balance, 9 ether, "money does not depend on a passport");
    }

    function test_NothingGoesFromAPassportGivenUpAfterMoving() external {
        _move(alice, bob);
        vm.prank(bob);
        passport.giveUp();
        _refuseAll();
    }

    function test_ARevocationIsNotEscapedByMoving() external {
        vm.prank(issuer);
        badges.revoke(LASTING, alice, 3);
        _move(alice, bob);
        // Its issuer does not know who bob was.
        vm.prank(issuer);
        badges.mint(LASTING, bob, 6);
        badges.migrate(alice, _one(LASTING));
        assertFalse(badges.isValid(bob, LASTING), "isValid");
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Revoked.selector, bob, LASTING));
        badges.mint(LASTING, bob, 6);
    }

    function test_AVoucherForTheOldAccountServesNeither() external {
        IBadges.Voucher memory voucher = IBadges.Voucher({
            badgeType: DAILY,
            account: alice,
            value: 1,
            nonce: 0,
            deadline: ENDS
        });
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        _move(alice, bob);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, alice));
        badges.mintWithVoucher(voucher, signature);
        voucher.account = bob;
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_AListedTicketArrivesUnlisted() external {
        vm.prank(alice);
        tickets.list(1, PRICE);
        _move(alice, bob);
        tickets.migrate(alice, _one(1));
        vm.deal(stranger, PRICE);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotListed.selector, 1));
        tickets.buyListed{value: PRICE}(1, PRICE, "");
        assertEq(tickets.ownerOf(1), bob, "ownerOf");
    }

    /// @dev Whoever moves when, and whatever is asked for on the way: at the end everything is with the holder, once.
    function testFuzz_EverythingArrivesOnce(uint256 seed) external {
        address[4] memory accounts = [alice, bob, carol, person("dora")];
        uint256 at = 0;
        for (uint256 i = 0; i < 8; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            address from = accounts[word % 4];
            if ((word >> 8) % 3 == 0 && at < 3) {
                _move(accounts[at], accounts[at + 1]);
                ++at;
            } else {
                try badges.migrate(from, _one(LASTING)) {} catch {}
                try tickets.migrate(from, _one((word >> 16) % 2)) {} catch {}
                try tickets.migrateCredit(from, ETHER) {} catch {}
            }
            uint256 held = 0;
            for (uint256 j = 0; j < 4; ++j) held += badges.balanceOf(accounts[j], LASTING);
            assertEq(held, 1, "one badge, wherever it is");
        }
        for (uint256 j = 0; j < at; ++j) {
            try badges.migrate(accounts[j], _one(LASTING)) {} catch {}
            try tickets.migrate(accounts[j], _one(0)) {} catch {}
            try tickets.migrate(accounts[j], _one(1)) {} catch {}
            try tickets.migrateCredit(accounts[j], ETHER) {} catch {}
        }
        assertTrue(badges.isValid(accounts[at], LASTING), "isValid");
        assertEq(badges.badgeOf(accounts[at], LASTING).value, 5, "value");
        assertEq(tickets.balanceOf(accounts[at]), 2, "tickets");
        assertEq(tickets.creditOf(accounts[at], ETHER), PRICE, "credit");
    }

    function _move(address from, address to) private {
        vm.prank(from);
        passport.startRebind(to);
        vm.warp(block.timestamp + REBIND_DELAY);
        vm.prank(to);
        passport.completeRebind(aliceId);
    }

    function _moveAll(address from) private {
        vm.startPrank(stranger);
        badges.migrate(from, _one(LASTING));
        uint256[] memory ids = new uint256[](2);
        ids[1] = 1;
        tickets.migrate(from, ids);
        tickets.migrateCredit(from, ETHER);
        vm.stopPrank();
    }

    function _refuseAll() private {
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMoved.selector, alice));
        badges.migrate(alice, _one(LASTING));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoSuccessor.selector, alice));
        tickets.migrate(alice, _one(0));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoSuccessor.selector, alice));
        tickets.migrateCredit(alice, ETHER);
        vm.stopPrank();
    }

    function _assertAllAt(address holder, address before) private view {
        assertTrue(badges.isValid(holder, LASTING), "isValid");
        assertEq(badges.badgeOf(holder, LASTING).value, 5, "value");
        assertEq(badges.balanceOf(before, LASTING), 0, "the badge is not left behind");
        assertEq(badges.badgeTypeOf(LASTING).supply, 1, "supply");
        assertEq(IERC721(address(tickets)).balanceOf(holder), 2, "tickets");
        assertEq(IERC721(address(tickets)).balanceOf(before), 0, "no ticket is left behind");
        assertEq(tickets.creditOf(holder, ETHER), PRICE, "credit");
        assertEq(tickets.creditOf(before, ETHER), 0, "no credit is left behind");
    }

    function _event() private pure returns (ITickets.EventParams memory params) {
        params.terms = ITickets.EventTerms({
            currency: ETHER,
            startsAt: ENDS - 1 days,
            endsAt: ENDS,
            salesStart: START,
            salesEnd: ENDS,
            refundDeadline: ENDS - 1 days,
            capacity: 10,
            walletLimit: 0,
            transferPolicy: ITickets.TransferPolicy.CappedResale,
            resaleMarkupBps: 0,
            royaltyBps: 0,
            desk: address(0)
        });
        params.tiers = new ITickets.TierParams[](1);
        params.tiers[0] = ITickets.TierParams(PRICE, 10, ITicketGate(address(0)), 0, "");
        params.name = "Meeting";
    }

    function _type(uint32 validity) private pure returns (IBadges.BadgeTypeParams memory params) {
        params.validity = validity;
        params.supplyCap = 10;
        params.policies = 3;
        params.name = "Coder";
    }

    function _one(uint256 id) private pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = id;
    }

    function _list(address account) private pure returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = account;
    }
}
