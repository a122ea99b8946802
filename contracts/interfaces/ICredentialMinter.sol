// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IMinter} from "./IMinter.sol";

/// @title Badges for zero-knowledge proofs of credentials
/// @notice A holder proves that an issuer's key signed a claim about them which satisfies a predicate, is neither expired
/// nor revoked, and gets a badge. Nobody learns which claim it was, and it serves once in each epoch.
interface ICredentialMinter is IMinter {
    /// @notice What a badge type asks of a credential; fixed once set.
    /// @param issuerKeyHash Poseidon hash of the BabyJubJub key that signs the claims.
    /// @param schema Schema of the claims.
    /// @param predicate Which slot is compared, and how.
    /// @param bound What the slot is compared with.
    /// @param value Value of every badge minted, in the provider's unit.
    /// @param epochLength Seconds after which a credential serves again; 0 for never. Epochs begin at multiples of it.
    struct CredentialRule {
        uint256 issuerKeyHash;
        uint256 schema;
        uint256 predicate;
        uint256 bound;
        uint64 value;
        uint32 epochLength;
    }

    /// @notice What a holder claims, and for whom.
    /// @param badgeType Which type to mint.
    /// @param account Who receives the badge; bound inside the proof.
    /// @param nullifier One per identity, badge type and epoch, however many claims it holds.
    /// @param time Seconds since the Unix epoch at which the proof shows that the claim was not expired.
    /// @param revocationRoot Root of the revocation tree that the proof shows the claim to be absent from.
    struct CredentialClaim {
        uint256 badgeType;
        address account;
        uint256 nullifier;
        uint40 time;
        uint256 revocationRoot;
    }

    /// @notice A Groth16 proof.
    struct Proof {
        uint256[2] a;
        uint256[2][2] b;
        uint256[2] c;
    }

    /// @notice Emitted once per badge type.
    event CredentialRuleConfigured(uint256 indexed badgeType, address indexed issuer, CredentialRule rule);

    /// @notice Emitted when the issuer's revocation tree has a new root.
    event RevocationRootPublished(uint256 indexed badgeType, uint256 root);

    /// @notice Emitted when a proof is accepted.
    /// @param epoch The badge type's epoch in which the nullifier was spent.
    event CredentialClaimed(
        uint256 indexed badgeType,
        address indexed account,
        uint256 indexed nullifier,
        uint256 epoch,
        uint64 value,
        uint40 time,
        uint256 revocationRoot
    );

    /// @notice Thrown when a public signal is not a field element.
    error CredentialMinter_SignalOutOfRange(uint256 signal);

    /// @notice Thrown when a credential could serve again before the badges it served for have expired.
    /// @param validity Of the badge type, in seconds; 0 for badges that never expire.
    error CredentialMinter_EpochTooShort(uint32 epochLength, uint32 validity);

    /// @notice Thrown when the root is the badge type's current one.
    error CredentialMinter_RootUnchanged(uint256 badgeType, uint256 root);

    /// @notice Thrown when a proof's time is further than {TIME_TOLERANCE} from the block's.
    error CredentialMinter_TimeOutOfRange(uint40 time);

    /// @notice Thrown when a revocation root was never published, or was superseded {ROOT_GRACE} ago or earlier.
    error CredentialMinter_UnknownRoot(uint256 badgeType, uint256 root);

    /// @notice Thrown when the credential has served in this epoch.
    error CredentialMinter_NullifierSpent(uint256 nullifier);

    /// @notice Thrown when the verifier does not accept the proof.
    error CredentialMinter_InvalidProof();

    /// @notice Sets what a badge type asks of a credential, for ever.
    /// @dev Emits {CredentialRuleConfigured}.
    ///
    /// Notes:
    /// - No claim is accepted before a revocation root is published; an issuer that has revoked nothing publishes the
    ///   root of the empty tree.
    /// - An issuer whose signing key leaked stops claims by publishing a root that no tree has.
    /// - Epochs begin at fixed times, not at a claim: around the end of one, a credential can back two badges that are
    ///   both valid, in the hands of two accounts, and never three. With `epochLength` 0 it backs one.
    ///
    /// Requirements:
    /// - The caller issued the badge type, which names this contract as a minter and has no rule yet.
    /// - `issuerKeyHash`, `schema`, `predicate` and `bound` are below the field order.
    /// - `epochLength` is 0, or not below the badge type's validity, which is then not 0.
    function configure(uint256 badgeType, CredentialRule calldata rule) external;

    /// @notice Replaces the root of the revocation tree. Proofs against the previous one are accepted for {ROOT_GRACE}.
    /// @dev Emits {RevocationRootPublished}. A root that comes back is current again.
    ///
    /// Requirements:
    /// - The badge type has a rule, and the caller issued it.
    /// - `root` is below the field order and is not the current one. Zero is a root: some trees' when empty.
    function publishRevocationRoot(uint256 badgeType, uint256 root) external;

    /// @notice Mints a badge on the strength of a proof. Anybody may submit and pay for it; only `claimed.account` gains.
    /// @dev Emits {CredentialClaimed} and what minting emits.
    ///
    /// Notes:
    /// - A proof made in one epoch and submitted in the next is not valid.
    /// - When minting reverts, the nullifier stays unspent.
    ///
    /// Requirements:
    /// - The badge type has a rule.
    /// - The nullifier is below the field order and unspent.
    /// - `time` is at most {TIME_TOLERANCE} before or after `block.timestamp`.
    /// - {isKnownRoot} holds for the revocation root.
    /// - The proof holds for the rule, the claim, {scopeOf} in the current epoch and {messageOf} the account.
    /// - The badge contract lets `claimed.account` have the badge.
    function claim(CredentialClaim calldata claimed, Proof calldata proof) external;

    /// @notice Most seconds between a proof's time and the block's, either way.
    function TIME_TOLERANCE() external view returns (uint256);

    /// @notice Seconds for which a revocation root is accepted after it was superseded.
    function ROOT_GRACE() external view returns (uint256);

    /// @notice What a badge type asks of a credential.
    /// @dev Requirements: the badge type has a rule.
    function ruleOf(uint256 badgeType) external view returns (CredentialRule memory);

    /// @notice The badge type's epoch at this moment; always 0 when its epochs have no length.
    /// @dev Requirements: the badge type has a rule.
    function epochOf(uint256 badgeType) external view returns (uint256);

    /// @notice The scope that a proof for a badge type is bound to: chain, contract, badge type and epoch.
    function scopeOf(uint256 badgeType, uint256 epoch) external view returns (uint256);

    /// @notice The root of the badge type's revocation tree, and since when it is current; both 0 when there is none.
    function revocationRootOf(uint256 badgeType) external view returns (uint256 root, uint40 publishedAt);

    /// @notice Whether proofs against a revocation root are accepted now: it is current, or was superseded less than
    /// {ROOT_GRACE} ago.
    function isKnownRoot(uint256 badgeType, uint256 root) external view returns (bool);

    /// @notice Whether a nullifier was accepted.
    function isNullifierSpent(uint256 nullifier) external view returns (bool);

    /// @notice The message that a proof for an account is bound to.
    function messageOf(address account) external pure returns (uint256);
}
