// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {IERC5192} from "../../interfaces/IERC5192.sol";
import {BadgeReceiver} from "../../mocks/BadgeReceiver.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given any account and any id                          balances should be readable, one by one and in lists
/// given a contract that accepts                         it should be asked as ERC-1155 has it
/// given a contract that refuses or answers nonsense     the mint should revert
/// when anything would move or approve a badge           it should revert, whoever asks
/// when an interface is asked for                        it should say what it implements
contract BadgeTokensTest is BadgesFixture {
    function test_BalanceOf_WhatNeverWas() external view {
        assertEq(badges.balanceOf(alice, UNKNOWN), 0, "unknown type");
        assertEq(badges.balanceOf(address(0), LASTING), 0, "no account");
        assertFalse(badges.isValid(alice, UNKNOWN), "isValid");
        IBadges.Badge memory nothing;
        assertEq(keccak256(abi.encode(badges.badgeOf(alice, UNKNOWN))), keccak256(abi.encode(nothing)), "badgeOf");
    }

    function test_BalanceOfBatch() external {
        _mint(LASTING, bob, 1);
        uint256[] memory balances = badges.balanceOfBatch(_list(alice, bob), _types(LASTING, LASTING));
        assertEq(balances.length, 2, "length");
        assertEq(balances[0], 0, "alice");
        assertEq(balances[1], 1, "bob");
        balances = badges.balanceOfBatch(_list(bob, bob), _types(DAILY, LASTING));
        assertEq(balances[0], 0, "another type");
        assertEq(balances[1], 1, "the same account twice");
        assertEq(badges.balanceOfBatch(new address[](0), new uint256[](0)).length, 0, "none");
    }

    function test_RevertWhen_BalanceListsDiffer() external {
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidArrayLength.selector, 1, 2));
        badges.balanceOfBatch(_list(alice, bob), _types(LASTING));
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidArrayLength.selector, 2, 1));
        badges.balanceOfBatch(_list(alice), _types(LASTING, DAILY));
    }

    function test_Mint_AsksAContract() external {
        BadgeReceiver account = _receiver();
        bytes32 question = keccak256(abi.encode(badges, issuer, address(0), LASTING, uint256(1), ""));
        _mint(LASTING, address(account), 1);
        assertEq(account.singles(), 1, "asked once");
        assertEq(account.batches(), 0, "not about a batch");
        assertEq(account.question(), question, "the minter is the operator");
    }

    function test_MintBatch_AsksEachContract() external {
        BadgeReceiver account = _receiver();
        vm.prank(desk);
        badges.mintBatch(OPEN, _list(alice, address(account)), _values(1, 1));
        assertEq(account.singles(), 1, "asked once");
        assertEq(
            account.question(),
            keccak256(abi.encode(badges, desk, address(0), OPEN, uint256(1), "")),
            "about its own"
        );
    }

    function test_MintBundle_AsksAboutTheBatch() external {
        BadgeReceiver account = _receiver();
        vm.prank(issuer);
        badges.mintBundle(address(account), _types(LASTING, DAILY), _values(1, 1));
        assertEq(account.singles(), 0, "not one by one");
        assertEq(account.batches(), 1, "asked once");
        assertEq(
            account.question(),
            keccak256(abi.encode(badges, issuer, address(0), _types(LASTING, DAILY), _types(1, 1), "")),
            "about all"
        );
    }

    function test_Mint_RenewalsAskNobody() external {
        BadgeReceiver account = _receiver();
        _mint(DAILY, address(account), 1);
        account.refuse("no more");
        vm.warp(START + VALIDITY);
        _mint(DAILY, address(account), 1);
        vm.warp(START + 2 * VALIDITY);
        vm.startPrank(issuer);
        badges.mintBatch(DAILY, _list(address(account)), _values(1));
        vm.warp(START + 3 * VALIDITY);
        badges.mintBundle(address(account), _types(DAILY), _values(1));
        assertEq(account.singles() + account.batches(), 1, "asked the first time alone");
    }

    function test_Ending_AsksNobody() external {
        BadgeReceiver account = _receiver();
        _mint(LASTING, address(account), 1);
        _mint(DAILY, address(account), 1);
        account.refuse("no");
        _revoke(LASTING, address(account));
        _burn(DAILY, address(account));
        assertEq(account.singles() + account.batches(), 2, "asked when minted alone");
    }

    function test_RevertWhen_AContractAnswersNonsense() external {
        BadgeReceiver account = _receiver();
        bytes memory refused = abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(account));
        vm.startPrank(issuer);
        account.answer(IERC1155Receiver.onERC1155BatchReceived.selector);
        vm.expectRevert(refused);
        badges.mint(LASTING, address(account), 1);
        vm.expectRevert(refused);
        badges.mintBatch(LASTING, _list(address(account)), _values(1));
        account.answer(IERC1155Receiver.onERC1155Received.selector);
        vm.expectRevert(refused);
        badges.mintBundle(address(account), _types(LASTING), _values(1));
    }

    function test_RevertWhen_AContractRefuses_WithItsReason() external {
        BadgeReceiver account = _receiver();
        account.refuse("not today");
        vm.startPrank(issuer);
        vm.expectRevert(bytes("not today"));
        badges.mint(LASTING, address(account), 1);
        vm.expectRevert(bytes("not today"));
        badges.mintBundle(address(account), _types(LASTING), _values(1));
        account.refuse("");
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(account)));
        badges.mint(LASTING, address(account), 1);
    }

    function test_RevertWhen_MovedOrApproved() external {
        _mint(LASTING, alice, 1);
        bytes memory soulbound = abi.encodeWithSelector(IBadges.Badges_Soulbound.selector);
        for (uint256 i = 0; i < 3; ++i) {
            address caller =
                i == 0
                    ? alice
                    : i == 1
                        ? issuer
                        : owner;
            vm.startPrank(caller);
            vm.expectRevert(soulbound);
            badges.setApprovalForAll(bob, true);
            vm.expectRevert(soulbound);
            badges.setApprovalForAll(bob, false);
            vm.expectRevert(soulbound);
            badges.safeTransferFrom(alice, bob, LASTING, 1, "");
            vm.expectRevert(soulbound);
            badges.safeTransferFrom(alice, bob, LASTING, 0, "");
            vm.expectRevert(soulbound);
            badges.safeBatchTransferFrom(alice, bob, _types(LASTING), _types(1), "");
            vm.expectRevert(soulbound);
            badges.safeBatchTransferFrom(alice, bob, new uint256[](0), new uint256[](0), "");
            vm.stopPrank();
        }
        assertFalse(badges.isApprovedForAll(alice, bob), "isApprovedForAll");
        assertFalse(badges.isApprovedForAll(alice, alice), "not even by itself");
    }

    function test_SupportsInterface() external view {
        assertTrue(badges.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertTrue(badges.supportsInterface(type(IERC1155).interfaceId), "ERC-1155");
        assertTrue(badges.supportsInterface(type(IERC1155MetadataURI).interfaceId), "ERC-1155 metadata");
        assertTrue(badges.supportsInterface(type(IERC5192).interfaceId), "ERC-5192");
        assertTrue(badges.supportsInterface(0xb45a3c0e), "ERC-5192, as its text has it");
        assertTrue(badges.supportsInterface(0x49064906), "ERC-4906");
        assertFalse(badges.supportsInterface(0xffffffff), "invalid");
        assertFalse(badges.supportsInterface(type(IERC1155Receiver).interfaceId), "no receiver");
    }

    function test_SupportsInterface_WithinTheGasOfItsStandard() external view {
        uint256 before = gasleft();
        badges.supportsInterface(0xffffffff);
        assertLe(before - gasleft(), 30_000, "gas");
    }

    function _receiver() private returns (BadgeReceiver account) {
        account = new BadgeReceiver();
        _register(address(account));
    }
}
