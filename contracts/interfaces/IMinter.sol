// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "./IBadges.sol";

/// @title A contract that mints badges by a rule
/// @notice A badge type names its minters once and for ever when it is defined; the type's issuer then tells a minter the
/// type's rule, also once and for ever. A minter has no owner.
interface IMinter {
    /// @notice Thrown when somebody other than the badge type's issuer sets its rule.
    error Minter_NotIssuer(address caller, uint256 badgeType);

    /// @notice Thrown when the badge type does not name this contract among its minters, and never will.
    error Minter_NotNamed(uint256 badgeType);

    /// @notice Thrown when the badge type has a rule already.
    error Minter_AlreadyConfigured(uint256 badgeType);

    /// @notice Thrown when the badge type has no rule.
    error Minter_NotConfigured(uint256 badgeType);

    /// @notice The badge contract that this one mints in.
    function badges() external view returns (IBadges);
}
