// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IMinter} from "./IMinter.sol";
import {ISchemaResolver} from "./external/ISchemaResolver.sol";

/// @title Badges for attestations
/// @notice The resolver of schemas in the Ethereum Attestation Service (EAS): an attestation by an attester whom the badge
/// type's issuer accepts becomes a badge of the recipient's, and revoking the one revokes the other.
/// @dev The data of an attestation begins with two words: the badge type (uint256) and the badge's value (uint64, in the
/// provider's unit). What follows them is not read. A schema is therefore "uint256 badgeType,uint64 value", or begins so.
/// That the attester names the badge type, and the issuer the schema and the attesters, leaves nothing that a stranger
/// could occupy first.
///
/// The four calls of {ISchemaResolver} that attest or revoke are EAS's alone, and answer true or revert. A batch stands or
/// falls as a whole.
///
/// {ISchemaResolver-attest} emits {AttestationMinted} and what minting emits.
///
/// Notes:
/// - The attester is who EAS says it is: behind a delegated attestation, whoever signed. An attester that is a contract
///   speaks for whomever it lets; accept it only if its own rules will do.
/// - What an attester no longer accepted attested before stays, until revoked.
/// - An attestation made irrevocable in EAS can be taken back by the badge type's issuer alone, as a badge.
///
/// Requirements:
/// - The caller is EAS.
/// - The data is two words or longer, and the second fits 64 bits.
/// - The schema is the badge type's, and the attester is accepted.
/// - The attestation does not expire before the badge it becomes does.
/// - The badge contract lets the recipient have the badge.
///
/// {ISchemaResolver-revoke} emits {AttestationRevoked} and, when the attestation's badge is still there, what revoking
/// emits, with {REVOKED_IN_EAS} as the reason.
///
/// Notes:
/// - It never stands in the way of a revocation. A badge that its holder burned or its issuer revoked stays as it is, and
///   so does one that was renewed after the attestation's own had expired.
/// - The badge is looked for at the recipient and, if it moved on with a passport, at the account that holds the passport
///   now. One left behind in between can be moved no further without {revokeMoved} catching it.
///
/// Requirements:
/// - The caller is EAS, which lets an attestation's own attester revoke it, once.
interface IAttestationMinter is IMinter, ISchemaResolver {
    /// @notice Emitted once per badge type.
    event SchemaLinked(uint256 indexed badgeType, bytes32 indexed schema, address indexed issuer);

    /// @notice Emitted when a badge type's issuer accepts an attester, or no longer does.
    event BadgeAttesterChanged(uint256 indexed badgeType, address indexed attester, bool accepted);

    /// @notice Emitted when an attestation becomes a badge.
    event AttestationMinted(
        bytes32 indexed uid,
        uint256 indexed badgeType,
        address indexed account,
        address attester,
        uint64 value
    );

    /// @notice Emitted when an attestation that became a badge is revoked.
    /// @param account Who had the badge: the recipient, or the holder of the recipient's passport since it moved.
    /// @param badgeRevoked Whether its badge was still there, and was revoked with it.
    event AttestationRevoked(
        bytes32 indexed uid,
        uint256 indexed badgeType,
        address indexed account,
        bool badgeRevoked
    );

    /// @notice Thrown when a schema does not exist or names another resolver.
    error AttestationMinter_ForeignSchema(bytes32 schema);

    /// @notice Thrown when somebody other than EAS reports an attestation or a revocation.
    error AttestationMinter_NotEAS(address caller);

    /// @notice Thrown when a batch has another number of payments than of attestations.
    error AttestationMinter_LengthMismatch(uint256 attestations, uint256 values);

    /// @notice Thrown when an attestation's data is not a badge type and a 64-bit value, with or without more after them.
    error AttestationMinter_MalformedData(bytes32 uid);

    /// @notice Thrown when an attestation's schema is not that of the badge type it names.
    error AttestationMinter_SchemaNotLinked(uint256 badgeType, bytes32 schema);

    /// @notice Thrown when the badge type's issuer does not accept the attester.
    error AttestationMinter_AttesterNotAccepted(uint256 badgeType, address attester);

    /// @notice Thrown when an attestation would expire before its badge.
    /// @param expirationTime Of the attestation.
    /// @param expiresAt Of the badge; 0 for never.
    error AttestationMinter_ExpiresTooEarly(uint64 expirationTime, uint40 expiresAt);

    /// @notice Thrown when an issuer accepts an attester anew, or drops one that it does not accept.
    error AttestationMinter_AttesterUnchanged(uint256 badgeType, address attester);

    /// @notice Thrown when no attestation that became a badge here is revoked under this uid.
    error AttestationMinter_NotRevokedInEAS(bytes32 uid);

    /// @notice Thrown when an account does not have the attestation's badge, or not by way of the recipient's passport.
    error AttestationMinter_BadgeElsewhere(bytes32 uid, address account);

    /// @notice Links a badge type to a schema for ever, and accepts its first attesters. Several types may share a schema.
    /// @dev Emits {SchemaLinked} and, for each attester, {BadgeAttesterChanged}. The issuer attests only if it is listed.
    ///
    /// Requirements:
    /// - The caller issued the badge type, which names this contract as a minter and has no schema yet.
    /// - The schema is registered with this contract as its resolver.
    /// - The attesters are distinct.
    function link(uint256 badgeType, bytes32 schema, address[] calldata attesters) external;

    /// @notice Accepts an attester for a badge type, or no longer does.
    /// @dev Emits {BadgeAttesterChanged}. Requirements: the badge type is linked; the caller issued it;
    /// the attester was not, or was, accepted before.
    function setAttester(uint256 badgeType, address attester, bool accepted) external;

    /// @notice Revokes the badge of an attestation that was revoked in EAS while the badge lay elsewhere on its way from one
    /// of its holder's accounts to the next. Open to all.
    /// @dev Emits {AttestationRevoked} and what revoking emits, with {REVOKED_IN_EAS} as the reason.
    ///
    /// Requirements:
    /// - The attestation is one that became a badge here, and is revoked in EAS.
    /// - The passport that the recipient once held is live, and `account` holds it or once held it.
    /// - `account` has the attestation's badge, which neither ended nor was renewed.
    /// @param account Who has the badge now.
    function revokeMoved(bytes32 uid, address account) external;

    /// @notice Reason given for a revocation that follows one in EAS.
    function REVOKED_IN_EAS() external view returns (uint8);

    /// @notice The schema of a badge type; 0 when it has none.
    function schemaOf(uint256 badgeType) external view returns (bytes32);

    /// @notice Whether a badge type's issuer accepts an attester.
    function isAttester(uint256 badgeType, address attester) external view returns (bool);
}
