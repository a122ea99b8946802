// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Attestation} from "./Attestation.sol";

/// @title What the Ethereum Attestation Service calls when somebody attests or revokes
/// @notice A schema may name a resolver, which can refuse. EAS calls the single form for one attestation and the batch
/// form otherwise.
/// @dev EAS declares the first four as payable, for resolvers that are; a resolver that takes no payment does without, so
/// that the call itself refuses any.
interface ISchemaResolver {
    /// @notice Whether a new attestation may stand.
    function attest(Attestation calldata attestation) external returns (bool);

    /// @notice Whether all of several new attestations may stand.
    /// @param values What was paid with each, in wei.
    function multiAttest(Attestation[] calldata attestations, uint256[] calldata values) external returns (bool);

    /// @notice Whether an attestation may be revoked. Its `revocationTime` is set already.
    function revoke(Attestation calldata attestation) external returns (bool);

    /// @notice Whether all of several attestations may be revoked.
    /// @param values What was paid with each, in wei.
    function multiRevoke(Attestation[] calldata attestations, uint256[] calldata values) external returns (bool);

    /// @notice Version of the resolver interface, such as "1.4.0".
    function version() external view returns (string memory);

    /// @notice Whether EAS may forward payments.
    function isPayable() external pure returns (bool);
}
