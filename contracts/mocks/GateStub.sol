// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ITicketGate} from "../interfaces/ITicketGate.sol";

/// @title A gate that admits whoever brings the right word, notes whom, and may call somebody first
contract GateStub is ITicketGate {
    /// @notice Thrown when the word is not the parameter.
    error GateStub_Refused(address account);

    /// @notice The latest admission.
    address public ticketContract;
    uint256 public eventId;
    address public account;
    uint256 public quantity;

    /// @notice How many purchases were admitted.
    uint256 public admissions;

    /// @notice What the latest call reverted with or returned.
    bytes public outcome;

    /// @notice How many calls succeeded.
    uint256 public successes;

    address private _target;
    bytes private _data;

    receive() external payable {}

    /// @notice Sets the call to make at every admission from now on.
    function prepare(address target, bytes calldata data) external {
        _target = target;
        _data = data;
    }

    /// @notice Makes any other call as this account; whatever it reverts with comes back unchanged.
    function execute(address target, bytes calldata data) external returns (bytes memory result) {
        bool success;
        (success, result) = target.call(data);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(result, 0x20), mload(result))
            }
        }
    }

    /// @inheritdoc ITicketGate
    function admit(uint256 eventId_, address account_, uint256 quantity_, bytes32 param, bytes calldata data) external {
        if (_target != address(0)) {
            bool success;
            (success, outcome) = _target.call(_data);
            if (success) ++successes;
        }
        if (keccak256(data) != param) revert GateStub_Refused(account_);
        (ticketContract, eventId, account, quantity) = (msg.sender, eventId_, account_, quantity_);
        ++admissions;
    }
}
