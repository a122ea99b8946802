// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Tier} from "../types/Tier.sol";
import {ITicketGate} from "./ITicketGate.sol";

/// @title Tickets for accounts of a tier and above
/// @notice The parameter is the tier, 0 (Bronze) to 4 (Diamond); buyers bring no data and may buy any number.
interface ITierGate is ITicketGate {
    /// @notice Thrown when a parameter is not a tier.
    error TierGate_UnknownTier(bytes32 param);

    /// @notice Thrown when an account has no unexpired proof of the tier. Bronze needs a proof too.
    error TierGate_TierNotMet(address account, Tier tier);

    /// @notice Whether an account would be admitted now.
    /// @dev Requirements: the parameter is a tier.
    /// @param param The tier.
    function isAdmitted(address account, bytes32 param) external view returns (bool);
}
