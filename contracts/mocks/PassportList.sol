// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title A passport contract whose holders and moves are said, not earned
/// @notice Stands in for the passport where a test is about what hangs on it. It answers like `IPassport`.
contract PassportList {
    /// @notice Whether an account holds a live passport.
    mapping(address account => bool registered) public isRegistered;

    /// @notice The account to which the passport of another moved.
    mapping(address account => address successor) public successorOf;

    /// @notice Gives an account a passport, or takes it away.
    function set(address account, bool registered) external {
        isRegistered[account] = registered;
    }

    /// @notice Moves a passport to another account, or says that it moved to none.
    function move(address from, address to) external {
        isRegistered[from] = false;
        isRegistered[to] = to != address(0);
        successorOf[from] = to;
    }
}
