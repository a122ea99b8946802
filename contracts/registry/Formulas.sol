// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";

import {IReputationRegistry} from "../interfaces/IReputationRegistry.sol";
import {PackedFormula, PackedFormulas} from "../libraries/PackedFormula.sol";
import {Tier} from "../types/Tier.sol";

/// @title Formulas
/// @notice The owner registers formulas, which apply after a delay and never change.
abstract contract Formulas is Ownable2Step, IReputationRegistry {
    /// @dev Six minima of 10 bits.
    uint256 internal constant MINIMA_BITS = 60;

    uint32 internal immutable _formulaDelay;

    mapping(bytes32 formulaId => PackedFormula formula) private _formulas;

    constructor(uint32 formulaDelay) {
        _formulaDelay = formulaDelay;
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
    function formulaOf(bytes32 formulaId) external view returns (Formula memory) {
        return _registered(formulaId).unpack();
    }

    /// @inheritdoc IReputationRegistry
    function statementOf(bytes32 formulaId, Tier tier, uint256 minima) external view returns (uint256 statement) {
        if (minima >> MINIMA_BITS != 0) revert Registry_SignalOutOfRange(minima);
        return _registered(formulaId).statement(tier, minima);
    }

    /// @dev Weights and bounds of a formula that epochs may use by now.
    function _effectiveTerms(bytes32 formulaId) internal view returns (uint128 terms) {
        PackedFormula formula = _registered(formulaId);
        if (block.timestamp < formula.effectiveAt()) revert Registry_FormulaNotEffective(formulaId);
        return formula.terms();
    }

    function _registered(bytes32 formulaId) private view returns (PackedFormula formula) {
        formula = _formulas[formulaId];
        if (!formula.isRegistered()) revert Registry_FormulaNotEffective(formulaId);
    }
}
