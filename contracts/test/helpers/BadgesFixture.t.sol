// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Badges} from "../../Badges.sol";
import {Passport} from "../../Passport.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title A registered issuer with two badge types, and two passport holders
abstract contract BadgesFixture is TestBase {
    /// @notice Type 0: never expires, at most two.
    uint256 internal constant LASTING = 0;
    /// @notice Type 1: expires after a day, at most one.
    uint256 internal constant DAILY = 1;
    uint32 internal constant VALIDITY = 1 days;

    Passport internal passport;
    Badges internal badges;
    address internal owner = person("owner");
    address internal issuer = person("issuer");
    address internal alice = person("alice");
    address internal bob = person("bob");
    address internal stranger = person("stranger");

    function setUp() public virtual {
        vm.warp(START);
        passport = new Passport();
        badges = new Badges(owner, passport);
        _register(alice);
        _register(bob);
        vm.startPrank(issuer);
        badges.registerIssuer("Issuer", "ipfs://issuer");
        badges.defineBadgeType(_params(0, 2));
        badges.defineBadgeType(_params(VALIDITY, 1));
        vm.stopPrank();
    }

    function _register(address account) internal {
        vm.prank(account);
        passport.register(1);
    }

    function _mint(uint256 badgeType, address account, uint64 value) internal {
        vm.prank(issuer);
        badges.mint(badgeType, account, value);
    }

    function _params(uint32 validity, uint32 supplyCap) internal pure returns (IBadges.BadgeTypeParams memory) {
        return
            IBadges.BadgeTypeParams({
                category: IBadges.Category.Social,
                provider: "github",
                validity: validity,
                supplyCap: supplyCap,
                name: "Coder",
                uri: "ipfs://coder"
            });
    }

    /// @dev For alice, of type 0, acceptable for an hour.
    function _voucher() internal view returns (IBadges.Voucher memory) {
        return IBadges.Voucher({badgeType: LASTING, account: alice, value: 90, nonce: 0, deadline: START + 1 hours});
    }
}
