// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Badges} from "../../Badges.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {IMinter} from "../../interfaces/IMinter.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {PassportList} from "../../mocks/PassportList.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title A registered issuer, and two people with passports
abstract contract MintersFixture is TestBase {
    /// @notice Given to the first badge type that no proof can name.
    uint256 internal constant FIRST = 248;
    uint32 internal constant VALIDITY = 1 days;

    PassportList internal passports;
    IBadges internal badges;
    address internal owner = person("owner");
    address internal issuer = person("issuer");
    address internal alice = person("alice");
    address internal bob = person("bob");
    address internal stranger = person("stranger");

    function setUp() public virtual {
        vm.warp(START);
        passports = new PassportList();
        passports.set(alice, true);
        passports.set(bob, true);
        badges = new Badges(owner, IPassport(address(passports)), 1 days);
        vm.prank(issuer);
        badges.registerIssuer("Issuer", "", [uint256(0), 0]);
    }

    /// @dev A badge type of the issuer's that names one minter.
    function _define(uint32 validity, address minter) internal returns (uint256 badgeType) {
        address[] memory minters = new address[](1);
        minters[0] = minter;
        return _define(validity, minters, 4);
    }

    function _define(uint32 validity, address[] memory minters, uint8 policies) internal returns (uint256 badgeType) {
        vm.prank(issuer);
        return
            badges.defineBadgeType(
                IBadges.BadgeTypeParams({
                    category: IBadges.Category.Work,
                    provider: "minter",
                    validity: validity,
                    supplyCap: type(uint24).max,
                    weightHint: 0,
                    policies: policies,
                    inMask: false,
                    minters: minters,
                    name: "Badge",
                    uri: ""
                })
            );
    }

    /// @dev A badge type of the issuer's that names no minter.
    function _defineWithout() internal returns (uint256 badgeType) {
        return _define(0, new address[](0), 1);
    }

    function _notIssuer(address caller, uint256 badgeType) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IMinter.Minter_NotIssuer.selector, caller, badgeType);
    }

    function _notNamed(uint256 badgeType) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IMinter.Minter_NotNamed.selector, badgeType);
    }

    function _alreadyConfigured(uint256 badgeType) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IMinter.Minter_AlreadyConfigured.selector, badgeType);
    }

    function _notConfigured(uint256 badgeType) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IMinter.Minter_NotConfigured.selector, badgeType);
    }

    function _unknownType(uint256 badgeType) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, badgeType);
    }

    function _noPassport(address account) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IBadges.Badges_NoPassport.selector, account);
    }

    function _alreadyHeld(address account, uint256 badgeType) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, account, badgeType);
    }
}
