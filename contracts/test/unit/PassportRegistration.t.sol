// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {Passport} from "../../Passport.sol";
import {IERC5192} from "../../interfaces/IERC5192.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {Field} from "../../libraries/Field.sol";
import {SmartAccount} from "../../mocks/SmartAccount.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";
import {SignatureForms} from "../helpers/SignatureForms.t.sol";

/// given a commitment outside [1, field order)      it should revert
/// given an account that has or had a passport      it should revert
/// given a new account                              it should store, emit, lock and queue
/// when somebody else registers an account
///   given its signature, by key or by ERC-1271     it should register the account, whoever submits
///   given a deadline that passed                   it should revert
///   given any other signature, chain or contract   it should revert
///   given a signature used before                  it should revert
contract PassportRegistrationTest is PassportFixture {
    Passport private passport;
    address private alice = person("alice");
    address private bob = person("bob");
    address private relayer = person("relayer");
    uint256 private aliceId = _idOf(alice);
    uint256 private deadline = START + 1 hours;

    function setUp() external {
        vm.warp(START);
        (passport, ) = _deployPassportWithStub();
    }

    function test_Register() external {
        _expectRegistration(alice, 7);
        vm.prank(alice);
        uint256 id = passport.register(7);

        assertEq(id, aliceId, "id");
        _assertRegistered(alice, 7);
    }

    function test_Register_SmallestAndLargestCommitment() external {
        _register(passport, alice, 1);
        _register(passport, bob, Field.ORDER - 1);
        _assertRegistered(alice, 1);
        _assertRegistered(bob, Field.ORDER - 1);
    }

    function test_Register_CopiedCommitment() external {
        _register(passport, alice, 7);
        _register(passport, bob, 7);
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
        assertEq(passport.recordOf(aliceId).commitment, 7, "the first commitment stays");
    }

    function test_RegisterFor() external {
        bytes memory signature = _signed("alice", alice, 7);
        _expectRegistration(alice, 7);
        vm.prank(relayer);
        uint256 id = passport.registerFor(alice, 7, deadline, signature);

        assertEq(id, aliceId, "id");
        _assertRegistered(alice, 7);
        assertFalse(passport.isRegistered(relayer), "the relayer gets nothing");
    }

    function test_RegisterFor_ContractAccount() external {
        SmartAccount account = new SmartAccount(alice);
        bytes memory signature = _signed("alice", address(account), 7);
        vm.prank(relayer);
        passport.registerFor(address(account), 7, deadline, signature);
        _assertRegistered(address(account), 7);
    }

    function test_RegisterFor_AtTheDeadline() external {
        bytes memory signature = _signed("alice", alice, 7);
        vm.warp(deadline);
        passport.registerFor(alice, 7, deadline, signature);
        assertTrue(passport.isRegistered(alice), "the deadline is the last second");
    }

    function test_RevertWhen_TheDeadlineHasPassed() external {
        bytes memory signature = _signed("alice", alice, 7);
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_RegistrationExpired.selector, deadline));
        passport.registerFor(alice, 7, deadline, signature);
    }

    function test_RevertWhen_SomebodyElseSigned() external {
        _expectInvalidSignature(alice, 7, deadline, _signed("bob", alice, 7));
        SmartAccount account = new SmartAccount(alice);
        _expectInvalidSignature(address(account), 7, deadline, _signed("bob", address(account), 7));
    }

    function test_RevertWhen_AnythingSignedIsAltered() external {
        bytes memory signature = _signed("alice", alice, 7);
        _expectInvalidSignature(bob, 7, deadline, signature);
        _expectInvalidSignature(alice, 8, deadline, signature);
        _expectInvalidSignature(alice, 7, deadline + 1, signature);
    }

    function test_RevertWhen_SignatureIsMalformed() external {
        _expectInvalidSignature(alice, 7, deadline, "");
        _expectInvalidSignature(alice, 7, deadline, new bytes(65));
        _expectInvalidSignature(address(0), 7, deadline, new bytes(65));
    }

    /// @dev The other signature that recovers the same signer: s mirrored at the group's order.
    function test_RevertWhen_SignatureIsMirrored() external {
        _expectInvalidSignature(alice, 7, deadline, SignatureForms.mirrored(_signed("alice", alice, 7)));
    }

    function test_RevertWhen_SignedForAnotherChain() external {
        bytes memory signature = _signed("alice", alice, 7);
        vm.chainId(block.chainid + 1);
        _expectInvalidSignature(alice, 7, deadline, signature);
    }

    function test_RevertWhen_SignedForAnotherContract() external {
        (Passport other, ) = _deployPassportWithStub();
        bytes memory signature = signatureBy("alice", other.registrationDigest(alice, 7, deadline));
        _expectInvalidSignature(alice, 7, deadline, signature);
    }

    function test_RevertWhen_SignatureIsReplayed() external {
        bytes memory signature = _signed("alice", alice, 7);
        passport.registerFor(alice, 7, deadline, signature);
        bytes memory registered = abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, alice);
        vm.expectRevert(registered);
        passport.registerFor(alice, 7, deadline, signature);

        vm.prank(alice);
        passport.giveUp();
        vm.expectRevert(registered);
        passport.registerFor(alice, 7, deadline, signature);
    }

    function test_RevertWhen_SignatureIsReplayedAfterAMove() external {
        bytes memory signature = _signed("alice", alice, 7);
        passport.registerFor(alice, 7, deadline, signature);
        vm.prank(alice);
        passport.startRebind(bob);
        vm.warp(START + REBIND_DELAY);
        vm.prank(bob);
        passport.completeRebind(aliceId);
        vm.warp(START);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, alice));
        passport.registerFor(alice, 7, deadline, signature);
    }

    /// @dev Registering by oneself is how to call a signed registration off.
    function test_RevertWhen_TheAccountRegisteredByItself() external {
        bytes memory signature = _signed("alice", alice, 7);
        _register(passport, alice, 8);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, alice));
        passport.registerFor(alice, 7, deadline, signature);
        _assertRegistered(alice, 8);
    }

    function test_RevertWhen_SignedCommitmentIsInvalid() external {
        bytes memory signature = _signed("alice", alice, 0);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidCommitment.selector, 0));
        passport.registerFor(alice, 0, deadline, signature);
    }

    function _signed(string memory label, address account, uint256 commitment) private view returns (bytes memory) {
        return signatureBy(label, passport.registrationDigest(account, commitment, deadline));
    }

    function _expectRegistration(address account, uint256 commitment) private {
        vm.expectEmit(address(passport));
        emit IERC721.Transfer(address(0), account, _idOf(account));
        vm.expectEmit(address(passport));
        emit IERC5192.Locked(_idOf(account));
        vm.expectEmit(address(passport));
        emit IPassport.PassportRegistered(_idOf(account), account, commitment);
    }

    function _expectInvalidSignature(
        address account,
        uint256 commitment,
        uint256 until,
        bytes memory signature
    ) private {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRegistrationSignature.selector));
        passport.registerFor(account, commitment, until, signature);
    }

    function _assertRegistered(address account, uint256 commitment) private view {
        uint256 id = _idOf(account);
        assertTrue(passport.isRegistered(account), "isRegistered");
        assertEq(passport.passportOf(account), id, "passportOf");
        assertEq(passport.ownerOf(id), account, "ownerOf");
        assertEq(passport.balanceOf(account), 1, "balanceOf");
        assertTrue(passport.locked(id), "locked");
        assertEq(passport.successorOf(account), address(0), "successorOf");
        IPassport.PassportRecord memory record = passport.recordOf(id);
        assertEq(record.holder, account, "holder");
        assertEq(record.registeredAt, START, "registeredAt");
        assertEq(record.member, 0, "queued");
        assertEq(record.moves, 0, "moves");
        assertFalse(record.left, "left");
        assertEq(record.commitment, commitment, "commitment");
    }
}
