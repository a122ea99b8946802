// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

import {ITickets} from "../interfaces/ITickets.sol";
import {TicketStore} from "./TicketStore.sol";

/// @title Whose money it is
/// @notice Takes payments, and holds them as the escrow of an event or the credit of an account until it is withdrawn.
/// @dev In every currency the balance is the sum of escrows and credits, and whatever was sent here unasked.
abstract contract TicketLedger is TicketStore {
    using SafeERC20 for IERC20;

    mapping(address account => mapping(address currency => uint256 amount)) private _credits;

    /// @inheritdoc ITickets
    function withdraw(address currency, address to) external nonReentrant returns (uint256 amount) {
        return _withdraw(currency, to);
    }

    /// @inheritdoc ITickets
    function creditOf(address account, address currency) external view returns (uint256) {
        return _credits[account][currency];
    }

    /// @dev Takes the part of a payment that does not come with the call. The last thing a sale does: the currency may call
    /// anybody.
    function _pull(address currency, uint256 due) internal {
        if (currency == address(0) || due == 0) return;
        IERC20 token = IERC20(currency);
        uint256 before = token.balanceOf(address(this));
        token.safeTransferFrom(msg.sender, address(this), due);
        uint256 current = token.balanceOf(address(this));
        uint256 received = current > before ? current - before : 0;
        if (received < due) revert Tickets_PaymentShort(received, due);
    }

    function _credit(address account, address currency, uint256 amount) internal {
        if (amount == 0) return;

        _credits[account][currency] += amount;

        emit CreditAdded(account, currency, amount);
    }

    function _spendCredit(address account, address currency) internal returns (uint256 amount) {
        amount = _credits[account][currency];
        if (amount == 0) revert Tickets_NoCredit(account, currency);

        delete _credits[account][currency];
    }

    function _moveCredit(address from, address to, address currency) internal {
        uint256 amount = _spendCredit(from, currency);
        _credits[to][currency] += amount;

        emit CreditMigrated(from, to, currency, amount);
    }

    function _withdraw(address currency, address to) internal returns (uint256 amount) {
        if (to == address(0) || to == address(this)) revert Tickets_InvalidRecipient(to);
        amount = _spendCredit(msg.sender, currency);

        emit CreditWithdrawn(msg.sender, currency, to, amount);

        if (currency != address(0)) {
            IERC20(currency).safeTransfer(to, amount);
            return amount;
        }
        (bool paid, ) = to.call{value: amount}("");
        if (!paid) revert Tickets_PaymentFailed(to, amount);
    }

    /// @dev Checks the part of a payment that comes with the call.
    function _requireValue(address currency, uint256 due) internal view {
        uint256 dueHere = currency == address(0) ? due : 0;
        if (msg.value != dueHere) revert Tickets_WrongPayment(msg.value, dueHere);
    }
}
