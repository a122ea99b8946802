// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CredentialMinter} from "../../CredentialMinter.sol";
import {ICredentialMinter} from "../../interfaces/ICredentialMinter.sol";
import {CredentialVerifierStub} from "../../mocks/CredentialVerifierStub.sol";
import {MintersFixture} from "./MintersFixture.t.sol";

/// @title Two badge types for credentials: one that serves once for ever, one that serves daily; root 77 is published
abstract contract CredentialMinterFixture is MintersFixture {
    uint256 internal constant LASTING = FIRST;
    uint256 internal constant DAILY = FIRST + 1;
    uint32 internal constant EPOCH = 1 days;
    uint256 internal constant ROOT = 77;
    uint256 internal constant NULLIFIER = 99;
    uint256 internal constant TOLERANCE = 1 hours;
    uint256 internal constant GRACE = 1 hours;

    CredentialVerifierStub internal verifier;
    CredentialMinter internal minter;

    function setUp() public virtual override {
        super.setUp();
        verifier = new CredentialVerifierStub();
        minter = new CredentialMinter(badges, verifier);
        _define(0, address(minter));
        _define(VALIDITY, address(minter));
        vm.startPrank(issuer);
        minter.configure(LASTING, _rule(0));
        minter.configure(DAILY, _rule(EPOCH));
        minter.publishRevocationRoot(LASTING, ROOT);
        minter.publishRevocationRoot(DAILY, ROOT);
        vm.stopPrank();
    }

    /// @dev Makes the verifier accept the proof of this claim in an epoch, and nothing else.
    function _prove(ICredentialMinter.CredentialClaim memory claimed, uint256 epoch) internal {
        _accept(_signals(claimed, epoch));
    }

    function _accept(uint256[9] memory signals) internal {
        ICredentialMinter.Proof memory proof = _proof();
        verifier.accept(proof.a, proof.b, proof.c, signals);
    }

    /// @dev What a holder proves, told apart from how the contract says it.
    function _signals(
        ICredentialMinter.CredentialClaim memory claimed,
        uint256 epoch
    ) internal view returns (uint256[9] memory signals) {
        signals[0] = claimed.nullifier;
        signals[1] = 11;
        signals[2] = 12;
        signals[3] = 13;
        signals[4] = 14;
        signals[5] = claimed.time;
        signals[6] = claimed.revocationRoot;
        signals[7] = _hash(
            abi.encode(keccak256("aura.credential.scope.v1"), block.chainid, address(minter), claimed.badgeType, epoch)
        );
        signals[8] = _hash(abi.encode(claimed.account));
    }

    /// @dev Alice's, of the type that serves once, made now.
    function _claim() internal view returns (ICredentialMinter.CredentialClaim memory) {
        return
            ICredentialMinter.CredentialClaim({
                badgeType: LASTING,
                account: alice,
                nullifier: NULLIFIER,
                time: uint40(block.timestamp),
                revocationRoot: ROOT
            });
    }

    function _rule(uint32 epochLength) internal pure returns (ICredentialMinter.CredentialRule memory) {
        return
            ICredentialMinter.CredentialRule({
                issuerKeyHash: 11,
                schema: 12,
                predicate: 13,
                bound: 14,
                value: 15,
                epochLength: epochLength
            });
    }

    function _proof() internal pure returns (ICredentialMinter.Proof memory) {
        return ICredentialMinter.Proof({a: [uint256(1), 2], b: [[uint256(3), 4], [uint256(5), 6]], c: [uint256(7), 8]});
    }

    function _invalid() internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICredentialMinter.CredentialMinter_InvalidProof.selector);
    }

    function _spent(uint256 nullifier) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICredentialMinter.CredentialMinter_NullifierSpent.selector, nullifier);
    }

    function _unknownRoot(uint256 badgeType, uint256 root) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICredentialMinter.CredentialMinter_UnknownRoot.selector, badgeType, root);
    }

    function _outOfRange(uint256 signal) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICredentialMinter.CredentialMinter_SignalOutOfRange.selector, signal);
    }

    function _hash(bytes memory data) private pure returns (uint256) {
        return uint256(keccak256(data)) / 256;
    }
}
