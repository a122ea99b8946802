// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC721} from "solady/src/tokens/ERC721.sol";

import {IPassport} from "./interfaces/IPassport.sol";
import {ITickets} from "./interfaces/ITickets.sol";
import {TicketAdmission} from "./tickets/TicketAdmission.sol";
import {TicketData} from "./tickets/TicketData.sol";
import {TicketRefunds} from "./tickets/TicketRefunds.sol";
import {TicketRenderer} from "./tickets/TicketRenderer.sol";
import {TicketResale} from "./tickets/TicketResale.sol";

/// @title Tickets
/// @notice Holds events, their tickets and what was paid for them. Nobody owns the contract: an organiser decides about
/// its own events within the terms they were created with, a holder about its own tickets.
contract Tickets is TicketRefunds, TicketResale, TicketAdmission {
    using TicketData for uint96;

    IPassport private immutable _passport;
    TicketRenderer private immutable _renderer;

    constructor(IPassport passport) {
        _passport = passport;
        _renderer = new TicketRenderer();
    }

    /// @inheritdoc ITickets
    function migrate(address from, uint256[] calldata ticketIds) external whenNotEntered {
        address to = _successorOf(from);
        for (uint256 i = 0; i < ticketIds.length; ++i) {
            uint256 ticketId = ticketIds[i];
            if (_ownerOf(ticketId) != from) revert Tickets_NotHolder(from, ticketId);

            uint96 data = _getExtraData(ticketId);
            if (data.isListed()) _setExtraData(ticketId, data.withListed(false));
            emit TicketMigrated(ticketId, from, to);
            _transfer(from, to, ticketId);
        }
    }

    /// @inheritdoc ITickets
    function migrateCredit(address from, address currency) external whenNotEntered {
        _moveCredit(from, _successorOf(from), currency);
    }

    /// @inheritdoc ITickets
    function contractURI() external pure returns (string memory) {
        return 'data:application/json;utf8,{"name":"Aura Ticket","symbol":"AURAT"}';
    }

    /// @inheritdoc ERC721
    /// @dev Requirements beside those of ERC-721: no payment comes along.
    function approve(address account, uint256 id) public payable override {
        _requireValue(address(0), 0);
        super.approve(account, id);
    }

    /// @inheritdoc ERC721
    /// @dev Both safe transfers come through here. Requirements beside those of ERC-721: the event's policy is `Free`; the
    /// ticket is valid; no payment comes along.
    function transferFrom(address from, address to, uint256 id) public payable override {
        _requireValue(address(0), 0);
        uint96 data = _existingTicket(id);
        uint256 eventId = id >> SERIAL_BITS;
        TransferPolicy transferPolicy = _events[eventId].transferPolicy;
        if (transferPolicy != TransferPolicy.Free) revert Tickets_TransferForbidden(eventId, transferPolicy);
        _requireValid(id, data);
        super.transferFrom(from, to, id);
    }

    /// @inheritdoc ERC721
    /// @dev JSON in a data URI: name, tier, status and where the event's own metadata is.
    function tokenURI(uint256 id) public view override returns (string memory) {
        return _renderer.tokenURI(id);
    }

    /// @inheritdoc ERC721
    function name() public pure override returns (string memory) {
        return "Aura Ticket";
    }

    /// @inheritdoc ERC721
    function symbol() public pure override returns (string memory) {
        return "AURAT";
    }

    function _successorOf(address account) private view returns (address successor) {
        successor = _passport.successorOf(account);
        if (successor == address(0)) revert Tickets_NoSuccessor(account);
    }
}
