// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

import {SignatureForms} from "./SignatureForms.t.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title A Merkle tree over the addresses of eight keys, "code 0" to "code 7", built by hand
abstract contract KeyTree is TestBase {
    uint256 internal constant KEYS = 8;

    function _label(uint256 index) internal pure returns (string memory) {
        return string.concat("code ", string(abi.encodePacked(bytes1(uint8(48 + index)))));
    }

    function _key(uint256 index) internal pure returns (address) {
        return person(_label(index));
    }

    function _root() internal pure returns (bytes32) {
        return Hashes.commutativeKeccak256(_four(0), _four(4));
    }

    function _proof(uint256 index) internal pure returns (bytes32[] memory proof) {
        proof = new bytes32[](3);
        proof[0] = _leaf(_key(index ^ 1));
        proof[1] = _two((index & 6) ^ 2);
        proof[2] = _four((index & 4) ^ 4);
    }

    function _leaf(address key) internal pure returns (bytes32) {
        return keccak256(abi.encodePacked(keccak256(abi.encode(key))));
    }

    function _two(uint256 first) internal pure returns (bytes32) {
        return Hashes.commutativeKeccak256(_leaf(_key(first)), _leaf(_key(first + 1)));
    }

    function _four(uint256 first) internal pure returns (bytes32) {
        return Hashes.commutativeKeccak256(_two(first), _two(first + 2));
    }

    /// @dev See {SignatureForms-compact}.
    function _compact(bytes memory signature) internal pure returns (bytes memory) {
        return SignatureForms.compact(signature);
    }

    /// @dev See {SignatureForms-mirrored}.
    function _mirrored(bytes memory signature) internal pure returns (bytes memory) {
        return SignatureForms.mirrored(signature);
    }
}
