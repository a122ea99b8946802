// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../../Passport.sol";
import {Vouches} from "../../../Vouches.sol";
import {TestBase} from "../../helpers/TestBase.t.sol";

/// @notice Lets four people vouch for one another, change their minds and take vouches back.
contract VouchesHandler is TestBase {
    Vouches public immutable vouches;
    address[4] private _people = [person("a"), person("b"), person("c"), person("d")];

    constructor() {
        Passport passport = new Passport();
        vouches = new Vouches(passport);
        for (uint256 i = 0; i < _people.length; ++i) {
            vm.prank(_people[i]);
            passport.register(i + 1);
        }
    }

    function vouch(uint256 who, uint256 whom, uint256 weight) external {
        vm.prank(someone(who));
        try vouches.vouch(someone(whom), uint16(bound(weight, 0, 10_001))) {} catch {}
    }

    function revokeVouch(uint256 who, uint256 whom) external {
        vm.prank(someone(who));
        try vouches.revokeVouch(someone(whom)) {} catch {}
    }

    function someone(uint256 who) public view returns (address) {
        return _people[who % _people.length];
    }
}
