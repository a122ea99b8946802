// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IInvites} from "./interfaces/IInvites.sol";
import {IPassport} from "./interfaces/IPassport.sol";
import {IReputationRegistry} from "./interfaces/IReputationRegistry.sol";
import {InviteCode} from "./libraries/InviteCode.sol";
import {Signatures} from "./libraries/Signatures.sol";

/// @title Invites
/// @notice Holds which invites passports have made and who invited whom. Nobody owns the contract: an inviter revokes
/// what nobody redeemed, and what was redeemed stays.
contract Invites is EIP712, IInvites {
    using InviteCode for address;

    /// @dev Both in one slot: a redemption reads and writes the invitee's alone.
    struct Standing {
        uint160 inviterId;
        uint32 used;
    }

    bytes32 private constant REDEMPTION_TYPEHASH = keccak256("Redemption(uint256 inviterId,address redeemer)");
    bytes32 private constant ACCEPTANCE_TYPEHASH = keccak256(
        "Acceptance(uint256 inviterId,address key,address redeemer,uint256 deadline)"
    );
    uint256 private constant TIERS = 5;
    uint256 private constant QUOTA_BITS = 16;

    IPassport private immutable _passport;
    IReputationRegistry private immutable _registry;
    /// @dev 16 bits for each tier, Bronze lowest.
    uint256 private immutable _quotas;

    mapping(uint256 passportId => Standing standing) private _standings;
    mapping(uint256 inviterId => mapping(address key => Invite record)) private _invites;
    mapping(uint256 batchId => Batch batch) private _batches;
    uint256 private _batchCount;

    /// @notice Nothing given here can be changed later.
    /// @dev Requirements: no tier's quota is below that of the tier before.
    /// @param quotas Most invites an inviter may have in use, for Bronze to Diamond.
    constructor(
        IPassport passport,
        IReputationRegistry registry,
        uint16[TIERS] memory quotas
    ) EIP712("Aura Invites", "1") {
        uint256 packed = quotas[0];
        for (uint256 i = 1; i < TIERS; ++i) {
            if (quotas[i] < quotas[i - 1]) revert Invites_QuotaFalls(i);
            packed |= uint256(quotas[i]) << (QUOTA_BITS * i);
        }
        _passport = passport;
        _registry = registry;
        _quotas = packed;
    }

    /// @inheritdoc IInvites
    function invite(address key, uint40 expiresAt) external {
        if (key == address(0)) revert Invites_ZeroKey();
        if (block.timestamp >= expiresAt) revert Invites_AlreadyExpired(expiresAt);
        uint256 inviterId = _passport.passportOf(msg.sender);
        Invite storage record = _unused(inviterId, key);

        _use(inviterId, 1);
        record.status = InviteStatus.Open;
        record.expiresAt = expiresAt;

        emit InviteCreated(inviterId, key, expiresAt);
    }

    /// @inheritdoc IInvites
    function inviteMany(bytes32 root, uint16 count, uint40 expiresAt) external returns (uint256 batchId) {
        if (root == 0 || count == 0) revert Invites_EmptyBatch();
        if (block.timestamp >= expiresAt) revert Invites_AlreadyExpired(expiresAt);
        uint256 inviterId = _passport.passportOf(msg.sender);

        _use(inviterId, count);
        batchId = ++_batchCount;
        _batches[batchId] = Batch({
            // A passport's id is an address.
            inviterId: uint160(inviterId),
            expiresAt: expiresAt,
            count: count,
            redeemed: 0,
            revoked: false,
            root: root
        });

        emit InviteBatchCreated({
            batchId: batchId,
            inviterId: inviterId,
            root: root,
            count: count,
            expiresAt: expiresAt
        });
    }

    /// @inheritdoc IInvites
    function revoke(address key) external {
        uint256 inviterId = _passport.passportOf(msg.sender);
        Invite storage record = _open(inviterId, key);

        record.status = InviteStatus.Revoked;
        --_standings[inviterId].used;

        emit InviteRevoked(inviterId, key);
    }

    /// @inheritdoc IInvites
    function revokeBatch(uint256 batchId) external {
        Batch storage batch = _existing(batchId);
        uint256 inviterId = _passport.passportOf(msg.sender);
        if (batch.inviterId != inviterId) revert Invites_NotInviter(inviterId, batchId);
        if (batch.revoked) revert Invites_BatchRevoked(batchId);

        batch.revoked = true;
        uint16 unused = batch.count - batch.redeemed;
        _standings[inviterId].used -= unused;

        emit InviteBatchRevoked(batchId, inviterId, unused);
    }

    /// @inheritdoc IInvites
    function redeem(uint256 inviterId, address key, bytes calldata signature) external {
        _requireRedeemable(inviterId, key);
        _link(inviterId, key, msg.sender, signature, 0);
    }

    /// @inheritdoc IInvites
    function redeemFor(
        uint256 inviterId,
        address key,
        bytes calldata signature,
        Acceptance calldata acceptance
    ) external {
        _requireRedeemable(inviterId, key);
        _requireAccepted(inviterId, key, acceptance);
        _link(inviterId, key, acceptance.redeemer, signature, 0);
    }

    /// @inheritdoc IInvites
    function redeemFromBatch(
        uint256 batchId,
        address key,
        bytes32[] calldata proof,
        bytes calldata signature
    ) external {
        _link(_requireInBatch(batchId, key, proof), key, msg.sender, signature, batchId);
    }

    /// @inheritdoc IInvites
    function redeemFromBatchFor(
        uint256 batchId,
        address key,
        bytes32[] calldata proof,
        bytes calldata signature,
        Acceptance calldata acceptance
    ) external {
        uint256 inviterId = _requireInBatch(batchId, key, proof);
        _requireAccepted(inviterId, key, acceptance);
        _link(inviterId, key, acceptance.redeemer, signature, batchId);
    }

    /// @inheritdoc IInvites
    function inviteOf(uint256 inviterId, address key) external view returns (Invite memory) {
        return _invites[inviterId][key];
    }

    /// @inheritdoc IInvites
    function batchOf(uint256 batchId) external view returns (Batch memory) {
        return _existing(batchId);
    }

    /// @inheritdoc IInvites
    function batchCount() external view returns (uint256) {
        return _batchCount;
    }

    /// @inheritdoc IInvites
    function inviterOf(uint256 passportId) external view returns (uint256 inviterId) {
        return _standings[passportId].inviterId;
    }

    /// @inheritdoc IInvites
    function usedBy(uint256 passportId) external view returns (uint256 used) {
        return _standings[passportId].used;
    }

    /// @inheritdoc IInvites
    function quotaOf(address account) public view returns (uint256 quota) {
        IReputationRegistry.TierRecord memory tierRecord = _registry.tierRecordOf(account);
        // An account without a proof has a record that expired at 0.
        uint256 tier = block.timestamp < tierRecord.expiresAt ? uint256(tierRecord.tier) : 0;
        return uint16(_quotas >> (QUOTA_BITS * tier));
    }

    /// @inheritdoc IInvites
    function redemptionDigest(uint256 inviterId, address redeemer) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REDEMPTION_TYPEHASH, inviterId, redeemer)));
    }

    /// @inheritdoc IInvites
    function acceptanceDigest(
        uint256 inviterId,
        address key,
        address redeemer,
        uint256 deadline
    ) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(ACCEPTANCE_TYPEHASH, inviterId, key, redeemer, deadline)));
    }

    /// @dev Ages never change and fall along every edge, so that the edges make a forest. Calls nothing but views.
    function _link(
        uint256 inviterId,
        address key,
        address redeemer,
        bytes calldata signature,
        uint256 batchId
    ) private {
        if (!key.isSignedBy(redemptionDigest(inviterId, redeemer), signature)) revert Invites_InvalidCode(key);
        uint256 inviteeId = _passport.passportOf(redeemer);
        Standing storage standing = _standings[inviteeId];
        if (standing.inviterId != 0) revert Invites_AlreadyInvited(inviteeId, standing.inviterId);
        IPassport.PassportRecord memory inviter = _passport.recordOf(inviterId);
        if (inviter.left) revert Invites_InviterLeft(inviterId);
        if (_passport.recordOf(inviteeId).registeredAt <= inviter.registeredAt) {
            revert Invites_NotNewer(inviteeId, inviterId);
        }

        // Both are passports' ids, hence addresses.
        standing.inviterId = uint160(inviterId);
        Invite storage record = _invites[inviterId][key];
        record.status = InviteStatus.Redeemed;
        record.inviteeId = uint160(inviteeId);
        if (batchId != 0) ++_batches[batchId].redeemed;

        emit InviteRedeemed(inviterId, inviteeId, key, batchId);
    }

    function _use(uint256 inviterId, uint256 count) private {
        Standing storage standing = _standings[inviterId];
        uint256 used = standing.used + count;
        uint256 quota = quotaOf(msg.sender);
        if (used > quota) revert Invites_QuotaExceeded(inviterId, used, quota);

        // At most the quota, which has 16 bits.
        standing.used = uint32(used);
    }

    function _open(uint256 inviterId, address key) private view returns (Invite storage record) {
        record = _invites[inviterId][key];
        if (record.status != InviteStatus.Open) revert Invites_NotOpen(inviterId, key, record.status);
    }

    function _unused(uint256 inviterId, address key) private view returns (Invite storage record) {
        record = _invites[inviterId][key];
        if (record.status != InviteStatus.None) revert Invites_KeyUsed(inviterId, key, record.status);
    }

    function _existing(uint256 batchId) private view returns (Batch storage batch) {
        batch = _batches[batchId];
        if (batch.count == 0) revert Invites_UnknownBatch(batchId);
    }

    function _requireRedeemable(uint256 inviterId, address key) private view {
        uint40 expiresAt = _open(inviterId, key).expiresAt;
        if (block.timestamp >= expiresAt) revert Invites_Expired(expiresAt);
    }

    function _requireInBatch(
        uint256 batchId,
        address key,
        bytes32[] calldata proof
    ) private view returns (uint256 inviterId) {
        Batch storage batch = _existing(batchId);
        if (batch.revoked) revert Invites_BatchRevoked(batchId);
        uint40 expiresAt = batch.expiresAt;
        if (block.timestamp >= expiresAt) revert Invites_Expired(expiresAt);
        uint16 count = batch.count;
        if (batch.redeemed == count) revert Invites_BatchExhausted(batchId, count);
        inviterId = batch.inviterId;
        _unused(inviterId, key);
        if (!key.isListed(batch.root, proof)) revert Invites_NotInBatch(batchId, key);
    }

    function _requireAccepted(uint256 inviterId, address key, Acceptance calldata acceptance) private view {
        uint256 deadline = acceptance.deadline;
        if (block.timestamp > deadline) revert Invites_AcceptanceExpired(deadline);
        address redeemer = acceptance.redeemer;
        bytes32 digest = acceptanceDigest(inviterId, key, redeemer, deadline);
        if (!Signatures.isSignedBy(redeemer, digest, acceptance.signature)) {
            revert Invites_InvalidAcceptance(redeemer);
        }
    }
}
