// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title What a passport looks like
/// @notice Asked by the passport contract for the metadata of a passport that exists.
interface IPassportRenderer {
    /// @notice Metadata of a passport, ERC-721 style.
    /// @dev Requirements: the passport was registered and its holder has not left it.
    /// @return uri A `data:application/json;base64,` URI that needs no other host.
    function render(uint256 passportId) external view returns (string memory uri);
}
