// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title A token whose balances are said, not earned
/// @notice Answers as ERC-20 and ERC-721 do, and as ERC-1155 does for each id.
contract TokenList {
    mapping(address account => uint256 balance) private _balances;
    mapping(address account => mapping(uint256 id => uint256 balance)) private _balancesById;

    /// @notice Sets a balance without an id.
    function set(address account, uint256 balance) external {
        _balances[account] = balance;
    }

    /// @notice Sets the balance of an id.
    function setById(address account, uint256 id, uint256 balance) external {
        _balancesById[account][id] = balance;
    }

    function balanceOf(address account) external view returns (uint256) {
        return _balances[account];
    }

    function balanceOf(address account, uint256 id) external view returns (uint256) {
        return _balancesById[account][id];
    }
}
