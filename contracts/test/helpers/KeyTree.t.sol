// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

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

    /// @dev The same signature in the 64 bytes of ERC-2098.
    function _compact(bytes memory signature) internal pure returns (bytes memory) {
        (bytes32 r, bytes32 s, uint8 v) = _split(signature);
        return abi.encodePacked(r, bytes32((uint256(v - 27) << 255) | uint256(s)));
    }

    /// @dev The other signature that the same key and digest have: with the order less `s`.
    function _mirrored(bytes memory signature) internal pure returns (bytes memory) {
        (bytes32 r, bytes32 s, uint8 v) = _split(signature);
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        return abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
    }

    function _split(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        (r, s) = abi.decode(signature, (bytes32, bytes32));
        v = uint8(signature[64]);
    }
}
