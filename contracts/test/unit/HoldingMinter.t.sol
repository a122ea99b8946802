// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "../../interfaces/IBadges.sol";
import {IHoldingMinter} from "../../interfaces/IHoldingMinter.sol";
import {HostileToken} from "../../mocks/HostileToken.sol";
import {ReentrantAccount} from "../../mocks/ReentrantAccount.sol";
import {HoldingMinterFixture} from "../helpers/HoldingMinterFixture.t.sol";

/// given a type of another issuer, an unknown one, one that does not name the minter, or a second rule
///     configuring should revert
/// given a token without code, a minimum of 0, or an id for a kind without ids    configuring should revert
/// given no rule, a balance below the minimum, no passport or a badge held        claiming should revert
/// given a token that reverts, says too little, burns gas, writes or calls back   claiming should revert by name
/// given the minimum or more    claiming should mint to the caller, and renew once the badge expired
contract HoldingMinterTest is HoldingMinterFixture {
    function test_Configure() external {
        uint256 badgeType = _define(0, address(minter));
        IHoldingMinter.HoldingRule memory rule = _rule();
        vm.expectRevert(_notConfigured(badgeType));
        minter.ruleOf(badgeType);
        vm.expectRevert(_notConfigured(badgeType));
        minter.balanceOf(badgeType, alice);

        vm.expectEmit(address(minter));
        emit IHoldingMinter.HoldingRuleConfigured(badgeType, issuer, address(token), rule);
        vm.prank(issuer);
        minter.configure(badgeType, rule);

        assertEq(keccak256(abi.encode(minter.ruleOf(badgeType))), keccak256(abi.encode(rule)), "rule");
        assertEq(address(minter.badges()), address(badges), "badges");
        assertEq(minter.BALANCE_GAS(), 300_000, "BALANCE_GAS");
    }

    function test_RevertWhen_AnotherConfigures() external {
        uint256 badgeType = _define(0, address(minter));
        IHoldingMinter.HoldingRule memory rule = _rule();
        vm.prank(stranger);
        vm.expectRevert(_notIssuer(stranger, badgeType));
        minter.configure(badgeType, rule);
    }

    function test_RevertWhen_ConfiguredTypeDoesNotExist() external {
        IHoldingMinter.HoldingRule memory rule = _rule();
        vm.prank(issuer);
        vm.expectRevert(_unknownType(TYPE + 1));
        minter.configure(TYPE + 1, rule);
    }

    function test_RevertWhen_ConfiguredTypeNamesAnotherMinter() external {
        uint256 badgeType = _define(0, stranger);
        IHoldingMinter.HoldingRule memory rule = _rule();
        vm.prank(issuer);
        vm.expectRevert(_notNamed(badgeType));
        minter.configure(badgeType, rule);
    }

    function test_RevertWhen_ConfiguredTwice() external {
        IHoldingMinter.HoldingRule memory rule = _rule();
        vm.prank(issuer);
        vm.expectRevert(_alreadyConfigured(TYPE));
        minter.configure(TYPE, rule);
    }

    function test_RevertWhen_TokenHasNoCode() external {
        IHoldingMinter.HoldingRule memory rule = _rule();
        rule.token = stranger;
        _refused(rule, abi.encodeWithSelector(IHoldingMinter.HoldingMinter_NoCode.selector, stranger));
    }

    function test_RevertWhen_MinimumIsZero() external {
        IHoldingMinter.HoldingRule memory rule = _rule();
        rule.minimum = 0;
        _refused(rule, abi.encodeWithSelector(IHoldingMinter.HoldingMinter_ZeroMinimum.selector));
    }

    function test_RevertWhen_IdIsGivenForAKindWithoutIds() external {
        IHoldingMinter.HoldingRule memory rule = _rule();
        rule.id = 1;
        bytes memory unused = abi.encodeWithSelector(IHoldingMinter.HoldingMinter_UnusedId.selector, 1);
        _refused(rule, unused);
        rule.kind = IHoldingMinter.TokenKind.ERC721;
        _refused(rule, unused);
    }

    function test_Claim_BothSidesOfTheMinimum() external {
        token.set(alice, MINIMUM - 1);
        vm.prank(alice);
        vm.expectRevert(_tooLow(alice, MINIMUM - 1, MINIMUM));
        minter.claim(TYPE);

        token.set(alice, MINIMUM);
        vm.expectEmit(address(minter));
        emit IHoldingMinter.HoldingClaimed(TYPE, alice, MINIMUM, 5);
        vm.prank(alice);
        minter.claim(TYPE);

        assertTrue(badges.isValid(alice, TYPE), "isValid");
        assertEq(badges.badgeOf(alice, TYPE).value, 5, "value");
        assertEq(minter.balanceOf(TYPE, alice), MINIMUM, "balanceOf");
    }

    function test_Claim_OfEachKind() external {
        IHoldingMinter.HoldingRule memory rule = _rule();
        rule.kind = IHoldingMinter.TokenKind.ERC721;
        uint256 unique = _configured(rule);
        rule.kind = IHoldingMinter.TokenKind.ERC1155;
        uint256 multiZero = _configured(rule);
        rule.id = type(uint256).max;
        uint256 multi = _configured(rule);

        token.set(alice, type(uint256).max);
        vm.startPrank(alice);
        minter.claim(TYPE);
        minter.claim(unique);
        vm.expectRevert(_tooLow(alice, 0, MINIMUM));
        minter.claim(multi);
        token.setById(alice, type(uint256).max, MINIMUM);
        minter.claim(multi);
        vm.expectRevert(_tooLow(alice, 0, MINIMUM));
        minter.claim(multiZero);
        token.setById(alice, 0, MINIMUM);
        minter.claim(multiZero);
    }

    function test_Claim_ExtremeMinima() external {
        IHoldingMinter.HoldingRule memory rule = _rule();
        rule.minimum = type(uint256).max;
        uint256 all = _configured(rule);
        rule.minimum = 1;
        uint256 any = _configured(rule);
        vm.startPrank(alice);
        vm.expectRevert(_tooLow(alice, 0, 1));
        minter.claim(any);
        token.set(alice, type(uint256).max - 1);
        minter.claim(any);
        vm.expectRevert(_tooLow(alice, type(uint256).max - 1, type(uint256).max));
        minter.claim(all);
        token.set(alice, type(uint256).max);
        minter.claim(all);
    }

    function test_Claim_RenewsAnExpiredBadgeOnlyWhileTheBalanceIsHeld() external {
        token.set(alice, MINIMUM);
        vm.startPrank(alice);
        minter.claim(TYPE);
        vm.warp(START + VALIDITY - 1);
        vm.expectRevert(_alreadyHeld(alice, TYPE));
        minter.claim(TYPE);
        vm.warp(START + VALIDITY);
        token.set(alice, 0);
        vm.expectRevert(_tooLow(alice, 0, MINIMUM));
        minter.claim(TYPE);
        token.set(alice, MINIMUM);
        minter.claim(TYPE);
        assertEq(badges.badgeOf(alice, TYPE).mints, 2, "mints");
    }

    /// @dev The documented caveat: what is only borrowed, or passed on, serves as well.
    function test_Claim_WithABorrowedBalance() external {
        token.set(alice, MINIMUM);
        vm.prank(alice);
        minter.claim(TYPE);
        token.set(alice, 0);
        token.set(bob, MINIMUM);
        vm.prank(bob);
        minter.claim(TYPE);
        assertTrue(badges.isValid(alice, TYPE) && badges.isValid(bob, TYPE), "both");

        vm.prank(issuer);
        badges.revoke(TYPE, alice, 1);
        assertFalse(badges.isValid(alice, TYPE), "the issuer may revoke");
    }

    function test_RevertWhen_TypeHasNoRule() external {
        uint256 badgeType = _define(0, address(minter));
        vm.prank(alice);
        vm.expectRevert(_notConfigured(badgeType));
        minter.claim(badgeType);
    }

    function test_RevertWhen_TheCallerHasNoPassport() external {
        token.set(stranger, MINIMUM);
        vm.prank(stranger);
        vm.expectRevert(_noPassport(stranger));
        minter.claim(TYPE);
    }

    function test_RevertWhen_TheTokenReverts() external {
        _unreadableAs(HostileToken.Conduct.Revert, 0);
        _unreadableAs(HostileToken.Conduct.Revert, 100_000);
    }

    function test_RevertWhen_TheTokenSaysLessThanAWord() external {
        _unreadableAs(HostileToken.Conduct.Return, 0);
        _unreadableAs(HostileToken.Conduct.Return, 31);
    }

    function test_RevertWhen_TheTokenHasGone() external {
        token.set(alice, MINIMUM);
        vm.etch(address(token), "");
        vm.prank(alice);
        vm.expectRevert(_unreadable(address(token), alice));
        minter.claim(TYPE);
    }

    function test_RevertWhen_TheTokenBurnsAllItsGas() external {
        (HostileToken hostile, uint256 badgeType) = _hostile(HostileToken.Conduct.Spin, 32);
        bytes memory unreadable = _unreadable(address(hostile), alice);
        uint256 before = gasleft();
        vm.prank(alice);
        vm.expectRevert(unreadable);
        minter.claim(badgeType);
        assertLe(before - gasleft(), 2 * minter.BALANCE_GAS(), "what the caller loses is bounded");
    }

    /// @dev 100 kB after the balance: reading them costs a bounded amount.
    function test_Claim_TheTokenFloodsTheCaller() external {
        (, uint256 badgeType) = _hostile(HostileToken.Conduct.Return, 100_000);
        uint256 before = gasleft();
        vm.prank(alice);
        minter.claim(badgeType);
        assertLe(before - gasleft(), 2 * minter.BALANCE_GAS(), "what the caller loses is bounded");
    }

    function test_Claim_TheFirstOfSeveralWordsIsTheBalance() external {
        (, uint256 badgeType) = _hostile(HostileToken.Conduct.Return, 96);
        vm.prank(alice);
        minter.claim(badgeType);
        assertTrue(badges.isValid(alice, badgeType), "isValid");
    }

    function test_RevertWhen_TheTokenWouldChangeState() external {
        _unreadableAs(HostileToken.Conduct.Write, 32);
    }

    function test_RevertWhen_TheTokenReentersTheMinterOrTheBadges() external {
        (HostileToken hostile, uint256 badgeType) = _hostile(HostileToken.Conduct.CallBack, 32);
        passports.set(address(hostile), true);
        bytes memory unreadable = _unreadable(address(hostile), alice);
        hostile.prepare(address(minter), abi.encodeCall(IHoldingMinter.claim, (TYPE)));
        token.set(address(hostile), MINIMUM);
        vm.prank(alice);
        vm.expectRevert(unreadable);
        minter.claim(badgeType);

        hostile.prepare(address(badges), abi.encodeCall(IBadges.burn, (TYPE)));
        vm.prank(alice);
        vm.expectRevert(unreadable);
        minter.claim(badgeType);
        assertEq(badges.balanceOf(address(hostile), TYPE), 0, "nothing minted on the way");
    }

    function test_RevertWhen_ABadTokenIsReadAsAView() external {
        (HostileToken hostile, uint256 badgeType) = _hostile(HostileToken.Conduct.Revert, 0);
        vm.expectRevert(_unreadable(address(hostile), bob));
        minter.balanceOf(badgeType, bob);
    }

    function test_Claim_ARecipientThatCallsBackFindsItsBadgeHeld() external {
        ReentrantAccount account = new ReentrantAccount();
        passports.set(address(account), true);
        token.set(address(account), MINIMUM);
        bytes memory call = abi.encodeCall(IHoldingMinter.claim, (TYPE));
        account.prepare(address(minter), call);

        account.execute(address(minter), call);

        assertEq(account.attempts(), 1, "attempts");
        assertEq(account.successes(), 0, "successes");
        assertEq(keccak256(account.outcome()), keccak256(_alreadyHeld(address(account), TYPE)), "outcome");
        assertEq(badges.badgeOf(address(account), TYPE).mints, 1, "mints");
    }

    function _hostile(
        HostileToken.Conduct conduct,
        uint256 length
    ) private returns (HostileToken hostile, uint256 badgeType) {
        hostile = new HostileToken();
        hostile.behave(conduct, MINIMUM, length);
        IHoldingMinter.HoldingRule memory rule = _rule();
        rule.token = address(hostile);
        badgeType = _configured(rule);
    }

    function _unreadableAs(HostileToken.Conduct conduct, uint256 length) private {
        (HostileToken hostile, uint256 badgeType) = _hostile(conduct, length);
        vm.prank(alice);
        vm.expectRevert(_unreadable(address(hostile), alice));
        minter.claim(badgeType);
        assertEq(badges.balanceOf(alice, badgeType), 0, "nothing minted");
    }

    function _refused(IHoldingMinter.HoldingRule memory rule, bytes memory reason) private {
        uint256 badgeType = _define(0, address(minter));
        vm.prank(issuer);
        vm.expectRevert(reason);
        minter.configure(badgeType, rule);
        vm.expectRevert(_notConfigured(badgeType));
        minter.ruleOf(badgeType);
    }
}
