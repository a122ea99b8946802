// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITicketGate} from "./ITicketGate.sol";

/// @title Tickets for members of a group, one for each
/// @notice The parameter is the address of an {IMembershipGroup}. The data is an ABI-encoded {SemaphoreProof} of
/// membership under {scopeOf}, whose message is the account as an integer. The account is public: what a proof hides is
/// which member it is, and it admits one ticket for each member and event, whatever the group.
interface IMembershipGate is ITicketGate {
    /// @notice Emitted when a member is admitted.
    event MembershipSpent(
        address indexed tickets,
        uint256 indexed eventId,
        uint256 indexed nullifier,
        address account,
        address group
    );

    /// @notice Thrown when more or less than one ticket is asked for: a proof is good for one.
    error MembershipGate_NotOne(uint256 quantity);

    /// @notice Thrown when a parameter is not an address.
    error MembershipGate_InvalidGroup(bytes32 param);

    /// @notice Thrown when the data is not as long as a proof.
    error MembershipGate_InvalidLength(uint256 length);

    /// @notice Thrown when a proof was made for another account.
    error MembershipGate_WrongMessage(uint256 message, address account);

    /// @notice Thrown when the group does not know the proof's root, or no longer, or it is not of the proof's depth.
    error MembershipGate_UnknownRoot(address group, uint256 root, uint256 depth);

    /// @notice Thrown when the member was admitted to the event before.
    error MembershipGate_NullifierSpent(uint256 nullifier);

    /// @notice Thrown when the proof does not show membership under the scope.
    error MembershipGate_InvalidProof();

    /// @notice The scope under which proofs for an event are made: binds chain, gate, ticket contract and event.
    function scopeOf(address tickets, uint256 eventId) external view returns (uint256 scope);

    /// @notice Whether a nullifier was spent for an event of a ticket contract.
    function isNullifierSpent(address tickets, uint256 eventId, uint256 nullifier) external view returns (bool);
}
