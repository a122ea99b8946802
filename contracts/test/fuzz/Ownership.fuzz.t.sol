// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";

import {Badges} from "../../Badges.sol";
import {ReputationRegistry} from "../../ReputationRegistry.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {JudgeStub} from "../../mocks/JudgeStub.sol";
import {VerifierStub} from "../../mocks/VerifierStub.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// @title Everything that has an owner changes it in two steps, the second of which is the new owner's
contract OwnershipFuzzTest is PassportFixture {
    Ownable2Step[3] private owned;

    function setUp() external {
        vm.warp(START);
        owned[0] = _deployPassport();
        owned[1] = new Badges(governor, IPassport(address(owned[0])), 1 days);
        IReputationRegistry.Config memory config;
        owned[2] = new ReputationRegistry(governor, new VerifierStub(), new JudgeStub(), config);
    }

    function testFuzz_TransferOwnership_ByTheOwnerAlone(address caller, address heir, uint256 which) external {
        vm.assume(caller != governor && caller != address(0));
        Ownable2Step it = owned[bound(which, 0, 2)];
        bytes memory refused = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(refused);
        it.transferOwnership(heir);
        vm.expectRevert(refused);
        it.renounceOwnership();
        vm.expectRevert(refused);
        it.acceptOwnership();
        assertEq(it.owner(), governor, "owner");
    }

    function testFuzz_AcceptOwnership_ByTheLatestHeirAlone(
        address one,
        address two,
        address caller,
        uint256 which
    ) external {
        vm.assume(two != address(0) && caller != two);
        Ownable2Step it = owned[bound(which, 0, 2)];
        vm.startPrank(governor);
        it.transferOwnership(one);
        it.transferOwnership(two);
        vm.stopPrank();
        assertEq(it.owner(), governor, "nothing changed yet");
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, caller));
        it.acceptOwnership();
        vm.prank(two);
        it.acceptOwnership();
        assertEq(it.owner(), two, "owner");
        assertEq(it.pendingOwner(), address(0), "pendingOwner");
    }
}
