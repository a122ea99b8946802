// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReputationRegistry} from "../../ReputationRegistry.sol";
import {IEpochChallenges} from "../../interfaces/IEpochChallenges.sol";
import {ILeafJudge} from "../../interfaces/ILeafJudge.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {VerifierStub} from "../../mocks/VerifierStub.sol";
import {Proof} from "../../types/Proof.sol";
import {JudgeFixture} from "../helpers/JudgeFixture.t.sol";

/// given an epoch with a leaf that real passports and badges contradict
///     when it is challenged as announced    it should be void, its bond and the challenger's own be the challenger's
///     when its opening is another's         it should stand
/// given an epoch whose every leaf is true
///     when it is challenged                 it should stand, and the challenger's bond go to its poster
/// when what is true changes after its block it should be judged by what was
contract FalseEpochTest is JudgeFixture {
    uint32 private constant WINDOW = 500;
    uint96 private constant EPOCH_BOND = 0.3 ether;
    uint96 private constant CHALLENGE_BOND = 0.1 ether;
    bytes32 private constant FORMULA = keccak256("formula");
    bytes32 private constant SALT = keccak256("salt");

    ReputationRegistry private registry;
    address private poster = person("poster");
    address private front = person("front-runner");

    function setUp() public override {
        super.setUp();
        vm.roll(1000);
        address owner = person("owner");
        registry = new ReputationRegistry(
            owner,
            new VerifierStub(),
            judge,
            IReputationRegistry.Config({
                formulaDelay: 0,
                challengeWindow: WINDOW,
                rootGrace: 100,
                tierValidity: 1000,
                epochBond: EPOCH_BOND,
                challengeBond: CHALLENGE_BOND
            })
        );
        vm.startPrank(owner);
        registry.registerFormula(
            FORMULA,
            [uint16(2500), 1500, 2000, 2000, 1000, 1000],
            [uint16(550), 650, 750, 850],
            ""
        );
        registry.setAttester(person("attester"), true);
        registry.setQuorum(1);
        vm.stopPrank();
        vm.deal(poster, 1 ether);
        vm.deal(challenger, 1 ether);
        vm.deal(front, 1 ether);
    }

    function test_ABadgeThatWasNeverHeld() external {
        _mint(first, EXPIRING);
        vm.warp(block.timestamp + 10);
        uint256 epochId = _post(11);
        ILeafJudge.Opening memory leaf = _truth();
        leaf.badgeSet |= 1 << LASTING;
        _voids(epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING);
    }

    function test_ABadgeThatWasRevokedBefore() external {
        _mint(first, LASTING);
        vm.warp(block.timestamp + 10);
        ILeafJudge.Opening memory leaf = _truth();
        _revoke(first, LASTING);
        vm.warp(block.timestamp + 10);
        _voids(_post(11), leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING);
    }

    function test_ABadgeThatHadExpired() external {
        _mint(first, EXPIRING);
        ILeafJudge.Opening memory leaf = _truth();
        vm.warp(block.timestamp + VALIDITY + 1);
        _voids(_post(11), leaf, ILeafJudge.Contradiction.BadgeNotHeld, EXPIRING);
    }

    function test_APassportThatNobodyHad() external {
        vm.warp(block.timestamp + 10);
        ILeafJudge.Opening memory leaf = _truth();
        leaf.passportId = uint160(third);
        _voids(_post(11), leaf, ILeafJudge.Contradiction.PassportUnknown, 0);
    }

    function test_APassportThatCameAfterTheBlock() external {
        vm.warp(block.timestamp + 10);
        uint256 epochId = _post(11);
        vm.warp(block.timestamp + 10);
        vm.prank(third);
        passport.register(COMMITMENT);
        ILeafJudge.Opening memory leaf = _truth();
        leaf.passportId = uint160(third);
        _voids(epochId, leaf, ILeafJudge.Contradiction.PassportUnknown, 0);
    }

    function test_AnothersCommitment() external {
        vm.warp(block.timestamp + 10);
        ILeafJudge.Opening memory leaf = _truth();
        leaf.commitment = COMMITMENT + 1;
        _voids(_post(11), leaf, ILeafJudge.Contradiction.PassportUnknown, 0);
    }

    function test_AComponentAboveTheScale() external {
        vm.warp(block.timestamp + 10);
        ILeafJudge.Opening memory leaf = _truth();
        leaf.components = 1001;
        _voids(_post(11), leaf, ILeafJudge.Contradiction.LeafMalformed, 0);
    }

    function test_ALeafBehindTheLast() external {
        vm.warp(block.timestamp + 10);
        ILeafJudge.Opening memory leaf = _truth();
        leaf.index = 24;
        _voids(_post(11), leaf, ILeafJudge.Contradiction.LeafMalformed, 0);
    }

    function test_WhatIsHonestStandsAndEarnsTheChallengersBond() external {
        _mint(first, LASTING);
        vm.warp(block.timestamp + 10);
        uint256 epochId = _post(11);
        ILeafJudge.Opening memory leaf = _truth();
        bytes32 commitment = _announce(challenger, epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING);
        // All that a holder can change afterwards, to make the epoch look false.
        vm.warp(block.timestamp + 10);
        _burn(first, LASTING);
        vm.roll(block.number + 1);
        _open(11, leaf, challenger);
        vm.prank(challenger);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_NotContradicted.selector, epochId));
        registry.challenge(epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING, _none(), SALT);

        vm.warp(block.timestamp + WINDOW);
        registry.settleChallenge(epochId, challenger, commitment);
        registry.releaseBond(epochId);
        assertTrue(registry.isEpochUsable(epochId), "usable");
        assertEq(registry.creditOf(poster), EPOCH_BOND + CHALLENGE_BOND, "the poster's");
        assertEq(registry.creditOf(challenger), 0, "the challenger's");
    }

    function test_AnOpeningOfAnotherTreeVoidsNothing() external {
        vm.warp(block.timestamp + 10);
        uint256 epochId = _post(11);
        ILeafJudge.Opening memory leaf = _truth();
        leaf.badgeSet = 1 << LASTING;
        _announce(challenger, epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING);
        vm.roll(block.number + 1);
        _open(12, leaf, challenger);
        vm.prank(challenger);
        vm.expectRevert(abi.encodeWithSelector(ILeafJudge.Judge_InvalidOpening.selector));
        registry.challenge(epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING, _none(), SALT);
    }

    /// @dev The proof on its way is bound to the challenger, and an announcement of one's own comes a block too late.
    function test_AFrontRunnerGetsNoReward() external {
        vm.warp(block.timestamp + 10);
        uint256 epochId = _post(11);
        ILeafJudge.Opening memory leaf = _truth();
        leaf.badgeSet = 1 << LASTING;
        _announce(challenger, epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING);
        vm.roll(block.number + 1);
        _open(11, leaf, challenger);
        _announce(front, epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING);
        vm.prank(front);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_ChallengeTooEarly.selector, block.number));
        registry.challenge(epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING, _none(), SALT);
        vm.roll(block.number + 1);
        vm.prank(front);
        vm.expectRevert(abi.encodeWithSelector(ILeafJudge.Judge_InvalidOpening.selector));
        registry.challenge(epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING, _none(), SALT);
        _challenge(epochId, leaf, ILeafJudge.Contradiction.BadgeNotHeld, LASTING);
        assertEq(registry.creditOf(challenger), EPOCH_BOND + CHALLENGE_BOND, "the challenger's");
        assertEq(registry.creditOf(front), 0, "the front-runner's");
    }

    function test_AnEpochIsVoidedOnceAndAnHonestOneFollows() external {
        vm.warp(block.timestamp + 10);
        uint256 epochId = _post(11);
        ILeafJudge.Opening memory leaf = _truth();
        leaf.components = 1001;
        _announce(front, epochId, leaf, ILeafJudge.Contradiction.LeafMalformed, 0);
        _voids(epochId, leaf, ILeafJudge.Contradiction.LeafMalformed, 0);
        vm.prank(front);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_EpochNotPending.selector, epochId));
        registry.challenge(epochId, leaf, ILeafJudge.Contradiction.LeafMalformed, 0, _none(), SALT);

        uint256 next = _post(12);
        vm.warp(block.timestamp + WINDOW);
        assertTrue(registry.isEpochUsable(next), "usable");
        registry.releaseBond(next);
        assertEq(registry.creditOf(poster), EPOCH_BOND, "the bond of the honest one");
    }

    /// @dev Posts, and sees the whole way of the money to the end.
    function _voids(
        uint256 epochId,
        ILeafJudge.Opening memory leaf,
        ILeafJudge.Contradiction contradiction,
        uint256 param
    ) private {
        _announce(challenger, epochId, leaf, contradiction, param);
        vm.roll(block.number + 1);
        _open(11, leaf, challenger);
        vm.expectEmit(address(registry));
        emit IEpochChallenges.EpochVoided(epochId, challenger, leaf.index, contradiction, param);
        _challenge(epochId, leaf, contradiction, param);

        assertFalse(registry.isEpochUsable(epochId), "usable");
        assertEq(
            uint256(registry.stateOf(epochId)),
            uint256(IReputationRegistry.EpochState.Void),
            "what was false is void"
        );
        vm.prank(challenger);
        registry.withdraw(challenger);
        assertEq(challenger.balance, 1 ether + EPOCH_BOND, "its own bond and the poster's");
        assertEq(poster.balance, 1 ether - EPOCH_BOND, "the poster lost its bond");
        vm.warp(block.timestamp + WINDOW);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_EpochRejected.selector, epochId));
        registry.releaseBond(epochId);
    }

    /// @dev Of the present second, at the block before.
    function _post(uint256 root) private returns (uint256 epochId) {
        vm.roll(block.number + 1);
        epochId = registry.epochCount();
        IReputationRegistry.EpochParams memory params = IReputationRegistry.EpochParams({
            epochId: epochId,
            formulaId: FORMULA,
            blockNumber: uint64(block.number - 1),
            blockHash: blockhash(block.number - 1),
            blockTimestamp: uint40(block.timestamp),
            root: root,
            leafCount: 24,
            dataHash: keccak256("leaves"),
            dataUri: ""
        });
        bytes[] memory signatures = new bytes[](1);
        signatures[0] = signatureBy("attester", registry.epochDigest(params));
        vm.prank(poster);
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
    }

    function _announce(
        address account,
        uint256 epochId,
        ILeafJudge.Opening memory leaf,
        ILeafJudge.Contradiction contradiction,
        uint256 param
    ) private returns (bytes32 commitment) {
        commitment = registry.challengeCommitment(account, epochId, leaf, contradiction, param, SALT);
        vm.prank(account);
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, commitment);
    }

    function _challenge(
        uint256 epochId,
        ILeafJudge.Opening memory leaf,
        ILeafJudge.Contradiction contradiction,
        uint256 param
    ) private {
        vm.prank(challenger);
        registry.challenge(epochId, leaf, contradiction, param, _none(), SALT);
    }

    /// @dev Makes the pairings accept that a tree has this leaf, shown by this account.
    function _open(uint256 root, ILeafJudge.Opening memory leaf, address account) private {
        verifier.accept(
            [
                root,
                leaf.index,
                leaf.passportId,
                leaf.commitment,
                leaf.components,
                leaf.badgeSet,
                uint256(uint160(account))
            ]
        );
    }

    function _none() private pure returns (Proof memory proof) {}
}
