// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";

import {SemaphoreProof} from "../types/SemaphoreProof.sol";
import {IERC5192} from "./IERC5192.sol";
import {IERC7572} from "./IERC7572.sol";
import {IMembershipGroup} from "./IMembershipGroup.sol";
import {IPassportRenderer} from "./IPassportRenderer.sol";

/// @title A soulbound passport that binds an account to an identity commitment
/// @notice One per account, once in the account's life. The token id is the address of the first account as an integer,
/// so it is known before registration and cannot be raced for; it stays when the passport moves to another account of
/// the same person. Commitments are gathered in a tree, in which members prove membership with Semaphore.
interface IPassport is IERC4906, IERC5192, IERC7572, IMembershipGroup {
    /// @notice Periods, in seconds; fixed for good.
    /// @param rebindDelay From the start of a rebind until it can be completed.
    /// @param rootGrace For how long a root is accepted after it was superseded.
    struct Config {
        uint32 rebindDelay;
        uint32 rootGrace;
    }

    /// @notice What is known of a passport; all zero when it was never registered.
    /// @param holder Who holds it, or held it last.
    /// @param registeredAt Seconds since the Unix epoch.
    /// @param member Its commitment's index in the tree, plus one; 0 while queued, and once pruned.
    /// @param moves How often it was rebound; 255 for that or more.
    /// @param left Whether its holder gave it up.
    /// @param commitment Poseidon(public key) of the holder's identity; never changes.
    struct PassportRecord {
        address holder;
        uint40 registeredAt;
        uint32 member;
        uint8 moves;
        bool left;
        uint256 commitment;
    }

    /// @notice A move to another account that waits to be completed.
    /// @param to Who receives the passport; zero when no move is pending.
    /// @param readyAt First second at which it can be completed.
    /// @param byProof Whether it was started by proof instead of by the holder.
    /// @param nonce How many moves were started or cancelled so far.
    struct Rebind {
        address to;
        uint40 readyAt;
        bool byProof;
        uint48 nonce;
    }

    /// @notice Emitted once per passport.
    /// @param passportId `uint256(uint160(account))`.
    /// @param account Who holds the passport.
    /// @param commitment Poseidon(public key) of the holder's identity, a non-zero scalar-field element.
    event PassportRegistered(uint256 indexed passportId, address indexed account, uint256 commitment);

    /// @notice Emitted when a holder gives its passport up.
    event PassportLeft(uint256 indexed passportId, address indexed account);

    /// @notice Emitted when commitments enter the tree. Indices follow one another in the order of the lists.
    /// @param firstIndex Index of the first leaf added.
    /// @param root Of the tree that holds them all.
    event MembersAdded(uint256 indexed firstIndex, uint256[] passportIds, uint256[] commitments, uint256 root);

    /// @notice Emitted when a leaf is set to zero.
    /// @param index Of the leaf; never used again.
    /// @param root Of the tree without it.
    event MemberRemoved(uint256 indexed passportId, uint256 index, uint256 root);

    /// @notice Emitted when a move to another account begins; it replaces a pending one.
    /// @param readyAt First second at which it can be completed.
    /// @param byProof Whether it was started by proof instead of by the holder.
    event RebindStarted(
        uint256 indexed passportId,
        address indexed from,
        address indexed to,
        uint40 readyAt,
        bool byProof
    );

    /// @notice Emitted when a pending move is called off, also by leaving.
    event RebindCancelled(uint256 indexed passportId, address indexed to);

    /// @notice Emitted when a passport has moved to another account.
    event PassportRebound(uint256 indexed passportId, address indexed from, address indexed to);

    /// @notice Emitted when the owner chooses who renders metadata; zero for the plain form.
    event RendererChanged(IPassportRenderer renderer);

    /// @notice Thrown when the account holds a passport, or ever held one.
    error Passport_AlreadyRegistered(address account);

    /// @notice Thrown when a commitment is zero or not below the scalar-field order.
    error Passport_InvalidCommitment(uint256 commitment);

    /// @notice Thrown when a signed registration's deadline has passed.
    error Passport_RegistrationExpired(uint256 deadline);

    /// @notice Thrown when a registration is not signed by its account.
    error Passport_InvalidRegistrationSignature();

