// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "./IBadges.sol";
import {Attestation} from "./external/Attestation.sol";

/// @title Badges as attestations
/// @notice Renders a badge in the shape of the Ethereum Attestation Service (EAS), for code that reads that shape.
interface IAttestationView {
    /// @notice An account's badge as an attestation; all zero when it never had one.
    /// @dev The attester is the badge type's issuer, whoever minted. The revocation time is when the badge was revoked or
    /// burned. The data is encoded as {SCHEMA} tells; its first two words are those that an attestation begins with to
    /// become a badge.
    function getAttestation(address account, uint256 badgeType) external view returns (Attestation memory);

    /// @notice Whether the account holds a badge of the type that is neither revoked, burned nor expired.
    /// @dev EAS's function of this name takes a uid and tells whether it exists; this one tells whether it counts.
    function isAttestationValid(address account, uint256 badgeType) external view returns (bool);

    /// @notice Identifies one minting of a badge: by chain, badge contract, type, account and which minting it was.
    /// @param mints How often the account had a badge of the type minted, that one included.
    function uidOf(address account, uint256 badgeType, uint256 mints) external view returns (bytes32);

    /// @notice The badge contract that is read.
    function badges() external view returns (IBadges);

    /// @notice How the data of an attestation is encoded.
    function SCHEMA() external view returns (string memory);

    /// @notice The uid that EAS gives {SCHEMA} when registered without a resolver and revocable.
    function SCHEMA_UID() external view returns (bytes32);
}
