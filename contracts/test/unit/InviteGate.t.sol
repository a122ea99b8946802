// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {InviteGate} from "../../gates/InviteGate.sol";
import {IInviteGate} from "../../interfaces/IInviteGate.sol";
import {KeyTree} from "../helpers/KeyTree.t.sol";

/// given a quantity other than one or data that does not decode    it should revert
/// given a key that is not in the tree, or was used for the event before    it should revert
/// given a signature by another key, for another account, chain, gate, ticket contract or event    it should revert
/// given one in 65 or in 64 bytes by a key of the tree    it should use the code for this ticket contract and event alone
contract InviteGateTest is KeyTree {
    uint256 private constant EVENT = 5;

    InviteGate private gate;
    address private tickets = person("tickets");
    address private alice = person("alice");
    address private bob = person("bob");

    function setUp() external {
        gate = new InviteGate();
    }

    function test_Admit_EveryKeyOfTheTree() external {
        for (uint256 i = 0; i < KEYS; ++i) {
            assertFalse(gate.isCodeSpent(tickets, EVENT, _key(i)), "before");
            bytes memory data = _data(i, alice);
            vm.expectEmit(address(gate));
            emit IInviteGate.CodeSpent(tickets, EVENT, _key(i), alice);
            vm.prank(tickets);
            gate.admit(EVENT, alice, 1, _root(), data);
            assertTrue(gate.isCodeSpent(tickets, EVENT, _key(i)), "after");
            assertFalse(gate.isCodeSpent(tickets, EVENT + 1, _key(i)), "another event");
            assertFalse(gate.isCodeSpent(alice, EVENT, _key(i)), "another ticket contract");
        }
    }

    function test_Admit_CompactSignature() external {
        for (uint256 i = 0; i < KEYS; ++i) {
            bytes memory signature = _compact(_sign(i, alice));
            _admit(alice, abi.encode(_key(i), _proof(i), signature));
        }
    }

    function test_RevertWhen_QuantityIsNotOne() external {
        bytes memory data = _data(0, alice);
        vm.startPrank(tickets);
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_NotOne.selector, 0));
        gate.admit(EVENT, alice, 0, _root(), data);
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_NotOne.selector, 2));
        gate.admit(EVENT, alice, 2, _root(), data);
    }

    function test_RevertWhen_DataDoesNotDecode() external {
        vm.expectRevert("");
        _admit(alice, "");
        vm.expectRevert("");
        _admit(alice, "noise");
    }

    function test_RevertWhen_CodeIsSpent() external {
        bytes memory data = _data(0, alice);
        _admit(alice, data);
        _expectSpent();
        _admit(alice, data);
        data = _data(0, bob);
        _expectSpent();
        _admit(bob, data);
        data = abi.encode(_key(0), _proof(0), _compact(_sign(0, alice)));
        _expectSpent();
        _admit(alice, data);
    }

    function test_RevertWhen_CodeIsSpentInAnotherPriceTier() external {
        _admit(alice, _data(0, alice));
        bytes memory data = abi.encode(_key(0), new bytes32[](0), _sign(0, alice));
        vm.prank(tickets);
        _expectSpent();
        gate.admit(EVENT, alice, 1, _leaf(_key(0)), data);
    }

    function test_RevertWhen_MerkleProofIsForged() external {
        bytes memory signature = _sign(0, alice);
        bytes32[] memory proof = _proof(0);
        proof[2] ^= bytes32(uint256(1));
        _expectNotListed(_key(0));
        _admit(alice, abi.encode(_key(0), proof, signature));
        _expectNotListed(_key(1));
        _admit(alice, abi.encode(_key(1), _proof(0), signature));

        // An inner node in the place of a leaf.
        proof = new bytes32[](2);
        (proof[0], proof[1]) = (_two(2), _four(4));
        address node = address(uint160(uint256(_two(0))));
        _expectNotListed(node);
        _admit(alice, abi.encode(node, proof, signature));

        _expectNotListed(person("outsider"));
        _admit(alice, abi.encode(person("outsider"), new bytes32[](0), signature));
    }

    function test_RevertWhen_FrontRunnerTakesTheSignature() external {
        bytes memory data = _data(0, alice);
        _expectInvalid(_key(0));
        _admit(bob, data);
        _admit(alice, data);
    }

    function test_RevertWhen_SignatureIsMirrored() external {
        bytes memory data = abi.encode(_key(0), _proof(0), _mirrored(_sign(0, alice)));
        _expectInvalid(_key(0));
        _admit(alice, data);
    }

    function test_RevertWhen_SignerIsAnotherKey() external {
        bytes memory data = abi.encode(_key(0), _proof(0), _sign(1, alice));
        _expectInvalid(_key(0));
        _admit(alice, data);
        data = abi.encode(_key(0), _proof(0), "");
        _expectInvalid(_key(0));
        _admit(alice, data);
    }

    function test_RevertWhen_ZeroKeyIsListed() external {
        bytes memory data = abi.encode(address(0), new bytes32[](0), new bytes(65));
        vm.prank(tickets);
        _expectInvalid(address(0));
        gate.admit(EVENT, alice, 1, _leaf(address(0)), data);
    }

    function test_RevertWhen_SignedForAnotherEvent() external {
        bytes memory data = _data(0, alice);
        vm.prank(tickets);
        _expectInvalid(_key(0));
        gate.admit(EVENT + 1, alice, 1, _root(), data);
    }

    function test_RevertWhen_SignedForAnotherChain() external {
        bytes memory data = _data(0, alice);
        vm.chainId(1);
        _expectInvalid(_key(0));
        _admit(alice, data);
        _admit(alice, _data(0, alice));
    }

    function test_RevertWhen_SignedForAnotherGate() external {
        bytes memory data = _data(0, alice);
        gate = new InviteGate();
        _expectInvalid(_key(0));
        _admit(alice, data);
    }

    function test_Admit_StrangersBurnNothing() external {
        bytes memory data = _data(0, alice);
        vm.prank(bob);
        _expectInvalid(_key(0));
        gate.admit(EVENT, alice, 1, _root(), data);

        // With a key that is in the stranger's tree too, for the stranger's contract.
        bytes memory signature = signatureBy("code 0", gate.admissionDigest(bob, EVENT, bob));
        vm.prank(bob);
        gate.admit(EVENT, bob, 1, _leaf(_key(0)), abi.encode(_key(0), new bytes32[](0), signature));
        assertFalse(gate.isCodeSpent(tickets, EVENT, _key(0)), "isCodeSpent");
        _admit(alice, data);
    }

    function _admit(address account, bytes memory data) private {
        vm.prank(tickets);
        gate.admit(EVENT, account, 1, _root(), data);
    }

    function _data(uint256 index, address account) private view returns (bytes memory) {
        return abi.encode(_key(index), _proof(index), _sign(index, account));
    }

    function _sign(uint256 index, address account) private view returns (bytes memory) {
        return signatureBy(_label(index), gate.admissionDigest(tickets, EVENT, account));
    }

    function _expectInvalid(address key) private {
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_InvalidCode.selector, key));
    }

    function _expectNotListed(address key) private {
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_NotListed.selector, key, _root()));
    }

    function _expectSpent() private {
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_CodeSpent.selector, _key(0)));
    }
}
