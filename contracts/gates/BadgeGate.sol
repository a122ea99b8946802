// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadgeGate} from "../interfaces/IBadgeGate.sol";
import {IBadges} from "../interfaces/IBadges.sol";
import {ITicketGate} from "../interfaces/ITicketGate.sol";

/// @title BadgeGate
/// @notice Holds nothing; nobody owns the contract and nothing can be changed.
contract BadgeGate is IBadgeGate {
    IBadges private immutable _badges;

    constructor(IBadges badges) {
        _badges = badges;
    }

    /// @inheritdoc ITicketGate
    function admit(uint256, address account, uint256, bytes32 param, bytes calldata) external view {
        if (!isAdmitted(account, param)) revert BadgeGate_BadgeNotHeld(account, uint256(param));
    }

    /// @inheritdoc IBadgeGate
    function isAdmitted(address account, bytes32 param) public view returns (bool) {
        return _badges.isValid(account, uint256(param));
    }
}
