// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {EmptySubtrees} from "../../libraries/generated/EmptySubtrees.sol";
import {LevelTree} from "../../libraries/LevelTree.sol";
import {LevelTreeMock} from "../../mocks/LevelTreeMock.sol";
import {LevelTreeMirror} from "../helpers/LevelTreeMirror.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// given no leaf                                    it should have neither root nor depth
/// given one leaf                                   it should stand under one level, beside 0
/// given 2^n leaves, and one more                   it should have n levels, and one more
/// given leaves one by one, or at once              it should be the same tree
/// given more than 2^32 - 1 leaves                  it should revert
/// given any leaf                                   it should be exactly as many levels below the root as all others
/// given a leaf that is the hash of two numbers     it should take one level more than there is to reach them
/// given no place taken in a subtree                it should have the known root of its depth
/// when a leaf is removed
///   given its siblings                             it should be the plain tree with 0 there, then and later
///   given an equal leaf elsewhere                  it should remove the one meant
///   given an index never taken                     it should revert
///   given too few, too many, or wrong siblings     it should revert
///   given another leaf than the one there          it should revert
contract LevelTreeTest is PassportFixture {
    IPoseidonT3 private poseidon;
    LevelTreeMock private tree;
    uint256[] private mirror;

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

    function test_EmptySubtreesAreHashesOfNothing() external view {
        bytes memory roots = EmptySubtrees.ROOTS;
        assertEq(roots.length, 32 * 32, "a word for each depth");
        uint256[] memory words = abi.decode(abi.encodePacked(uint256(32), uint256(32), roots), (uint256[]));
        assertEq(words[0], 0, "an empty place");
        for (uint256 depth = 1; depth < 32; ++depth) {
            assertEq(words[depth], poseidon.hash([words[depth - 1], words[depth - 1]]), "one level deeper");
        }
    }

    function test_Append_UpToTheLastPlace() external {
        tree.setSize(type(uint32).max - 1, 32);
        tree.append(_leaves(0, 1));
        assertEq(tree.size(), type(uint32).max, "size");
        assertEq(tree.depth(), 32, "depth");
        vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_Full.selector));
        tree.append(_leaves(0, 1));
    }

    function test_Remove_EveryLeafOfEverySize() external {
        for (uint256 size = 1; size < 12; ++size) {
            tree = new LevelTreeMock(poseidon);
            delete mirror;
            _append(size);
            // From the middle on, and round: removed leaves stand on both sides of those still there.
            for (uint256 i = 0; i < size; ++i) _remove((size / 2 + i) % size);
            _append(5);
            _remove(size);
        }
    }

    function test_Remove_ThenAppendAtEverySize() external {
        for (uint256 size = 1; size < 18; ++size) {
            tree = new LevelTreeMock(poseidon);
            delete mirror;
            _append(size);
            _remove(size - 1);
            _append(1);
            _remove(size / 2 == size - 1 ? size : size / 2);
            _append(3);
        }
    }

    function test_Remove_TheOnlyLeaf() external {
        _append(1);
        _remove(0);
        assertEq(tree.root(), poseidon.hash([uint256(0), 0]), "no place taken");
        assertEq(tree.depth(), 1, "depth");
        assertEq(tree.size(), 1, "the place is not given again");
    }

    /// @dev A waiting node that was looked up by value would be taken for its twin.
    function test_Remove_OneOfTwins() external {
        uint256[] memory leaves = new uint256[](3);
        (leaves[0], leaves[1], leaves[2]) = (7, 8, 7);
        tree.append(leaves);
        for (uint256 i = 0; i < 3; ++i) mirror.push(leaves[i]);
        _remove(0);
        _append(2);
    }

    function test_RevertWhen_SiblingIsWrong() external {
        _append(5);
        for (uint256 i = 0; i < 3; ++i) {
            uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, mirror, 1);
            siblings[i] += 1;
            vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_WrongSiblings.selector));
            tree.remove(1, mirror[1], siblings);
        }
    }

    function test_RevertWhen_LeafIsNotTheOneThere() external {
        _append(5);
        uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, mirror, 1);
        vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_WrongSiblings.selector));
        tree.remove(1, mirror[0], siblings);
        vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_WrongSiblings.selector));
        tree.remove(0, mirror[1], siblings);
    }

    function test_RevertWhen_SiblingsAreTooFewOrTooMany() external {
        _append(1);
        uint256 root = tree.root();
        for (uint256 count = 0; count < 3; count += 2) {
            vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_WrongSiblings.selector));
            tree.remove(0, mirror[0], new uint256[](count));
        }
        // The root itself as a leaf with no siblings.
        vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_WrongSiblings.selector));
        tree.remove(0, root, new uint256[](0));
        assertEq(tree.root(), root, "root");
    }

    function test_RevertWhen_IndexWasNeverTaken() external {
        vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_UnknownIndex.selector, 0));
        tree.remove(0, 0, new uint256[](0));
        _append(3);
        uint256[] memory siblings = new uint256[](2);
        siblings[0] = mirror[2];
        siblings[1] = poseidon.hash([mirror[0], mirror[1]]);
        vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_UnknownIndex.selector, 3));
        tree.remove(3, 0, siblings);
    }

    /// @dev Appends leaves that differ from all before, and compares.
    function _append(uint256 count) private {
        uint256[] memory leaves = _leaves(mirror.length, count);
        for (uint256 i = 0; i < count; ++i) mirror.push(leaves[i]);
        (uint256 root, ) = tree.append(leaves);
        assertEq(root, LevelTreeMirror.rootOf(poseidon, mirror), "root after appending");
        assertEq(tree.size(), mirror.length, "size");
    }

    /// @dev Removes a leaf, and compares.
    function _remove(uint256 index) private {
        uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, mirror, index);
        uint256 leaf = mirror[index];
        mirror[index] = 0;
        uint256 expected = LevelTreeMirror.rootOf(poseidon, mirror);
        assertEq(tree.remove(index, leaf, siblings), expected, "root returned");
        assertEq(tree.root(), expected, "root");
    }

    /// @dev The leaves of a range: 1000 and up.
    function _leaves(uint256 first, uint256 count) private pure returns (uint256[] memory leaves) {
        leaves = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) leaves[i] = 1000 + first + i;
    }
}
