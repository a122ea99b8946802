// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {Passport} from "../../Passport.sol";
import {IERC5192} from "../../interfaces/IERC5192.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {Field} from "../../libraries/Field.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

/// given a commitment outside [1, field order)    it should revert
/// given an account with a passport               it should revert
/// given a new account                            it should store, emit and lock
/// when anything would move or approve a passport it should revert
/// when a passport does not exist                 every view of it should revert
contract PassportTest is TestBase {
    Passport private passport;
    address private alice = person("alice");
    address private bob = person("bob");
    uint256 private aliceId = uint256(uint160(alice));

    function setUp() external {
        vm.warp(START);
        passport = new Passport();
    }

    function test_Register() external {
        vm.expectEmit(address(passport));
        emit IERC721.Transfer(address(0), alice, aliceId);
        vm.expectEmit(address(passport));
        emit IERC5192.Locked(aliceId);
        vm.expectEmit(address(passport));
        emit IPassport.PassportRegistered(aliceId, alice, 7);
        vm.prank(alice);
        uint256 id = passport.register(7);

        assertEq(id, aliceId, "id");
        assertEq(passport.passportOf(alice), aliceId, "passportOf");
        assertEq(passport.ownerOf(aliceId), alice, "ownerOf");
        assertEq(passport.balanceOf(alice), 1, "balanceOf");
        assertEq(passport.commitmentOf(aliceId), 7, "commitmentOf");
        assertEq(passport.registeredAt(aliceId), START, "registeredAt");
        assertTrue(passport.isRegistered(alice), "isRegistered");
        assertTrue(passport.locked(aliceId), "locked");
    }

    function test_Register_SmallestAndLargestCommitment() external {
        vm.prank(alice);
        passport.register(1);
        vm.prank(bob);
        passport.register(Field.ORDER - 1);
        assertEq(passport.commitmentOf(uint256(uint160(bob))), Field.ORDER - 1, "largest");
    }

    function test_Register_CopiedCommitment() external {
        vm.prank(alice);
        passport.register(7);
        vm.prank(bob);
        passport.register(7);
        assertTrue(passport.isRegistered(bob), "a copy locks nobody out");
    }

    function test_RevertWhen_CommitmentIsZero() external {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidCommitment.selector, 0));
        passport.register(0);
    }

    function test_RevertWhen_CommitmentIsTheFieldOrder() external {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidCommitment.selector, Field.ORDER));
        passport.register(Field.ORDER);
    }

    function test_RevertWhen_AlreadyRegistered() external {
        vm.startPrank(alice);
        passport.register(7);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, alice));
        passport.register(8);
        vm.stopPrank();
        assertEq(passport.commitmentOf(aliceId), 7, "the first commitment stays");
    }

    function test_RevertWhen_Approved() external {
        vm.startPrank(alice);
        passport.register(7);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_Soulbound.selector, aliceId));
        passport.approve(bob, aliceId);
    }

    function test_RevertWhen_ApprovedForAll() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_Soulbound.selector, aliceId));
        passport.setApprovalForAll(bob, true);
        assertFalse(passport.isApprovedForAll(alice, bob), "isApprovedForAll");
    }

    function test_RevertWhen_Transferred() external {
        vm.startPrank(alice);
        passport.register(7);
        bytes memory soulbound = abi.encodeWithSelector(IPassport.Passport_Soulbound.selector, aliceId);
        vm.expectRevert(soulbound);
        passport.transferFrom(alice, bob, aliceId);
        vm.expectRevert(soulbound);
        passport.safeTransferFrom(alice, bob, aliceId);
        vm.expectRevert(soulbound);
        passport.safeTransferFrom(alice, bob, aliceId, "");
        assertEq(passport.ownerOf(aliceId), alice, "ownerOf");
    }

    function test_RevertWhen_PassportDoesNotExist() external {
        bytes memory nonexistent = abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, aliceId);
        vm.expectRevert(nonexistent);
        passport.ownerOf(aliceId);
        vm.expectRevert(nonexistent);
        passport.commitmentOf(aliceId);
        vm.expectRevert(nonexistent);
        passport.registeredAt(aliceId);
        vm.expectRevert(nonexistent);
        passport.locked(aliceId);
        vm.expectRevert(nonexistent);
        passport.getApproved(aliceId);
        vm.expectRevert(nonexistent);
        passport.tokenURI(aliceId);
    }

    function test_RevertWhen_PassportIsZero() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 0));
        passport.ownerOf(0);
        assertFalse(passport.isRegistered(address(0)), "isRegistered");
    }

    function test_RevertWhen_AccountHasNoPassport() external {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, alice));
        passport.passportOf(alice);
        assertFalse(passport.isRegistered(alice), "isRegistered");
        assertEq(passport.balanceOf(alice), 0, "balanceOf");
    }

    function test_RevertWhen_BalanceOfZeroAddress() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidOwner.selector, address(0)));
        passport.balanceOf(address(0));
    }

    function test_GetApproved_IsNobody() external {
        vm.prank(alice);
        passport.register(7);
        assertEq(passport.getApproved(aliceId), address(0), "getApproved");
    }

    function test_Metadata() external {
        vm.prank(0x00000000000000000000000000000000DeaDBeef);
        passport.register(7);
        assertEq(passport.name(), "Aura Passport", "name");
        assertEq(passport.symbol(), "AURA", "symbol");
        // {"name":"Aura Passport","description":"Soulbound passport of 0x00000000000000000000000000000000DeaDBeef"}
        assertEq(
            passport.tokenURI(0xDeaDBeef),
            string.concat(
                "data:application/json;base64,eyJuYW1lIjoiQXVyYSBQYXNzcG9ydCIsImRlc2NyaXB0aW9uIjoiU291bGJvdW5kIHBhc3Nwb3J0IG9m",
                "IDB4MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDBEZWFEQmVlZiJ9"
            ),
            "tokenURI"
        );
    }

    function test_SupportsInterface() external view {
        assertTrue(passport.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertTrue(passport.supportsInterface(type(IERC721).interfaceId), "ERC-721");
        assertTrue(passport.supportsInterface(type(IERC721Metadata).interfaceId), "ERC-721 metadata");
        assertTrue(passport.supportsInterface(0xb45a3c0e), "ERC-5192");
        assertFalse(passport.supportsInterface(0xffffffff), "invalid");
    }
}
