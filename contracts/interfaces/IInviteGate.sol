// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITicketGate} from "./ITicketGate.sol";

/// @title Tickets for holders of a code, one for each
/// @notice A code is the private key of a pair that the organiser makes and hands over as a link or an image. The
/// parameter is the Merkle root over the keys' addresses, leaves as OpenZeppelin's StandardMerkleTree makes them of
/// `["address"]`. The data is `abi.encode(address key, bytes32[] proof, bytes signature)`, the signature by the key over
/// {admissionDigest}, so that a purchase seen on its way serves no other account.
interface IInviteGate is ITicketGate {
    /// @notice Emitted when a code is used.
    event CodeSpent(address indexed tickets, uint256 indexed eventId, address indexed key, address account);

    /// @notice Thrown when more or less than one ticket is asked for: a code is good for one.
    error InviteGate_NotOne(uint256 quantity);

    /// @notice Thrown when a code was used for the event before.
    error InviteGate_CodeSpent(address key);

    /// @notice Thrown when a key is not among those of the parameter, by the proof given.
    error InviteGate_NotListed(address key, bytes32 root);

    /// @notice Thrown when a code's signature is not by the key over the account.
    error InviteGate_InvalidCode(address key);

    /// @notice Whether a code was used for an event of a ticket contract.
    function isCodeSpent(address tickets, uint256 eventId, address key) external view returns (bool);

    /// @notice The EIP-712 digest that a code's key signs for an account to be admitted.
    function admissionDigest(address tickets, uint256 eventId, address account) external view returns (bytes32);
}
