// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {Field} from "../../libraries/Field.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

contract PassportFuzzTest is TestBase {
    Passport private passport;

    function setUp() external {
        passport = new Passport();
    }

    function testFuzz_Register_AnyElementButZero(address account, uint256 commitment) external {
        vm.assume(account != address(0));
        commitment = bound(commitment, 1, Field.ORDER - 1);
        vm.prank(account);
        uint256 id = passport.register(commitment);
        assertEq(address(uint160(id)), account, "the id is the account");
        assertEq(passport.commitmentOf(id), commitment, "commitmentOf");
        assertEq(passport.ownerOf(id), account, "ownerOf");
        assertEq(passport.balanceOf(account), 1, "balanceOf");
    }

    function testFuzz_RevertWhen_CommitmentIsNoElement(uint256 commitment) external {
        commitment = bound(commitment, Field.ORDER, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidCommitment.selector, commitment));
        passport.register(commitment);
    }

    function testFuzz_Register_OneDoesNotTouchAnother(
        address one,
        address two,
        uint256 first,
        uint256 second
    ) external {
        vm.assume(one != two && one != address(0) && two != address(0));
        first = bound(first, 1, Field.ORDER - 1);
        second = bound(second, 1, Field.ORDER - 1);
        vm.prank(one);
        passport.register(first);
        assertFalse(passport.isRegistered(two), "before");
        vm.prank(two);
        passport.register(second);
        assertEq(passport.commitmentOf(passport.passportOf(one)), first, "untouched");
    }

    function testFuzz_RevertWhen_Transferred(address caller, address to, uint256 tokenId) external {
        vm.startPrank(caller);
        bytes memory soulbound = abi.encodeWithSelector(IPassport.Passport_Soulbound.selector, tokenId);
        vm.expectRevert(soulbound);
        passport.transferFrom(caller, to, tokenId);
        vm.expectRevert(soulbound);
        passport.approve(to, tokenId);
    }
}
