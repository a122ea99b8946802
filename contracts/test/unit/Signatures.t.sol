// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Signatures} from "../../libraries/Signatures.sol";
import {NoReceiver} from "../../mocks/NoReceiver.sol";
import {SmartAccount} from "../../mocks/SmartAccount.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

/// given a key's own signature                          it should be accepted, in 65 bytes and with the lower s alone
/// given a contract                                     it should be asked, and believed
/// given a key whose account also has code              both its key and its code should sign
/// given another signer, another digest or noise        it should be refused
contract SignaturesTest is TestBase {
    uint256 private constant CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    bytes32 private digest = keccak256("digest");
    address private alice = person("alice");

    function test_IsSignedBy_AKey() external view {
        bytes memory signature = signatureBy("alice", digest);
        assertTrue(_ask(alice, digest, signature), "alice");
        assertFalse(_ask(person("bob"), digest, signature), "another signer");
        assertFalse(_ask(alice, keccak256("other"), signature), "another digest");
        assertFalse(_ask(address(0), digest, signature), "nobody");
    }

    function test_IsSignedBy_RefusesTheMirroredForm() external view {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key("alice"), digest);
        bytes32 mirrored = bytes32(CURVE_ORDER - uint256(s));
        uint8 flipped = v == 27 ? 28 : 27;
        assertTrue(ecrecover(digest, flipped, r, mirrored) == alice, "it does recover the signer");
        assertFalse(_ask(alice, digest, abi.encodePacked(r, mirrored, flipped)), "refused");
    }

    function test_IsSignedBy_RefusesTheCompactForm() external view {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key("alice"), digest);
        bytes32 vs = bytes32(uint256(s) | (uint256(v - 27) << 255));
        assertFalse(_ask(alice, digest, abi.encodePacked(r, vs)), "64 bytes");
    }

    function test_IsSignedBy_RefusesNoise() external view {
        assertFalse(_ask(alice, digest, ""), "nothing");
        assertFalse(_ask(alice, digest, new bytes(65)), "zeros");
        assertFalse(_ask(address(0), digest, new bytes(65)), "zeros for nobody");
    }

    function test_IsSignedBy_AContract() external {
        SmartAccount account = new SmartAccount(alice);
        assertTrue(_ask(address(account), digest, signatureBy("alice", digest)), "its owner's");
        assertFalse(_ask(address(account), digest, signatureBy("bob", digest)), "another's");
    }

    function test_IsSignedBy_AContractThatCannotSign() external {
        NoReceiver account = new NoReceiver();
        assertFalse(_ask(address(account), digest, signatureBy("alice", digest)), "refused");
    }

    function test_IsSignedBy_AKeyWithCode() external {
        vm.etch(alice, address(new SmartAccount(person("bob"))).code);
        assertTrue(_ask(alice, digest, signatureBy("alice", digest)), "its key");
        assertTrue(_ask(alice, digest, signatureBy("bob", digest)), "its code");
        assertFalse(_ask(alice, digest, signatureBy("carol", digest)), "neither");
    }

    function isSignedBy(address signer, bytes32 hash, bytes calldata signature) external view returns (bool) {
        return Signatures.isSignedBy(signer, hash, signature);
    }

    /// @dev Through a call, so that the signature is in calldata.
    function _ask(address signer, bytes32 hash, bytes memory signature) private view returns (bool) {
        return this.isSignedBy(signer, hash, signature);
    }
}
