// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice Stands in for the badges: who holds what validly is set at will.
contract BadgesDouble {
    mapping(address account => mapping(uint256 badgeType => bool valid)) public isValid;

    function set(address account, uint256 badgeType, bool valid) external {
        isValid[account][badgeType] = valid;
    }
}
