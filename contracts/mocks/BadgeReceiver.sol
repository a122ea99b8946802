// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";

/// @title An account that is asked before it receives badges
/// @notice Accepts, refuses or answers nonsense as told, notes what it was asked, and makes a prepared call meanwhile.
contract BadgeReceiver {
    /// @notice How often it was asked about one badge.
    uint256 public singles;

    /// @notice How often it was asked about a batch.
    uint256 public batches;

    /// @notice Hash of what the latest question said, caller first, encoded by the ABI.
    bytes32 public question;

    /// @notice What the latest call back reverted with or returned.
    bytes public outcome;

    /// @notice How many calls back succeeded.
    uint256 public successes;

    /// @notice How many calls back were made.
    uint256 public attempts;

    bytes4 private _answer;
    bool private _refuses;
    bytes private _reason;
    address private _target;
    bytes[] private _calls;

    /// @notice Answers this from now on, whatever the question.
    function answer(bytes4 value) external {
        _answer = value;
    }

    /// @notice Reverts with this from now on.
    function refuse(bytes calldata reason) external {
        (_refuses, _reason) = (true, reason);
    }

    /// @notice Adds a call to those made whenever it is asked.
    function prepare(address target, bytes calldata data) external {
        _target = target;
        _calls.push(data);
    }

    /// @notice Makes any other call as this account; whatever it reverts with comes back unchanged.
    function execute(address target, bytes calldata data) external returns (bytes memory result) {
        bool success;
        (success, result) = target.call(data);
        if (!success) _revertWith(result);
    }

    /// @notice As in ERC-1155.
    function onERC1155Received(
        address operator,
        address from,
        uint256 id,
        uint256 value,
        bytes calldata data
    ) external returns (bytes4) {
        ++singles;
        question = keccak256(abi.encode(msg.sender, operator, from, id, value, data));
        return _reply(IERC1155Receiver.onERC1155Received.selector);
    }

    /// @notice As in ERC-1155.
    function onERC1155BatchReceived(
        address operator,
        address from,
        uint256[] calldata ids,
        uint256[] calldata values,
        bytes calldata data
    ) external returns (bytes4) {
        ++batches;
        question = keccak256(abi.encode(msg.sender, operator, from, ids, values, data));
        return _reply(IERC1155Receiver.onERC1155BatchReceived.selector);
    }

    function _reply(bytes4 acceptance) private returns (bytes4) {
        for (uint256 i = 0; i < _calls.length; ++i) {
            bool success;
            ++attempts;
            (success, outcome) = _target.call(_calls[i]);
            if (success) ++successes;
        }
        if (_refuses) _revertWith(_reason);
        return _answer == bytes4(0) ? acceptance : _answer;
    }

    function _revertWith(bytes memory reason) private pure {
        assembly ("memory-safe") {
            revert(add(reason, 0x20), mload(reason))
        }
    }
}
