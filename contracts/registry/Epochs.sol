// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IEpochChallenges} from "../interfaces/IEpochChallenges.sol";
import {IReputationRegistry} from "../interfaces/IReputationRegistry.sol";
import {Field} from "../libraries/Field.sol";
import {Attesters} from "./Attesters.sol";
import {Credits} from "./Credits.sol";
import {Formulas} from "./Formulas.sol";

/// @title Epochs
/// @notice A quorum of attesters signs an epoch, anybody posts it with a bond, and it is final after the challenge window
/// unless it is rejected. At most one epoch is pending at a time.
abstract contract Epochs is EIP712, Formulas, Attesters, Credits {
    /// @dev Whether an epoch was rejected.
    enum Ruling {
        None,
        Void,
        Vetoed
    }

    /// @dev The slot that, with the root, verifying reads.
    /// @param terms Weights and bounds of the formula, which never change.
    /// @param supersededAt When the next epoch is or becomes final; 0 where there is none.
    /// @param lastLeaf Number of leaves less one: 24 bits hold every index but not the capacity itself.
    struct EpochStatus {
        uint128 terms;
        uint40 finalAt;
        uint40 supersededAt;
        uint24 lastLeaf;
        Ruling ruling;
        bool bondHeld;
    }

    /// @dev Four slots.
    /// @param root Root of the profile tree; zero where there is no epoch.
    struct EpochRecord {
        uint256 root;
        EpochStatus status;
        bytes32 formulaId;
        address poster;
        uint40 blockTimestamp;
        uint56 blockNumber;
    }

    /// @notice Most leaves a profile tree can hold: 8^8.
    uint256 public constant TREE_CAPACITY = 16_777_216;

    bytes32 private constant EPOCH_TYPEHASH = keccak256(
        "Epoch(uint256 epochId,bytes32 formulaId,uint64 blockNumber,bytes32 blockHash,uint40 blockTimestamp,"
        "uint256 root,uint32 leafCount,bytes32 dataHash,string dataUri)"
    );

    uint32 internal immutable _challengeWindow;
    uint32 internal immutable _rootGrace;
    uint96 internal immutable _epochBond;

    mapping(uint256 epochId => EpochRecord epoch) private _epochs;
    uint128 private _epochCount;

    /// @dev Id plus one of the latest epoch that became final, of those below the latest one; 0 for none.
    uint128 private _predecessor;

    constructor(uint32 challengeWindow, uint32 rootGrace, uint96 epochBond) {
        _challengeWindow = challengeWindow;
        _rootGrace = rootGrace;
        _epochBond = epochBond;
    }

    /// @inheritdoc IReputationRegistry
    function postEpoch(EpochParams calldata params, bytes[] calldata signatures) external payable {
        _requirePayment(_epochBond);
        uint256 predecessor = _requireNext(params);
        uint128 terms = _effectiveTerms(params.formulaId);
        if (params.root == 0 || !Field.isElement(params.root)) revert Registry_InvalidRoot(params.root);
        if (params.leafCount == 0 || params.leafCount > TREE_CAPACITY) {
            revert Registry_InvalidLeafCount(params.leafCount);
        }
        _requireBlock(params, predecessor);
        address[] memory attesters = _attestersOf(epochDigest(params), signatures);

        uint40 finalAt = uint40(block.timestamp) + _challengeWindow;
        // Safe: both are at most the number of epochs, each of which took a transaction.
        (_epochCount, _predecessor) = (uint128(params.epochId + 1), uint128(predecessor));
        if (predecessor != 0) _epochs[predecessor - 1].status.supersededAt = finalAt;
        EpochRecord storage epoch = _epochs[params.epochId];
        epoch.root = params.root;
        epoch.status = EpochStatus({
            terms: terms,
            finalAt: finalAt,
            supersededAt: 0,
            // Safe: the count is in [1, 2^24].
            lastLeaf: uint24(params.leafCount - 1),
            ruling: Ruling.None,
            bondHeld: _epochBond != 0
        });
        epoch.formulaId = params.formulaId;
        epoch.poster = msg.sender;
        epoch.blockTimestamp = params.blockTimestamp;
        // Safe: below the current block's number, which takes longer than any chain lasts to reach 2^56.
        epoch.blockNumber = uint56(params.blockNumber);

        emit EpochPosted({
            epochId: params.epochId,
            formulaId: params.formulaId,
            blockNumber: params.blockNumber,
            blockHash: params.blockHash,
            root: params.root,
            leafCount: params.leafCount,
            dataHash: params.dataHash,
            finalAt: finalAt,
            attesters: attesters
        });
        emit EpochSourced(params.epochId, msg.sender, params.blockTimestamp, params.dataUri, _epochBond);
    }

    /// @inheritdoc IEpochChallenges
    function releaseBond(uint256 epochId) external {
        EpochRecord storage epoch = _existing(epochId);
        EpochStatus memory status = epoch.status;
        _requireFinal(epochId, status);
        if (!status.bondHeld) revert Registry_NoBond(epochId);

        epoch.status.bondHeld = false;
        address poster = epoch.poster;

        emit BondReleased(epochId, poster);
        _credit(poster, _epochBond);
    }

    /// @inheritdoc IReputationRegistry
    function isEpochUsable(uint256 epochId) external view returns (bool) {
        EpochRecord storage epoch = _epochs[epochId];
        if (epoch.root == 0) return false;
        EpochState state = _stateOf(epoch.status);
        return state == EpochState.Final || state == EpochState.Superseded;
    }

    /// @inheritdoc IReputationRegistry
    function stateOf(uint256 epochId) external view returns (EpochState) {
        return _stateOf(_existing(epochId).status);
    }

    /// @inheritdoc IReputationRegistry
    function epochOf(uint256 epochId) external view returns (Epoch memory) {
        EpochRecord storage epoch = _existing(epochId);
        EpochStatus memory status = epoch.status;
        return
            Epoch({
                root: epoch.root,
                formulaId: epoch.formulaId,
                blockNumber: epoch.blockNumber,
                blockTimestamp: epoch.blockTimestamp,
                finalAt: status.finalAt,
                supersededAt: status.supersededAt,
                leafCount: uint32(status.lastLeaf) + 1,
                poster: epoch.poster,
                bondHeld: status.bondHeld,
                state: _stateOf(status)
            });
    }

    /// @inheritdoc IReputationRegistry
    function epochCount() external view returns (uint256) {
        return _epochCount;
    }

    /// @inheritdoc IReputationRegistry
    function epochDigest(EpochParams calldata params) public view returns (bytes32) {
        return
            _hashTypedDataV4(
                keccak256(
                    abi.encode(
                        EPOCH_TYPEHASH,
                        params.epochId,
                        params.formulaId,
                        params.blockNumber,
                        params.blockHash,
                        params.blockTimestamp,
                        params.root,
                        params.leafCount,
                        params.dataHash,
                        keccak256(bytes(params.dataUri))
                    )
                )
            );
    }

    /// @dev Ends a pending epoch's life. Only the latest epoch can be pending, so that what it would have superseded is
    /// the predecessor: that one is the latest again. The bond that the poster left is the caller's to credit.
    function _reject(uint256 epochId, Ruling ruling) internal returns (uint256 bond) {
        EpochStatus storage status = _epochs[epochId].status;
        bond = status.bondHeld ? _epochBond : 0;
        status.ruling = ruling;
        status.bondHeld = false;
        uint256 predecessor = _predecessor;
        if (predecessor != 0) _epochs[predecessor - 1].status.supersededAt = 0;
    }

    /// @dev An existing epoch that is not final and not rejected.
    function _pending(uint256 epochId) internal view returns (EpochRecord storage epoch) {
        epoch = _existing(epochId);
        if (_stateOf(epoch.status) != EpochState.Pending) revert Registry_EpochNotPending(epochId);
    }

    function _existing(uint256 epochId) internal view returns (EpochRecord storage epoch) {
        epoch = _epochs[epochId];
        if (epoch.root == 0) revert Registry_UnknownEpoch(epochId);
    }

    function _requireFinal(uint256 epochId, EpochStatus memory status) internal view {
        if (status.ruling != Ruling.None) revert Registry_EpochRejected(epochId);
        if (block.timestamp < status.finalAt) revert Registry_EpochNotFinal(epochId, status.finalAt);
    }

    /// @dev Grace counts from the moment the next epoch became final, and so ends.
    function _requireUsable(uint256 epochId, EpochStatus memory status) internal view {
        _requireFinal(epochId, status);
        if (status.supersededAt == 0) return;
        uint40 staleAt = status.supersededAt + _rootGrace;
        if (block.timestamp >= staleAt) revert Registry_EpochStale(epochId, staleAt);
    }

    function _stateOf(EpochStatus memory status) internal view returns (EpochState) {
        if (status.ruling == Ruling.Void) return EpochState.Void;
        if (status.ruling == Ruling.Vetoed) return EpochState.Vetoed;
        if (block.timestamp < status.finalAt) return EpochState.Pending;
        if (status.supersededAt == 0 || block.timestamp < status.supersededAt) return EpochState.Final;
        return block.timestamp < status.supersededAt + _rootGrace ? EpochState.Superseded : EpochState.Stale;
    }

    /// @dev The latest epoch is final or rejected, and the given one has the next id. Returns the id plus one of the
    /// latest epoch that was not rejected; 0 for none.
    function _requireNext(EpochParams calldata params) private view returns (uint256 predecessor) {
        uint256 expected = _epochCount;
        if (params.epochId != expected) revert Registry_UnexpectedEpoch(params.epochId, expected);
        predecessor = _predecessor;
        if (expected == 0) return predecessor;
        EpochStatus memory latest = _epochs[expected - 1].status;
        if (latest.ruling != Ruling.None) return predecessor;
        if (block.timestamp < latest.finalAt) revert Registry_EpochPending(expected - 1, latest.finalAt);
        return expected;
    }

    function _requireBlock(EpochParams calldata params, uint256 predecessor) private view {
        bool first = predecessor == 0;
        EpochRecord storage previous = _epochs[first ? 0 : predecessor - 1];
        if (params.blockNumber >= block.number || (!first && params.blockNumber <= previous.blockNumber)) {
            revert Registry_InvalidBlock(params.blockNumber);
        }
        if (params.blockTimestamp > block.timestamp || (!first && params.blockTimestamp <= previous.blockTimestamp)) {
            revert Registry_InvalidTimestamp(params.blockTimestamp);
        }
        bytes32 known = blockhash(params.blockNumber);
        if (known != 0 && known != params.blockHash) {
            revert Registry_BlockHashMismatch(params.blockNumber, params.blockHash);
        }
    }
}
