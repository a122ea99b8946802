// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPassport} from "./interfaces/IPassport.sol";
import {IVouches} from "./interfaces/IVouches.sol";

/// @title Vouches
/// @notice Holds who vouches for whom and how strongly. Nobody owns the contract; only a voucher changes its vouches.
contract Vouches is IVouches {
    /// @notice Sum of the weights one account may give.
    uint256 public constant BUDGET = 10_000;

    IPassport private immutable _passport;

    mapping(address voucher => mapping(address account => uint16 weight)) private _weights;
    mapping(address voucher => uint256 total) private _budgetUsed;

    constructor(IPassport passport) {
        _passport = passport;
    }

    /// @inheritdoc IVouches
    function vouch(address account, uint16 weight) external {
        if (account == msg.sender) revert Vouches_SelfVouch(account);
        if (weight == 0 || weight > BUDGET) revert Vouches_WeightOutOfRange(weight);
        if (!_passport.isRegistered(msg.sender)) revert Vouches_NoPassport(msg.sender);
        if (!_passport.isRegistered(account)) revert Vouches_NoPassport(account);
        uint256 total = _budgetUsed[msg.sender] - _weights[msg.sender][account] + weight;
        if (total > BUDGET) revert Vouches_BudgetExceeded(msg.sender, total);

        _weights[msg.sender][account] = weight;
        _budgetUsed[msg.sender] = total;

        emit Vouched(msg.sender, account, weight);
    }

    /// @inheritdoc IVouches
    function revokeVouch(address account) external {
        uint16 weight = _weights[msg.sender][account];
        if (weight == 0) revert Vouches_NotVouched(msg.sender, account);

        delete _weights[msg.sender][account];
        _budgetUsed[msg.sender] -= weight;

        emit VouchRevoked(msg.sender, account);
    }

    /// @inheritdoc IVouches
    function vouchOf(address voucher, address account) external view returns (uint16 weight) {
        return _weights[voucher][account];
    }

    /// @inheritdoc IVouches
    function budgetUsed(address voucher) external view returns (uint256 total) {
        return _budgetUsed[voucher];
    }
}
