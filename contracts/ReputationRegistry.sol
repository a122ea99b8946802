// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IReputationGate} from "./interfaces/IReputationGate.sol";
import {IReputationRegistry} from "./interfaces/IReputationRegistry.sol";
import {IVerifier} from "./interfaces/IVerifier.sol";
import {Field} from "./libraries/Field.sol";
import {PackedFormula, PackedFormulas} from "./libraries/PackedFormula.sol";
import {PublicSignals, ReputationSignals} from "./libraries/generated/PublicSignals.sol";
import {Tier} from "./types/Tier.sol";

/// @title ReputationRegistry
/// @notice Holds formulas, epochs, spent nullifiers and the latest proven tier of each account. The owner registers
/// formulas (which apply after a delay and never change) and chooses attesters; a quorum of attesters posts epochs. The
/// verifier and all periods are fixed for ever.
contract ReputationRegistry is EIP712, Ownable2Step, IReputationRegistry {
    /// @notice Periods, in seconds.
    /// @param formulaDelay From a formula's registration until epochs may use it.
    /// @param challengeWindow From an epoch's posting until it is final.
    /// @param rootGrace How long an epoch is accepted after the next one became final.
    /// @param tierValidity How long a proven tier counts.
    struct Config {
        uint32 formulaDelay;
        uint32 challengeWindow;
        uint32 rootGrace;
        uint32 tierValidity;
    }

    /// @dev What a proof is checked against comes first, in two slots, so that verifying reads no more of its epoch.
    /// @param root Root of the profile tree; zero where there is no epoch.
    /// @param terms Weights and bounds of the formula, which never change.
    /// @param lastLeaf Number of leaves less one: 24 bits hold every index but not the capacity itself.
    struct EpochRecord {
        uint256 root;
        uint128 terms;
        uint64 blockNumber;
        uint40 finalAt;
        uint24 lastLeaf;
        bytes32 formulaId;
    }

    /// @notice Badge types that a mask can name.
    uint256 public constant MASK_BITS = 248;

    /// @notice Most leaves a profile tree can hold: 8^8.
    uint256 public constant TREE_CAPACITY = 16_777_216;

    /// @dev Six minima of 10 bits.
    uint256 private constant MINIMA_BITS = 60;

    bytes32 private constant SCOPE_DOMAIN = keccak256("aura.reputation.scope.v1");
    bytes32 private constant EPOCH_TYPEHASH = keccak256(
        "Epoch(uint256 epochId,bytes32 formulaId,uint64 blockNumber,bytes32 blockHash,uint256 root,uint32 leafCount,bytes32 dataHash)"
    );

    IVerifier private immutable _verifier;
    uint32 private immutable _formulaDelay;
    uint32 private immutable _challengeWindow;
    uint32 private immutable _rootGrace;
    uint32 private immutable _tierValidity;

    mapping(bytes32 formulaId => PackedFormula formula) private _formulas;
    mapping(address attester => bool active) private _attesters;
    uint256 private _attesterCount;
    uint8 private _quorum;
    uint256 private _epochCount;
    mapping(uint256 epochId => EpochRecord epoch) private _epochs;
    mapping(uint256 nullifier => bool spent) private _spentNullifiers;
    mapping(address account => TierRecord record) private _records;

    constructor(
        address owner,
        IVerifier verifier,
        Config memory config
    ) EIP712("Aura ReputationRegistry", "1") Ownable(owner) {
        _verifier = verifier;
        _formulaDelay = config.formulaDelay;
        _challengeWindow = config.challengeWindow;
        _rootGrace = config.rootGrace;
        _tierValidity = config.tierValidity;
    }

    /// @inheritdoc IReputationRegistry
    function registerFormula(
        bytes32 formulaId,
        uint16[6] calldata weights,
        uint16[4] calldata tierBounds,
        string calldata uri
    ) external onlyOwner {
        if (_formulas[formulaId].isRegistered()) revert Registry_FormulaExists(formulaId);
        uint256 sum = 0;
        for (uint256 i = 0; i < 6; ++i) {
            sum += weights[i];
        }
        if (sum != 10_000) revert Registry_WeightsSum(sum);
        for (uint256 i = 1; i < 4; ++i) {
            if (tierBounds[i] <= tierBounds[i - 1]) revert Registry_InvalidTierBounds();
        }
        if (tierBounds[0] == 0 || tierBounds[3] > 1000) revert Registry_InvalidTierBounds();

        uint40 effectiveAt = uint40(block.timestamp) + _formulaDelay;
        Formula memory formula = Formula({weights: weights, tierBounds: tierBounds, effectiveAt: effectiveAt});
        _formulas[formulaId] = PackedFormulas.pack(formula);

        emit FormulaRegistered(formulaId, weights, tierBounds, effectiveAt, uri);
    }

    /// @inheritdoc IReputationRegistry
    function setAttester(address attester, bool active) external onlyOwner {
        if (_attesters[attester] == active) revert Registry_AttesterUnchanged(attester);
        uint256 count = active ? _attesterCount + 1 : _attesterCount - 1;
        if (count < _quorum) revert Registry_InvalidQuorum(_quorum, count);

        _attesters[attester] = active;
        _attesterCount = count;

        emit AttesterChanged(attester, active);
    }

    /// @inheritdoc IReputationRegistry
    function setQuorum(uint8 newQuorum) external onlyOwner {
        if (newQuorum == 0 || newQuorum > _attesterCount) revert Registry_InvalidQuorum(newQuorum, _attesterCount);

        _quorum = newQuorum;

        emit QuorumChanged(newQuorum);
    }

    /// @inheritdoc IReputationRegistry
    function postEpoch(EpochParams calldata params, bytes[] calldata signatures) external {
        uint256 expected = _epochCount;
        if (params.epochId != expected) revert Registry_UnexpectedEpoch(params.epochId, expected);
        PackedFormula formula = _formulas[params.formulaId];
        if (!formula.isRegistered() || block.timestamp < formula.effectiveAt()) {
            revert Registry_FormulaNotEffective(params.formulaId);
        }
        if (params.root == 0 || !Field.isElement(params.root)) revert Registry_InvalidRoot(params.root);
        if (params.leafCount == 0 || params.leafCount > TREE_CAPACITY) {
            revert Registry_InvalidLeafCount(params.leafCount);
        }
        if (
            params.blockNumber >= block.number ||
            (expected > 0 && params.blockNumber <= _epochs[expected - 1].blockNumber)
        ) revert Registry_InvalidBlock(params.blockNumber);
        bytes32 known = blockhash(params.blockNumber);
        if (known != 0 && known != params.blockHash) {
            revert Registry_BlockHashMismatch(params.blockNumber, params.blockHash);
        }
        address[] memory attesters = _attestersOf(epochDigest(params), signatures);

        uint40 finalAt = uint40(block.timestamp) + _challengeWindow;
        _epochCount = expected + 1;
        _epochs[expected] = EpochRecord({
            root: params.root,
            terms: formula.terms(),
            blockNumber: params.blockNumber,
            finalAt: finalAt,
            // Safe: the count is in [1, 2^24].
            lastLeaf: uint24(params.leafCount - 1),
            formulaId: params.formulaId
        });

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
    }

    /// @inheritdoc IReputationRegistry
    function verifyReputation(TierClaim calldata claim, Proof calldata proof) external {
        if (claim.badgeMask >> MASK_BITS != 0) revert Registry_SignalOutOfRange(claim.badgeMask);
        if (claim.minima >> MINIMA_BITS != 0) revert Registry_SignalOutOfRange(claim.minima);
        if (!Field.isElement(claim.nullifier)) revert Registry_SignalOutOfRange(claim.nullifier);
        if (_spentNullifiers[claim.nullifier]) revert Registry_NullifierSpent(claim.nullifier);
        TierRecord memory record = _records[claim.account];
        if (record.tier > claim.tier && block.timestamp < record.expiresAt) {
            revert Registry_HigherTierRecorded(claim.account, record.tier, record.expiresAt);
        }
        EpochRecord storage epoch = _usable(claim.epochId);
        uint256[6] memory signals = PublicSignals.toArray(
            ReputationSignals({
                nullifier: claim.nullifier,
                root: epoch.root,
                statement: PackedFormulas.fromTerms(epoch.terms).statement(claim.tier, claim.minima),
                badgeMask: claim.badgeMask,
                scope: scopeOf(claim.epochId),
                message: messageOf(claim.account)
            })
        );
        if (!_verifier.verifyProof(proof.a, proof.b, proof.c, signals)) revert Registry_InvalidProof();

        _spentNullifiers[claim.nullifier] = true;
        uint40 expiresAt = uint40(block.timestamp) + _tierValidity;
        // Safe: an epoch's id is below the number of epochs, each of which took a transaction.
        _records[claim.account] = TierRecord({tier: claim.tier, expiresAt: expiresAt, epochId: uint64(claim.epochId)});

        emit ReputationVerified({
            epochId: claim.epochId,
            account: claim.account,
            tier: claim.tier,
            badgeMask: claim.badgeMask,
            minima: claim.minima,
            nullifier: claim.nullifier,
            expiresAt: expiresAt
        });
    }

    /// @inheritdoc IReputationGate
    function meetsTier(address account, Tier tier) external view returns (bool) {
        TierRecord storage record = _records[account];
        return block.timestamp < record.expiresAt && record.tier >= tier;
    }

    /// @inheritdoc IReputationRegistry
    function tierRecordOf(address account) external view returns (TierRecord memory) {
        return _records[account];
    }

    /// @inheritdoc IReputationRegistry
    function isEpochUsable(uint256 epochId) external view returns (bool) {
        EpochRecord storage epoch = _epochs[epochId];
        return epoch.root != 0 && block.timestamp >= epoch.finalAt && block.timestamp < _staleAt(epochId);
    }

    /// @inheritdoc IReputationRegistry
    function epochOf(uint256 epochId) external view returns (Epoch memory) {
        EpochRecord storage epoch = _existing(epochId);
        return
            Epoch({
                root: epoch.root,
                formulaId: epoch.formulaId,
                blockNumber: epoch.blockNumber,
                finalAt: epoch.finalAt,
                leafCount: uint32(epoch.lastLeaf) + 1
            });
    }

    /// @inheritdoc IReputationRegistry
    function epochCount() external view returns (uint256) {
        return _epochCount;
    }

    /// @inheritdoc IReputationRegistry
    function formulaOf(bytes32 formulaId) external view returns (Formula memory) {
        return _formula(formulaId).unpack();
    }

    /// @inheritdoc IReputationRegistry
    function isAttester(address account) external view returns (bool) {
        return _attesters[account];
    }

    /// @inheritdoc IReputationRegistry
    function quorum() external view returns (uint8) {
        return _quorum;
    }

    /// @inheritdoc IReputationRegistry
    function isNullifierSpent(uint256 nullifier) external view returns (bool) {
        return _spentNullifiers[nullifier];
    }

    /// @inheritdoc IReputationRegistry
    function scopeOf(uint256 epochId) public view returns (uint256 scope) {
        return Field.fromHash(abi.encode(SCOPE_DOMAIN, block.chainid, address(this), epochId));
    }

    /// @inheritdoc IReputationRegistry
    function statementOf(bytes32 formulaId, Tier tier, uint256 minima) public view returns (uint256 statement) {
        if (minima >> MINIMA_BITS != 0) revert Registry_SignalOutOfRange(minima);
        return _formula(formulaId).statement(tier, minima);
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
                        params.root,
                        params.leafCount,
                        params.dataHash
                    )
                )
            );
    }

    /// @inheritdoc IReputationRegistry
    function messageOf(address account) public pure returns (uint256 message) {
        return Field.fromHash(abi.encode(account));
    }

    /// @dev Who signed the digest. Rising order makes every signer count once. The loop ends early at the first bad
    /// signature, and the submitter pays for its length.
    function _attestersOf(
        bytes32 digest,
        bytes[] calldata signatures
    ) private view returns (address[] memory attesters) {
        if (_quorum == 0 || signatures.length < _quorum) revert Registry_QuorumNotMet(signatures.length, _quorum);
        attesters = new address[](signatures.length);
        address previous = address(0);
        for (uint256 i = 0; i < signatures.length; ++i) {
            (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecover(digest, signatures[i]);
            if (problem != ECDSA.RecoverError.NoError || signer <= previous || !_attesters[signer]) {
                revert Registry_InvalidAttestation(i);
            }
            attesters[i] = signer;
            previous = signer;
        }
    }

    function _usable(uint256 epochId) private view returns (EpochRecord storage epoch) {
        epoch = _existing(epochId);
        if (block.timestamp < epoch.finalAt) revert Registry_EpochNotFinal(epochId, epoch.finalAt);
        uint40 staleAt = _staleAt(epochId);
        if (block.timestamp >= staleAt) revert Registry_EpochStale(epochId, staleAt);
    }

    /// @dev First second at which an existing epoch is no longer accepted: grace counts from the moment the next epoch
    /// became final, and so ends.
    function _staleAt(uint256 epochId) private view returns (uint40) {
        uint40 supersededAt = _epochs[epochId + 1].finalAt;
        return supersededAt == 0 ? type(uint40).max : supersededAt + _rootGrace;
    }

    function _existing(uint256 epochId) private view returns (EpochRecord storage epoch) {
        epoch = _epochs[epochId];
        if (epoch.root == 0) revert Registry_UnknownEpoch(epochId);
    }

    function _formula(bytes32 formulaId) private view returns (PackedFormula formula) {
        formula = _formulas[formulaId];
        if (!formula.isRegistered()) revert Registry_FormulaNotEffective(formulaId);
    }
}
