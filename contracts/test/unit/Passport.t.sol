// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {Passport} from "../../Passport.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IPassportRenderer} from "../../interfaces/IPassportRenderer.sol";
import {PassportRendererStub} from "../../mocks/PassportRendererStub.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// when anything would move or approve a passport   it should revert
/// when a passport does not exist                   every view of it as a token should revert, its record be zero
/// when a holder gives its passport up              it should end for good, keep its record, and end a pending move
/// given no renderer                                it should return the plain metadata
/// given a renderer                                 it should return what that renders
/// when anybody asks for the collection             it should return its name, its symbol and what they stand for
/// when anybody but the owner chooses a renderer    it should revert
contract PassportTest is PassportFixture {
    Passport private passport;
    address private alice = person("alice");
    address private bob = person("bob");
    uint256 private aliceId = _idOf(alice);

    function setUp() external {
        vm.warp(START);
        (passport, ) = _deployPassportWithStub();
        _register(passport, alice, 7);
    }

    function test_RevertWhen_Approved() external {
        vm.prank(alice);
        _expectSoulbound(aliceId);
        passport.approve(bob, aliceId);
    }

    function test_RevertWhen_ApprovedForAll() external {
        vm.prank(alice);
        _expectSoulbound(aliceId);
        passport.setApprovalForAll(bob, true);
        assertFalse(passport.isApprovedForAll(alice, bob), "isApprovedForAll");
    }

    function test_RevertWhen_Transferred() external {
        vm.startPrank(alice);
        _expectSoulbound(aliceId);
        passport.transferFrom(alice, bob, aliceId);
        _expectSoulbound(aliceId);
        passport.safeTransferFrom(alice, bob, aliceId);
        _expectSoulbound(aliceId);
        passport.safeTransferFrom(alice, bob, aliceId, "");
        assertEq(passport.ownerOf(aliceId), alice, "ownerOf");
    }

    function test_RevertWhen_PassportDoesNotExist() external {
        _expectNoToken(_idOf(bob));
        assertEq(keccak256(abi.encode(passport.recordOf(_idOf(bob)))), _nothing(), "recordOf");
    }

    function test_RevertWhen_PassportIsZero() external {
        _expectNoToken(0);
        assertFalse(passport.isRegistered(address(0)), "isRegistered");
        assertEq(passport.successorOf(address(0)), address(0), "successorOf");
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, address(0)));
        passport.passportOf(address(0));
    }

    function test_RevertWhen_PassportIdIsNoAddress() external {
        _expectNoToken(aliceId + (1 << 160));
    }

    function test_RevertWhen_AccountHasNoPassport() external {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, bob));
        passport.passportOf(bob);
        assertFalse(passport.isRegistered(bob), "isRegistered");
        assertEq(passport.balanceOf(bob), 0, "balanceOf");
        assertEq(passport.successorOf(bob), address(0), "successorOf");
    }

    function test_RevertWhen_BalanceOfZeroAddress() external {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidOwner.selector, address(0)));
        passport.balanceOf(address(0));
    }

    function test_GetApproved_IsNobody() external view {
        assertEq(passport.getApproved(aliceId), address(0), "getApproved");
    }

    function test_GiveUp() external {
        vm.warp(START + 1 days);
        vm.expectEmit(address(passport));
        emit IERC721.Transfer(alice, address(0), aliceId);
        vm.expectEmit(address(passport));
        emit IPassport.PassportLeft(aliceId, alice);
        vm.prank(alice);
        passport.giveUp();

        assertFalse(passport.isRegistered(alice), "isRegistered");
        assertEq(passport.balanceOf(alice), 0, "balanceOf");
        assertEq(passport.successorOf(alice), address(0), "successorOf");
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, alice));
        passport.passportOf(alice);
        _expectNoToken(aliceId);
        IPassport.PassportRecord memory record = passport.recordOf(aliceId);
        assertEq(record.holder, alice, "the record keeps the last holder");
        assertEq(record.registeredAt, START, "registeredAt");
        assertEq(record.commitment, 7, "commitment");
        assertTrue(record.left, "left");
    }

    function test_GiveUp_IsForGood() external {
        vm.startPrank(alice);
        passport.giveUp();
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, alice));
        passport.register(8);
        bytes memory notRegistered = abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, alice);
        vm.expectRevert(notRegistered);
        passport.giveUp();
        vm.expectRevert(notRegistered);
        passport.startRebind(bob);
        vm.expectRevert(notRegistered);
        passport.cancelRebind();
        vm.stopPrank();

        vm.prank(bob);
        passport.register(9);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, alice));
        passport.startRebind(alice);
    }

    function test_GiveUp_EndsAPendingMove() external {
        vm.startPrank(alice);
        passport.startRebind(bob);
        vm.expectEmit(address(passport));
        emit IPassport.RebindCancelled(aliceId, bob);
        passport.giveUp();
        vm.stopPrank();

        vm.warp(START + REBIND_DELAY);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NoRebind.selector, aliceId));
        passport.completeRebind(aliceId);
    }

    function test_RevertWhen_NobodyCanGiveUp() external {
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, bob));
        passport.giveUp();
    }

    function test_Metadata_Plain() external {
        address account = 0x00000000000000000000000000000000DeaDBeef;
        _register(passport, account, 7);
        assertEq(passport.name(), "Aura Passport", "name");
        assertEq(passport.symbol(), "AURA", "symbol");
        assertEq(address(passport.renderer()), address(0), "renderer");
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

    function test_SetRenderer() external {
        IPassportRenderer stub = new PassportRendererStub();
        vm.expectEmit(address(passport));
        emit IPassport.RendererChanged(stub);
        vm.expectEmit(address(passport));
        emit IERC4906.BatchMetadataUpdate(0, type(uint256).max);
        vm.prank(governor);
        passport.setRenderer(stub);

        assertEq(address(passport.renderer()), address(stub), "renderer");
        assertEq(passport.tokenURI(aliceId), stub.render(aliceId), "tokenURI");
        _expectNoToken(_idOf(bob));
    }

    function test_SetRenderer_BackToThePlainForm() external {
        string memory plain = passport.tokenURI(aliceId);
        vm.startPrank(governor);
        passport.setRenderer(new PassportRendererStub());
        passport.setRenderer(IPassportRenderer(address(0)));
        assertEq(passport.tokenURI(aliceId), plain, "tokenURI");
    }

    function test_RevertWhen_SomebodyElseSetsTheRenderer() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, alice));
        passport.setRenderer(IPassportRenderer(address(0)));
    }

    function test_ContractURI() external view {
        bytes memory json =
            '{"name":"Aura Passport","symbol":"AURA","description":"Soulbound passports: one for each account, '
            'with an identity commitment for proofs of membership that name nobody."}';
        assertEq(
            passport.contractURI(),
            string.concat("data:application/json;base64,", Base64.encode(json)),
            "contractURI"
        );
    }

    function test_Ownership_ChangesInTwoSteps() external {
        vm.prank(governor);
        passport.transferOwnership(bob);
        assertEq(passport.owner(), governor, "before it is accepted");
        vm.prank(bob);
        passport.acceptOwnership();
        assertEq(passport.owner(), bob, "after");
    }

    function test_SupportsInterface() external view {
        assertTrue(passport.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertTrue(passport.supportsInterface(type(IERC721).interfaceId), "ERC-721");
        assertTrue(passport.supportsInterface(type(IERC721Metadata).interfaceId), "ERC-721 metadata");
        assertTrue(passport.supportsInterface(0xb45a3c0e), "ERC-5192");
        assertTrue(passport.supportsInterface(0x49064906), "ERC-4906");
        assertFalse(passport.supportsInterface(0xffffffff), "invalid");
    }

    function _expectSoulbound(uint256 tokenId) private {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_Soulbound.selector, tokenId));
    }

    /// @dev Every view of a token reverts.
    function _expectNoToken(uint256 tokenId) private {
        bytes memory nonexistent = abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, tokenId);
        vm.expectRevert(nonexistent);
        passport.ownerOf(tokenId);
        vm.expectRevert(nonexistent);
        passport.locked(tokenId);
        vm.expectRevert(nonexistent);
        passport.getApproved(tokenId);
        vm.expectRevert(nonexistent);
        passport.tokenURI(tokenId);
    }

    function _nothing() private pure returns (bytes32) {
        IPassport.PassportRecord memory empty;
        return keccak256(abi.encode(empty));
    }
}
