// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title The BN254 scalar field
/// @notice In which circuits compute: its order, its members and the one map of data into it.
library Field {
    /// @notice Number of elements of the field.
    uint256 internal constant ORDER = 21888242871839275222246405745257275088548364400416034343698204186575808495617;

    /// @notice Whether a value is a field element: below the order, in its only form.
    function isElement(uint256 value) internal pure returns (bool) {
        return value < ORDER;
    }

    /// @notice Maps data to a field element: the upper 248 bits of its hash, as Semaphore does.
    function fromHash(bytes memory data) internal pure returns (uint256) {
        return uint256(keccak256(data)) >> 8;
    }
}
