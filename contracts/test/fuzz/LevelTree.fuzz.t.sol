// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {Field} from "../../libraries/Field.sol";
import {LevelTreeMock} from "../../mocks/LevelTreeMock.sol";
import {LevelTreeMirror} from "../helpers/LevelTreeMirror.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

contract LevelTreeFuzzTest is PassportFixture {
    IPoseidonT3 private poseidon;
    LevelTreeMock private tree;

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

    function _leaves(uint256 seed, uint256 count) private pure returns (uint256[] memory leaves) {
        leaves = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) leaves[i] = Field.fromHash(abi.encode(seed, i));
    }

    function _part(uint256[] memory all, uint256 first, uint256 count) private pure returns (uint256[] memory part) {
        part = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) part[i] = all[first + i];
    }
}
