// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IEpochChallenges} from "../../interfaces/IEpochChallenges.sol";
import {ILeafJudge} from "../../interfaces/ILeafJudge.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {ReentrantAccount} from "../../mocks/ReentrantAccount.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

/// given a caller that is not the guardian, or no guardian     vetoing should revert
/// given an epoch that is final or rejected                    vetoing, announcing and challenging should revert
/// given a pending epoch        when the guardian vetoes       it should be vetoed, and its bond the poster's
/// given a wrong bond or the same announcement                 announcing should revert
/// given no announcement, another one or one of this block     challenging should revert
/// given a judge that does not agree                           challenging should revert, and can be tried again
/// given a judge that agrees    when the announcer challenges  the epoch should be void, and both bonds the challenger's
/// given an announcement alone  when the epoch becomes final   its bond should be the poster's
///                              when the epoch is rejected     its bond should be the challenger's
/// given a credit               when its owner withdraws       it should be paid once, wherever the owner says
contract RegistryChallengesTest is RegistryFixture {
    bytes32 private constant SALT = "salt";

    function test_VetoEpoch() external {
        uint256 epochId = _postNext();
        vm.expectEmit(address(registry));
        emit IEpochChallenges.EpochVetoed(epochId, guardian, "leaf 7 is false");
        vm.expectEmit(address(registry));
        emit IEpochChallenges.Credited(address(this), EPOCH_BOND);
        vm.prank(guardian);
        registry.vetoEpoch(epochId, "leaf 7 is false");
        assertEq(registry.creditOf(address(this)), EPOCH_BOND, "creditOf");
        assertFalse(registry.epochOf(epochId).bondHeld, "bondHeld");
    }

    function test_VetoEpoch_BothSidesOfFinality() external {
        uint256 epochId = _postNext();
        uint40 finalAt = registry.epochOf(epochId).finalAt;
        vm.startPrank(guardian);
        vm.warp(finalAt);
        _expectNotPending(epochId);
        registry.vetoEpoch(epochId, "");
        vm.warp(finalAt - 1);
        registry.vetoEpoch(epochId, "");
    }

    function test_RevertWhen_SomebodyElseVetoes() external {
        uint256 epochId = _postNext();
        for (uint256 i = 0; i < 2; ++i) {
            address caller = i == 0 ? owner : stranger;
            vm.prank(caller);
            vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NotGuardian.selector, caller));
            registry.vetoEpoch(epochId, "");
        }
        vm.prank(owner);
        registry.setGuardian(address(0));
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NotGuardian.selector, guardian));
        registry.vetoEpoch(epochId, "");
    }

    function test_RevertWhen_ARejectedEpochIsRejectedAgain() external {
        uint256 vetoed = _postNext();
        vm.prank(guardian);
        registry.vetoEpoch(vetoed, "");
        uint256 voided = _postNext();
        _void(bob, voided);
        for (uint256 epochId = 0; epochId < 2; ++epochId) {
            vm.prank(guardian);
            _expectNotPending(epochId);
            registry.vetoEpoch(epochId, "");
            _expectNotPending(epochId);
            registry.announceChallenge{value: CHALLENGE_BOND}(epochId, "");
            _expectNotPending(epochId);
            _challenge(bob, epochId, SALT);
        }
        assertEq(registry.creditOf(address(this)), EPOCH_BOND, "one bond came back, once");
    }

    function test_RevertWhen_TheEpochDoesNotExist() external {
        bytes memory unknown = abi.encodeWithSelector(IReputationRegistry.Registry_UnknownEpoch.selector, 0);
        vm.prank(guardian);
        vm.expectRevert(unknown);
        registry.vetoEpoch(0, "");
        vm.expectRevert(unknown);
        registry.announceChallenge{value: CHALLENGE_BOND}(0, "");
        vm.expectRevert(unknown);
        _challenge(bob, 0, SALT);
    }

    function test_AnnounceChallenge() external {
        uint256 epochId = _postNext();
        bytes32 commitment = _commitment(bob, epochId, SALT);
        assertEq(registry.challengeAnnouncedAt(epochId, bob, commitment), 0, "before");
        vm.deal(bob, CHALLENGE_BOND);
        vm.expectEmit(address(registry));
        emit IEpochChallenges.ChallengeAnnounced(epochId, bob, commitment);
        vm.prank(bob);
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, commitment);
        assertEq(registry.challengeAnnouncedAt(epochId, bob, commitment), block.number, "after");
        assertEq(registry.challengeAnnouncedAt(epochId, alice, commitment), 0, "nothing for another");
        assertEq(address(registry).balance, EPOCH_BOND + CHALLENGE_BOND, "balance");
    }

    function test_AnnounceChallenge_BothSidesOfFinality() external {
        uint256 epochId = _postNext();
        uint40 finalAt = registry.epochOf(epochId).finalAt;
        vm.warp(finalAt);
        _expectNotPending(epochId);
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, "");
        vm.warp(finalAt - 1);
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, "");
    }

    function test_AnnounceChallenge_BothSidesOfTheBond() external {
        uint256 epochId = _postNext();
        for (uint256 i = 0; i < 3; ++i) {
            uint256 paid = CHALLENGE_BOND + i - 1;
            if (i != 1) {
                vm.expectRevert(
                    abi.encodeWithSelector(IEpochChallenges.Registry_WrongBond.selector, paid, CHALLENGE_BOND)
                );
            }
            registry.announceChallenge{value: paid}(epochId, "");
        }
    }

    function test_RevertWhen_TheChallengeIsAnnouncedAlready() external {
        uint256 epochId = _postNext();
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, "one");
        vm.expectRevert(
            abi.encodeWithSelector(
                IEpochChallenges.Registry_ChallengeExists.selector,
                epochId,
                address(this),
                bytes32("one")
            )
        );
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, "one");
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, "two");
    }

    function test_Challenge() external {
        uint256 epochId = _postNext();
        bytes32 commitment = _announce(bob, epochId, SALT);
        _convince(bob, epochId);
        vm.roll(block.number + 1);
        vm.expectEmit(address(registry));
        emit IEpochChallenges.EpochVoided(epochId, bob, 7, ILeafJudge.Contradiction.BadgeNotHeld, 2);
        vm.expectEmit(address(registry));
        emit IEpochChallenges.Credited(bob, EPOCH_BOND + CHALLENGE_BOND);
        _challenge(bob, epochId, SALT);

        assertEq(uint256(registry.stateOf(epochId)), uint256(IReputationRegistry.EpochState.Void), "stateOf");
        assertEq(registry.creditOf(bob), EPOCH_BOND + CHALLENGE_BOND, "challenger");
        assertEq(registry.creditOf(address(this)), 0, "poster");
        assertFalse(registry.epochOf(epochId).bondHeld, "bondHeld");
        assertEq(registry.challengeAnnouncedAt(epochId, bob, commitment), 0, "used up");
    }

    function test_Challenge_BothSidesOfFinality() external {
        uint256 epochId = _postNext();
        uint40 finalAt = registry.epochOf(epochId).finalAt;
        _announce(bob, epochId, SALT);
        _convince(bob, epochId);
        vm.roll(block.number + 1);
        vm.warp(finalAt);
        _expectNotPending(epochId);
        _challenge(bob, epochId, SALT);
        vm.warp(finalAt - 1);
        _challenge(bob, epochId, SALT);
    }

    function test_Challenge_BothSidesOfTheAnnouncementsBlock() external {
        uint256 epochId = _postNext();
        _announce(bob, epochId, SALT);
        _convince(bob, epochId);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_ChallengeTooEarly.selector, block.number));
        _challenge(bob, epochId, SALT);
        vm.roll(block.number + 1);
        _challenge(bob, epochId, SALT);
    }

    function test_RevertWhen_TheJudgeDoesNotAgree() external {
        uint256 epochId = _postNext();
        _announce(bob, epochId, SALT);
        vm.roll(block.number + 1);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NotContradicted.selector, epochId));
        _challenge(bob, epochId, SALT);
        _convince(alice, epochId);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NotContradicted.selector, epochId));
        _challenge(bob, epochId, SALT);
        _convince(bob, epochId);
        _challenge(bob, epochId, SALT);
    }

    /// Attack: whoever sees a challenge on its way makes the same one first. It has announced nothing of the kind.
    function test_Attack_CopyingAChallengeOnItsWay() external {
        uint256 epochId = _postNext();
        bytes32 commitment = _announce(bob, epochId, SALT);
        bytes32 copied = _commitment(alice, epochId, SALT);
        assertTrue(copied != commitment, "a commitment names its challenger");

        // Copying the announcement helps nothing, and does not stand in bob's way.
        vm.deal(alice, 1 ether);
        vm.prank(alice);
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, commitment);
        vm.roll(block.number + 1);
        _convince(alice, epochId);
        _expectUnknown(epochId, alice, copied);
        _challenge(alice, epochId, SALT);

        // Announcing in the block in which the challenge was seen is too late by one block.
        _announce(alice, epochId, SALT);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_ChallengeTooEarly.selector, block.number));
        _challenge(alice, epochId, SALT);
        _convince(bob, epochId);
        _challenge(bob, epochId, SALT);
        assertEq(registry.creditOf(bob), EPOCH_BOND + CHALLENGE_BOND, "bob");
    }

    /// Attack: an announcement made in advance, of nothing in particular, is filled with what somebody else shows.
    function test_Attack_FillingABlankAnnouncement() external {
        uint256 epochId = _postNext();
        bytes32 blank = keccak256("whatever comes");
        vm.deal(alice, 1 ether);
        vm.prank(alice);
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, blank);
        vm.roll(block.number + 1);
        _convince(alice, epochId);
        _expectUnknown(epochId, alice, _commitment(alice, epochId, blank));
        _challenge(alice, epochId, blank);
    }

    /// Attack: an announcement for one epoch is used for another.
    function test_Attack_AnAnnouncementOfAnotherEpoch() external {
        uint256 first = _postNext();
        bytes32 commitment = _announce(bob, first, SALT);
        vm.prank(guardian);
        registry.vetoEpoch(first, "");
        uint256 second = _postNext();
        _convince(bob, second);
        vm.roll(block.number + 1);
        _expectUnknown(second, bob, _commitment(bob, second, SALT));
        _challenge(bob, second, SALT);
        assertTrue(_commitment(bob, second, SALT) != commitment, "a commitment names its epoch");
    }

    function test_ChallengeCommitment_BindsEverything() external view {
        bytes32 commitment = _commitment(bob, 0, SALT);
        ILeafJudge.Contradiction kind = ILeafJudge.Contradiction.BadgeNotHeld;
        ILeafJudge.Opening[5] memory altered;
        for (uint256 i = 0; i < 5; ++i) altered[i] = _opening();
        altered[0].index += 1;
        altered[1].passportId += 1;
        altered[2].commitment += 1;
        altered[3].components += 1;
        altered[4].badgeSet += 1;
        for (uint256 i = 0; i < 5; ++i) {
            bytes32 other = registry.challengeCommitment(bob, 0, altered[i], kind, 2, SALT);
            assertTrue(other != commitment, "opening");
        }
        assertTrue(registry.challengeCommitment(bob, 0, _opening(), kind, 3, SALT) != commitment, "param");
        assertTrue(registry.challengeCommitment(bob, 0, _opening(), kind, 2, "") != commitment, "salt");
        kind = ILeafJudge.Contradiction.LeafMalformed;
        assertTrue(registry.challengeCommitment(bob, 0, _opening(), kind, 2, SALT) != commitment, "kind");
    }

    function test_SettleChallenge_BothSidesOfFinality() external {
        uint256 epochId = _postNext();
        uint40 finalAt = registry.epochOf(epochId).finalAt;
        bytes32 commitment = _announce(bob, epochId, SALT);
        vm.warp(finalAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_EpochNotFinal.selector, epochId, finalAt));
        registry.settleChallenge(epochId, bob, commitment);
        vm.warp(finalAt);
        vm.expectEmit(address(registry));
        emit IEpochChallenges.ChallengeSettled(epochId, bob, commitment, address(this));
        vm.expectEmit(address(registry));
        emit IEpochChallenges.Credited(address(this), CHALLENGE_BOND);
        vm.prank(stranger);
        registry.settleChallenge(epochId, bob, commitment);
        assertEq(registry.creditOf(address(this)), CHALLENGE_BOND, "poster");
        assertEq(registry.creditOf(bob), 0, "challenger");
        _expectUnknown(epochId, bob, commitment);
        registry.settleChallenge(epochId, bob, commitment);
    }

    function test_SettleChallenge_OfAVetoedEpoch() external {
        uint256 epochId = _postNext();
        bytes32 commitment = _announce(bob, epochId, SALT);
        vm.prank(guardian);
        registry.vetoEpoch(epochId, "");
        vm.expectEmit(address(registry));
        emit IEpochChallenges.ChallengeSettled(epochId, bob, commitment, bob);
        registry.settleChallenge(epochId, bob, commitment);
        assertEq(registry.creditOf(bob), CHALLENGE_BOND, "challenger");
    }

    function test_SettleChallenge_OfAnEpochThatAnotherVoided() external {
        uint256 epochId = _postNext();
        bytes32 commitment = _announce(alice, epochId, SALT);
        _void(bob, epochId);
        registry.settleChallenge(epochId, alice, commitment);
        assertEq(registry.creditOf(alice), CHALLENGE_BOND, "who was second");
        assertEq(registry.creditOf(bob), EPOCH_BOND + CHALLENGE_BOND, "who was first");
        commitment = _commitment(bob, epochId, SALT);
        _expectUnknown(epochId, bob, commitment);
        registry.settleChallenge(epochId, bob, commitment);
    }

    function test_RevertWhen_AChallengeWasNeverAnnounced() external {
        uint256 epochId = _postFinal();
        _expectUnknown(epochId, bob, SALT);
        registry.settleChallenge(epochId, bob, SALT);
    }

    function test_Withdraw() external {
        uint256 epochId = _postNext();
        _void(bob, epochId);
        uint256 amount = EPOCH_BOND + CHALLENGE_BOND;
        vm.expectEmit(address(registry));
        emit IEpochChallenges.CreditWithdrawn(bob, alice, amount);
        vm.prank(bob);
        registry.withdraw(alice);
        assertEq(alice.balance, amount, "paid");
        assertEq(address(registry).balance, 0, "nothing stays");
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NoCredit.selector, bob));
        registry.withdraw(alice);
    }

    function test_RevertWhen_MoneyWouldBeLost() external {
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_InvalidRecipient.selector, address(0)));
        registry.withdraw(address(0));
    }

    /// Attack: a poster that refuses money would hold up whatever pays it. Nothing does until it asks.
    function test_Attack_APosterThatRefusesMoney() external {
        NoReceiver poster = new NoReceiver();
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.deal(address(poster), 1 ether);
        vm.prank(address(poster));
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
        bytes32 commitment = _announce(bob, 0, SALT);
        vm.prank(guardian);
        registry.vetoEpoch(0, "");
        registry.settleChallenge(0, bob, commitment);
        _postFinal();
        assertEq(registry.creditOf(address(poster)), EPOCH_BOND, "creditOf");

        vm.prank(address(poster));
        vm.expectRevert(
            abi.encodeWithSelector(
                IEpochChallenges.Registry_PaymentFailed.selector,
                address(poster),
                uint256(EPOCH_BOND)
            )
        );
        registry.withdraw(address(poster));
        vm.prank(address(poster));
        registry.withdraw(alice);
        assertEq(alice.balance, EPOCH_BOND, "it can still name somebody else");
    }

    /// Attack: a recipient withdraws again while it is being paid.
    function test_Attack_WithdrawingWhileBeingPaid() external {
        ReentrantAccount account = new ReentrantAccount();
        uint256 epochId = _postNext();
        vm.deal(address(account), CHALLENGE_BOND);
        _void(address(account), epochId);
        account.prepare(address(registry), abi.encodeCall(registry.withdraw, (address(account))));
        _postNext();
        uint256 before = address(account).balance;
        account.execute(address(registry), abi.encodeCall(registry.withdraw, (address(account))));
        assertEq(account.attempts(), 1, "it was paid once");
        assertEq(account.successes(), 0, "and got nothing more");
        assertEq(address(account).balance, before + EPOCH_BOND + CHALLENGE_BOND, "balance");
        assertEq(address(registry).balance, EPOCH_BOND, "the pending epoch's bond is still here");
    }

    function _expectNotPending(uint256 epochId) private {
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_EpochNotPending.selector, epochId));
    }

    function _expectUnknown(uint256 epochId, address challenger, bytes32 commitment) private {
        vm.expectRevert(
            abi.encodeWithSelector(IEpochChallenges.Registry_UnknownChallenge.selector, epochId, challenger, commitment)
        );
    }
}
