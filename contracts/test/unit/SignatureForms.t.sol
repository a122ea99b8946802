// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {InviteGate} from "../../gates/InviteGate.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {ICheckIn} from "../../interfaces/ICheckIn.sol";
import {IInviteGate} from "../../interfaces/IInviteGate.sol";
import {IInvites} from "../../interfaces/IInvites.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";
import {CheckInFixture} from "../helpers/CheckInFixture.t.sol";
import {InvitesFixture} from "../helpers/InvitesFixture.t.sol";
import {KeyTree} from "../helpers/KeyTree.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";
import {SignatureForms} from "../helpers/SignatureForms.t.sol";

/// given a signature with high s, in 64 bytes or with parity for v
///     where an account signs                 it should be refused
///     where a code signs                     64 bytes should do, and nothing else
/// when a signature has served in one form    no other form of it should serve again
contract PassportSignatureFormsTest is PassportFixture {
    function test_RegisterFor_TakesOneForm() external {
        vm.warp(START);
        (Passport passport, ) = _deployPassportWithStub();
        address alice = person("alice");
        bytes memory signature = signatureBy("alice", passport.registrationDigest(alice, 7, START));
        bytes[3] memory others = [
            SignatureForms.mirrored(signature),
            SignatureForms.compact(signature),
            SignatureForms.withParity(signature)
        ];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRegistrationSignature.selector));
            passport.registerFor(alice, 7, START, others[i]);
        }
        passport.registerFor(alice, 7, START, signature);
        assertTrue(passport.isRegistered(alice), "isRegistered");
    }
}

/// See {PassportSignatureFormsTest}.
contract BadgesSignatureFormsTest is BadgesFixture {
    function test_MintWithVouchers_TakesOneForm() external {
        IBadges.Voucher[] memory vouchers = new IBadges.Voucher[](1);
        vouchers[0] = _voucher();
        bytes memory signature = _sign(vouchers[0]);
        bytes[3] memory others = [
            SignatureForms.mirrored(signature),
            SignatureForms.compact(signature),
            SignatureForms.withParity(signature)
        ];
        bytes[] memory signatures = new bytes[](1);
        for (uint256 i = 0; i < 3; ++i) {
            signatures[0] = others[i];
            vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
            badges.mintWithVouchers(vouchers, signatures);
            vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
            badges.mintWithVoucher(vouchers[0], others[i]);
        }
        signatures[0] = signature;
        badges.mintWithVouchers(vouchers, signatures);
        assertEq(badges.balanceOf(alice, LASTING), 1, "balance");
    }
}

/// See {PassportSignatureFormsTest}.
contract CheckInSignatureFormsTest is CheckInFixture {
    function test_AdmitWithSignature_TakesOneForm() external {
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0), ENDS));
        bytes[3] memory others = _others(signature);
        vm.warp(STARTS);
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
            checkIn.admitWithSignature(EVENT, _ids(0), ENDS, others[i]);
        }
        assertEq(checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature), 1, "admitted");
    }

    function test_AdmitPresent_TakesOneForm() external {
        vm.warp(STARTS);
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](1);
        presences[0] = _presence(0, alice, STARTS);
        bytes memory signature = _signedBy("alice", presences[0]);
        bytes[3] memory others = _others(signature);
        bytes[] memory signatures = new bytes[](1);
        vm.startPrank(staff);
        for (uint256 i = 0; i < 3; ++i) {
            signatures[0] = others[i];
            assertEq(checkIn.admitPresent(EVENT, presences, signatures), 0, "in another form");
            vm.expectRevert(_refused(0, ICheckIn.Refusal.BadSignature));
            checkIn.admitOnePresent(presences[0], others[i]);
        }
        checkIn.admitOnePresent(presences[0], signature);
        for (uint256 i = 0; i < 3; ++i) {
            signatures[0] = others[i];
            assertEq(checkIn.admitPresent(EVENT, presences, signatures), 0, "a second time");
        }
        assertEq(tickets.eventOf(EVENT).checkedIn, 1, "checkedIn");
    }

    function _others(bytes memory signature) private pure returns (bytes[3] memory) {
        return
            [
                SignatureForms.mirrored(signature),
                SignatureForms.compact(signature),
                SignatureForms.withParity(signature)
            ];
    }
}

