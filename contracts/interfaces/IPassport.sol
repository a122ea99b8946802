// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {IERC5192} from "./IERC5192.sol";

/// @title A soulbound passport that binds an account to an identity commitment
/// @notice One per account. The token id is the registering account's address as an integer, so it is known before
/// registration and cannot be raced for.
interface IPassport is IERC721, IERC5192 {
    /// @notice Emitted once per passport.
    /// @param passportId `uint256(uint160(account))`.
    /// @param account Who holds the passport.
    /// @param commitment Poseidon(public key) of the holder's identity, a non-zero scalar-field element.
    event PassportRegistered(uint256 indexed passportId, address indexed account, uint256 commitment);

    /// @notice Thrown when the account holds a passport already.
    error Passport_AlreadyRegistered(address account);

    /// @notice Thrown when a commitment is zero or not below the scalar-field order.
    error Passport_InvalidCommitment(uint256 commitment);

    /// @notice Thrown when an account holds no passport.
    error Passport_NotRegistered(address account);

    /// @notice Thrown by every transfer and approval: a passport never changes hands.
    error Passport_Soulbound(uint256 passportId);

    /// @notice Registers the caller's passport.
    /// @dev Emits {PassportRegistered}, {IERC721-Transfer} and {IERC5192-Locked}.
    ///
    /// Notes:
    /// - Commitments need not be unique: a copied one is useless to the copier, who lacks its secret, while refusing
    ///   copies would let a front-runner lock the owner out.
    ///
    /// Requirements:
    /// - The caller holds no passport.
    /// - `commitment` is in [1, field order).
    /// @param commitment Poseidon(public key) of the caller's identity.
    /// @return passportId `uint256(uint160(msg.sender))`.
    function register(uint256 commitment) external returns (uint256 passportId);

    /// @notice The passport held by an account.
    /// @dev Requirements: the account holds one.
    function passportOf(address account) external view returns (uint256 passportId);

    /// @notice Whether an account holds a passport.
    function isRegistered(address account) external view returns (bool);

    /// @notice The identity commitment bound to a passport.
    /// @dev Requirements: the passport exists.
    function commitmentOf(uint256 passportId) external view returns (uint256 commitment);

    /// @notice When a passport was registered, in seconds since the Unix epoch.
    /// @dev Requirements: the passport exists.
    function registeredAt(uint256 passportId) external view returns (uint40 timestamp);
}
