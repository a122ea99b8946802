// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Badges} from "../../Badges.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {SmartAccount} from "../../mocks/SmartAccount.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given a deadline passed, another nonce, a cancellation, an unknown type or another signer  it should revert
/// given a type whose policies exclude vouchers                                               it should revert
/// given an issuer's voucher, whoever submits it             it should mint to the voucher's account, once
/// given the same voucher on another chain or another contract    it should revert
/// given several vouchers                                    it should redeem all of them or none
contract BadgeVouchersTest is BadgesFixture {
    bytes private invalid = abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector);

    function test_MintWithVoucher() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(LASTING, alice, 90, BY_VOUCHER);
        vm.prank(stranger);
        badges.mintWithVoucher(voucher, signature);

        assertTrue(badges.isValid(alice, LASTING), "minted to the account");
        assertEq(badges.badgeOf(alice, LASTING).minter, 0, "as if by the issuer");
        assertFalse(badges.isValid(stranger, LASTING), "not to the submitter");
        assertEq(badges.badgeTypeOf(LASTING).supply, 1, "supply");
    }

    function test_MintWithVoucher_BothSidesOfTheDeadline() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        vm.warp(voucher.deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherExpired.selector, voucher.deadline));
        badges.mintWithVoucher(voucher, signature);
        vm.warp(voucher.deadline);
        badges.mintWithVoucher(voucher, signature);
    }

    function test_MintWithVoucher_RenewsWithTheNextNonce() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = DAILY;
        voucher.deadline = type(uint40).max;
        badges.mintWithVoucher(voucher, _sign(voucher));
        voucher.nonce = 1;
        bytes memory signature = _sign(voucher);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, DAILY));
        badges.mintWithVoucher(voucher, signature);
        vm.warp(START + VALIDITY);
        badges.mintWithVoucher(voucher, signature);
        assertEq(badges.badgeOf(alice, DAILY).mints, 2, "mints");
        assertEq(badges.badgeTypeOf(DAILY).supply, 1, "supply");
    }

    function test_RevertWhen_VoucherIsReplayedOnceItsBadgeExpired() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = DAILY;
        voucher.deadline = type(uint40).max;
        bytes memory signature = _sign(voucher);
        badges.mintWithVoucher(voucher, signature);
        vm.warp(START + VALIDITY);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 0, 1));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_NonceIsNotTheCountOfMints() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.nonce = 1;
        bytes memory signature = _sign(voucher);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 1, 0));
        badges.mintWithVoucher(voucher, signature);
        voucher.nonce = 1 << 16;
        signature = _sign(voucher);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 1 << 16, 0));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_TheBadgeWasMintedMeanwhile() external {
        bytes memory signature = _sign(_voucher());
        _mint(LASTING, alice, 1);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 0, 1));
        badges.mintWithVoucher(_voucher(), signature);
    }

    function test_RevertWhen_VoucherTypeDoesNotExist() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = UNKNOWN;
        bytes memory signature = _sign(voucher);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, UNKNOWN));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_PoliciesExcludeVouchers() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.policies = 1;
        vm.prank(issuer);
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = badges.defineBadgeType(params);
        bytes memory signature = _sign(voucher);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VouchersNotAccepted.selector, UNKNOWN));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_MintWithVoucher_WherePoliciesExcludeTheIssuersHand() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.policies = 2;
        vm.prank(issuer);
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = badges.defineBadgeType(params);
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMinter.selector, issuer, UNKNOWN));
        badges.mint(UNKNOWN, alice, 1);
        badges.mintWithVoucher(voucher, _sign(voucher));
        assertTrue(badges.isValid(alice, UNKNOWN), "isValid");
    }

    function test_RevertWhen_VoucherIsReplayed() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        badges.mintWithVoucher(voucher, signature);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 0, 1));
        badges.mintWithVoucher(voucher, signature);
    }

    function test_MintWithVoucher_OneNonceServesEveryAccountAndType() external {
        IBadges.Voucher memory voucher = _voucher();
        badges.mintWithVoucher(voucher, _sign(voucher));
        voucher.account = bob;
        badges.mintWithVoucher(voucher, _sign(voucher));
        voucher.badgeType = DAILY;
        badges.mintWithVoucher(voucher, _sign(voucher));
        assertTrue(badges.isValid(bob, DAILY), "isValid");
    }

    function test_RevertWhen_SignerIsNotTheIssuer() external {
        IBadges.Voucher memory voucher = _voucher();
        for (uint256 i = 0; i < 3; ++i) {
            string memory signer =
                i == 0
                    ? "owner"
                    : i == 1
                        ? "alice"
                        : "desk";
            bytes memory signature = signatureBy(signer, badges.voucherDigest(voucher));
            vm.expectRevert(invalid);
            badges.mintWithVoucher(voucher, signature);
        }
    }

    function test_RevertWhen_AnotherIssuerSigns() external {
        vm.prank(stranger);
        badges.registerIssuer("S", "", [uint256(0), 0]);
        bytes memory signature = signatureBy("stranger", badges.voucherDigest(_voucher()));
        vm.expectRevert(invalid);
        badges.mintWithVoucher(_voucher(), signature);
    }

    function test_RevertWhen_SignatureHasAnotherLength() external {
        vm.expectRevert(invalid);
        badges.mintWithVoucher(_voucher(), "");
        bytes memory signature = abi.encodePacked(_sign(_voucher()), uint8(0));
        vm.expectRevert(invalid);
        badges.mintWithVoucher(_voucher(), signature);
    }

    function test_RevertWhen_AnyFieldOfTheVoucherIsChanged() external {
        bytes memory signature = _sign(_voucher());
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
        voucher.deadline += 1;
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, signature);
        _mint(OPEN, alice, 1);
        voucher = _voucher();
        voucher.badgeType = OPEN;
        signature = _sign(voucher);
        voucher.nonce = 1;
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, signature);
    }

    function test_RevertWhen_VoucherIsForAnotherChain() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        vm.chainId(1);
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, signature);
    }

    function test_MintWithVoucher_SignedAfterAFork() external {
        vm.chainId(1);
        IBadges.Voucher memory voucher = _voucher();
        badges.mintWithVoucher(voucher, _sign(voucher));
        assertTrue(badges.isValid(alice, LASTING), "isValid");
    }

    function test_RevertWhen_VoucherIsForAnotherContract() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        Badges other = new Badges(owner, IPassport(address(passport)), REMOVAL_DELAY);
        vm.startPrank(issuer);
        other.registerIssuer("Issuer", "", [uint256(0), 0]);
        assertEq(other.defineBadgeType(_params(0, 1)), voucher.badgeType, "the same type there");
        vm.expectRevert(invalid);
        other.mintWithVoucher(voucher, signature);
    }

    function test_CancelVoucher() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes32 digest = badges.voucherDigest(voucher);
        bytes memory signature = _sign(voucher);
        assertFalse(badges.isVoucherCancelled(issuer, digest), "before");
        vm.expectEmit(address(badges));
        emit IBadges.VoucherCancelled(issuer, digest);
        vm.prank(issuer);
        badges.cancelVoucher(digest);

        assertTrue(badges.isVoucherCancelled(issuer, digest), "after");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherCancelled.selector, digest));
        badges.mintWithVoucher(voucher, signature);
        voucher.value = 91;
        badges.mintWithVoucher(voucher, _sign(voucher));
        assertEq(badges.badgeOf(alice, LASTING).value, 91, "a corrected one serves");
    }

    function test_CancelVoucher_ByAnotherChangesNothing() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes32 digest = badges.voucherDigest(voucher);
        vm.prank(stranger);
        badges.cancelVoucher(digest);
        assertFalse(badges.isVoucherCancelled(issuer, digest), "cancellations are the issuer's own");
        badges.mintWithVoucher(voucher, _sign(voucher));
    }

    function test_RevertWhen_CancelledTwice() external {
        vm.startPrank(issuer);
        badges.cancelVoucher(0);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherCancelled.selector, bytes32(0)));
        badges.cancelVoucher(0);
    }

    function test_CancelVoucher_AfterRemoval() external {
        bytes32 digest = badges.voucherDigest(_voucher());
        _removeIssuer();
        vm.prank(issuer);
        badges.cancelVoucher(digest);
        assertTrue(badges.isVoucherCancelled(issuer, digest), "isVoucherCancelled");
    }

    function test_RevertWhen_VoucherRecipientHasNoPassport() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.account = stranger;
        bytes memory signature = _sign(voucher);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, stranger));
        badges.mintWithVoucher(voucher, signature);
        _register(stranger);
        badges.mintWithVoucher(voucher, signature);
        assertTrue(badges.isValid(stranger, LASTING), "the voucher serves after registration");
    }

    function test_MintWithVouchers() external {
        (IBadges.Voucher[] memory vouchers, bytes[] memory signatures) = _two();
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(LASTING, alice, 90, BY_VOUCHER);
        vm.expectEmit(address(badges));
        emit IBadges.BadgeMinted(OPEN, bob, 91, BY_VOUCHER);
        vm.prank(stranger);
        badges.mintWithVouchers(vouchers, signatures);
        assertTrue(badges.isValid(alice, LASTING), "alice");
        assertTrue(badges.isValid(bob, OPEN), "bob");
    }

    function test_RevertWhen_OneOfTheVouchersFails() external {
        (IBadges.Voucher[] memory vouchers, bytes[] memory signatures) = _two();
        signatures[1] = signatures[0];
        vm.expectRevert(invalid);
        badges.mintWithVouchers(vouchers, signatures);
        assertFalse(badges.isValid(alice, LASTING), "none");
    }

    function test_RevertWhen_AVoucherComesTwiceInABatch() external {
        (IBadges.Voucher[] memory vouchers, bytes[] memory signatures) = _two();
        (vouchers[1], signatures[1]) = (vouchers[0], signatures[0]);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 0, 1));
        badges.mintWithVouchers(vouchers, signatures);
    }

    function test_MintWithVoucher_OfAContractIssuer() external {
        SmartAccount account = new SmartAccount(bob);
        vm.startPrank(bob);
        account.execute(address(badges), 0, abi.encodeCall(badges.registerIssuer, ("Contract", "", [uint256(0), 0])));
        account.execute(address(badges), 0, abi.encodeCall(badges.defineBadgeType, (_params(0, 1))));
        vm.stopPrank();
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = UNKNOWN;
        bytes memory signature = _sign(voucher);
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, signature);
        badges.mintWithVoucher(voucher, signatureBy("bob", badges.voucherDigest(voucher)));
        assertTrue(badges.isValid(alice, UNKNOWN), "isValid");
    }

    function _two() private view returns (IBadges.Voucher[] memory vouchers, bytes[] memory signatures) {
        vouchers = new IBadges.Voucher[](2);
        vouchers[0] = _voucher();
        vouchers[1] = IBadges.Voucher({badgeType: OPEN, account: bob, value: 91, nonce: 0, deadline: START});
        signatures = new bytes[](2);
        for (uint256 i = 0; i < 2; ++i) signatures[i] = _sign(vouchers[i]);
    }
}
