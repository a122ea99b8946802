// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Vm} from "./Vm.t.sol";

/// @title Assertions, bounds and people for tests
abstract contract TestBase {
    /// @notice Thrown when an assertion does not hold; both sides as 32-byte words.
    error AssertionFailed(string what, bytes32 actual, bytes32 expected);

    Vm internal constant vm = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);

    /// @notice 2026-01-01T00:00:00Z: when tests begin, so that times before and after exist.
    uint40 internal constant START = 1_767_225_600;

    function assertTrue(bool condition, string memory what) internal pure {
        if (!condition) revert AssertionFailed(what, bytes32(0), bytes32(uint256(1)));
    }

    function assertFalse(bool condition, string memory what) internal pure {
        if (condition) revert AssertionFailed(what, bytes32(uint256(1)), bytes32(0));
    }

    function assertEq(uint256 actual, uint256 expected, string memory what) internal pure {
        if (actual != expected) revert AssertionFailed(what, bytes32(actual), bytes32(expected));
    }

    function assertEq(bytes32 actual, bytes32 expected, string memory what) internal pure {
        if (actual != expected) revert AssertionFailed(what, actual, expected);
    }

    function assertEq(address actual, address expected, string memory what) internal pure {
        assertEq(uint256(uint160(actual)), uint256(uint160(expected)), what);
    }

    function assertEq(string memory actual, string memory expected, string memory what) internal pure {
        assertEq(keccak256(bytes(actual)), keccak256(bytes(expected)), what);
    }

    function assertLe(uint256 actual, uint256 most, string memory what) internal pure {
        if (actual > most) revert AssertionFailed(what, bytes32(actual), bytes32(most));
    }

    /// @notice Maps any value into `[least, most]`; values inside stay, so that edges found by the fuzzer are kept.
    function bound(uint256 value, uint256 least, uint256 most) internal pure returns (uint256) {
        if (value >= least && value <= most) return value;
        uint256 size = most - least + 1;
        return size == 0 ? value : least + (value % size);
    }

    /// @notice An account with a readable origin: neither a contract nor a precompile.
    function person(string memory label) internal pure returns (address) {
        return vm.addr(key(label));
    }

    /// @notice The private key behind {person}.
    function key(string memory label) internal pure returns (uint256) {
        return uint256(keccak256(bytes(label))) >> 8;
    }

    /// @notice A 65-byte signature of a digest by a person.
    function signatureBy(string memory label, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key(label), digest);
        return abi.encodePacked(r, s, v);
    }
}
