// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationGate} from "../interfaces/IReputationGate.sol";
import {IReputationRegistry} from "../interfaces/IReputationRegistry.sol";
import {IVerifier} from "../interfaces/IVerifier.sol";
import {Field} from "../libraries/Field.sol";
import {PackedFormulas} from "../libraries/PackedFormula.sol";
import {PublicSignals, ReputationSignals} from "../libraries/generated/PublicSignals.sol";
import {Proof} from "../types/Proof.sol";
import {Tier} from "../types/Tier.sol";
import {Epochs} from "./Epochs.sol";

/// @title Proofs
/// @notice Checks proofs against epochs, spends their nullifiers and keeps the latest proven tier of each account.
abstract contract Proofs is Epochs {
    /// @notice Badge types that a mask can name.
    uint256 public constant MASK_BITS = 248;

    bytes32 private constant SCOPE_DOMAIN = keccak256("aura.reputation.scope.v1");

    IVerifier internal immutable _verifier;
    uint32 internal immutable _tierValidity;

    mapping(uint256 nullifier => bool spent) private _spentNullifiers;
    mapping(address account => TierRecord record) private _records;

    constructor(IVerifier verifier, uint32 tierValidity) {
        _verifier = verifier;
        _tierValidity = tierValidity;
    }

    /// @inheritdoc IReputationRegistry
    function verifyReputation(TierClaim calldata claim, Proof calldata proof) external {
        if (_spentNullifiers[claim.nullifier]) revert Registry_NullifierSpent(claim.nullifier);
        TierRecord memory record = _records[claim.account];
        if (record.tier > claim.tier && block.timestamp < record.expiresAt) {
            revert Registry_HigherTierRecorded(claim.account, record.tier, record.expiresAt);
        }
        _check(claim, proof);

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

    /// @inheritdoc IReputationRegistry
    function checkReputation(TierClaim calldata claim, Proof calldata proof) external view {
        _check(claim, proof);
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
    function isNullifierSpent(uint256 nullifier) external view returns (bool) {
        return _spentNullifiers[nullifier];
    }

    /// @inheritdoc IReputationRegistry
    function scopeOf(uint256 epochId) public view returns (uint256 scope) {
        return Field.fromHash(abi.encode(SCOPE_DOMAIN, block.chainid, address(this), epochId));
    }

    /// @inheritdoc IReputationRegistry
    function messageOf(address account) public pure returns (uint256 message) {
        return Field.fromHash(abi.encode(account));
    }

    function _check(TierClaim calldata claim, Proof calldata proof) private view {
        if (claim.badgeMask >> MASK_BITS != 0) revert Registry_SignalOutOfRange(claim.badgeMask);
        if (claim.minima >> MINIMA_BITS != 0) revert Registry_SignalOutOfRange(claim.minima);
        if (!Field.isElement(claim.nullifier)) revert Registry_SignalOutOfRange(claim.nullifier);
        EpochRecord storage epoch = _existing(claim.epochId);
        EpochStatus memory status = epoch.status;
        _requireUsable(claim.epochId, status);
        uint256[6] memory signals = PublicSignals.toArray(
            ReputationSignals({
                nullifier: claim.nullifier,
                root: epoch.root,
                statement: PackedFormulas.fromTerms(status.terms).statement(claim.tier, claim.minima),
                badgeMask: claim.badgeMask,
                scope: scopeOf(claim.epochId),
                message: messageOf(claim.account)
            })
        );
        if (!_verifier.verifyProof(proof.a, proof.b, proof.c, signals)) revert Registry_InvalidProof();
    }
}
