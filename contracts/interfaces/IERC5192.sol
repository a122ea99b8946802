// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title ERC-5192: minimal soulbound tokens
/// @notice Tells that tokens do not move. Interface id 0xb45a3c0e. See https://eips.ethereum.org/EIPS/eip-5192
interface IERC5192 {
    /// @notice Emitted when a token becomes non-transferable.
    event Locked(uint256 tokenId);

    /// @notice Emitted when a token becomes transferable.
    event Unlocked(uint256 tokenId);

    /// @notice Tells whether a token is locked to its holder.
    /// @param tokenId An existing token; the call reverts for any other.
    /// @return True while the token cannot be transferred.
    function locked(uint256 tokenId) external view returns (bool);
}
