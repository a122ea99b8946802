// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {Field} from "../../libraries/Field.sol";
import {LevelTree} from "../../libraries/LevelTree.sol";
import {LevelTreeMock} from "../../mocks/LevelTreeMock.sol";
import {LevelTreeMirror} from "../helpers/LevelTreeMirror.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

contract LevelTreeFuzzTest is PassportFixture {
    IPoseidonT3 private poseidon;
    LevelTreeMock private tree;
    uint256[] private mirror;

    function setUp() external {
        poseidon = _deployPoseidon();
        tree = new LevelTreeMock(poseidon);
    }

    function testFuzz_Append_IsThePlainTreeHoweverLeavesCome(uint256 seed, uint256 first, uint256 second) external {
        first = bound(first, 1, 17);
        second = bound(second, 1, 17);
        uint256[] memory all = _leaves(seed, first + second + 3);
        tree.append(_part(all, 0, first));
        tree.append(_part(all, first, second));
        (uint256 root, uint256 depth) = tree.append(_part(all, first + second, 3));
        assertEq(root, LevelTreeMirror.rootOf(poseidon, all), "root");
        assertEq(depth, LevelTreeMirror.depthOf(all.length), "depth");
        assertEq(tree.size(), all.length, "size");
    }

    function testFuzz_Append_EveryLeafStaysProvable(uint256 seed, uint256 size, uint256 index) external {
        size = bound(size, 1, 40);
        index = bound(index, 0, size - 1);
        uint256[] memory leaves = _leaves(seed, size);
        (uint256 root, uint256 depth) = tree.append(leaves);
        uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, leaves, index);
        assertEq(siblings.length, depth, "length");
        assertEq(LevelTreeMirror.climb(poseidon, leaves[index], index, siblings), root, "root");
    }

    /// @dev Each byte is a step: a batch of up to 16 leaves drawn from few values, or a removal.
    function testFuzz_AppendAndRemove_AsThePlainTree(bytes10 steps) external {
        for (uint256 i = 0; i < steps.length; ++i) {
            uint256 step = uint8(steps[i]);
            if (step % 3 == 0 && mirror.length != 0) _remove(step % mirror.length);
            else _appendTwins(1 + (step >> 4), step);
            assertEq(tree.root(), LevelTreeMirror.rootOf(poseidon, mirror), "root");
            assertEq(tree.depth(), LevelTreeMirror.depthOf(mirror.length), "depth");
            assertEq(tree.size(), mirror.length, "size");
        }
    }

    function testFuzz_RevertWhen_SiblingsAreOfAnotherLeaf(uint256 size, uint256 index, uint256 other) external {
        size = bound(size, 2, 40);
        index = bound(index, 0, size - 1);
        other = bound(other, 0, size - 2);
        if (other >= index) ++other;
        uint256[] memory leaves = _leaves(1, size);
        tree.append(leaves);
        uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, leaves, other);
        vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_WrongSiblings.selector));
        tree.remove(index, leaves[index], siblings);
    }

    function _appendTwins(uint256 count, uint256 seed) private {
        uint256[] memory leaves = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            leaves[i] = 1 + ((seed + i) % 5);
            mirror.push(leaves[i]);
        }
        tree.append(leaves);
    }

    function _remove(uint256 index) private {
        if (mirror[index] == 0) return;
        uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, mirror, index);
        tree.remove(index, mirror[index], siblings);
        mirror[index] = 0;
    }

    function _leaves(uint256 seed, uint256 count) private pure returns (uint256[] memory leaves) {
        leaves = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) leaves[i] = Field.fromHash(abi.encode(seed, i));
    }

    function _part(uint256[] memory all, uint256 first, uint256 count) private pure returns (uint256[] memory part) {
        part = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) part[i] = all[first + i];
    }
}
