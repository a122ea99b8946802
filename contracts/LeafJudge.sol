// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "./interfaces/IBadges.sol";
import {ILeafJudge} from "./interfaces/ILeafJudge.sol";
import {IOpeningVerifier} from "./interfaces/IOpeningVerifier.sol";
import {IPassport} from "./interfaces/IPassport.sol";
import {Field} from "./libraries/Field.sol";
import {OpeningSignals, PublicSignals} from "./libraries/generated/PublicSignals.sol";
import {Proof} from "./types/Proof.sol";

/// @title LeafJudge
/// @notice Compares leaves of profile trees with passports and badges. It holds nothing, nobody can change it, and where
/// the present does not tell the past for certain it refuses to decide.
/// @dev What it takes for granted of the other two contracts:
/// - A passport's registration time and commitment never change, and its first account is its id. An account has one
///   passport in its life, and `moves` counts how often the holder changed.
/// - Minting and renewing set a badge's times and raise `mints`. An ended badge is never renewed, and keeps its times.
/// - A badge leaves an account only when the passport moved on from it; the account keeps `mints` and a status of None,
///   and gets no badge again. Where it arrives, it replaces nothing unless it has ended.
contract LeafJudge is ILeafJudge {
    /// @dev Whether a badge was held, and counted, at the block.
    enum Held {
        No,
        Yes,
        Unknown
    }

    uint256 private constant BADGE_BITS = 248;
    uint256 private constant ACCOUNT_BITS = 160;
    uint256 private constant COMPONENTS = 6;
    uint256 private constant COMPONENT_BITS = 10;
    uint256 private constant MOST_OF_A_COMPONENT = 1000;

    IPassport private immutable _passport;
    IBadges private immutable _badges;
    IOpeningVerifier private immutable _verifier;

    /// @param verifier Of the opening's circuit.
    constructor(IPassport passport, IBadges badges, IOpeningVerifier verifier) {
        _passport = passport;
        _badges = badges;
        _verifier = verifier;
    }

    /// @inheritdoc ILeafJudge
    function contradicts(
        Tree calldata tree,
        Opening calldata opening,
        Contradiction contradiction,
        uint256 param,
        Proof calldata proof,
        address challenger
    ) external view returns (bool) {
        _requireOpening(tree.root, opening, proof, challenger);
        if (contradiction == Contradiction.PassportUnknown) return _isUnknown(opening, tree.blockTimestamp);
        if (contradiction == Contradiction.BadgeNotHeld) return _isNotHeld(opening, param, tree.blockTimestamp);
        return _isMalformed(opening, tree.leafCount);
    }

    /// @dev The verifier is asked about field elements only: a value in another form would be another leaf's.
    function _requireOpening(
        uint256 root,
        Opening calldata opening,
        Proof calldata proof,
        address challenger
    ) private view {
        OpeningSignals memory opened = OpeningSignals({
            root: root,
            index: opening.index,
            passportId: opening.passportId,
            commitment: opening.commitment,
            components: opening.components,
            badgeSet: opening.badgeSet,
            challenger: uint256(uint160(challenger))
        });
        uint256[7] memory signals = PublicSignals.toArray(opened);
        for (uint256 i = 0; i < 7; ++i) {
            if (!Field.isElement(signals[i])) revert Judge_SignalOutOfRange(signals[i]);
        }
        if (!_verifier.verifyProof(proof.a, proof.b, proof.c, signals)) revert Judge_InvalidOpening();
    }

    /// @dev A passport registered in the block's very second may or may not have existed; its commitment decides alone.
    function _isUnknown(Opening calldata opening, uint40 timestamp) private view returns (bool) {
        if (opening.passportId >> ACCOUNT_BITS != 0) return true;
        IPassport.PassportRecord memory record = _passport.recordOf(opening.passportId);
        return record.registeredAt == 0 || record.registeredAt > timestamp || record.commitment != opening.commitment;
    }

    /// @dev Looks at each account that the passport ever had: where it moved more than once, those between the first and
    /// the latest are not known.
    function _isNotHeld(Opening calldata opening, uint256 badgeType, uint40 timestamp) private view returns (bool) {
        if (badgeType >= BADGE_BITS || (opening.badgeSet >> badgeType) & 1 == 0) return false;
        IPassport.PassportRecord memory record = _passport.recordOf(opening.passportId);
        if (record.moves > 1) revert Judge_Inconclusive();
        // Safe: only ids of 160 bits have passports, and of another passport no leaf is true.
        IBadges.Badge memory badge = _badges.badgeOf(address(uint160(opening.passportId)), badgeType);
        Held held =
            record.moves == 0
                ? _heldAt(badge, timestamp)
                : _heldByEither(badge, _badges.badgeOf(record.holder, badgeType), timestamp);
        if (held == Held.Unknown) revert Judge_Inconclusive();
        return held == Held.No;
    }

    /// @dev The badges at the passport's first account and at its only other one.
    function _heldByEither(
        IBadges.Badge memory first,
        IBadges.Badge memory second,
        uint40 timestamp
    ) private pure returns (Held) {
        if (first.status == IBadges.BadgeStatus.None && first.mints != 0) {
            // The first badge went over to the second account. If it had ended, it may have replaced another there.
            return second.status == IBadges.BadgeStatus.Active ? _heldAt(second, timestamp) : Held.Unknown;
        }
        Held held = _heldAt(first, timestamp);
        Held other = _heldAt(second, timestamp);
        if (held == Held.Yes || other == Held.Yes) return Held.Yes;
        return held == Held.Unknown || other == Held.Unknown ? Held.Unknown : Held.No;
    }

    /// @dev What a badge's latest minting tells of an earlier moment: nothing, when the badge had been minted before.
    function _heldAt(IBadges.Badge memory badge, uint40 timestamp) private pure returns (Held) {
        if (badge.status == IBadges.BadgeStatus.None) return Held.No;
        if (badge.issuedAt > timestamp) return badge.mints == 1 ? Held.No : Held.Unknown;
        if (badge.issuedAt == timestamp) return Held.Unknown;
        if (badge.expiresAt != 0 && badge.expiresAt <= timestamp) return Held.No;
        if (badge.status == IBadges.BadgeStatus.Active || badge.endedAt > timestamp) return Held.Yes;
        return badge.endedAt < timestamp ? Held.No : Held.Unknown;
    }

    function _isMalformed(Opening calldata opening, uint32 leafCount) private pure returns (bool) {
        if (opening.index >= leafCount || opening.badgeSet >> BADGE_BITS != 0) return true;
        uint256 rest = opening.components;
        for (uint256 i = 0; i < COMPONENTS; ++i) {
            if (rest & ((1 << COMPONENT_BITS) - 1) > MOST_OF_A_COMPONENT) return true;
            rest >>= COMPONENT_BITS;
        }
        return rest != 0;
    }
}
