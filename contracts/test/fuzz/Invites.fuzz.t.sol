// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IInvites} from "../../interfaces/IInvites.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {Tier} from "../../types/Tier.sol";
import {InvitesFixture} from "../helpers/InvitesFixture.t.sol";

contract InvitesFuzzTest is InvitesFixture {
    function testFuzz_Invite_KeepsKeyAndExpiry(address key, uint40 expiresAt) external {
        vm.assume(key != address(0));
        expiresAt = uint40(bound(expiresAt, uint256(NOW) + 1, type(uint40).max));
        vm.prank(ann);
        invites.invite(key, expiresAt);
        IInvites.Invite memory record = invites.inviteOf(_id(ann), key);
        assertEq(uint256(record.status), uint256(IInvites.InviteStatus.Open), "status");
        assertEq(record.expiresAt, expiresAt, "expiresAt");
        assertEq(uint256(invites.inviteOf(_id(bea), key).status), 0, "the key of another inviter");
    }

    function testFuzz_RevertWhen_ExpiredFromTheStart(uint40 expiresAt, bytes32 root, uint16 count) external {
        vm.assume(root != 0 && count != 0);
        expiresAt = uint40(bound(expiresAt, 0, NOW));
        vm.startPrank(ann);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_AlreadyExpired.selector, expiresAt));
        invites.invite(_key(0), expiresAt);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_AlreadyExpired.selector, expiresAt));
        invites.inviteMany(root, count, expiresAt);
    }

    function testFuzz_InviteMany_UpToTheTiersQuota(uint256 tier, uint16 count, uint256 age) external {
        tier = bound(tier, 0, 4);
        age = bound(age, 0, 2 hours);
        tiers.set(ann, Tier(tier), NOW + 1 hours);
        vm.warp(NOW + age);
        uint256 quota = age < 1 hours ? _quotas()[tier] : _quotas()[0];
        assertEq(invites.quotaOf(ann), quota, "quotaOf");
        vm.assume(count != 0);
        if (count > quota) {
            vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_QuotaExceeded.selector, _id(ann), count, quota));
        }
        vm.prank(ann);
        invites.inviteMany(_root(), count, NOW + 1 days);
        assertEq(invites.usedBy(_id(ann)), count > quota ? 0 : count, "usedBy");
    }

    function testFuzz_Redeem_AnyKeyServesTheSignedRedeemerAlone(uint256 privateKey, address thief) external {
        privateKey = bound(privateKey, 1, type(uint128).max);
        vm.assume(thief != bea && thief != address(0));
        address key = vm.addr(privateKey);
        vm.prank(ann);
        invites.invite(key, LATER);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, invites.redemptionDigest(_id(ann), bea));
        if (thief != ann && thief != cat && thief != dan) passport.register(thief, NOW);

        vm.prank(thief);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, key));
        invites.redeem(_id(ann), key, abi.encodePacked(r, s, v));
        vm.prank(bea);
        invites.redeem(_id(ann), key, abi.encodePacked(r, s, v));
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
    }

    function testFuzz_RevertWhen_SignatureIsNoise(bytes calldata signature) external {
        _invite(ann, 0);
        vm.prank(bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, _key(0)));
        invites.redeem(_id(ann), _key(0), signature);
    }

    function testFuzz_RevertWhen_InviteIsUnknown(uint256 inviterId, address key, bytes calldata noise) external {
        vm.prank(bea);
        vm.expectRevert(
            abi.encodeWithSelector(IInvites.Invites_NotOpen.selector, inviterId, key, IInvites.InviteStatus.None)
        );
        invites.redeem(inviterId, key, noise);
    }

    function testFuzz_Redeem_OnlyByTheYounger(uint40 inviterAge, uint40 redeemerAge) external {
        address redeemer = person("redeemer");
        address inviter = person("inviter");
        inviterAge = uint40(bound(inviterAge, 0, 3));
        redeemerAge = uint40(bound(redeemerAge, 0, 3));
        passport.register(inviter, NOW - inviterAge);
        passport.register(redeemer, NOW - redeemerAge);
        _invite(inviter, 0);
        bytes memory signature = _sign("code 0", inviter, redeemer);
        if (redeemerAge >= inviterAge) {
            vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotNewer.selector, _id(redeemer), _id(inviter)));
        }
        vm.prank(redeemer);
        invites.redeem(_id(inviter), _key(0), signature);
        assertEq(invites.inviterOf(_id(redeemer)), redeemerAge < inviterAge ? _id(inviter) : 0, "inviterOf");
    }

    function testFuzz_RedeemFromBatch_WhicheverKey(uint256 index, uint256 other) external {
        index = bound(index, 0, KEYS - 1);
        other = bound(other, 0, KEYS - 1);
        uint256 batchId = _inviteMany(ann, 2);
        _redeemFromBatch(batchId, ann, index, bea);
        bytes memory signature = _sign(_label(other), ann, cat);
        if (index == other) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IInvites.Invites_KeyUsed.selector,
                    _id(ann),
                    _key(index),
                    IInvites.InviteStatus.Redeemed
                )
            );
        }
        vm.prank(cat);
        invites.redeemFromBatch(batchId, _key(other), _proof(other), signature);
        assertEq(invites.batchOf(batchId).redeemed, index == other ? 1 : 2, "redeemed");
    }

    function testFuzz_RevertWhen_MerkleProofIsNoise(address key, bytes32[] calldata proof) external {
        uint256 batchId = _inviteMany(ann, 2);
        vm.prank(bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotInBatch.selector, batchId, key));
        invites.redeemFromBatch(batchId, key, proof, "");
    }

    function testFuzz_RevertWhen_ConsentIsNoise(address redeemer, uint256 deadline, bytes calldata noise) external {
        vm.assume(redeemer.code.length == 0);
        deadline = bound(deadline, NOW, type(uint256).max);
        _invite(ann, 0);
        uint256 batchId = _inviteMany(ann, 1);
        IInvites.Acceptance memory acceptance = IInvites.Acceptance(redeemer, deadline, noise);
        bytes memory refused = abi.encodeWithSelector(IInvites.Invites_InvalidAcceptance.selector, redeemer);
        vm.expectRevert(refused);
        invites.redeemFor(_id(ann), _key(0), "", acceptance);
        vm.expectRevert(refused);
        invites.redeemFromBatchFor(batchId, _key(1), _proof(1), "", acceptance);
    }

    function testFuzz_RedeemFor_UntilTheDeadline(uint256 deadline, uint256 moment) external {
        deadline = bound(deadline, NOW, LATER - 1);
        moment = bound(moment, NOW, LATER - 1);
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        IInvites.Acceptance memory acceptance = _accept("bea", ann, 0, deadline);
        vm.warp(moment);
        if (moment > deadline) {
            vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_AcceptanceExpired.selector, deadline));
        }
        invites.redeemFor(_id(ann), _key(0), signature, acceptance);
        assertEq(invites.inviterOf(_id(bea)), moment > deadline ? 0 : _id(ann), "inviterOf");
    }

    function testFuzz_RevokeBatch_GivesBackTheRest(uint16 count, uint256 redeemed) external {
        tiers.set(ann, Tier.Diamond, LATER);
        count = uint16(bound(count, 1, type(uint16).max));
        redeemed = bound(redeemed, 0, count < 3 ? count : 3);
        uint256 batchId = _inviteMany(ann, count);
        address[3] memory redeemers = [bea, cat, dan];
        for (uint256 i = 0; i < redeemed; ++i) _redeemFromBatch(batchId, ann, i, redeemers[i]);
        vm.prank(ann);
        invites.revokeBatch(batchId);
        assertEq(invites.usedBy(_id(ann)), redeemed, "usedBy");
    }

    function testFuzz_RedeemFromBatchFor_ServesTheSignedRedeemerWhoeverSubmits(
        address submitter,
        uint256 index
    ) external {
        index = bound(index, 0, KEYS - 1);
        uint256 batchId = _inviteMany(ann, 2);
        bytes memory signature = _sign(_label(index), ann, bea);
        IInvites.Acceptance memory acceptance = _accept("bea", ann, index, NOW);
        IInvites.Acceptance memory forged = _accept("cat", ann, index, NOW);
        vm.startPrank(submitter);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, _key(index)));
        invites.redeemFromBatchFor(batchId, _key(index), _proof(index), signature, forged);
        invites.redeemFromBatchFor(batchId, _key(index), _proof(index), signature, acceptance);
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
        assertEq(invites.inviterOf(_id(cat)), 0, "nobody else is invited");
        assertEq(invites.batchOf(batchId).redeemed, 1, "redeemed");
        assertEq(invites.inviterOf(uint160(submitter)), submitter == bea ? _id(ann) : 0, "the submitter gets nothing");
    }

    function testFuzz_Revoke_GivesBackWheneverItComes(uint256 moment, uint40 expiresAt) external {
        expiresAt = uint40(bound(expiresAt, NOW + 1, NOW + 1 days));
        vm.prank(ann);
        invites.invite(_key(0), expiresAt);
        vm.warp(bound(moment, NOW, NOW + 2 days));
        vm.prank(ann);
        invites.revoke(_key(0));
        assertEq(invites.usedBy(_id(ann)), 0, "usedBy");
        bytes memory signature = _sign("code 0", ann, bea);
        vm.prank(bea);
        vm.expectRevert(
            abi.encodeWithSelector(IInvites.Invites_NotOpen.selector, _id(ann), _key(0), IInvites.InviteStatus.Revoked)
        );
        invites.redeem(_id(ann), _key(0), signature);
        vm.prank(ann);
        vm.expectRevert(
            abi.encodeWithSelector(IInvites.Invites_KeyUsed.selector, _id(ann), _key(0), IInvites.InviteStatus.Revoked)
        );
        invites.invite(_key(0), NOW + 3 days);
    }

    function testFuzz_Invite_NeverMoreThanTheQuota(uint256 seed) external {
        uint256 out = 0;
        for (uint256 i = 0; i < 8; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            vm.prank(ann);
            if (word % 3 == 0) {
                try invites.inviteMany(_root(), uint16(1 + (word % 2)), LATER) {
                    out += 1 + (word % 2);
                } catch {
                    assertTrue(out + 1 + (word % 2) > _quotas()[0], "refused though there was room");
                }
            } else {
                try invites.invite(_key(i), LATER) {
                    ++out;
                } catch {
                    assertTrue(out + 1 > _quotas()[0], "refused though there was room");
                }
            }
            assertEq(invites.usedBy(_id(ann)), out, "usedBy");
            assertLe(out, _quotas()[0], "within the quota");
        }
    }

    function testFuzz_Revoke_IsTheInvitersOwn(address caller, address key) external {
        vm.assume(key != address(0) && caller != ann && caller != address(0));
        vm.prank(ann);
        invites.invite(key, LATER);
        uint256 batchId = _inviteMany(ann, 1);
        if (!passport.isRegistered(caller)) {
            vm.prank(caller);
            vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, caller));
            invites.revoke(key);
            passport.register(caller, NOW);
        }
        vm.startPrank(caller);
        vm.expectRevert(
            abi.encodeWithSelector(IInvites.Invites_NotOpen.selector, _id(caller), key, IInvites.InviteStatus.None)
        );
        invites.revoke(key);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotInviter.selector, _id(caller), batchId));
        invites.revokeBatch(batchId);
    }

    function testFuzz_Digests_DifferWithEveryField(
        uint256 inviterId,
        address key,
        address redeemer,
        uint256 deadline
    ) external view {
        address other = address(uint160(redeemer) ^ 1);
        bytes32 redemption = invites.redemptionDigest(inviterId, redeemer);
        assertTrue(redemption != invites.redemptionDigest(inviterId ^ 1, redeemer), "inviter");
        assertTrue(redemption != invites.redemptionDigest(inviterId, other), "redeemer");
        bytes32 acceptance = invites.acceptanceDigest(inviterId, key, redeemer, deadline);
        assertTrue(acceptance != invites.acceptanceDigest(inviterId ^ 1, key, redeemer, deadline), "inviter");
        assertTrue(acceptance != invites.acceptanceDigest(inviterId, other, redeemer, deadline) || key == other, "key");
        assertTrue(acceptance != invites.acceptanceDigest(inviterId, key, other, deadline), "redeemer");
        assertTrue(acceptance != invites.acceptanceDigest(inviterId, key, redeemer, deadline ^ 1), "deadline");
        assertTrue(acceptance != redemption, "one signature never means the other");
    }
}
