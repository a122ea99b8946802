// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title The cheatcodes that these tests use
interface Vm {
    /// @notice An event as it was emitted.
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    /// @notice Makes `sender` the caller of the next call.
    function prank(address sender) external;

    /// @notice Makes `sender` the caller of all calls until {stopPrank}.
    function startPrank(address sender) external;

    /// @notice Ends {startPrank}.
    function stopPrank() external;

    /// @notice Sets `block.timestamp`, in seconds.
    function warp(uint256 timestamp) external;

    /// @notice Sets `block.number`.
    function roll(uint256 blockNumber) external;

    /// @notice Sets `block.chainid`.
    function chainId(uint256 id) external;

    /// @notice Sets an account's balance, in wei.
    function deal(address account, uint256 balance) external;

    /// @notice Sets what an account executes.
    function etch(address account, bytes calldata code) external;

    /// @notice Expects the next call to revert with exactly this data.
    function expectRevert(bytes calldata revertData) external;

    /// @notice Expects the next call to emit the event that the test emits next: all topics, all data, this emitter.
    function expectEmit(address emitter) external;

    /// @notice Starts to take down what is emitted.
    function recordLogs() external;

    /// @notice What was emitted since {recordLogs}, or since this was last asked.
    function getRecordedLogs() external returns (Log[] memory logs);

    /// @notice Discards a fuzz run whose condition is false.
    function assume(bool condition) external pure;

    /// @notice Signs a digest.
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);

    /// @notice The address of a private key.
    function addr(uint256 privateKey) external pure returns (address);

    /// @notice Reads a slot of a contract's storage.
    function load(address target, bytes32 slot) external view returns (bytes32 value);

    /// @notice Writes a slot of a contract's storage.
    function store(address target, bytes32 slot, bytes32 value) external;
}
