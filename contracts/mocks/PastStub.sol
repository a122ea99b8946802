// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "../interfaces/IBadges.sol";
import {IPassport} from "../interfaces/IPassport.sol";

/// @title Passports and badges that say what they are told to
/// @notice The two questions that a judge asks, for states that take years or luck to reach.
contract PastStub {
    mapping(uint256 passportId => IPassport.PassportRecord record) private _records;
    mapping(address account => mapping(uint256 badgeType => IBadges.Badge badge)) private _badges;

    /// @notice Sets what {recordOf} answers.
    function setRecord(uint256 passportId, IPassport.PassportRecord calldata record) external {
        _records[passportId] = record;
    }

    /// @notice Sets what {badgeOf} answers.
    function setBadge(address account, uint256 badgeType, IBadges.Badge calldata badge) external {
        _badges[account][badgeType] = badge;
    }

    /// @notice As {IPassport-recordOf}.
    function recordOf(uint256 passportId) external view returns (IPassport.PassportRecord memory) {
        return _records[passportId];
    }

    /// @notice As {IBadges-badgeOf}.
    function badgeOf(address account, uint256 badgeType) external view returns (IBadges.Badge memory) {
        return _badges[account][badgeType];
    }
}
