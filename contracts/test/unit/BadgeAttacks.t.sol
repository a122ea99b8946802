// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgeReceiver} from "../../mocks/BadgeReceiver.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";
import {SignatureForms} from "../helpers/SignatureForms.t.sol";

/// when a recipient calls back while it is asked      it should find everything minted, and double nothing
/// when a stranger submits what it saw                it should serve the account that was meant
/// when a signature is altered                        it should serve nothing
/// when a holder moves or burns to escape             it should stay revoked, and mint nothing again
contract BadgeAttacksTest is BadgesFixture {
    function test_Attack_ReceiverRedeemsItsVoucherAgain() external {
        BadgeReceiver account = _receiver();
        IBadges.Voucher memory voucher = _voucher();
        voucher.account = address(account);
        bytes memory signature = _sign(voucher);
        account.prepare(address(badges), abi.encodeCall(badges.mintWithVoucher, (voucher, signature)));
        badges.mintWithVoucher(voucher, signature);
        _expectFailed(account, abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 0, 1));
        assertEq(badges.badgeTypeOf(LASTING).supply, 1, "supply");
    }

    function test_Attack_ReceiverRedeemsTheNextVoucherAtOnce() external {
        BadgeReceiver account = _receiver();
        IBadges.Voucher memory next = _voucher();
        next.account = address(account);
        next.nonce = 1;
        account.prepare(address(badges), abi.encodeCall(badges.mintWithVoucher, (next, _sign(next))));
        _mint(LASTING, address(account), 1);
        _expectFailed(account, abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, address(account), LASTING));
        assertEq(badges.badgeOf(address(account), LASTING).mints, 1, "mints");
    }

    function test_Attack_ReceiverTakesTheRestOfTheSupply() external {
        // Cap 2: one for the receiver and one for alice, in one batch. The receiver tries to mint a third to bob.
        BadgeReceiver account = _receiver();
        IBadges.BadgeTypeParams memory params = _params(0, 2);
        params.policies = 4;
        params.minters = _list(desk, address(account));
        vm.prank(issuer);
        uint256 badgeType = badges.defineBadgeType(params);
        account.prepare(address(badges), abi.encodeCall(badges.mint, (badgeType, bob, 1)));
        vm.prank(desk);
        badges.mintBatch(badgeType, _list(address(account), alice), _values(1, 1));
        _expectFailed(account, abi.encodeWithSelector(IBadges.Badges_SupplyExhausted.selector, badgeType, 2));
        assertTrue(badges.isValid(alice, badgeType), "alice has hers");
        assertEq(badges.badgeTypeOf(badgeType).supply, 2, "supply");
    }

    function test_Attack_ReceiverOfABatchMintsToAnotherOfIt() external {
        BadgeReceiver account = _receiver();
        IBadges.BadgeTypeParams memory params = _openParams();
        params.minters = _list(desk, address(account));
        vm.prank(issuer);
        uint256 badgeType = badges.defineBadgeType(params);
        account.prepare(address(badges), abi.encodeCall(badges.mint, (badgeType, alice, 666)));
        vm.prank(desk);
        badges.mintBatch(badgeType, _list(address(account), alice), _values(1, 2));
        _expectFailed(account, abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, badgeType));
        assertEq(badges.badgeOf(alice, badgeType).value, 2, "alice's value is what it was meant to be");
    }

    function test_Attack_ReceiverBurnsWhileItIsAsked() external {
        BadgeReceiver account = _receiver();
        account.prepare(address(badges), abi.encodeCall(badges.burn, (LASTING)));
        account.prepare(address(badges), abi.encodeCall(badges.burn, (LASTING)));
        _mint(LASTING, address(account), 1);
        assertEq(account.attempts(), 2, "attempts");
        assertEq(account.successes(), 1, "burned once, as it may");
        assertEq(_status(LASTING, address(account)), IBadges.BadgeStatus.Burned, "status");
        assertEq(badges.badgeTypeOf(LASTING).supply, 1, "supply");
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Burned.selector, address(account), LASTING));
        badges.mint(LASTING, address(account), 1);
    }

    function test_Attack_ReceiverOfABundleBurnsPartOfIt() external {
        BadgeReceiver account = _receiver();
        account.prepare(address(badges), abi.encodeCall(badges.burn, (DAILY)));
        vm.prank(issuer);
        badges.mintBundle(address(account), _types(LASTING, DAILY), _values(1, 1));
        assertEq(_status(LASTING, address(account)), IBadges.BadgeStatus.Active, "kept");
        assertEq(_status(DAILY, address(account)), IBadges.BadgeStatus.Burned, "burned");
    }

    function test_Attack_ReceiverMigratesAgainWhileItIsAsked() external {
        BadgeReceiver account = new BadgeReceiver();
        _mint(LASTING, alice, 1);
        _mint(DAILY, alice, 1);
        passport.move(alice, address(account));
        account.prepare(address(badges), abi.encodeCall(badges.migrate, (alice, _types(LASTING))));
        badges.migrate(alice, _types(DAILY, LASTING));
        _expectFailed(account, abi.encodeWithSelector(IBadges.Badges_NotHeld.selector, alice, LASTING));
        assertEq(badges.balanceOf(address(account), LASTING), 1, "one");
    }

    function test_Attack_ReceiverMigratesOnWhileItIsAsked() external {
        // A receiver that is no minter and no issuer can only end or move what it holds.
        BadgeReceiver account = new BadgeReceiver();
        _mint(LASTING, alice, 1);
        passport.move(alice, address(account));
        account.prepare(address(passport), abi.encodeCall(passport.move, (address(account), stranger)));
        badges.migrate(alice, _types(LASTING));
        badges.migrate(address(account), _types(LASTING));
        assertEq(badges.balanceOf(address(account), LASTING), 0, "gone on");
        assertTrue(badges.isValid(stranger, LASTING), "once");
    }

    function test_Attack_RedemptionIsFrontRun() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        _register(stranger);
        vm.startPrank(stranger);
        voucher.account = stranger;
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        badges.mintWithVoucher(voucher, signature);
        badges.mintWithVoucher(_voucher(), signature);
        assertEq(badges.balanceOf(stranger, LASTING), 0, "nothing for the thief");
        assertEq(badges.badgeOf(alice, LASTING).value, 90, "all for the account");
    }

    function test_Attack_VoucherUnderAnotherFormOfItsSignature() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        bytes memory invalid = abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector);
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, SignatureForms.mirrored(signature));
        vm.expectRevert(invalid);
        badges.mintWithVoucher(voucher, SignatureForms.compact(signature));
        badges.mintWithVoucher(voucher, signature);
        bytes memory spent = abi.encodeWithSelector(IBadges.Badges_VoucherNonceMismatch.selector, 0, 1);
        vm.expectRevert(spent);
        badges.mintWithVoucher(voucher, SignatureForms.mirrored(signature));
        vm.expectRevert(spent);
        badges.mintWithVoucher(voucher, SignatureForms.compact(signature));
    }

    function test_Attack_VoucherIsReplayedOnAFork() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        badges.mintWithVoucher(voucher, signature);
        vm.chainId(chain);
        badges.mintWithVoucher(voucher, signature);
    }

    function test_Attack_CancellationOfAVoucherIsNotEscapedByAnotherSignature() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes32 digest = badges.voucherDigest(voucher);
        vm.prank(issuer);
        badges.cancelVoucher(digest);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VoucherCancelled.selector, digest));
        badges.mintWithVoucher(voucher, "");
    }

    function test_Attack_RevocationIsNotEscapedByMoving() external {
        address carol = person("carol");
        _mint(OPEN, alice, 1);
        _revoke(OPEN, alice);
        passport.move(alice, carol);
        // An automatic minter does not know that alice and carol are one.
        _mintBy(robot, OPEN, carol);
        badges.migrate(alice, _types(OPEN));
        assertFalse(badges.isValid(carol, OPEN), "isValid");
        vm.prank(robot);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Revoked.selector, carol, OPEN));
        badges.mint(OPEN, carol, 1);
    }

    function test_Attack_OneBadgeCountsOnceWhileAPassportMoves() external {
        address carol = person("carol");
        _mint(LASTING, alice, 1);
        passport.move(alice, carol);
        assertFalse(badges.isValid(alice, LASTING), "not at the old account");
        assertFalse(badges.isValid(carol, LASTING), "not yet at the new one");
        badges.migrate(alice, _types(LASTING));
        assertFalse(badges.isValid(alice, LASTING), "no more at the old account");
        assertTrue(badges.isValid(carol, LASTING), "at the new one");
    }

    function test_Attack_StrangersCannotTakePlacesOfTheMask() external {
        vm.startPrank(stranger);
        badges.registerIssuer("S", "", [uint256(0), 0]);
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.inMask = true;
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerNotAccredited.selector, stranger));
        badges.defineBadgeType(params);
        (uint256 inMask, ) = badges.badgeTypeCount();
        assertEq(inMask, 0, "inMask");
    }

    function _receiver() private returns (BadgeReceiver account) {
        account = new BadgeReceiver();
        _register(address(account));
    }

    function _expectFailed(BadgeReceiver account, bytes memory outcome) private view {
        assertEq(account.attempts(), 1, "attempts");
        assertEq(account.successes(), 0, "successes");
        assertEq(keccak256(account.outcome()), keccak256(outcome), "outcome");
    }
}
