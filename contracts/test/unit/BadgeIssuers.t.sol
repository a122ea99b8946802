// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given an empty name, an unusable key or an issuer known before  registering should revert
/// given a caller that is not a present issuer                     describing, keys and pausing should revert
/// given a caller that is not the owner                            accrediting and removing should revert
/// given no announcement, or one too recent                        removing should revert
/// when an issuer is removed                                       it should lose accreditation and never come back
contract BadgeIssuersTest is BadgesFixture {
    function test_RegisterIssuer_WithAKey() external {
        vm.expectEmit(address(badges));
        emit IBadges.IssuerRegistered(stranger, "S", "", [BASE_X, BASE_Y]);
        vm.prank(stranger);
        badges.registerIssuer("S", "", [BASE_X, BASE_Y]);
        IBadges.IssuerRecord memory record = badges.issuerOf(stranger);
        assertTrue(record.registered, "registered");
        assertFalse(record.accredited, "accredited");
        assertFalse(record.paused, "paused");
        assertFalse(record.removed, "removed");
        assertEq(record.removableAt, 0, "removableAt");
        assertEq(record.publicKey[0], BASE_X, "x");
        assertEq(record.publicKey[1], BASE_Y, "y");
    }

    function test_RegisterIssuer_WithoutAKey() external view {
        IBadges.IssuerRecord memory record = badges.issuerOf(issuer);
        assertTrue(record.registered, "registered");
        assertEq(record.publicKey[0] | record.publicKey[1], 0, "no key");
    }

    function test_IssuerOf_NobodyIsZero() external view {
        IBadges.IssuerRecord memory nobody;
        assertEq(keccak256(abi.encode(badges.issuerOf(stranger))), keccak256(abi.encode(nobody)), "record");
    }

    function test_RevertWhen_IssuerNameIsEmpty() external {
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_EmptyName.selector));
        badges.registerIssuer("", "ipfs://x", [uint256(0), 0]);
    }

    function test_RevertWhen_IssuerRegistersTwice() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerAlreadyRegistered.selector, issuer));
        badges.registerIssuer("Issuer", "", [uint256(0), 0]);
    }

    function test_RevertWhen_IssuerRegistersWithAnUnusableKey() external {
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidIssuerKey.selector, BASE_X, BASE_X));
        badges.registerIssuer("S", "", [BASE_X, BASE_X]);
    }

    function test_RevertWhen_OnlyOneCoordinateIsZero() external {
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidIssuerKey.selector, 0, 1));
        badges.registerIssuer("S", "", [uint256(0), 1]);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidIssuerKey.selector, BASE_X, 0));
        badges.registerIssuer("S", "", [BASE_X, uint256(0)]);
    }

    function test_UpdateIssuer() external {
        vm.expectEmit(address(badges));
        emit IBadges.IssuerUpdated(issuer, "New", "ipfs://new");
        vm.prank(issuer);
        badges.updateIssuer("New", "ipfs://new");
    }

    function test_RevertWhen_UpdatedNameIsEmpty() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_EmptyName.selector));
        badges.updateIssuer("", "ipfs://new");
    }

    function test_SetIssuerKey_RotatesAndRemoves() external {
        vm.startPrank(issuer);
        vm.expectEmit(address(badges));
        emit IBadges.IssuerKeyChanged(issuer, [BASE_X, BASE_Y]);
        badges.setIssuerKey([BASE_X, BASE_Y]);
        assertEq(badges.issuerOf(issuer).publicKey[0], BASE_X, "x");
        assertEq(badges.issuerOf(issuer).publicKey[1], BASE_Y, "y");

        vm.expectEmit(address(badges));
        emit IBadges.IssuerKeyChanged(issuer, [uint256(0), 0]);
        badges.setIssuerKey([uint256(0), 0]);
        assertEq(badges.issuerOf(issuer).publicKey[0], 0, "x again");
        assertEq(badges.issuerOf(issuer).publicKey[1], 0, "y again");
    }

    function test_RevertWhen_NewKeyIsUnusable() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidIssuerKey.selector, 1, 1));
        badges.setIssuerKey([uint256(1), 1]);
    }

    function test_SetPaused() external {
        vm.expectEmit(address(badges));
        emit IBadges.IssuerPauseChanged(issuer, true);
        _pause(true);
        assertTrue(badges.issuerOf(issuer).paused, "paused");
        vm.expectEmit(address(badges));
        emit IBadges.IssuerPauseChanged(issuer, false);
        _pause(false);
        assertFalse(badges.issuerOf(issuer).paused, "resumed");
    }

    function test_RevertWhen_CallerIsNoIssuer() external {
        bytes memory refused = abi.encodeWithSelector(IBadges.Badges_IssuerNotRegistered.selector, stranger);
        vm.startPrank(stranger);
        vm.expectRevert(refused);
        badges.updateIssuer("S", "");
        vm.expectRevert(refused);
        badges.setIssuerKey([BASE_X, BASE_Y]);
        vm.expectRevert(refused);
        badges.setPaused(true);
        vm.expectRevert(refused);
        badges.defineBadgeType(_params(0, 1));
    }

    function test_RevertWhen_CallerWasRemoved() external {
        _removeIssuer();
        bytes memory refused = abi.encodeWithSelector(IBadges.Badges_IssuerRemoved.selector, issuer);
        vm.startPrank(issuer);
        vm.expectRevert(refused);
        badges.updateIssuer("S", "");
        vm.expectRevert(refused);
        badges.setIssuerKey([BASE_X, BASE_Y]);
        vm.expectRevert(refused);
        badges.setPaused(true);
        vm.expectRevert(refused);
        badges.defineBadgeType(_params(0, 1));
        vm.expectRevert(refused);
        badges.setBadgeUri(LASTING, "");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerAlreadyRegistered.selector, issuer));
        badges.registerIssuer("Issuer", "", [uint256(0), 0]);
    }

    function test_SetAccreditation() external {
        vm.startPrank(owner);
        vm.expectEmit(address(badges));
        emit IBadges.IssuerAccreditationChanged(issuer, true);
        badges.setAccreditation(issuer, true);
        assertTrue(badges.issuerOf(issuer).accredited, "accredited");

        vm.expectEmit(address(badges));
        emit IBadges.IssuerAccreditationChanged(issuer, false);
        badges.setAccreditation(issuer, false);
        assertTrue(badges.issuerOf(issuer).registered, "still registered");
        assertFalse(badges.issuerOf(issuer).accredited, "no longer accredited");
    }

    function test_RevertWhen_GoverningWithoutOwnership() external {
        bytes memory refused = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, issuer);
        vm.startPrank(issuer);
        vm.expectRevert(refused);
        badges.setAccreditation(issuer, true);
        vm.expectRevert(refused);
        badges.scheduleIssuerRemoval(issuer);
        vm.expectRevert(refused);
        badges.cancelIssuerRemoval(issuer);
        vm.expectRevert(refused);
        badges.removeIssuer(issuer);
    }

    function test_RevertWhen_GoverningAnUnregisteredIssuer() external {
        bytes memory refused = abi.encodeWithSelector(IBadges.Badges_IssuerNotRegistered.selector, stranger);
        vm.startPrank(owner);
        vm.expectRevert(refused);
        badges.setAccreditation(stranger, true);
        vm.expectRevert(refused);
        badges.scheduleIssuerRemoval(stranger);
    }

    function test_RevertWhen_GoverningARemovedIssuer() external {
        _removeIssuer();
        bytes memory refused = abi.encodeWithSelector(IBadges.Badges_IssuerRemoved.selector, issuer);
        bytes memory unscheduled = abi.encodeWithSelector(IBadges.Badges_RemovalNotScheduled.selector, issuer);
        vm.startPrank(owner);
        vm.expectRevert(refused);
        badges.setAccreditation(issuer, true);
        vm.expectRevert(refused);
        badges.scheduleIssuerRemoval(issuer);
        vm.expectRevert(unscheduled);
        badges.cancelIssuerRemoval(issuer);
        vm.expectRevert(unscheduled);
        badges.removeIssuer(issuer);
    }

    function test_RemoveIssuer_BothSidesOfTheDelay() external {
        _accredit();
        assertEq(badges.removalDelay(), REMOVAL_DELAY, "removalDelay");
        uint40 removableAt = START + REMOVAL_DELAY;
        vm.startPrank(owner);
        vm.expectEmit(address(badges));
        emit IBadges.IssuerRemovalScheduled(issuer, removableAt);
        badges.scheduleIssuerRemoval(issuer);
        assertEq(badges.issuerOf(issuer).removableAt, removableAt, "removableAt");

        vm.warp(removableAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_RemovalNotDue.selector, issuer, removableAt));
        badges.removeIssuer(issuer);

        vm.warp(removableAt);
        vm.expectEmit(address(badges));
        emit IBadges.IssuerAccreditationChanged(issuer, false);
        vm.expectEmit(address(badges));
        emit IBadges.IssuerRemoved(issuer);
        badges.removeIssuer(issuer);
        IBadges.IssuerRecord memory record = badges.issuerOf(issuer);
        assertTrue(record.removed, "removed");
        assertTrue(record.registered, "registered");
        assertFalse(record.accredited, "accredited");
        assertEq(record.removableAt, 0, "removableAt after");
    }

    function test_RemoveIssuer_WithoutAccreditation() external {
        _removeIssuer();
        assertTrue(badges.issuerOf(issuer).removed, "removed");
    }

    function test_RevertWhen_RemovalIsNotScheduled() external {
        bytes memory unscheduled = abi.encodeWithSelector(IBadges.Badges_RemovalNotScheduled.selector, issuer);
        vm.startPrank(owner);
        vm.expectRevert(unscheduled);
        badges.removeIssuer(issuer);
        vm.expectRevert(unscheduled);
        badges.cancelIssuerRemoval(issuer);
    }

    function test_RevertWhen_RemovalIsScheduledTwice() external {
        vm.startPrank(owner);
        badges.scheduleIssuerRemoval(issuer);
        vm.warp(START + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IBadges.Badges_RemovalScheduled.selector, issuer, START + REMOVAL_DELAY)
        );
        badges.scheduleIssuerRemoval(issuer);
    }

    function test_CancelIssuerRemoval() external {
        vm.startPrank(owner);
        badges.scheduleIssuerRemoval(issuer);
        vm.expectEmit(address(badges));
        emit IBadges.IssuerRemovalCancelled(issuer);
        badges.cancelIssuerRemoval(issuer);
        assertEq(badges.issuerOf(issuer).removableAt, 0, "removableAt");

        vm.warp(START + REMOVAL_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_RemovalNotScheduled.selector, issuer));
        badges.removeIssuer(issuer);
        badges.scheduleIssuerRemoval(issuer);
        assertEq(badges.issuerOf(issuer).removableAt, START + 2 * REMOVAL_DELAY, "announced anew");
    }

    function test_ScheduledIssuer_GoesOnUntilRemoved() external {
        vm.prank(owner);
        badges.scheduleIssuerRemoval(issuer);
        vm.warp(START + REMOVAL_DELAY);
        _mint(LASTING, alice, 1);
        vm.prank(issuer);
        badges.defineBadgeType(_params(0, 1));
        assertTrue(badges.isValid(alice, LASTING), "isValid");
    }

    function test_TransferOwnership_TakesTwoSteps() external {
        vm.prank(owner);
        badges.transferOwnership(bob);
        assertEq(badges.owner(), owner, "before acceptance");
        vm.prank(bob);
        badges.acceptOwnership();
        assertEq(badges.owner(), bob, "after acceptance");
    }

    function test_RevertWhen_OwnershipIsAcceptedByAnother() external {
        vm.prank(owner);
        badges.transferOwnership(bob);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger));
        badges.acceptOwnership();
    }
}
