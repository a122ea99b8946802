// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";

/// @title An account that calls back
/// @notice Whenever it is paid or handed a badge or a ticket it makes a prepared call, and keeps what came of it.
contract ReentrantAccount is ERC1155Holder {
    /// @notice Thrown when a call made on request fails.
    error ReentrantAccount_CallFailed(bytes result);

    /// @notice What the latest call back reverted with or returned.
    bytes public outcome;

    /// @notice How many calls back succeeded.
    uint256 public successes;

    /// @notice How many calls back were made.
    uint256 public attempts;

    address private _target;
    bytes private _data;

    /// @notice Thrown when a call made by {execute} reverts, with what it reverted with.
    error ReentrantAccount_Failed(bytes reason);

    receive() external payable {
        _callBack();
    }

    /// @notice Sets the call to make from now on.
    function prepare(address target, bytes calldata data) external {
        _target = target;
        _data = data;
    }

    /// @notice Makes any other call as this account; reverts when it does.
    function execute(address target, bytes calldata data) external returns (bytes memory result) {
        bool success;
        (success, result) = target.call(data);
        if (!success) revert ReentrantAccount_CallFailed(result);
    }

    function onERC1155Received(
        address operator,
        address from,
        uint256 id,
        uint256 value,
        bytes memory data
    ) public override returns (bytes4) {
        _callBack();
        return super.onERC1155Received(operator, from, id, value, data);
    }

    /// @notice As in ERC-721.
    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        _callBack();
        return IERC721Receiver.onERC721Received.selector;
    }

    function _callBack() private {
        bool success;
        ++attempts;
        (success, outcome) = _target.call(_data);
        if (success) ++successes;
    }
}
