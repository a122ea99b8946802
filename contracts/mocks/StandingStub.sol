// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationRegistry} from "../interfaces/IReputationRegistry.sol";
import {Tier} from "../types/Tier.sol";

/// @title Badges and a tier as a test wants them
/// @notice Stands in for the badges and the registry where a test is about what shows them.
contract StandingStub {
    mapping(address account => IReputationRegistry.TierRecord record) private _records;
    mapping(address account => mapping(uint256 badgeType => bool valid)) private _badges;

    /// @notice Sets an account's tier and the first second at which it no longer counts.
    function setTier(address account, Tier tier, uint40 expiresAt) external {
        _records[account] = IReputationRegistry.TierRecord({tier: tier, expiresAt: expiresAt, epochId: 0});
    }

    /// @notice Sets whether an account has a badge that counts.
    function setBadge(address account, uint256 badgeType, bool valid) external {
        _badges[account][badgeType] = valid;
    }

    /// @notice As in the registry.
    function tierRecordOf(address account) external view returns (IReputationRegistry.TierRecord memory) {
        return _records[account];
    }

    /// @notice As in the badge contract.
    function isValid(address account, uint256 badgeType) external view returns (bool) {
        return _badges[account][badgeType];
    }
}
