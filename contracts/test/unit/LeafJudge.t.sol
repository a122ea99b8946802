// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {LeafJudge} from "../../LeafJudge.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {ILeafJudge} from "../../interfaces/ILeafJudge.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {Field} from "../../libraries/Field.sol";
import {OpeningVerifierStub} from "../../mocks/OpeningVerifierStub.sol";
import {PastStub} from "../../mocks/PastStub.sol";
import {Proof} from "../../types/Proof.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

/// given a value outside the field or another opening or challenger    it should revert
/// given a component, badge set or index out of range       LeafMalformed should hold, otherwise not
/// given a passport of that id and commitment, registered at or before the block's second
///                                                           PassportUnknown should not hold, otherwise it should
/// given another bit or none                                 BadgeNotHeld should not hold
/// given a badge never issued, first issued later, ended before or expired by then       BadgeNotHeld should hold
/// given a badge issued before that neither ended nor expired by then                    BadgeNotHeld should not hold
/// given a badge issued or ended in the very second, or renewed since    it should not be decided
/// given a passport that moved once    both accounts should count, and a badge that went along may hide another
/// given a passport that moved twice   it should not be decided
contract LeafJudgeTest is TestBase {
    uint40 private constant AT = START + 1000;
    uint32 private constant LEAVES = 24;
    uint256 private constant TYPE = 3;

    PastStub private past;
    OpeningVerifierStub private verifier;
    LeafJudge private judge;
    address private alice = person("alice");
    address private second = person("alice's second account");
    address private challenger = person("challenger");

    function setUp() external {
        past = new PastStub();
        verifier = new OpeningVerifierStub();
        judge = new LeafJudge(IPassport(address(past)), IBadges(address(past)), verifier);
        _setPassport(0);
    }

    function test_RevertWhen_TheProofIsOfAnotherOpening() external {
        bytes memory invalid = abi.encodeWithSelector(ILeafJudge.Judge_InvalidOpening.selector);
        for (uint256 i = 0; i < 5; ++i) {
            ILeafJudge.Opening memory opening = _opening();
            _show(opening);
            if (i == 0) opening.index += 1;
            if (i == 1) opening.passportId += 1;
            if (i == 2) opening.commitment += 1;
            if (i == 3) opening.components += 1;
            if (i == 4) opening.badgeSet += 1;
            vm.expectRevert(invalid);
            _judge(opening, ILeafJudge.Contradiction.LeafMalformed, 0);
        }
    }

    function test_RevertWhen_TheProofIsAnotherChallengers() external {
        _show(_opening());
        challenger = alice;
        vm.expectRevert(abi.encodeWithSelector(ILeafJudge.Judge_InvalidOpening.selector));
        _judge(_opening(), ILeafJudge.Contradiction.LeafMalformed, 0);
    }

    /// Attack: a value plus the field's order is the same to a careless verifier, and has bits that no leaf may have.
    function test_Attack_AValueInAnotherForm() external {
        for (uint256 i = 0; i < 5; ++i) {
            ILeafJudge.Opening memory opening = _opening();
            if (i == 0) opening.index = Field.ORDER;
            if (i == 1) opening.passportId = Field.ORDER;
            if (i == 2) opening.commitment = Field.ORDER;
            if (i == 3) opening.components = Field.ORDER;
            if (i == 4) opening.badgeSet = Field.ORDER;
            _show(opening);
            vm.expectRevert(abi.encodeWithSelector(ILeafJudge.Judge_SignalOutOfRange.selector, Field.ORDER));
            _judge(opening, ILeafJudge.Contradiction.LeafMalformed, 0);
        }
    }

    function test_LeafMalformed_BothSidesOfEveryBound() external {
        ILeafJudge.Opening memory opening = _opening();
        assertFalse(_malformed(opening), "well formed");
        opening.index = LEAVES - 1;
        assertFalse(_malformed(opening), "the last index");
        opening.index = LEAVES;
        assertTrue(_malformed(opening), "an index beyond the leaves");

        opening = _opening();
        opening.badgeSet = (1 << 248) - 1;
        assertFalse(_malformed(opening), "all badges");
        opening.badgeSet = 1 << 248;
        assertTrue(_malformed(opening), "a badge beyond the set");

        for (uint256 i = 0; i < 6; ++i) {
            opening = _opening();
            opening.components = 1000 << (10 * i);
            assertFalse(_malformed(opening), "the most of a component");
            opening.components = 1001 << (10 * i);
            assertTrue(_malformed(opening), "more than the most");
        }
        opening.components = 1 << 60;
        assertTrue(_malformed(opening), "a seventh component");
        opening.components = Field.ORDER - 1;
        assertTrue(_malformed(opening), "the largest element");
        opening.components = 0;
        assertFalse(_malformed(opening), "nothing");
    }

    function test_PassportUnknown_BothSidesOfRegistration() external {
        _register(AT - 1);
        assertFalse(_unknown(_opening()), "registered before");
        _register(AT);
        assertFalse(_unknown(_opening()), "registered in that second");
        _register(AT + 1);
        assertTrue(_unknown(_opening()), "registered later");
    }

    function test_PassportUnknown_NeverRegistered() external {
        ILeafJudge.Opening memory opening = _opening();
        opening.passportId = uint160(second);
        assertTrue(_unknown(opening), "another account's");
        opening.passportId = 0;
        assertTrue(_unknown(opening), "zero");
        opening.passportId = (1 << 160) + uint160(alice);
        assertTrue(_unknown(opening), "no address");
    }

    function test_PassportUnknown_AnotherCommitment() external {
        ILeafJudge.Opening memory opening = _opening();
        opening.commitment += 1;
        assertTrue(_unknown(opening), "live");
        _setPassport(2);
        assertTrue(_unknown(opening), "moved: a commitment never changes");
        assertFalse(_unknown(_opening()), "the right one");
    }

    function test_BadgeNotHeld_TheBitIsNotSet() external {
        ILeafJudge.Opening memory opening = _opening();
        assertFalse(_notHeld(opening, TYPE + 1), "another bit");
        opening.badgeSet = 0;
        assertFalse(_notHeld(opening, TYPE), "no bit");
        opening.badgeSet = 1 << 247;
        assertTrue(_notHeld(opening, 247), "the last type");
        opening.badgeSet = 1 << 248;
        assertFalse(_notHeld(opening, 248), "beyond the set");
        assertFalse(_notHeld(opening, 256 + TYPE), "beyond the word");
        assertFalse(_notHeld(opening, type(uint256).max), "the largest");
    }

    function test_BadgeNotHeld_NeverIssued() external {
        assertTrue(_notHeld(_opening(), TYPE), "never");
    }

    function test_BadgeNotHeld_BothSidesOfIssuance() external {
        _setBadge(alice, _badge(AT + 1, 0));
        assertTrue(_notHeld(_opening(), TYPE), "first issued later");
        _setBadge(alice, _badge(AT, 0));
        _undecided(_opening(), TYPE);
        _setBadge(alice, _badge(AT - 1, 0));
        assertFalse(_notHeld(_opening(), TYPE), "issued before");
    }

    function test_BadgeNotHeld_BothSidesOfExpiry() external {
        _setBadge(alice, _badge(START, AT + 1));
        assertFalse(_notHeld(_opening(), TYPE), "expires later");
        _setBadge(alice, _badge(START, AT));
        assertTrue(_notHeld(_opening(), TYPE), "expires in that second");
        _setBadge(alice, _badge(START, AT - 1));
        assertTrue(_notHeld(_opening(), TYPE), "expired before");
    }

    function test_BadgeNotHeld_BothSidesOfTheEnd() external {
        for (uint256 i = 0; i < 2; ++i) {
            IBadges.BadgeStatus status = i == 0 ? IBadges.BadgeStatus.Revoked : IBadges.BadgeStatus.Burned;
            _setBadge(alice, _ended(_badge(START, 0), status, AT - 1));
            assertTrue(_notHeld(_opening(), TYPE), "ended before");
            _setBadge(alice, _ended(_badge(START, 0), status, AT));
            _undecided(_opening(), TYPE);
            _setBadge(alice, _ended(_badge(START, 0), status, AT + 1));
            assertFalse(_notHeld(_opening(), TYPE), "ended later");
            _setBadge(alice, _ended(_badge(START, AT), status, AT + 1));
            assertTrue(_notHeld(_opening(), TYPE), "ended later, expired by then");
        }
    }

    function test_BadgeNotHeld_Renewed() external {
        IBadges.Badge memory badge = _badge(AT + 1, 0);
        badge.mints = 2;
        _setBadge(alice, badge);
        _undecided(_opening(), TYPE);
        badge.issuedAt = AT;
        _setBadge(alice, badge);
        _undecided(_opening(), TYPE);
        badge.issuedAt = AT - 1;
        _setBadge(alice, badge);
        assertFalse(_notHeld(_opening(), TYPE), "renewed before");
        badge.expiresAt = AT;
        _setBadge(alice, badge);
        assertTrue(_notHeld(_opening(), TYPE), "renewed before and expired by then");
        badge.expiresAt = 0;
        _setBadge(alice, _ended(badge, IBadges.BadgeStatus.Revoked, AT - 1));
        assertTrue(_notHeld(_opening(), TYPE), "renewed and ended before");
    }

    function test_BadgeNotHeld_OnEitherAccountOfAPassportThatMovedOnce() external {
        _setPassport(1);
        assertTrue(_notHeld(_opening(), TYPE), "on neither");
        _setBadge(alice, _badge(START, 0));
        assertFalse(_notHeld(_opening(), TYPE), "on the first");
        _setBadge(second, _badge(AT, 0));
        assertFalse(_notHeld(_opening(), TYPE), "on the first, whatever the second");
        _setBadge(alice, _badge(AT, 0));
        _setBadge(second, _badge(START, 0));
        assertFalse(_notHeld(_opening(), TYPE), "on the second, whatever the first");
        _setBadge(second, _badge(AT + 1, 0));
        _undecided(_opening(), TYPE);
        _setBadge(alice, _badge(AT + 1, 0));
        _setBadge(second, _badge(AT, 0));
        _undecided(_opening(), TYPE);
        _setBadge(second, _badge(AT + 1, 0));
        assertTrue(_notHeld(_opening(), TYPE), "first issued later on both");
    }

    function test_BadgeNotHeld_ThatWentAlong() external {
        _setPassport(1);
        IBadges.Badge memory gone;
        gone.mints = 1;
        _setBadge(alice, gone);
        _setBadge(second, _badge(START, 0));
        assertFalse(_notHeld(_opening(), TYPE), "issued before");
        _setBadge(second, _badge(START, AT));
        assertTrue(_notHeld(_opening(), TYPE), "expired by then");
        _setBadge(second, _badge(AT + 1, 0));
        assertTrue(_notHeld(_opening(), TYPE), "first issued later");
        // An ended badge that went along may have replaced one that was held.
        _setBadge(second, _ended(_badge(START, 0), IBadges.BadgeStatus.Revoked, AT - 1));
        _undecided(_opening(), TYPE);
        _setBadge(second, _ended(_badge(AT + 1, 0), IBadges.BadgeStatus.Burned, AT + 2));
        _undecided(_opening(), TYPE);
        _setBadge(second, _ended(_badge(START, AT), IBadges.BadgeStatus.Burned, AT + 2));
        _undecided(_opening(), TYPE);
    }

    function test_BadgeNotHeld_OfAPassportThatMovedTwice() external {
        _setPassport(2);
        _undecided(_opening(), TYPE);
        _setPassport(255);
        _undecided(_opening(), TYPE);
        assertFalse(_notHeld(_opening(), TYPE + 1), "a bit that is not set");
    }

    function _opening() private view returns (ILeafJudge.Opening memory) {
        return
            ILeafJudge.Opening({
                index: 7,
                passportId: uint160(alice),
                commitment: 99,
                components: 500 | (1000 << 50),
                badgeSet: 1 << TYPE
            });
    }

    function _badge(uint40 issuedAt, uint40 expiresAt) private pure returns (IBadges.Badge memory badge) {
        badge.issuedAt = issuedAt;
        badge.expiresAt = expiresAt;
        badge.mints = 1;
        badge.status = IBadges.BadgeStatus.Active;
    }

    function _ended(
        IBadges.Badge memory badge,
        IBadges.BadgeStatus status,
        uint40 endedAt
    ) private pure returns (IBadges.Badge memory) {
        badge.status = status;
        badge.endedAt = endedAt;
        return badge;
    }

    function _setBadge(address account, IBadges.Badge memory badge) private {
        past.setBadge(account, TYPE, badge);
    }

    function _setPassport(uint8 moves) private {
        _setRecord(START, moves);
    }

    function _register(uint40 registeredAt) private {
        _setRecord(registeredAt, 0);
    }

    function _setRecord(uint40 registeredAt, uint8 moves) private {
        IPassport.PassportRecord memory record;
        record.holder = moves == 0 ? alice : second;
        record.registeredAt = registeredAt;
        record.moves = moves;
        record.commitment = 99;
        past.setRecord(uint160(alice), record);
    }

    function _malformed(ILeafJudge.Opening memory opening) private returns (bool) {
        return _shown(opening, ILeafJudge.Contradiction.LeafMalformed, 0);
    }

    function _unknown(ILeafJudge.Opening memory opening) private returns (bool) {
        return _shown(opening, ILeafJudge.Contradiction.PassportUnknown, 0);
    }

    function _notHeld(ILeafJudge.Opening memory opening, uint256 badgeType) private returns (bool) {
        return _shown(opening, ILeafJudge.Contradiction.BadgeNotHeld, badgeType);
    }

    function _undecided(ILeafJudge.Opening memory opening, uint256 badgeType) private {
        _show(opening);
        vm.expectRevert(abi.encodeWithSelector(ILeafJudge.Judge_Inconclusive.selector));
        _judge(opening, ILeafJudge.Contradiction.BadgeNotHeld, badgeType);
    }

    function _shown(
        ILeafJudge.Opening memory opening,
        ILeafJudge.Contradiction contradiction,
        uint256 param
    ) private returns (bool) {
        _show(opening);
        return _judge(opening, contradiction, param);
    }

    function _show(ILeafJudge.Opening memory opening) private {
        verifier.accept(
            [
                11,
                opening.index,
                opening.passportId,
                opening.commitment,
                opening.components,
                opening.badgeSet,
                uint256(uint160(challenger))
            ]
        );
    }

    function _judge(
        ILeafJudge.Opening memory opening,
        ILeafJudge.Contradiction contradiction,
        uint256 param
    ) private view returns (bool) {
        Proof memory proof;
        return
            judge.contradicts({
                tree: ILeafJudge.Tree({root: 11, blockTimestamp: AT, leafCount: LEAVES}),
                opening: opening,
                contradiction: contradiction,
                param: param,
                proof: proof,
                challenger: challenger
            });
    }
}
