// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Badges} from "../../Badges.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {PassportList} from "../../mocks/PassportList.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title A registered issuer with three badge types, and two passport holders
abstract contract BadgesFixture is TestBase {
    /// @notice Never expires, at most two; minted by the issuer and by voucher.
    uint256 internal constant LASTING = 248;
    /// @notice Expires after a day, at most one; minted by the issuer and by voucher.
    uint256 internal constant DAILY = 249;
    /// @notice Expires after a day, no cap; minted by the issuer, by voucher, by the desk and by the robot.
    uint256 internal constant OPEN = 250;
    uint256 internal constant UNKNOWN = 251;
    uint24 internal constant NO_CAP = type(uint24).max;
    uint32 internal constant VALIDITY = 1 days;
    uint32 internal constant REMOVAL_DELAY = 7 days;
    /// @notice How {IBadges-BadgeMinted} speaks of vouchers.
    uint8 internal constant BY_VOUCHER = 255;

    /// @notice The generator of BabyJubJub's subgroup of prime order.
    uint256 internal constant BASE_X = 5299619240641551281634865583518297030282874472190772894086521144482721001553;
    uint256 internal constant BASE_Y = 16950150798460657717958625567821834550301663161624707787222815936182638968203;

    PassportList internal passport;
    Badges internal badges;
    address internal owner = person("owner");
    address internal issuer = person("issuer");
    address internal desk = person("desk");
    address internal robot = person("robot");
    address internal alice = person("alice");
    address internal bob = person("bob");
    address internal stranger = person("stranger");

    function setUp() public virtual {
        vm.warp(START);
        passport = new PassportList();
        badges = new Badges(owner, IPassport(address(passport)), REMOVAL_DELAY);
        _register(alice);
        _register(bob);
        vm.startPrank(issuer);
        badges.registerIssuer("Issuer", "ipfs://issuer", [uint256(0), 0]);
        badges.defineBadgeType(_params(0, 2));
        badges.defineBadgeType(_params(VALIDITY, 1));
        badges.defineBadgeType(_openParams());
        vm.stopPrank();
    }

    function _register(address account) internal {
        passport.set(account, true);
    }

    function _mint(uint256 badgeType, address account, uint64 value) internal {
        vm.prank(issuer);
        badges.mint(badgeType, account, value);
    }

    function _mintBy(address minter, uint256 badgeType, address account) internal {
        vm.prank(minter);
        badges.mint(badgeType, account, 1);
    }

    function _revoke(uint256 badgeType, address account) internal {
        vm.prank(issuer);
        badges.revoke(badgeType, account, 3);
    }

    function _burn(uint256 badgeType, address account) internal {
        vm.prank(account);
        badges.burn(badgeType);
    }

    function _pause(bool paused) internal {
        vm.prank(issuer);
        badges.setPaused(paused);
    }

    function _accredit() internal {
        vm.prank(owner);
        badges.setAccreditation(issuer, true);
    }

    /// @dev Takes the removal delay.
    function _removeIssuer() internal {
        vm.startPrank(owner);
        badges.scheduleIssuerRemoval(issuer);
        vm.warp(block.timestamp + REMOVAL_DELAY);
        badges.removeIssuer(issuer);
        vm.stopPrank();
    }

    function _status(uint256 badgeType, address account) internal view returns (IBadges.BadgeStatus) {
        return badges.badgeOf(account, badgeType).status;
    }

    function assertEq(IBadges.BadgeStatus actual, IBadges.BadgeStatus expected, string memory what) internal pure {
        assertEq(uint256(actual), uint256(expected), what);
    }

    /// @dev Minted by the issuer and by voucher.
    function _params(uint32 validity, uint24 supplyCap) internal pure returns (IBadges.BadgeTypeParams memory) {
        return
            IBadges.BadgeTypeParams({
                category: IBadges.Category.Social,
                provider: "github",
                validity: validity,
                supplyCap: supplyCap,
                weightHint: 300,
                policies: 3,
                inMask: false,
                minters: new address[](0),
                name: "Coder",
                uri: "ipfs://coder"
            });
    }

    function _openParams() internal view returns (IBadges.BadgeTypeParams memory params) {
        params = _params(VALIDITY, NO_CAP);
        params.policies = 7;
        params.minters = _list(desk, robot);
    }

    /// @dev For alice, of type {LASTING}, acceptable for an hour.
    function _voucher() internal view returns (IBadges.Voucher memory) {
        return IBadges.Voucher({badgeType: LASTING, account: alice, value: 90, nonce: 0, deadline: START + 1 hours});
    }

    function _sign(IBadges.Voucher memory voucher) internal view returns (bytes memory) {
        return signatureBy("issuer", badges.voucherDigest(voucher));
    }

    function _list(address one) internal pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = one;
    }

    function _list(address one, address two) internal pure returns (address[] memory list) {
        list = new address[](2);
        (list[0], list[1]) = (one, two);
    }

    function _types(uint256 one) internal pure returns (uint256[] memory list) {
        list = new uint256[](1);
        list[0] = one;
    }

    function _types(uint256 one, uint256 two) internal pure returns (uint256[] memory list) {
        list = new uint256[](2);
        (list[0], list[1]) = (one, two);
    }

    function _values(uint64 one) internal pure returns (uint64[] memory list) {
        list = new uint64[](1);
        list[0] = one;
    }

    function _values(uint64 one, uint64 two) internal pure returns (uint64[] memory list) {
        list = new uint64[](2);
        (list[0], list[1]) = (one, two);
    }
}
