// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IMinter} from "./IMinter.sol";

/// @title Badges for holding tokens
/// @notice Whoever holds enough of a token at the moment of claiming gets a badge.
interface IHoldingMinter is IMinter {
    /// @notice How a balance is asked for.
    enum TokenKind {
        ERC20,
        ERC721,
        ERC1155
    }

    /// @notice What a badge type asks of a balance; fixed once set.
    /// @param kind How the balance is asked for, and what `minimum` counts.
    /// @param token The token contract.
    /// @param id Which ERC-1155 token; 0 for the other kinds.
    /// @param minimum Least balance, 1 or more: in the smallest unit of an ERC-20, in tokens of an ERC-721.
    /// @param value Value of every badge minted, in the provider's unit.
    struct HoldingRule {
        TokenKind kind;
        address token;
        uint256 id;
        uint256 minimum;
        uint64 value;
    }

    /// @notice Emitted once per badge type.
    event HoldingRuleConfigured(
        uint256 indexed badgeType,
        address indexed issuer,
        address indexed token,
        HoldingRule rule
    );

    /// @notice Emitted when an account shows that it holds enough.
    event HoldingClaimed(uint256 indexed badgeType, address indexed account, uint256 balance, uint64 value);

    /// @notice Thrown when the token is no contract.
    error HoldingMinter_NoCode(address token);

    /// @notice Thrown when the minimum is 0, which everybody holds.
    error HoldingMinter_ZeroMinimum();

    /// @notice Thrown when an id is given for a kind of token that has none.
    error HoldingMinter_UnusedId(uint256 id);

    /// @notice Thrown when the token does not tell the balance: it reverts, returns less than a word, has no code or uses
    /// more than {BALANCE_GAS}.
    error HoldingMinter_BalanceUnreadable(address token, address account);

    /// @notice Thrown when the account holds less than the minimum.
    error HoldingMinter_BalanceTooLow(address account, uint256 balance, uint256 minimum);

    /// @notice Sets what a badge type asks of a balance, for ever.
    /// @dev Emits {HoldingRuleConfigured}.
    ///
    /// Notes:
    /// - A balance is looked at for one moment. It can be borrowed for that moment, in a flash loan, and the same tokens
    ///   can be passed on to serve the next account.
    /// - A minter has no cheap remedy: no token tells for how long it has been held, asking again in a later block only
    ///   takes a second loan, and revoking whoever holds less later would punish for good whoever moves tokens about.
    ///   Give such types a validity, so that the balance must be shown again; watch balances and revoke as the issuer; or
    ///   name a token that cannot be lent, such as a soulbound one.
    /// - The token contract decides what it answers; whoever can upgrade it decides who gets the badge.
    ///
    /// Requirements:
    /// - The caller issued the badge type, which names this contract as a minter and has no rule yet.
    /// - The token has code; the minimum is not 0; the id is 0 unless the kind is ERC-1155.
    function configure(uint256 badgeType, HoldingRule calldata rule) external;

    /// @notice Mints a badge to the caller, who holds enough, or renews the caller's expired one.
    /// @dev Emits {HoldingClaimed} and what minting emits. Nobody else can claim for an account: a badge shows what its
    /// holder chose to show.
    ///
    /// Requirements:
    /// - The badge type has a rule.
    /// - The token tells that the caller holds the minimum or more, within {BALANCE_GAS}.
    /// - The badge contract lets the caller have the badge.
    function claim(uint256 badgeType) external;

    /// @notice Most gas that a token gets to tell a balance.
    function BALANCE_GAS() external view returns (uint256);

    /// @notice What a badge type asks of a balance.
    /// @dev Requirements: the badge type has a rule.
    function ruleOf(uint256 badgeType) external view returns (HoldingRule memory);

    /// @notice What the badge type's token tells of an account now.
    /// @dev Requirements: the badge type has a rule; the token tells the balance within {BALANCE_GAS}.
    function balanceOf(uint256 badgeType, address account) external view returns (uint256);
}
