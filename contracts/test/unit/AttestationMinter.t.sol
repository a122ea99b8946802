// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAttestationMinter} from "../../interfaces/IAttestationMinter.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {Attestation} from "../../interfaces/external/Attestation.sol";
import {ISchemaResolver} from "../../interfaces/external/ISchemaResolver.sol";
import {EASStub} from "../../mocks/EASStub.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {ReentrantAccount} from "../../mocks/ReentrantAccount.sol";
import {AttestationMinterFixture} from "../helpers/AttestationMinterFixture.t.sol";

/// given a type of another issuer, an unknown one, one that does not name the minter, or a second link
///     linking should revert
/// given a schema that does not exist or has another resolver, or an attester named twice    linking should revert
/// given another caller than EAS                      every call of a resolver should revert
/// given data too short or a value too large, another schema, or an attester not accepted    attesting should revert
/// given an expiry before the badge's                 attesting should revert
/// given a recipient without a passport or with the badge    attesting should revert, a batch as a whole
/// given an accepted attestation                      it should mint to the recipient
/// given a badge that is still there                  revoking should revoke it, also where a passport took it
/// given a badge that ended or was renewed            revoking should pass and change nothing
/// given a badge left on the way                      {revokeMoved} should revoke it, and nothing else
contract AttestationMinterTest is AttestationMinterFixture {
    function test_Resolver() external view {
        assertFalse(minter.isPayable(), "isPayable");
        assertEq(minter.version(), "1.4.0", "version");
        assertEq(address(minter.badges()), address(badges), "badges");
        assertEq(minter.REVOKED_IN_EAS(), REASON, "REVOKED_IN_EAS");
    }

    function test_RevertWhen_Paid() external {
        vm.deal(address(this), 1 ether);
        (bool success, ) = address(minter).call{value: 1}("");
        assertFalse(success, "a plain payment");
        vm.deal(address(eas), 1 ether);
        vm.prank(address(eas));
        (success, ) = address(minter).call{value: 1}(abi.encodeCall(ISchemaResolver.attest, (_attestation())));
        assertFalse(success, "a payment with an attestation");
    }

    function test_Link() external {
        uint256 badgeType = _define(0, address(minter));
        address[] memory attesters = new address[](2);
        (attesters[0], attesters[1]) = (issuer, stranger);
        assertEq(minter.schemaOf(badgeType), bytes32(0), "before");

        vm.expectEmit(address(minter));
        emit IAttestationMinter.SchemaLinked(badgeType, SCHEMA, issuer);
        vm.expectEmit(address(minter));
        emit IAttestationMinter.BadgeAttesterChanged(badgeType, issuer, true);
        vm.expectEmit(address(minter));
        emit IAttestationMinter.BadgeAttesterChanged(badgeType, stranger, true);
        vm.prank(issuer);
        minter.link(badgeType, SCHEMA, attesters);

        assertEq(minter.schemaOf(badgeType), SCHEMA, "schemaOf");
        assertTrue(minter.isAttester(badgeType, issuer), "issuer");
        assertTrue(minter.isAttester(badgeType, stranger), "stranger");
        assertFalse(minter.isAttester(badgeType, attester), "another type's attester");
    }

    function test_Link_WithoutAttesters() external {
        uint256 badgeType = _define(0, address(minter));
        vm.prank(issuer);
        minter.link(badgeType, SCHEMA, new address[](0));
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(badgeType, 7);
        attestation.attester = issuer;
        vm.expectRevert(_notAccepted(badgeType, issuer));
        eas.attest(attestation);
    }

    function test_RevertWhen_AnotherLinks() external {
        uint256 badgeType = _define(0, address(minter));
        vm.prank(stranger);
        vm.expectRevert(_notIssuer(stranger, badgeType));
        minter.link(badgeType, SCHEMA, _only(attester));
    }

    function test_RevertWhen_LinkedTypeDoesNotExist() external {
        vm.prank(issuer);
        vm.expectRevert(_unknownType(FIRST + 2));
        minter.link(FIRST + 2, SCHEMA, _only(attester));
    }

    function test_RevertWhen_LinkedTypeNamesAnotherMinter() external {
        uint256 badgeType = _define(0, stranger);
        vm.prank(issuer);
        vm.expectRevert(_notNamed(badgeType));
        minter.link(badgeType, SCHEMA, _only(attester));
    }

    function test_RevertWhen_LinkedTwice() external {
        vm.prank(issuer);
        vm.expectRevert(_alreadyConfigured(LASTING));
        minter.link(LASTING, SCHEMA, _only(attester));
    }

    function test_RevertWhen_SchemaIsNotOneOfThisResolver() external {
        uint256 badgeType = _define(0, address(minter));
        bytes32 foreign = keccak256("foreign");
        eas.register(foreign, stranger);
        for (uint256 i = 0; i < 3; ++i) {
            bytes32 schema =
                i == 0
                    ? foreign
                    : i == 1
                        ? keccak256("none")
                        : bytes32(0);
            vm.prank(issuer);
            vm.expectRevert(
                abi.encodeWithSelector(IAttestationMinter.AttestationMinter_ForeignSchema.selector, schema)
            );
            minter.link(badgeType, schema, _only(attester));
        }
    }

    function test_RevertWhen_AnAttesterIsNamedTwice() external {
        uint256 badgeType = _define(0, address(minter));
        address[] memory attesters = new address[](2);
        (attesters[0], attesters[1]) = (attester, attester);
        vm.prank(issuer);
        vm.expectRevert(_unchanged(badgeType, attester));
        minter.link(badgeType, SCHEMA, attesters);
    }

    function test_SetAttester() external {
        vm.expectEmit(address(minter));
        emit IAttestationMinter.BadgeAttesterChanged(LASTING, stranger, true);
        vm.prank(issuer);
        minter.setAttester(LASTING, stranger, true);
        assertTrue(minter.isAttester(LASTING, stranger), "accepted");
        assertFalse(minter.isAttester(DAILY, stranger), "for that type alone");

        vm.expectEmit(address(minter));
        emit IAttestationMinter.BadgeAttesterChanged(LASTING, stranger, false);
        vm.prank(issuer);
        minter.setAttester(LASTING, stranger, false);
        assertFalse(minter.isAttester(LASTING, stranger), "no longer");
    }

    function test_RevertWhen_AnAttesterIsSetToWhatItIs() external {
        vm.startPrank(issuer);
        vm.expectRevert(_unchanged(LASTING, attester));
        minter.setAttester(LASTING, attester, true);
        vm.expectRevert(_unchanged(LASTING, stranger));
        minter.setAttester(LASTING, stranger, false);
    }

    function test_RevertWhen_AnotherSetsAttesters() external {
        vm.prank(stranger);
        vm.expectRevert(_notIssuer(stranger, LASTING));
        minter.setAttester(LASTING, stranger, true);
    }

    function test_RevertWhen_AttestersAreSetBeforeTheLink() external {
        uint256 badgeType = _define(0, address(minter));
        vm.prank(issuer);
        vm.expectRevert(_notConfigured(badgeType));
        minter.setAttester(badgeType, attester, true);
    }

    function test_Attest() external {
        vm.expectEmit(address(minter));
        emit IAttestationMinter.AttestationMinted(UID, LASTING, alice, attester, 7);
        eas.attest(_attestation());
        assertTrue(badges.isValid(alice, LASTING), "isValid");
        assertEq(badges.badgeOf(alice, LASTING).value, 7, "value");
    }

    function test_Attest_DataMayGoOn() external {
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(LASTING, uint64(8), "and a note");
        eas.attest(attestation);
        assertEq(badges.badgeOf(alice, LASTING).value, 8, "value");
    }

    function test_Attest_BothSidesOfTheLengthOfData() external {
        Attestation memory attestation = _attestation();
        bytes memory whole = attestation.data;
        attestation.data = new bytes(63);
        for (uint256 i = 0; i < 63; ++i) attestation.data[i] = whole[i];
        vm.expectRevert(_malformed(UID));
        eas.attest(attestation);
        attestation.data = "";
        vm.expectRevert(_malformed(UID));
        eas.attest(attestation);
        attestation.data = whole;
        eas.attest(attestation);
    }

    function test_Attest_BothSidesOfTheLargestValue() external {
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(LASTING, uint256(1) << 64);
        vm.expectRevert(_malformed(UID));
        eas.attest(attestation);
        attestation.data = abi.encode(LASTING, type(uint64).max);
        eas.attest(attestation);
        assertEq(badges.badgeOf(alice, LASTING).value, type(uint64).max, "value");
    }

    function test_RevertWhen_SchemaIsAnother() external {
        bytes32 other = keccak256("other");
        eas.register(other, address(minter));
        Attestation memory attestation = _attestation();
        attestation.schema = other;
        vm.expectRevert(_notLinked(LASTING, other));
        eas.attest(attestation);
    }

    function test_RevertWhen_TheTypeNamedIsNotLinked() external {
        uint256 badgeType = _define(0, address(minter));
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(badgeType, 7);
        vm.expectRevert(_notLinked(badgeType, SCHEMA));
        eas.attest(attestation);
        attestation.data = abi.encode(type(uint256).max, 7);
        vm.expectRevert(_notLinked(type(uint256).max, SCHEMA));
        eas.attest(attestation);
    }

    function test_RevertWhen_AttesterIsNotAccepted() external {
        Attestation memory attestation = _attestation();
        attestation.attester = issuer;
        vm.expectRevert(_notAccepted(LASTING, issuer));
        eas.attest(attestation);
        attestation.attester = attester;
        vm.prank(issuer);
        minter.setAttester(LASTING, attester, false);
        vm.expectRevert(_notAccepted(LASTING, attester));
        eas.attest(attestation);
    }

    /// @dev A stranger may define a type, link it to the schema and accept anybody: the attester did not name that type.
    function test_Attest_AStrangersTypeUnderTheSameSchemaGainsNothing() external {
        vm.startPrank(stranger);
        badges.registerIssuer("Stranger", "", [uint256(0), 0]);
        uint256 badgeType = badges.defineBadgeType(
            IBadges.BadgeTypeParams({
                category: IBadges.Category.Work,
                provider: "",
                validity: 0,
                supplyCap: 1,
                weightHint: 0,
                policies: 4,
                inMask: false,
                minters: _only(address(minter)),
                name: "Mine",
                uri: ""
            })
        );
        minter.link(badgeType, SCHEMA, _only(attester));
        vm.stopPrank();
        eas.attest(_attestation());
        assertTrue(badges.isValid(alice, LASTING), "the type that the attester named");
        assertEq(badges.balanceOf(alice, badgeType), 0, "and no other");
    }

    function test_Attest_BothSidesOfTheBadgesExpiry() external {
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(DAILY, 7);
        attestation.expirationTime = START + VALIDITY - 1;
        vm.expectRevert(_tooEarly(START + VALIDITY - 1, START + VALIDITY));
        eas.attest(attestation);
        attestation.expirationTime = START + VALIDITY;
        eas.attest(attestation);
        assertEq(badges.badgeOf(alice, DAILY).expiresAt, START + VALIDITY, "expiresAt");
        attestation = _attestation(keccak256("later"), bob);
        attestation.data = abi.encode(DAILY, 7);
        attestation.expirationTime = type(uint64).max;
        eas.attest(attestation);
        assertEq(badges.badgeOf(bob, DAILY).expiresAt, START + VALIDITY, "the type decides");
    }

    function test_RevertWhen_AnAttestationExpiresButItsBadgeWouldNot() external {
        Attestation memory attestation = _attestation();
        attestation.expirationTime = type(uint64).max;
        vm.expectRevert(_tooEarly(type(uint64).max, 0));
        eas.attest(attestation);
    }

    function test_RevertWhen_TheRecipientHasNoPassport() external {
        vm.expectRevert(_noPassport(stranger));
        eas.attest(_attestation(UID, stranger));
        vm.expectRevert(_noPassport(address(0)));
        eas.attest(_attestation(UID, address(0)));
    }

    function test_RevertWhen_TheRecipientHoldsTheBadge() external {
        eas.attest(_attestation());
        vm.expectRevert(_alreadyHeld(alice, LASTING));
        eas.attest(_attestation(keccak256("again"), alice));
    }

    function test_RevertWhen_EASReportsAnAttestationTwice() external {
        eas.attest(_attestation());
        Attestation memory attestation = _attestation();
        vm.prank(address(eas));
        vm.expectRevert(_alreadyHeld(alice, LASTING));
        minter.attest(attestation);
    }

    function test_RevertWhen_TheRecipientDoesNotTakeTokens() external {
        NoReceiver account = new NoReceiver();
        passports.set(address(account), true);
        vm.expectRevert(abi.encodeWithSignature("ERC1155InvalidReceiver(address)", address(account)));
        eas.attest(_attestation(UID, address(account)));
    }

    function test_MultiAttest() external {
        Attestation[] memory attestations = new Attestation[](3);
        attestations[0] = _attestation();
        attestations[1] = _attestation(keccak256("bob"), bob);
        attestations[2] = _attestation(keccak256("daily"), alice);
        attestations[2].data = abi.encode(DAILY, 9);
        eas.multiAttest(attestations);
        assertTrue(badges.isValid(alice, LASTING), "alice");
        assertTrue(badges.isValid(bob, LASTING), "bob");
        assertEq(badges.badgeOf(alice, DAILY).value, 9, "another type");
    }

    function test_RevertWhen_OneOfABatchIsRefused() external {
        Attestation[] memory attestations = new Attestation[](2);
        attestations[0] = _attestation();
        attestations[1] = _attestation(keccak256("stranger"), stranger);
        vm.expectRevert(_noPassport(stranger));
        eas.multiAttest(attestations);
        assertEq(badges.balanceOf(alice, LASTING), 0, "nothing minted");
        attestations[1] = _attestation(keccak256("twice"), alice);
        vm.expectRevert(_alreadyHeld(alice, LASTING));
        eas.multiAttest(attestations);
    }

    function test_RevertWhen_ABatchHasAnotherNumberOfPayments() external {
        Attestation[] memory attestations = new Attestation[](1);
        attestations[0] = _attestation();
        bytes memory mismatch = abi.encodeWithSelector(
            IAttestationMinter.AttestationMinter_LengthMismatch.selector,
            1,
            0
        );
        vm.startPrank(address(eas));
        vm.expectRevert(mismatch);
        minter.multiAttest(attestations, new uint256[](0));
        vm.expectRevert(mismatch);
        minter.multiRevoke(attestations, new uint256[](0));
    }

    function test_RevertWhen_TheCallerIsNotEAS() external {
        Attestation[] memory attestations = new Attestation[](1);
        attestations[0] = _attestation();
        uint256[] memory values = new uint256[](1);
        eas.attest(_attestation(keccak256("bob"), bob));
        EASStub other = new EASStub();
        other.register(SCHEMA, address(minter));
        vm.expectRevert(_notEAS(address(other)));
        other.attest(attestations[0]);

        vm.startPrank(attester);
        vm.expectRevert(_notEAS(attester));
        minter.attest(attestations[0]);
        vm.expectRevert(_notEAS(attester));
        minter.multiAttest(attestations, values);
        attestations[0].recipient = bob;
        vm.expectRevert(_notEAS(attester));
        minter.revoke(attestations[0]);
        vm.expectRevert(_notEAS(attester));
        minter.multiRevoke(attestations, values);
        assertTrue(badges.isValid(bob, LASTING), "nothing revoked");
    }

    function test_Revoke() external {
        eas.attest(_attestation());
        vm.warp(START + 5);
        vm.expectEmit(address(minter));
        emit IAttestationMinter.AttestationRevoked(UID, LASTING, alice, true);
        eas.revoke(UID);
        assertFalse(badges.isValid(alice, LASTING), "isValid");
        assertEq(badges.badgeOf(alice, LASTING).reason, REASON, "reason");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Revoked.selector, alice, LASTING));
        eas.attest(_attestation(keccak256("again"), alice));
    }

    function test_Revoke_ByAnAttesterNoLongerAccepted() external {
        eas.attest(_attestation());
        vm.prank(issuer);
        minter.setAttester(LASTING, attester, false);
        assertTrue(badges.isValid(alice, LASTING), "what it attested stays");
        eas.revoke(UID);
        assertFalse(badges.isValid(alice, LASTING), "until revoked");
    }

    function test_Revoke_WhileTheIssuerHasPaused() external {
        eas.attest(_attestation());
        vm.prank(issuer);
        badges.setPaused(true);
        eas.revoke(UID);
        assertFalse(badges.isValid(alice, LASTING), "isValid");
    }

    function test_MultiRevoke() external {
        eas.attest(_attestation());
        eas.attest(_attestation(keccak256("bob"), bob));
        bytes32[] memory uids = new bytes32[](2);
        (uids[0], uids[1]) = (UID, keccak256("bob"));
        eas.multiRevoke(uids);
        assertFalse(badges.isValid(alice, LASTING) || badges.isValid(bob, LASTING), "both");
    }

    function test_Revoke_PassesWhenTheHolderBurnedTheBadge() external {
        eas.attest(_attestation());
        vm.prank(alice);
        badges.burn(LASTING);
        _revokesNothing(UID, alice, LASTING);
        assertEq(uint256(badges.badgeOf(alice, LASTING).status), uint256(IBadges.BadgeStatus.Burned), "status");
    }

    function test_Revoke_PassesWhenTheIssuerRevokedTheBadge() external {
        eas.attest(_attestation());
        vm.prank(issuer);
        badges.revoke(LASTING, alice, 1);
        _revokesNothing(UID, alice, LASTING);
        assertEq(badges.badgeOf(alice, LASTING).reason, 1, "the issuer's reason stays");
    }

    function test_Revoke_OfAnExpiredBadge() external {
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(DAILY, 7);
        eas.attest(attestation);
        vm.warp(START + VALIDITY);
        eas.revoke(UID);
        assertEq(badges.badgeOf(alice, DAILY).reason, REASON, "reason");
    }

    function test_Revoke_LeavesARenewedBadgeAlone() external {
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(DAILY, 7);
        eas.attest(attestation);
        vm.warp(START + VALIDITY);
        attestation.uid = keccak256("renewal");
        eas.attest(attestation);
        _revokesNothing(UID, alice, DAILY);
        assertTrue(badges.isValid(alice, DAILY), "the renewal stands");
        eas.revoke(attestation.uid);
        assertFalse(badges.isValid(alice, DAILY), "until it is revoked itself");
    }

    /// @dev The issuer renewed by itself: the badge is no longer this minter's to revoke, and EAS must not be held up.
    function test_Revoke_LeavesABadgeRenewedByTheIssuerAlone() external {
        uint256 badgeType = _define(VALIDITY, _only(address(minter)), 5);
        _link(badgeType);
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(badgeType, 7);
        eas.attest(attestation);
        vm.warp(START + VALIDITY);
        vm.prank(issuer);
        badges.mint(badgeType, alice, 8);
        _revokesNothing(UID, alice, badgeType);
        assertTrue(badges.isValid(alice, badgeType), "isValid");
    }

    function test_Revoke_BeforeTheBadgeFollowsThePassport() external {
        eas.attest(_attestation());
        passports.move(alice, carol);
        eas.revoke(UID);
        assertEq(badges.badgeOf(alice, LASTING).reason, REASON, "reason");
        _migrate(alice, LASTING);
        assertFalse(badges.isValid(carol, LASTING), "it moves on as revoked");
    }

    function test_Revoke_AfterTheBadgeFollowedThePassport() external {
        eas.attest(_attestation());
        passports.move(alice, carol);
        _migrate(alice, LASTING);
        assertTrue(badges.isValid(carol, LASTING), "moved");
        vm.warp(START + 5);
        vm.expectEmit(address(minter));
        emit IAttestationMinter.AttestationRevoked(UID, LASTING, carol, true);
        eas.revoke(UID);
        assertFalse(badges.isValid(carol, LASTING), "isValid");
    }

    function test_Revoke_LeavesABadgeOfTheNewAccountsOwnAlone() external {
        eas.attest(_attestation());
        passports.move(alice, carol);
        eas.attest(_attestation(keccak256("carol"), carol));
        eas.revoke(UID);
        assertTrue(badges.isValid(carol, LASTING), "hers by another attestation");
        assertEq(badges.badgeOf(alice, LASTING).reason, REASON, "the one revoked is where it was");
    }

    function test_Revoke_PassesWhenThePassportWasGivenUp() external {
        eas.attest(_attestation());
        passports.move(alice, carol);
        _migrate(alice, LASTING);
        passports.move(alice, address(0));
        _revokesNothing(UID, alice, LASTING);
    }

    function test_RevokeMoved_CatchesABadgeLeftOnTheWay() external {
        _leaveOnTheWay();
        vm.warp(START + 9);
        _revokesNothing(UID, alice, LASTING);
        vm.expectEmit(address(minter));
        emit IAttestationMinter.AttestationRevoked(UID, LASTING, bob, true);
        vm.prank(stranger);
        minter.revokeMoved(UID, bob);
        _migrate(bob, LASTING);
        assertFalse(badges.isValid(carol, LASTING), "it moves on as revoked");
        vm.expectRevert(_elsewhere(carol));
        minter.revokeMoved(UID, carol);
    }

    function test_RevokeMoved_CatchesABadgeThatArrived() external {
        _leaveOnTheWay();
        eas.revoke(UID);
        _migrate(bob, LASTING);
        assertTrue(badges.isValid(carol, LASTING), "for now");
        minter.revokeMoved(UID, carol);
        assertFalse(badges.isValid(carol, LASTING), "isValid");
    }

    function test_RevertWhen_RevokeMovedNamesAnAttestationThatStands() external {
        _leaveOnTheWay();
        vm.expectRevert(_notRevoked(UID));
        minter.revokeMoved(UID, bob);
        vm.expectRevert(_notRevoked(keccak256("none")));
        minter.revokeMoved(keccak256("none"), bob);
    }

    /// @dev An attestation of one's own making, under a schema of one's own, takes no badge away.
    function test_RevertWhen_RevokeMovedNamesAnAttestationUnderAnotherSchema() external {
        _leaveOnTheWay();
        Attestation memory forged = _attestation(keccak256("forged"), alice);
        forged.schema = keccak256("another");
        forged.revocationTime = START;
        eas.keep(forged);
        vm.expectRevert(_notRevoked(forged.uid));
        minter.revokeMoved(forged.uid, bob);
        forged.data = "";
        eas.keep(forged);
        vm.expectRevert(_malformed(forged.uid));
        minter.revokeMoved(forged.uid, bob);
    }

    function test_RevertWhen_RevokeMovedNamesSomebodyElse() external {
        _leaveOnTheWay();
        passports.set(stranger, true);
        eas.attest(_attestation(keccak256("stranger"), stranger));
        eas.revoke(UID);
        vm.expectRevert(_elsewhere(stranger));
        minter.revokeMoved(UID, stranger);
        vm.expectRevert(_elsewhere(address(0)));
        minter.revokeMoved(UID, address(0));
        vm.expectRevert(_elsewhere(alice));
        minter.revokeMoved(UID, alice);
        assertTrue(badges.isValid(stranger, LASTING), "another's attestation of the same second");
    }

    function test_RevertWhen_RevokeMovedNamesAccountsWithoutAPassport() external {
        eas.attest(_attestation());
        eas.revoke(UID);
        vm.expectRevert(_elsewhere(address(0)));
        minter.revokeMoved(UID, address(0));
        vm.expectRevert(_elsewhere(stranger));
        minter.revokeMoved(UID, stranger);
    }

    /// @dev Neither ever moved a passport, which is no relation; both were attested in the same second.
    function test_RevertWhen_RevokeMovedNamesSomebodyWhoNeverMovedEither() external {
        eas.attest(_attestation());
        eas.attest(_attestation(keccak256("bob"), bob));
        eas.revoke(UID);
        vm.expectRevert(_elsewhere(bob));
        minter.revokeMoved(UID, bob);
        assertTrue(badges.isValid(bob, LASTING), "isValid");
    }

    function test_RevertWhen_RevokeMovedNamesARenewedBadge() external {
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(DAILY, 7);
        eas.attest(attestation);
        passports.move(alice, carol);
        _migrate(alice, DAILY);
        vm.warp(START + VALIDITY);
        attestation.uid = keccak256("renewal");
        attestation.recipient = carol;
        eas.attest(attestation);
        _revokesNothing(UID, alice, DAILY);
        vm.expectRevert(_elsewhere(carol));
        minter.revokeMoved(UID, carol);
        assertTrue(badges.isValid(carol, DAILY), "isValid");
    }

    /// @dev A recipient that attests too calls back into EAS, as the real one would let it: both ends stay in step.
    function test_Attest_ARecipientThatRevokesWhileItIsAsked() external {
        ReentrantAccount account = new ReentrantAccount();
        passports.set(address(account), true);
        account.prepare(address(eas), abi.encodeCall(EASStub.revoke, (UID)));
        eas.attest(_attestation(UID, address(account)));
        assertEq(account.successes(), 1, "revoked from within");
        assertFalse(badges.isValid(address(account), LASTING), "and so is the badge");
        assertTrue(eas.getAttestation(UID).revocationTime != 0, "and the attestation");
    }

    function test_Attest_ARecipientThatCallsBackGetsNoSecondBadge() external {
        ReentrantAccount account = new ReentrantAccount();
        passports.set(address(account), true);
        Attestation memory second = _attestation(keccak256("second"), address(account));
        account.prepare(address(eas), abi.encodeCall(EASStub.attest, (second)));
        eas.attest(_attestation(UID, address(account)));
        assertEq(account.successes(), 0, "successes");
        assertEq(keccak256(account.outcome()), keccak256(_alreadyHeld(address(account), LASTING)), "outcome");
        account.prepare(address(minter), abi.encodeCall(ISchemaResolver.attest, (second)));
        second.recipient = bob;
        eas.attest(second);
        assertEq(badges.badgeOf(address(account), LASTING).mints, 1, "mints");
    }

    /// @dev Alice's badge went to bob with her passport, which moved on to carol; the badge did not yet.
    function _leaveOnTheWay() private {
        passports.set(bob, false);
        eas.attest(_attestation());
        passports.move(alice, bob);
        _migrate(alice, LASTING);
        passports.move(bob, carol);
        passports.move(alice, carol);
    }

    function _revokesNothing(bytes32 uid, address account, uint256 badgeType) private {
        vm.expectEmit(address(minter));
        emit IAttestationMinter.AttestationRevoked(uid, badgeType, account, false);
        eas.revoke(uid);
    }

    function _unchanged(uint256 badgeType, address account) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(IAttestationMinter.AttestationMinter_AttesterUnchanged.selector, badgeType, account);
    }
}
