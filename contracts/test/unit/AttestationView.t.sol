// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AttestationView} from "../../AttestationView.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {Attestation} from "../../interfaces/external/Attestation.sol";
import {MintersFixture} from "../helpers/MintersFixture.t.sol";

/// given no badge, or one that moved away    it should be the empty attestation
/// given a badge                             it should say what the badge says, and whether it counts
/// given a badge revoked or burned           it should be revoked since then
/// given a renewal, another account, type, badge contract or chain    it should have another uid
contract AttestationViewTest is MintersFixture {
    uint256 private constant TYPE = FIRST;

    AttestationView private reader;

    function setUp() public override {
        super.setUp();
        reader = new AttestationView(badges);
        _define(VALIDITY, address(this));
    }

    function test_Schema() external view {
        string memory schema = "uint256 badgeType,uint64 value,uint8 category,uint16 mints,uint8 minter,uint8 reason";
        assertEq(reader.SCHEMA(), schema, "SCHEMA");
        assertEq(reader.SCHEMA_UID(), keccak256(abi.encodePacked(schema, address(0), true)), "SCHEMA_UID");
        assertEq(address(reader.badges()), address(badges), "badges");
    }

    function test_GetAttestation_OfABadge() external {
        vm.warp(START + 3);
        badges.mint(TYPE, alice, 9);
        Attestation memory attestation = reader.getAttestation(alice, TYPE);
        assertTrue(attestation.uid != 0, "uid");
        assertEq(attestation.schema, reader.SCHEMA_UID(), "schema");
        assertEq(attestation.time, START + 3, "time");
        assertEq(attestation.expirationTime, START + 3 + VALIDITY, "expirationTime");
        assertEq(attestation.revocationTime, 0, "revocationTime");
        assertEq(attestation.refUID, 0, "refUID");
        assertEq(attestation.recipient, alice, "recipient");
        assertEq(attestation.attester, issuer, "attester");
        assertTrue(attestation.revocable, "revocable");
        assertEq(
            keccak256(attestation.data),
            keccak256(abi.encode(TYPE, uint64(9), IBadges.Category.Work, uint16(1), uint8(1), uint8(0))),
            "data"
        );
    }

    function test_GetAttestation_OfNoBadge() external view {
        Attestation memory none;
        assertEq(
            keccak256(abi.encode(reader.getAttestation(alice, TYPE))),
            keccak256(abi.encode(none)),
            "a badge never held"
        );
        assertEq(
            keccak256(abi.encode(reader.getAttestation(alice, TYPE + 1))),
            keccak256(abi.encode(none)),
            "a type that does not exist"
        );
        assertFalse(reader.isAttestationValid(alice, TYPE), "isAttestationValid");
    }

    function test_GetAttestation_OfABadgeRevokedOrBurned() external {
        badges.mint(TYPE, alice, 9);
        badges.mint(TYPE, bob, 9);
        vm.warp(START + 5);
        badges.revoke(TYPE, alice, 4);
        vm.prank(bob);
        badges.burn(TYPE);
        Attestation memory revoked = reader.getAttestation(alice, TYPE);
        assertEq(revoked.revocationTime, START + 5, "revoked");
        assertEq(
            keccak256(revoked.data),
            keccak256(abi.encode(TYPE, uint64(9), IBadges.Category.Work, uint16(1), uint8(1), uint8(4))),
            "data"
        );
        assertEq(reader.getAttestation(bob, TYPE).revocationTime, START + 5, "burned");
        assertFalse(reader.isAttestationValid(alice, TYPE) || reader.isAttestationValid(bob, TYPE), "valid");
    }

    function test_GetAttestation_OfABadgeThatMoved() external {
        badges.mint(TYPE, alice, 9);
        bytes32 before = reader.getAttestation(alice, TYPE).uid;
        passports.set(bob, false);
        passports.move(alice, bob);
        uint256[] memory badgeTypes = new uint256[](1);
        badgeTypes[0] = TYPE;
        badges.migrate(alice, badgeTypes);
        assertEq(reader.getAttestation(alice, TYPE).uid, 0, "gone");
        Attestation memory attestation = reader.getAttestation(bob, TYPE);
        assertTrue(attestation.uid != 0 && attestation.uid != before, "another uid");
        assertEq(attestation.recipient, bob, "recipient");
        assertTrue(reader.isAttestationValid(bob, TYPE), "isAttestationValid");
    }

    function test_IsAttestationValid_BothSidesOfExpiry() external {
        badges.mint(TYPE, alice, 9);
        vm.warp(START + VALIDITY - 1);
        assertTrue(reader.isAttestationValid(alice, TYPE), "the last second");
        vm.warp(START + VALIDITY);
        assertFalse(reader.isAttestationValid(alice, TYPE), "the first second after");
    }

    function test_GetAttestation_UidsTellBadgesApart() external {
        uint256 other = _define(VALIDITY, address(this));
        badges.mint(TYPE, alice, 9);
        badges.mint(TYPE, bob, 9);
        badges.mint(other, alice, 9);
        bytes32 uid = reader.getAttestation(alice, TYPE).uid;
        assertEq(uid, new AttestationView(badges).getAttestation(alice, TYPE).uid, "whoever reads");
        assertTrue(uid != reader.getAttestation(bob, TYPE).uid, "account");
        assertTrue(uid != reader.getAttestation(alice, other).uid, "type");
        vm.chainId(block.chainid + 1);
        assertTrue(uid != reader.getAttestation(alice, TYPE).uid, "chain");
        vm.chainId(block.chainid - 1);
        vm.warp(START + VALIDITY);
        badges.mint(TYPE, alice, 9);
        assertTrue(uid != reader.getAttestation(alice, TYPE).uid, "renewal");
    }

    /// @dev What ended prevails over what the new account received meanwhile: both are its first of the type.
    function test_GetAttestation_UidsTellABadgeFromTheOneThatTakesItsPlace() external {
        badges.mint(TYPE, alice, 9);
        badges.revoke(TYPE, alice, 1);
        vm.warp(START + 1);
        passports.move(alice, bob);
        badges.mint(TYPE, bob, 9);
        bytes32 uid = reader.getAttestation(bob, TYPE).uid;
        uint256[] memory badgeTypes = new uint256[](1);
        badgeTypes[0] = TYPE;
        badges.migrate(alice, badgeTypes);
        assertEq(badges.badgeOf(bob, TYPE).mints, 1, "mints");
        assertTrue(uid != reader.getAttestation(bob, TYPE).uid, "uid");
    }

    function test_GetAttestation_UidsTellBadgeContractsApart() external {
        badges.mint(TYPE, alice, 9);
        bytes32 uid = reader.getAttestation(alice, TYPE).uid;
        setUp();
        badges.mint(TYPE, alice, 9);
        assertTrue(uid != reader.getAttestation(alice, TYPE).uid, "uid");
    }
}
