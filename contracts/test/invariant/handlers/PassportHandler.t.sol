// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../../Passport.sol";
import {TestBase} from "../../helpers/TestBase.t.sol";

/// @notice Lets four people register, again and again, and try to hand their passports to each other as time passes.
contract PassportHandler is TestBase {
    /// @notice What a person registered first.
    struct First {
        uint256 commitment;
        uint256 registeredAt;
    }

    Passport public immutable passport;
    mapping(address who => First first) public firstOf;
    address[4] private _people = [person("a"), person("b"), person("c"), person("d")];

    constructor() {
        passport = new Passport();
    }

    function register(uint256 who, uint256 commitment) external {
        address account = someone(who);
        vm.prank(account);
        try passport.register(commitment) {
            if (firstOf[account].registeredAt == 0)
                firstOf[account] = First({commitment: commitment, registeredAt: block.timestamp});
        } catch {}
    }

    function transfer(uint256 who, uint256 whose, uint256 whom) external {
        vm.prank(someone(who));
        try passport.transferFrom(someone(whose), someone(whom), _idOf(whose)) {} catch {}
    }

    function safeTransfer(uint256 who, uint256 whose, uint256 whom) external {
        vm.prank(someone(who));
        try passport.safeTransferFrom(someone(whose), someone(whom), _idOf(whose)) {} catch {}
    }

    function approve(uint256 who, uint256 whom) external {
        vm.prank(someone(who));
        try passport.approve(someone(whom), _idOf(who)) {} catch {}
    }

    function approveForAll(uint256 who, uint256 whom) external {
        vm.prank(someone(who));
        try passport.setApprovalForAll(someone(whom), true) {} catch {}
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, 1 days));
    }

    function someone(uint256 who) public view returns (address) {
        return _people[who % _people.length];
    }

    function _idOf(uint256 who) private view returns (uint256) {
        return uint256(uint160(someone(who)));
    }
}
