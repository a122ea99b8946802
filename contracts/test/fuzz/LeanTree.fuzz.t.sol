// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {Field} from "../../libraries/Field.sol";
import {LeanTree} from "../../libraries/LeanTree.sol";
import {LeanTreeMock} from "../../mocks/LeanTreeMock.sol";
import {LeanTreeMirror} from "../helpers/LeanTreeMirror.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

contract LeanTreeFuzzTest is PassportFixture {
    IPoseidonT3 private poseidon;
    LeanTreeMock private tree;
    uint256[] private mirror;

    function setUp() external {
        poseidon = _deployPoseidon();
        tree = new LeanTreeMock(poseidon);
    }

    /// @dev Each byte is a step: an insertion of up to 15 leaves drawn from few values, or a removal.
    function testFuzz_InsertAndUpdate_AsThePlainTree(bytes10 steps) external {
        for (uint256 i = 0; i < steps.length; ++i) {
            uint256 step = uint8(steps[i]);
            if (step % 3 == 0 && mirror.length != 0) _remove(step % mirror.length);
            else _insert(1 + (step >> 4), step);
            assertEq(tree.root(), LeanTreeMirror.rootOf(poseidon, mirror), "root");
            assertEq(tree.size(), mirror.length, "size");
        }
    }

    function testFuzz_Insert_SplitAnywhere(uint256 total, uint256 first) external {
        total = bound(total, 1, 70);
        first = bound(first, 0, total);
        _insert(first, 1);
        _insert(total - first, 2);
        assertEq(tree.root(), LeanTreeMirror.rootOf(poseidon, mirror), "root");
    }

    function testFuzz_RevertWhen_SiblingsAreOfAnotherLeaf(uint256 size, uint256 index, uint256 other) external {
        size = bound(size, 2, 40);
        index = bound(index, 0, size - 1);
        other = bound(other, 0, size - 1);
        vm.assume(index != other);
        for (uint256 i = 0; i < size; ++i) mirror.push(i + 1);
        tree.insert(mirror);
        uint256[] memory siblings = LeanTreeMirror.siblingsOf(poseidon, mirror, other);
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_WrongSiblings.selector));
        tree.update(index, index + 1, 0, siblings);
    }

    function testFuzz_RevertWhen_LeafIsNoElement(uint256 leaf) external {
        uint256[] memory leaves = new uint256[](1);
        leaves[0] = bound(leaf, Field.ORDER, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(LeanTree.LeanTree_InvalidLeaf.selector, leaves[0]));
        tree.insert(leaves);
    }

    function _insert(uint256 count, uint256 seed) private {
        uint256[] memory leaves = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = 1 + ((seed + i) % 5);
            mirror.push(leaves[i]);
        }
        tree.insert(leaves);
    }

    function _remove(uint256 index) private {
        if (mirror[index] == 0) return;
        uint256[] memory siblings = LeanTreeMirror.siblingsOf(poseidon, mirror, index);
        tree.update(index, mirror[index], 0, siblings);
        mirror[index] = 0;
    }
}
