// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Proof} from "../types/Proof.sol";
import {Tier} from "../types/Tier.sol";
import {IEpochChallenges} from "./IEpochChallenges.sol";
import {IReputationGate} from "./IReputationGate.sol";

/// @title Formulas, epochs and proofs of reputation
/// @notice Governance registers formulas, attesters sign epochs (roots of the profile tree at a block), and holders prove
/// in zero knowledge what their leaf adds up to.
interface IReputationRegistry is IReputationGate, IEpochChallenges {
    /// @notice Where an epoch stands.
    enum EpochState {
        Pending, // not final yet: it can be vetoed and challenged
        Final, // proofs against it are accepted
        Superseded, // the next one is final too; proofs against it are still accepted, for the grace period
        Stale, // the grace period is over
        Void, // one of its leaves was shown to be false before it was final
        Vetoed // the guardian rejected it before it was final
    }

    /// @notice What is fixed at construction: periods in seconds, bonds in wei.
    /// @param formulaDelay From a formula's registration until epochs may use it.
    /// @param challengeWindow From an epoch's posting until it is final.
    /// @param rootGrace How long an epoch is accepted after the next one became final.
    /// @param tierValidity How long a proven tier counts.
    /// @param epochBond Left by whoever posts an epoch, until it is final or rejected.
    /// @param challengeBond Left by whoever announces a challenge, until it is made or the epoch is final or rejected.
    struct Config {
        uint32 formulaDelay;
        uint32 challengeWindow;
        uint32 rootGrace;
        uint32 tierValidity;
        uint96 epochBond;
        uint96 challengeBond;
    }

    /// @notice What is stored of a formula, in one slot.
    /// @param weights Of humanity, badges, social, on-chain, network, temporal; basis points that add up to 10,000.
    /// @param tierBounds Least scores (0 to 1000) of Silver, Gold, Platinum, Diamond, strictly rising.
    /// @param effectiveAt First second at which epochs may use it.
    struct Formula {
        uint16[6] weights;
        uint16[4] tierBounds;
        uint40 effectiveAt;
    }

    /// @notice What attesters sign. By EIP-712 the text `dataUri` is signed as its hash.
    /// @param epochId The id this epoch will get; ids count up from 0, and those of rejected epochs are not used again.
    /// @param formulaId keccak256 of the formula's canonical JSON.
    /// @param blockNumber Block at which the profiles were computed; rises from epoch to epoch, rejected ones left out.
    /// @param blockHash Its hash.
    /// @param blockTimestamp Its time, in seconds since the Unix epoch; rises likewise.
    /// @param root Root of the 8-ary Poseidon profile tree of depth 8; neither zero nor at or above the field order.
    /// @param leafCount How many passports the tree holds, 1 or more.
    /// @param dataHash keccak256 of the leaves, each as 32 bytes, big-endian, in order.
    /// @param dataUri Where everything that the leaves were made of can be read.
    struct EpochParams {
        uint256 epochId;
        bytes32 formulaId;
        uint64 blockNumber;
        bytes32 blockHash;
        uint40 blockTimestamp;
        uint256 root;
        uint32 leafCount;
        bytes32 dataHash;
        string dataUri;
    }

    /// @notice What is known of an epoch.
    /// @param finalAt First second at which proofs against it are accepted, unless it is rejected before.
    /// @param supersededAt When the next epoch is or becomes final; 0 where there is none, or it was rejected.
    /// @param poster Who posted it and left the bond.
    /// @param bondHeld Whether the poster's bond is still here.
    struct Epoch {
        uint256 root;
        bytes32 formulaId;
        uint64 blockNumber;
        uint40 blockTimestamp;
        uint40 finalAt;
        uint40 supersededAt;
        uint32 leafCount;
        address poster;
        bool bondHeld;
        EpochState state;
    }

    /// @notice What a holder claims, and for whom.
    /// @param epochId Against which epoch's tree.
    /// @param tier Tier reached, by the epoch's formula.
    /// @param account Who the tier is recorded for; bound inside the proof.
    /// @param badgeMask Bit i claims a valid badge of type i (0 to 247).
    /// @param minima Least value of each component, 10 bits each, humanity lowest.
    /// @param nullifier Poseidon(domain, scope, secret); one per identity and epoch.
    struct TierClaim {
        uint256 epochId;
        Tier tier;
        address account;
        uint256 badgeMask;
        uint256 minima;
        uint256 nullifier;
    }

    /// @notice What is stored of an account's latest proof.
    /// @param expiresAt First second at which it no longer counts; 0 when there never was one.
    struct TierRecord {
        Tier tier;
        uint40 expiresAt;
        uint64 epochId;
    }

    /// @notice Emitted once per formula.
    event FormulaRegistered(
        bytes32 indexed formulaId,
        uint16[6] weights,
        uint16[4] tierBounds,
        uint40 effectiveAt,
        string uri
    );

    /// @notice Emitted when an attester is added or removed.
    event AttesterChanged(address indexed attester, bool active);

