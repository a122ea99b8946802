// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {BabyJubJub} from "../../libraries/BabyJubJub.sol";
import {Field} from "../../libraries/Field.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

/// given a point of large order           it should be a key
/// given a point of order 1, 2, 4 or 8    it should be none
/// given a coordinate outside the field   it should be none
/// given anything else                    it should be none
contract BabyJubJubTest is TestBase {
    uint256 private constant BASE_X = 5299619240641551281634865583518297030282874472190772894086521144482721001553;
    uint256 private constant BASE_Y = 16950150798460657717958625567821834550301663161624707787222815936182638968203;

    /// @dev Of order 8, with the sign of either coordinate free.
    uint256 private constant EIGHTH_X = 4342719913949491028786768530115087822524712248835451589697801404893164183326;
    uint256 private constant EIGHTH_Y = 4826523245007015323400664741523384119579596407052839571721035538011798951543;

    /// @dev Of order 4, with y = 0.
    uint256 private constant FOURTH_X = 2957874849018779266517920829765869116077630550401372566248359756137677864698;

    function test_IsKey_LargeOrder() external pure {
        assertTrue(BabyJubJub.isKey(BASE_X, BASE_Y), "the base");
        assertTrue(BabyJubJub.isKey(Field.ORDER - BASE_X, BASE_Y), "its negative");
        assertTrue(
            BabyJubJub.isKey(
                10031262171927540148667355526369034398030886437092045105752248699557385197826,
                633281375905621697187330766174974863687049529291089048651929454608812697683
            ),
            "its double"
        );
    }

    function test_IsKey_SmallOrder() external pure {
        assertFalse(BabyJubJub.isKey(0, 1), "order 1");
        assertFalse(BabyJubJub.isKey(0, Field.ORDER - 1), "order 2");
        assertFalse(BabyJubJub.isKey(FOURTH_X, 0), "order 4");
        assertFalse(BabyJubJub.isKey(Field.ORDER - FOURTH_X, 0), "order 4, negative");
        assertFalse(BabyJubJub.isKey(EIGHTH_X, EIGHTH_Y), "order 8");
        assertFalse(BabyJubJub.isKey(EIGHTH_X, Field.ORDER - EIGHTH_Y), "order 8, mirrored");
        assertFalse(BabyJubJub.isKey(Field.ORDER - EIGHTH_X, EIGHTH_Y), "order 8, negative");
        assertFalse(BabyJubJub.isKey(Field.ORDER - EIGHTH_X, Field.ORDER - EIGHTH_Y), "order 8, both");
    }

    function test_IsKey_OutsideTheField() external pure {
        assertFalse(BabyJubJub.isKey(BASE_X + Field.ORDER, BASE_Y), "x");
        assertFalse(BabyJubJub.isKey(BASE_X, BASE_Y + Field.ORDER), "y");
        assertFalse(BabyJubJub.isKey(Field.ORDER, 1), "x at the order");
        assertFalse(BabyJubJub.isKey(1, Field.ORDER), "y at the order");
        assertFalse(BabyJubJub.isKey(type(uint256).max, type(uint256).max), "both");
    }

    function test_IsKey_OffTheCurve() external pure {
        assertFalse(BabyJubJub.isKey(0, 0), "no point");
        assertFalse(BabyJubJub.isKey(BASE_Y, BASE_X), "swapped");
        assertFalse(BabyJubJub.isKey(BASE_X, BASE_Y - 1), "beside it");
    }
}
