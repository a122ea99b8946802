// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Proof} from "../types/Proof.sol";
import {ILeafJudge} from "./ILeafJudge.sol";

/// @title Vetoes, challenges and bonds of epochs
/// @notice Until an epoch is final, its guardian can veto it and anybody can show that one of its leaves is false. Who
/// posts and who challenges leaves a bond in native currency; whatever is due to somebody is a credit to be withdrawn.
interface IEpochChallenges {
    /// @notice Emitted when the owner chooses who may veto; zero for nobody.
    event GuardianChanged(address indexed guardian);

    /// @notice Emitted when the guardian rejects an epoch. The poster's bond is credited to the poster.
    event EpochVetoed(uint256 indexed epochId, address indexed guardian, string reason);

    /// @notice Emitted when somebody announces a challenge without saying what it is.
    /// @param commitment See {challengeCommitment}.
    event ChallengeAnnounced(uint256 indexed epochId, address indexed challenger, bytes32 commitment);

    /// @notice Emitted when a leaf of an epoch was shown to be false. The challenger is credited its own bond and the
    /// poster's.
    /// @param index Place of the false leaf.
    /// @param param The badge type of BadgeNotHeld.
    event EpochVoided(
        uint256 indexed epochId,
        address indexed challenger,
        uint256 index,
        ILeafJudge.Contradiction contradiction,
        uint256 param
    );

    /// @notice Emitted when the bond of an announced challenge finds its owner.
    /// @param recipient The challenger where the epoch was rejected, its poster where it became final.
    event ChallengeSettled(
        uint256 indexed epochId,
        address indexed challenger,
        bytes32 commitment,
        address indexed recipient
    );

    /// @notice Emitted when an epoch's bond is credited to its poster after the epoch became final.
    event BondReleased(uint256 indexed epochId, address indexed poster);

    /// @notice Emitted when an account is owed more than before.
    /// @param amount By how much, in wei.
    event Credited(address indexed account, uint256 amount);

    /// @notice Emitted when an account withdraws what it is owed.
    event CreditWithdrawn(address indexed account, address indexed recipient, uint256 amount);

    /// @notice Thrown when somebody other than the guardian vetoes.
    error Registry_NotGuardian(address caller);

    /// @notice Thrown when a payment is not exactly the bond, in wei.
    error Registry_WrongBond(uint256 paid, uint256 bond);

    /// @notice Thrown when an epoch can no longer be rejected: it is final, void or vetoed.
    error Registry_EpochNotPending(uint256 epochId);

    /// @notice Thrown when the challenger announced the same challenge before.
    error Registry_ChallengeExists(uint256 epochId, address challenger, bytes32 commitment);

    /// @notice Thrown when the challenger has not announced the challenge, or it was settled.
    error Registry_UnknownChallenge(uint256 epochId, address challenger, bytes32 commitment);

    /// @notice Thrown when a challenge is made in the block of its announcement.
    error Registry_ChallengeTooEarly(uint256 announcedAt);

    /// @notice Thrown when the judge sees no contradiction.
    error Registry_NotContradicted(uint256 epochId);

    /// @notice Thrown when an epoch's bond is no longer held, or there never was one.
    error Registry_NoBond(uint256 epochId);

    /// @notice Thrown when an account is owed nothing.
    error Registry_NoCredit(address account);

    /// @notice Thrown when money would go to the zero address.
    error Registry_InvalidRecipient(address recipient);

    /// @notice Thrown when the recipient refuses its money.
    error Registry_PaymentFailed(address recipient, uint256 amount);

    /// @notice Chooses who may veto epochs; zero for nobody.
    /// @dev Emits {GuardianChanged}. Requirements: the caller is the owner.
    function setGuardian(address newGuardian) external;

    /// @notice Rejects an epoch for good; the next id can be posted at once.
    /// @dev Emits {EpochVetoed}, and {Credited} where there is a bond: it goes back to the poster. Requirements: the
    /// caller is the guardian; the epoch is pending: `block.timestamp < finalAt`.
    /// @param reason For people to read.
    function vetoEpoch(uint256 epochId, string calldata reason) external;

    /// @notice Announces a challenge, so that nobody who sees it made can make it first.
    /// @dev Emits {ChallengeAnnounced}.
    ///
    /// Notes:
    /// - An announcement that is not followed by its challenge before the epoch is final loses its bond to the poster.
    ///   See {settleChallenge}.
    ///
    /// Requirements:
    /// - The epoch is pending: `block.timestamp < finalAt`.
    /// - The payment is exactly the challenge bond.
    /// - The caller has not announced the same commitment for the epoch.
    /// @param commitment See {challengeCommitment}.
    function announceChallenge(uint256 epochId, bytes32 commitment) external payable;

    /// @notice Shows that a leaf of an epoch is false, which makes the epoch void for good.
    /// @dev Emits {EpochVoided} and {Credited}: the caller is credited its own bond and the poster's.
    ///
    /// Requirements:
    /// - The epoch is pending: `block.timestamp < finalAt`.
    /// - The caller announced exactly this challenge, in an earlier block.
    /// - The judge agrees; see {ILeafJudge-contradicts}, whose errors come through.
    /// @param opening The leaf.
    /// @param contradiction In what way it is false.
    /// @param param The badge type of BadgeNotHeld.
    /// @param proof Shows the opening to the caller.
    /// @param salt What made the commitment unguessable.
    function challenge(
        uint256 epochId,
        ILeafJudge.Opening calldata opening,
        ILeafJudge.Contradiction contradiction,
        uint256 param,
        Proof calldata proof,
        bytes32 salt
    ) external;

    /// @notice Credits the bond of an announcement that was not followed by its challenge: to the poster where the epoch
    /// became final, to the challenger where it was rejected. Anybody may ask for it.
    /// @dev Emits {ChallengeSettled} and, where the bond is not zero, {Credited}. Requirements: the challenge is announced
    /// and not settled; the epoch is not pending: `block.timestamp >= finalAt`, or it was rejected.
    function settleChallenge(uint256 epochId, address challenger, bytes32 commitment) external;

    /// @notice Credits an epoch's bond to its poster once the epoch is final. Anybody may ask for it.
    /// @dev Emits {BondReleased} and {Credited}. Requirements: the epoch exists and was not rejected; it is final:
    /// `block.timestamp >= finalAt`; its bond is still held.
    function releaseBond(uint256 epochId) external;

    /// @notice Pays out all that the caller is owed.
    /// @dev Emits {CreditWithdrawn}. Requirements: the recipient is not zero, and takes it; the caller is owed
    /// something.
    function withdraw(address recipient) external;

    /// @notice Who may veto epochs; zero for nobody.
    function guardian() external view returns (address);

    /// @notice What an account is owed, in wei.
    function creditOf(address account) external view returns (uint256 amount);

    /// @notice The block in which a challenge was announced; 0 where none is, or it was settled.
    function challengeAnnouncedAt(
        uint256 epochId,
        address challenger,
        bytes32 commitment
    ) external view returns (uint256 blockNumber);

    /// @notice What a challenger announces: everything it will show except the proof, which names the challenger itself.
    /// @param salt Random, kept secret until the challenge is made.
    function challengeCommitment(
        address challenger,
        uint256 epochId,
        ILeafJudge.Opening calldata opening,
        ILeafJudge.Contradiction contradiction,
        uint256 param,
        bytes32 salt
    ) external pure returns (bytes32 commitment);
}
