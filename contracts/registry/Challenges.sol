// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IEpochChallenges} from "../interfaces/IEpochChallenges.sol";
import {ILeafJudge} from "../interfaces/ILeafJudge.sol";
import {Proof} from "../types/Proof.sol";
import {Epochs} from "./Epochs.sol";

/// @title Challenges
/// @notice The guardian vetoes a pending epoch; anybody challenges it in two steps, so that a challenge seen on its way
/// cannot be copied.
abstract contract Challenges is Epochs {
    ILeafJudge internal immutable _judge;
    uint96 internal immutable _challengeBond;

    address private _guardian;

    /// @dev Keyed by epoch, challenger and commitment, so that a copied commitment is another announcement.
    mapping(uint256 epochId => mapping(address challenger => mapping(bytes32 commitment => uint256 blockNumber)))
        private _announcedAt;

    constructor(ILeafJudge judge, uint96 challengeBond) {
        _judge = judge;
        _challengeBond = challengeBond;
    }

    /// @inheritdoc IEpochChallenges
    function setGuardian(address newGuardian) external onlyOwner {
        _guardian = newGuardian;

        emit GuardianChanged(newGuardian);
    }

    /// @inheritdoc IEpochChallenges
    function vetoEpoch(uint256 epochId, string calldata reason) external {
        if (msg.sender != _guardian) revert Registry_NotGuardian(msg.sender);
        address poster = _pending(epochId).poster;

        uint256 bond = _reject(epochId, Ruling.Vetoed);

        emit EpochVetoed(epochId, msg.sender, reason);
        _credit(poster, bond);
    }

    /// @inheritdoc IEpochChallenges
    function announceChallenge(uint256 epochId, bytes32 commitment) external payable {
        _requirePayment(_challengeBond);
        _pending(epochId);
        mapping(bytes32 commitment => uint256 blockNumber) storage mine = _announcedAt[epochId][msg.sender];
        if (mine[commitment] != 0) revert Registry_ChallengeExists(epochId, msg.sender, commitment);

        mine[commitment] = block.number;

        emit ChallengeAnnounced(epochId, msg.sender, commitment);
    }

    /// @inheritdoc IEpochChallenges
    function challenge(
        uint256 epochId,
        ILeafJudge.Opening calldata opening,
        ILeafJudge.Contradiction contradiction,
        uint256 param,
        Proof calldata proof,
        bytes32 salt
    ) external {
        EpochRecord storage epoch = _pending(epochId);
        bytes32 commitment = challengeCommitment({
            challenger: msg.sender,
            epochId: epochId,
            opening: opening,
            contradiction: contradiction,
            param: param,
            salt: salt
        });
        uint256 announcedAt = _announced(epochId, msg.sender, commitment);
        if (block.number <= announcedAt) revert Registry_ChallengeTooEarly(announcedAt);
        if (!_isFalse(epoch, opening, contradiction, param, proof)) revert Registry_NotContradicted(epochId);

        delete _announcedAt[epochId][msg.sender][commitment];
        uint256 bond = _reject(epochId, Ruling.Void);

        emit EpochVoided(epochId, msg.sender, opening.index, contradiction, param);
        _credit(msg.sender, bond + _challengeBond);
    }

    /// @inheritdoc IEpochChallenges
    function settleChallenge(uint256 epochId, address challenger, bytes32 commitment) external {
        _announced(epochId, challenger, commitment);
        EpochRecord storage epoch = _existing(epochId);
        EpochStatus memory status = epoch.status;
        address recipient = challenger;
        if (status.ruling == Ruling.None) {
            _requireFinal(epochId, status);
            recipient = epoch.poster;
        }

        delete _announcedAt[epochId][challenger][commitment];

        emit ChallengeSettled(epochId, challenger, commitment, recipient);
        _credit(recipient, _challengeBond);
    }

    /// @inheritdoc IEpochChallenges
    function guardian() external view returns (address) {
        return _guardian;
    }

    /// @inheritdoc IEpochChallenges
    function challengeAnnouncedAt(
        uint256 epochId,
        address challenger,
        bytes32 commitment
    ) external view returns (uint256 blockNumber) {
        return _announcedAt[epochId][challenger][commitment];
    }

    /// @inheritdoc IEpochChallenges
    function challengeCommitment(
        address challenger,
        uint256 epochId,
        ILeafJudge.Opening calldata opening,
        ILeafJudge.Contradiction contradiction,
        uint256 param,
        bytes32 salt
    ) public pure returns (bytes32 commitment) {
        return keccak256(abi.encode(challenger, epochId, opening, contradiction, param, salt));
    }

    function _isFalse(
        EpochRecord storage epoch,
        ILeafJudge.Opening calldata opening,
        ILeafJudge.Contradiction contradiction,
        uint256 param,
        Proof calldata proof
    ) private view returns (bool) {
        return
            _judge.contradicts({
                tree: ILeafJudge.Tree({
                    root: epoch.root,
                    blockTimestamp: epoch.blockTimestamp,
                    leafCount: uint32(epoch.status.lastLeaf) + 1
                }),
                opening: opening,
                contradiction: contradiction,
                param: param,
                proof: proof,
                challenger: msg.sender
            });
    }

    function _announced(
        uint256 epochId,
        address challenger,
        bytes32 commitment
    ) private view returns (uint256 announcedAt) {
        announcedAt = _announcedAt[epochId][challenger][commitment];
        if (announcedAt == 0) revert Registry_UnknownChallenge(epochId, challenger, commitment);
    }
}