    /// @notice Emitted when the number of signatures an epoch needs changes.
    event QuorumChanged(uint8 quorum);

    /// @notice Emitted once per epoch.
    /// @param finalAt First second at which proofs against it are accepted, unless it is rejected before.
    /// @param attesters Who signed, by rising address.
    event EpochPosted(
        uint256 indexed epochId,
        bytes32 indexed formulaId,
        uint64 blockNumber,
        bytes32 blockHash,
        uint256 root,
        uint32 leafCount,
        bytes32 dataHash,
        uint40 finalAt,
        address[] attesters
    );

    /// @notice Emitted once per epoch, after {EpochPosted}.
    /// @param bond What the poster left, in wei.
    event EpochSourced(
        uint256 indexed epochId,
        address indexed poster,
        uint40 blockTimestamp,
        string dataUri,
        uint256 bond
    );

    /// @notice Emitted when a proof is accepted.
    event ReputationVerified(
        uint256 indexed epochId,
        address indexed account,
        Tier tier,
        uint256 badgeMask,
        uint256 minima,
        uint256 indexed nullifier,
        uint40 expiresAt
    );

    /// @notice Thrown when a formula's weights do not add up to 10,000.
    error Registry_WeightsSum(uint256 sum);

    /// @notice Thrown when tier bounds are not in [1, 1000], rising strictly.
    error Registry_InvalidTierBounds();

    /// @notice Thrown when a formula is registered already: formulas are never edited.
    error Registry_FormulaExists(bytes32 formulaId);

    /// @notice Thrown when a formula is not registered, or not effective yet.
    error Registry_FormulaNotEffective(bytes32 formulaId);

    /// @notice Thrown when the quorum is zero or above the number of attesters.
    error Registry_InvalidQuorum(uint8 quorum, uint256 attesters);

    /// @notice Thrown when an attester is set to what it is already.
    error Registry_AttesterUnchanged(address attester);

    /// @notice Thrown when the zero address is to be an attester.
    error Registry_ZeroAttester();

    /// @notice Thrown when fewer attesters signed than the quorum asks for.
    error Registry_QuorumNotMet(uint256 signatures, uint8 quorum);

    /// @notice Thrown when a signature is not an attester's, or signers are not in strictly rising order.
    error Registry_InvalidAttestation(uint256 index);

    /// @notice Thrown when an epoch is not the next one.
    error Registry_UnexpectedEpoch(uint256 epochId, uint256 expected);

    /// @notice Thrown when an epoch is posted while the one before it is neither final nor rejected.
    error Registry_EpochPending(uint256 epochId, uint40 finalAt);

    /// @notice Thrown when an epoch's block is not below the current one, or not above the previous epoch's.
    error Registry_InvalidBlock(uint64 blockNumber);

    /// @notice Thrown when an epoch's block time lies in the future, or is not after the previous epoch's.
    error Registry_InvalidTimestamp(uint40 blockTimestamp);

    /// @notice Thrown when the chain still knows the block and its hash differs.
    error Registry_BlockHashMismatch(uint64 blockNumber, bytes32 blockHash);

    /// @notice Thrown when a root is zero or not below the field order.
    error Registry_InvalidRoot(uint256 root);

    /// @notice Thrown when an epoch holds no leaf, or more than the tree can hold.
    error Registry_InvalidLeafCount(uint32 leafCount);

    /// @notice Thrown when an epoch does not exist.
    error Registry_UnknownEpoch(uint256 epochId);

    /// @notice Thrown when an epoch is not final yet.
    error Registry_EpochNotFinal(uint256 epochId, uint40 finalAt);

    /// @notice Thrown when an epoch was superseded longer ago than the grace period.
    error Registry_EpochStale(uint256 epochId, uint40 staleAt);

    /// @notice Thrown when an epoch is void or vetoed.
    error Registry_EpochRejected(uint256 epochId);

    /// @notice Thrown when a public signal is not below the field order, or a mask or minimum does not fit.
    error Registry_SignalOutOfRange(uint256 value);

    /// @notice Thrown when the nullifier was spent: this identity has proven in this epoch already.
    error Registry_NullifierSpent(uint256 nullifier);

    /// @notice Thrown when the account holds an unexpired record of a higher tier: nobody can lower it with their proof.
    error Registry_HigherTierRecorded(address account, Tier tier, uint40 expiresAt);

    /// @notice Thrown when the proof does not show the claim.
    error Registry_InvalidProof();

    /// @notice Announces a formula; epochs may use it once the delay has passed.
    /// @dev Emits {FormulaRegistered}. Requirements: the caller is the owner; the formula is new; weights add up to
    /// 10,000; bounds are in [1, 1000] and rise strictly.
    function registerFormula(
        bytes32 formulaId,
        uint16[6] calldata weights,
        uint16[4] calldata tierBounds,
        string calldata uri
    ) external;

    /// @notice Adds or removes an attester.
    /// @dev Emits {AttesterChanged}. Requirements: the caller is the owner; the attester is not zero; it changes
    /// something; the quorum stays within the number of attesters.
    function setAttester(address attester, bool active) external;

