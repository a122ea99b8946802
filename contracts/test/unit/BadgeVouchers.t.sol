// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Badges} from "../../Badges.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given a deadline passed, a nonce spent or cancelled, an unknown type or another signer    it should revert
/// given an issuer's voucher, whoever submits it    it should spend the nonce and mint to the voucher's account
/// given the same voucher on another chain or another contract    it should revert
contract BadgeVouchersTest is BadgesFixture {
    function test_MintWithVoucher() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        assertFalse(badges.isVoucherSpent(issuer, 0), "before");

        vm.expectEmit(address(badges));
        emit IBadges.VoucherSpent(issuer, 0, false);
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(LASTING, alice, issuer, 90, START, 0);
        vm.prank(stranger);
        badges.mintWithVoucher(voucher, signature);

        assertTrue(badges.isVoucherSpent(issuer, 0), "after");
        assertTrue(badges.isValid(alice, LASTING), "minted to the account");
        assertFalse(badges.isValid(stranger, LASTING), "not to the submitter");
    }

    function test_MintWithVoucher_BothSidesOfTheDeadline() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        vm.warp(voucher.deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherExpired.selector, voucher.deadline));
        badges.mintWithVoucher(voucher, signature);
        vm.warp(voucher.deadline);
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_VoucherTypeDoesNotExist() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = 2;
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, 2));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_VoucherIsReplayed() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        badges.mintWithVoucher(voucher, signature);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherSpent.selector, issuer, 0));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_NonceServesAnotherVoucher() external {
        IBadges.Voucher memory voucher = _voucher();
        badges.mintWithVoucher(voucher, signatureBy("issuer", badges.voucherDigest(voucher)));
        voucher.account = bob;
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherSpent.selector, issuer, 0));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_SignerIsNotTheIssuer() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = signatureBy("owner", badges.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        badges.mintWithVoucher(voucher, signature);
        assertFalse(badges.isVoucherSpent(issuer, 0), "the nonce stays unspent");
    }

    function test_RevertWhen_SignatureHasAnotherLength() external {
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        badges.mintWithVoucher(_voucher(), "");
    }

    function test_RevertWhen_AnyFieldOfTheVoucherIsChanged() external {
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(_voucher()));
        bytes memory invalid = abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector);
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = DAILY;
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, signature);
        voucher = _voucher();
        voucher.account = bob;
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, signature);
        voucher = _voucher();
        voucher.value = 91;
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, signature);
        voucher = _voucher();
        voucher.nonce = 1;
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, signature);
        voucher = _voucher();
        voucher.deadline += 1;
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_VoucherIsForAnotherChain() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        vm.chainId(1);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_MintWithVoucher_SignedAfterAFork() external {
        vm.chainId(1);
        IBadges.Voucher memory voucher = _voucher();
        badges.mintWithVoucher(voucher, signatureBy("issuer", badges.voucherDigest(voucher)));
        assertTrue(badges.isValid(alice, LASTING), "isValid");
    }

    function test_RevertWhen_VoucherIsForAnotherContract() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        Badges other = new Badges(owner, passport);
        vm.startPrank(issuer);
        other.registerIssuer("Issuer", "");
        other.defineBadgeType(_params(0, 1));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        other.mintWithVoucher(voucher, signature);
    }

    function test_CancelVoucher() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        vm.expectEmit(address(badges));
        emit IBadges.VoucherSpent(issuer, 0, true);
        vm.prank(issuer);
        badges.cancelVoucher(0);

        assertTrue(badges.isVoucherSpent(issuer, 0), "isVoucherSpent");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherSpent.selector, issuer, 0));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_CancelVoucher_ByAnotherChangesNothing() external {
        vm.prank(stranger);
        badges.cancelVoucher(0);
        assertFalse(badges.isVoucherSpent(issuer, 0), "nonces are the issuer's own");
        IBadges.Voucher memory voucher = _voucher();
        badges.mintWithVoucher(voucher, signatureBy("issuer", badges.voucherDigest(voucher)));
    }

    function test_RevertWhen_CancelledTwice() external {
        vm.startPrank(issuer);
        badges.cancelVoucher(type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherSpent.selector, issuer, type(uint256).max));
        badges.cancelVoucher(type(uint256).max);
    }

    function test_RevertWhen_VoucherRecipientHasNoPassport() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.account = stranger;
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, stranger));
        badges.mintWithVoucher(voucher, signature);
        assertFalse(badges.isVoucherSpent(issuer, 0), "the voucher serves after registration");
    }
}
