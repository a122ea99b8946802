// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationGate} from "../interfaces/IReputationGate.sol";
import {Tier} from "../types/Tier.sol";

/// @title A vault that opens for accounts of Gold and above
/// @notice Shows how a contract gates a function by reputation: it asks for the tier at the moment of the call.
contract GatedVault {
    IReputationGate private immutable _gate;

    mapping(address account => uint256 amount) private _deposits;

    /// @notice Thrown when the account has no unexpired proof of the tier.
    error GatedVault_TierNotMet(address account, Tier tier);

    /// @notice Thrown when the account refuses its money.
    error GatedVault_PaymentFailed(address account, uint256 amount);

    /// @notice Lets only accounts through that have proven the tier.
    modifier onlyTier(Tier tier) {
        if (!_gate.meetsTier(msg.sender, tier)) revert GatedVault_TierNotMet(msg.sender, tier);
        _;
    }

    constructor(IReputationGate gate) {
        _gate = gate;
    }

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
