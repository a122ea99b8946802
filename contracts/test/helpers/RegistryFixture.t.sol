// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {RegistryWorld} from "./RegistryWorld.t.sol";

/// @title The registry's world, built anew for every test
abstract contract RegistryFixture is RegistryWorld {
    function setUp() external {
        _deploy();
    }
}
