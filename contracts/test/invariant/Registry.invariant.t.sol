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
        IReputationRegistry.Epoch memory previous;
        for (uint256 i = 0; i < count; ++i) {
            IReputationRegistry.Epoch memory epoch = registry.epochOf(i);
            assertTrue(epoch.blockNumber < block.number, "below the current block");
            assertLe(epoch.blockTimestamp, block.timestamp, "in the past");
            if (handler.rejected(i)) {
                assertEq(epoch.supersededAt, 0, "a rejected epoch is not superseded");
                continue;
            }
            if (previous.root != 0) {
                assertTrue(previous.blockNumber < epoch.blockNumber, "blocks rise");
                assertTrue(previous.blockTimestamp < epoch.blockTimestamp, "times rise");
                assertTrue(previous.finalAt < epoch.finalAt, "finality rises");
                assertEq(previous.supersededAt, epoch.finalAt, "superseded by the next that was not rejected");
            }
            previous = epoch;
        }
        assertEq(previous.supersededAt, 0, "the latest is not superseded");
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_13_AFormulaNeverChanges() external view {
        for (uint256 i = 0; i < handler.FORMULAS(); ++i) {
            bytes32 formulaId = handler.formulaAt(i);
            bytes32 digest = handler.formulas(formulaId);
            if (digest == 0) continue;
            assertEq(keccak256(abi.encode(registry.formulaOf(formulaId))), digest, "formulaOf");
        }
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_14_TheBalanceIsBondsAndCredits() external view {
        assertEq(address(registry).balance, handler.owed(), "balance");
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_15_OneEpochIsPendingAndHonestOnesPrevail() external view {
        assertFalse(handler.wasHeldUp(), "an honest epoch could not be posted although none was pending");
        uint256 count = registry.epochCount();
        uint256 pending = 0;
        uint256 latestFinal = type(uint256).max;
        for (uint256 i = 0; i < count; ++i) {
            IReputationRegistry.Epoch memory epoch = registry.epochOf(i);
            if (handler.rejected(i)) {
                assertFalse(registry.isEpochUsable(i), "a rejected epoch is never usable");
                continue;
            }
            if (epoch.state == IReputationRegistry.EpochState.Pending) ++pending;
            if (block.timestamp >= epoch.finalAt) latestFinal = i;
        }
        assertLe(pending, 1, "at most one is pending");
        if (latestFinal != type(uint256).max) assertTrue(registry.isEpochUsable(latestFinal), "the latest serves");
    }
}
