// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title The part of a passport contract that says who moved where
contract PassportMoves {
    /// @notice The account that holds what another account once held; zero for none.
    mapping(address account => address successor) public successorOf;

    /// @notice Notes a move.
    function move(address from, address to) external {
        successorOf[from] = to;
    }
}
