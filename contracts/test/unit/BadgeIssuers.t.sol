// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

/// given an empty name or an issuer registered before   registering should revert
/// given a caller that is not the owner                 accrediting should revert
/// given an unregistered caller, an empty name or cap 0 defining should revert
/// given a registered issuer                            it should define types with ids that count up from 0
contract BadgeIssuersTest is BadgesFixture {
    function test_RegisterIssuer() external {
        vm.expectEmit(address(badges));
        emit IBadges.IssuerRegistered(stranger, "S", "");
        vm.prank(stranger);
        badges.registerIssuer("S", "");
        (bool registered, bool accredited) = badges.issuerStatus(stranger);
        assertTrue(registered, "registered");
        assertFalse(accredited, "accredited");
    }

    function test_RevertWhen_IssuerNameIsEmpty() external {
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_EmptyName.selector));
        badges.registerIssuer("", "ipfs://x");
    }

    function test_RevertWhen_IssuerRegistersTwice() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerAlreadyRegistered.selector, issuer));
        badges.registerIssuer("Issuer", "");
    }

    function test_SetAccreditation() external {
        vm.startPrank(owner);
        vm.expectEmit(address(badges));
        emit IBadges.IssuerAccreditationChanged(issuer, true);
        badges.setAccreditation(issuer, true);
        (, bool accredited) = badges.issuerStatus(issuer);
        assertTrue(accredited, "accredited");

        vm.expectEmit(address(badges));
        emit IBadges.IssuerAccreditationChanged(issuer, false);
        badges.setAccreditation(issuer, false);
        (bool registered, bool still) = badges.issuerStatus(issuer);
        assertTrue(registered, "still registered");
        assertFalse(still, "no longer accredited");
    }

    function test_RevertWhen_AccreditingWithoutOwnership() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, issuer));
        badges.setAccreditation(issuer, true);
    }

    function test_RevertWhen_AccreditingAnUnregisteredIssuer() external {
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerNotRegistered.selector, stranger));
        badges.setAccreditation(stranger, true);
    }

    function test_TransferOwnership_TakesTwoSteps() external {
        vm.prank(owner);
        badges.transferOwnership(bob);
        assertEq(badges.owner(), owner, "before acceptance");
        vm.prank(bob);
        badges.acceptOwnership();
        assertEq(badges.owner(), bob, "after acceptance");
    }

    function test_RevertWhen_OwnershipIsAcceptedByAnother() external {
        vm.prank(owner);
        badges.transferOwnership(bob);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger));
        badges.acceptOwnership();
    }

    function test_DefineBadgeType() external {
        vm.expectEmit(address(badges));
        emit IBadges.BadgeTypeDefined(
            2,
            issuer,
            IBadges.Category.Social,
            "github",
            30,
            type(uint32).max,
            "Coder",
            "ipfs://coder"
        );
        vm.expectEmit(address(badges));
        emit IERC1155.URI("ipfs://coder", 2);
        vm.prank(issuer);
        uint256 badgeType = badges.defineBadgeType(_params(30, type(uint32).max));

        assertEq(badgeType, 2, "id");
        assertEq(badges.badgeTypeCount(), 3, "badgeTypeCount");
        assertEq(badges.uri(2), "ipfs://coder", "uri");
        IBadges.BadgeType memory definition = badges.badgeTypeOf(2);
        assertEq(definition.issuer, issuer, "issuer");
        assertEq(definition.validity, 30, "validity");
        assertEq(definition.supplyCap, type(uint32).max, "supplyCap");
        assertEq(definition.supply, 0, "supply");
    }

    function test_DefineBadgeType_FirstIsZero() external view {
        assertEq(badges.badgeTypeOf(0).issuer, issuer, "issuer");
        assertEq(badges.uri(0), "ipfs://coder", "uri");
    }

    function test_RevertWhen_DefiningWithoutRegistration() external {
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_IssuerNotRegistered.selector, stranger));
        badges.defineBadgeType(_params(0, 1));
    }

    function test_RevertWhen_TypeNameIsEmpty() external {
        IBadges.BadgeTypeParams memory params = _params(0, 1);
        params.name = "";
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_EmptyName.selector));
        badges.defineBadgeType(params);
    }

    function test_RevertWhen_SupplyCapIsZero() external {
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_ZeroSupplyCap.selector));
        badges.defineBadgeType(_params(0, 0));
    }

    function test_RevertWhen_TypeDoesNotExist() external {
        bytes memory unknown = abi.encodeWithSelector(IBadges.Badges_UnknownBadgeType.selector, 2);
        vm.expectRevert(unknown);
        badges.badgeTypeOf(2);
        vm.expectRevert(unknown);
        badges.uri(2);
    }
}
