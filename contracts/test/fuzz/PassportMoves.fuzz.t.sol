// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {Passport} from "../../Passport.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IPassportRenderer} from "../../interfaces/IPassportRenderer.sol";
import {SemaphoreVerifierStub} from "../../mocks/SemaphoreVerifierStub.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

contract PassportMovesFuzzTest is PassportFixture {
    uint256 private constant COMMITMENT = 7;

    Passport private passport;
    SemaphoreVerifierStub private verifier;
    address private alice = person("alice");
    address private bob = person("bob");
    uint256 private aliceId = _idOf(alice);

    function setUp() external {
        vm.warp(START);
        (passport, verifier) = _deployPassportWithStub();
        _register(passport, alice, COMMITMENT);
    }

    function testFuzz_GiveUp_IsForGood(uint256 moment, bool pending, bool byProof, uint256 later) external {
        if (pending) _start(bob, byProof);
        vm.warp(bound(moment, START, type(uint40).max - 1));
        vm.prank(alice);
        passport.giveUp();
        vm.warp(bound(later, block.timestamp, type(uint40).max));
        assertFalse(passport.isRegistered(alice), "isRegistered");
        assertEq(passport.balanceOf(alice), 0, "balanceOf");
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NoRebind.selector, aliceId));
        vm.prank(bob);
        passport.completeRebind(aliceId);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, alice));
        _register(passport, alice, COMMITMENT);
    }

    function testFuzz_RevertWhen_CallerHoldsNoPassport(address caller, address to) external {
        vm.assume(caller != alice);
        bytes memory refused = abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(refused);
        passport.giveUp();
        vm.expectRevert(refused);
        passport.startRebind(to);
        vm.expectRevert(refused);
        passport.cancelRebind();
    }

    /// @dev Nothing of a cancelled move is left: not its target's right, not the proof that may have begun it.
    function testFuzz_CancelRebind_EndsAMoveWheneverItComes(uint256 moment, bool byProof, address to) external {
        vm.assume(to != address(0) && to != alice);
        SemaphoreProof memory proof = _start(to, byProof);
        vm.warp(bound(moment, START, type(uint40).max));
        vm.prank(alice);
        passport.cancelRebind();
        vm.prank(to);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NoRebind.selector, aliceId));
        passport.completeRebind(aliceId);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRebindProof.selector));
        passport.startRebindWithProof(aliceId, to, proof);
        assertTrue(passport.isRegistered(alice), "isRegistered");
    }

    function testFuzz_StartRebind_TheLatestCounts(address one, address two, uint256 wait) external {
        vm.assume(one != two && one != address(0) && two != address(0) && one != alice && two != alice);
        _start(one, false);
        wait = bound(wait, 0, 10 * uint256(REBIND_DELAY));
        vm.warp(START + wait);
        _start(two, false);
        vm.prank(one);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRebindTarget.selector, aliceId, one));
        passport.completeRebind(aliceId);
        uint256 readyAt = START + wait + REBIND_DELAY;
        vm.warp(readyAt - 1);
        vm.prank(two);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_RebindNotReady.selector, aliceId, readyAt));
        passport.completeRebind(aliceId);
        vm.warp(readyAt);
        vm.prank(two);
        passport.completeRebind(aliceId);
        assertEq(passport.ownerOf(aliceId), two, "ownerOf");
    }

    function testFuzz_StartRebindWithProof_ServesTheProvenAccountWhoeverSubmits(
        address to,
        address thief,
        address submitter
    ) external {
        vm.assume(to != address(0) && to != alice && thief != to && thief != address(0) && thief != alice);
        SemaphoreProof memory proof = _prove(to);
        vm.startPrank(submitter);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRebindProof.selector));
        passport.startRebindWithProof(aliceId, thief, proof);
        passport.startRebindWithProof(aliceId, to, proof);
        vm.stopPrank();
        assertEq(passport.rebindOf(aliceId).to, to, "to");
        assertTrue(passport.rebindOf(aliceId).byProof, "byProof");
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRebindProof.selector));
        passport.startRebindWithProof(aliceId, to, proof);
    }

    /// @dev What the holder began is the holder's for the delay and as long again.
    function testFuzz_StartRebindWithProof_ExactlyWhenTheHoldersMoveIsLeftLying(uint256 moment) external {
        _start(bob, false);
        moment = bound(moment, START, START + 4 * uint256(REBIND_DELAY));
        vm.warp(moment);
        address carol = person("carol");
        SemaphoreProof memory proof = _prove(carol);
        uint256 until = START + 2 * uint256(REBIND_DELAY);
        if (moment < until) {
            vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_RebindReserved.selector, aliceId, until));
        }
        passport.startRebindWithProof(aliceId, carol, proof);
        assertEq(passport.rebindOf(aliceId).to, moment < until ? bob : carol, "to");
    }

    /// @dev However passports move between accounts: each account had one in its life, each passport has one holder.
    function testFuzz_Rebind_EveryAccountServesOnce(uint256 seed) external {
        address[5] memory accounts = [alice, bob, person("carol"), person("dora"), person("eve")];
        bool[5] memory used;
        used[0] = true;
        uint256 at = 0;
        for (uint256 i = 0; i < 8; ++i) {
            uint256 next = uint256(keccak256(abi.encode(seed, i))) % 5;
            vm.prank(accounts[at]);
            if (used[next]) {
                vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, accounts[next]));
                passport.startRebind(accounts[next]);
                continue;
            }
            passport.startRebind(accounts[next]);
            vm.warp(block.timestamp + REBIND_DELAY);
            vm.prank(accounts[next]);
            passport.completeRebind(aliceId);
            (used[next], at) = (true, next);
        }
        for (uint256 i = 0; i < 5; ++i) {
            assertTrue(passport.isRegistered(accounts[i]) == (i == at), "one holder");
            if (used[i] && i != at) assertEq(passport.successorOf(accounts[i]), accounts[at], "successorOf");
        }
        assertEq(passport.recordOf(aliceId).commitment, COMMITMENT, "commitment");
    }

    function testFuzz_SetRenderer_ByTheOwnerAlone(address caller, address renderer) external {
        vm.assume(caller != governor);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, caller));
        passport.setRenderer(IPassportRenderer(renderer));
        vm.prank(governor);
        passport.setRenderer(IPassportRenderer(renderer));
        assertEq(address(passport.renderer()), renderer, "renderer");
    }

    /// @dev As the holder, or by a proof of the identity that anybody may submit.
    function _start(address to, bool byProof) private returns (SemaphoreProof memory proof) {
        proof = _prove(to);
        if (byProof) {
            passport.startRebindWithProof(aliceId, to, proof);
        } else {
            vm.prank(alice);
            passport.startRebind(to);
        }
    }

    /// @dev Makes the verifier accept a proof for the next move.
    function _prove(address to) private returns (SemaphoreProof memory proof) {
        (proof.depth, proof.root, proof.message) = (1, COMMITMENT, uint256(uint160(to)));
        verifier.accept(proof, passport.rebindScope(aliceId));
    }
}
