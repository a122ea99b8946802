// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "./IBadges.sol";
import {Attestation} from "./external/Attestation.sol";

/// @title Badges as attestations
/// @notice Renders a badge in the shape of the Ethereum Attestation Service (EAS), for code that reads that shape.
interface IAttestationView {
    /// @notice An account's badge as an attestation; all zero when it has none, or it moved away with a passport.
    /// @dev Notes:
    /// - The uid is derived from chain, badge contract, type, account, time and how often the account received the type:
    ///   new for each renewal, and for each account that the badge moves to. EAS does not know it.
    /// - The attester is the badge type's issuer, whoever minted.
    /// - `revocationTime` is when the badge was revoked, or burned by its holder.
    /// - `data` is encoded as {SCHEMA} tells. It begins with the words that make an attestation a badge.
    function getAttestation(address account, uint256 badgeType) external view returns (Attestation memory);

    /// @notice Whether an account with a live passport holds a badge of the type that did not end and is not expired.
    /// @dev EAS's function of this name takes a uid and tells whether it exists; this one tells whether it counts.
    function isAttestationValid(address account, uint256 badgeType) external view returns (bool);

    /// @notice The badge contract that is read.
    function badges() external view returns (IBadges);

    /// @notice How the data of an attestation is encoded.
    function SCHEMA() external view returns (string memory);

    /// @notice The uid that EAS gives {SCHEMA} when registered without a resolver and revocable.
    function SCHEMA_UID() external view returns (bytes32);
}
