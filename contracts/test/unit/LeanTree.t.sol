// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {Field} from "../../libraries/Field.sol";
import {LeanTree} from "../../libraries/LeanTree.sol";
import {LeanTreeMock} from "../../mocks/LeanTreeMock.sol";
import {LeanTreeMirror} from "../helpers/LeanTreeMirror.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// given no leaves                                     it should leave the tree as it is
/// given leaves                                        it should have the root of the plain tree, at every size
/// given a leaf of zero or at the field order          it should revert
/// given more than 2^32 - 1 leaves                     it should revert
/// when a leaf is replaced                             it should have the root of the plain tree, then and later
/// when two leaves are equal                           it should replace the one meant
/// when siblings are wrong, too few or too many        it should revert
/// when there is no leaf, or it was removed            it should revert
contract LeanTreeTest is PassportFixture {
    IPoseidonT3 private poseidon;
    LeanTreeMock private tree;
    uint256[] private mirror;

    function setUp() external {
        poseidon = _deployPoseidon();
        tree = new LeanTreeMock(poseidon);
    }

    function test_Insert_NoLeaves() external {
        assertEq(tree.insert(new uint256[](0)), 0, "empty");
        assertEq(tree.root(), 0, "root of the empty tree");
        _insert(3);
        uint256 root = tree.root();
        assertEq(tree.insert(new uint256[](0)), root, "nothing added");
        assertEq(tree.size(), 3, "size");
    }

    function test_Insert_OneLeafIsTheRoot() external {
        uint256[] memory leaves = new uint256[](1);
        leaves[0] = Field.ORDER - 1;
        assertEq(tree.insert(leaves), Field.ORDER - 1, "root");
        assertEq(tree.size(), 1, "size");
    }

    function test_Insert_KnownHash() external {
        _insert(2);
        // Poseidon(1, 2), as circomlib has it.
        assertEq(
            tree.root(),
            7853200120776062878684798364095072458815029376092732009249414926327459813530,
            "root of two leaves"
        );
    }

    function test_Insert_OneByOne() external {
        for (uint256 i = 0; i < 34; ++i) _insert(1);
    }

    function test_Insert_InBatchesOfEverySize() external {
        for (uint256 size = 1; size < 19; ++size) _insert(size);
    }

    function test_Insert_AcrossSeveralPowersOfTwo() external {
        _insert(4);
        _insert(60);
        _insert(64);
        _insert(1);
        _insert(200);
    }

    function test_RevertWhen_LeafIsZero() external {
        _expectInvalidLeaf(0);
    }

    function test_RevertWhen_LeafIsTheFieldOrder() external {
        _expectInvalidLeaf(Field.ORDER);
    }

    function test_Insert_UpToTheLastPlace() external {
        tree.setSize(type(uint32).max - 1);
        uint256[] memory leaves = new uint256[](1);
        leaves[0] = 1;
        tree.insert(leaves);
        assertEq(tree.size(), type(uint32).max, "size");
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_Full.selector));
        tree.insert(leaves);
    }

    function test_Update_EveryLeafOfEverySize() external {
        for (uint256 size = 1; size < 12; ++size) {
            _insert(1);
            for (uint256 index = 0; index < size; ++index) _update(index, 1000 * size + index + 1);
        }
    }

    function test_Update_RemovalsThenInsertions() external {
        _insert(1);
        _update(0, 0);
        assertEq(tree.root(), 0, "the only leaf is gone");
        _insert(4);
        _update(4, 0);
        _insert(1);
        _update(1, 0);
        _update(2, 0);
        _insert(7);
        _update(12, 0);
        _insert(1);
    }

    /// @dev A side node that was looked up by value would be taken for its twin.
    function test_Update_OneOfTwins() external {
        uint256[] memory leaves = new uint256[](3);
        (leaves[0], leaves[1], leaves[2]) = (7, 8, 7);
        tree.insert(leaves);
        for (uint256 i = 0; i < 3; ++i) mirror.push(leaves[i]);
        _update(0, 0);
        _insert(2);
    }

    function test_RevertWhen_SiblingIsWrong() external {
        _insert(5);
        uint256[] memory siblings = LeanTreeMirror.siblingsOf(poseidon, mirror, 1);
        siblings[1] += 1;
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_WrongSiblings.selector));
        tree.update(1, 2, 9, siblings);
    }

    function test_RevertWhen_OldLeafIsNotTheOneThere() external {
        _insert(5);
        uint256[] memory siblings = LeanTreeMirror.siblingsOf(poseidon, mirror, 1);
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_WrongSiblings.selector));
        tree.update(1, 3, 9, siblings);
    }

    function test_RevertWhen_SiblingsAreTooFew() external {
        _insert(5);
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_WrongSiblings.selector));
        tree.update(1, 2, 9, new uint256[](0));
    }

    function test_RevertWhen_SiblingsAreTooMany() external {
        _insert(1);
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_WrongSiblings.selector));
        tree.update(0, 1, 9, new uint256[](1));
        assertEq(tree.root(), 1, "root");
    }

    function test_RevertWhen_IndexIsTheSize() external {
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_UnknownIndex.selector, 0));
        tree.update(0, 1, 9, new uint256[](0));
        _insert(2);
        uint256[] memory siblings = LeanTreeMirror.siblingsOf(poseidon, mirror, 0);
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_UnknownIndex.selector, 2));
        tree.update(2, 1, 9, siblings);
    }

    function test_RevertWhen_RemovedLeafWouldComeBack() external {
        _insert(3);
        _update(1, 0);
        uint256[] memory siblings = LeanTreeMirror.siblingsOf(poseidon, mirror, 1);
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_UnknownIndex.selector, 1));
        tree.update(1, 0, 9, siblings);
    }

    function test_RevertWhen_NewLeafIsTheFieldOrder() external {
        _insert(1);
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_InvalidLeaf.selector, Field.ORDER));
        tree.update(0, 1, Field.ORDER, new uint256[](0));
    }

    /// @dev Adds leaves that differ from all before, and compares.
    function _insert(uint256 count) private {
        uint256[] memory leaves = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = mirror.length + 1;
            mirror.push(leaves[i]);
        }
        assertEq(tree.insert(leaves), LeanTreeMirror.rootOf(poseidon, mirror), "root after insertion");
        assertEq(tree.size(), mirror.length, "size");
    }

    function _update(uint256 index, uint256 newLeaf) private {
        uint256[] memory siblings = LeanTreeMirror.siblingsOf(poseidon, mirror, index);
        uint256 oldLeaf = mirror[index];
        mirror[index] = newLeaf;
        uint256 expected = LeanTreeMirror.rootOf(poseidon, mirror);
        assertEq(tree.update(index, oldLeaf, newLeaf, siblings), expected, "root returned");
        assertEq(tree.root(), expected, "root");
    }

    function _expectInvalidLeaf(uint256 leaf) private {
        uint256[] memory leaves = new uint256[](2);
        (leaves[0], leaves[1]) = (1, leaf);
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_InvalidLeaf.selector, leaf));
        tree.insert(leaves);
        assertEq(tree.size(), 0, "size");
    }
}
