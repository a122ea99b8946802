// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {MembershipGate} from "../../gates/MembershipGate.sol";
import {IMembershipGate} from "../../interfaces/IMembershipGate.sol";
import {Field} from "../../libraries/Field.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {MembershipWorld, PairingDouble} from "../helpers/MembershipWorld.t.sol";

/// given a quantity other than one, a parameter that is no address or data of another length    it should revert
/// given a proof for another account, chain, gate, ticket contract or event    it should revert
/// given a root that the group does not know, or no longer, or at another depth    it should revert
/// given a member who was admitted to the event before, for whichever group    it should revert
/// given a proof that does not hold, or signals outside the field    it should revert
/// given a member's first proof    it should spend the nullifier for this ticket contract and event alone
contract MembershipGateTest is MembershipWorld {
    function test_Admit() external {
        assertFalse(gate.isNullifierSpent(tickets, EVENT, 7), "before");
        bytes memory data = abi.encode(_prove(EVENT, alice, 7));
        vm.expectEmit(address(gate));
        emit IMembershipGate.MembershipSpent(tickets, EVENT, 7, alice, address(group));
        vm.prank(tickets);
        gate.admit(EVENT, alice, 1, _param(group), data);

        assertTrue(gate.isNullifierSpent(tickets, EVENT, 7), "after");
        assertFalse(gate.isNullifierSpent(tickets, EVENT + 1, 7), "another event");
        assertFalse(gate.isNullifierSpent(alice, EVENT, 7), "another ticket contract");
        assertFalse(gate.isNullifierSpent(tickets, EVENT, 8), "another nullifier");
    }

    function test_Admit_ZeroesAreValues() external {
        _admit(0, alice, _prove(0, alice, 0));
        assertTrue(gate.isNullifierSpent(tickets, 0, 0), "isNullifierSpent");
    }

    function test_Admit_SameMemberAtAnotherEvent() external {
        _admit(EVENT, alice, _prove(EVENT, alice, 7));
        _admit(EVENT + 1, alice, _prove(EVENT + 1, alice, 7));
    }

    function test_Admit_SeveralMembersForOneAccount() external {
        _admit(EVENT, alice, _prove(EVENT, alice, 7));
        _admit(EVENT, alice, _prove(EVENT, alice, 8));
    }

    function test_RevertWhen_QuantityIsNotOne() external {
        bytes memory data = abi.encode(_prove(EVENT, alice, 7));
        vm.startPrank(tickets);
        vm.expectRevert(abi.encodeWithSelector(IMembershipGate.MembershipGate_NotOne.selector, 0));
        gate.admit(EVENT, alice, 0, _param(group), data);
        vm.expectRevert(abi.encodeWithSelector(IMembershipGate.MembershipGate_NotOne.selector, 2));
        gate.admit(EVENT, alice, 2, _param(group), data);
    }

    function test_RevertWhen_ParameterIsNoAddress() external {
        bytes memory data = abi.encode(_prove(EVENT, alice, 7));
        bytes32 param = _param(group) | bytes32(uint256(1) << 160);
        vm.expectRevert(abi.encodeWithSelector(IMembershipGate.MembershipGate_InvalidGroup.selector, param));
        gate.admit(EVENT, alice, 1, param, data);
    }

    function test_Admit_LargestAddress() external {
        address largest = address(type(uint160).max);
        vm.etch(largest, address(group).code);
        bytes memory data = abi.encode(_prove(EVENT, alice, 7));
        bytes32 param = bytes32(uint256(type(uint160).max));
        vm.expectRevert(
            abi.encodeWithSelector(IMembershipGate.MembershipGate_UnknownRoot.selector, largest, ROOT, DEPTH)
        );
        gate.admit(EVENT, alice, 1, param, data);
    }

    function test_RevertWhen_DataHasAnotherLength() external {
        bytes memory data = abi.encode(_prove(EVENT, alice, 7));
        _expectLength("");
        _expectLength(abi.encodePacked(data, bytes1(0)));
        bytes memory shorter = new bytes(383);
        for (uint256 i = 0; i < shorter.length; ++i) shorter[i] = data[i];
        _expectLength(shorter);
    }

    function test_RevertWhen_FrontRunnerTakesTheProof() external {
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        vm.expectRevert(
            abi.encodeWithSelector(IMembershipGate.MembershipGate_WrongMessage.selector, uint160(alice), bob)
        );
        _admit(EVENT, bob, proof);

        proof.message = uint160(bob);
        _expectInvalid();
        _admit(EVENT, bob, proof);

        proof.message = uint160(alice) + (1 << 160);
        vm.expectRevert(
            abi.encodeWithSelector(IMembershipGate.MembershipGate_WrongMessage.selector, proof.message, alice)
        );
        _admit(EVENT, alice, proof);
    }

    function test_RevertWhen_NullifierIsSpent() external {
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        _admit(EVENT, alice, proof);
        _expectSpent(7);
        _admit(EVENT, alice, proof);

        proof = _prove(EVENT, bob, 7);
        _expectSpent(7);
        _admit(EVENT, bob, proof);

        vm.prank(tickets);
        _expectSpent(7);
        gate.admit(EVENT, bob, 1, _param(otherGroup), abi.encode(proof));
    }

    function test_RevertWhen_NullifierIsDisguised() external {
        _admit(EVENT, alice, _prove(EVENT, alice, 7));
        SemaphoreProof memory proof = _prove(EVENT, alice, 7 + Field.ORDER);
        _expectInvalid();
        _admit(EVENT, alice, proof);
        _admit(EVENT, alice, _prove(EVENT, alice, Field.ORDER - 1));
        proof = _prove(EVENT, alice, Field.ORDER);
        _expectInvalid();
        _admit(EVENT, alice, proof);
    }

    function test_RevertWhen_RootIsNotKnown() external {
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        proof.root = ROOT + 1;
        _complete(proof, gate.scopeOf(tickets, EVENT));
        _expectUnknownRoot(ROOT + 1, DEPTH);
        _admit(EVENT, alice, proof);

        proof = _prove(EVENT, alice, 7);
        group.set(ROOT, DEPTH, false);
        _expectUnknownRoot(ROOT, DEPTH);
        _admit(EVENT, alice, proof);
        group.set(ROOT, DEPTH, true);
        _admit(EVENT, alice, proof);
    }

    function test_RevertWhen_GroupKnowsTheRootOfNothing() external {
        group.set(0, DEPTH, true);
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        proof.root = 0;
        _complete(proof, gate.scopeOf(tickets, EVENT));
        _expectInvalid();
        _admit(EVENT, alice, proof);
    }

    /// @dev The pairings would accept it: a path that is longer than the group's tree is deep ends below a leaf.
    function test_RevertWhen_DepthIsNotTheGroups() external {
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        uint256 scope = gate.scopeOf(tickets, EVENT);
        for (uint256 depth = DEPTH - 1; depth <= DEPTH + 1; depth += 2) {
            proof.depth = depth;
            _complete(proof, scope);
            _expectUnknownRoot(ROOT, depth);
            _admit(EVENT, alice, proof);
        }
    }

    function test_RevertWhen_DepthIsNotSupported() external {
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        uint256 scope = gate.scopeOf(tickets, EVENT);
        for (uint256 depth = 0; depth < 34; depth += 33) {
            group.set(ROOT, depth, true);
            proof.depth = depth;
            _complete(proof, scope);
            _expectInvalid();
            _admit(EVENT, alice, proof);
        }
        for (uint256 depth = 1; depth < 33; depth += 31) {
            group.set(ROOT, depth, true);
            proof.depth = depth;
            proof.nullifier = depth;
            _complete(proof, scope);
            _admit(EVENT, alice, proof);
        }
    }

    function test_RevertWhen_APointIsChanged() external {
        for (uint256 i = 0; i < 8; ++i) {
            SemaphoreProof memory proof = _prove(EVENT, alice, 7);
            proof.points[i] ^= 1;
            _expectInvalid();
            _admit(EVENT, alice, proof);
        }
    }

    function test_RevertWhen_ProvenForAnotherEvent() external {
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        _expectInvalid();
        _admit(EVENT + 1, alice, proof);
    }

    function test_RevertWhen_ProvenForAnotherChain() external {
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        vm.chainId(1);
        _expectInvalid();
        _admit(EVENT, alice, proof);
        _admit(EVENT, alice, _prove(EVENT, alice, 7));
    }

    function test_RevertWhen_ProvenForAnotherGate() external {
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        gate = new MembershipGate(new PairingDouble());
        _expectInvalid();
        _admit(EVENT, alice, proof);
    }

    function test_Admit_StrangersBurnNothing() external {
        bytes memory data = abi.encode(_prove(EVENT, alice, 7));
        vm.prank(bob);
        _expectInvalid();
        gate.admit(EVENT, alice, 1, _param(group), data);

        // A proof made for the stranger's contract is spent there alone, even if the nullifier were the same.
        SemaphoreProof memory proof = _prove(EVENT, alice, 7);
        _complete(proof, gate.scopeOf(bob, EVENT));
        vm.prank(bob);
        gate.admit(EVENT, alice, 1, _param(group), abi.encode(proof));
        assertTrue(gate.isNullifierSpent(bob, EVENT, 7), "the stranger's own");
        vm.prank(tickets);
        gate.admit(EVENT, alice, 1, _param(group), data);
    }

    function _expectLength(bytes memory data) private {
        vm.expectRevert(abi.encodeWithSelector(IMembershipGate.MembershipGate_InvalidLength.selector, data.length));
        gate.admit(EVENT, alice, 1, _param(group), data);
    }

    function _expectInvalid() private {
        vm.expectRevert(abi.encodeWithSelector(IMembershipGate.MembershipGate_InvalidProof.selector));
    }

    function _expectSpent(uint256 nullifier) private {
        vm.expectRevert(abi.encodeWithSelector(IMembershipGate.MembershipGate_NullifierSpent.selector, nullifier));
    }

    function _expectUnknownRoot(uint256 root, uint256 depth) private {
        vm.expectRevert(
            abi.encodeWithSelector(IMembershipGate.MembershipGate_UnknownRoot.selector, address(group), root, depth)
        );
    }
}
