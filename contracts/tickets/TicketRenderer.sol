// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {ITickets} from "../interfaces/ITickets.sol";

/// @title What wallets show of a ticket
/// @notice Writes ERC-721 metadata as JSON in a data URI, from what its caller, the ticket contract, says. Holds nothing.
/// @dev Created by the ticket contract, whose own code it would make too large. Names and locations are the organiser's,
/// and escaped.
contract TicketRenderer {
    /// @notice Metadata of one of the caller's tickets.
    /// @dev Requirements: the ticket exists.
    function tokenURI(uint256 ticketId) external view returns (string memory) {
        ITickets tickets = ITickets(msg.sender);
        ITickets.Ticket memory ticket = tickets.ticketOf(ticketId);
        (string memory eventName, string memory uri) = tickets.eventMetadata(ticket.eventId);
        string memory tierName = tickets.tierOf(ticket.eventId, ticket.tier).name;
        if (bytes(tierName).length == 0) tierName = Strings.toString(ticket.tier);
        bool cancelled = tickets.eventOf(ticket.eventId).phase == ITickets.EventPhase.Cancelled;
        bytes memory json = bytes.concat(
            bytes.concat(
                '{"name":"',
                bytes(Strings.escapeJSON(eventName)),
                " #",
                bytes(Strings.toString(ticketId & type(uint32).max)),
                '","external_url":"',
                bytes(Strings.escapeJSON(uri))
            ),
            '","attributes":[{"trait_type":"Tier","value":"',
            bytes(Strings.escapeJSON(tierName)),
            '"},{"trait_type":"Status","value":"',
            bytes(cancelled ? "Cancelled" : _describe(ticket.status)),
            '"}]}'
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    /// @dev No ticket that exists has the status `None`.
    function _describe(ITickets.TicketStatus status) private pure returns (string memory) {
        if (status == ITickets.TicketStatus.Valid) return "Valid";
        return status == ITickets.TicketStatus.Sealed ? "Sealed" : "Used";
    }
}
