// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {InvitesWorld} from "./InvitesWorld.t.sol";

/// @title The world of invites, built anew for every test
abstract contract InvitesFixture is InvitesWorld {
    function setUp() public virtual {
        _deploy();
    }
}
