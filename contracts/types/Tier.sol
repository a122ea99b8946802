// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice Reputation tiers, in rising order. Bounds come with each formula; those of the first are in brackets.
enum Tier {
    Bronze, // any score
    Silver, // >= 550
    Gold, // >= 650
    Platinum, // >= 750
    Diamond // >= 850
}
