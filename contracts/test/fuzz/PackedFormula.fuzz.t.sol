// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {PackedFormula, PackedFormulas} from "../../libraries/PackedFormula.sol";
import {Tier} from "../../types/Tier.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

contract PackedFormulaFuzzTest is TestBase {
    function testFuzz_PackUnpack_RoundTrip(
        uint256[6] memory weights,
        uint256[4] memory bounds,
        uint40 moment
    ) external pure {
        IReputationRegistry.Formula memory formula = _formula(weights, bounds, moment);
        IReputationRegistry.Formula memory back = PackedFormulas.pack(formula).unpack();
        assertEq(keccak256(abi.encode(back)), keccak256(abi.encode(formula)), "formula");
        assertEq(PackedFormulas.pack(formula).effectiveAt(), moment, "effectiveAt");
    }

    /// @dev Reads the statement as the circuit does: fields of fixed width from the lowest bit up.
    function testFuzz_Statement_Layout(
        uint256[6] memory weights,
        uint256[4] memory bounds,
        uint256 level,
        uint256 minima
    ) external pure {
        IReputationRegistry.Formula memory formula = _formula(weights, bounds, START);
        Tier tier = Tier(bound(level, 0, 4));
        minima = bound(minima, 0, (1 << 60) - 1);
        uint256 rest = PackedFormulas.pack(formula).statement(tier, minima);
        for (uint256 i = 0; i < 6; ++i) {
            assertEq(rest % 2 ** 14, formula.weights[i], "weight");
            rest /= 2 ** 14;
        }
        uint256 threshold = rest % 2 ** 24;
        rest /= 2 ** 24;
        assertEq(
            threshold,
            tier == Tier.Bronze ? 0 : 10_000 * uint256(formula.tierBounds[uint256(tier) - 1]),
            "threshold"
        );
        for (uint256 i = 0; i < 6; ++i) {
            assertEq(rest % 2 ** 10, (minima / 2 ** (10 * i)) % 2 ** 10, "minimum");
            rest /= 2 ** 10;
        }
        assertEq(rest, 0, "nothing above 168 bits");
    }

    function testFuzz_Statement_DoesNotDependOnTime(
        uint256[6] memory w,
        uint256[4] memory b,
        uint40 moment
    ) external pure {
        PackedFormula one = PackedFormulas.pack(_formula(w, b, moment));
        PackedFormula two = PackedFormulas.pack(_formula(w, b, 0));
        assertEq(one.statement(Tier.Gold, 1), two.statement(Tier.Gold, 1), "statement");
    }

    /// @dev Any weights of 14 bits and bounds of 10: more than the registry lets in.
    function _formula(
        uint256[6] memory weights,
        uint256[4] memory bounds,
        uint40 effectiveAt
    ) private pure returns (IReputationRegistry.Formula memory formula) {
        for (uint256 i = 0; i < 6; ++i) formula.weights[i] = uint16(weights[i] % 2 ** 14);
        for (uint256 i = 0; i < 4; ++i) formula.tierBounds[i] = uint16(bounds[i] % 2 ** 10);
        formula.effectiveAt = effectiveAt;
    }
}
