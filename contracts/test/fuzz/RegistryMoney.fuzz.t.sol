// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IEpochChallenges} from "../../interfaces/IEpochChallenges.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

contract RegistryMoneyFuzzTest is RegistryFixture {
    function testFuzz_ReleaseBond_OnceFromFinalityToThePosterWhoeverAsks(address caller, uint256 wait) external {
        uint256 epochId = _postBy(alice);
        uint256 finalAt = registry.epochOf(epochId).finalAt;
        wait = bound(wait, 0, 3 * uint256(CHALLENGE_WINDOW));
        vm.warp(block.timestamp + wait);
        vm.startPrank(caller);
        if (wait < CHALLENGE_WINDOW) {
            vm.expectRevert(
                abi.encodeWithSelector(IReputationRegistry.Registry_EpochNotFinal.selector, epochId, finalAt)
            );
            registry.releaseBond(epochId);
            assertEq(registry.creditOf(alice), 0, "creditOf");
            return;
        }
        registry.releaseBond(epochId);
        assertEq(registry.creditOf(alice), EPOCH_BOND, "creditOf");
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NoBond.selector, epochId));
        registry.releaseBond(epochId);
    }

    function testFuzz_Withdraw_PaysOnceWhomeverTheOwnerNames(uint256 to, address caller) external {
        vm.assume(caller != alice && caller != address(0));
        address recipient = vm.addr(bound(to, 1, type(uint128).max));
        uint256 epochId = _postBy(alice);
        vm.prank(guardian);
        registry.vetoEpoch(epochId, "");
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NoCredit.selector, caller));
        registry.withdraw(caller);
        uint256 before = recipient.balance;
        vm.startPrank(alice);
        registry.withdraw(recipient);
        assertEq(recipient.balance, before + EPOCH_BOND, "paid");
        assertEq(address(registry).balance, 0, "nothing is left");
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NoCredit.selector, alice));
        registry.withdraw(recipient);
    }

    function testFuzz_AnnounceChallenge_OnceForEachChallenger(address one, address two, bytes32 commitment) external {
        vm.assume(one != two && one != address(registry) && two != address(registry));
        uint256 epochId = _postBy(alice);
        vm.deal(one, 2 ether);
        vm.deal(two, 2 ether);
        vm.startPrank(one);
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, commitment);
        vm.expectRevert(
            abi.encodeWithSelector(IEpochChallenges.Registry_ChallengeExists.selector, epochId, one, commitment)
        );
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, commitment);
        vm.stopPrank();
        // Nobody keeps another from announcing by announcing the same.
        vm.prank(two);
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, commitment);
        assertEq(registry.challengeAnnouncedAt(epochId, two, commitment), block.number, "two");
        assertEq(address(registry).balance, EPOCH_BOND + 2 * uint256(CHALLENGE_BOND), "all bonds are here");
    }

    function testFuzz_SetGuardian_TheLatestAloneVetoes(address one, address two) external {
        vm.assume(one != two);
        vm.startPrank(owner);
        registry.setGuardian(one);
        registry.setGuardian(two);
        vm.stopPrank();
        uint256 epochId = _postBy(alice);
        vm.prank(one);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NotGuardian.selector, one));
        registry.vetoEpoch(epochId, "");
        vm.prank(two);
        registry.vetoEpoch(epochId, "");
        assertEq(registry.creditOf(alice), EPOCH_BOND, "a veto takes nobody's money");
    }

    /// @dev However attesters come and go, as many as must sign are always there.
    function testFuzz_SetAttester_TheQuorumStaysWithinReach(uint256 seed) external {
        address[5] memory people = [person(attesters[0]), person(attesters[1]), person(attesters[2]), alice, bob];
        vm.startPrank(owner);
        for (uint256 i = 0; i < 12; ++i) {
            uint256 word = uint256(keccak256(abi.encode(seed, i)));
            address account = people[word % 5];
            bool before = registry.isAttester(account);
            if (word % 3 == 0) {
                try registry.setQuorum(uint8((word >> 8) % 7)) {} catch {}
            } else {
                try registry.setAttester(account, !before) {
                    assertTrue(registry.isAttester(account) != before, "as set");
                } catch {
                    assertTrue(before, "anybody but the zero address may be added");
                }
            }
            uint256 active = 0;
            for (uint256 j = 0; j < 5; ++j) if (registry.isAttester(people[j])) ++active;
            assertLe(registry.quorum(), active, "as many as must sign");
            assertTrue(registry.quorum() != 0, "nobody's word is not enough");
        }
    }

    function _postBy(address poster) private returns (uint256 epochId) {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.deal(poster, EPOCH_BOND);
        vm.prank(poster);
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
        return params.epochId;
    }
}
