// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITicketGate} from "./ITicketGate.sol";

/// @title Tickets for holders of a badge
/// @notice The parameter is the badge type's id; buyers bring no data and may buy any number.
interface IBadgeGate is ITicketGate {
    /// @notice Thrown when an account holds no valid badge of the type: none, a revoked or burned one, or an expired one.
    error BadgeGate_BadgeNotHeld(address account, uint256 badgeType);

    /// @notice Whether an account would be admitted now.
    /// @param param The badge type's id.
    function isAdmitted(address account, bytes32 param) external view returns (bool);
}
