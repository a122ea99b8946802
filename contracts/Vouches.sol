// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPassport} from "./interfaces/IPassport.sol";
import {IVouches} from "./interfaces/IVouches.sol";

/// @title Vouches
/// @notice Holds which passport vouches for which and how strongly. Nobody owns the contract; only the holder of a
/// passport changes its vouches.
contract Vouches is IVouches {
    /// @notice Sum of the weights one passport may give.
    uint256 public constant BUDGET = 10_000;

    IPassport private immutable _passport;

    mapping(uint256 voucher => mapping(uint256 subject => uint16 weight)) private _weights;
    mapping(uint256 voucher => uint256 total) private _budgetUsed;

    constructor(IPassport passport) {
        _passport = passport;
    }

    /// @inheritdoc IVouches
    function vouch(address account, uint16 weight) external {
        if (weight == 0 || weight > BUDGET) revert Vouches_WeightOutOfRange(weight);
        uint256 voucher = _passport.passportOf(msg.sender);
        uint256 subject = _passport.passportOf(account);
        if (subject == voucher) revert Vouches_SelfVouch(voucher);
        uint256 total = _budgetUsed[voucher] - _weights[voucher][subject] + weight;
        if (total > BUDGET) revert Vouches_BudgetExceeded(voucher, total);

        _weights[voucher][subject] = weight;
        _budgetUsed[voucher] = total;

        emit Vouched(voucher, subject, weight);
    }

    /// @inheritdoc IVouches
    function revokeVouch(uint256 subject) external {
        uint256 voucher = _passport.passportOf(msg.sender);
        uint16 weight = _weights[voucher][subject];
        if (weight == 0) revert Vouches_NotVouched(voucher, subject);

        delete _weights[voucher][subject];
        _budgetUsed[voucher] -= weight;

        emit VouchRevoked(voucher, subject);
    }

    /// @inheritdoc IVouches
    function vouchOf(uint256 voucher, uint256 subject) external view returns (uint16 weight) {
        return _weights[voucher][subject];
    }

    /// @inheritdoc IVouches
    function budgetUsed(uint256 voucher) external view returns (uint256 total) {
        return _budgetUsed[voucher];
    }
}
