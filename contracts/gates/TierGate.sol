// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationGate} from "../interfaces/IReputationGate.sol";
import {ITicketGate} from "../interfaces/ITicketGate.sol";
import {ITierGate} from "../interfaces/ITierGate.sol";
import {Tier} from "../types/Tier.sol";

/// @title TierGate
/// @notice Holds nothing; nobody owns the contract and nothing can be changed.
contract TierGate is ITierGate {
    IReputationGate private immutable _reputation;

    constructor(IReputationGate reputation) {
        _reputation = reputation;
    }

    /// @inheritdoc ITicketGate
    function admit(uint256, address account, uint256, bytes32 param, bytes calldata) external view {
        Tier tier = _tier(param);
        if (!_reputation.meetsTier(account, tier)) revert TierGate_TierNotMet(account, tier);
    }

    /// @inheritdoc ITierGate
    function isAdmitted(address account, bytes32 param) external view returns (bool) {
        return _reputation.meetsTier(account, _tier(param));
    }

    function _tier(bytes32 param) private pure returns (Tier) {
        uint256 tier = uint256(param);
        if (tier > uint256(type(Tier).max)) revert TierGate_UnknownTier(param);
        return Tier(tier);
    }
}