    /// @notice Sets how many attesters must sign an epoch.
    /// @dev Emits {QuorumChanged}. Requirements: the caller is the owner; 1 <= quorum <= number of attesters.
    function setQuorum(uint8 quorum) external;

    /// @notice Posts an epoch signed by a quorum of attesters. Anybody may submit it, with the bond.
    /// @dev Emits {EpochPosted} and {EpochSourced}.
    ///
    /// Notes:
    /// - While the chain still knows the block (256 blocks), its hash is checked, so that an epoch built on an abandoned
    ///   fork is refused.
    /// - The bond comes back by {releaseBond} when the epoch is final, goes to whoever shows that the epoch is false, and
    ///   is credited to the poster where the guardian vetoes.
    /// - "The previous epoch" is the latest that was not rejected. From now on it counts as superseded at the new one's
    ///   finality; when the new one is rejected, it no longer does.
    ///
    /// Requirements:
    /// - No epoch is pending: the latest id's is final (`block.timestamp >= finalAt`), void or vetoed.
    /// - `params.epochId` is the next id, the formula is effective, the root is a non-zero field element.
    /// - The block is below the current one and above the previous epoch's.
    /// - The block's time is at or before the current one and after the previous epoch's.
    /// - 1 <= leafCount <= 8^8.
    /// - At least quorum EIP-712 signatures, every one by an attester (EOA), sorted by rising signer address. The quorum
    ///   has been set.
    /// - The payment is exactly the epoch bond.
    function postEpoch(EpochParams calldata params, bytes[] calldata signatures) external payable;

    /// @notice Verifies a proof, spends its nullifier and records the tier for `claim.account`. Anybody may submit it.
    /// @dev Emits {ReputationVerified}.
    ///
    /// Requirements:
    /// - All of {checkReputation}.
    /// - The nullifier is unspent.
    /// - The account holds no unexpired record of a higher tier.
    function verifyReputation(TierClaim calldata claim, Proof calldata proof) external;

    /// @notice Reverts unless a proof shows its claim. It spends and records nothing, and does not look at what was.
    /// @dev For contracts that keep nullifiers of their own. One that does not will take the same proof again and again.
    ///
    /// Notes:
    /// - The nullifier is the same for all who ask: one per identity and epoch. It says nothing about other epochs.
    /// - The proof is bound to `claim.account`, not to the caller: whoever relies on it compares the two.
    ///
    /// Requirements:
    /// - The epoch exists, was not rejected, and is final: `block.timestamp >= finalAt`.
    /// - The grace period has not passed since the next epoch, if there is one, became final:
    ///   `block.timestamp < supersededAt + grace`.
    /// - `badgeMask < 2^248`, `minima < 2^60`, the nullifier is a field element.
    /// - The proof shows the claim under the scope {scopeOf} and the message {messageOf}.
    function checkReputation(TierClaim calldata claim, Proof calldata proof) external view;

    /// @notice An account's latest accepted proof, expired or not.
    function tierRecordOf(address account) external view returns (TierRecord memory);

    /// @notice The scope under which proofs of an epoch are made: binds chain, contract and epoch.
    function scopeOf(uint256 epochId) external view returns (uint256 scope);

    /// @notice The packed public statement for a tier of a formula: weights, threshold and minima.
    /// @dev Bits 0-83 six weights of 14 bits, 84-107 the threshold times 10,000, 108-167 six minima of 10 bits.
    function statementOf(bytes32 formulaId, Tier tier, uint256 minima) external view returns (uint256 statement);

    /// @notice Whether proofs against an epoch are accepted now: it is Final or Superseded.
    function isEpochUsable(uint256 epochId) external view returns (bool);

    /// @notice Where an epoch stands now.
    /// @dev Requirements: the epoch exists.
    function stateOf(uint256 epochId) external view returns (EpochState);

    /// @notice What is stored of an epoch.
    /// @dev Requirements: the epoch exists.
    function epochOf(uint256 epochId) external view returns (Epoch memory);

    /// @notice How many epochs were posted, rejected ones included.
    function epochCount() external view returns (uint256);

    /// @notice What is stored of a formula.
    /// @dev Requirements: the formula is registered.
    function formulaOf(bytes32 formulaId) external view returns (Formula memory);

    /// @notice Whether an account is an attester.
    function isAttester(address account) external view returns (bool);

    /// @notice How many attesters must sign an epoch.
    function quorum() external view returns (uint8);

    /// @notice Whether a nullifier was spent.
    function isNullifierSpent(uint256 nullifier) external view returns (bool);

    /// @notice What was fixed at construction.
    function config() external view returns (Config memory);

    /// @notice The EIP-712 digest that attesters sign.
    function epochDigest(EpochParams calldata params) external view returns (bytes32);

    /// @notice The message a proof must carry to be recorded for an account.
    function messageOf(address account) external pure returns (uint256 message);
}
