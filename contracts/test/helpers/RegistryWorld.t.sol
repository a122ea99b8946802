// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReputationRegistry} from "../../ReputationRegistry.sol";
import {ILeafJudge} from "../../interfaces/ILeafJudge.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {PublicSignals, ReputationSignals} from "../../libraries/generated/PublicSignals.sol";
import {JudgeStub} from "../../mocks/JudgeStub.sol";
import {VerifierStub} from "../../mocks/VerifierStub.sol";
import {Proof} from "../../types/Proof.sol";
import {Tier} from "../../types/Tier.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title A registry with an effective formula, three attesters, a quorum of two and a guardian; periods and bonds that
/// all differ
abstract contract RegistryWorld is TestBase {
    uint32 internal constant FORMULA_DELAY = 7000;
    uint32 internal constant CHALLENGE_WINDOW = 500;
    uint32 internal constant ROOT_GRACE = 300;
    uint32 internal constant TIER_VALIDITY = 20_000;
    uint96 internal constant EPOCH_BOND = 0.3 ether;
    uint96 internal constant CHALLENGE_BOND = 0.1 ether;
    bytes32 internal constant FORMULA = keccak256("formula");

    VerifierStub internal verifier;
    JudgeStub internal judge;
    ReputationRegistry internal registry;
    address internal owner = person("owner");
    address internal guardian = person("guardian");
    address internal alice = person("alice");
    address internal bob = person("bob");
    address internal stranger = person("stranger");
    string[] internal attesters;

    function _deploy() internal {
        vm.warp(START);
        vm.roll(1000);
        verifier = new VerifierStub();
        judge = new JudgeStub();
        registry = new ReputationRegistry(owner, verifier, judge, _config());
        vm.deal(address(this), 1000 ether);
        attesters = _byAddress("first", "second", "third");
        vm.startPrank(owner);
        registry.registerFormula(FORMULA, _weights(), _bounds(), "");
        for (uint256 i = 0; i < 3; ++i) registry.setAttester(person(attesters[i]), true);
        registry.setQuorum(2);
        registry.setGuardian(guardian);
        vm.stopPrank();
        vm.warp(START + FORMULA_DELAY);
    }

    function _config() internal pure virtual returns (IReputationRegistry.Config memory) {
        return
            IReputationRegistry.Config({
                formulaDelay: FORMULA_DELAY,
                challengeWindow: CHALLENGE_WINDOW,
                rootGrace: ROOT_GRACE,
                tierValidity: TIER_VALIDITY,
                epochBond: EPOCH_BOND,
                challengeBond: CHALLENGE_BOND
            });
    }

    /// @dev The next epoch, at the block before the current one and of the second before the current one.
    function _epoch() internal view returns (IReputationRegistry.EpochParams memory) {
        return
            IReputationRegistry.EpochParams({
                epochId: registry.epochCount(),
                formulaId: FORMULA,
                blockNumber: uint64(block.number - 1),
                blockHash: blockhash(block.number - 1),
                blockTimestamp: uint40(block.timestamp - 1),
                root: 11,
                leafCount: 24,
                dataHash: keccak256("leaves"),
                dataUri: "ipfs://leaves"
            });
    }

    /// @dev Signatures by the attesters at these places of the rising order.
    function _signatures(
        IReputationRegistry.EpochParams memory params,
        uint256 one,
        uint256 two
    ) internal view returns (bytes[] memory signatures) {
        bytes32 digest = registry.epochDigest(params);
        signatures = new bytes[](2);
        signatures[0] = signatureBy(attesters[one], digest);
        signatures[1] = signatureBy(attesters[two], digest);
    }

    function _post(IReputationRegistry.EpochParams memory params) internal {
        registry.postEpoch{value: EPOCH_BOND}(params, _signatures(params, 0, 1));
    }

    /// @dev Posts the next epoch one block later; the latest one is final or rejected.
    function _postNext() internal returns (uint256 epochId) {
        vm.roll(block.number + 1);
        epochId = registry.epochCount();
        _post(_epoch());
    }

    function _postFinal() internal returns (uint256 epochId) {
        epochId = _postNext();
        vm.warp(block.timestamp + CHALLENGE_WINDOW);
    }

    /// @dev Makes the verifier accept the claim, and nothing else.
    function _prove(IReputationRegistry.TierClaim memory claim) internal {
        IReputationRegistry.Epoch memory epoch = registry.epochOf(claim.epochId);
        verifier.accept(
            PublicSignals.toArray(
                ReputationSignals({
                    nullifier: claim.nullifier,
                    root: epoch.root,
                    statement: registry.statementOf(epoch.formulaId, claim.tier, claim.minima),
                    badgeMask: claim.badgeMask,
                    scope: registry.scopeOf(claim.epochId),
                    message: registry.messageOf(claim.account)
                })
            )
        );
    }

    function _claim(
        uint256 epochId,
        Tier tier,
        address account,
        uint256 nullifier
    ) internal pure returns (IReputationRegistry.TierClaim memory) {
        return
            IReputationRegistry.TierClaim({
                epochId: epochId,
                tier: tier,
                account: account,
                badgeMask: 5,
                minima: 1000,
                nullifier: nullifier
            });
    }

    function _proof() internal pure returns (Proof memory proof) {}

    /// @dev What a challenger would show of the pending epoch's leaf 7.
    function _opening() internal pure returns (ILeafJudge.Opening memory) {
        return ILeafJudge.Opening({index: 7, passportId: 70, commitment: 700, components: 5, badgeSet: 6});
    }

    /// @dev Commitment of a challenger to contradict {_opening} by the badge of type 2.
    function _commitment(address challenger, uint256 epochId, bytes32 salt) internal view returns (bytes32) {
        return
            registry.challengeCommitment({
                challenger: challenger,
                epochId: epochId,
                opening: _opening(),
                contradiction: ILeafJudge.Contradiction.BadgeNotHeld,
                param: 2,
                salt: salt
            });
    }

    /// @dev Makes the judge see the contradiction, for this challenger and epoch, and no other.
    function _convince(address challenger, uint256 epochId) internal {
        IReputationRegistry.Epoch memory epoch = registry.epochOf(epochId);
        judge.agree({
            tree: ILeafJudge.Tree({root: epoch.root, blockTimestamp: epoch.blockTimestamp, leafCount: epoch.leafCount}),
            opening: _opening(),
            contradiction: ILeafJudge.Contradiction.BadgeNotHeld,
            param: 2,
            proof: _proof(),
            challenger: challenger
        });
    }

    function _announce(address challenger, uint256 epochId, bytes32 salt) internal returns (bytes32 commitment) {
        commitment = _commitment(challenger, epochId, salt);
        vm.deal(challenger, challenger.balance + CHALLENGE_BOND);
        vm.prank(challenger);
        registry.announceChallenge{value: CHALLENGE_BOND}(epochId, commitment);
    }

    function _challenge(address challenger, uint256 epochId, bytes32 salt) internal {
        vm.prank(challenger);
        registry.challenge(epochId, _opening(), ILeafJudge.Contradiction.BadgeNotHeld, 2, _proof(), salt);
    }

    /// @dev Announces and makes a challenge that the judge agrees with.
    function _void(address challenger, uint256 epochId) internal {
        _announce(challenger, epochId, "salt");
        _convince(challenger, epochId);
        vm.roll(block.number + 1);
        _challenge(challenger, epochId, "salt");
    }

    function _weights() internal pure returns (uint16[6] memory) {
        return [uint16(2500), 1500, 2000, 2000, 1000, 1000];
    }

    function _bounds() internal pure returns (uint16[4] memory) {
        return [uint16(550), 650, 750, 850];
    }

    function _byAddress(
        string memory a,
        string memory b,
        string memory c
    ) private pure returns (string[] memory sorted) {
        sorted = new string[](3);
        (sorted[0], sorted[1], sorted[2]) = (a, b, c);
        if (person(sorted[0]) > person(sorted[1])) (sorted[0], sorted[1]) = (sorted[1], sorted[0]);
        if (person(sorted[1]) > person(sorted[2])) (sorted[1], sorted[2]) = (sorted[2], sorted[1]);
        if (person(sorted[0]) > person(sorted[1])) (sorted[0], sorted[1]) = (sorted[1], sorted[0]);
    }
}
