// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {IInvites} from "../../interfaces/IInvites.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {SemaphoreVerifierStub} from "../../mocks/SemaphoreVerifierStub.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {Tier} from "../../types/Tier.sol";
import {InvitesFixture} from "../helpers/InvitesFixture.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

/// @dev The chain splits: every contract is there on both sides with the same address and state, under two chain ids.
/// given a signature or proof made before or on the other side    it should be refused on this one
/// given one made on this side                                    it should serve
/// when the first chain goes on                                   what was made for it should serve there as before
contract PassportForkReplayTest is PassportFixture {
    Passport private passport;
    SemaphoreVerifierStub private verifier;
    address private alice = person("alice");
    uint256 private chain = block.chainid;

    function setUp() external {
        vm.warp(START);
        (passport, verifier) = _deployPassportWithStub();
    }

    function test_RegisterFor() external {
        bytes memory signature = signatureBy("alice", passport.registrationDigest(alice, 7, START));
        vm.chainId(chain + 1);
        bytes memory other = signatureBy("alice", passport.registrationDigest(alice, 7, START));
        _refuses(signature);
        vm.chainId(chain);
        _refuses(other);
        passport.registerFor(alice, 7, START, signature);
        assertTrue(passport.isRegistered(alice), "isRegistered");
    }

    function test_RegisterFor_SignedOnTheOtherSide() external {
        vm.chainId(chain + 1);
        bytes memory signature = signatureBy("alice", passport.registrationDigest(alice, 7, START));
        passport.registerFor(alice, 7, START, signature);
        assertTrue(passport.isRegistered(alice), "isRegistered");
    }

    /// @dev Semaphore's scope is all that ties a proof to a chain: its nullifier differs with it.
    function test_StartRebindWithProof() external {
        uint256 id = _register(passport, alice, 7);
        SemaphoreProof memory proof;
        (proof.depth, proof.root, proof.message) = (1, 7, uint160(person("bob")));
        verifier.accept(proof, passport.rebindScope(id));
        vm.chainId(chain + 1);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRebindProof.selector));
        passport.startRebindWithProof(id, person("bob"), proof);
        vm.chainId(chain);
        passport.startRebindWithProof(id, person("bob"), proof);
        vm.chainId(chain + 1);
        assertEq(passport.rebindOf(id).to, person("bob"), "what happened before a split holds on both sides");
    }

    function _refuses(bytes memory signature) private {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRegistrationSignature.selector));
        passport.registerFor(alice, 7, START, signature);
    }
}

/// See {PassportForkReplayTest}.
contract RegistryForkReplayTest is RegistryFixture {
    uint256 private chain = block.chainid;

    function test_VerifyReputation() external {
        uint256 epochId = _postFinal();
        IReputationRegistry.TierClaim memory claim = _claim(epochId, Tier.Gold, alice, 1);
        _prove(claim);
        vm.chainId(chain + 1);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidProof.selector));
        registry.verifyReputation(claim, _proof());
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidProof.selector));
        registry.checkReputation(claim, _proof());
        vm.chainId(chain);
        registry.verifyReputation(claim, _proof());
        assertTrue(registry.meetsTier(alice, Tier.Gold), "meetsTier");
    }

    function test_VerifyReputation_ProvenOnTheOtherSide() external {
        uint256 epochId = _postFinal();
        IReputationRegistry.TierClaim memory claim = _claim(epochId, Tier.Gold, alice, 1);
        vm.chainId(chain + 1);
        _prove(claim);
        registry.verifyReputation(claim, _proof());
        assertTrue(registry.meetsTier(alice, Tier.Gold), "meetsTier");
        vm.chainId(chain);
        claim.nullifier = 2;
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidProof.selector));
        registry.verifyReputation(claim, _proof());
    }

    function test_PostEpoch_WithOneSignatureOfEachSide() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory here = _signatures(params, 0, 1);
        vm.chainId(chain + 1);
        bytes[] memory there = _signatures(params, 0, 1);
        here[0] = there[0];
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidAttestation.selector, 1));
        registry.postEpoch{value: EPOCH_BOND}(params, here);
        registry.postEpoch{value: EPOCH_BOND}(params, there);
        assertEq(registry.epochCount(), 1, "epochCount");
    }
}

/// See {PassportForkReplayTest}.
contract InvitesForkReplayTest is InvitesFixture {
    uint256 private chain = block.chainid;

    function test_RedeemFromBatch() external {
        uint256 batchId = _inviteMany(ann, 1);
        bytes memory signature = _sign("code 0", ann, bea);
        vm.chainId(chain + 1);
        vm.prank(bea);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, _key(0)));
        invites.redeemFromBatch(batchId, _key(0), _proof(0), signature);
        _redeemFromBatch(batchId, ann, 0, bea);
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
    }

    function test_RedeemFor_EachSignatureCounts() external {
        _invite(ann, 0);
        bytes memory code = _sign("code 0", ann, bea);
        IInvites.Acceptance memory acceptance = _accept("bea", ann, 0, NOW);
        vm.chainId(chain + 1);
        bytes memory codeHere = _sign("code 0", ann, bea);
        IInvites.Acceptance memory acceptanceHere = _accept("bea", ann, 0, NOW);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidAcceptance.selector, bea));
        invites.redeemFor(_id(ann), _key(0), codeHere, acceptance);
        vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidCode.selector, _key(0)));
        invites.redeemFor(_id(ann), _key(0), code, acceptanceHere);
        invites.redeemFor(_id(ann), _key(0), codeHere, acceptanceHere);
        assertEq(invites.inviterOf(_id(bea)), _id(ann), "inviterOf");
    }
}
