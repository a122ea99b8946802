// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "./interfaces/IBadges.sol";
import {ICredentialMinter} from "./interfaces/ICredentialMinter.sol";
import {ICredentialVerifier} from "./interfaces/ICredentialVerifier.sol";
import {Field} from "./libraries/Field.sol";
import {Minter} from "./minters/Minter.sol";

/// @title CredentialMinter
/// @notice Holds the rule and the revocation roots of each badge type, and spent nullifiers. A badge type's issuer sets its
/// rule once and publishes its roots; nobody else can change anything, and the verifier is fixed for ever.
contract CredentialMinter is Minter, ICredentialMinter {
    /// @dev {CredentialRule}, and whether there is one: every value of the rule is legal.
    struct RuleRecord {
        uint256 issuerKeyHash;
        uint256 schema;
        uint256 predicate;
        uint256 bound;
        uint64 value;
        uint32 epochLength;
        bool configured;
    }

    /// @param current The latest root; there is none while `publishedAt` is 0, for 0 is a root too.
    /// @param publishedAt When it became current, in seconds since the Unix epoch.
    /// @param supersededAt When each root was last replaced; 0 for those that never were.
    struct Revocations {
        uint256 current;
        uint40 publishedAt;
        mapping(uint256 root => uint40 moment) supersededAt;
    }

    /// @inheritdoc ICredentialMinter
    uint256 public constant TIME_TOLERANCE = 1 hours;

    /// @inheritdoc ICredentialMinter
    uint256 public constant ROOT_GRACE = 1 hours;

    bytes32 private constant SCOPE_DOMAIN = keccak256("aura.credential.scope.v1");

    ICredentialVerifier private immutable _verifier;

    mapping(uint256 badgeType => RuleRecord rule) private _rules;
    mapping(uint256 badgeType => Revocations revocations) private _revocations;
    mapping(uint256 nullifier => bool spent) private _spentNullifiers;

    constructor(IBadges badges_, ICredentialVerifier verifier) Minter(badges_) {
        _verifier = verifier;
    }

    /// @inheritdoc ICredentialMinter
    function configure(uint256 badgeType, CredentialRule calldata rule) external {
        uint32 validity = _ownTypeOf(badgeType).validity;
        if (_rules[badgeType].configured) revert Minter_AlreadyConfigured(badgeType);
        _requireElement(rule.issuerKeyHash);
        _requireElement(rule.schema);
        _requireElement(rule.predicate);
        _requireElement(rule.bound);
        if (rule.epochLength != 0 && (validity == 0 || rule.epochLength < validity)) {
            revert CredentialMinter_EpochTooShort(rule.epochLength, validity);
        }

        _rules[badgeType] = RuleRecord({
            issuerKeyHash: rule.issuerKeyHash,
            schema: rule.schema,
            predicate: rule.predicate,
            bound: rule.bound,
            value: rule.value,
            epochLength: rule.epochLength,
            configured: true
        });

        emit CredentialRuleConfigured(badgeType, msg.sender, rule);
    }

    /// @inheritdoc ICredentialMinter
    function publishRevocationRoot(uint256 badgeType, uint256 root) external {
        _ownTypeOf(badgeType);
        _configured(badgeType);
        _requireElement(root);
        Revocations storage revocations = _revocations[badgeType];
        if (revocations.publishedAt != 0) {
            if (root == revocations.current) revert CredentialMinter_RootUnchanged(badgeType, root);
            revocations.supersededAt[revocations.current] = uint40(block.timestamp);
        }

        revocations.current = root;
        revocations.publishedAt = uint40(block.timestamp);

        emit RevocationRootPublished(badgeType, root);
    }

    /// @inheritdoc ICredentialMinter
    function claim(CredentialClaim calldata claimed, Proof calldata proof) external {
        RuleRecord storage rule = _configured(claimed.badgeType);
        _requireElement(claimed.nullifier);
        if (claimed.time + TIME_TOLERANCE < block.timestamp || claimed.time > block.timestamp + TIME_TOLERANCE) {
            revert CredentialMinter_TimeOutOfRange(claimed.time);
        }
        if (_spentNullifiers[claimed.nullifier]) revert CredentialMinter_NullifierSpent(claimed.nullifier);
        // A known root is a field element: no other is published.
        if (!isKnownRoot(claimed.badgeType, claimed.revocationRoot)) {
            revert CredentialMinter_UnknownRoot(claimed.badgeType, claimed.revocationRoot);
        }
        uint256 epoch = _epochOf(rule);
        uint256[9] memory signals = [
            claimed.nullifier,
            rule.issuerKeyHash,
            rule.schema,
            rule.predicate,
            rule.bound,
            claimed.time,
            claimed.revocationRoot,
            scopeOf(claimed.badgeType, epoch),
            messageOf(claimed.account)
        ];
        if (!_verifier.verifyProof(proof.a, proof.b, proof.c, signals)) revert CredentialMinter_InvalidProof();

        _spentNullifiers[claimed.nullifier] = true;
        uint64 value = rule.value;

        emit CredentialClaimed({
            badgeType: claimed.badgeType,
            account: claimed.account,
            nullifier: claimed.nullifier,
            epoch: epoch,
            value: value,
            time: claimed.time,
            revocationRoot: claimed.revocationRoot
        });
        _badges.mint(claimed.badgeType, claimed.account, value);
    }

    /// @inheritdoc ICredentialMinter
    function ruleOf(uint256 badgeType) external view returns (CredentialRule memory) {
        RuleRecord storage rule = _configured(badgeType);
        return
            CredentialRule({
                issuerKeyHash: rule.issuerKeyHash,
                schema: rule.schema,
                predicate: rule.predicate,
                bound: rule.bound,
                value: rule.value,
                epochLength: rule.epochLength
            });
    }

    /// @inheritdoc ICredentialMinter
    function epochOf(uint256 badgeType) external view returns (uint256) {
        return _epochOf(_configured(badgeType));
    }

    /// @inheritdoc ICredentialMinter
    function revocationRootOf(uint256 badgeType) external view returns (uint256 root, uint40 publishedAt) {
        Revocations storage revocations = _revocations[badgeType];
        return (revocations.current, revocations.publishedAt);
    }

    /// @inheritdoc ICredentialMinter
    function isNullifierSpent(uint256 nullifier) external view returns (bool) {
        return _spentNullifiers[nullifier];
    }

    /// @inheritdoc ICredentialMinter
    function isKnownRoot(uint256 badgeType, uint256 root) public view returns (bool) {
        Revocations storage revocations = _revocations[badgeType];
        if (root == revocations.current) return revocations.publishedAt != 0;
        uint256 supersededAt = revocations.supersededAt[root];
        return supersededAt != 0 && block.timestamp < supersededAt + ROOT_GRACE;
    }

    /// @inheritdoc ICredentialMinter
    function scopeOf(uint256 badgeType, uint256 epoch) public view returns (uint256) {
        return Field.fromHash(abi.encode(SCOPE_DOMAIN, block.chainid, address(this), badgeType, epoch));
    }

    /// @inheritdoc ICredentialMinter
    function messageOf(address account) public pure returns (uint256) {
        return Field.fromHash(abi.encode(account));
    }

    function _configured(uint256 badgeType) private view returns (RuleRecord storage rule) {
        rule = _rules[badgeType];
        if (!rule.configured) revert Minter_NotConfigured(badgeType);
    }

    function _epochOf(RuleRecord storage rule) private view returns (uint256) {
        uint32 length = rule.epochLength;
        return length == 0 ? 0 : block.timestamp / length;
    }

    function _requireElement(uint256 signal) private pure {
        if (!Field.isElement(signal)) revert CredentialMinter_SignalOutOfRange(signal);
    }
}
