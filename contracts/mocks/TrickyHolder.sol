// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title A contract account that does as told when asked whether it signed
contract TrickyHolder {
    /// @notice What it does when asked. `CallBack`: makes a prepared call first, and then accepts.
    enum Mode {
        Accept,
        Refuse,
        Fail,
        AnswerShortly,
        BurnGas,
        CallBack
    }

    /// @notice Thrown when it is told to fail.
    error TrickyHolder_Told();

    Mode private _mode;
    address private _target;
    bytes private _data;

    /// @notice Says what to do from now on.
    function setMode(Mode mode) external {
        _mode = mode;
    }

    /// @notice Sets the call to make when asked.
    function prepare(address target, bytes calldata data) external {
        _mode = Mode.CallBack;
        _target = target;
        _data = data;
    }

    /// @notice Calls a contract as this account; whatever it reverts with comes back unchanged.
    function execute(address target, bytes calldata data) external returns (bytes memory result) {
        bool success;
        (success, result) = target.call(data);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(result, 0x20), mload(result))
            }
        }
    }

    /// @notice As in ERC-1271, except that it is not a view: whoever asks has to see to that.
    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        if (_mode == Mode.Refuse) return 0xffffffff;
        if (_mode == Mode.Fail) revert TrickyHolder_Told();
        if (_mode == Mode.BurnGas) {
            assembly ("memory-safe") {
                invalid()
            }
        }
        if (_mode == Mode.AnswerShortly) {
            assembly ("memory-safe") {
                mstore(0, shl(224, 0x1626ba7e))
                return(0, 4)
            }
        }
        if (_mode == Mode.CallBack) {
            (bool success, ) = _target.call(_data);
            success;
        }
        return this.isValidSignature.selector;
    }
}
