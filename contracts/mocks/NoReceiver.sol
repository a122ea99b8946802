// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title An account that can call but accepts neither payments nor ERC-1155 tokens
contract NoReceiver {
    /// @notice Calls a contract as this account; whatever it reverts with comes back unchanged.
    function execute(address target, bytes calldata data) external returns (bytes memory result) {
        bool success;
        (success, result) = target.call(data);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(result, 0x20), mload(result))
            }
        }
    }
}
