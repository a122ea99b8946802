// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Invites} from "../../Invites.sol";
import {IInvites} from "../../interfaces/IInvites.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {Tier} from "../../types/Tier.sol";
import {InvitesFixture} from "../helpers/InvitesFixture.t.sol";

/// given quotas that fall from one tier to the next    it should revert
/// when an invite is registered
///     given a zero key, an expiry not after now, no passport, a key used before or a quota used up    it should revert
///     given a key that somebody else registered    it should register it again, apart
/// when a batch is registered
///     given no root, no count, an expiry not after now, no passport or too large a count    it should revert
///     given room    it should count up ids from 1 and use its whole count
/// when a quota is asked for
///     given no proof, an expired or an unexpired one    it should be Bronze's, Bronze's or the tier's
/// when an invite or a batch is revoked
///     given another's, an unknown, a redeemed or a revoked one    it should revert
///     given an open one, expired or not    it should give back what was not redeemed
contract InvitesTest is InvitesFixture {
    function test_RevertWhen_QuotaFalls() external {
        uint16[5] memory quotas = _quotas();
        for (uint256 tier = 1; tier < 5; ++tier) {
            uint16 kept = quotas[tier];
            quotas[tier] = quotas[tier - 1] - 1;
            vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_QuotaFalls.selector, tier));
            new Invites(IPassport(address(passport)), IReputationRegistry(address(tiers)), quotas);
            quotas[tier] = kept;
        }
    }

    function test_Constructor_EqualQuotas() external {
        uint16[5] memory quotas = [uint16(3), 3, 3, 3, 3];
        invites = new Invites(IPassport(address(passport)), IReputationRegistry(address(tiers)), quotas);
        tiers.set(ann, Tier.Diamond, LATER);
        assertEq(invites.quotaOf(ann), 3, "quotaOf");
    }

    function test_Invite() external {
        assertEq(uint256(invites.inviteOf(_id(ann), _key(0)).status), 0, "nothing before");
        vm.expectEmit(address(invites));
        emit IInvites.InviteCreated(_id(ann), _key(0), LATER);
        _invite(ann, 0);

        IInvites.Invite memory record = invites.inviteOf(_id(ann), _key(0));
        assertEq(uint256(record.status), uint256(IInvites.InviteStatus.Open), "status");
        assertEq(record.expiresAt, LATER, "expiresAt");
        assertEq(record.inviteeId, 0, "inviteeId");
        assertEq(invites.usedBy(_id(ann)), 1, "usedBy");
        assertEq(invites.usedBy(_id(bea)), 0, "of somebody else");
    }

    function test_Invite_BothSidesOfTheExpiry() external {
        vm.startPrank(ann);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_AlreadyExpired.selector, NOW));
        invites.invite(_key(0), NOW);
        invites.invite(_key(0), NOW + 1);
    }

    function test_RevertWhen_KeyIsZero() external {
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_ZeroKey.selector));
        invites.invite(address(0), LATER);
    }

    function test_RevertWhen_InviterHasNoPassport() external {
        vm.startPrank(stranger);
        bytes memory missing = abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, stranger);
        vm.expectRevert(missing);
        invites.invite(_key(0), LATER);
        vm.expectRevert(missing);
        invites.inviteMany(_root(), 1, LATER);
        vm.expectRevert(missing);
        invites.revoke(_key(0));
    }

    function test_RevertWhen_KeyWasUsed() external {
        _invite(ann, 0);
        _expectUsed(0, IInvites.InviteStatus.Open);
        _invite(ann, 0);

        _redeem(ann, 0, bea);
        _expectUsed(0, IInvites.InviteStatus.Redeemed);
        _invite(ann, 0);

        _invite(ann, 1);
        vm.prank(ann);
        invites.revoke(_key(1));
        _expectUsed(1, IInvites.InviteStatus.Revoked);
        _invite(ann, 1);
    }

    function test_Invite_UpToTheQuota() external {
        _invite(ann, 0);
        _invite(ann, 1);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_QuotaExceeded.selector, _id(ann), 3, 2));
        _invite(ann, 2);
        assertEq(uint256(invites.inviteOf(_id(ann), _key(2)).status), 0, "nothing registered");
        _invite(bea, 2);
    }

    function test_InviteMany() external {
        vm.expectEmit(address(invites));
        emit IInvites.InviteBatchCreated(1, _id(ann), _root(), 2, LATER);
        assertEq(_inviteMany(ann, 2), 1, "first id");

        IInvites.Batch memory batch = invites.batchOf(1);
        assertEq(batch.inviterId, _id(ann), "inviterId");
        assertEq(batch.expiresAt, LATER, "expiresAt");
        assertEq(batch.count, 2, "count");
        assertEq(batch.redeemed, 0, "redeemed");
        assertFalse(batch.revoked, "revoked");
        assertEq(batch.root, _root(), "root");
        assertEq(invites.usedBy(_id(ann)), 2, "usedBy");

        assertEq(invites.batchCount(), 1, "batchCount");
        assertEq(_inviteMany(bea, 1), 2, "second id");
    }

    function test_InviteMany_BothSidesOfTheExpiry() external {
        vm.startPrank(ann);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_AlreadyExpired.selector, NOW));
        invites.inviteMany(_root(), 1, NOW);
        invites.inviteMany(_root(), 1, NOW + 1);
    }

    function test_RevertWhen_BatchIsEmpty() external {
        vm.startPrank(ann);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_EmptyBatch.selector));
        invites.inviteMany(0, 1, LATER);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_EmptyBatch.selector));
        invites.inviteMany(_root(), 0, LATER);
    }

    function test_InviteMany_UpToTheQuota() external {
        _invite(ann, 0);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_QuotaExceeded.selector, _id(ann), 3, 2));
        _inviteMany(ann, 2);
        _inviteMany(ann, 1);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_QuotaExceeded.selector, _id(ann), 3, 2));
        _invite(ann, 1);
    }

    function test_InviteMany_LargestQuota() external {
        tiers.set(ann, Tier.Diamond, LATER);
        _inviteMany(ann, type(uint16).max);
        assertEq(invites.usedBy(_id(ann)), 65_535, "usedBy");
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_QuotaExceeded.selector, _id(ann), 131_070, 65_535));
        _inviteMany(ann, type(uint16).max);
    }

    function test_QuotaOf_EveryTier() external {
        uint16[5] memory quotas = _quotas();
        assertEq(invites.quotaOf(ann), quotas[0], "no proof");
        for (uint256 i = 0; i < 5; ++i) {
            tiers.set(ann, Tier(i), LATER);
            assertEq(invites.quotaOf(ann), quotas[i], "tier");
        }
        assertEq(invites.quotaOf(stranger), quotas[0], "no passport");
    }

    function test_QuotaOf_BothSidesOfTheExpiry() external {
        tiers.set(ann, Tier.Gold, LATER);
        vm.warp(LATER - 1);
        assertEq(invites.quotaOf(ann), 6, "last second");
        vm.warp(LATER);
        assertEq(invites.quotaOf(ann), 2, "expired");
    }

    function test_Invite_AfterTheTierExpired() external {
        tiers.set(ann, Tier.Silver, LATER - 1);
        uint256 batchId = _inviteMany(ann, 3);
        vm.warp(LATER - 1);
        assertEq(invites.usedBy(_id(ann)), 3, "above the quota of now");
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_QuotaExceeded.selector, _id(ann), 4, 2));
        _invite(ann, 0);

        _redeemFromBatch(batchId, ann, 0, bea);
        vm.prank(ann);
        invites.revokeBatch(batchId);
        assertEq(invites.usedBy(_id(ann)), 1, "room again");
        _invite(ann, 1);
    }

    function test_Revoke() external {
        _invite(ann, 0);
        vm.expectEmit(address(invites));
        emit IInvites.InviteRevoked(_id(ann), _key(0));
        vm.prank(ann);
        invites.revoke(_key(0));

        assertEq(uint256(invites.inviteOf(_id(ann), _key(0)).status), uint256(IInvites.InviteStatus.Revoked), "status");
        assertEq(invites.usedBy(_id(ann)), 0, "usedBy");
    }

    function test_Revoke_Expired() external {
        _invite(ann, 0);
        vm.warp(LATER);
        vm.prank(ann);
        invites.revoke(_key(0));
        assertEq(invites.usedBy(_id(ann)), 0, "usedBy");
    }

    function test_Revoke_AfterThePassportMoved() external {
        _invite(ann, 0);
        passport.move(ann, stranger);
        vm.prank(stranger);
        invites.revoke(_key(0));
        assertEq(invites.usedBy(_id(ann)), 0, "usedBy");
    }

    function test_RevertWhen_InviteToRevokeIsNotOpen() external {
        _expectNotOpen(0, IInvites.InviteStatus.None);
        vm.prank(ann);
        invites.revoke(_key(0));

        _invite(bea, 0);
        _expectNotOpen(0, IInvites.InviteStatus.None);
        vm.prank(ann);
        invites.revoke(_key(0));

        _invite(ann, 0);
        _redeem(ann, 0, bea);
        _expectNotOpen(0, IInvites.InviteStatus.Redeemed);
        vm.prank(ann);
        invites.revoke(_key(0));

        _invite(ann, 1);
        vm.startPrank(ann);
        invites.revoke(_key(1));
        _expectNotOpen(1, IInvites.InviteStatus.Revoked);
        invites.revoke(_key(1));
    }

    function test_RevokeBatch() external {
        uint256 batchId = _inviteMany(ann, 2);
        _redeemFromBatch(batchId, ann, 0, bea);
        vm.expectEmit(address(invites));
        emit IInvites.InviteBatchRevoked(batchId, _id(ann), 1);
        vm.prank(ann);
        invites.revokeBatch(batchId);

        assertTrue(invites.batchOf(batchId).revoked, "revoked");
        assertEq(invites.usedBy(_id(ann)), 1, "what was redeemed stays used");
    }

    function test_RevokeBatch_UsedUp() external {
        uint256 batchId = _inviteMany(ann, 1);
        _redeemFromBatch(batchId, ann, 0, bea);
        vm.prank(ann);
        invites.revokeBatch(batchId);
        assertEq(invites.usedBy(_id(ann)), 1, "usedBy");
    }

    function test_RevertWhen_BatchIsAnothers() external {
        uint256 batchId = _inviteMany(ann, 1);
        vm.prank(bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotInviter.selector, _id(bea), batchId));
        invites.revokeBatch(batchId);
    }

    function test_RevertWhen_BatchIsRevokedTwice() external {
        uint256 batchId = _inviteMany(ann, 1);
        vm.startPrank(ann);
        invites.revokeBatch(batchId);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_BatchRevoked.selector, batchId));
        invites.revokeBatch(batchId);
    }

    function test_RevertWhen_BatchDoesNotExist() external {
        for (uint256 batchId = 0; batchId < 2; ++batchId) {
            bytes memory unknown = abi.encodeWithSelector(IInvites.Invites_UnknownBatch.selector, batchId);
            vm.expectRevert(unknown);
            invites.batchOf(batchId);
            vm.prank(ann);
            vm.expectRevert(unknown);
            invites.revokeBatch(batchId);
            vm.prank(ann);
            vm.expectRevert(unknown);
            invites.redeemFromBatch(batchId, _key(0), _proof(0), "");
        }
    }

    function _expectUsed(uint256 index, IInvites.InviteStatus status) private {
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_KeyUsed.selector, _id(ann), _key(index), status));
    }

    function _expectNotOpen(uint256 index, IInvites.InviteStatus status) private {
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotOpen.selector, _id(ann), _key(index), status));
    }
}
