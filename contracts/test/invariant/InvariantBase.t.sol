// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TestBase} from "../helpers/TestBase.t.sol";

/// @title Tells the runner which contracts to call between two looks at an invariant
abstract contract InvariantBase is TestBase {
    address[] private _targets;

    /// @notice Read by the test runner; the rest of the world is left alone.
    function targetContracts() external view returns (address[] memory) {
        return _targets;
    }

    function _target(address handler) internal {
        _targets.push(handler);
    }
}
