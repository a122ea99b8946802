// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Arrays} from "@openzeppelin/contracts/utils/Arrays.sol";

import {IMembershipGroup} from "../interfaces/IMembershipGroup.sol";
import {IPassport} from "../interfaces/IPassport.sol";
import {IPoseidonT3} from "../interfaces/IPoseidonT3.sol";
import {LevelTree} from "../libraries/LevelTree.sol";
import {PassportRecords} from "./PassportRecords.sol";

/// @title The tree of commitments
/// @notice Part of the passport contract: who is a member, and which roots proofs of membership may use.
abstract contract PassportMembership is PassportRecords {
    using LevelTree for LevelTree.Tree;

    /// @param since When a root stopped to be the current one, the last time it did; 0 for one that never was.
    /// @param depth Of its tree.
    struct Superseded {
        uint40 since;
        uint8 depth;
    }

    IPoseidonT3 private immutable _poseidon;
    uint256 private immutable _rootGrace;

    LevelTree.Tree private _tree;
    mapping(uint256 root => Superseded superseded) private _superseded;

    constructor(IPoseidonT3 poseidon, uint32 rootGrace) {
        _poseidon = poseidon;
        _rootGrace = rootGrace;
    }

    /// @inheritdoc IPassport
    function flush(uint256[] calldata passportIds) external {
        uint256 count = passportIds.length;
        if (count == 0) revert Passport_EmptyBatch();
        uint256 firstIndex = _tree.size;
        uint256[] memory commitments = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 passportId = passportIds[i];
            Entry storage entry = _live(passportId);
            if (entry.member != 0) revert Passport_AlreadyMember(passportId);
            // Safe: the tree refuses to grow beyond what 32 bits can count.
            entry.member = uint32(firstIndex + i + 1);
            commitments[i] = entry.commitment;
        }
        _supersedeRoot();
        // The tree overwrites what it is given.
        (uint256 root, ) = _tree.append(_poseidon, Arrays.slice(commitments, 0));

        emit MembersAdded({firstIndex: firstIndex, passportIds: passportIds, commitments: commitments, root: root});
    }

    /// @inheritdoc IPassport
    function prune(uint256 passportId, uint256[] calldata siblings) external {
        Entry storage entry = _known(passportId);
        if (!entry.left) revert Passport_NotLeft(passportId);
        uint256 member = entry.member;
        if (member == 0) revert Passport_NotMember(passportId);

        entry.member = 0;
        _supersedeRoot();
        uint256 root = _tree.remove({
            poseidon: _poseidon,
            index: member - 1,
            leaf: entry.commitment,
            siblings: siblings
        });

        emit MemberRemoved({passportId: passportId, index: member - 1, root: root});
    }

    /// @inheritdoc IMembershipGroup
    /// @dev No root is known while the tree is empty.
    function isKnownRoot(uint256 root, uint256 depth) external view returns (bool) {
        if (root == 0) return false;
        if (root == _tree.root) return depth == _tree.depth;
        Superseded memory superseded = _superseded[root];
        return superseded.since != 0 && block.timestamp < superseded.since + _rootGrace && depth == superseded.depth;
    }

    /// @inheritdoc IPassport
    function membershipRoot() external view returns (uint256 root) {
        return _tree.root;
    }

    /// @inheritdoc IPassport
    function treeDepth() external view returns (uint256 depth) {
        return _tree.depth;
    }

    /// @inheritdoc IPassport
    function treeSize() external view returns (uint256 size) {
        return _tree.size;
    }

    /// @dev The grace of a root begins when it stops to be the current one, however old it is.
    function _supersedeRoot() private {
        _superseded[_tree.root] = Superseded({since: uint40(block.timestamp), depth: _tree.depth});
    }
}
