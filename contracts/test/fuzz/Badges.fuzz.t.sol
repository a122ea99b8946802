// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

contract BadgesFuzzTest is BadgesFixture {
    function testFuzz_DefineBadgeType_IsStored(uint32 validity, uint256 cap, bytes32 provider, uint256 kind) external {
        IBadges.BadgeTypeParams memory params = _params(validity, uint32(bound(cap, 1, type(uint32).max)));
        params.provider = provider;
        params.category = IBadges.Category(bound(kind, 0, 5));
        vm.prank(issuer);
        IBadges.BadgeType memory definition = badges.badgeTypeOf(badges.defineBadgeType(params));
        assertEq(definition.issuer, issuer, "issuer");
        assertEq(definition.validity, validity, "validity");
        assertEq(definition.supplyCap, params.supplyCap, "supplyCap");
        assertEq(definition.supply, 0, "supply");
    }

    function testFuzz_IsValid_ExactlyUntilItExpires(
        uint32 validity,
        uint256 mintedAt,
        uint256 moment,
        uint64 value
    ) external {
        vm.prank(issuer);
        uint256 badgeType = badges.defineBadgeType(_params(validity, 1));
        mintedAt = bound(mintedAt, START, type(uint40).max - type(uint32).max);
        moment = bound(moment, mintedAt, type(uint40).max);
        vm.warp(mintedAt);
        _mint(badgeType, alice, value);
        vm.warp(moment);
        assertTrue(
            badges.isValid(alice, badgeType) == (validity == 0 || moment - mintedAt < validity),
            "valid while younger than its validity"
        );
        assertEq(badges.badgeOf(alice, badgeType).value, value, "value");
        assertEq(badges.balanceOf(alice, badgeType), 1, "held either way");
    }

    function testFuzz_Mint_RenewsOnlyAfterExpiry(uint256 age) external {
        _mint(DAILY, alice, 1);
        age = bound(age, 0, 10 * VALIDITY);
        vm.warp(START + age);
        if (age < VALIDITY) vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, DAILY));
        vm.prank(issuer);
        badges.mint(DAILY, alice, 2);
        assertEq(badges.badgeOf(alice, DAILY).value, age < VALIDITY ? 1 : 2, "value");
        assertEq(badges.badgeTypeOf(DAILY).supply, 1, "supply");
    }

    function testFuzz_Revoke_IsForEver(uint8 reason, uint256 moment) external {
        _mint(DAILY, alice, 1);
        vm.startPrank(issuer);
        badges.revoke(DAILY, alice, reason);
        vm.warp(bound(moment, START, type(uint40).max));
        assertFalse(badges.isValid(alice, DAILY), "isValid");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Revoked.selector, alice, DAILY));
        badges.mint(DAILY, alice, 1);
    }

    function testFuzz_RevertWhen_CallerIsNotTheIssuer(address caller) external {
        vm.assume(caller != issuer);
        _mint(LASTING, alice, 1);
        bytes memory refused = abi.encodeWithSelector(IBadges.Badges_NotIssuer.selector, caller, LASTING);
        vm.startPrank(caller);
        vm.expectRevert(refused);
        badges.mint(LASTING, bob, 1);
        vm.expectRevert(refused);
        badges.revoke(LASTING, alice, 0);
    }

    function testFuzz_RevertWhen_AccreditorIsNotTheOwner(address caller, bool accredited) external {
        vm.assume(caller != owner);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, caller));
        badges.setAccreditation(issuer, accredited);
    }

    function testFuzz_MintWithVoucher_ServesItsAccountOnceWhoeverSubmits(
        address first,
        address second,
        uint64 value,
        uint256 nonce,
        uint256 moment
    ) external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.value = value;
        voucher.nonce = nonce;
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        vm.warp(bound(moment, START, voucher.deadline));
        vm.prank(first);
        badges.mintWithVoucher(voucher, signature);
        assertEq(badges.badgeOf(alice, LASTING).value, value, "value");
        assertEq(first == alice ? 0 : badges.balanceOf(first, LASTING), 0, "nothing for the submitter");
        assertTrue(badges.isVoucherSpent(issuer, nonce), "spent");

        vm.prank(second);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherSpent.selector, issuer, nonce));
        badges.mintWithVoucher(voucher, signature);
    }

    function testFuzz_RevertWhen_VoucherIsExpired(uint256 deadline, uint256 late) external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.deadline = uint40(bound(deadline, 0, type(uint40).max - 1));
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        vm.warp(bound(late, uint256(voucher.deadline) + 1, type(uint40).max));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherExpired.selector, voucher.deadline));
        badges.mintWithVoucher(voucher, signature);
    }

    function testFuzz_RevertWhen_VoucherSignerIsAnother(uint256 privateKey) external {
        privateKey = bound(privateKey, 1, type(uint128).max);
        IBadges.Voucher memory voucher = _voucher();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, badges.voucherDigest(voucher));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        badges.mintWithVoucher(voucher, abi.encodePacked(r, s, v));
    }

    function testFuzz_RevertWhen_VoucherSignatureIsNoise(bytes calldata signature) external {
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        badges.mintWithVoucher(_voucher(), signature);
    }

    function testFuzz_VoucherDigest_DiffersWithEveryField(IBadges.Voucher calldata one, uint256 field) external view {
        IBadges.Voucher memory two = one;
        field = bound(field, 0, 4);
        if (field == 0) two.badgeType ^= 1;
        if (field == 1) two.account = address(uint160(two.account) ^ 1);
        if (field == 2) two.value ^= 1;
        if (field == 3) two.nonce ^= 1;
        if (field == 4) two.deadline ^= 1;
        assertTrue(badges.voucherDigest(one) != badges.voucherDigest(two), "digest");
    }

    function testFuzz_CancelVoucher_IsTheCallersOwn(address caller, uint256 nonce) external {
        vm.assume(caller != issuer);
        vm.prank(caller);
        badges.cancelVoucher(nonce);
        assertTrue(badges.isVoucherSpent(caller, nonce), "the caller's");
        assertFalse(badges.isVoucherSpent(issuer, nonce), "not the issuer's");
    }
}
