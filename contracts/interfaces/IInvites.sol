// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Invites from passport holders to newcomers
/// @notice An invite is a key pair that the inviter makes. The private key is the code, handed over as a link or an image;
/// only the key's address is registered. Whoever has the code signs with it over their own account, so that a redemption
/// seen on its way serves nobody else. Inviters and invitees are passports: both survive a move to another account.
interface IInvites {
    /// @notice What became of an inviter's key. A key serves once for each inviter, alone or in a batch.
    enum InviteStatus {
        None,
        Open,
        Redeemed,
        Revoked
    }

    /// @notice What is stored of an inviter's key, in one slot.
    /// @param status An invite that expired unused is still open; it can be revoked, not redeemed.
    /// @param expiresAt First second at which it can no longer be redeemed; 0 for keys of a batch.
    /// @param inviteeId Passport that redeemed it; 0 while none did.
    struct Invite {
        InviteStatus status;
        uint40 expiresAt;
        uint160 inviteeId;
    }

    /// @notice What is stored of a batch, in two slots.
    /// @param inviterId Passport that made it.
    /// @param expiresAt First second at which none of its invites can be redeemed any more.
    /// @param count Most redemptions, 1 or more.
    /// @param redeemed Redemptions so far, at most `count`.
    /// @param revoked Whether the inviter took the rest back.
    /// @param root Merkle root over the key addresses; leaves as OpenZeppelin's StandardMerkleTree makes them of
    /// `["address"]`.
    struct Batch {
        uint160 inviterId;
        uint40 expiresAt;
        uint16 count;
        uint16 redeemed;
        bool revoked;
        bytes32 root;
    }

    /// @notice A redeemer's consent to a redemption that somebody else submits.
    /// @param redeemer Who is invited.
    /// @param deadline Last second at which the consent is accepted.
    /// @param signature By the redeemer over {acceptanceDigest}: an account's key or ERC-1271.
    struct Acceptance {
        address redeemer;
        uint256 deadline;
        bytes signature;
    }

    /// @notice Emitted when an invite is registered.
    /// @param expiresAt First second at which it can no longer be redeemed.
    event InviteCreated(uint256 indexed inviterId, address indexed key, uint40 expiresAt);

    /// @notice Emitted when a batch is registered.
    /// @param expiresAt First second at which none of its invites can be redeemed any more.
    event InviteBatchCreated(
        uint256 indexed batchId,
        uint256 indexed inviterId,
        bytes32 root,
        uint16 count,
        uint40 expiresAt
    );

    /// @notice Emitted when an inviter takes an invite back.
    event InviteRevoked(uint256 indexed inviterId, address indexed key);

    /// @notice Emitted when an inviter takes the rest of a batch back.
    /// @param unused How many redemptions were left.
    event InviteBatchRevoked(uint256 indexed batchId, uint256 indexed inviterId, uint16 unused);

    /// @notice Emitted when an invite is redeemed: from now on the inviter is known as the invitee's.
    /// @param batchId Batch of the key; 0 for an invite registered alone.
    event InviteRedeemed(uint256 indexed inviterId, uint256 indexed inviteeId, address indexed key, uint256 batchId);

    /// @notice Thrown when a higher tier would have a lower quota.
    error Invites_QuotaFalls(uint256 tier);

    /// @notice Thrown when a key is the zero address.
    error Invites_ZeroKey();

    /// @notice Thrown when an invite or a batch would be expired from the start.
    error Invites_AlreadyExpired(uint40 expiresAt);

    /// @notice Thrown when a batch has no root or no redemption.
    error Invites_EmptyBatch();

    /// @notice Thrown when an inviter would have more invites than the tier allows.
    error Invites_QuotaExceeded(uint256 inviterId, uint256 used, uint256 quota);

    /// @notice Thrown when the inviter has used the key before.
    error Invites_KeyUsed(uint256 inviterId, address key, InviteStatus status);

    /// @notice Thrown when an inviter's key is not open: never registered, redeemed or revoked.
    error Invites_NotOpen(uint256 inviterId, address key, InviteStatus status);

    /// @notice Thrown when a batch does not exist.
    error Invites_UnknownBatch(uint256 batchId);

    /// @notice Thrown when somebody other than its inviter revokes a batch.
    error Invites_NotInviter(uint256 passportId, uint256 batchId);

    /// @notice Thrown when a batch was revoked.
    error Invites_BatchRevoked(uint256 batchId);

    /// @notice Thrown when every redemption of a batch is used.
    error Invites_BatchExhausted(uint256 batchId, uint16 count);

    /// @notice Thrown when a key is not in a batch, by the proof given.
    error Invites_NotInBatch(uint256 batchId, address key);

    /// @notice Thrown when an invite or its batch has expired.
    error Invites_Expired(uint40 expiresAt);

    /// @notice Thrown when the inviter gave up their passport.
    error Invites_InviterLeft(uint256 inviterId);

    /// @notice Thrown when a redeemer was invited before.
    error Invites_AlreadyInvited(uint256 inviteeId, uint256 inviterId);

    /// @notice Thrown when a redeemer's passport is not younger than the inviter's: the same one, or no newcomer.
    error Invites_NotNewer(uint256 inviteeId, uint256 inviterId);

    /// @notice Thrown when a code's signature is not by the key over the redeemer.
    error Invites_InvalidCode(address key);

    /// @notice Thrown when a redeemer's consent is submitted after its deadline.
    error Invites_AcceptanceExpired(uint256 deadline);

    /// @notice Thrown when a redeemer did not sign the consent.
    error Invites_InvalidAcceptance(address redeemer);

