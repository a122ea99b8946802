// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Tier} from "../types/Tier.sol";

/// @title Reputation, as other contracts ask for it
/// @notice The one question a contract needs to gate a function by reputation.
interface IReputationGate {
    /// @notice Whether the account has an unexpired proof that it reached a tier.
    /// @dev Bronze needs a proof too: it shows that the account is in the epoch's tree.
    function meetsTier(address account, Tier tier) external view returns (bool);
}
