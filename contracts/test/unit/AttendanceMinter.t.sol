// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AttendanceMinter} from "../../AttendanceMinter.sol";
import {Badges} from "../../Badges.sol";
import {IAttendanceMinter} from "../../interfaces/IAttendanceMinter.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {ReentrantAccount} from "../../mocks/ReentrantAccount.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {CheckInFixture} from "../helpers/CheckInFixture.t.sol";

/// given somebody chooses an event's badge
///   when it is not both organiser and issuer, or the type does not name the minter    it should revert
///   when a badge was chosen already                          it should revert
///   when all is well                                         it should be chosen for good
/// given somebody claims for a ticket
///   when no badge was chosen, or the ticket is not used      it should revert
///   when another holds the ticket, or it was claimed         it should revert
///   when it holds the used ticket                            it should receive the badge, years later too
///   when its passport moved and took the ticket along        it should receive the badge where it is now
/// given somebody claims for an anonymous entry
///   when it is not the recipient, or the entry was claimed   it should revert
///   when it is the recipient                                 it should receive the badge
/// given a holder that calls back when it receives a badge    it should receive one
contract AttendanceMinterTest is CheckInFixture {
    uint64 private constant VALUE = 3;

    Badges private badges;
    AttendanceMinter private minter;
    uint256 private lasting;
    uint256 private daily;

    function setUp() public override {
        super.setUp();
        badges = new Badges(governor, passport, 1 days);
        minter = new AttendanceMinter(badges, tickets, checkIn);
        _register(passport, alice, 1);
        _register(passport, bob, 1);
        vm.startPrank(organiser);
        badges.registerIssuer("Organiser", "", [uint256(0), 0]);
        lasting = badges.defineBadgeType(_badge(address(minter), 0));
        daily = badges.defineBadgeType(_badge(address(minter), 1 days));
        vm.stopPrank();
        vm.warp(STARTS);
    }

    function test_Configure() external {
        assertFalse(minter.rewardOf(EVENT).configured, "before");
        vm.expectEmit(address(minter));
        emit IAttendanceMinter.RewardConfigured(EVENT, lasting, organiser, VALUE);
        _configure(EVENT, lasting);
        assertTrue(minter.rewardOf(EVENT).configured, "configured");
        assertEq(minter.rewardOf(EVENT).badgeType, lasting, "badgeType");
        assertEq(minter.rewardOf(EVENT).value, VALUE, "value");
    }

    function test_Configure_AlsoAfterTheEventAndOneTypeForMany() external {
        _admit(0);
        vm.warp(ENDS + 365 days);
        _configure(EVENT, lasting);
        _configure(TWIN, lasting);
        _claim(alice, 0);
        assertTrue(badges.isValid(alice, lasting), "what was let in before counts");
    }

    function test_RevertWhen_ABadgeIsChosenTwice() external {
        _configure(EVENT, lasting);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_AlreadyConfigured.selector, EVENT));
        minter.configure(EVENT, daily, VALUE);
    }

    function test_RevertWhen_ChosenByAnotherThanTheOrganiser() external {
        vm.startPrank(bob);
        badges.registerIssuer("Bob", "", [uint256(0), 0]);
        uint256 badgeType = badges.defineBadgeType(_badge(address(minter), 0));
        vm.expectRevert(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotOrganiser.selector, bob, EVENT));
        minter.configure(EVENT, badgeType, VALUE);
        vm.stopPrank();
        vm.prank(organiser);
        vm.expectRevert(
            abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotIssuer.selector, organiser, badgeType)
        );
        minter.configure(EVENT, badgeType, VALUE);
    }

    function test_RevertWhen_TheTypeDoesNotNameTheMinter() external {
        vm.startPrank(organiser);
        uint256 badgeType = badges.defineBadgeType(_badge(stranger, 0));
        vm.expectRevert(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotMinter.selector, badgeType));
        minter.configure(EVENT, badgeType, VALUE);
    }

    function test_RevertWhen_EventOrTypeDoesNotExist() external {
        vm.startPrank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownEvent.selector, 9));
        minter.configure(9, lasting, VALUE);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, 999));
        minter.configure(EVENT, 999, VALUE);
    }

    function test_Claim() external {
        _configure(EVENT, lasting);
        _admit(0);
        assertFalse(minter.isTicketClaimed(0), "before");
        vm.expectEmit(address(minter));
        emit IAttendanceMinter.AttendanceClaimed(EVENT, 0, alice, lasting, VALUE);
        _claim(alice, 0);
        assertTrue(minter.isTicketClaimed(0), "claimed");
        assertTrue(badges.isValid(alice, lasting), "held");
        assertEq(badges.badgeOf(alice, lasting).value, VALUE, "value");
    }

    function test_Claim_NeverTooLate() external {
        _configure(EVENT, lasting);
        _admit(0);
        vm.warp(ENDS + 3650 days);
        _claim(alice, 0);
        assertTrue(badges.isValid(alice, lasting), "held");
    }

    function test_RevertWhen_NoBadgeWasChosen() external {
        _admit(0);
        vm.startPrank(alice);
        bytes memory notConfigured = abi.encodeWithSelector(
            IAttendanceMinter.AttendanceMinter_NotConfigured.selector,
            EVENT
        );
        vm.expectRevert(notConfigured);
        minter.claim(0);
        vm.expectRevert(notConfigured);
        minter.claimAnonymous(EVENT, 99);
    }

    function test_RevertWhen_TheTicketIsNotUsed() external {
        _configure(EVENT, lasting);
        bytes memory notUsed = abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotUsed.selector, 0);
        vm.prank(alice);
        vm.expectRevert(notUsed);
        minter.claim(0);
        _enrol(alice, 0, 7);
        vm.prank(alice);
        vm.expectRevert(notUsed);
        minter.claim(0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotUsed.selector, 30));
        minter.claim(30);
    }

    function test_RevertWhen_AnotherHoldsTheTicket() external {
        _configure(EVENT, lasting);
        _admit(0);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotHolder.selector, bob, 0));
        minter.claim(0);
    }

    function test_RevertWhen_TheTicketWasClaimed() external {
        _configure(EVENT, daily);
        _admit(0);
        _claim(alice, 0);
        vm.warp(ENDS + 2 days);
        assertFalse(badges.isValid(alice, daily), "expired");
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_TicketClaimed.selector, 0));
        minter.claim(0);
    }

    function test_RevertWhen_TheBadgeIsHeldThroughAnotherTicket() external {
        _configure(EVENT, lasting);
        _handOn(bob, alice, 1);
        _admit(0);
        _admit(1);
        _claim(alice, 0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, lasting));
        minter.claim(1);
        assertFalse(minter.isTicketClaimed(1), "unclaimed");
    }

    function test_RevertWhen_TheHolderHasNoPassport() external {
        _configure(EVENT, lasting);
        _admit(2);
        vm.prank(carol);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, carol));
        minter.claim(2);
        assertFalse(minter.isTicketClaimed(2), "serves after registration");
        _register(passport, carol, 1);
        _claim(carol, 2);
    }

    function test_Claim_WhereThePassportMoved() external {
        _configure(EVENT, lasting);
        _admit(0);
        vm.prank(alice);
        passport.startRebind(stranger);
        vm.warp(block.timestamp + REBIND_DELAY);
        vm.startPrank(stranger);
        passport.completeRebind(_idOf(alice));
        tickets.migrate(alice, _ids(0));
        minter.claim(0);
        vm.stopPrank();
        assertTrue(badges.isValid(stranger, lasting), "held");
        assertFalse(badges.isValid(alice, lasting), "not where it was");
    }

    function test_ClaimAnonymous() external {
        _enter(bob);
        assertFalse(minter.isEntryClaimed(EVENT, 99), "before");
        vm.expectEmit(address(minter));
        emit IAttendanceMinter.AnonymousAttendanceClaimed(EVENT, 99, bob, lasting, VALUE);
        vm.prank(bob);
        minter.claimAnonymous(EVENT, 99);
        assertTrue(minter.isEntryClaimed(EVENT, 99), "claimed");
        assertFalse(minter.isEntryClaimed(TWIN, 99), "of one event");
        assertTrue(badges.isValid(bob, lasting), "held");
    }

    function test_RevertWhen_AnotherClaimsTheEntry() external {
        _enter(bob);
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotRecipient.selector, alice, EVENT, 99)
        );
        minter.claimAnonymous(EVENT, 99);
        vm.prank(bob);
        vm.expectRevert(
            abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotRecipient.selector, bob, EVENT, 98)
        );
        minter.claimAnonymous(EVENT, 98);
    }

    function test_RevertWhen_TheEntryNamedNobody() external {
        _enter(address(0));
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotRecipient.selector, alice, EVENT, 99)
        );
        minter.claimAnonymous(EVENT, 99);
    }

    function test_RevertWhen_TheEntryWasClaimed() external {
        _enter(bob);
        vm.startPrank(bob);
        minter.claimAnonymous(EVENT, 99);
        vm.expectRevert(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_EntryClaimed.selector, EVENT, 99));
        minter.claimAnonymous(EVENT, 99);
    }

    function test_Claim_OnceByAHolderThatCallsBack() external {
        ReentrantAccount holder = new ReentrantAccount();
        _register(passport, address(holder), 1);
        _handOn(alice, address(holder), 0);
        _configure(EVENT, lasting);
        _admit(0);
        holder.prepare(address(minter), abi.encodeCall(minter.claim, (0)));
        holder.execute(address(minter), abi.encodeCall(minter.claim, (0)));
        assertEq(holder.attempts(), 1, "it was called");
        assertEq(holder.successes(), 0, "in vain");
        assertEq(
            keccak256(holder.outcome()),
            keccak256(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_TicketClaimed.selector, 0)),
            "outcome"
        );
    }

    function test_ClaimAnonymous_OnceByARecipientThatCallsBack() external {
        ReentrantAccount recipient = new ReentrantAccount();
        _register(passport, address(recipient), 1);
        _enter(address(recipient));
        recipient.prepare(address(minter), abi.encodeCall(minter.claimAnonymous, (EVENT, 99)));
        recipient.execute(address(minter), abi.encodeCall(minter.claimAnonymous, (EVENT, 99)));
        assertEq(recipient.attempts(), 1, "it was called");
        assertEq(
            keccak256(recipient.outcome()),
            keccak256(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_EntryClaimed.selector, EVENT, 99)),
            "outcome"
        );
    }

    function _configure(uint256 eventId, uint256 badgeType) private {
        vm.prank(organiser);
        minter.configure(eventId, badgeType, VALUE);
    }

    function _admit(uint256 ticketId) private {
        vm.prank(staff);
        checkIn.admitOne(ticketId);
    }

    function _claim(address account, uint256 ticketId) private {
        vm.prank(account);
        minter.claim(ticketId);
    }

    /// @dev An anonymous entry with nullifier 99, and a badge for it.
    function _enter(address recipient) private {
        _configure(EVENT, lasting);
        SemaphoreProof memory proof = _seatedProof(recipient);
        vm.prank(staff);
        checkIn.admitAnonymously(EVENT, proof);
    }

    function _badge(address by, uint32 validity) private pure returns (IBadges.BadgeTypeParams memory params) {
        params.category = IBadges.Category.Event;
        params.provider = "aura.events";
        params.validity = validity;
        params.supplyCap = type(uint24).max;
        params.policies = 4;
        params.minters = new address[](1);
        params.minters[0] = by;
        params.name = "Was there";
    }
}
