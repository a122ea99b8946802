// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title An ERC-20 that behaves well until it is told otherwise
contract Currency is ERC20 {
    /// @notice Thrown when a blocked account would send or receive.
    error Currency_Blocked(address account);

    /// @notice What a transfer does. `Sound`: as the standard says. `Silent`: the same, returning nothing. `Refusing`:
    /// nothing, returning false. `Lying`: nothing, returning true. `Taxing`: a hundredth is burned on the way.
    enum Manner {
        Sound,
        Silent,
        Refusing,
        Lying,
        Taxing
    }

    /// @notice How it behaves.
    Manner public manner;

    /// @notice What the latest call back reverted with or returned.
    bytes public outcome;

    /// @notice How many calls back were made, and how many of them succeeded.
    uint256 public attempts;
    uint256 public successes;

    mapping(address account => bool blocked) private _blocked;
    address private _target;
    bytes private _data;

    constructor() ERC20("Currency", "CUR") {}

    /// @notice Makes money.
    function mint(address account, uint256 amount) external {
        _mint(account, amount);
    }

    /// @notice Makes it behave so from now on.
    function behave(Manner manner_) external {
        manner = manner_;
    }

    /// @notice Keeps an account from sending and receiving.
    function block_(address account) external {
        _blocked[account] = true;
    }

    /// @notice Sets the call that every transfer makes from now on.
    function prepare(address target, bytes calldata data) external {
        _target = target;
        _data = data;
    }

    function transfer(address to, uint256 value) public override returns (bool) {
        if (_skips()) return manner == Manner.Lying;
        super.transfer(to, value);
        return _finish();
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        if (_skips()) return manner == Manner.Lying;
        super.transferFrom(from, to, value);
        return _finish();
    }

    function _update(address from, address to, uint256 value) internal override {
        if (_blocked[from]) revert Currency_Blocked(from);
        if (_blocked[to]) revert Currency_Blocked(to);
        bool taxed = manner == Manner.Taxing && from != address(0) && to != address(0);
        uint256 fee = taxed ? value / 100 : 0;
        if (fee != 0) super._update(from, address(0), fee);
        super._update(from, to, value - fee);
        if (_target == address(0) || from == address(0)) return;
        bool success;
        ++attempts;
        (success, outcome) = _target.call(_data);
        if (success) ++successes;
    }

    function _skips() private view returns (bool) {
        return manner == Manner.Refusing || manner == Manner.Lying;
    }

    function _finish() private view returns (bool) {
        if (manner == Manner.Silent) {
            assembly ("memory-safe") {
                return(0, 0)
            }
        }
        return true;
    }
}
