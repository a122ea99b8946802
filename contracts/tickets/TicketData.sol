// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITickets} from "../interfaces/ITickets.sol";

/// @title What rides beside a ticket's holder in one storage slot
/// @notice 96 bits: what was paid (80), the tier (8), the status (7) and whether the ticket is for sale (1, on top).
library TicketData {
    uint256 private constant TIER_OFFSET = 80;
    uint256 private constant STATUS_OFFSET = 88;
    uint96 private constant LISTED = 1 << 95;
    uint96 private constant STATUS_MASK = uint96(0x7f) << 88;

    /// @notice A valid ticket that is not for sale.
    function pack(uint80 paid, uint8 tier) internal pure returns (uint96) {
        uint96 valid = uint96(ITickets.TicketStatus.Valid) << uint96(STATUS_OFFSET);
        return valid | (uint96(tier) << uint96(TIER_OFFSET)) | paid;
    }

    /// @notice The same ticket with another status, and not for sale.
    function withStatus(uint96 data, ITickets.TicketStatus status) internal pure returns (uint96) {
        return (data & ~(STATUS_MASK | LISTED)) | (uint96(status) << uint96(STATUS_OFFSET));
    }

    /// @notice The same ticket, for sale or not.
    function withListed(uint96 data, bool listed) internal pure returns (uint96) {
        return listed ? data | LISTED : data & ~LISTED;
    }

    /// @notice What was first paid for the ticket.
    function paidFor(uint96 data) internal pure returns (uint80) {
        // The lowest 80 bits are the amount.
        return uint80(data);
    }

    /// @notice The ticket's price tier.
    function tier(uint96 data) internal pure returns (uint8) {
        // The cast leaves out the status above.
        return uint8(data >> TIER_OFFSET);
    }

    /// @notice What the ticket is good for.
    function status(uint96 data) internal pure returns (ITickets.TicketStatus) {
        return ITickets.TicketStatus((data & STATUS_MASK) >> STATUS_OFFSET);
    }

    /// @notice Whether the ticket is for sale.
    function isListed(uint96 data) internal pure returns (bool) {
        return data & LISTED != 0;
    }
}
