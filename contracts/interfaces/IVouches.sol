// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Weighted vouches between passport holders
/// @notice A vouch is a public statement of trust. All vouches of one holder share a budget of 10,000, so that vouching
/// for many people says less about each.
interface IVouches {
    /// @notice Emitted when a vouch is given or its weight replaced.
    /// @param weight New weight, 1 to 10,000.
    event Vouched(address indexed voucher, address indexed account, uint16 weight);

    /// @notice Emitted when a vouch is withdrawn.
    event VouchRevoked(address indexed voucher, address indexed account);

    /// @notice Thrown when either side holds no passport.
    error Vouches_NoPassport(address account);

    /// @notice Thrown when an account vouches for itself.
    error Vouches_SelfVouch(address account);

    /// @notice Thrown when a weight is zero or above 10,000.
    error Vouches_WeightOutOfRange(uint16 weight);

    /// @notice Thrown when the voucher's weights would add up to more than 10,000.
    error Vouches_BudgetExceeded(address voucher, uint256 total);

    /// @notice Thrown when there is no vouch to revoke.
    error Vouches_NotVouched(address voucher, address account);

    /// @notice Vouches for an account, or replaces the weight of an earlier vouch.
    /// @dev Emits {Vouched}.
    ///
    /// Requirements:
    /// - The caller and `account` hold passports and differ.
    /// - `weight` is in [1, 10,000] and the caller's weights add up to at most 10,000.
    function vouch(address account, uint16 weight) external;

    /// @notice Withdraws the caller's vouch for an account.
    /// @dev Emits {VouchRevoked}. Requirements: the caller vouches for `account`.
    function revokeVouch(address account) external;

    /// @notice The weight with which `voucher` vouches for `account`; 0 when it does not.
    function vouchOf(address voucher, address account) external view returns (uint16 weight);

    /// @notice Sum of the weights an account has given, 0 to 10,000.
    function budgetUsed(address voucher) external view returns (uint256 total);
}
