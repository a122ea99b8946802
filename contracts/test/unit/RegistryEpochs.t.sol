// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReputationRegistry} from "../../ReputationRegistry.sol";
import {IEpochChallenges} from "../../interfaces/IEpochChallenges.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {Field} from "../../libraries/Field.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";
import {SignatureForms} from "../helpers/SignatureForms.t.sol";

/// given another id, formula not effective, root, leaf count, block, its hash or its time out of range   it should revert
/// given too few, unsorted, repeated, foreign, malleable or malformed signatures                         it should revert
/// given signatures for another chain or another registry                                                it should revert
/// given a payment that is not the bond                                                                  it should revert
/// given a quorum of attesters, whoever submits                                                   it should store and emit
contract RegistryEpochsTest is RegistryFixture {
    function test_PostEpoch() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 2);
        address[] memory signers = new address[](2);
        (signers[0], signers[1]) = (person(attesters[0]), person(attesters[2]));
        uint40 finalAt = uint40(block.timestamp) + CHALLENGE_WINDOW;

        vm.deal(stranger, 1 ether);
        vm.expectEmit(address(registry));
        emit IReputationRegistry.EpochPosted({
            epochId: 0,
            formulaId: FORMULA,
            blockNumber: params.blockNumber,
            blockHash: params.blockHash,
            root: params.root,
            leafCount: params.leafCount,
            dataHash: params.dataHash,
            finalAt: finalAt,
            attesters: signers
        });
        vm.expectEmit(address(registry));
        emit IReputationRegistry.EpochSourced(0, stranger, params.blockTimestamp, params.dataUri, EPOCH_BOND);
        vm.prank(stranger);
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);

        assertEq(registry.epochCount(), 1, "epochCount");
        IReputationRegistry.Epoch memory epoch = registry.epochOf(0);
        assertEq(epoch.root, params.root, "root");
        assertEq(epoch.formulaId, FORMULA, "formulaId");
        assertEq(epoch.blockNumber, params.blockNumber, "blockNumber");
        assertEq(epoch.blockTimestamp, params.blockTimestamp, "blockTimestamp");
        assertEq(epoch.finalAt, finalAt, "finalAt");
        assertEq(epoch.supersededAt, 0, "supersededAt");
        assertEq(epoch.leafCount, params.leafCount, "leafCount");
        assertEq(epoch.poster, stranger, "poster");
        assertTrue(epoch.bondHeld, "bondHeld");
        assertTrue(epoch.state == IReputationRegistry.EpochState.Pending, "state");
        assertEq(address(registry).balance, EPOCH_BOND, "balance");
    }

    function test_PostEpoch_SignedByAllAttesters() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes32 digest = registry.epochDigest(params);
        bytes[] memory signatures = new bytes[](3);
        for (uint256 i = 0; i < 3; ++i) signatures[i] = signatureBy(attesters[i], digest);
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
        assertEq(registry.epochCount(), 1, "epochCount");
    }

    function test_PostEpoch_BothSidesOfTheFormulasDelay() external {
        vm.warp(START + FORMULA_DELAY - 1);
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_FormulaNotEffective.selector, FORMULA));
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
        vm.warp(START + FORMULA_DELAY);
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
    }

    function test_PostEpoch_AtBlockZeroWithOneLeafAndTheLargestRoot() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        (params.blockNumber, params.leafCount, params.root) = (0, 1, Field.ORDER - 1);
        params.blockTimestamp = 0;
        _post(params);
        assertEq(registry.epochOf(0).blockNumber, 0, "blockNumber");
        vm.warp(block.timestamp + CHALLENGE_WINDOW);
        params = _epoch();
        (params.blockNumber, params.leafCount) = (1, uint32(registry.TREE_CAPACITY()));
        _post(params);
        assertEq(registry.epochOf(1).leafCount, 16_777_216, "leafCount");
    }

    function test_RevertWhen_EpochIsNotTheNext() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.epochId = 1;
        _refused(params, abi.encodeWithSelector(IReputationRegistry.Registry_UnexpectedEpoch.selector, 1, 0));
        _postFinal();
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
        vm.warp(block.timestamp + CHALLENGE_WINDOW);
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes memory invalid = abi.encodeWithSelector(
            IReputationRegistry.Registry_InvalidBlock.selector,
            params.blockNumber
        );
        _refused(params, invalid);
        vm.roll(block.number + 1);
        _refused(params, invalid);
        _post(_epoch());
    }

    function test_PostEpoch_BothSidesOfTheBlocksTime() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        uint40 time = uint40(block.timestamp);
        params.blockTimestamp = time + 1;
        _refused(
            params,
            abi.encodeWithSelector(IReputationRegistry.Registry_InvalidTimestamp.selector, params.blockTimestamp)
        );
        params.blockTimestamp = time;
        _post(params);

        vm.roll(block.number + 1);
        vm.warp(block.timestamp + CHALLENGE_WINDOW);
        params = _epoch();
        params.blockTimestamp = time;
        _refused(params, abi.encodeWithSelector(IReputationRegistry.Registry_InvalidTimestamp.selector, time));
        params.blockTimestamp = time + 1;
        _post(params);
        assertEq(registry.epochOf(1).blockTimestamp, time + 1, "blockTimestamp");
    }

    function test_PostEpoch_ARejectedEpochBindsNoSuccessor() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.blockTimestamp = uint40(block.timestamp);
        _post(params);
        vm.prank(guardian);
        registry.vetoEpoch(0, "");
        params.epochId = 1;
        (params.blockNumber, params.blockTimestamp, params.blockHash) = (0, 0, blockhash(0));
        _post(params);
        assertEq(registry.epochOf(1).blockNumber, 0, "an older block than the vetoed one's");
    }

    function test_PostEpoch_BothSidesOfTheBond() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        for (uint256 i = 0; i < 3; ++i) {
            uint256 paid = EPOCH_BOND + i - 1;
            if (i != 1) {
                vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_WrongBond.selector, paid, EPOCH_BOND));
                registry.postEpoch{value: paid}(params, signatures);
            }
        }
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
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
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
    }

    function test_RevertWhen_QuorumWasNeverSet() external {
        IReputationRegistry.Config memory config;
        ReputationRegistry fresh = new ReputationRegistry(owner, verifier, judge, config);
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
        registry.postEpoch{value: EPOCH_BOND}(params, _signatures(params, 0, 1));
        assertEq(registry.epochCount(), 1, "signatures made on that chain serve there");
    }

    function test_RevertWhen_EpochIsSignedForAnotherRegistry() external {
        ReputationRegistry other = new ReputationRegistry(owner, verifier, judge, _config());
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes32 digest = other.epochDigest(params);
        assertTrue(digest != registry.epochDigest(params), "the digest binds the contract");
        bytes[] memory signatures = new bytes[](2);
        for (uint256 i = 0; i < 2; ++i) signatures[i] = signatureBy(attesters[i], digest);
        _refusedSignatures(params, signatures, 0);
    }

    /// The other s of a signature recovers to the same signer; it must not serve as a second shape of one attestation.
    function test_RevertWhen_ASignatureIsMalleable() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        bytes memory signature = signatureBy(attesters[1], registry.epochDigest(params));
        signatures[1] = SignatureForms.mirrored(signature);
        _refusedSignatures(params, signatures, 1);
        signatures[1] = signature;
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
    }

    /// Every field is signed: whoever changes one has no signatures.
    function test_EpochDigest_BindsEveryField() external view {
        bytes32 digest = registry.epochDigest(_epoch());
        IReputationRegistry.EpochParams[9] memory altered;
        for (uint256 i = 0; i < 9; ++i) altered[i] = _epoch();
        altered[0].epochId += 1;
        altered[1].formulaId = bytes32(0);
        altered[2].blockNumber -= 1;
        altered[3].blockHash = bytes32(0);
        altered[4].blockTimestamp -= 1;
        altered[5].root += 1;
        altered[6].leafCount += 1;
        altered[7].dataHash = bytes32(0);
        altered[8].dataUri = "";
        for (uint256 i = 0; i < 9; ++i) assertTrue(registry.epochDigest(altered[i]) != digest, "a field is not bound");
    }

    function test_RevertWhen_EpochDoesNotExist() external {
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_UnknownEpoch.selector, 0));
        registry.epochOf(0);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_UnknownEpoch.selector, 0));
        registry.stateOf(0);
    }

    function _refused(IReputationRegistry.EpochParams memory params, bytes memory reason) private {
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.expectRevert(reason);
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
    }

    function _refusedSignatures(
        IReputationRegistry.EpochParams memory params,
        bytes[] memory signatures,
        uint256 index
    ) private {
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidAttestation.selector, index));
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
    }
}
