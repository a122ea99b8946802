// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {MembershipGate} from "../../gates/MembershipGate.sol";
import {Field} from "../../libraries/Field.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {TestBase} from "./TestBase.t.sol";

/// @notice Stands in for Semaphore's pairings: accepts points all equal to the hash of depth and signals.
contract PairingDouble is ISemaphoreVerifier {
    function verifyProof(
        uint256[2] calldata a,
        uint256[2][2] calldata b,
        uint256[2] calldata c,
        uint256[4] calldata signals,
        uint256 depth
    ) external pure returns (bool) {
        uint256 point = uint256(keccak256(abi.encode(signals, depth)));
        return
            a[0] == point &&
            a[1] == point &&
            b[0][0] == point &&
            b[0][1] == point &&
            b[1][0] == point &&
            b[1][1] == point &&
            c[0] == point &&
            c[1] == point;
    }
}

/// @notice Stands in for a group: roots are known at will.
contract GroupDouble {
    mapping(uint256 root => mapping(uint256 depth => bool known)) public isKnownRoot;

    function set(uint256 root, uint256 depth, bool known) external {
        isKnownRoot[root][depth] = known;
    }
}

/// @title A gate, two groups that know the same root, and a ticket contract that is no more than an account
abstract contract MembershipWorld is TestBase {
    uint256 internal constant ROOT = 11;
    uint256 internal constant DEPTH = 20;
    uint256 internal constant EVENT = 5;

    GroupDouble internal group;
    GroupDouble internal otherGroup;
    MembershipGate internal gate;
    address internal tickets = person("tickets");
    address internal alice = person("alice");
    address internal bob = person("bob");

    function setUp() external {
        group = new GroupDouble();
        otherGroup = new GroupDouble();
        group.set(ROOT, DEPTH, true);
        otherGroup.set(ROOT, DEPTH, true);
        gate = new MembershipGate(new PairingDouble());
    }

    function _admit(uint256 eventId, address account, SemaphoreProof memory proof) internal {
        vm.prank(tickets);
        gate.admit(eventId, account, 1, _param(group), abi.encode(proof));
    }

    /// @dev By whoever has the nullifier, for an account and an event of {tickets}.
    function _prove(
        uint256 eventId,
        address account,
        uint256 nullifier
    ) internal view returns (SemaphoreProof memory proof) {
        proof.depth = DEPTH;
        proof.root = ROOT;
        proof.nullifier = nullifier;
        proof.message = uint160(account);
        _complete(proof, gate.scopeOf(tickets, eventId));
    }

    /// @dev Makes the pairings accept what a proof says, under a scope.
    function _complete(SemaphoreProof memory proof, uint256 scope) internal pure {
        uint256[4] memory signals = [
            proof.root,
            proof.nullifier,
            Field.fromHash(abi.encode(proof.message)),
            Field.fromHash(abi.encode(scope))
        ];
        uint256 point = uint256(keccak256(abi.encode(signals, proof.depth)));
        for (uint256 i = 0; i < 8; ++i) proof.points[i] = point;
    }

    function _param(GroupDouble which) internal pure returns (bytes32) {
        return bytes32(uint256(uint160(address(which))));
    }
}
