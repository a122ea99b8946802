// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../../Passport.sol";
import {Vouches} from "../../../Vouches.sol";
import {PassportFixture} from "../../helpers/PassportFixture.t.sol";

/// @notice Lets four people vouch for one another, change their minds, take vouches back, move to other accounts and, one
/// of them, leave.
contract VouchesHandler is PassportFixture {
    Vouches public immutable vouches;
    Passport private immutable _passport;
    uint256[4] private _ids;

    constructor() {
        (_passport, ) = _deployPassportWithStub();
        vouches = new Vouches(_passport);
        for (uint256 i = 0; i < _ids.length; ++i) {
            _ids[i] = _register(_passport, address(uint160(0x1000 + i)), i + 1);
        }
    }

    function vouch(uint256 who, uint256 whom, uint256 weight) external {
        vm.prank(_someone(who));
        try vouches.vouch(_someone(whom), uint16(bound(weight, 0, 10_001))) {} catch {}
    }

    function revokeVouch(uint256 who, uint256 whom) external {
        vm.prank(_someone(who));
        try vouches.revokeVouch(idOf(whom)) {} catch {}
    }

    function move(uint256 who, uint256 to) external {
        address account = address(uint160(bound(to, 0x2000, 0x2100)));
        vm.prank(_someone(who));
        try _passport.startRebind(account) {
            vm.warp(block.timestamp + REBIND_DELAY);
            vm.prank(account);
            _passport.completeRebind(idOf(who));
        } catch {}
    }

    function giveUp() external {
        vm.prank(_someone(3));
        try _passport.giveUp() {} catch {}
    }

    function idOf(uint256 who) public view returns (uint256) {
        return _ids[who % _ids.length];
    }

    function _someone(uint256 who) private view returns (address) {
        return _passport.recordOf(idOf(who)).holder;
    }
}
