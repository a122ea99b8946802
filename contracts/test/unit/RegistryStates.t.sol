// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReputationRegistry} from "../../ReputationRegistry.sol";
import {IEpochChallenges} from "../../interfaces/IEpochChallenges.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

/// given a pending epoch                        posting another should revert; from its finality on, it should not
/// given a final epoch that is succeeded        it should stay final, then superseded for the grace, then stale
/// given a successor that is rejected           the epoch should be as if there had been none
/// given rejected epochs in a row               ids should count on, and the next honest one should supersede
/// given a final epoch                          its bond should be credited to the poster once, whoever asks
/// given a pending, void or vetoed epoch        releasing its bond should revert
contract RegistryStatesTest is RegistryFixture {
    function test_RevertWhen_AnEpochIsPending() external {
        _postNext();
        uint40 finalAt = registry.epochOf(0).finalAt;
        vm.roll(block.number + 1);
        vm.warp(finalAt - 1);
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_EpochPending.selector, 0, finalAt));
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);

        vm.warp(finalAt);
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
        assertEq(registry.epochCount(), 2, "epochCount");
    }

    function test_StateOf_BothSidesOfEveryBound() external {
        assertFalse(registry.isEpochUsable(0), "it does not exist");
        uint256 first = _postNext();
        uint256 finalAt = block.timestamp + CHALLENGE_WINDOW;
        vm.warp(finalAt - 1);
        _is(first, IReputationRegistry.EpochState.Pending, false);
        vm.warp(finalAt);
        _is(first, IReputationRegistry.EpochState.Final, true);
        vm.warp(finalAt + 365 days);
        _is(first, IReputationRegistry.EpochState.Final, true);

        uint256 second = _postNext();
        uint256 supersededAt = block.timestamp + CHALLENGE_WINDOW;
        assertEq(registry.epochOf(first).supersededAt, supersededAt, "supersededAt");
        vm.warp(supersededAt - 1);
        _is(first, IReputationRegistry.EpochState.Final, true);
        _is(second, IReputationRegistry.EpochState.Pending, false);
        vm.warp(supersededAt);
        _is(first, IReputationRegistry.EpochState.Superseded, true);
        _is(second, IReputationRegistry.EpochState.Final, true);
        vm.warp(supersededAt + ROOT_GRACE - 1);
        _is(first, IReputationRegistry.EpochState.Superseded, true);
        vm.warp(supersededAt + ROOT_GRACE);
        _is(first, IReputationRegistry.EpochState.Stale, false);
        _is(second, IReputationRegistry.EpochState.Final, true);
    }

    function test_StateOf_ARejectedSuccessorLeavesNoTrace() external {
        uint256 first = _postFinal();
        uint256 vetoed = _postNext();
        assertTrue(registry.epochOf(first).supersededAt != 0, "superseded");
        vm.prank(guardian);
        registry.vetoEpoch(vetoed, "");
        assertEq(registry.epochOf(first).supersededAt, 0, "as if there had been none");
        _is(vetoed, IReputationRegistry.EpochState.Vetoed, false);

        uint256 voided = _postNext();
        _void(bob, voided);
        assertEq(registry.epochOf(first).supersededAt, 0, "as if there had been none");
        _is(voided, IReputationRegistry.EpochState.Void, false);

        vm.warp(block.timestamp + 365 days);
        _is(first, IReputationRegistry.EpochState.Final, true);
        _is(vetoed, IReputationRegistry.EpochState.Vetoed, false);
        _is(voided, IReputationRegistry.EpochState.Void, false);
    }

    function test_PostEpoch_AfterRejectedOnes() external {
        uint256 first = _postFinal();
        for (uint256 i = 1; i < 4; ++i) {
            uint256 rejected = _postNext();
            assertEq(rejected, i, "ids count on");
            vm.prank(guardian);
            registry.vetoEpoch(rejected, "");
        }
        uint256 honest = _postNext();
        uint40 finalAt = registry.epochOf(honest).finalAt;
        assertEq(registry.epochOf(first).supersededAt, finalAt, "by the honest one");
        for (uint256 i = 1; i < 4; ++i) assertEq(registry.epochOf(i).supersededAt, 0, "rejected ones are left alone");
        vm.warp(finalAt + ROOT_GRACE);
        _is(first, IReputationRegistry.EpochState.Stale, false);
        _is(honest, IReputationRegistry.EpochState.Final, true);
    }

    function test_PostEpoch_AfterARejectedFirstOne() external {
        uint256 rejected = _postNext();
        vm.prank(guardian);
        registry.vetoEpoch(rejected, "");
        uint256 honest = _postFinal();
        _is(honest, IReputationRegistry.EpochState.Final, true);
        assertEq(registry.epochOf(rejected).supersededAt, 0, "supersededAt");
    }

    /// An epoch that was rejected is not the one to be succeeded, however long ago its window closed.
    function test_PostEpoch_ARejectedEpochNeverCountsAsFinal() external {
        uint256 first = _postFinal();
        uint256 rejected = _postNext();
        vm.prank(guardian);
        registry.vetoEpoch(rejected, "");
        vm.warp(block.timestamp + 30 days);
        uint256 honest = _postFinal();
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_EpochNotPending.selector, honest));
        registry.vetoEpoch(honest, "");
        _is(first, IReputationRegistry.EpochState.Superseded, true);
    }

    function test_ReleaseBond_BothSidesOfFinality() external {
        uint256 epochId = _postNext();
        uint40 finalAt = registry.epochOf(epochId).finalAt;
        vm.warp(finalAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_EpochNotFinal.selector, epochId, finalAt));
        registry.releaseBond(epochId);
        vm.warp(finalAt);
        vm.expectEmit(address(registry));
        emit IEpochChallenges.BondReleased(epochId, address(this));
        vm.expectEmit(address(registry));
        emit IEpochChallenges.Credited(address(this), EPOCH_BOND);
        vm.prank(stranger);
        registry.releaseBond(epochId);
        assertEq(registry.creditOf(address(this)), EPOCH_BOND, "creditOf");
        assertFalse(registry.epochOf(epochId).bondHeld, "bondHeld");
        _is(epochId, IReputationRegistry.EpochState.Final, true);
    }

    function test_RevertWhen_TheBondWasReleased() external {
        uint256 epochId = _postFinal();
        registry.releaseBond(epochId);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NoBond.selector, epochId));
        registry.releaseBond(epochId);
    }

    function test_RevertWhen_TheBondsEpochWasRejectedOrDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_UnknownEpoch.selector, 0));
        registry.releaseBond(0);
        _postNext();
        vm.prank(guardian);
        registry.vetoEpoch(0, "");
        _postNext();
        _void(bob, 1);
        vm.warp(block.timestamp + CHALLENGE_WINDOW);
        for (uint256 epochId = 0; epochId < 2; ++epochId) {
            vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_EpochRejected.selector, epochId));
            registry.releaseBond(epochId);
        }
    }

    function test_ReleaseBond_OfAStaleEpoch() external {
        _postFinal();
        _postFinal();
        vm.warp(block.timestamp + ROOT_GRACE);
        _is(0, IReputationRegistry.EpochState.Stale, false);
        registry.releaseBond(0);
        assertEq(registry.creditOf(address(this)), EPOCH_BOND, "creditOf");
    }

    /// Without periods and bonds everything is final at once, and there is nothing to release.
    function test_WithoutPeriodsAndBonds() external {
        IReputationRegistry.Config memory config;
        registry = new ReputationRegistry(owner, verifier, judge, config);
        vm.startPrank(owner);
        registry.registerFormula(FORMULA, _weights(), _bounds(), "");
        for (uint256 i = 0; i < 2; ++i) registry.setAttester(person(attesters[i]), true);
        registry.setQuorum(2);
        vm.stopPrank();
        IReputationRegistry.EpochParams memory params = _epoch();
        registry.postEpoch(params, _signatures(params, 0, 1));
        _is(0, IReputationRegistry.EpochState.Final, true);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NoBond.selector, 0));
        registry.releaseBond(0);

        vm.roll(block.number + 1);
        vm.warp(block.timestamp + 1);
        params = _epoch();
        registry.postEpoch(params, _signatures(params, 0, 1));
        _is(0, IReputationRegistry.EpochState.Stale, false);
        _is(1, IReputationRegistry.EpochState.Final, true);
    }

    function _is(uint256 epochId, IReputationRegistry.EpochState state, bool usable) private view {
        assertEq(uint256(registry.stateOf(epochId)), uint256(state), "stateOf");
        assertEq(uint256(registry.epochOf(epochId).state), uint256(state), "epochOf");
        assertTrue(registry.isEpochUsable(epochId) == usable, "isEpochUsable");
    }
}
