// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {Field} from "../../libraries/Field.sol";
import {PackedFormula, PackedFormulas} from "../../libraries/PackedFormula.sol";
import {PublicSignals, ReputationSignals} from "../../libraries/generated/PublicSignals.sol";
import {Tier} from "../../types/Tier.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

/// given a value below the field order   it should be an element, others not
/// given a formula                       it should give the statement of each tier, word by word
/// given named signals                   it should put them in the circuit's order
contract LibrariesTest is TestBase {
    function test_Field_BothSidesOfTheOrder() external pure {
        assertTrue(Field.isElement(0), "zero");
        assertTrue(Field.isElement(Field.ORDER - 1), "largest");
        assertFalse(Field.isElement(Field.ORDER), "order");
        assertFalse(Field.isElement(type(uint256).max), "largest word");
    }

    function test_Field_FromHash() external pure {
        assertEq(Field.fromHash("aura"), uint256(keccak256("aura")) >> 8, "upper 248 bits");
        assertLe(Field.fromHash("aura"), Field.ORDER - 1, "an element");
    }

    function test_PackedFormula_ZeroIsNone() external pure {
        assertFalse(PackedFormula.wrap(0).isRegistered(), "zero");
        assertTrue(_formula().isRegistered(), "a formula");
    }

    function test_PackedFormula_Statement() external pure {
        uint256 weights =
            2500 |
                (1500 << 14) |
                (uint256(2000) << 28) |
                (uint256(2000) << 42) |
                (uint256(1000) << 56) |
                (uint256(1000) << 70);
        assertEq(_formula().statement(Tier.Bronze, 0), weights, "Bronze has no threshold");
        assertEq(_formula().statement(Tier.Silver, 0), weights | (uint256(5_500_000) << 84), "Silver");
        assertEq(_formula().statement(Tier.Gold, 0), weights | (uint256(6_500_000) << 84), "Gold");
        assertEq(_formula().statement(Tier.Platinum, 0), weights | (uint256(7_500_000) << 84), "Platinum");
        assertEq(
            _formula().statement(Tier.Diamond, (1 << 60) - 1),
            weights | (uint256(8_500_000) << 84) | (((1 << 60) - 1) << 108),
            "Diamond with the largest minima"
        );
    }

    function test_PublicSignals_Order() external pure {
        uint256[6] memory signals = PublicSignals.toArray(
            ReputationSignals({nullifier: 1, root: 2, statement: 3, badgeMask: 4, scope: 5, message: 6})
        );
        for (uint256 i = 0; i < 6; ++i) assertEq(signals[i], i + 1, "place");
    }

    function _formula() private pure returns (PackedFormula) {
        return
            PackedFormulas.pack(
                IReputationRegistry.Formula({
                    weights: [uint16(2500), 1500, 2000, 2000, 1000, 1000],
                    tierBounds: [uint16(550), 650, 750, 850],
                    effectiveAt: START
                })
            );
    }
}
