// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CredentialMinter} from "../../CredentialMinter.sol";
import {ICredentialMinter} from "../../interfaces/ICredentialMinter.sol";
import {Field} from "../../libraries/Field.sol";
import {ReentrantAccount} from "../../mocks/ReentrantAccount.sol";
import {CredentialMinterFixture} from "../helpers/CredentialMinterFixture.t.sol";

/// given a type of another issuer, an unknown one, one that does not name the minter, or a second rule
///     configuring should revert
/// given a rule with a signal outside the field, or epochs shorter than badges last    configuring should revert
/// given a root outside the field, the current one again, or a type without a rule     publishing should revert
/// given no rule, no root, a root superseded for long, or another type's root          claiming should revert
/// given a nullifier outside the field or spent, or a time too far away                claiming should revert
/// given a proof with any signal changed or two of them swapped, or other points       claiming should revert
/// given a proof, whoever submits it    it should spend the nullifier and mint to the account of the proof
/// given a credential that served       it should serve again in the next epoch, where there is one
contract CredentialMinterTest is CredentialMinterFixture {
    function test_Constants() external view {
        assertEq(minter.TIME_TOLERANCE(), TOLERANCE, "TIME_TOLERANCE");
        assertEq(minter.ROOT_GRACE(), GRACE, "ROOT_GRACE");
        assertEq(address(minter.badges()), address(badges), "badges");
    }

    function test_Configure() external {
        uint256 badgeType = _define(VALIDITY, address(minter));
        ICredentialMinter.CredentialRule memory rule = _rule(EPOCH + 1);
        vm.expectRevert(_notConfigured(badgeType));
        minter.ruleOf(badgeType);
        vm.expectRevert(_notConfigured(badgeType));
        minter.epochOf(badgeType);

        vm.expectEmit(address(minter));
        emit ICredentialMinter.CredentialRuleConfigured(badgeType, issuer, rule);
        vm.prank(issuer);
        minter.configure(badgeType, rule);

        assertEq(keccak256(abi.encode(minter.ruleOf(badgeType))), keccak256(abi.encode(rule)), "rule");
        assertEq(minter.epochOf(badgeType), START / (EPOCH + 1), "epoch");
    }

    function test_Configure_EveryFieldMayBeZero() external {
        uint256 badgeType = _define(0, address(minter));
        ICredentialMinter.CredentialRule memory zero;
        vm.startPrank(issuer);
        minter.configure(badgeType, zero);
        assertEq(keccak256(abi.encode(minter.ruleOf(badgeType))), keccak256(abi.encode(zero)), "rule");
        assertEq(minter.epochOf(badgeType), 0, "epoch");
        vm.expectRevert(_alreadyConfigured(badgeType));
        minter.configure(badgeType, zero);
    }

    function test_RevertWhen_AnotherConfigures() external {
        uint256 badgeType = _define(0, address(minter));
        vm.expectRevert(_notIssuer(stranger, badgeType));
        vm.prank(stranger);
        minter.configure(badgeType, _rule(0));
    }

    function test_RevertWhen_ConfiguredTypeDoesNotExist() external {
        vm.expectRevert(_unknownType(FIRST + 2));
        vm.prank(issuer);
        minter.configure(FIRST + 2, _rule(0));
    }

    function test_RevertWhen_ConfiguredTypeNamesAnotherMinter() external {
        uint256 badgeType = _define(0, stranger);
        uint256 without = _defineWithout();
        vm.startPrank(issuer);
        vm.expectRevert(_notNamed(badgeType));
        minter.configure(badgeType, _rule(0));
        vm.expectRevert(_notNamed(without));
        minter.configure(without, _rule(0));
    }

    function test_RevertWhen_ConfiguredTwice() external {
        vm.prank(issuer);
        vm.expectRevert(_alreadyConfigured(LASTING));
        minter.configure(LASTING, _rule(0));
    }

    function test_Configure_BothSidesOfTheFieldOrder() external {
        uint256 badgeType = _define(0, address(minter));
        vm.startPrank(issuer);
        for (uint256 i = 0; i < 4; ++i) {
            ICredentialMinter.CredentialRule memory rule = _rule(0);
            if (i == 0) rule.issuerKeyHash = Field.ORDER;
            if (i == 1) rule.schema = Field.ORDER;
            if (i == 2) rule.predicate = Field.ORDER;
            if (i == 3) rule.bound = Field.ORDER;
            vm.expectRevert(_outOfRange(Field.ORDER));
            minter.configure(badgeType, rule);
        }
        uint256 largest = Field.ORDER - 1;
        minter.configure(
            badgeType,
            ICredentialMinter.CredentialRule({
                issuerKeyHash: largest,
                schema: largest,
                predicate: largest,
                bound: largest,
                value: type(uint64).max,
                epochLength: 0
            })
        );
    }

    function test_Configure_BothSidesOfTheValidity() external {
        uint256 badgeType = _define(VALIDITY, address(minter));
        vm.startPrank(issuer);
        vm.expectRevert(_tooShort(VALIDITY - 1, VALIDITY));
        minter.configure(badgeType, _rule(VALIDITY - 1));
        minter.configure(badgeType, _rule(VALIDITY));
    }

    function test_Configure_OnceForEverWhateverTheValidity() external {
        uint256 badgeType = _define(VALIDITY, address(minter));
        vm.prank(issuer);
        minter.configure(badgeType, _rule(0));
    }

    function test_RevertWhen_BadgesNeverExpireButCredentialsServeAgain() external {
        uint256 badgeType = _define(0, address(minter));
        vm.prank(issuer);
        vm.expectRevert(_tooShort(type(uint32).max, 0));
        minter.configure(badgeType, _rule(type(uint32).max));
    }

    function test_PublishRevocationRoot() external {
        vm.warp(START + 5);
        vm.expectEmit(address(minter));
        emit ICredentialMinter.RevocationRootPublished(LASTING, 78);
        vm.prank(issuer);
        minter.publishRevocationRoot(LASTING, 78);

        (uint256 root, uint40 publishedAt) = minter.revocationRootOf(LASTING);
        assertEq(root, 78, "root");
        assertEq(publishedAt, START + 5, "publishedAt");
        (root, publishedAt) = minter.revocationRootOf(DAILY);
        assertEq(root, ROOT, "another type's root");
        assertEq(publishedAt, START, "another type's time");
    }

    function test_PublishRevocationRoot_ZeroIsARoot() external {
        uint256 badgeType = _configured();
        assertFalse(minter.isKnownRoot(badgeType, 0), "before");
        _publish(badgeType, 0);
        assertTrue(minter.isKnownRoot(badgeType, 0), "current");
        vm.expectRevert(_unchanged(badgeType, 0));
        _publish(badgeType, 0);
        _publish(badgeType, 1);
        assertTrue(minter.isKnownRoot(badgeType, 0), "within the grace");
        vm.warp(START + GRACE);
        assertFalse(minter.isKnownRoot(badgeType, 0), "after the grace");
    }

    function test_PublishRevocationRoot_BothSidesOfTheFieldOrder() external {
        vm.expectRevert(_outOfRange(Field.ORDER));
        _publish(LASTING, Field.ORDER);
        _publish(LASTING, Field.ORDER - 1);
        assertTrue(minter.isKnownRoot(LASTING, Field.ORDER - 1), "isKnownRoot");
    }

    function test_RevertWhen_AnotherPublishes() external {
        vm.expectRevert(_notIssuer(stranger, LASTING));
        vm.prank(stranger);
        minter.publishRevocationRoot(LASTING, 78);
    }

    function test_RevertWhen_RootIsPublishedWithoutARule() external {
        uint256 badgeType = _define(0, address(minter));
        vm.expectRevert(_notConfigured(badgeType));
        _publish(badgeType, ROOT);
    }

    function test_RevertWhen_TheCurrentRootIsPublishedAgain() external {
        vm.expectRevert(_unchanged(LASTING, ROOT));
        _publish(LASTING, ROOT);
    }

    function test_IsKnownRoot_CountsFromWhenARootWasSuperseded() external {
        vm.warp(START + 10 days);
        _publish(LASTING, 78);
        vm.warp(START + 10 days + GRACE - 1);
        assertTrue(minter.isKnownRoot(LASTING, ROOT), "the last second");
        assertTrue(minter.isKnownRoot(LASTING, 78), "the current one");
        vm.warp(START + 10 days + GRACE);
        assertFalse(minter.isKnownRoot(LASTING, ROOT), "the first second after");
        assertTrue(minter.isKnownRoot(LASTING, 78), "the current one still");
        assertFalse(minter.isKnownRoot(LASTING, 79), "one never published");
    }

    function test_IsKnownRoot_OfARootThatCameBack() external {
        _publish(LASTING, 78);
        vm.warp(START + GRACE);
        assertFalse(minter.isKnownRoot(LASTING, ROOT), "gone");
        _publish(LASTING, ROOT);
        assertTrue(minter.isKnownRoot(LASTING, ROOT), "back");
        vm.warp(START + 3 * GRACE);
        assertTrue(minter.isKnownRoot(LASTING, ROOT), "for as long as it is current");
        assertFalse(minter.isKnownRoot(LASTING, 78), "the one in between");
        _publish(LASTING, 79);
        vm.warp(START + 4 * GRACE - 1);
        assertTrue(minter.isKnownRoot(LASTING, ROOT), "its grace counts from the last time");
        vm.warp(START + 4 * GRACE);
        assertFalse(minter.isKnownRoot(LASTING, ROOT), "and ends");
    }

    function test_Claim_WhoeverSubmits() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        assertFalse(minter.isNullifierSpent(NULLIFIER), "before");

        vm.expectEmit(address(minter));
        emit ICredentialMinter.CredentialClaimed(LASTING, alice, NULLIFIER, 0, 15, START, ROOT);
        vm.prank(stranger);
        minter.claim(claimed, _proof());

        assertTrue(minter.isNullifierSpent(NULLIFIER), "after");
        assertTrue(badges.isValid(alice, LASTING), "minted to the account");
        assertEq(badges.badgeOf(alice, LASTING).value, 15, "value");
        assertEq(badges.balanceOf(stranger, LASTING), 0, "nothing for the submitter");
    }

    function test_Claim_ExtremeNullifiers() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.nullifier = 0;
        _prove(claimed, 0);
        minter.claim(claimed, _proof());
        claimed.account = bob;
        claimed.nullifier = Field.ORDER - 1;
        _prove(claimed, 0);
        minter.claim(claimed, _proof());
        assertTrue(minter.isNullifierSpent(0), "smallest");
        assertTrue(minter.isNullifierSpent(Field.ORDER - 1), "largest");
    }

    function test_RevertWhen_NullifierIsOutsideTheField() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.nullifier = Field.ORDER;
        _prove(claimed, 0);
        vm.expectRevert(_outOfRange(Field.ORDER));
        minter.claim(claimed, _proof());
    }

    /// @dev The same nullifier in another form would serve a second time.
    function test_RevertWhen_ASpentNullifierComesAsItsAlias() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        minter.claim(claimed, _proof());
        claimed.account = bob;
        claimed.nullifier = NULLIFIER + Field.ORDER;
        _prove(claimed, 0);
        vm.expectRevert(_outOfRange(NULLIFIER + Field.ORDER));
        minter.claim(claimed, _proof());
    }

    function test_RevertWhen_ARevocationRootComesAsItsAlias() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.revocationRoot = ROOT + Field.ORDER;
        _prove(claimed, 0);
        vm.expectRevert(_unknownRoot(LASTING, ROOT + Field.ORDER));
        minter.claim(claimed, _proof());
    }

    function test_RevertWhen_TypeHasNoRule() external {
        uint256 badgeType = _define(0, address(minter));
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.badgeType = badgeType;
        _prove(claimed, 0);
        vm.expectRevert(_notConfigured(badgeType));
        minter.claim(claimed, _proof());
    }

    function test_RevertWhen_TypeHasNoRevocationRoot() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.badgeType = _configured();
        claimed.revocationRoot = 0;
        _prove(claimed, 0);
        vm.expectRevert(_unknownRoot(claimed.badgeType, 0));
        minter.claim(claimed, _proof());
    }

    function test_RevertWhen_RootIsAnotherTypes() external {
        _publish(DAILY, 78);
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.revocationRoot = 78;
        _prove(claimed, 0);
        vm.expectRevert(_unknownRoot(LASTING, 78));
        minter.claim(claimed, _proof());
    }

    function test_Claim_BothSidesOfTheRootsGrace() external {
        _publish(LASTING, 78);
        vm.warp(START + GRACE);
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        vm.expectRevert(_unknownRoot(LASTING, ROOT));
        minter.claim(claimed, _proof());
        vm.warp(START + GRACE - 1);
        minter.claim(claimed, _proof());
    }

    /// @dev An issuer whose key leaked publishes a root that no tree has: who holds the key can prove no more.
    function test_RevertWhen_TheIssuerStoppedClaims() external {
        _publish(LASTING, Field.ORDER - 1);
        vm.warp(START + GRACE);
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        vm.expectRevert(_unknownRoot(LASTING, ROOT));
        minter.claim(claimed, _proof());
    }

    function test_Claim_BothSidesOfATimePast() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.time = uint40(START - TOLERANCE - 1);
        _prove(claimed, 0);
        vm.expectRevert(_timeOutOfRange(claimed.time));
        minter.claim(claimed, _proof());
        claimed.time = uint40(START - TOLERANCE);
        _prove(claimed, 0);
        minter.claim(claimed, _proof());
    }

    function test_Claim_BothSidesOfATimeToCome() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.time = uint40(START + TOLERANCE + 1);
        _prove(claimed, 0);
        vm.expectRevert(_timeOutOfRange(claimed.time));
        minter.claim(claimed, _proof());
        claimed.time = uint40(START + TOLERANCE);
        _prove(claimed, 0);
        minter.claim(claimed, _proof());
    }

    function test_RevertWhen_TimeIsAsFarAwayAsCanBe() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.time = 0;
        _prove(claimed, 0);
        vm.expectRevert(_timeOutOfRange(0));
        minter.claim(claimed, _proof());
        claimed.time = type(uint40).max;
        _prove(claimed, 0);
        vm.expectRevert(_timeOutOfRange(type(uint40).max));
        minter.claim(claimed, _proof());
    }

    function test_RevertWhen_AnySignalIsAnother() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        for (uint256 i = 0; i < 9; ++i) {
            uint256[9] memory signals = _signals(claimed, 0);
            signals[i] ^= 1;
            _accept(signals);
            vm.expectRevert(_invalid());
            minter.claim(claimed, _proof());
        }
    }

    /// @dev All nine differ, so that any two in each other's place are noticed.
    function test_RevertWhen_AnyTwoSignalsAreSwapped() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        for (uint256 i = 0; i < 9; ++i) {
            for (uint256 j = i + 1; j < 9; ++j) {
                uint256[9] memory signals = _signals(claimed, 0);
                assertTrue(signals[i] != signals[j], "signals differ");
                (signals[i], signals[j]) = (signals[j], signals[i]);
                _accept(signals);
                vm.expectRevert(_invalid());
                minter.claim(claimed, _proof());
            }
        }
    }

    function test_RevertWhen_ThePointsAreOthers() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        ICredentialMinter.Proof memory proof = _proof();
        (proof.b[0], proof.b[1]) = (proof.b[1], proof.b[0]);
        vm.expectRevert(_invalid());
        minter.claim(claimed, proof);
        proof = _proof();
        (proof.a, proof.c) = (proof.c, proof.a);
        vm.expectRevert(_invalid());
        minter.claim(claimed, proof);
        assertFalse(minter.isNullifierSpent(NULLIFIER), "unspent");
    }

    function test_RevertWhen_ReplayedForTheSameAccount() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        minter.claim(claimed, _proof());
        vm.expectRevert(_spent(NULLIFIER));
        minter.claim(claimed, _proof());
    }

    function test_RevertWhen_ACredentialServesASecondAccount() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        minter.claim(claimed, _proof());
        claimed.account = bob;
        _prove(claimed, 0);
        vm.expectRevert(_spent(NULLIFIER));
        minter.claim(claimed, _proof());
    }

    function test_RevertWhen_AFrontRunnerPutsItselfInTheRecipientsPlace() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        claimed.account = bob;
        vm.prank(bob);
        vm.expectRevert(_invalid());
        minter.claim(claimed, _proof());

        claimed.account = alice;
        vm.prank(bob);
        minter.claim(claimed, _proof());
        assertTrue(badges.isValid(alice, LASTING), "a front-runner serves the recipient");
    }

    function test_RevertWhen_TheProofIsForAnotherTypeChainOrContract() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        claimed.badgeType = DAILY;
        vm.expectRevert(_invalid());
        minter.claim(claimed, _proof());

        claimed.badgeType = LASTING;
        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        vm.expectRevert(_invalid());
        minter.claim(claimed, _proof());
        vm.chainId(chain);

        CredentialMinter other = new CredentialMinter(badges, verifier);
        claimed.badgeType = _define(0, address(other));
        vm.startPrank(issuer);
        other.configure(claimed.badgeType, _rule(0));
        other.publishRevocationRoot(claimed.badgeType, ROOT);
        vm.stopPrank();
        _prove(claimed, 0);
        vm.expectRevert(_invalid());
        other.claim(claimed, _proof());
    }

    function test_Claim_OnceMoreInTheNextEpoch() external {
        uint256 epoch = START / EPOCH;
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.badgeType = DAILY;
        assertEq(minter.epochOf(DAILY), epoch, "epoch");
        _prove(claimed, epoch);
        minter.claim(claimed, _proof());

        vm.warp((epoch + 1) * EPOCH);
        claimed = _claim();
        claimed.badgeType = DAILY;
        claimed.nullifier = NULLIFIER + 1;
        assertEq(minter.epochOf(DAILY), epoch + 1, "the next epoch");
        _prove(claimed, epoch + 1);
        vm.expectEmit(address(minter));
        emit ICredentialMinter.CredentialClaimed(
            DAILY,
            alice,
            NULLIFIER + 1,
            epoch + 1,
            15,
            uint40(block.timestamp),
            ROOT
        );
        minter.claim(claimed, _proof());
        assertEq(badges.badgeOf(alice, DAILY).mints, 2, "renewed");
    }

    function test_RevertWhen_TheProofIsForAnotherEpoch() external {
        uint256 epoch = START / EPOCH;
        vm.warp((epoch + 1) * EPOCH - 1);
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.badgeType = DAILY;
        _prove(claimed, epoch);
        vm.warp((epoch + 1) * EPOCH);
        vm.expectRevert(_invalid());
        minter.claim(claimed, _proof());
        vm.warp((epoch + 1) * EPOCH - 1);
        minter.claim(claimed, _proof());
    }

    /// @dev The documented worst: one credential around the end of an epoch, two badges at a time, never three.
    function test_Claim_BacksTwoBadgesAtMost() external {
        uint256 epoch = START / EPOCH;
        passports.set(stranger, true);
        vm.warp((epoch + 1) * EPOCH - 1);
        _claimDaily(alice, 1, epoch);
        vm.warp((epoch + 1) * EPOCH);
        _claimDaily(bob, 2, epoch + 1);
        assertTrue(badges.isValid(alice, DAILY) && badges.isValid(bob, DAILY), "two");
        vm.warp((epoch + 2) * EPOCH);
        _claimDaily(stranger, 3, epoch + 2);
        assertFalse(badges.isValid(alice, DAILY) || badges.isValid(bob, DAILY), "both ended before the third");
    }

    function test_RevertWhen_TheAccountHasNoPassport() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.account = stranger;
        _prove(claimed, 0);
        vm.expectRevert(_noPassport(stranger));
        minter.claim(claimed, _proof());
        assertFalse(minter.isNullifierSpent(NULLIFIER), "the credential serves after registration");
    }

    function test_RevertWhen_TheAccountHoldsTheBadge() external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        minter.claim(claimed, _proof());
        claimed.nullifier = NULLIFIER + 1;
        _prove(claimed, 0);
        vm.expectRevert(_alreadyHeld(alice, LASTING));
        minter.claim(claimed, _proof());
        assertFalse(minter.isNullifierSpent(NULLIFIER + 1), "the other credential is unspent");
    }

    function test_Claim_ARecipientThatCallsBackFindsItsNullifierSpent() external {
        ReentrantAccount account = new ReentrantAccount();
        passports.set(address(account), true);
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.account = address(account);
        _prove(claimed, 0);
        account.prepare(address(minter), abi.encodeCall(ICredentialMinter.claim, (claimed, _proof())));

        minter.claim(claimed, _proof());

        assertEq(account.attempts(), 1, "attempts");
        assertEq(account.successes(), 0, "successes");
        assertEq(keccak256(account.outcome()), keccak256(_spent(NULLIFIER)), "outcome");
        assertEq(badges.badgeOf(address(account), LASTING).mints, 1, "mints");
    }

    function test_ScopeOf_TellsEverythingApart() external {
        uint256 scope = minter.scopeOf(LASTING, 0);
        assertEq(scope, _signals(_claim(), 0)[7], "scope");
        assertTrue(scope != minter.scopeOf(DAILY, 0), "type");
        assertTrue(scope != minter.scopeOf(LASTING, 1), "epoch");
        assertTrue(scope != new CredentialMinter(badges, verifier).scopeOf(LASTING, 0), "contract");
        vm.chainId(block.chainid + 1);
        assertTrue(scope != minter.scopeOf(LASTING, 0), "chain");
    }

    function _claimDaily(address account, uint256 nullifier, uint256 epoch) private {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.badgeType = DAILY;
        claimed.account = account;
        claimed.nullifier = nullifier;
        _prove(claimed, epoch);
        minter.claim(claimed, _proof());
    }

    /// @dev A type with a rule and no root.
    function _configured() private returns (uint256 badgeType) {
        badgeType = _define(0, address(minter));
        vm.prank(issuer);
        minter.configure(badgeType, _rule(0));
    }

    function _publish(uint256 badgeType, uint256 root) private {
        vm.prank(issuer);
        minter.publishRevocationRoot(badgeType, root);
    }

    function _tooShort(uint32 epochLength, uint32 validity) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICredentialMinter.CredentialMinter_EpochTooShort.selector, epochLength, validity);
    }

    function _unchanged(uint256 badgeType, uint256 root) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICredentialMinter.CredentialMinter_RootUnchanged.selector, badgeType, root);
    }

    function _timeOutOfRange(uint40 time) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICredentialMinter.CredentialMinter_TimeOutOfRange.selector, time);
    }
}
