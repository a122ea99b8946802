// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AttendanceMinter} from "../../AttendanceMinter.sol";
import {Badges} from "../../Badges.sol";
import {IAttendanceMinter} from "../../interfaces/IAttendanceMinter.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {CheckInFixture} from "../helpers/CheckInFixture.t.sol";

contract AttendanceMinterFuzzTest is CheckInFixture {
    Badges private badges;
    AttendanceMinter private minter;
    uint256 private badgeType;

    function setUp() public override {
        super.setUp();
        badges = new Badges(governor, passport, 1 days);
        minter = new AttendanceMinter(badges, tickets, checkIn);
        IBadges.BadgeTypeParams memory params;
        params.supplyCap = type(uint24).max;
        params.policies = 4;
        params.minters = new address[](1);
        params.minters[0] = address(minter);
        params.name = "Was there";
        vm.startPrank(organiser);
        badges.registerIssuer("Organiser", "", [uint256(0), 0]);
        badgeType = badges.defineBadgeType(params);
        vm.stopPrank();
        _register(passport, alice, 1);
        vm.warp(STARTS);
    }

    function testFuzz_Configure_OnceByTheOrganiserAlone(address caller, uint64 value, uint64 other) external {
        vm.assume(caller != organiser);
        vm.prank(caller);
        vm.expectRevert(
            abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotOrganiser.selector, caller, EVENT)
        );
        minter.configure(EVENT, badgeType, value);
        vm.startPrank(organiser);
        minter.configure(EVENT, badgeType, value);
        vm.expectRevert(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_AlreadyConfigured.selector, EVENT));
        minter.configure(EVENT, badgeType, other);
        assertEq(minter.rewardOf(EVENT).value, value, "value");
    }

    function testFuzz_Claim_ByTheHolderAloneAtAnyTime(address caller, uint64 value, uint256 moment) external {
        vm.assume(caller != alice);
        vm.prank(organiser);
        minter.configure(EVENT, badgeType, value);
        vm.prank(staff);
        checkIn.admitOne(0);
        vm.warp(bound(moment, STARTS, type(uint40).max));
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotHolder.selector, caller, 0));
        minter.claim(0);
        vm.prank(alice);
        minter.claim(0);
        assertEq(badges.badgeOf(alice, badgeType).value, value, "value");
    }

    function testFuzz_ClaimAnonymous_ByTheRecipientAlone(address caller, uint256 nullifier) external {
        vm.assume(caller != alice);
        vm.prank(organiser);
        minter.configure(EVENT, badgeType, 1);
        SemaphoreProof memory proof = _seatedProof(alice);
        vm.prank(staff);
        checkIn.admitAnonymously(EVENT, proof);
        vm.prank(caller);
        vm.expectRevert(
            abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotRecipient.selector, caller, EVENT, 99)
        );
        minter.claimAnonymous(EVENT, 99);
        vm.assume(nullifier != 99);
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IAttendanceMinter.AttendanceMinter_NotRecipient.selector, alice, EVENT, nullifier)
        );
        minter.claimAnonymous(EVENT, nullifier);
        minter.claimAnonymous(EVENT, 99);
        assertTrue(badges.isValid(alice, badgeType), "held");
    }
}