    /// @notice Thrown when an account holds no passport.
    error Passport_NotRegistered(address account);

    /// @notice Thrown when a passport was never registered.
    error Passport_UnknownPassport(uint256 passportId);

    /// @notice Thrown when a passport was given up.
    error Passport_Left(uint256 passportId);

    /// @notice Thrown when a passport was not given up.
    error Passport_NotLeft(uint256 passportId);

    /// @notice Thrown when no passport is named.
    error Passport_EmptyBatch();

    /// @notice Thrown when a passport's commitment is in the tree already.
    error Passport_AlreadyMember(uint256 passportId);

    /// @notice Thrown when a passport's commitment is not in the tree.
    error Passport_NotMember(uint256 passportId);

    /// @notice Thrown when a proof does not show knowledge of the passport's identity for this move.
    error Passport_InvalidRebindProof();

    /// @notice Thrown when a proof would replace a move that the holder started, too early.
    /// @param until First second at which a proof may.
    error Passport_RebindReserved(uint256 passportId, uint40 until);

    /// @notice Thrown when no move of the passport is pending.
    error Passport_NoRebind(uint256 passportId);

    /// @notice Thrown when somebody other than the receiving account would complete a move.
    error Passport_NotRebindTarget(uint256 passportId, address caller);

    /// @notice Thrown when a move is completed too early.
    error Passport_RebindNotReady(uint256 passportId, uint40 readyAt);

    /// @notice Thrown by every transfer and approval: a passport never changes hands.
    error Passport_Soulbound(uint256 passportId);

    /// @notice Registers the caller's passport. Its commitment waits for {flush} to enter the tree.
    /// @dev Emits {PassportRegistered}, {IERC721-Transfer} and {IERC5192-Locked}.
    ///
    /// Notes:
    /// - Commitments need not be unique: a copied one is useless to the copier, who lacks its secret, while refusing
    ///   copies would let a front-runner lock the owner out.
    ///
    /// Requirements:
    /// - The caller never held a passport.
    /// - `commitment` is in [1, field order).
    /// @param commitment Poseidon(public key) of the caller's identity.
    /// @return passportId `uint256(uint160(msg.sender))`.
    function register(uint256 commitment) external returns (uint256 passportId);

    /// @notice Registers the passport of an account on the strength of its EIP-712 signature. Anybody may submit and pay.
    /// @dev Emits what {register} emits.
    ///
    /// Notes:
    /// - There is no nonce: an account registers once, so that its signature serves once. Who signed and thinks better
    ///   of it registers by itself, or lets the deadline pass.
    ///
    /// Requirements:
    /// - `block.timestamp <= deadline`.
    /// - `account` signed the registration (EOA or ERC-1271).
    /// - Those of {register} on the account and the commitment.
    /// @param deadline Last second at which the signature is accepted.
    function registerFor(
        address account,
        uint256 commitment,
        uint256 deadline,
        bytes calldata signature
    ) external returns (uint256 passportId);

    /// @notice Gives the caller's passport up for good. What others attest about it stays; the account never gets another.
    /// @dev Emits {PassportLeft} and {IERC721-Transfer} to zero, and {RebindCancelled} when a move was pending.
    ///
    /// Notes:
    /// - A leaf in the tree remains until {prune}, and proofs against a root that has it for the grace after.
    ///
    /// Requirements:
    /// - The caller holds a passport.
    function giveUp() external;

    /// @notice Puts the commitments of queued passports into the tree, in the order given. Anybody may.
    /// @dev Emits {MembersAdded}.
    ///
    /// Notes:
    /// - A batch costs about one hash for each leaf and one for each level. Whoever fears that another batch takes one of
    ///   its passports first sends the others alone.
    /// - The tree is the LeanIMT of 2^depth leaves, at least 2, with 0 at the places that nobody has. All paths are as
    ///   long as it is deep, and {IMembershipGroup-isKnownRoot} takes that length too. For commitments are taken as they
    ///   are, and Semaphore hides how long a path is: below a leaf that is the hash of two others, paths that are one
    ///   longer would end.
    ///
    /// Requirements:
    /// - At least one passport; each is registered, not given up, not in the tree, and named once.
    function flush(uint256[] calldata passportIds) external;

