// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {ReputationRegistry} from "../../ReputationRegistry.sol";
import {IEpochChallenges} from "../../interfaces/IEpochChallenges.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {Tier} from "../../types/Tier.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

/// given a caller that is not the owner            every setter should revert
/// given weights or bounds out of bounds           registering a formula should revert
/// given a formula registered before               registering it again should revert
/// given minima of more than 60 bits               asking for a statement should revert
/// given an attester that is zero or would not change    setting it should revert
/// given a quorum of zero or beyond the attesters  it should revert, from either side
contract RegistryGovernanceTest is RegistryFixture {
    bytes32 private constant OTHER = keccak256("another formula");

    function test_RegisterFormula() external {
        uint40 effectiveAt = uint40(block.timestamp) + FORMULA_DELAY;
        vm.expectEmit(address(registry));
        emit IReputationRegistry.FormulaRegistered(OTHER, _weights(), _bounds(), effectiveAt, "ipfs://formula");
        vm.prank(owner);
        registry.registerFormula(OTHER, _weights(), _bounds(), "ipfs://formula");

        IReputationRegistry.Formula memory formula = registry.formulaOf(OTHER);
        for (uint256 i = 0; i < 6; ++i) assertEq(formula.weights[i], _weights()[i], "weight");
        for (uint256 i = 0; i < 4; ++i) assertEq(formula.tierBounds[i], _bounds()[i], "bound");
        assertEq(formula.effectiveAt, effectiveAt, "effectiveAt");
    }

    function test_RegisterFormula_IdZeroWithExtremeWeightsAndBounds() external {
        vm.startPrank(owner);
        registry.registerFormula(bytes32(0), [uint16(0), 0, 0, 0, 0, 10_000], [uint16(1), 2, 3, 4], "");
        registry.registerFormula(OTHER, [uint16(10_000), 0, 0, 0, 0, 0], [uint16(997), 998, 999, 1000], "");
        assertEq(registry.formulaOf(bytes32(0)).weights[5], 10_000, "weight");
        assertEq(registry.formulaOf(OTHER).tierBounds[3], 1000, "bound");
    }

    function test_RevertWhen_FormulaExists() external {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_FormulaExists.selector, FORMULA));
        registry.registerFormula(FORMULA, _weights(), _bounds(), "");
    }

    function test_RevertWhen_WeightsDoNotAddUp() external {
        uint16[6] memory weights = _weights();
        vm.startPrank(owner);
        weights[0] += 1;
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_WeightsSum.selector, 10_001));
        registry.registerFormula(OTHER, weights, _bounds(), "");
        weights[0] -= 2;
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_WeightsSum.selector, 9999));
        registry.registerFormula(OTHER, weights, _bounds(), "");
    }

    function test_RevertWhen_WeightsAreTheLargestIntegers() external {
        uint16 most = type(uint16).max;
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_WeightsSum.selector, 6 * uint256(most)));
        registry.registerFormula(OTHER, [most, most, most, most, most, most], _bounds(), "");
    }

    function test_RevertWhen_BoundsDoNotRise() external {
        bytes memory invalid = abi.encodeWithSelector(IReputationRegistry.Registry_InvalidTierBounds.selector);
        vm.startPrank(owner);
        for (uint256 i = 1; i < 4; ++i) {
            uint16[4] memory bounds = _bounds();
            bounds[i] = bounds[i - 1];
            vm.expectRevert(invalid);
            registry.registerFormula(OTHER, _weights(), bounds, "");
        }
    }

    function test_RevertWhen_FirstBoundIsBronzes() external {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidTierBounds.selector));
        registry.registerFormula(OTHER, _weights(), [uint16(0), 1, 2, 3], "");
    }

    function test_RevertWhen_LastBoundIsAboveEveryScore() external {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidTierBounds.selector));
        registry.registerFormula(OTHER, _weights(), [uint16(550), 650, 750, 1001], "");
    }

    function test_RevertWhen_FormulaIsUnknown() external {
        bytes memory unknown = abi.encodeWithSelector(IReputationRegistry.Registry_FormulaNotEffective.selector, OTHER);
        vm.expectRevert(unknown);
        registry.formulaOf(OTHER);
        vm.expectRevert(unknown);
        registry.statementOf(OTHER, Tier.Bronze, 0);
    }

    function test_StatementOf_BothSidesOfTheMinimasBits() external {
        uint256 most = (1 << 60) - 1;
        assertEq(registry.statementOf(FORMULA, Tier.Bronze, most) >> 108, most, "minima stand on top");
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_SignalOutOfRange.selector, most + 1));
        registry.statementOf(FORMULA, Tier.Bronze, most + 1);
    }

    function test_SetAttester() external {
        vm.startPrank(owner);
        vm.expectEmit(address(registry));
        emit IReputationRegistry.AttesterChanged(alice, true);
        registry.setAttester(alice, true);
        assertTrue(registry.isAttester(alice), "added");

        vm.expectEmit(address(registry));
        emit IReputationRegistry.AttesterChanged(alice, false);
        registry.setAttester(alice, false);
        assertFalse(registry.isAttester(alice), "removed");
    }

    function test_RevertWhen_AttesterIsUnchanged() external {
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_AttesterUnchanged.selector, alice));
        registry.setAttester(alice, false);
        address first = person("first");
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_AttesterUnchanged.selector, first));
        registry.setAttester(first, true);
    }

    function test_RevertWhen_RemovalWouldMakeTheQuorumUnreachable() external {
        vm.startPrank(owner);
        registry.setAttester(person("first"), false);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidQuorum.selector, 2, 1));
        registry.setAttester(person("second"), false);
    }

    function test_SetQuorum_SmallestAndLargest() external {
        vm.startPrank(owner);
        vm.expectEmit(address(registry));
        emit IReputationRegistry.QuorumChanged(1);
        registry.setQuorum(1);
        assertEq(registry.quorum(), 1, "smallest");
        registry.setQuorum(3);
        assertEq(registry.quorum(), 3, "largest");
    }

    function test_RevertWhen_QuorumIsOutOfRange() external {
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidQuorum.selector, 0, 3));
        registry.setQuorum(0);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidQuorum.selector, 4, 3));
        registry.setQuorum(4);
    }

    function test_RevertWhen_CallerIsNotTheOwner() external {
        bytes memory unauthorized = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger);
        vm.startPrank(stranger);
        vm.expectRevert(unauthorized);
        registry.registerFormula(OTHER, _weights(), _bounds(), "");
        vm.expectRevert(unauthorized);
        registry.setAttester(stranger, true);
        vm.expectRevert(unauthorized);
        registry.setQuorum(1);
        vm.expectRevert(unauthorized);
        registry.setGuardian(stranger);
    }

    function test_RevertWhen_TheAttesterIsZero() external {
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_ZeroAttester.selector));
        registry.setAttester(address(0), true);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_ZeroAttester.selector));
        registry.setAttester(address(0), false);
    }

    function test_SetGuardian() external {
        assertEq(registry.guardian(), guardian, "before");
        vm.startPrank(owner);
        vm.expectEmit(address(registry));
        emit IEpochChallenges.GuardianChanged(bob);
        registry.setGuardian(bob);
        assertEq(registry.guardian(), bob, "after");
        registry.setGuardian(address(0));
        assertEq(registry.guardian(), address(0), "nobody");
    }

    function test_Config() external view {
        assertEq(keccak256(abi.encode(registry.config())), keccak256(abi.encode(_config())), "config");
    }

    function test_TransferOwnership_TakesTwoSteps() external {
        vm.prank(owner);
        registry.transferOwnership(bob);
        assertEq(registry.owner(), owner, "before acceptance");
        vm.prank(bob);
        registry.acceptOwnership();
        assertEq(registry.owner(), bob, "after acceptance");
    }

    function test_RevertWhen_OwnerIsZero() external {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableInvalidOwner.selector, address(0)));
        new ReputationRegistry(address(0), verifier, judge, _config());
    }
}
