// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {Field} from "../../libraries/Field.sol";
import {Tier} from "../../types/Tier.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

/// given a mask, minima or nullifier out of range, or a nullifier spent       it should revert
/// given an epoch unknown, not final or stale                                 it should revert
/// given a higher tier recorded and unexpired                                 it should revert
/// given a proof of other signals                                             it should revert
/// given a proof of the claim, whoever submits it    it should spend the nullifier, record the tier and emit
/// when the proof is only checked                    it should revert likewise, but spend, record and look up nothing
contract RegistryProofsTest is RegistryFixture {
    uint256 private constant NULLIFIER = 99;

    function test_VerifyReputation_InEpochZero() external {
        IReputationRegistry.TierClaim memory claim = _provable(Tier.Gold, NULLIFIER);
        uint40 expiresAt = uint40(block.timestamp) + TIER_VALIDITY;
        assertFalse(registry.isNullifierSpent(NULLIFIER), "before");

        vm.expectEmit(address(registry));
        emit IReputationRegistry.ReputationVerified(0, alice, Tier.Gold, 5, 1000, NULLIFIER, expiresAt);
        vm.prank(stranger);
        registry.verifyReputation(claim, _proof());

        assertTrue(registry.isNullifierSpent(NULLIFIER), "after");
        IReputationRegistry.TierRecord memory record = registry.tierRecordOf(alice);
        assertEq(uint256(record.tier), uint256(Tier.Gold), "tier");
        assertEq(record.expiresAt, expiresAt, "expiresAt");
        assertEq(record.epochId, 0, "epochId");
        assertEq(registry.tierRecordOf(stranger).expiresAt, 0, "nothing for the submitter");
    }

    function test_MeetsTier_UpToTheRecordedOne() external {
        assertFalse(registry.meetsTier(alice, Tier.Bronze), "Bronze needs a proof too");
        _record(Tier.Gold, NULLIFIER);
        assertTrue(registry.meetsTier(alice, Tier.Bronze), "Bronze");
        assertTrue(registry.meetsTier(alice, Tier.Silver), "Silver");
        assertTrue(registry.meetsTier(alice, Tier.Gold), "Gold");
        assertFalse(registry.meetsTier(alice, Tier.Platinum), "Platinum");
        assertFalse(registry.meetsTier(bob, Tier.Bronze), "another account");
    }

    function test_MeetsTier_BothSidesOfExpiry() external {
        _record(Tier.Bronze, NULLIFIER);
        uint40 expiresAt = registry.tierRecordOf(alice).expiresAt;
        vm.warp(expiresAt - 1);
        assertTrue(registry.meetsTier(alice, Tier.Bronze), "the last second");
        vm.warp(expiresAt);
        assertFalse(registry.meetsTier(alice, Tier.Bronze), "the first second after");
    }

    function test_VerifyReputation_ExtremeSignals() external {
        IReputationRegistry.TierClaim memory claim = _provable(Tier.Diamond, Field.ORDER - 1);
        claim.badgeMask = (1 << 248) - 1;
        claim.minima = (1 << 60) - 1;
        _prove(claim);
        registry.verifyReputation(claim, _proof());
        assertTrue(registry.meetsTier(alice, Tier.Diamond), "largest");

        claim = _claim(0, Tier.Diamond, address(0), 0);
        claim.badgeMask = 0;
        claim.minima = 0;
        _prove(claim);
        registry.verifyReputation(claim, _proof());
        assertTrue(registry.isNullifierSpent(0), "smallest");
    }

    function test_RevertWhen_BadgeMaskIsTooWide() external {
        IReputationRegistry.TierClaim memory claim = _provable(Tier.Gold, NULLIFIER);
        claim.badgeMask = 1 << 248;
        _prove(claim);
        _refused(
            claim,
            abi.encodeWithSelector(IReputationRegistry.Registry_SignalOutOfRange.selector, claim.badgeMask)
        );
    }

    function test_RevertWhen_MinimaAreTooWide() external {
        IReputationRegistry.TierClaim memory claim = _provable(Tier.Gold, NULLIFIER);
        claim.minima = 1 << 60;
        _refused(claim, abi.encodeWithSelector(IReputationRegistry.Registry_SignalOutOfRange.selector, claim.minima));
    }

    function test_RevertWhen_NullifierIsTheFieldOrder() external {
        IReputationRegistry.TierClaim memory claim = _provable(Tier.Gold, Field.ORDER);
        _refused(claim, abi.encodeWithSelector(IReputationRegistry.Registry_SignalOutOfRange.selector, Field.ORDER));
    }

    function test_RevertWhen_NullifierIsSpent() external {
        IReputationRegistry.TierClaim memory claim = _record(Tier.Gold, NULLIFIER);
        bytes memory spent = abi.encodeWithSelector(IReputationRegistry.Registry_NullifierSpent.selector, NULLIFIER);
        _refused(claim, spent);
        claim.account = bob;
        _prove(claim);
        _refused(claim, spent);
    }

    function test_RevertWhen_EpochOfTheClaimDoesNotExist() external {
        _refused(
            _claim(0, Tier.Gold, alice, NULLIFIER),
            abi.encodeWithSelector(IReputationRegistry.Registry_UnknownEpoch.selector, 0)
        );
    }

    function test_VerifyReputation_BothSidesOfFinality() external {
        uint256 epochId = _postNext();
        uint40 finalAt = registry.epochOf(epochId).finalAt;
        IReputationRegistry.TierClaim memory claim = _claim(epochId, Tier.Gold, alice, NULLIFIER);
        _prove(claim);
        vm.warp(finalAt - 1);
        _refused(claim, abi.encodeWithSelector(IReputationRegistry.Registry_EpochNotFinal.selector, epochId, finalAt));
        vm.warp(finalAt);
        registry.verifyReputation(claim, _proof());
    }

    function test_VerifyReputation_BothSidesOfTheGrace() external {
        uint256 epochId = _postFinal();
        uint256 next = _postNext();
        uint40 staleAt = registry.epochOf(next).finalAt + ROOT_GRACE;
        IReputationRegistry.TierClaim memory claim = _claim(epochId, Tier.Gold, alice, NULLIFIER);
        _prove(claim);
        vm.warp(staleAt);
        _refused(claim, abi.encodeWithSelector(IReputationRegistry.Registry_EpochStale.selector, epochId, staleAt));
        vm.warp(staleAt - 1);
        registry.verifyReputation(claim, _proof());
    }

    function test_RevertWhen_AnySignalDiffersFromTheProof() external {
        IReputationRegistry.TierClaim memory claim = _provable(Tier.Gold, NULLIFIER);
        bytes memory invalid = abi.encodeWithSelector(IReputationRegistry.Registry_InvalidProof.selector);
        claim.account = bob;
        _refused(claim, invalid);
        claim = _claim(0, Tier.Platinum, alice, NULLIFIER);
        _refused(claim, invalid);
        claim = _claim(0, Tier.Gold, alice, NULLIFIER + 1);
        _refused(claim, invalid);
        claim = _claim(0, Tier.Gold, alice, NULLIFIER);
        claim.badgeMask = 7;
        _refused(claim, invalid);
        claim = _claim(0, Tier.Gold, alice, NULLIFIER);
        claim.minima = 999;
        _refused(claim, invalid);
        _postFinal();
        claim = _claim(1, Tier.Gold, alice, NULLIFIER);
        _refused(claim, invalid);
    }

    function test_RevertWhen_AHigherTierIsRecorded() external {
        _record(Tier.Gold, NULLIFIER);
        uint40 expiresAt = registry.tierRecordOf(alice).expiresAt;
        IReputationRegistry.TierClaim memory lower = _claim(0, Tier.Silver, alice, NULLIFIER + 1);
        _prove(lower);
        vm.warp(expiresAt - 1);
        _refused(
            lower,
            abi.encodeWithSelector(
                IReputationRegistry.Registry_HigherTierRecorded.selector,
                alice,
                Tier.Gold,
                expiresAt
            )
        );
        vm.warp(expiresAt);
        registry.verifyReputation(lower, _proof());
        assertEq(uint256(registry.tierRecordOf(alice).tier), uint256(Tier.Silver), "an expired record gives way");
    }

    function test_VerifyReputation_TheSameTierExtendsTheRecord() external {
        _record(Tier.Gold, NULLIFIER);
        vm.warp(block.timestamp + 100);
        _record(Tier.Gold, NULLIFIER + 1);
        assertEq(registry.tierRecordOf(alice).expiresAt, block.timestamp + TIER_VALIDITY, "expiresAt");
    }

    function test_RevertWhen_TheEpochWasRejected() external {
        uint256 vetoed = _postNext();
        vm.prank(guardian);
        registry.vetoEpoch(vetoed, "");
        uint256 voided = _postNext();
        _void(bob, voided);
        for (uint256 epochId = 0; epochId < 2; ++epochId) {
            IReputationRegistry.TierClaim memory claim = _claim(epochId, Tier.Gold, alice, NULLIFIER);
            _prove(claim);
            bytes memory rejected = abi.encodeWithSelector(
                IReputationRegistry.Registry_EpochRejected.selector,
                epochId
            );
            _refused(claim, rejected);
            vm.warp(block.timestamp + CHALLENGE_WINDOW);
            _refused(claim, rejected);
        }
    }

    /// Every bound that `verifyReputation` has on the epoch and the claim.
    function test_CheckReputation_RefusesWhatVerifyingWould() external {
        uint256 epochId = _postNext();
        uint40 finalAt = registry.epochOf(epochId).finalAt;
        IReputationRegistry.TierClaim memory claim = _claim(epochId, Tier.Gold, alice, NULLIFIER);
        _prove(claim);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_EpochNotFinal.selector, epochId, finalAt));
        registry.checkReputation(claim, _proof());
        vm.warp(finalAt);
        registry.checkReputation(claim, _proof());

        claim.account = bob;
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidProof.selector));
        registry.checkReputation(claim, _proof());
        claim.nullifier = Field.ORDER;
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_SignalOutOfRange.selector, Field.ORDER));
        registry.checkReputation(claim, _proof());
        claim.epochId = 1;
        claim.nullifier = NULLIFIER;
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_UnknownEpoch.selector, 1));
        registry.checkReputation(claim, _proof());
    }

    function test_CheckReputation_SpendsNothingAndLooksAtNothingSpent() external {
        IReputationRegistry.TierClaim memory claim = _provable(Tier.Gold, NULLIFIER);
        registry.checkReputation(claim, _proof());
        registry.checkReputation(claim, _proof());
        assertFalse(registry.isNullifierSpent(NULLIFIER), "not spent");
        assertFalse(registry.meetsTier(alice, Tier.Bronze), "not recorded");

        registry.verifyReputation(claim, _proof());
        registry.checkReputation(claim, _proof());
        claim = _claim(0, Tier.Silver, alice, NULLIFIER + 1);
        _prove(claim);
        registry.checkReputation(claim, _proof());
    }

    function test_ScopeOf_BindsChainContractAndEpoch() external {
        uint256 scope = registry.scopeOf(0);
        assertTrue(scope != registry.scopeOf(1), "epoch");
        vm.chainId(1);
        assertTrue(scope != registry.scopeOf(0), "chain");
        assertEq(
            registry.scopeOf(0),
            uint256(keccak256(abi.encode(keccak256("aura.reputation.scope.v1"), 1, address(registry), 0))) >> 8,
            "by definition"
        );
    }

    function test_MessageOf() external view {
        assertEq(registry.messageOf(alice), uint256(keccak256(abi.encode(alice))) >> 8, "by definition");
        assertTrue(registry.messageOf(alice) != registry.messageOf(bob), "binds the account");
    }

    function _provable(Tier tier, uint256 nullifier) private returns (IReputationRegistry.TierClaim memory claim) {
        if (registry.epochCount() == 0) _postFinal();
        claim = _claim(0, tier, alice, nullifier);
        _prove(claim);
    }

    function _record(Tier tier, uint256 nullifier) private returns (IReputationRegistry.TierClaim memory claim) {
        claim = _provable(tier, nullifier);
        registry.verifyReputation(claim, _proof());
    }

    function _refused(IReputationRegistry.TierClaim memory claim, bytes memory reason) private {
        vm.expectRevert(reason);
        registry.verifyReputation(claim, _proof());
    }
}
