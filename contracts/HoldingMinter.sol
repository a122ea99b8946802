// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IBadges} from "./interfaces/IBadges.sol";
import {IHoldingMinter} from "./interfaces/IHoldingMinter.sol";
import {Minter} from "./minters/Minter.sol";

/// @title HoldingMinter
/// @notice Holds the rule of each badge type. A badge type's issuer sets it once; nobody can change anything afterwards.
contract HoldingMinter is Minter, IHoldingMinter {
    /// @inheritdoc IHoldingMinter
    uint256 public constant BALANCE_GAS = 300_000;

    /// @dev A rule is there when its minimum is not 0.
    mapping(uint256 badgeType => HoldingRule rule) private _rules;

    constructor(IBadges badges_) Minter(badges_) {}

    /// @inheritdoc IHoldingMinter
    function configure(uint256 badgeType, HoldingRule calldata rule) external {
        _ownTypeOf(badgeType);
        if (_rules[badgeType].minimum != 0) revert Minter_AlreadyConfigured(badgeType);
        if (rule.token.code.length == 0) revert HoldingMinter_NoCode(rule.token);
        if (rule.minimum == 0) revert HoldingMinter_ZeroMinimum();
        if (rule.id != 0 && rule.kind != TokenKind.ERC1155) revert HoldingMinter_UnusedId(rule.id);

        _rules[badgeType] = rule;

        emit HoldingRuleConfigured(badgeType, msg.sender, rule.token, rule);
    }

    /// @inheritdoc IHoldingMinter
    function claim(uint256 badgeType) external {
        HoldingRule memory rule = _configured(badgeType);
        uint256 balance = _balanceOf(rule, msg.sender);
        if (balance < rule.minimum) revert HoldingMinter_BalanceTooLow(msg.sender, balance, rule.minimum);

        emit HoldingClaimed(badgeType, msg.sender, balance, rule.value);
        _badges.mint(badgeType, msg.sender, rule.value);
    }

    /// @inheritdoc IHoldingMinter
    function ruleOf(uint256 badgeType) external view returns (HoldingRule memory) {
        return _configured(badgeType);
    }

    /// @inheritdoc IHoldingMinter
    function balanceOf(uint256 badgeType, address account) external view returns (uint256) {
        return _balanceOf(_configured(badgeType), account);
    }

    function _configured(uint256 badgeType) private view returns (HoldingRule memory rule) {
        rule = _rules[badgeType];
        if (rule.minimum == 0) revert Minter_NotConfigured(badgeType);
    }

    /// @dev A static call: the token can change nothing, here or elsewhere. The limit bounds what it burns, and with it
    /// how much it can return, for memory to return from is paid out of the same gas.
    function _balanceOf(HoldingRule memory rule, address account) private view returns (uint256) {
        // ERC-721 asks as ERC-20 does.
        bytes memory question =
            rule.kind == TokenKind.ERC1155
                ? abi.encodeCall(IERC1155.balanceOf, (account, rule.id))
                : abi.encodeCall(IERC20.balanceOf, (account));
        (bool success, bytes memory answer) = rule.token.staticcall{gas: BALANCE_GAS}(question);
        if (!success || answer.length < 32) revert HoldingMinter_BalanceUnreadable(rule.token, account);
        // The first word: whatever it is, it is a number.
        return uint256(bytes32(answer));
    }
}
