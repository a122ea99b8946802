// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20, IERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {IReputationGate} from "../interfaces/IReputationGate.sol";
import {ReputationGated} from "../integration/ReputationGated.sol";
import {Tier} from "../types/Tier.sol";

/// @title A lending desk whose terms follow from a proven tier
/// @notice Lenders hold shares of a pool of one token (ERC-4626). Accounts that have proven a tier borrow that token on the
/// tier's terms: up to a limit, at a fixed rate of simple interest, against collateral in the same token. Collateral of
/// less than the loan is lent on reputation alone: what the borrower does not pay back, the lenders lose.
/// @dev An example, not audited. The token must move exactly what it is told to.
///
/// Notes:
/// - A limit is an account's. Within the time that a tier counts, a person can prove it for another account in every
///   epoch: limits must be set with that in mind.
/// - Collateral in another token would need a price, and with it somebody to trust for it.
/// - An overdue loan counts at its full value until somebody closes it; anybody can, in the second in which it falls due.
contract LendingDesk is ERC4626, ReputationGated {
    using SafeERC20 for IERC20;

    /// @notice What is fixed for a tier.
    /// @param limit Most that an account may borrow, in units of the token.
    /// @param rateBps Simple interest for a year of 365 days, in basis points of the loan.
    /// @param collateralBps Collateral in basis points of the loan; below 10,000 the rest is lent on reputation.
    struct Terms {
        uint128 limit;
        uint16 rateBps;
        uint16 collateralBps;
    }

    /// @notice An account's open loan. All zero where there is none.
    /// @param since When interest began.
    /// @param dueAt First second at which anybody may close it.
    struct Loan {
        uint128 principal;
        uint128 collateral;
        uint40 since;
        uint40 dueAt;
        uint16 rateBps;
    }

    /// @dev Basis points of a year's seconds: what interest is counted in before division.
    uint256 private constant YEAR_BPS = 10_000 * 365 days;

    uint32 private immutable _duration;

    Terms[5] private _terms;
    mapping(address account => Loan loan) private _loans;
    mapping(address account => uint256 amount) private _surplus;
    mapping(address account => bool defaulted) private _defaulted;

    /// @dev Tokens of the pool that are here. Counted, not asked for: what is merely sent here changes no share's price.
    uint256 private _idle;
    uint256 private _lent;

    /// @dev Interest of all open loans up to `_accruedAt`, and what it grows by each second; both times YEAR_BPS. Simple
    /// interest adds up, so that a loan that ends takes out exactly what it brought in.
    uint256 private _accrued;
    uint256 private _accruedEachSecond;
    uint256 private _accruedAt;

    /// @notice Emitted when an account borrows.
    event Borrowed(
        address indexed account,
        Tier indexed tier,
        uint256 principal,
        uint256 collateral,
        uint16 rateBps,
        uint40 dueAt
    );

    /// @notice Emitted when a borrower pays its loan back and has its collateral again.
    event Repaid(address indexed account, uint256 principal, uint256 interest);

    /// @notice Emitted when an overdue loan is closed.
    /// @param owed Principal and interest.
    /// @param recovered What of that the collateral paid.
    /// @param surplus What is left of the collateral, for the borrower to collect.
    event LoanClosed(address indexed account, uint256 owed, uint256 recovered, uint256 surplus);

    /// @notice Emitted when a borrower collects what its collateral left over.
    event SurplusCollected(address indexed account, uint256 amount);

    /// @notice Thrown when a higher tier would be worse off than the one below it.
    error LendingDesk_TermsNotMonotone(Tier tier);

    /// @notice Thrown when an amount is zero or above the tier's limit.
    error LendingDesk_AmountOutOfRange(uint256 amount, uint256 limit);

    /// @notice Thrown when the pool holds less than the loan.
    error LendingDesk_PoolTooSmall(uint256 amount, uint256 available);

    /// @notice Thrown when the account has an open loan.
    error LendingDesk_LoanOpen(address account);

    /// @notice Thrown when the account has no open loan.
    error LendingDesk_NoLoan(address account);

    /// @notice Thrown when a loan of the account was closed at a loss.
    error LendingDesk_Defaulted(address account);

    /// @notice Thrown when a loan is not due yet.
    error LendingDesk_NotDue(address account, uint40 dueAt);

    /// @notice Thrown when there is nothing to collect.
    error LendingDesk_NoSurplus(address account);

    /// @param duration Seconds from borrowing until anybody may close the loan.
    /// @param terms Of Bronze, Silver, Gold, Platinum, Diamond: limits that do not fall, rates and collateral that do not
    /// rise.
    constructor(
        IERC20 token,
        IReputationGate reputation,
        uint32 duration,
        Terms[5] memory terms
    ) ERC20("Aura Lending Desk", "auraLD") ERC4626(token) ReputationGated(reputation) {
        _duration = duration;
        for (uint256 i = 0; i < 5; ++i) {
            if (i > 0 && !_isAsGood(terms[i], terms[i - 1])) revert LendingDesk_TermsNotMonotone(Tier(i));
            _terms[i] = terms[i];
        }
    }

    /// @notice Lends the caller an amount on a tier's terms, against collateral that the caller has approved.
    /// @dev Emits {Borrowed}. Requirements: the caller has an unexpired proof of the tier, no open loan and none that was
    /// closed at a loss; 1 <= amount <= the tier's limit; the pool holds the amount.
    /// @param tier On whose terms; the caller's own or a lower one.
    function borrow(uint256 amount, Tier tier) external onlyTier(tier) {
        Terms memory terms = _terms[uint256(tier)];
        if (amount == 0 || amount > terms.limit) revert LendingDesk_AmountOutOfRange(amount, terms.limit);
        if (amount > _idle) revert LendingDesk_PoolTooSmall(amount, _idle);
        if (_loans[msg.sender].principal != 0) revert LendingDesk_LoanOpen(msg.sender);
        if (_defaulted[msg.sender]) revert LendingDesk_Defaulted(msg.sender);

        uint256 collateral = Math.ceilDiv(amount * terms.collateralBps, 10_000);
        uint40 dueAt = uint40(block.timestamp) + _duration;
        _accrue();
        _accruedEachSecond += amount * terms.rateBps;
        _idle -= amount;
        _lent += amount;
        _loans[msg.sender] = Loan({
            // Safe: at most the limit, which has 128 bits.
            principal: uint128(amount),
            collateral: SafeCast.toUint128(collateral),
            since: uint40(block.timestamp),
            dueAt: dueAt,
            rateBps: terms.rateBps
        });

        emit Borrowed(msg.sender, tier, amount, collateral, terms.rateBps, dueAt);
        IERC20(asset()).safeTransferFrom(msg.sender, address(this), collateral);
        IERC20(asset()).safeTransfer(msg.sender, amount);
    }

    /// @notice Takes back the caller's loan with interest, and returns the collateral.
    /// @dev Emits {Repaid}. Not gated: a proof that expires must not lock collateral in. An overdue loan can be paid back
    /// until somebody closes it. Requirements: the caller has an open loan and has approved {debtOf}.
    function repay() external {
        (Loan memory loan, uint256 interest) = _end(msg.sender);
        uint256 owed = loan.principal + interest;
        _idle += owed;

        emit Repaid(msg.sender, loan.principal, interest);
        IERC20(asset()).safeTransferFrom(msg.sender, address(this), owed);
        IERC20(asset()).safeTransfer(msg.sender, loan.collateral);
    }

    /// @notice Ends an overdue loan: its collateral goes to the pool up to what is owed, the rest waits for the borrower.
    /// What the collateral does not cover is the lenders' loss, and the account does not borrow here again.
    /// @dev Emits {LoanClosed}. Requirements: the account has an open loan; `block.timestamp >= dueAt`.
    function close(address account) external {
        uint40 dueAt = _loans[account].dueAt;
        if (block.timestamp < dueAt) revert LendingDesk_NotDue(account, dueAt);

        (Loan memory loan, uint256 interest) = _end(account);
        uint256 owed = loan.principal + interest;
        uint256 recovered = Math.min(owed, loan.collateral);
        uint256 surplus = loan.collateral - recovered;
        _idle += recovered;
        _surplus[account] += surplus;
        if (recovered < owed) _defaulted[account] = true;

        emit LoanClosed(account, owed, recovered, surplus);
    }

    /// @notice Pays the caller what the collateral of its closed loans left over.
    /// @dev Emits {SurplusCollected}. Requirements: there is something.
    function collect() external {
        uint256 amount = _surplus[msg.sender];
        if (amount == 0) revert LendingDesk_NoSurplus(msg.sender);

        delete _surplus[msg.sender];

        emit SurplusCollected(msg.sender, amount);
        IERC20(asset()).safeTransfer(msg.sender, amount);
    }

    /// @notice The terms of a tier.
    function termsOf(Tier tier) external view returns (Terms memory) {
        return _terms[uint256(tier)];
    }

    /// @notice An account's open loan; all zero where there is none.
    function loanOf(address account) external view returns (Loan memory) {
        return _loans[account];
    }

    /// @notice What an account would have to pay back now: principal and interest, rounded up.
    function debtOf(address account) external view returns (uint256 owed) {
        Loan memory loan = _loans[account];
        return loan.principal + _interestOf(loan);
    }

    /// @notice What an account can collect.
    function surplusOf(address account) external view returns (uint256 amount) {
        return _surplus[account];
    }

    /// @notice Whether a loan of the account was closed at a loss.
    function hasDefaulted(address account) external view returns (bool) {
        return _defaulted[account];
    }

    /// @inheritdoc ERC4626
    /// @dev What is here and what is lent, with interest so far, rounded down.
    function totalAssets() public view override returns (uint256) {
        uint256 accrued = _accrued + _accruedEachSecond * (block.timestamp - _accruedAt);
        return _idle + _lent + accrued / YEAR_BPS;
    }

    /// @inheritdoc ERC4626
    /// @dev No more than what is here: what is lent cannot be withdrawn.
    function maxRedeem(address owner) public view override returns (uint256) {
        return Math.min(super.maxRedeem(owner), _convertToShares(_idle, Math.Rounding.Floor));
    }

    /// @dev Counted once the tokens are here and the shares are made.
    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        super._deposit(caller, receiver, assets, shares);
        _idle += assets;
    }

    /// @dev No longer counted before the shares are burnt and the tokens leave.
    function _withdraw(
        address caller,
        address receiver,
        address owner,
        uint256 assets,
        uint256 shares
    ) internal override {
        _idle -= assets;
        super._withdraw(caller, receiver, owner, assets, shares);
    }

    function _accrue() private {
        _accrued += _accruedEachSecond * (block.timestamp - _accruedAt);
        _accruedAt = block.timestamp;
    }

    /// @dev Takes a loan off the books, with the interest that it brought in.
    function _end(address account) private returns (Loan memory loan, uint256 interest) {
        loan = _loans[account];
        if (loan.principal == 0) revert LendingDesk_NoLoan(account);
        interest = _interestOf(loan);
        uint256 eachSecond = uint256(loan.principal) * loan.rateBps;

        _accrue();
        _accrued -= eachSecond * (block.timestamp - loan.since);
        _accruedEachSecond -= eachSecond;
        _lent -= loan.principal;
        delete _loans[account];
    }

    /// @dev Rounded up, in the pool's favour.
    function _interestOf(Loan memory loan) private view returns (uint256) {
        return Math.ceilDiv(uint256(loan.principal) * loan.rateBps * (block.timestamp - loan.since), YEAR_BPS);
    }

    function _isAsGood(Terms memory terms, Terms memory lower) private pure returns (bool) {
        return
            terms.limit >= lower.limit && terms.rateBps <= lower.rateBps && terms.collateralBps <= lower.collateralBps;
    }
}
