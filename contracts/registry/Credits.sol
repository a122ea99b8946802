// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IEpochChallenges} from "../interfaces/IEpochChallenges.sol";

/// @title Credits
/// @notice What is due to accounts, until they withdraw it: nobody who refuses money holds anybody else up.
abstract contract Credits is IEpochChallenges {
    mapping(address account => uint256 amount) private _credits;

    /// @inheritdoc IEpochChallenges
    function withdraw(address recipient) external {
        if (recipient == address(0)) revert Registry_InvalidRecipient(recipient);
        uint256 amount = _credits[msg.sender];
        if (amount == 0) revert Registry_NoCredit(msg.sender);

        delete _credits[msg.sender];

        emit CreditWithdrawn(msg.sender, recipient, amount);
        (bool paid, ) = recipient.call{value: amount}("");
        if (!paid) revert Registry_PaymentFailed(recipient, amount);
    }

    /// @inheritdoc IEpochChallenges
    function creditOf(address account) external view returns (uint256 amount) {
        return _credits[account];
    }

    function _credit(address account, uint256 amount) internal {
        if (amount == 0) return;
        _credits[account] += amount;
        emit Credited(account, amount);
    }

    function _requirePayment(uint256 bond) internal view {
        if (msg.value != bond) revert Registry_WrongBond(msg.value, bond);
    }
}
