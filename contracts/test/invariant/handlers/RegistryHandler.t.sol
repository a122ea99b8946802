// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReputationRegistry} from "../../../ReputationRegistry.sol";
import {IReputationRegistry} from "../../../interfaces/IReputationRegistry.sol";
import {Tier} from "../../../types/Tier.sol";
import {RegistryWorld} from "../../helpers/RegistryWorld.t.sol";

/// @notice Posts epochs and submits proofs of few nullifiers for few accounts while time and blocks pass.
contract RegistryHandler is RegistryWorld {
    uint256 public constant NULLIFIERS = 12;

    uint256 public posted;
    mapping(uint256 nullifier => uint256 times) public accepted;

    constructor() {
        _deploy();
    }

    function post(uint256 back, uint256 root) external {
        vm.roll(block.number + 1);
        IReputationRegistry.EpochParams memory params = _epoch();
        params.blockNumber = uint64(block.number - bound(back, 0, 3));
        params.blockHash = blockhash(params.blockNumber);
        params.root = bound(root, 1, 1000);
        bytes[] memory signatures = _signatures(params, 0, 2);
        try registry.postEpoch(params, signatures) {
            ++posted;
        } catch {}
    }

    function prove(uint256 back, uint256 level, uint256 who, uint256 nullifier) external {
        uint256 count = registry.epochCount();
        if (count == 0) return;
        IReputationRegistry.TierClaim memory claim = _claim(
            count - 1 - ((back % 2) % count),
            Tier(level % 5),
            address(uint160(1 + (who % 4))),
            nullifier % NULLIFIERS
        );
        _prove(claim);
        try registry.verifyReputation(claim, _proof()) {
            ++accepted[claim.nullifier];
        } catch {}
    }

    function pass(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, CHALLENGE_WINDOW));
    }

    function subject() external view returns (ReputationRegistry) {
        return registry;
    }
}
