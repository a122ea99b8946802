// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {LevelTreeMock} from "../../mocks/LevelTreeMock.sol";
import {LevelTreeMirror} from "../helpers/LevelTreeMirror.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// given no leaf                                    it should have neither root nor depth
/// given one leaf                                   it should stand under one level, beside 0
/// given 2^n leaves, and one more                   it should have n levels, and one more
/// given leaves one by one, or at once              it should be the same tree
/// given any leaf                                   it should be exactly as many levels below the root as all others
/// given a leaf that is the hash of two numbers     it should take one level more than there is to reach them
contract LevelTreeTest is PassportFixture {
    IPoseidonT3 private poseidon;
    LevelTreeMock private tree;

    function setUp() external {
        poseidon = _deployPoseidon();
        tree = new LevelTreeMock(poseidon);
    }

    function test_Empty() external view {
        assertEq(tree.root(), 0, "root");
        assertEq(tree.depth(), 0, "depth");
        assertEq(tree.size(), 0, "size");
    }

    function test_OneLeaf() external {
        (uint256 root, uint256 depth) = tree.append(_leaves(0, 1));
        assertEq(root, poseidon.hash([uint256(1000), 0]), "beside 0");
        assertEq(depth, 1, "depth");
        assertEq(tree.root(), root, "kept root");
        assertEq(tree.depth(), 1, "kept depth");
        assertEq(tree.size(), 1, "size");
    }

    function test_ThreeLeaves() external {
        (uint256 root, uint256 depth) = tree.append(_leaves(0, 3));
        uint256 left = poseidon.hash([uint256(1000), 1001]);
        uint256 right = poseidon.hash([uint256(1002), 0]);
        assertEq(root, poseidon.hash([left, right]), "no leaf is moved up");
        assertEq(depth, 2, "depth");
    }

    function test_BothSidesOfEveryPowerOfTwo() external {
        for (uint256 depth = 1; depth < 6; ++depth) {
            uint256 size = 1 << depth;
            tree.append(_leaves(tree.size(), size - tree.size()));
            assertEq(tree.depth(), depth, "full");
            assertEq(tree.root(), LevelTreeMirror.rootOf(poseidon, _leaves(0, size)), "full root");
            tree.append(_leaves(size, 1));
            assertEq(tree.depth(), depth + 1, "one more");
            assertEq(tree.root(), LevelTreeMirror.rootOf(poseidon, _leaves(0, size + 1)), "root with one more");
        }
    }

    function test_OneByOne() external {
        for (uint256 size = 1; size <= 33; ++size) {
            (uint256 root, uint256 depth) = tree.append(_leaves(size - 1, 1));
            assertEq(root, LevelTreeMirror.rootOf(poseidon, _leaves(0, size)), "root");
            assertEq(depth, LevelTreeMirror.depthOf(size), "depth");
        }
    }

    function test_EveryPathIsAsLongAsTheTreeIsDeep() external {
        uint256[] memory leaves = _leaves(0, 11);
        (uint256 root, uint256 depth) = tree.append(leaves);
        for (uint256 i = 0; i < leaves.length; ++i) {
            uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, leaves, i);
            assertEq(siblings.length, depth, "length");
            assertEq(LevelTreeMirror.climb(poseidon, leaves[i], i, siblings), root, "root");
        }
    }

    function test_ALeafMadeOfTwoOthersLiesOneLevelTooDeep() external {
        uint256[] memory leaves = _leaves(0, 3);
        leaves[2] = poseidon.hash([uint256(1), 2]);
        (uint256 root, uint256 depth) = tree.append(leaves);
        uint256[] memory honest = LevelTreeMirror.siblingsOf(poseidon, leaves, 2);
        uint256[] memory forged = new uint256[](honest.length + 1);
        forged[0] = 2;
        for (uint256 i = 0; i < honest.length; ++i) forged[i + 1] = honest[i];
        assertEq(LevelTreeMirror.climb(poseidon, 1, 4, forged), root, "the path exists");
        assertEq(forged.length, depth + 1, "and is longer than the tree is deep");
    }

    /// @dev The leaves of a range: 1000 and up.
    function _leaves(uint256 first, uint256 count) private pure returns (uint256[] memory leaves) {
        leaves = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) leaves[i] = 1000 + first + i;
    }
}
