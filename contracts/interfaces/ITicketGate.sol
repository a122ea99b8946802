// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Who may buy a ticket
/// @notice An organiser names a gate and its parameter for each price tier; the ticket contract asks it at every sale.
interface ITicketGate {
    /// @notice Admits an account, or reverts. Whatever it uses up is kept apart for each caller.
    /// @dev Called by the ticket contract once for each purchase.
    /// @param eventId Event of the calling ticket contract.
    /// @param account Who will hold the tickets.
    /// @param quantity How many tickets, 1 or more.
    /// @param param What the organiser fixed for the price tier; its meaning is the gate's.
    /// @param data What the buyer brings; its meaning is the gate's.
    function admit(uint256 eventId, address account, uint256 quantity, bytes32 param, bytes calldata data) external;
}
