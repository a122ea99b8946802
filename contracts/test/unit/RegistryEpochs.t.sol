// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReputationRegistry} from "../../ReputationRegistry.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {Field} from "../../libraries/Field.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

/// given another id, formula not effective, root, leaf count, block or block hash out of range    it should revert
/// given too few, unsorted, repeated, foreign or malformed signatures                             it should revert
/// given a quorum of attesters, whoever submits                                                   it should store and emit
/// when an epoch is superseded    it should stay usable until the grace after the next one's finality ends
contract RegistryEpochsTest is RegistryFixture {
    function test_PostEpoch() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 2);
        address[] memory signers = new address[](2);
        (signers[0], signers[1]) = (person(attesters[0]), person(attesters[2]));
        uint40 finalAt = uint40(block.timestamp) + CHALLENGE_WINDOW;

        vm.expectEmit(address(registry));
        emit IReputationRegistry.EpochPosted(
            0,
            FORMULA,
            params.blockNumber,
            params.blockHash,
            params.root,
            params.leafCount,
            params.dataHash,
            finalAt,
            signers
        );
        vm.prank(stranger);
        registry.postEpoch(params, signatures);

        assertEq(registry.epochCount(), 1, "epochCount");
        IReputationRegistry.Epoch memory epoch = registry.epochOf(0);
        assertEq(epoch.root, params.root, "root");
        assertEq(epoch.formulaId, FORMULA, "formulaId");
        assertEq(epoch.blockNumber, params.blockNumber, "blockNumber");
        assertEq(epoch.finalAt, finalAt, "finalAt");
        assertEq(epoch.leafCount, params.leafCount, "leafCount");
    }

    function test_PostEpoch_SignedByAllAttesters() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes32 digest = registry.epochDigest(params);
        bytes[] memory signatures = new bytes[](3);
        for (uint256 i = 0; i < 3; ++i) signatures[i] = signatureBy(attesters[i], digest);
        registry.postEpoch(params, signatures);
        assertEq(registry.epochCount(), 1, "epochCount");
    }

    function test_PostEpoch_BothSidesOfTheFormulasDelay() external {
        vm.warp(START + FORMULA_DELAY - 1);
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_FormulaNotEffective.selector, FORMULA));
        registry.postEpoch(params, signatures);
        vm.warp(START + FORMULA_DELAY);
        registry.postEpoch(params, signatures);
    }

    function test_PostEpoch_AtBlockZeroWithOneLeafAndTheLargestRoot() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        (params.blockNumber, params.leafCount, params.root) = (0, 1, Field.ORDER - 1);
        _post(params);
        assertEq(registry.epochOf(0).blockNumber, 0, "blockNumber");
        vm.roll(block.number + 1);
        params = _epoch();
        (params.blockNumber, params.leafCount) = (1, uint32(registry.TREE_CAPACITY()));
        _post(params);
        assertEq(registry.epochOf(1).leafCount, 16_777_216, "leafCount");
    }

    function test_RevertWhen_EpochIsNotTheNext() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.epochId = 1;
        _refused(params, abi.encodeWithSelector(IReputationRegistry.Registry_UnexpectedEpoch.selector, 1, 0));
        _postNext();
        params = _epoch();
        params.epochId = 0;
        _refused(params, abi.encodeWithSelector(IReputationRegistry.Registry_UnexpectedEpoch.selector, 0, 1));
    }

    function test_RevertWhen_EpochsFormulaIsUnknown() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.formulaId = bytes32(0);
        _refused(params, abi.encodeWithSelector(IReputationRegistry.Registry_FormulaNotEffective.selector, bytes32(0)));
    }

    function test_RevertWhen_RootIsZeroOrTheFieldOrder() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.root = 0;
        _refused(params, abi.encodeWithSelector(IReputationRegistry.Registry_InvalidRoot.selector, 0));
        params.root = Field.ORDER;
        _refused(params, abi.encodeWithSelector(IReputationRegistry.Registry_InvalidRoot.selector, Field.ORDER));
    }

    function test_RevertWhen_LeafCountIsOutOfRange() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.leafCount = 0;
        _refused(params, abi.encodeWithSelector(IReputationRegistry.Registry_InvalidLeafCount.selector, 0));
        params.leafCount = 16_777_217;
        _refused(params, abi.encodeWithSelector(IReputationRegistry.Registry_InvalidLeafCount.selector, 16_777_217));
    }

    function test_RevertWhen_BlockIsNotBelowTheCurrentOne() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.blockNumber = uint64(block.number);
        _refused(
            params,
            abi.encodeWithSelector(IReputationRegistry.Registry_InvalidBlock.selector, params.blockNumber)
        );
    }

    function test_RevertWhen_BlockIsNotAboveThePreviousEpochs() external {
        _post(_epoch());
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes memory invalid = abi.encodeWithSelector(
            IReputationRegistry.Registry_InvalidBlock.selector,
            params.blockNumber
        );
        _refused(params, invalid);
        vm.roll(block.number + 1);
        _refused(params, invalid);
    }

    function test_RevertWhen_BlockHashDiffers() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.blockHash = keccak256("a fork");
        _refused(
            params,
            abi.encodeWithSelector(
                IReputationRegistry.Registry_BlockHashMismatch.selector,
                params.blockNumber,
                params.blockHash
            )
        );
    }

    function test_PostEpoch_AtABlockTheChainNoLongerKnows() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.blockNumber = uint64(block.number - 257);
        params.blockHash = keccak256("attested");
        _post(params);
        assertEq(registry.epochCount(), 1, "epochCount");
    }

    function test_RevertWhen_ThereIsNoQuorum() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = new bytes[](1);
        signatures[0] = signatureBy(attesters[0], registry.epochDigest(params));
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_QuorumNotMet.selector, 1, 2));
        registry.postEpoch(params, signatures);
    }

    function test_RevertWhen_QuorumWasNeverSet() external {
        ReputationRegistry.Config memory config;
        ReputationRegistry fresh = new ReputationRegistry(owner, verifier, config);
        vm.prank(owner);
        fresh.registerFormula(FORMULA, _weights(), _bounds(), "");
        IReputationRegistry.EpochParams memory params = _epoch();
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_QuorumNotMet.selector, 0, 0));
        fresh.postEpoch(params, new bytes[](0));
    }

    function test_RevertWhen_SignersAreNotInRisingOrder() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        _refusedSignatures(params, _signatures(params, 1, 0), 1);
    }

    function test_RevertWhen_AnAttesterSignsTwice() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        _refusedSignatures(params, _signatures(params, 0, 0), 1);
    }

    function test_RevertWhen_SignerIsNoAttester() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        signatures[0] = signatureBy("stranger", registry.epochDigest(params));
        _refusedSignatures(params, signatures, 0);
    }

    function test_RevertWhen_SignerIsNoLongerAttester() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        address removed = person(attesters[1]);
        vm.prank(owner);
        registry.setAttester(removed, false);
        _refusedSignatures(params, signatures, 1);
    }

    function test_RevertWhen_AnExtraSignatureIsMalformed() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory two = _signatures(params, 0, 1);
        bytes[] memory three = new bytes[](3);
        (three[0], three[1], three[2]) = (two[0], two[1], hex"00");
        _refusedSignatures(params, three, 2);
    }

    function test_RevertWhen_ParametersAreNotThoseSigned() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        params.dataHash = keccak256("other leaves");
        _refusedSignatures(params, signatures, 0);
    }

    function test_RevertWhen_EpochIsSignedForAnotherChain() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.chainId(1);
        _refusedSignatures(params, signatures, 0);
        registry.postEpoch(params, _signatures(params, 0, 1));
        assertEq(registry.epochCount(), 1, "signatures made on that chain serve there");
    }

    function test_IsEpochUsable_BothSidesOfFinalityAndGrace() external {
        assertFalse(registry.isEpochUsable(0), "it does not exist");
        uint256 first = _postNext();
        uint256 finalAt = block.timestamp + CHALLENGE_WINDOW;
        vm.warp(finalAt - 1);
        assertFalse(registry.isEpochUsable(first), "not final");
        vm.warp(finalAt);
        assertTrue(registry.isEpochUsable(first), "final");
        vm.warp(finalAt + 365 days);
        assertTrue(registry.isEpochUsable(first), "the latest one never goes stale");

        uint256 second = _postNext();
        uint256 staleAt = block.timestamp + CHALLENGE_WINDOW + ROOT_GRACE;
        vm.warp(staleAt - 1);
        assertTrue(registry.isEpochUsable(first), "in the grace");
        assertTrue(registry.isEpochUsable(second), "the next");
        vm.warp(staleAt);
        assertFalse(registry.isEpochUsable(first), "the grace is over");
        assertTrue(registry.isEpochUsable(second), "the next still");
    }

    function test_RevertWhen_EpochDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_UnknownEpoch.selector, 0));
        registry.epochOf(0);
    }

    function _refused(IReputationRegistry.EpochParams memory params, bytes memory reason) private {
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.expectRevert(reason);
        registry.postEpoch(params, signatures);
    }

    function _refusedSignatures(
        IReputationRegistry.EpochParams memory params,
        bytes[] memory signatures,
        uint256 index
    ) private {
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidAttestation.selector, index));
        registry.postEpoch(params, signatures);
    }
}
