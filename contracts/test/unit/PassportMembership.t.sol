// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {LevelTree} from "../../libraries/LevelTree.sol";
import {LevelTreeMirror} from "../helpers/LevelTreeMirror.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// when queued passports are flushed
///   given at least one, each queued and named once      it should add them in order, and emit all that rebuilds the tree
///   given none, or one unknown, given up or a member    it should revert
/// when a passport is pruned
///   given one that was given up and is in the tree      it should set its leaf to zero for good
///   given one still held, queued, unknown or pruned     it should revert
///   given siblings that do not lead to the root         it should revert
/// when asked for a root
///   given the current one                               it should be known, however old
///   given one superseded less than the grace ago        it should be known, and not after
///   given zero or any other                             it should not be known
contract PassportMembershipTest is PassportFixture {
    Passport private passport;
    IPoseidonT3 private poseidon;
    uint256 private stranger = _idOf(person("stranger"));
    uint256[] private mirror;

    function setUp() external {
        vm.warp(START);
        (passport, ) = _deployPassportWithStub();
        poseidon = _deployPoseidon();
    }

    function test_Flush() external {
        uint256[] memory ids = _registerMany(0, 3);
        // Registered first, flushed last: the order is the batch's.
        (ids[0], ids[2]) = (ids[2], ids[0]);
        uint256[] memory commitments = _commitmentsOf(ids);
        uint256 root = LevelTreeMirror.rootOf(poseidon, commitments);

        vm.expectEmit(address(passport));
        emit IPassport.MembersAdded(0, ids, commitments, root);
        vm.prank(person("stranger"));
        passport.flush(ids);

        assertEq(passport.membershipRoot(), root, "root");
        assertEq(passport.treeSize(), 3, "treeSize");
        for (uint256 i = 0; i < 3; ++i) {
            IPassport.PassportRecord memory record = passport.recordOf(ids[i]);
            assertEq(record.member, i + 1, "member");
            assertEq(record.holder, address(uint160(ids[i])), "holder");
            assertEq(record.registeredAt, START, "registeredAt");
        }
    }

    function test_Flush_BatchAfterBatch() external {
        for (uint256 size = 1; size < 9; ++size) {
            uint256[] memory ids = _registerMany(mirror.length, size);
            uint256 firstIndex = mirror.length;
            for (uint256 i = 0; i < size; ++i) mirror.push(passport.recordOf(ids[i]).commitment);
            vm.expectEmit(address(passport));
            emit IPassport.MembersAdded(firstIndex, ids, _commitmentsOf(ids), LevelTreeMirror.rootOf(poseidon, mirror));
            passport.flush(ids);
            assertEq(passport.recordOf(ids[size - 1]).member, mirror.length, "member");
        }
    }

    function test_Flush_AHundredAtOnce() external {
        uint256[] memory ids = _registerMany(0, 100);
        passport.flush(ids);
        assertEq(passport.membershipRoot(), LevelTreeMirror.rootOf(poseidon, _commitmentsOf(ids)), "root");
    }

    function test_Flush_EqualCommitments() external {
        uint256[] memory ids = new uint256[](2);
        ids[0] = _register(passport, person("a"), 7);
        ids[1] = _register(passport, person("b"), 7);
        passport.flush(ids);
        assertEq(passport.recordOf(ids[0]).member, 1, "first");
        assertEq(passport.recordOf(ids[1]).member, 2, "second");
    }

    function test_Flush_APassportThatMoved() external {
        uint256 id = _register(passport, person("a"), 7);
        vm.prank(person("a"));
        passport.startRebind(person("b"));
        vm.warp(START + REBIND_DELAY);
        vm.prank(person("b"));
        passport.completeRebind(id);
        passport.flush(_list(id));
        assertEq(passport.membershipRoot(), poseidon.hash([uint256(7), 0]), "root");
    }

    function test_RevertWhen_BatchIsEmpty() external {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_EmptyBatch.selector));
        passport.flush(new uint256[](0));
    }

    function test_RevertWhen_FlushedPassportIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_UnknownPassport.selector, stranger));
        passport.flush(_list(stranger));
    }

    /// @dev Its account has an entry, which points to the passport of another.
    function test_RevertWhen_FlushedPassportIsAReceivingAccount() external {
        uint256 id = _register(passport, person("a"), 7);
        vm.prank(person("a"));
        passport.startRebind(person("b"));
        vm.warp(START + REBIND_DELAY);
        vm.prank(person("b"));
        passport.completeRebind(id);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_UnknownPassport.selector, _idOf(person("b"))));
        passport.flush(_list(_idOf(person("b"))));
    }

    function test_RevertWhen_FlushedPassportWasGivenUp() external {
        uint256 id = _register(passport, person("a"), 7);
        vm.prank(person("a"));
        passport.giveUp();
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_Left.selector, id));
        passport.flush(_list(id));
    }

    function test_RevertWhen_FlushedTwice() external {
        uint256[] memory ids = _registerMany(0, 2);
        passport.flush(ids);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyMember.selector, ids[0]));
        passport.flush(ids);
    }

    function test_RevertWhen_NamedTwiceInABatch() external {
        uint256[] memory ids = _registerMany(0, 3);
        ids[2] = ids[0];
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyMember.selector, ids[0]));
        passport.flush(ids);
        assertEq(passport.treeSize(), 0, "nothing was added");
        assertEq(passport.recordOf(ids[1]).member, 0, "member");
    }

    function test_Prune() external {
        uint256[] memory ids = _flushed(5);
        _giveUp(ids[1]);
        uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, mirror, 1);
        mirror[1] = 0;
        uint256 root = LevelTreeMirror.rootOf(poseidon, mirror);

        vm.expectEmit(address(passport));
        emit IPassport.MemberRemoved(ids[1], 1, root);
        vm.prank(person("stranger"));
        passport.prune(ids[1], siblings);

        assertEq(passport.membershipRoot(), root, "root");
        assertEq(passport.treeSize(), 5, "the place stays taken");
        assertEq(passport.recordOf(ids[1]).member, 0, "member");
        assertTrue(passport.recordOf(ids[1]).left, "left");
    }

    function test_Prune_IsForGood() external {
        uint256[] memory ids = _flushed(2);
        _giveUp(ids[0]);
        uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, mirror, 0);
        passport.prune(ids[0], siblings);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotMember.selector, ids[0]));
        passport.prune(ids[0], siblings);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_Left.selector, ids[0]));
        passport.flush(_list(ids[0]));
    }

    function test_Prune_TheOnlyMember() external {
        uint256[] memory ids = _flushed(1);
        uint256 first = passport.membershipRoot();
        _giveUp(ids[0]);
        passport.prune(ids[0], LevelTreeMirror.siblingsOf(poseidon, mirror, 0));
        assertEq(passport.membershipRoot(), poseidon.hash([uint256(0), 0]), "root");
        assertEq(passport.treeDepth(), 1, "treeDepth");

        vm.warp(START + ROOT_GRACE - 1);
        uint256[] memory more = _registerMany(1, 1);
        passport.flush(more);
        assertEq(
            passport.membershipRoot(),
            poseidon.hash([0, passport.recordOf(more[0]).commitment]),
            "the zero stays"
        );
        assertTrue(passport.isKnownRoot(first, 1), "the root before the removal, in its grace");
        assertFalse(passport.isKnownRoot(0, 0), "zero was superseded, and is not known");
    }

    function test_RevertWhen_PrunedPassportIsHeld() external {
        uint256[] memory ids = _flushed(1);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotLeft.selector, ids[0]));
        passport.prune(ids[0], new uint256[](0));
    }

    function test_RevertWhen_PrunedPassportWasQueued() external {
        uint256[] memory ids = _registerMany(0, 1);
        _giveUp(ids[0]);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotMember.selector, ids[0]));
        passport.prune(ids[0], new uint256[](0));
    }

    function test_RevertWhen_PrunedPassportIsUnknown() external {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_UnknownPassport.selector, stranger));
        passport.prune(stranger, new uint256[](0));
    }

    function test_RevertWhen_SiblingsAreStale() external {
        uint256[] memory ids = _flushed(2);
        uint256[] memory siblings = LevelTreeMirror.siblingsOf(poseidon, mirror, 0);
        passport.flush(_registerMany(2, 1));
        _giveUp(ids[0]);
        vm.expectRevert(abi.encodeWithSelector(LevelTree.LevelTree_WrongSiblings.selector));
        passport.prune(ids[0], siblings);
        assertEq(passport.recordOf(ids[0]).member, 1, "member");
    }

    function test_IsKnownRoot_NoneWhileEmpty() external view {
        assertEq(passport.membershipRoot(), 0, "root");
        assertEq(passport.treeDepth(), 0, "treeDepth");
        for (uint256 depth = 0; depth < 2; ++depth) {
            assertFalse(passport.isKnownRoot(0, depth), "zero");
            assertFalse(passport.isKnownRoot(1, depth), "any");
        }
    }

    function test_IsKnownRoot_OfItsDepthAlone() external {
        _flushed(2);
        uint256 root = passport.membershipRoot();
        passport.flush(_registerMany(2, 1));
        assertEq(passport.treeDepth(), 2, "treeDepth");
        for (uint256 depth = 0; depth < 34; ++depth) {
            assertTrue(passport.isKnownRoot(root, depth) == (depth == 1), "superseded");
            assertTrue(passport.isKnownRoot(passport.membershipRoot(), depth) == (depth == 2), "current");
        }
        // 256 would be 0 again in the eight bits that keep it.
        assertFalse(passport.isKnownRoot(root, 257), "cut");
    }

    /// @dev The same leaves as two batches before: the second member came and went.
    function test_IsKnownRoot_OneThatCameBack() external {
        uint256[] memory ids = _flushed(3);
        uint256 root = passport.membershipRoot();
        uint256[] memory more = _registerMany(3, 1);
        passport.flush(more);
        mirror.push(passport.recordOf(more[0]).commitment);
        vm.warp(START + ROOT_GRACE);
        assertFalse(passport.isKnownRoot(root, 2), "its grace is over");
        _giveUp(more[0]);
        passport.prune(more[0], LevelTreeMirror.siblingsOf(poseidon, mirror, 3));
        assertEq(passport.membershipRoot(), root, "back");
        assertTrue(passport.isKnownRoot(root, 2), "current");
        mirror[3] = 0;
        _giveUp(ids[0]);
        passport.prune(ids[0], LevelTreeMirror.siblingsOf(poseidon, mirror, 0));
        assertTrue(passport.isKnownRoot(root, 2), "a grace of its own");
        vm.warp(START + 2 * ROOT_GRACE);
        assertFalse(passport.isKnownRoot(root, 2), "after it");
    }

    function test_IsKnownRoot_CurrentHoweverOld() external {
        _flushed(2);
        vm.warp(START + 3650 days);
        assertTrue(passport.isKnownRoot(passport.membershipRoot(), passport.treeDepth()), "current");
    }

    function test_IsKnownRoot_GraceCountsFromSupersession() external {
        _flushed(2);
        uint256 root = passport.membershipRoot();
        uint256 supersededAt = START + 3650 days;
        vm.warp(supersededAt);
        passport.flush(_registerMany(2, 1));
        assertTrue(passport.isKnownRoot(root, 1), "created long ago, superseded just now");
        vm.warp(supersededAt + ROOT_GRACE - 1);
        assertTrue(passport.isKnownRoot(root, 1), "last second");
        vm.warp(supersededAt + ROOT_GRACE);
        assertFalse(passport.isKnownRoot(root, 1), "first second after");
        assertTrue(passport.isKnownRoot(passport.membershipRoot(), passport.treeDepth()), "current");
    }

    function test_IsKnownRoot_EachRootHasItsOwnGrace() external {
        _flushed(1);
        uint256 first = passport.membershipRoot();
        passport.flush(_registerMany(1, 1));
        uint256 second = passport.membershipRoot();
        vm.warp(START + ROOT_GRACE - 1);
        passport.flush(_registerMany(2, 1));
        assertTrue(passport.isKnownRoot(first, 1), "first, in its grace");
        vm.warp(START + ROOT_GRACE);
        assertFalse(passport.isKnownRoot(first, 1), "first, after it");
        assertTrue(passport.isKnownRoot(second, 1), "second, in its grace");
        vm.warp(START + 2 * ROOT_GRACE - 1);
        assertFalse(passport.isKnownRoot(second, 1), "second, after it");
    }

    function test_IsKnownRoot_RemovedMemberLosesAccessAfterTheGrace() external {
        uint256[] memory ids = _flushed(2);
        uint256 root = passport.membershipRoot();
        _giveUp(ids[0]);
        passport.prune(ids[0], LevelTreeMirror.siblingsOf(poseidon, mirror, 0));
        vm.warp(START + ROOT_GRACE - 1);
        assertTrue(passport.isKnownRoot(root, 1), "in the grace");
        vm.warp(START + ROOT_GRACE);
        assertFalse(passport.isKnownRoot(root, 1), "after it");
        assertTrue(passport.isKnownRoot(passport.membershipRoot(), passport.treeDepth()), "without the member");
    }

    /// @dev People `first` up to `first + count`, each with a commitment of its own.
    function _registerMany(uint256 first, uint256 count) private returns (uint256[] memory ids) {
        ids = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            address account = address(uint160(0x1000 + first + i));
            ids[i] = _register(passport, account, uint256(keccak256(abi.encode(account))) >> 8);
        }
    }

    function _flushed(uint256 count) private returns (uint256[] memory ids) {
        ids = _registerMany(0, count);
        mirror = _commitmentsOf(ids);
        passport.flush(ids);
    }

    function _giveUp(uint256 passportId) private {
        vm.prank(address(uint160(passportId)));
        passport.giveUp();
    }

    function _commitmentsOf(uint256[] memory ids) private view returns (uint256[] memory commitments) {
        commitments = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) commitments[i] = passport.recordOf(ids[i]).commitment;
    }

    function _list(uint256 id) private pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = id;
    }
}
