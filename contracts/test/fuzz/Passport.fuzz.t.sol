// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {Field} from "../../libraries/Field.sol";
import {SemaphoreVerifierStub} from "../../mocks/SemaphoreVerifierStub.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

contract PassportFuzzTest is PassportFixture {
    Passport private passport;
    SemaphoreVerifierStub private verifier;
    address private alice = person("alice");
    uint256 private aliceId = _idOf(alice);

    function setUp() external {
        vm.warp(START);
        (passport, verifier) = _deployPassportWithStub();
    }

    function testFuzz_Register_AnyElementButZero(address account, uint256 commitment) external {
        vm.assume(account != address(0));
        commitment = bound(commitment, 1, Field.ORDER - 1);
        uint256 id = _register(passport, account, commitment);
        assertEq(address(uint160(id)), account, "the id is the account");
        assertEq(passport.recordOf(id).commitment, commitment, "commitment");
        assertEq(passport.ownerOf(id), account, "ownerOf");
        assertEq(passport.balanceOf(account), 1, "balanceOf");
    }

    function testFuzz_RevertWhen_CommitmentIsNoElement(uint256 commitment) external {
        commitment = bound(commitment, Field.ORDER, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidCommitment.selector, commitment));
        passport.register(commitment);
    }

    function testFuzz_Register_OneDoesNotTouchAnother(
        address one,
        address two,
        uint256 first,
        uint256 second
    ) external {
        vm.assume(one != two && one != address(0) && two != address(0));
        first = bound(first, 1, Field.ORDER - 1);
        second = bound(second, 1, Field.ORDER - 1);
        _register(passport, one, first);
        assertFalse(passport.isRegistered(two), "before");
        _register(passport, two, second);
        assertEq(passport.recordOf(passport.passportOf(one)).commitment, first, "untouched");
    }

    function testFuzz_RegisterFor_ExactlyUpToTheDeadline(uint256 deadline, uint256 time, uint256 commitment) external {
        commitment = bound(commitment, 1, Field.ORDER - 1);
        time = bound(time, START, type(uint40).max);
        bytes memory signature = signatureBy("alice", passport.registrationDigest(alice, commitment, deadline));
        vm.warp(time);
        if (time > deadline) {
            vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_RegistrationExpired.selector, deadline));
        }
        passport.registerFor(alice, commitment, deadline, signature);
        assertTrue(passport.isRegistered(alice) == (time <= deadline), "isRegistered");
    }

    function testFuzz_RevertWhen_SignatureIsAnyBytes(address account, bytes calldata signature) external {
        vm.assume(account.code.length == 0 && uint160(account) > 0xffff);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRegistrationSignature.selector));
        passport.registerFor(account, 1, START, signature);
    }

    function testFuzz_RevertWhen_Transferred(address caller, address to, uint256 tokenId) external {
        vm.startPrank(caller);
        bytes memory soulbound = abi.encodeWithSelector(IPassport.Passport_Soulbound.selector, tokenId);
        vm.expectRevert(soulbound);
        passport.transferFrom(caller, to, tokenId);
        vm.expectRevert(soulbound);
        passport.approve(to, tokenId);
    }

    function testFuzz_Rebind_CompletesExactlyFromTheDelayOn(address to, uint256 time) external {
        vm.assume(to != address(0) && to != alice);
        _register(passport, alice, 1);
        vm.prank(alice);
        passport.startRebind(to);
        time = bound(time, START, type(uint40).max);
        vm.warp(time);
        bool ready = time >= START + REBIND_DELAY;
        vm.prank(to);
        if (!ready) {
            vm.expectRevert(
                abi.encodeWithSelector(IPassport.Passport_RebindNotReady.selector, aliceId, START + REBIND_DELAY)
            );
        }
        passport.completeRebind(aliceId);
        assertTrue(passport.isRegistered(to) == ready, "to");
        assertTrue(passport.isRegistered(alice) != ready, "alice");
        assertEq(passport.ownerOf(aliceId), ready ? to : alice, "ownerOf");
        assertEq(passport.successorOf(alice), ready ? to : address(0), "successorOf");
        assertEq(passport.recordOf(aliceId).commitment, 1, "commitment");
    }

    function testFuzz_RevertWhen_SomebodyElseCompletes(address caller) external {
        address bob = person("bob");
        vm.assume(caller != bob);
        _register(passport, alice, 1);
        vm.prank(alice);
        passport.startRebind(bob);
        vm.warp(START + REBIND_DELAY);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRebindTarget.selector, aliceId, caller));
        passport.completeRebind(aliceId);
    }

    function testFuzz_RevertWhen_ProofIsNotForTheNewAccount(address proven, address to, uint256 message) external {
        vm.assume(message != uint256(uint160(to)));
        _register(passport, alice, 1);
        SemaphoreProof memory proof;
        (proof.depth, proof.root, proof.message) = (1, 1, uint256(uint160(proven)));
        if (proven == to) proof.message = message;
        verifier.accept(proof, passport.rebindScope(aliceId));
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRebindProof.selector));
        passport.startRebindWithProof(aliceId, to, proof);
    }

    function testFuzz_RebindScope_IsAnElementOfItsOwn(uint256 passportId, uint256 other) external view {
        vm.assume(passportId != other);
        uint256 scope = passport.rebindScope(passportId);
        assertTrue(Field.isElement(scope), "element");
        assertTrue(scope != passport.rebindScope(other), "own");
    }

    function testFuzz_IsKnownRoot_ExactlyWithinTheGrace(uint256 age, uint256 time) external {
        uint256[] memory ids = new uint256[](1);
        ids[0] = _register(passport, alice, 5);
        passport.flush(ids);
        uint256 root = passport.membershipRoot();
        uint256 supersededAt = START + bound(age, 0, type(uint32).max);
        vm.warp(supersededAt);
        ids[0] = _register(passport, person("bob"), 6);
        passport.flush(ids);
        time = bound(time, supersededAt, type(uint40).max);
        vm.warp(time);
        assertTrue(passport.isKnownRoot(root, 1) == (time < supersededAt + ROOT_GRACE), "superseded");
        assertTrue(passport.isKnownRoot(passport.membershipRoot(), 1), "current");
    }

    function testFuzz_IsKnownRoot_NoOther(uint256 root, uint256 depth) external {
        uint256[] memory ids = new uint256[](1);
        ids[0] = _register(passport, alice, 5);
        passport.flush(ids);
        uint256 current = passport.membershipRoot();
        assertTrue(passport.isKnownRoot(root, depth) == (root == current && depth == 1), "any");
        assertTrue(passport.isKnownRoot(current, depth) == (depth == 1), "any depth");
        assertTrue(passport.isKnownRoot(5, depth) == (current == 5), "a leaf");
    }

    function testFuzz_Flush_MembersFollowTheOrderOfTheBatches(uint256 seed) external {
        uint256 total = 0;
        for (uint256 batch = 0; batch < 4; ++batch) {
            uint256[] memory ids = new uint256[](1 + ((seed >> (8 * batch)) % 9));
            for (uint256 i = 0; i < ids.length; ++i) {
                ids[i] = _register(passport, address(uint160(0x1000 + total + i)), 1 + (seed % 7) + i);
            }
            passport.flush(ids);
            for (uint256 i = 0; i < ids.length; ++i) {
                assertEq(passport.recordOf(ids[i]).member, total + i + 1, "member");
            }
            total += ids.length;
            assertEq(passport.treeSize(), total, "treeSize");
        }
    }
}
