// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {ERC721} from "solady/src/tokens/ERC721.sol";

import {ITickets} from "../../interfaces/ITickets.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// @notice Accepts ERC-721 tokens.
contract Receiver is IERC721Receiver {
    bytes public received;

    function onERC721Received(
        address operator,
        address from,
        uint256 tokenId,
        bytes calldata data
    ) external returns (bytes4) {
        received = abi.encode(operator, from, tokenId, data);
        return IERC721Receiver.onERC721Received.selector;
    }
}

/// given the policy Free and a valid ticket                                    holder and approved accounts should transfer it, as any ERC-721
/// given another policy, or a ticket sealed or used                            transferring should revert
/// given ether sent along                                                      transferring and approving should revert
/// given a passport that moved                                                 tickets and credits should follow it, whoever calls
/// given a ticket                                                              its metadata should tell name, tier and status
contract TicketsTest is TicketsFixture {
    function test_TransferFrom_ByTheHolder() external {
        _buy(alice, 0);
        vm.expectEmit(address(tickets));
        emit IERC721.Transfer(alice, bob, 0);
        vm.prank(alice);
        tickets.transferFrom(alice, bob, 0);
        assertEq(tickets.ownerOf(0), bob, "ownerOf");
        assertEq(tickets.balanceOf(alice), 0, "alice");
        assertEq(tickets.balanceOf(bob), 1, "bob");
        assertEq(tickets.ticketOf(0).paid, PRICE, "paid");
    }

    function test_TransferFrom_ByApprovedAccounts() external {
        _buy(alice, 0);
        vm.expectEmit(address(tickets));
        emit IERC721.Approval(alice, stranger, 0);
        vm.prank(alice);
        tickets.approve(stranger, 0);
        assertEq(tickets.getApproved(0), stranger, "getApproved");
        vm.prank(stranger);
        tickets.transferFrom(alice, bob, 0);
        assertEq(tickets.getApproved(0), address(0), "spent");

        vm.expectEmit(address(tickets));
        emit IERC721.ApprovalForAll(bob, stranger, true);
        vm.prank(bob);
        tickets.setApprovalForAll(stranger, true);
        assertTrue(tickets.isApprovedForAll(bob, stranger), "isApprovedForAll");
        vm.startPrank(stranger);
        tickets.approve(organiser, 0);
        tickets.transferFrom(bob, alice, 0);
        assertEq(tickets.ownerOf(0), alice, "ownerOf");
    }

    function test_RevertWhen_TransferringWithoutRight() external {
        _buy(alice, 0);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ERC721.NotOwnerNorApproved.selector));
        tickets.transferFrom(alice, bob, 0);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ERC721.NotOwnerNorApproved.selector));
        tickets.approve(bob, 0);
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(ERC721.TransferFromIncorrectOwner.selector));
        tickets.transferFrom(bob, alice, 0);
        vm.expectRevert(abi.encodeWithSelector(ERC721.TransferToZeroAddress.selector));
        tickets.transferFrom(alice, address(0), 0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, 1));
        tickets.transferFrom(alice, bob, 1);
        vm.expectRevert(abi.encodeWithSelector(ERC721.TokenDoesNotExist.selector));
        tickets.approve(bob, 1);
    }

    function test_SafeTransferFrom() external {
        _buy(alice, 0);
        Receiver receiver = new Receiver();
        NoReceiver refusing = new NoReceiver();
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(ERC721.TransferToNonERC721ReceiverImplementer.selector));
        tickets.safeTransferFrom(alice, address(refusing), 0);
        tickets.safeTransferFrom(alice, bob, 0);
        vm.stopPrank();
        vm.prank(bob);
        tickets.safeTransferFrom(bob, address(receiver), 0, "note");
        assertEq(keccak256(receiver.received()), keccak256(abi.encode(bob, bob, 0, "note")), "received");
        assertEq(tickets.ownerOf(0), address(receiver), "ownerOf");
    }

    function test_RevertWhen_EtherIsSentAlong() external {
        _buy(alice, 0);
        bytes memory wrong = abi.encodeWithSelector(ITickets.Tickets_WrongPayment.selector, 1, 0);
        vm.startPrank(alice);
        vm.expectRevert(wrong);
        tickets.transferFrom{value: 1}(alice, bob, 0);
        vm.expectRevert(wrong);
        tickets.safeTransferFrom{value: 1}(alice, bob, 0);
        vm.expectRevert(wrong);
        tickets.safeTransferFrom{value: 1}(alice, bob, 0, "");
        vm.expectRevert(wrong);
        tickets.approve{value: 1}(bob, 0);
    }

    function test_RevertWhen_ThePolicyForbidsTransfers() external {
        for (uint256 i = 1; i < 3; ++i) {
            ITickets.TransferPolicy policy = ITickets.TransferPolicy(i);
            uint256 eventId = _create(_paramsWith(policy));
            uint256 ticketId = _buy(alice, eventId);
            bytes memory forbidden = abi.encodeWithSelector(
                ITickets.Tickets_TransferForbidden.selector,
                eventId,
                policy
            );
            vm.startPrank(alice);
            vm.expectRevert(forbidden);
            tickets.transferFrom(alice, bob, ticketId);
            vm.expectRevert(forbidden);
            tickets.safeTransferFrom(alice, bob, ticketId);
            vm.expectRevert(forbidden);
            tickets.safeTransferFrom(alice, bob, ticketId, "");
            tickets.approve(bob, ticketId);
            vm.stopPrank();
            vm.prank(bob);
            vm.expectRevert(forbidden);
            tickets.transferFrom(alice, bob, ticketId);
        }
    }

    function test_RevertWhen_TransferringASealedOrUsedTicket() external {
        _buy(alice, 0);
        _buy(alice, 0);
        _seal(0);
        _checkIn(1);
        vm.prank(desk);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 0, ITickets.TicketStatus.Sealed));
        tickets.transferFrom(alice, bob, 0);
        _cancel(0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 1, ITickets.TicketStatus.Used));
        tickets.transferFrom(alice, bob, 1);
    }

    function test_Migrate_WhateverPolicyAndStatus() external {
        _create(_paramsWith(ITickets.TransferPolicy.Never));
        uint256 used = _buy(alice, 1);
        uint256 exchanged = _buy(alice, 1);
        _seal(exchanged);
        _checkIn(used);
        moves.move(alice, bob);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketMigrated(used, alice, bob);
        vm.expectEmit(address(tickets));
        emit IERC721.Transfer(alice, bob, used);
        vm.prank(stranger);
        tickets.migrate(alice, _ids(used, exchanged));

        assertEq(tickets.ownerOf(used), bob, "used");
        assertEq(tickets.ownerOf(exchanged), bob, "sealed");
        assertEq(_status(used), uint256(ITickets.TicketStatus.Used), "history follows");
        assertEq(_status(exchanged), uint256(ITickets.TicketStatus.Sealed), "history follows");
        assertEq(tickets.ticketOf(used).paid, PRICE, "paid");
        assertEq(tickets.balanceOf(alice), 0, "alice");
        assertEq(tickets.balanceOf(bob), 2, "bob");
    }

    function test_RevertWhen_NoPassportMoved() external {
        _buy(alice, 0);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoSuccessor.selector, alice));
        tickets.migrate(alice, _ids(0));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoSuccessor.selector, address(0)));
        tickets.migrate(address(0), _ids(1));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoSuccessor.selector, alice));
        tickets.migrateCredit(alice, ETHER);
    }

    function test_RevertWhen_MigratingAnothersTicket() external {
        _buy(bob, 0);
        moves.move(alice, stranger);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, alice, 0));
        tickets.migrate(alice, _ids(0));
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotHolder.selector, alice, 1));
        tickets.migrate(alice, _ids(1));
    }

    function test_MigrateCredit() external {
        _refund(_buy(alice, 0));
        _refund(_buy(bob, 0));
        moves.move(alice, bob);
        vm.expectEmit(address(tickets));
        emit ITickets.CreditMigrated(alice, bob, ETHER, PRICE);
        vm.prank(stranger);
        tickets.migrateCredit(alice, ETHER);
        assertEq(tickets.creditOf(alice, ETHER), 0, "alice");
        assertEq(tickets.creditOf(bob, ETHER), 2 * uint256(PRICE), "bob");
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NoCredit.selector, alice, ETHER));
        tickets.migrateCredit(alice, ETHER);
    }

    function test_TokenURI_TellsNameTierAndStatus() external {
        _buy(alice, 0);
        vm.prank(alice);
        tickets.buy(0, 1, 1, NOTHING);
        _assertMetadata(0, "Meeting #0", "Standard", "Valid");
        _assertMetadata(1, "Meeting #1", "1", "Valid");
        _seal(0);
        _assertMetadata(0, "Meeting #0", "Standard", "Sealed");
        _checkIn(1);
        _assertMetadata(1, "Meeting #1", "1", "Used");
        _cancel(0);
        _assertMetadata(0, "Meeting #0", "Standard", "Cancelled");
    }

    function test_TokenURI_EscapesWhatTheOrganiserWrote() external {
        ITickets.EventParams memory params = _params();
        params.name = 'An "odd\\name"';
        params.tiers[0].name = 'VIP"';
        _create(params);
        _buy(alice, 1);
        _assertMetadata(1 << 32, 'An \\"odd\\\\name\\" #0', 'VIP\\"', "Valid");
    }

    function test_RevertWhen_UriOfATicketThatDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, 0));
        tickets.tokenURI(0);
        uint256 ticketId = _buy(alice, 0);
        _refund(ticketId);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, 0));
        tickets.tokenURI(ticketId);
    }

    function test_RoyaltyInfo() external {
        _buy(alice, 0);
        (address receiver, uint256 amount) = tickets.royaltyInfo(0, 39);
        assertEq(receiver, organiser, "receiver");
        assertEq(amount, 1, "rounded down");
        (, amount) = tickets.royaltyInfo(0, 2 ether);
        assertEq(amount, 0.1 ether, "5 %");
        (, amount) = tickets.royaltyInfo(0, type(uint256).max);
        assertEq(amount, type(uint256).max / 20, "no price is too large");
    }

    function test_Names() external view {
        assertEq(tickets.name(), "Aura Ticket", "name");
        assertEq(tickets.symbol(), "AURAT", "symbol");
        assertEq(
            tickets.contractURI(),
            'data:application/json;utf8,{"name":"Aura Ticket","symbol":"AURAT"}',
            "contractURI"
        );
    }

    function test_RevertWhen_BalanceOfNobody() external {
        vm.expectRevert(abi.encodeWithSelector(ERC721.BalanceQueryForZeroAddress.selector));
        tickets.balanceOf(address(0));
        vm.expectRevert(abi.encodeWithSelector(ERC721.TokenDoesNotExist.selector));
        tickets.ownerOf(0);
        vm.expectRevert(abi.encodeWithSelector(ERC721.TokenDoesNotExist.selector));
        tickets.getApproved(0);
    }

    function test_SupportsInterface() external view {
        assertTrue(tickets.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertTrue(tickets.supportsInterface(type(IERC721).interfaceId), "ERC-721");
        assertTrue(tickets.supportsInterface(type(IERC721Metadata).interfaceId), "ERC-721 metadata");
        assertTrue(tickets.supportsInterface(type(IERC2981).interfaceId), "ERC-2981");
        assertTrue(tickets.supportsInterface(0x49064906), "ERC-4906");
        assertFalse(tickets.supportsInterface(0xffffffff), "invalid");
    }

    function _assertMetadata(
        uint256 ticketId,
        string memory name,
        string memory tier,
        string memory status
    ) private view {
        bytes memory json = bytes.concat(
            bytes.concat('{"name":"', bytes(name), '","external_url":"ipfs://meeting","attributes":['),
            bytes.concat('{"trait_type":"Tier","value":"', bytes(tier), '"},'),
            bytes.concat('{"trait_type":"Status","value":"', bytes(status), '"}]}')
        );
        assertEq(
            tickets.tokenURI(ticketId),
            string.concat("data:application/json;base64,", Base64.encode(json)),
            status
        );
    }
}
