// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {Passport} from "../../Passport.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {SemaphoreVerifierStub} from "../../mocks/SemaphoreVerifierStub.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// when the holder starts a move
///   given an account that never held a passport    it should wait for the delay, and replace any pending move
///   given zero, or an account that held one        it should revert
/// when somebody starts a move by proof
///   given a proof for this move                    it should wait for the delay, and replace one started by proof
///   given a move by the holder                     it should revert until the delay has passed since that was ready
///   given any other proof                          it should revert
///   given a proof used before                      it should revert, also after a cancellation
/// when the holder cancels                          it should end the pending move; with none it should revert
/// when the receiving account completes
///   given that the delay has passed                it should move the passport and nothing else
///   given that it registered meanwhile             it should revert
///   given too early, or anybody else               it should revert
/// given an account that moved away                 it should never register or receive a passport, and know its successor
contract PassportRebindingTest is PassportFixture {
    Passport private passport;
    SemaphoreVerifierStub private verifier;
    address private alice = person("alice");
    address private bob = person("bob");
    address private carol = person("carol");
    address private dave = person("dave");
    uint256 private aliceId = _idOf(alice);
    uint40 private readyAt = START + REBIND_DELAY;

    function setUp() external {
        vm.warp(START);
        (passport, verifier) = _deployPassportWithStub();
        _register(passport, alice, 7);
    }

    function test_StartRebind() external {
        vm.expectEmit(address(passport));
        emit IPassport.RebindStarted(aliceId, alice, bob, readyAt, false);
        vm.prank(alice);
        passport.startRebind(bob);

        IPassport.Rebind memory rebind = passport.rebindOf(aliceId);
        assertEq(rebind.to, bob, "to");
        assertEq(rebind.readyAt, readyAt, "readyAt");
        assertFalse(rebind.byProof, "byProof");
        assertEq(rebind.nonce, 1, "nonce");
        assertTrue(passport.isRegistered(alice), "the holder holds on");
        assertFalse(passport.isRegistered(bob), "bob");
        assertEq(passport.successorOf(alice), address(0), "successorOf");
    }

    function test_StartRebind_AgainRestartsTheClock() external {
        _start(bob);
        vm.warp(START + 1);
        _start(carol);
        vm.warp(readyAt);
        vm.prank(carol);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_RebindNotReady.selector, aliceId, readyAt + 1));
        passport.completeRebind(aliceId);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRebindTarget.selector, aliceId, bob));
        passport.completeRebind(aliceId);
    }

    function test_RevertWhen_StartedByNoHolder() external {
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, bob));
        passport.startRebind(carol);
    }

    function test_RevertWhen_NewAccountIsZero() external {
        bytes memory invalid = abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0));
        vm.prank(alice);
        vm.expectRevert(invalid);
        passport.startRebind(address(0));
        SemaphoreProof memory proof = _accepted(address(0));
        vm.expectRevert(invalid);
        passport.startRebindWithProof(aliceId, address(0), proof);
    }

    function test_RevertWhen_NewAccountHeldAPassport() external {
        _register(passport, bob, 8);
        _expectUsed(bob);
        _expectUsed(alice);
        vm.prank(bob);
        passport.giveUp();
        _expectUsed(bob);

        _register(passport, carol, 9);
        vm.prank(carol);
        passport.startRebind(dave);
        vm.warp(readyAt);
        vm.prank(dave);
        passport.completeRebind(_idOf(carol));
        _expectUsed(carol);
        _expectUsed(dave);
    }

    function test_StartRebindWithProof() external {
        SemaphoreProof memory proof = _accepted(bob);
        vm.expectEmit(address(passport));
        emit IPassport.RebindStarted(aliceId, alice, bob, readyAt, true);
        vm.prank(dave);
        passport.startRebindWithProof(aliceId, bob, proof);

        IPassport.Rebind memory rebind = passport.rebindOf(aliceId);
        assertEq(rebind.to, bob, "to");
        assertEq(rebind.readyAt, readyAt, "readyAt");
        assertTrue(rebind.byProof, "byProof");
        assertEq(rebind.nonce, 1, "nonce");
        _complete(bob);
        assertEq(passport.ownerOf(aliceId), bob, "ownerOf");
    }

    function test_StartRebindWithProof_ReplacesOneByProof() external {
        _startWithProof(bob);
        vm.warp(START + 1);
        _startWithProof(carol);
        assertEq(passport.rebindOf(aliceId).to, carol, "to");
        assertEq(passport.rebindOf(aliceId).readyAt, readyAt + 1, "the clock starts anew");
    }

    function test_StartRebind_ReplacesOneByProof() external {
        _startWithProof(bob);
        _start(carol);
        assertEq(passport.rebindOf(aliceId).to, carol, "to");
        assertFalse(passport.rebindOf(aliceId).byProof, "byProof");
    }

    function test_RevertWhen_ProofWouldReplaceTheHoldersMove() external {
        _start(bob);
        uint40 until = readyAt + REBIND_DELAY;
        SemaphoreProof memory proof = _accepted(carol);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_RebindReserved.selector, aliceId, until));
        passport.startRebindWithProof(aliceId, carol, proof);
        vm.warp(until - 1);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_RebindReserved.selector, aliceId, until));
        passport.startRebindWithProof(aliceId, carol, proof);

        vm.warp(until);
        passport.startRebindWithProof(aliceId, carol, proof);
        assertEq(passport.rebindOf(aliceId).to, carol, "the receiving account is taken to be lost");
    }

    function test_RevertWhen_ProofIsForSomethingElse() external {
        SemaphoreProof memory proof = _accepted(bob);
        _expectInvalidProof(carol, proof);

        proof = _proof(bob);
        proof.root = 8;
        _accept(proof);
        _expectInvalidProof(bob, proof);

        proof = _proof(bob);
        proof.depth = 2;
        _accept(proof);
        _expectInvalidProof(bob, proof);

        proof = _proof(bob);
        proof.points[0] = 1;
        _expectInvalidProof(bob, proof);

        // Of the same commitment, but another passport.
        uint256 carolId = _register(passport, carol, 7);
        verifier.accept(_proof(bob), passport.rebindScope(carolId));
        _expectInvalidProof(bob, _proof(bob));
    }

    function test_RevertWhen_ProofIsReplayed() external {
        SemaphoreProof memory proof = _accepted(bob);
        passport.startRebindWithProof(aliceId, bob, proof);
        _expectInvalidProof(bob, proof);
        vm.prank(alice);
        passport.cancelRebind();
        _expectInvalidProof(bob, proof);
    }

    function test_RevertWhen_ProofIsOlderThanACancellation() external {
        _start(carol);
        SemaphoreProof memory proof = _accepted(bob);
        vm.prank(alice);
        passport.cancelRebind();
        _expectInvalidProof(bob, proof);
    }

    function test_RevertWhen_ProofIsOlderThanAMove() external {
        SemaphoreProof memory proof = _accepted(dave);
        _start(bob);
        _complete(bob);
        _expectInvalidProof(dave, proof);
    }

    function test_RevertWhen_ProofIsForAnotherChain() external {
        SemaphoreProof memory proof = _accepted(bob);
        vm.chainId(block.chainid + 1);
        _expectInvalidProof(bob, proof);
    }

    function test_RevertWhen_ProofIsForAnotherContract() external {
        Passport other = _deployPassport(verifier);
        _register(other, alice, 7);
        verifier.accept(_proof(bob), other.rebindScope(aliceId));
        _expectInvalidProof(bob, _proof(bob));
        other.startRebindWithProof(aliceId, bob, _proof(bob));
    }

    function test_RevertWhen_ProvenPassportDoesNotExist() external {
        SemaphoreProof memory proof = _accepted(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_UnknownPassport.selector, _idOf(bob)));
        passport.startRebindWithProof(_idOf(bob), bob, proof);
        vm.prank(alice);
        passport.giveUp();
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_Left.selector, aliceId));
        passport.startRebindWithProof(aliceId, bob, proof);
    }

    /// @dev Somebody who sees the proof first can submit it; the account it names is the one it was made for.
    function test_StartRebindWithProof_FrontRunServesNobodyElse() external {
        SemaphoreProof memory proof = _accepted(bob);
        vm.prank(dave);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRebindProof.selector));
        passport.startRebindWithProof(aliceId, dave, proof);
        vm.prank(dave);
        passport.startRebindWithProof(aliceId, bob, proof);
        assertEq(passport.rebindOf(aliceId).to, bob, "to");
    }

    function test_CancelRebind() external {
        _start(bob);
        vm.expectEmit(address(passport));
        emit IPassport.RebindCancelled(aliceId, bob);
        vm.prank(alice);
        passport.cancelRebind();

        IPassport.Rebind memory rebind = passport.rebindOf(aliceId);
        assertEq(rebind.to, address(0), "to");
        assertEq(rebind.readyAt, 0, "readyAt");
        assertEq(rebind.nonce, 2, "nonce");
        vm.warp(readyAt);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NoRebind.selector, aliceId));
        passport.completeRebind(aliceId);
    }

    function test_CancelRebind_ByProofAndReady() external {
        _startWithProof(bob);
        vm.warp(readyAt + 365 days);
        vm.prank(alice);
        passport.cancelRebind();
        assertEq(passport.rebindOf(aliceId).to, address(0), "to");
        assertFalse(passport.rebindOf(aliceId).byProof, "byProof");
    }

    function test_RevertWhen_ThereIsNothingToCancel() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NoRebind.selector, aliceId));
        passport.cancelRebind();
    }

    function test_RevertWhen_SomebodyElseCancels() external {
        _start(bob);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, bob));
        passport.cancelRebind();
    }

    function test_CompleteRebind() external {
        uint256[] memory ids = new uint256[](1);
        ids[0] = aliceId;
        passport.flush(ids);
        _start(bob);
        vm.warp(readyAt);
        vm.expectEmit(address(passport));
        emit IERC721.Transfer(alice, bob, aliceId);
        vm.expectEmit(address(passport));
        emit IPassport.PassportRebound(aliceId, alice, bob);
        vm.expectEmit(address(passport));
        emit IERC4906.MetadataUpdate(aliceId);
        vm.prank(bob);
        passport.completeRebind(aliceId);

        assertFalse(passport.isRegistered(alice), "alice");
        assertEq(passport.balanceOf(alice), 0, "balance of alice");
        assertTrue(passport.isRegistered(bob), "bob");
        assertEq(passport.balanceOf(bob), 1, "balance of bob");
        assertEq(passport.passportOf(bob), aliceId, "passportOf");
        assertEq(passport.ownerOf(aliceId), bob, "ownerOf");
        assertTrue(passport.locked(aliceId), "locked");
        assertEq(passport.successorOf(alice), bob, "successor of alice");
        assertEq(passport.successorOf(bob), address(0), "successor of bob");
        assertEq(passport.recordOf(_idOf(bob)).registeredAt, 0, "bob registered none of his own");
        assertEq(passport.recordOf(_idOf(bob)).holder, address(0), "record of none");

        IPassport.PassportRecord memory record = passport.recordOf(aliceId);
        assertEq(record.holder, bob, "holder");
        assertEq(record.registeredAt, START, "registeredAt");
        assertEq(record.member, 1, "member");
        assertEq(record.moves, 1, "moves");
        assertFalse(record.left, "left");
        assertEq(record.commitment, 7, "commitment");
        assertEq(passport.rebindOf(aliceId).to, address(0), "nothing is pending");
        assertEq(passport.rebindOf(aliceId).nonce, 1, "the nonce never goes back");
    }

    function test_CompleteRebind_AgainAndAgain() external {
        _start(bob);
        _complete(bob);
        vm.prank(bob);
        passport.startRebind(carol);
        vm.warp(readyAt + REBIND_DELAY);
        vm.prank(carol);
        passport.completeRebind(aliceId);

        assertEq(passport.ownerOf(aliceId), carol, "ownerOf");
        assertEq(passport.passportOf(carol), aliceId, "passportOf");
        assertEq(passport.recordOf(aliceId).moves, 2, "moves");
        assertEq(passport.successorOf(alice), carol, "successor of alice");
        assertEq(passport.successorOf(bob), carol, "successor of bob");
        assertFalse(passport.isRegistered(bob), "bob");
        vm.prank(carol);
        passport.giveUp();
        assertEq(passport.successorOf(alice), address(0), "nobody holds it now");
        assertEq(passport.successorOf(bob), address(0), "nobody holds it now");
        assertFalse(passport.isRegistered(carol), "carol");
        assertEq(passport.recordOf(aliceId).holder, carol, "the last holder");
    }

    function test_CompleteRebind_MovesAreCountedUpTo255() external {
        address from = alice;
        for (uint256 i = 0; i < 257; ++i) {
            address to = address(uint160(0x2000 + i));
            vm.prank(from);
            passport.startRebind(to);
            vm.warp(block.timestamp + REBIND_DELAY);
            vm.prank(to);
            passport.completeRebind(aliceId);
            from = to;
        }
        assertEq(passport.recordOf(aliceId).moves, 255, "moves");
        assertEq(passport.ownerOf(aliceId), from, "ownerOf");
    }

    function test_RevertWhen_CompletedTooEarly() external {
        _start(bob);
        vm.warp(readyAt - 1);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_RebindNotReady.selector, aliceId, readyAt));
        passport.completeRebind(aliceId);
    }

    function test_RevertWhen_SomebodyElseCompletes() external {
        _start(bob);
        vm.warp(readyAt);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRebindTarget.selector, aliceId, alice));
        passport.completeRebind(aliceId);
    }

    function test_RevertWhen_CompletedTwice() external {
        _start(bob);
        _complete(bob);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NoRebind.selector, aliceId));
        passport.completeRebind(aliceId);
    }

    function test_RevertWhen_NothingIsPending() external {
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NoRebind.selector, aliceId));
        passport.completeRebind(aliceId);
    }

    function test_RevertWhen_NewAccountRegisteredMeanwhile() external {
        _start(bob);
        _register(passport, bob, 8);
        vm.warp(readyAt);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, bob));
        passport.completeRebind(aliceId);
        assertEq(passport.passportOf(bob), _idOf(bob), "passportOf");
    }

    function test_RevertWhen_TwoPassportsMoveToOneAccount() external {
        uint256 carolId = _register(passport, carol, 8);
        _start(bob);
        vm.prank(carol);
        passport.startRebind(bob);
        _complete(bob);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, bob));
        passport.completeRebind(carolId);
        assertEq(passport.passportOf(bob), aliceId, "passportOf");
    }

    function test_RevertWhen_AnAccountThatMovedRegisters() external {
        _start(bob);
        _complete(bob);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, alice));
        passport.register(8);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, bob));
        passport.register(8);
    }

    function test_RevertWhen_AnAccountThatMovedActs() external {
        _start(bob);
        _complete(bob);
        bytes memory notRegistered = abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, alice);
        vm.startPrank(alice);
        vm.expectRevert(notRegistered);
        passport.startRebind(carol);
        vm.expectRevert(notRegistered);
        passport.cancelRebind();
        vm.expectRevert(notRegistered);
        passport.giveUp();
    }

    function _start(address to) private {
        vm.prank(alice);
        passport.startRebind(to);
    }

    function _startWithProof(address to) private {
        passport.startRebindWithProof(aliceId, to, _accepted(to));
    }

    function _complete(address to) private {
        vm.warp(readyAt);
        vm.prank(to);
        passport.completeRebind(aliceId);
    }

    function _expectUsed(address account) private {
        bytes memory used = abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, account);
        vm.prank(alice);
        vm.expectRevert(used);
        passport.startRebind(account);
        SemaphoreProof memory proof = _accepted(account);
        vm.expectRevert(used);
        passport.startRebindWithProof(aliceId, account, proof);
    }

    function _expectInvalidProof(address to, SemaphoreProof memory proof) private {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRebindProof.selector));
        passport.startRebindWithProof(aliceId, to, proof);
    }

    /// @dev What the verifier accepts for the next move of alice's passport.
    function _accepted(address to) private returns (SemaphoreProof memory proof) {
        proof = _proof(to);
        _accept(proof);
    }

    function _accept(SemaphoreProof memory proof) private {
        verifier.accept(proof, passport.rebindScope(aliceId));
    }

    function _proof(address to) private pure returns (SemaphoreProof memory proof) {
        proof.depth = 1;
        proof.root = 7;
        proof.nullifier = 1;
        proof.message = uint256(uint160(to));
    }
}
