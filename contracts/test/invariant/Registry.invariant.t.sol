// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReputationRegistry} from "../../ReputationRegistry.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {InvariantBase} from "./InvariantBase.t.sol";
import {RegistryHandler} from "./handlers/RegistryHandler.t.sol";

contract RegistryInvariantTest is InvariantBase {
    RegistryHandler private handler;
    ReputationRegistry private registry;

    function setUp() external {
        handler = new RegistryHandler();
        registry = handler.subject();
        _target(address(handler));
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_05_ANullifierIsSpentOnce() external view {
        for (uint256 nullifier = 0; nullifier < handler.NULLIFIERS(); ++nullifier) {
            uint256 accepted = handler.accepted(nullifier);
            assertLe(accepted, 1, "accepted");
            assertTrue(registry.isNullifierSpent(nullifier) == (accepted == 1), "isNullifierSpent");
        }
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_06_EpochBlocksAndFinalityRise() external view {
        uint256 count = registry.epochCount();
        assertEq(count, handler.posted(), "epochCount");
        for (uint256 i = 0; i < count; ++i) {
            IReputationRegistry.Epoch memory epoch = registry.epochOf(i);
            assertTrue(epoch.blockNumber < block.number, "below the current block");
            if (i == 0) continue;
            IReputationRegistry.Epoch memory previous = registry.epochOf(i - 1);
            assertTrue(previous.blockNumber < epoch.blockNumber, "blocks rise");
            assertLe(previous.finalAt, epoch.finalAt, "finality does not go back");
        }
    }
}