/// See {PassportSignatureFormsTest}.
contract RegistrySignatureFormsTest is RegistryFixture {
    function test_PostEpoch_TakesOneFormOfEachAttestation() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        bytes memory signature = signatures[1];
        bytes[3] memory others = [
            SignatureForms.mirrored(signature),
            SignatureForms.compact(signature),
            SignatureForms.withParity(signature)
        ];
        for (uint256 i = 0; i < 3; ++i) {
            signatures[1] = others[i];
            vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidAttestation.selector, 1));
            registry.postEpoch{value: EPOCH_BOND}(params, signatures);
        }
        // One attester's signature in two forms is not the word of two.
        for (uint256 i = 0; i < 3; ++i) {
            (signatures[0], signatures[1]) = (signature, others[i]);
            vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidAttestation.selector, 1));
            registry.postEpoch{value: EPOCH_BOND}(params, signatures);
        }
        _post(params);
    }
}

/// See {PassportSignatureFormsTest}.
contract InvitesSignatureFormsTest is InvitesFixture {
    function test_Redeem_OnceInWhicheverForm() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.startPrank(bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, _key(0)));
        invites.redeem(_id(ann), _key(0), SignatureForms.mirrored(signature));
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, _key(0)));
        invites.redeem(_id(ann), _key(0), SignatureForms.compact(SignatureForms.mirrored(signature)));
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, _key(0)));
        invites.redeem(_id(ann), _key(0), SignatureForms.withParity(signature));
        invites.redeem(_id(ann), _key(0), SignatureForms.compact(signature));
        vm.expectRevert(
            abi.encodeWithSelector(IInvites.Invites_NotOpen.selector, _id(ann), _key(0), IInvites.InviteStatus.Redeemed)
        );
        invites.redeem(_id(ann), _key(0), signature);
    }

    function test_RedeemFromBatch_OnceInWhicheverForm() external {
        uint256 batchId = _inviteMany(ann, 2);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.startPrank(bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, _key(0)));
        invites.redeemFromBatch(batchId, _key(0), _proof(0), SignatureForms.mirrored(signature));
        invites.redeemFromBatch(batchId, _key(0), _proof(0), signature);
        vm.expectRevert(
            abi.encodeWithSelector(IInvites.Invites_KeyUsed.selector, _id(ann), _key(0), IInvites.InviteStatus.Redeemed)
        );
        invites.redeemFromBatch(batchId, _key(0), _proof(0), SignatureForms.compact(signature));
        assertEq(invites.batchOf(batchId).redeemed, 1, "redeemed");
    }

    function test_RedeemFor_TakesOneFormOfTheConsent() external {
        _invite(ann, 0);
        uint256 batchId = _inviteMany(ann, 1);
        bytes memory code = _sign("code 0", ann, bea);
        IInvites.Acceptance memory acceptance = _accept("bea", ann, 0, NOW);
        bytes memory signature = acceptance.signature;
        bytes[3] memory others = [
            SignatureForms.mirrored(signature),
            SignatureForms.compact(signature),
            SignatureForms.withParity(signature)
        ];
        bytes memory refused = abi.encodeWithSelector(IInvites.Invites_InvalidAcceptance.selector, bea);
        for (uint256 i = 0; i < 3; ++i) {
            acceptance.signature = others[i];
            vm.expectRevert(refused);
            invites.redeemFor(_id(ann), _key(0), code, acceptance);
            acceptance = _accept("bea", ann, 1, NOW);
            acceptance.signature =
                i == 0 ? SignatureForms.mirrored(acceptance.signature) : SignatureForms.compact(acceptance.signature);
            vm.expectRevert(refused);
            invites.redeemFromBatchFor(batchId, _key(1), _proof(1), code, acceptance);
            acceptance = _accept("bea", ann, 0, NOW);
        }
        invites.redeemFor(_id(ann), _key(0), code, acceptance);
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
    }
}

/// See {PassportSignatureFormsTest}.
contract InviteGateSignatureFormsTest is KeyTree {
    function test_Admit_OnceInWhicheverForm() external {
        InviteGate gate = new InviteGate();
        address alice = person("alice");
        bytes memory signature = signatureBy("code 0", gate.admissionDigest(address(this), 5, alice));
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_InvalidCode.selector, _key(0)));
        gate.admit(5, alice, 1, _root(), _data(SignatureForms.mirrored(signature)));
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_InvalidCode.selector, _key(0)));
        gate.admit(5, alice, 1, _root(), _data(SignatureForms.withParity(signature)));
        gate.admit(5, alice, 1, _root(), _data(SignatureForms.compact(signature)));
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_CodeSpent.selector, _key(0)));
        gate.admit(5, alice, 1, _root(), _data(signature));
        assertTrue(gate.isCodeSpent(address(this), 5, _key(0)), "isCodeSpent");
    }

    function _data(bytes memory signature) private pure returns (bytes memory) {
        return abi.encode(_key(0), _proof(0), signature);
    }
}
