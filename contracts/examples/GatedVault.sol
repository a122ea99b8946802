// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationGate} from "../interfaces/IReputationGate.sol";
import {ReputationGated} from "../integration/ReputationGated.sol";
import {Tier} from "../types/Tier.sol";

/// @title A vault that opens for accounts of Gold and above
/// @notice Shows how a contract gates a function by reputation: one base, one argument, one modifier.
contract GatedVault is ReputationGated {
    mapping(address account => uint256 amount) private _deposits;

    /// @notice Thrown when the account refuses its money.
    error GatedVault_PaymentFailed(address account, uint256 amount);

    constructor(IReputationGate reputation) ReputationGated(reputation) {}

    /// @notice Adds the payment to the caller's deposit.
    /// @dev Requirements: the caller has an unexpired proof of Gold or above.
    function deposit() external payable onlyTier(Tier.Gold) {
        _deposits[msg.sender] += msg.value;
    }

    /// @notice Pays the caller's deposit back.
    /// @dev Not gated: a proof that expires must not lock money in.
    function withdraw() external {
        uint256 amount = _deposits[msg.sender];
        delete _deposits[msg.sender];
        (bool paid, ) = msg.sender.call{value: amount}("");
        if (!paid) revert GatedVault_PaymentFailed(msg.sender, amount);
    }

    /// @notice What an account has deposited, in wei.
    function depositOf(address account) external view returns (uint256 amount) {
        return _deposits[account];
    }
}
