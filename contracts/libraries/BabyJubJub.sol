// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Field} from "./Field.sol";

/// @title The BabyJubJub curve
/// @notice On which credentials are signed: 168700·x² + y² = 1 + 168696·x²·y² over the BN254 scalar field (ERC-2494).
library BabyJubJub {
    uint256 private constant A = 168700;
    uint256 private constant D = 168696;

    /// @notice Whether two coordinates are a point of the curve that can be a key: in their only form, and none of the
    /// eight points of small order, under which anybody can sign. The subgroup of prime order is not checked.
    /// @dev Order 1 or 2 means x = 0, order 4 means y = 0, and order 8 means that doubling gives y = 0: y² = A·x².
    function isKey(uint256 x, uint256 y) internal pure returns (bool) {
        if (!Field.isElement(x) || !Field.isElement(y) || x == 0 || y == 0) return false;
        uint256 xx = mulmod(x, x, Field.ORDER);
        uint256 yy = mulmod(y, y, Field.ORDER);
        uint256 axx = mulmod(A, xx, Field.ORDER);
        uint256 dxxyy = mulmod(D, mulmod(xx, yy, Field.ORDER), Field.ORDER);
        return axx != yy && addmod(axx, yy, Field.ORDER) == addmod(1, dxxyy, Field.ORDER);
    }
}
