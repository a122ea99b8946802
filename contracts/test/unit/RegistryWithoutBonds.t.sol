// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IEpochChallenges} from "../../interfaces/IEpochChallenges.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

/// given a registry without bonds    when an epoch is posted      it should hold no bond, and take no payment
///                                   when it is announced against it should take no payment
///                                   when it is vetoed            it should be vetoed, and credit nobody
///                                   when it is challenged        it should be void, and credit nobody
///                                   when it is final             settling should credit nobody, releasing should revert
contract RegistryWithoutBondsTest is RegistryFixture {
    function test_PostEpoch_BothSidesOfNoBond() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_WrongBond.selector, 1, 0));
        registry.postEpoch{value: 1}(params, signatures);
        registry.postEpoch(params, signatures);
        assertFalse(registry.epochOf(0).bondHeld, "bondHeld");
    }

    function test_AnnounceChallenge_BothSidesOfNoBond() external {
        _postFree();
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_WrongBond.selector, 1, 0));
        registry.announceChallenge{value: 1}(0, "commitment");
        registry.announceChallenge(0, "commitment");
        assertEq(registry.challengeAnnouncedAt(0, address(this), "commitment"), block.number, "announced");
    }

    function test_VetoEpoch_CreditsNobody() external {
        _postFree();
        vm.recordLogs();
        vm.prank(guardian);
        registry.vetoEpoch(0, "leaf 7 is false");
        _expectState(IReputationRegistry.EpochState.Vetoed);
        assertEq(vm.getRecordedLogs().length, 1, "EpochVetoed alone");
        _expectNoCredit(address(this));
    }

    function test_Challenge_CreditsNobody() external {
        _postFree();
        registry.announceChallenge(0, _commitment(address(this), 0, "salt"));
        _convince(address(this), 0);
        vm.roll(block.number + 1);
        vm.recordLogs();
        _challenge(address(this), 0, "salt");
        _expectState(IReputationRegistry.EpochState.Void);
        assertEq(vm.getRecordedLogs().length, 1, "EpochVoided alone");
        _expectNoCredit(address(this));
    }

    function test_SettleChallenge_CreditsNobody() external {
        _postFree();
        bytes32 commitment = _commitment(bob, 0, "salt");
        vm.prank(bob);
        registry.announceChallenge(0, commitment);
        vm.warp(registry.epochOf(0).finalAt);
        vm.recordLogs();
        registry.settleChallenge(0, bob, commitment);
        assertEq(vm.getRecordedLogs().length, 1, "ChallengeSettled alone");
        assertEq(registry.challengeAnnouncedAt(0, bob, commitment), 0, "used up");
        _expectNoCredit(address(this));
        _expectNoCredit(bob);
    }

    function test_RevertWhen_ThereIsNoBondToRelease() external {
        _postFree();
        vm.warp(registry.epochOf(0).finalAt);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NoBond.selector, 0));
        registry.releaseBond(0);
    }

    /// @dev The first epoch.
    function _postFree() private {
        IReputationRegistry.EpochParams memory params = _epoch();
        registry.postEpoch(params, _signatures(params, 0, 1));
    }

    function _expectState(IReputationRegistry.EpochState state) private view {
        assertEq(uint256(registry.stateOf(0)), uint256(state), "stateOf");
    }

    function _expectNoCredit(address account) private {
        assertEq(registry.creditOf(account), 0, "creditOf");
        vm.prank(account);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NoCredit.selector, account));
        registry.withdraw(account);
    }

    function _config() internal pure override returns (IReputationRegistry.Config memory config) {
        config = super._config();
        (config.epochBond, config.challengeBond) = (0, 0);
    }
}
