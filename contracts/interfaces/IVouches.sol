// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Weighted vouches between passports
/// @notice A vouch is a public statement of trust. All vouches of one passport share a budget of 10,000, so that
/// vouching for many people says less about each. Vouches are kept by passport: they stay when either side moves to
/// another account, and whoever holds the voucher's passport then changes them.
interface IVouches {
    /// @notice Emitted when a vouch is given or its weight replaced.
    /// @param voucher Passport of who vouches.
    /// @param subject Passport of whom it is for.
    /// @param weight New weight, 1 to 10,000.
    event Vouched(uint256 indexed voucher, uint256 indexed subject, uint16 weight);

    /// @notice Emitted when a vouch is withdrawn.
    event VouchRevoked(uint256 indexed voucher, uint256 indexed subject);

    /// @notice Thrown when a passport vouches for itself.
    error Vouches_SelfVouch(uint256 passportId);

    /// @notice Thrown when a weight is zero or above 10,000.
    error Vouches_WeightOutOfRange(uint16 weight);

    /// @notice Thrown when the voucher's weights would add up to more than 10,000.
    error Vouches_BudgetExceeded(uint256 voucher, uint256 total);

    /// @notice Thrown when there is no vouch to revoke.
    error Vouches_NotVouched(uint256 voucher, uint256 subject);

    /// @notice Vouches for the holder of a passport, or replaces the weight of an earlier vouch.
    /// @dev Emits {Vouched}.
    ///
    /// Requirements:
    /// - The caller and `account` hold passports, else {IPassport-Passport_NotRegistered}; they are two.
    /// - `weight` is in [1, 10,000] and the weights of the caller's passport add up to at most 10,000.
    function vouch(address account, uint16 weight) external;

    /// @notice Withdraws a vouch. By passport, so that it works for people who left or moved as well.
    /// @dev Emits {VouchRevoked}. Requirements: the caller holds a passport, else {IPassport-Passport_NotRegistered}; it
    /// vouches for `subject`.
    function revokeVouch(uint256 subject) external;

    /// @notice The weight with which passport `voucher` vouches for passport `subject`; 0 when it does not.
    function vouchOf(uint256 voucher, uint256 subject) external view returns (uint16 weight);

    /// @notice Sum of the weights a passport has given, 0 to 10,000.
    function budgetUsed(uint256 voucher) external view returns (uint256 total);
}