    /// @notice Sets the leaf of a passport that was given up to zero. Anybody may.
    /// @dev Emits {MemberRemoved}.
    ///
    /// Requirements:
    /// - The passport was given up and its commitment is in the tree.
    /// - `siblings` lead from its leaf to the current root: lowest first, one for each level.
    function prune(uint256 passportId, uint256[] calldata siblings) external;

    /// @notice Begins to move the caller's passport to another account of the same person.
    /// @dev Emits {RebindStarted}.
    ///
    /// Notes:
    /// - Replaces a pending move, whoever started it, and starts the clock anew.
    ///
    /// Requirements:
    /// - The caller holds a passport.
    /// - `newAccount` is not zero and never held a passport.
    function startRebind(address newAccount) external;

    /// @notice Begins to move a passport to another account, by proof of its identity: for who lost the account. Anybody
    /// may submit it.
    /// @dev Emits {RebindStarted}.
    ///
    /// Notes:
    /// - The proof is one of Semaphore for the group whose only member is the passport's commitment: depth 1, root equal
    ///   to the commitment, message `uint256(uint160(newAccount))`, scope {rebindScope}.
    /// - The account ranks above the identity. The holder can cancel at any time, and a move that the holder started
    ///   is replaced by proof no earlier than `readyAt + rebindDelay`: else a stolen identity could hold off the holder's
    ///   moves for ever. After that the receiving account is taken to be lost.
    ///
    /// Requirements:
    /// - The passport is registered and not given up.
    /// - `newAccount` is not zero and never held a passport.
    /// - No move by the holder is pending, or `block.timestamp >= readyAt + rebindDelay` of it.
    /// - The proof holds.
    function startRebindWithProof(uint256 passportId, address newAccount, SemaphoreProof calldata proof) external;

    /// @notice Calls off the pending move of the caller's passport.
    /// @dev Emits {RebindCancelled}. Requirements: the caller holds a passport, and a move of it is pending.
    function cancelRebind() external;

    /// @notice Takes over a passport that is being moved to the caller. The commitment stays.
    /// @dev Emits {PassportRebound}, {IERC721-Transfer} and {IERC4906-MetadataUpdate}.
    ///
    /// Requirements:
    /// - A move of the passport to the caller is pending and `block.timestamp >= readyAt`.
    /// - The caller never held a passport.
    function completeRebind(uint256 passportId) external;

    /// @notice Chooses who renders metadata.
    /// @dev Emits {RendererChanged} and {IERC4906-BatchMetadataUpdate}. Requirements: the caller is the owner.
    /// @param newRenderer Zero for the plain form.
    function setRenderer(IPassportRenderer newRenderer) external;

    /// @notice Whether an account holds a passport now.
    function isRegistered(address account) external view returns (bool);

    /// @notice The passport held by an account.
    /// @dev Requirements: the account holds one.
    function passportOf(address account) external view returns (uint256 passportId);

    /// @notice The account that now holds the passport which `account` once held and moved away from.
    /// @return successor Zero when `account` never moved a passport away, or the passport was given up.
    function successorOf(address account) external view returns (address successor);

    /// @notice What is known of a passport; all zero when it was never registered.
    function recordOf(uint256 passportId) external view returns (PassportRecord memory);

    /// @notice The pending move of a passport, if any, and the nonce of the next.
    function rebindOf(uint256 passportId) external view returns (Rebind memory);

    /// @notice The scope of the proof that would start the next move of a passport: binds chain, contract, passport and
    /// nonce.
    function rebindScope(uint256 passportId) external view returns (uint256 scope);

    /// @notice Root of the tree of commitments; 0 while it is empty.
    function membershipRoot() external view returns (uint256 root);

    /// @notice How many levels of hashes the tree has: the least, from 1 up, that has room for all leaves; 0 while it is
    /// empty. Proofs of membership are made for exactly this depth.
    function treeDepth() external view returns (uint256 depth);

    /// @notice How many leaves the tree has, those set to zero included.
    function treeSize() external view returns (uint256 size);

    /// @notice Who renders metadata; zero for the plain form.
    function renderer() external view returns (IPassportRenderer);

    /// @notice The EIP-712 digest that an account signs to be registered by another.
    function registrationDigest(address account, uint256 commitment, uint256 deadline) external view returns (bytes32);
}
