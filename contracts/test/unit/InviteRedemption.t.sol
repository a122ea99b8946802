// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

import {IInvites} from "../../interfaces/IInvites.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {SmartAccount} from "../../mocks/SmartAccount.sol";
import {InvitesFixture} from "../helpers/InvitesFixture.t.sol";

/// when an invite is redeemed
///     given a key unknown, redeemed, revoked or expired    it should revert
///     given an open one and a newcomer    it should link the two passports
/// when an invite of a batch is redeemed
///     given an unknown, revoked, expired or used up batch, a key used before or not in it    it should revert
///     given room and a key of the tree    it should count it and link the two passports
/// either way
///     given a redeemer without passport, invited before, the inviter or not younger    it should revert
///     given an inviter who moved    it should link; who left    it should revert
///     given a signature by another key, for another account, inviter, contract or chain, or mirrored    it should revert
///     given one in 65 or in 64 bytes    it should accept it
/// when somebody else submits it
///     given a consent too late, by another or about something else    it should revert
///     given one by the redeemer's key or by its contract    it should link
contract InviteRedemptionTest is InvitesFixture {
    function test_Redeem() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        assertEq(invites.inviterOf(_id(bea)), 0, "before");

        vm.expectEmit(address(invites));
        emit IInvites.InviteRedeemed(_id(ann), _id(bea), _key(0), 0);
        vm.prank(bea);
        invites.redeem(_id(ann), _key(0), signature);

        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
        assertEq(invites.inviterOf(_id(ann)), 0, "of the inviter");
        IInvites.Invite memory record = invites.inviteOf(_id(ann), _key(0));
        assertEq(uint256(record.status), uint256(IInvites.InviteStatus.Redeemed), "status");
        assertEq(record.inviteeId, _id(bea), "inviteeId");
        assertEq(record.expiresAt, LATER, "expiresAt");
        assertEq(invites.usedBy(_id(ann)), 1, "it stays used");
        assertEq(invites.usedBy(_id(bea)), 0, "the invitee's own invites");
    }

    function test_RevertWhen_RedeemedTwice() external {
        _invite(ann, 0);
        _redeem(ann, 0, bea);
        _expectNotOpen(_id(ann), IInvites.InviteStatus.Redeemed);
        _redeemSigned(ann, "", cat);
    }

    function test_RevertWhen_InviteWasRevoked() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.prank(ann);
        invites.revoke(_key(0));
        _expectNotOpen(_id(ann), IInvites.InviteStatus.Revoked);
        _redeemSigned(ann, signature, bea);
    }

    function test_RevertWhen_InviteIsUnknown() external {
        bytes memory signature = _sign("code 0", ann, bea);
        _expectNotOpen(_id(ann), IInvites.InviteStatus.None);
        _redeemSigned(ann, signature, bea);
    }

    function test_Redeem_BothSidesOfTheExpiry() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.warp(LATER);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_Expired.selector, LATER));
        _redeemSigned(ann, signature, bea);
        vm.warp(LATER - 1);
        _redeemSigned(ann, signature, bea);
    }

    function test_RevertWhen_RedeemerHasNoPassport() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, stranger);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, stranger));
        _redeemSigned(ann, signature, stranger);

        passport.register(stranger, NOW);
        _redeemSigned(ann, signature, stranger);
    }

    function test_RevertWhen_InvitedBefore() external {
        _invite(ann, 0);
        _redeem(ann, 0, cat);
        _invite(bea, 0);
        bytes memory signature = _sign("code 0", bea, cat);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_AlreadyInvited.selector, _id(cat), _id(ann)));
        _redeemSigned(bea, signature, cat);
    }

    function test_RevertWhen_InvitedBeforeFromAnotherAccount() external {
        _invite(ann, 0);
        _redeem(ann, 0, cat);
        passport.move(cat, stranger);
        _invite(bea, 0);
        bytes memory signature = _sign("code 0", bea, stranger);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_AlreadyInvited.selector, _id(cat), _id(ann)));
        _redeemSigned(bea, signature, stranger);
    }

    function test_RevertWhen_RedeemerIsTheInviter() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, ann);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotNewer.selector, _id(ann), _id(ann)));
        _redeemSigned(ann, signature, ann);
    }

    function test_RevertWhen_InviterRedeemsAfterMoving() external {
        _invite(ann, 0);
        passport.move(ann, stranger);
        bytes memory signature = _sign("code 0", ann, stranger);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotNewer.selector, _id(ann), _id(ann)));
        _redeemSigned(ann, signature, stranger);
    }

    function test_RevertWhen_InviterWasInvitedByTheRedeemer() external {
        _invite(ann, 0);
        _redeem(ann, 0, bea);
        _invite(bea, 0);
        bytes memory signature = _sign("code 0", bea, ann);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotNewer.selector, _id(ann), _id(bea)));
        _redeemSigned(bea, signature, ann);
    }

    function test_Redeem_BothSidesOfTheAge() external {
        passport.register(stranger, START);
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, stranger);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotNewer.selector, _id(stranger), _id(ann)));
        _redeemSigned(ann, signature, stranger);
        passport.register(stranger, START + 1);
        _redeemSigned(ann, signature, stranger);
    }

    function test_Redeem_AfterTheInviterMoved() external {
        _invite(ann, 0);
        passport.move(ann, stranger);
        _redeem(ann, 0, bea);
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
    }

    function test_Redeem_AfterTheRedeemerMoved() external {
        _invite(ann, 0);
        passport.move(bea, stranger);
        _redeem(ann, 0, stranger);
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "the passport's id counts");
        assertEq(invites.inviterOf(_id(stranger)), 0, "not the account's");
    }

    function test_RevertWhen_InviterLeft() external {
        _invite(ann, 0);
        uint256 batchId = _inviteMany(ann, 1);
        passport.giveUp(ann);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InviterLeft.selector, _id(ann)));
        _redeemSigned(ann, signature, bea);
        signature = _sign("code 1", ann, bea);
        vm.prank(bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InviterLeft.selector, _id(ann)));
        invites.redeemFromBatch(batchId, _key(1), _proof(1), signature);
    }

    function test_Redeem_CompactSignature() external {
        _invite(ann, 0);
        _invite(ann, 1);
        _redeemSigned(ann, _compact(_sign("code 0", ann, bea)), bea);
        bytes memory signature = _compact(_sign("code 1", ann, cat));
        vm.prank(cat);
        invites.redeem(_id(ann), _key(1), signature);
        assertEq(invites.inviterOf(_id(cat)), _id(ann), "inviterOf");
    }

    function test_RevertWhen_SignatureIsMirrored() external {
        _invite(ann, 0);
        bytes memory signature = _mirrored(_sign("code 0", ann, bea));
        _expectInvalid();
        _redeemSigned(ann, signature, bea);
    }

    function test_RevertWhen_SignatureHasAnotherLength() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        _expectInvalid();
        _redeemSigned(ann, "", bea);
        _expectInvalid();
        _redeemSigned(ann, abi.encodePacked(signature, bytes1(0)), bea);
    }

    function test_RevertWhen_SignerIsAnotherKey() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 1", ann, bea);
        _expectInvalid();
        _redeemSigned(ann, signature, bea);
    }

    function test_RevertWhen_FrontRunnerTakesTheSignature() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        _expectInvalid();
        _redeemSigned(ann, signature, cat);
        _redeemSigned(ann, signature, bea);
    }

    function test_Redeem_WhateverFrontRunnersRegister() external {
        // Bea sees ann's registration on its way and registers the same key first, for the credit or out of spite.
        _invite(bea, 0);
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, cat);

        _expectInvalid();
        _redeemSigned(bea, signature, cat);

        _redeemSigned(ann, signature, cat);
        assertEq(invites.inviterOf(_id(cat)), _id(ann), "the code names its inviter");
        assertEq(
            uint256(invites.inviteOf(_id(bea), _key(0)).status),
            uint256(IInvites.InviteStatus.Open),
            "the copy stays as it was"
        );
    }

    function test_RevertWhen_BatchIsACopy() external {
        uint256 copy = _inviteMany(bea, 2);
        uint256 batchId = _inviteMany(ann, 2);
        bytes memory signature = _sign("code 0", ann, cat);
        vm.startPrank(cat);
        _expectInvalid();
        invites.redeemFromBatch(copy, _key(0), _proof(0), signature);
        invites.redeemFromBatch(batchId, _key(0), _proof(0), signature);
        assertEq(invites.inviterOf(_id(cat)), _id(ann), "inviterOf");
    }

    function test_RevertWhen_SignedForAnotherChain() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.chainId(1);
        _expectInvalid();
        _redeemSigned(ann, signature, bea);
    }

    function test_Redeem_SignedAfterAFork() external {
        _invite(ann, 0);
        vm.chainId(1);
        _redeem(ann, 0, bea);
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
    }

    function test_RevertWhen_SignedForAnotherContract() external {
        bytes memory signature = _sign("code 0", ann, bea);
        invites = _newInvites();
        _invite(ann, 0);
        _expectInvalid();
        _redeemSigned(ann, signature, bea);
    }

    function test_RedeemFromBatch_EveryKeyOfTheTree() external {
        uint256 batchId = _inviteMany(ann, 2);
        bytes memory signature = _sign("code 3", ann, bea);
        vm.expectEmit(address(invites));
        emit IInvites.InviteRedeemed(_id(ann), _id(bea), _key(3), batchId);
        vm.prank(bea);
        invites.redeemFromBatch(batchId, _key(3), _proof(3), signature);

        assertEq(invites.batchOf(batchId).redeemed, 1, "redeemed");
        assertEq(invites.usedBy(_id(ann)), 2, "the count was used before");
        IInvites.Invite memory record = invites.inviteOf(_id(ann), _key(3));
        assertEq(uint256(record.status), uint256(IInvites.InviteStatus.Redeemed), "status");
        assertEq(record.inviteeId, _id(bea), "inviteeId");
        assertEq(record.expiresAt, 0, "expiresAt");
        _redeemFromBatch(batchId, ann, 7, cat);
        assertEq(invites.batchOf(batchId).redeemed, 2, "redeemed");
    }

    function test_RedeemFromBatch_TreeOfOneKey() external {
        vm.prank(ann);
        uint256 batchId = invites.inviteMany(_leaf(_key(0)), 1, LATER);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.prank(bea);
        invites.redeemFromBatch(batchId, _key(0), new bytes32[](0), signature);
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
    }

    function test_RevertWhen_BatchIsUsedUp() external {
        uint256 batchId = _inviteMany(ann, 2);
        _redeemFromBatch(batchId, ann, 0, bea);
        _redeemFromBatch(batchId, ann, 1, cat);
        bytes memory signature = _sign("code 2", ann, dan);
        vm.prank(dan);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_BatchExhausted.selector, batchId, 2));
        invites.redeemFromBatch(batchId, _key(2), _proof(2), signature);
    }

    function test_RevertWhen_BatchWasRevoked() external {
        uint256 batchId = _inviteMany(ann, 2);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.prank(ann);
        invites.revokeBatch(batchId);
        vm.prank(bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_BatchRevoked.selector, batchId));
        invites.redeemFromBatch(batchId, _key(0), _proof(0), signature);
    }

    function test_RedeemFromBatch_BothSidesOfTheExpiry() external {
        uint256 batchId = _inviteMany(ann, 2);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.startPrank(bea);
        vm.warp(LATER);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_Expired.selector, LATER));
        invites.redeemFromBatch(batchId, _key(0), _proof(0), signature);
        vm.warp(LATER - 1);
        invites.redeemFromBatch(batchId, _key(0), _proof(0), signature);
    }

    function test_RevertWhen_KeyOfABatchIsRedeemedTwice() external {
        uint256 first = _inviteMany(ann, 1);
        uint256 second = _inviteMany(ann, 1);
        _redeemFromBatch(first, ann, 0, bea);
        bytes memory signature = _sign("code 0", ann, cat);
        _expectUsed(IInvites.InviteStatus.Redeemed);
        vm.prank(cat);
        invites.redeemFromBatch(second, _key(0), _proof(0), signature);
    }

    function test_RevertWhen_KeyOfABatchIsRegisteredAloneToo() external {
        uint256 batchId = _inviteMany(ann, 1);
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        _expectUsed(IInvites.InviteStatus.Open);
        vm.prank(bea);
        invites.redeemFromBatch(batchId, _key(0), _proof(0), signature);

        // So an inviter can take one key of a batch back: register and revoke it.
        vm.prank(ann);
        invites.revoke(_key(0));
        _expectUsed(IInvites.InviteStatus.Revoked);
        vm.prank(bea);
        invites.redeemFromBatch(batchId, _key(0), _proof(0), signature);
        _redeemFromBatch(batchId, ann, 1, bea);
    }

    function test_RevertWhen_MerkleProofIsForged() external {
        uint256 batchId = _inviteMany(ann, 2);
        vm.startPrank(bea);

        bytes32[] memory proof = _proof(0);
        proof[1] ^= bytes32(uint256(1));
        _expectNotInBatch(batchId, _key(0));
        invites.redeemFromBatch(batchId, _key(0), proof, "");

        _expectNotInBatch(batchId, _key(1));
        invites.redeemFromBatch(batchId, _key(1), _proof(0), "");

        // An inner node in the place of a leaf: the rest of the path fits, the node's hash does not.
        proof = new bytes32[](2);
        (proof[0], proof[1]) = (_two(2), _four(4));
        assertEq(_climb(_two(0), proof), _root(), "the node is in the tree");
        address node = address(uint160(uint256(_two(0))));
        _expectNotInBatch(batchId, node);
        invites.redeemFromBatch(batchId, node, proof, "");

        _expectNotInBatch(batchId, address(uint160(uint256(_root()))));
        invites.redeemFromBatch(batchId, address(uint160(uint256(_root()))), new bytes32[](0), "");
    }

    function test_RevertWhen_ZeroKeyIsListed() external {
        vm.prank(ann);
        uint256 batchId = invites.inviteMany(_leaf(address(0)), 1, LATER);
        vm.startPrank(bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, address(0)));
        invites.redeemFromBatch(batchId, address(0), new bytes32[](0), new bytes(65));
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, address(0)));
        invites.redeemFromBatch(batchId, address(0), new bytes32[](0), new bytes(64));
    }

    function test_RedeemFor() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.prank(stranger);
        invites.redeemFor(_id(ann), _key(0), signature, _accept("bea", ann, 0, NOW));
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
    }

    function test_RedeemFromBatchFor() external {
        uint256 batchId = _inviteMany(ann, 2);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.expectEmit(address(invites));
        emit IInvites.InviteRedeemed(_id(ann), _id(bea), _key(0), batchId);
        vm.prank(stranger);
        invites.redeemFromBatchFor(batchId, _key(0), _proof(0), signature, _accept("bea", ann, 0, NOW));
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
        assertEq(invites.batchOf(batchId).redeemed, 1, "redeemed");
    }

    function test_RedeemFor_ContractThatConsents() external {
        SmartAccount account = new SmartAccount(bea);
        passport.register(address(account), NOW);
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, address(account));
        IInvites.Acceptance memory acceptance = IInvites.Acceptance({
            redeemer: address(account),
            deadline: NOW,
            signature: signatureBy("bea", invites.acceptanceDigest(_id(ann), _key(0), address(account), NOW))
        });
        invites.redeemFor(_id(ann), _key(0), signature, acceptance);
        assertEq(invites.inviterOf(_id(address(account))), _id(ann), "inviterOf");
    }

    function test_RedeemFor_BothSidesOfTheDeadline() external {
        _invite(ann, 0);
        bytes memory signature = _sign("code 0", ann, bea);
        IInvites.Acceptance memory acceptance = _accept("bea", ann, 0, NOW + 1);
        vm.warp(NOW + 2);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_AcceptanceExpired.selector, NOW + 1));
        invites.redeemFor(_id(ann), _key(0), signature, acceptance);
        vm.warp(NOW + 1);
        invites.redeemFor(_id(ann), _key(0), signature, acceptance);
    }

    function test_RevertWhen_RedeemerDoesNotConsent() external {
        // Ann has the code's key herself, so she can sign for anybody: nobody becomes her invitee against their will.
        _invite(ann, 0);
        uint256 batchId = _inviteMany(ann, 1);
        bytes memory signature = _sign("code 0", ann, bea);
        IInvites.Acceptance memory acceptance = _accept("ann", ann, 0, NOW);
        acceptance.redeemer = bea;
        bytes memory refused = abi.encodeWithSelector(IInvites.Invites_InvalidAcceptance.selector, bea);
        vm.startPrank(ann);
        vm.expectRevert(refused);
        invites.redeemFor(_id(ann), _key(0), signature, acceptance);
        vm.expectRevert(refused);
        invites.redeemFromBatchFor(batchId, _key(1), _proof(1), signature, acceptance);
    }

    function test_RevertWhen_ConsentIsAboutSomethingElse() external {
        _invite(ann, 0);
        _invite(ann, 1);
        _invite(bea, 0);
        bytes memory refused = abi.encodeWithSelector(IInvites.Invites_InvalidAcceptance.selector, cat);
        IInvites.Acceptance memory acceptance = _accept("cat", ann, 0, NOW);
        bytes memory signature = _sign("code 1", ann, cat);
        vm.expectRevert(refused);
        invites.redeemFor(_id(ann), _key(1), signature, acceptance);
        signature = _sign("code 0", bea, cat);
        vm.expectRevert(refused);
        invites.redeemFor(_id(bea), _key(0), signature, acceptance);
        signature = _sign("code 0", ann, cat);
        acceptance.deadline = NOW + 1;
        vm.expectRevert(refused);
        invites.redeemFor(_id(ann), _key(0), signature, acceptance);
        acceptance.deadline = NOW;
        vm.chainId(1);
        vm.expectRevert(refused);
        invites.redeemFor(_id(ann), _key(0), signature, acceptance);
    }

    function test_RevertWhen_ConsentIsThereAndTheCodeIsNot() external {
        _invite(ann, 0);
        IInvites.Acceptance memory acceptance = _accept("bea", ann, 0, NOW);
        _expectInvalid();
        invites.redeemFor(_id(ann), _key(0), acceptance.signature, acceptance);
    }

    function test_RevertWhen_SubmittedForAnExpiredOrUnknownInvite() external {
        uint256 batchId = _inviteMany(ann, 1);
        IInvites.Acceptance memory acceptance = _accept("bea", ann, 0, LATER);
        _expectNotOpen(_id(ann), IInvites.InviteStatus.None);
        invites.redeemFor(_id(ann), _key(0), "", acceptance);
        vm.warp(LATER);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_Expired.selector, LATER));
        invites.redeemFromBatchFor(batchId, _key(0), _proof(0), "", acceptance);
    }

    function _redeemSigned(address inviter, bytes memory signature, address redeemer) private {
        vm.prank(redeemer);
        invites.redeem(_id(inviter), _key(0), signature);
    }

    function _climb(bytes32 node, bytes32[] memory proof) private pure returns (bytes32) {
        for (uint256 i = 0; i < proof.length; ++i) node = Hashes.commutativeKeccak256(node, proof[i]);
        return node;
    }

    function _expectInvalid() private {
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, _key(0)));
    }

    function _expectNotInBatch(uint256 batchId, address key) private {
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotInBatch.selector, batchId, key));
    }

    function _expectUsed(IInvites.InviteStatus status) private {
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_KeyUsed.selector, _id(ann), _key(0), status));
    }

    function _expectNotOpen(uint256 inviterId, IInvites.InviteStatus status) private {
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_NotOpen.selector, inviterId, _key(0), status));
    }
}
