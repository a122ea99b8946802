// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AttestationMinter} from "../../AttestationMinter.sol";
import {Badges} from "../../Badges.sol";
import {Passport} from "../../Passport.sol";
import {IAttestationMinter} from "../../interfaces/IAttestationMinter.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {Attestation} from "../../interfaces/external/Attestation.sol";
import {EASStub} from "../../mocks/EASStub.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// given an attestation that became a badge, and a passport that really moves
///     when it is revoked before, between or after the moves of passport and badge    the badge should end, wherever it is
///     when the badge stayed on an account between                                   whoever points to it should end it
///     when the move is still pending                                                it should end where it is
/// given an account without a passport, or whose passport moved away                 attesting to it should be refused
contract MovedAttestationTest is PassportFixture {
    uint256 private constant BADGE = 248;
    bytes32 private constant SCHEMA = keccak256("schema");
    bytes32 private constant UID = keccak256("attestation");

    Passport private passport;
    Badges private badges;
    EASStub private eas;
    AttestationMinter private minter;
    address private attester = person("attester");
    address private alice = person("alice");
    address private bob = person("bob");
    address private carol = person("carol");
    uint256 private aliceId = _idOf(alice);

    function setUp() external {
        vm.warp(START);
        passport = _deployPassport();
        badges = new Badges(governor, passport, 1 days);
        eas = new EASStub();
        minter = new AttestationMinter(eas, badges, passport);
        eas.register(SCHEMA, address(minter));
        badges.registerIssuer("Issuer", "", [uint256(0), 0]);
        IBadges.BadgeTypeParams memory params;
        params.supplyCap = 10;
        params.policies = 4;
        params.minters = new address[](1);
        params.minters[0] = address(minter);
        params.name = "Attested";
        badges.defineBadgeType(params);
        address[] memory attesters = new address[](1);
        attesters[0] = attester;
        minter.link(BADGE, SCHEMA, attesters);
        _register(passport, alice, 7);
        eas.attest(_attestation(alice));
    }

    function test_RevokedBeforeThePassportMoves() external {
        vm.prank(alice);
        passport.startRebind(bob);
        eas.revoke(UID);
        assertEq(badges.balanceOf(alice, BADGE), 0, "a pending move shields nothing");
        vm.warp(START + REBIND_DELAY);
        vm.prank(bob);
        passport.completeRebind(aliceId);
        badges.migrate(alice, _ids());
        assertFalse(badges.isValid(bob, BADGE), "isValid");
        assertEq(badges.badgeOf(bob, BADGE).status, IBadges.BadgeStatus.Revoked);
    }

    function test_RevokedBetweenTheMovesOfPassportAndBadge() external {
        _move(alice, bob);
        eas.revoke(UID);
        badges.migrate(alice, _ids());
        assertFalse(badges.isValid(bob, BADGE), "isValid");
    }

    function test_RevokedAfterBothMoved() external {
        _move(alice, bob);
        badges.migrate(alice, _ids());
        assertTrue(badges.isValid(bob, BADGE), "before");
        eas.revoke(UID);
        assertFalse(badges.isValid(bob, BADGE), "after");
    }

    function test_RevokedAfterTwoMoves() external {
        _move(alice, bob);
        badges.migrate(alice, _ids());
        _move(bob, carol);
        badges.migrate(bob, _ids());
        eas.revoke(UID);
        assertFalse(badges.isValid(carol, BADGE), "isValid");
    }

    function test_RevokedWhileTheBadgeStayedBetween() external {
        _move(alice, bob);
        badges.migrate(alice, _ids());
        _move(bob, carol);
        eas.revoke(UID);
        assertEq(badges.balanceOf(bob, BADGE), 1, "neither its first account nor the latest has it");
        vm.expectRevert(
            abi.encodeWithSelector(IAttestationMinter.AttestationMinter_BadgeElsewhere.selector, UID, carol)
        );
        minter.revokeMoved(UID, carol);
        minter.revokeMoved(UID, bob);
        badges.migrate(bob, _ids());
        assertFalse(badges.isValid(carol, BADGE), "isValid");
    }

    function test_RevokedWhileItStayedBetween_AndMovedOnBeforeAnybodyPointed() external {
        _move(alice, bob);
        badges.migrate(alice, _ids());
        _move(bob, carol);
        eas.revoke(UID);
        badges.migrate(bob, _ids());
        assertTrue(badges.isValid(carol, BADGE), "it got away so far");
        minter.revokeMoved(UID, carol);
        assertFalse(badges.isValid(carol, BADGE), "and no further");
    }

    function test_RevertWhen_TheRecipientsPassportMovedAway() external {
        _move(alice, bob);
        Attestation memory attestation = _attestation(alice);
        attestation.uid = keccak256("another");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, alice));
        eas.attest(attestation);
    }

    function test_RevokedAfterThePassportWasGivenUp() external {
        vm.prank(alice);
        passport.giveUp();
        eas.revoke(UID);
        assertEq(badges.balanceOf(alice, BADGE), 0, "balance");
    }

    function _move(address from, address to) private {
        vm.prank(from);
        passport.startRebind(to);
        vm.warp(block.timestamp + REBIND_DELAY);
        vm.prank(to);
        passport.completeRebind(aliceId);
    }

    function _attestation(address recipient) private view returns (Attestation memory attestation) {
        attestation.uid = UID;
        attestation.schema = SCHEMA;
        attestation.recipient = recipient;
        attestation.attester = attester;
        attestation.revocable = true;
        attestation.data = abi.encode(BADGE, 7);
    }

    function assertEq(IBadges.BadgeStatus actual, IBadges.BadgeStatus expected) private pure {
        assertEq(uint256(actual), uint256(expected), "status");
    }

    function _ids() private pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = BADGE;
    }
}
