// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationGate} from "../interfaces/IReputationGate.sol";
import {IReputationRegistry} from "../interfaces/IReputationRegistry.sol";
import {Tier} from "../types/Tier.sol";

/// @title Tiers that are set at will
/// @notice Stands in for the registry where a test is about what tiers are good for, not how they are proven.
contract TierList is IReputationGate {
    mapping(address account => IReputationRegistry.TierRecord record) private _records;

    /// @notice Records a tier, as a proof would.
    /// @param expiresAt First second at which it no longer counts.
    function set(address account, Tier tier, uint40 expiresAt) external {
        _records[account] = IReputationRegistry.TierRecord({tier: tier, expiresAt: expiresAt, epochId: 0});
    }

    /// @notice The registry's answer of the same name.
    function tierRecordOf(address account) external view returns (IReputationRegistry.TierRecord memory) {
        return _records[account];
    }

    /// @inheritdoc IReputationGate
    function meetsTier(address account, Tier tier) external view returns (bool) {
        return block.timestamp < _records[account].expiresAt && _records[account].tier >= tier;
    }
}
