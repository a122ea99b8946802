// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title A contract account with one owner
/// @notice Forwards its owner's calls, signs by ERC-1271 and accepts ERC-1155 tokens and payments.
contract SmartAccount is IERC1271, ERC1155Holder {
    /// @notice Thrown when somebody other than the owner calls.
    error SmartAccount_NotOwner(address caller);

    address private immutable _owner;

    constructor(address owner) {
        _owner = owner;
    }

    receive() external payable {}

    /// @notice Calls a contract as this account; whatever it reverts with comes back unchanged.
    function execute(address target, uint256 value, bytes calldata data) external returns (bytes memory result) {
        if (msg.sender != _owner) revert SmartAccount_NotOwner(msg.sender);
        bool success;
        (success, result) = target.call{value: value}(data);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(result, 0x20), mload(result))
            }
        }
    }

    /// @inheritdoc IERC1271
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecover(hash, signature);
        bool valid = problem == ECDSA.RecoverError.NoError && signer == _owner;
        return valid ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
