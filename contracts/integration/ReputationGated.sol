// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationGate} from "../interfaces/IReputationGate.sol";
import {Tier} from "../types/Tier.sol";

/// @title Functions for accounts of a tier
/// @notice Inherit it, name the registry, and put {onlyTier} on a function. The tier is asked for at every call: what
/// accounts leave behind must stay within their reach when their proof expires.
abstract contract ReputationGated {
    IReputationGate private immutable _reputation;

    /// @notice Thrown when an account has no unexpired proof of the tier.
    error ReputationGated_TierNotMet(address account, Tier tier);

    /// @notice Lets a call through when its sender has an unexpired proof of the tier or of a higher one.
    modifier onlyTier(Tier tier) {
        _requireTier(msg.sender, tier);
        _;
    }

    constructor(IReputationGate reputation) {
        _reputation = reputation;
    }

    /// @dev The same for an account other than the sender.
    function _requireTier(address account, Tier tier) internal view {
        if (!_reputation.meetsTier(account, tier)) revert ReputationGated_TierNotMet(account, tier);
    }
}
