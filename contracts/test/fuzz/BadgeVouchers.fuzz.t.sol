// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

contract BadgeVouchersFuzzTest is BadgesFixture {
    bytes private invalid = abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector);

    function testFuzz_MintWithVoucher_ServesItsAccountOnceWhoeverSubmits(
        address first,
        address second,
        uint64 value,
        uint256 moment
    ) external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.value = value;
        bytes memory signature = _sign(voucher);
        vm.warp(bound(moment, START, voucher.deadline));
        vm.prank(first);
        badges.mintWithVoucher(voucher, signature);
        assertEq(badges.badgeOf(alice, LASTING).value, value, "value");
        assertEq(first == alice ? 0 : badges.balanceOf(first, LASTING), 0, "nothing for the submitter");

        vm.prank(second);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 0, 1));
        badges.mintWithVoucher(voucher, signature);
    }

    /// @dev However often the badge was renewed, exactly one nonce serves.
    function testFuzz_RevertWhen_NonceIsAnother(uint256 nonce, uint256 times) external {
        times = bound(times, 0, 5);
        for (uint256 i = 0; i < times; ++i) {
            _mint(DAILY, alice, 1);
            vm.warp(START + (i + 1) * VALIDITY);
        }
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = DAILY;
        voucher.deadline = type(uint40).max;
        voucher.nonce = nonce < 10 ? nonce % 6 : nonce;
        bytes memory signature = _sign(voucher);
        if (voucher.nonce != times)
            vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, voucher.nonce, times));
        badges.mintWithVoucher(voucher, signature);
        assertEq(badges.badgeOf(alice, DAILY).mints, voucher.nonce == times ? times + 1 : times, "mints");
    }

    function testFuzz_RevertWhen_VoucherIsExpired(uint256 deadline, uint256 late) external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.deadline = uint40(bound(deadline, 0, type(uint40).max - 1));
        bytes memory signature = _sign(voucher);
        vm.warp(bound(late, uint256(voucher.deadline) + 1, type(uint40).max));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherExpired.selector, voucher.deadline));
        badges.mintWithVoucher(voucher, signature);
    }

    function testFuzz_RevertWhen_VoucherSignerIsAnother(uint256 privateKey) external {
        privateKey = bound(privateKey, 1, type(uint128).max);
        IBadges.Voucher memory voucher = _voucher();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, badges.voucherDigest(voucher));
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, abi.encodePacked(r, s, v));
    }

    function testFuzz_RevertWhen_VoucherSignatureIsNoise(bytes calldata signature) external {
        vm.expectRevert(invalid);
        badges.mintWithVoucher(_voucher(), signature);
    }

    function testFuzz_RevertWhen_VoucherIsForAnotherChain(uint64 chain) external {
        vm.assume(chain != block.chainid && chain != 0);
        bytes memory signature = _sign(_voucher());
        vm.chainId(chain);
        vm.expectRevert(invalid);
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

    function testFuzz_CancelVoucher_IsTheCallersOwn(address caller, bytes32 digest) external {
        vm.assume(caller != issuer);
        vm.prank(caller);
        badges.cancelVoucher(digest);
        assertTrue(badges.isVoucherCancelled(caller, digest), "the caller's");
        assertFalse(badges.isVoucherCancelled(issuer, digest), "not the issuer's");
    }

    function testFuzz_MintWithVouchers_IsAllOrNothing(uint256 count, uint256 spoilt) external {
        count = bound(count, 1, 8);
        spoilt = bound(spoilt, 0, 8);
        IBadges.Voucher[] memory vouchers = new IBadges.Voucher[](count);
        bytes[] memory signatures = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) {
            address account = address(uint160(1000 + i));
            _register(account);
            vouchers[i] = _voucher();
            (vouchers[i].badgeType, vouchers[i].account) = (OPEN, account);
            signatures[i] = i == spoilt ? bytes("") : _sign(vouchers[i]);
        }
        bool done = spoilt >= count;
        if (!done) vm.expectRevert(invalid);
        badges.mintWithVouchers(vouchers, signatures);
        for (uint256 i = 0; i < count; ++i) {
            assertEq(badges.balanceOf(vouchers[i].account, OPEN), done ? 1 : 0, "balance");
        }
    }
}
