// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationRegistry} from "../interfaces/IReputationRegistry.sol";
import {Tier} from "../types/Tier.sol";

/// @notice A formula in one word, from the lowest bit up: six weights of 14 bits, four tier bounds of 10, 40 of time.
/// Zero is no formula, since weights add up to 10,000.
type PackedFormula is uint256;

using PackedFormulas for PackedFormula global;

/// @title Packing of formulas
/// @notice Turns formulas into words and back, and words into public statements.
library PackedFormulas {
    uint256 private constant WEIGHT_BITS = 14;
    uint256 private constant BOUND_BITS = 10;
    uint256 private constant BOUNDS_AT = 6 * WEIGHT_BITS;
    uint256 private constant TIME_AT = BOUNDS_AT + 4 * BOUND_BITS;
    uint256 private constant THRESHOLD_AT = BOUNDS_AT;
    uint256 private constant MINIMA_AT = 108;
    uint256 private constant WEIGHTS_SUM = 10_000;

    /// @notice Packs a formula whose weights add up to 10,000 and whose bounds are at most 1000; both fit their bits.
    function pack(IReputationRegistry.Formula memory formula) internal pure returns (PackedFormula) {
        uint256 word = uint256(formula.effectiveAt) << TIME_AT;
        for (uint256 i = 0; i < 6; ++i) {
            word |= uint256(formula.weights[i]) << (WEIGHT_BITS * i);
        }
        for (uint256 i = 0; i < 4; ++i) {
            word |= uint256(formula.tierBounds[i]) << (BOUNDS_AT + BOUND_BITS * i);
        }
        return PackedFormula.wrap(word);
    }

    /// @notice The reverse of {pack}.
    function unpack(PackedFormula packed) internal pure returns (IReputationRegistry.Formula memory formula) {
        uint256 word = PackedFormula.unwrap(packed);
        for (uint256 i = 0; i < 6; ++i) {
            // Safe: masked to 14 bits.
            formula.weights[i] = uint16((word >> (WEIGHT_BITS * i)) & ((1 << WEIGHT_BITS) - 1));
        }
        for (uint256 i = 0; i < 4; ++i) {
            // Safe: masked to 10 bits.
            formula.tierBounds[i] = uint16(_bound(word, i));
        }
        formula.effectiveAt = effectiveAt(packed);
    }

    /// @notice Whether there is a formula.
    function isRegistered(PackedFormula packed) internal pure returns (bool) {
        return PackedFormula.unwrap(packed) != 0;
    }

    /// @notice First second at which epochs may use the formula.
    function effectiveAt(PackedFormula packed) internal pure returns (uint40) {
        // Safe: nothing stands above the 40 bits of time.
        return uint40(PackedFormula.unwrap(packed) >> TIME_AT);
    }

    /// @notice Weights and bounds alone, in 124 bits.
    function terms(PackedFormula packed) internal pure returns (uint128) {
        // Safe: masked to 124 bits.
        return uint128(PackedFormula.unwrap(packed) & ((1 << TIME_AT) - 1));
    }

    /// @notice A formula of the given {terms}, effective since ever.
    function fromTerms(uint128 formulaTerms) internal pure returns (PackedFormula) {
        return PackedFormula.wrap(formulaTerms);
    }

    /// @notice The public statement that a tier is reached: weights, threshold times 10,000, minima.
    /// @param minima Below 2^60.
    function statement(PackedFormula packed, Tier tier, uint256 minima) internal pure returns (uint256) {
        uint256 word = PackedFormula.unwrap(packed);
        uint256 weights = word & ((1 << BOUNDS_AT) - 1);
        uint256 threshold = tier == Tier.Bronze ? 0 : _bound(word, uint256(tier) - 1) * WEIGHTS_SUM;
        return weights | (threshold << THRESHOLD_AT) | (minima << MINIMA_AT);
    }

    function _bound(uint256 word, uint256 index) private pure returns (uint256) {
        return (word >> (BOUNDS_AT + BOUND_BITS * index)) & ((1 << BOUND_BITS) - 1);
    }
}
