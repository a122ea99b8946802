// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReputationRegistry} from "../../ReputationRegistry.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {PublicSignals, ReputationSignals} from "../../libraries/generated/PublicSignals.sol";
import {VerifierStub} from "../../mocks/VerifierStub.sol";
import {Tier} from "../../types/Tier.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title A registry with an effective formula, three attesters and a quorum of two; periods that all differ
abstract contract RegistryWorld is TestBase {
    uint32 internal constant FORMULA_DELAY = 7000;
    uint32 internal constant CHALLENGE_WINDOW = 500;
    uint32 internal constant ROOT_GRACE = 300;
    uint32 internal constant TIER_VALIDITY = 20_000;
    bytes32 internal constant FORMULA = keccak256("formula");

    VerifierStub internal verifier;
    ReputationRegistry internal registry;
    address internal owner = person("owner");
    address internal alice = person("alice");
    address internal bob = person("bob");
    address internal stranger = person("stranger");
    string[] internal attesters;

    function _deploy() internal {
        vm.warp(START);
        vm.roll(1000);
        verifier = new VerifierStub();
        registry = new ReputationRegistry(
            owner,
            verifier,
            ReputationRegistry.Config({
                formulaDelay: FORMULA_DELAY,
                challengeWindow: CHALLENGE_WINDOW,
                rootGrace: ROOT_GRACE,
                tierValidity: TIER_VALIDITY
            })
        );
        attesters = _byAddress("first", "second", "third");
        vm.startPrank(owner);
        registry.registerFormula(FORMULA, _weights(), _bounds(), "");
        for (uint256 i = 0; i < 3; ++i) registry.setAttester(person(attesters[i]), true);
        registry.setQuorum(2);
        vm.stopPrank();
        vm.warp(START + FORMULA_DELAY);
    }

    /// @dev The next epoch, at the block before the current one.
    function _epoch() internal view returns (IReputationRegistry.EpochParams memory) {
        return
            IReputationRegistry.EpochParams({
                epochId: registry.epochCount(),
                formulaId: FORMULA,
                blockNumber: uint64(block.number - 1),
                blockHash: blockhash(block.number - 1),
                root: 11,
                leafCount: 24,
                dataHash: keccak256("leaves")
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
        registry.postEpoch(params, _signatures(params, 0, 1));
    }

    /// @dev Posts the next epoch one block later.
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

    function _proof() internal pure returns (IReputationRegistry.Proof memory proof) {}

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