    /// @notice Registers an invite of the caller's.
    /// @dev Emits {InviteCreated}.
    ///
    /// Notes:
    /// - Whoever copies a key registers it under their own passport only; a code names the inviter it is for.
    ///
    /// Requirements:
    /// - The caller holds a passport, else {IPassport-Passport_NotRegistered}.
    /// - `key` is not zero and the caller has not used it before.
    /// - `block.timestamp < expiresAt`.
    /// - The caller has used less than {quotaOf}.
    /// @param key Address of the key pair whose private key is the code.
    /// @param expiresAt First second at which it can no longer be redeemed.
    function invite(address key, uint40 expiresAt) external;

    /// @notice Registers a batch of invites of the caller's, of which so many can be redeemed.
    /// @dev Emits {InviteBatchCreated}.
    ///
    /// Notes:
    /// - The list of keys stays with the inviter; a code comes with its key's Merkle proof.
    /// - One key of a batch is taken back by {invite} and {revoke}: used alone, it serves in no batch any more.
    ///
    /// Requirements:
    /// - The caller holds a passport, else {IPassport-Passport_NotRegistered}.
    /// - `root` and `count` are not zero and `block.timestamp < expiresAt`.
    /// - What the caller has used and `count` add up to at most {quotaOf}.
    /// @return batchId Ids count up from 1.
    function inviteMany(bytes32 root, uint16 count, uint40 expiresAt) external returns (uint256 batchId);

    /// @notice Takes back an invite of the caller's that nobody redeemed, expired or not. It no longer counts as used.
    /// @dev Emits {InviteRevoked}. Requirements: the caller holds a passport, which registered `key`; the invite is open.
    function revoke(address key) external;

    /// @notice Takes back what is left of a batch of the caller's, expired or not. The rest no longer counts as used.
    /// @dev Emits {InviteBatchRevoked}. Requirements: the batch exists, the caller's passport made it, not revoked before.
    function revokeBatch(uint256 batchId) external;

    /// @notice Redeems an invite for the caller.
    /// @dev Emits {InviteRedeemed}.
    ///
    /// Requirements:
    /// - The inviter's invite is open and `block.timestamp < expiresAt`.
    /// - The inviter has not given up the passport; it need not be held by the same account as when inviting.
    /// - The caller holds a passport (else {IPassport-Passport_NotRegistered}) that was never invited and was registered
    ///   in a later second than the inviter's. So an inviter is always the elder, and no chain of invites leads back to
    ///   where it began.
    /// - `signature` is by `key` over {redemptionDigest} of the inviter and the caller.
    /// @param inviterId Passport that registered the invite.
    /// @param key Address of the code's key.
    /// @param signature 65 bytes, or 64 by ERC-2098.
    function redeem(uint256 inviterId, address key, bytes calldata signature) external;

    /// @notice Redeems an invite for an account that consents. Anybody may submit it.
    /// @dev Emits {InviteRedeemed}. Requirements: those of {redeem} with the redeemer for the caller;
    /// `block.timestamp <= acceptance.deadline`; the redeemer signed {acceptanceDigest}.
    function redeemFor(
        uint256 inviterId,
        address key,
        bytes calldata signature,
        Acceptance calldata acceptance
    ) external;

    /// @notice Redeems an invite of a batch for the caller.
    /// @dev Emits {InviteRedeemed}.
    ///
    /// Requirements:
    /// - The batch exists, is not revoked, not used up, and `block.timestamp < expiresAt`.
    /// - The inviter has used `key` in no other way, and `proof` leads from it to the batch's root.
    /// - Those of {redeem} about inviter, caller and signature.
    function redeemFromBatch(uint256 batchId, address key, bytes32[] calldata proof, bytes calldata signature) external;

    /// @notice Redeems an invite of a batch for an account that consents. Anybody may submit it.
    /// @dev Emits {InviteRedeemed}. Requirements: those of {redeemFromBatch} with the redeemer for the caller;
    /// `block.timestamp <= acceptance.deadline`; the redeemer signed {acceptanceDigest}.
    function redeemFromBatchFor(
        uint256 batchId,
        address key,
        bytes32[] calldata proof,
        bytes calldata signature,
        Acceptance calldata acceptance
    ) external;

    /// @notice What is stored of an inviter's key; all zero when the inviter never used it.
    function inviteOf(uint256 inviterId, address key) external view returns (Invite memory);

    /// @notice What is stored of a batch.
    /// @dev Requirements: the batch exists.
    function batchOf(uint256 batchId) external view returns (Batch memory);

    /// @notice How many batches exist.
    function batchCount() external view returns (uint256);

    /// @notice Passport that invited a passport; 0 when none did.
    function inviterOf(uint256 passportId) external view returns (uint256 inviterId);

    /// @notice How many invites an account may have in use, by the tier it has an unexpired proof of; Bronze without one.
    function quotaOf(address account) external view returns (uint256 quota);

    /// @notice How many invites a passport has in use: open and redeemed ones, and the counts of its batches. After a tier
    /// expires it may exceed the quota: nothing is taken back, and nothing can be added.
    function usedBy(uint256 passportId) external view returns (uint256 used);

    /// @notice The EIP-712 digest that a code's key signs.
    function redemptionDigest(uint256 inviterId, address redeemer) external view returns (bytes32);

    /// @notice The EIP-712 digest that a redeemer signs for somebody else to submit.
    function acceptanceDigest(
        uint256 inviterId,
        address key,
        address redeemer,
        uint256 deadline
    ) external view returns (bytes32);
}
