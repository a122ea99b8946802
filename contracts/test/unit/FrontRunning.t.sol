// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {Tier} from "../../types/Tier.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";
import {TicketsFixture} from "../helpers/TicketsFixture.t.sol";

/// given a transaction on its way, and somebody who sends another one first
///     when it is the same one               it should do for its beneficiary what was meant, and nothing for the sender
///     when it takes the id that comes next  what was signed for that id should not serve there
///     when it takes what there was to buy   who comes too late should pay nothing
contract PassportFrontRunningTest is PassportFixture {
    Passport private passport;
    address private alice = person("alice");
    address private thief = person("thief");

    function setUp() external {
        vm.warp(START);
        (passport, ) = _deployPassportWithStub();
    }

    function test_RegisterFor_TheFrontRunnerServesTheSigner() external {
        bytes memory signature = signatureBy("alice", passport.registrationDigest(alice, 7, START));
        vm.startPrank(thief);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRegistrationSignature.selector));
        passport.registerFor(thief, 7, START, signature);
        passport.registerFor(alice, 7, START, signature);
        vm.stopPrank();
        assertFalse(passport.isRegistered(thief), "nothing for the thief");
        assertEq(passport.recordOf(_idOf(alice)).commitment, 7, "commitment");
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_AlreadyRegistered.selector, alice));
        passport.registerFor(alice, 7, START, signature);
    }

    /// @dev A commitment is no secret and nobody's property: whoever copies it can prove nothing with it.
    function test_Register_ACopyOfTheCommitmentKeepsNobodyOut() external {
        _register(passport, thief, 7);
        _register(passport, alice, 7);
        assertTrue(passport.isRegistered(alice), "isRegistered");
    }
}

/// See {PassportFrontRunningTest}.
contract BadgesFrontRunningTest is BadgesFixture {
    function test_MintWithVouchers_TheFrontRunnerServesTheAccounts() external {
        IBadges.Voucher[] memory vouchers = new IBadges.Voucher[](2);
        bytes[] memory signatures = new bytes[](2);
        for (uint256 i = 0; i < 2; ++i) {
            vouchers[i] = _voucher();
            if (i == 1) vouchers[i].account = bob;
            signatures[i] = _sign(vouchers[i]);
        }
        _register(stranger);
        vm.prank(stranger);
        badges.mintWithVouchers(vouchers, signatures);
        assertEq(badges.balanceOf(alice, LASTING), 1, "alice");
        assertEq(badges.balanceOf(bob, LASTING), 1, "bob");
        assertEq(badges.balanceOf(stranger, LASTING), 0, "the stranger");
    }

    function test_DefineBadgeType_AVoucherForTheNextIdDoesNotServeAnotherIssuersType() external {
        IBadges.Voucher memory voucher = _voucher();
        voucher.badgeType = UNKNOWN;
        bytes memory signature = _sign(voucher);
        vm.startPrank(stranger);
        badges.registerIssuer("Stranger", "", [uint256(0), 0]);
        assertEq(badges.defineBadgeType(_params(0, 1)), UNKNOWN, "the stranger is first");
        vm.stopPrank();
        vm.prank(issuer);
        assertEq(badges.defineBadgeType(_params(0, 1)), UNKNOWN + 1, "the issuer gets the id after it");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
        badges.mintWithVoucher(voucher, signature);
    }

    /// @dev Cancelling what another issuer signed takes nothing from anybody.
    function test_CancelVoucher_AStrangerCancelsForItselfAlone() external {
        IBadges.Voucher memory voucher = _voucher();
        bytes memory signature = _sign(voucher);
        bytes32 digest = badges.voucherDigest(voucher);
        vm.prank(stranger);
        badges.cancelVoucher(digest);
        badges.mintWithVoucher(voucher, signature);
        assertEq(badges.balanceOf(alice, LASTING), 1, "balance");
    }
}

/// See {PassportFrontRunningTest}.
contract RegistryFrontRunningTest is RegistryFixture {
    function test_PostEpoch_TheFrontRunnerStakesItsOwnBondAndGetsNoOther() external {
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.deal(stranger, 1 ether);
        vm.prank(stranger);
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);

        vm.deal(alice, 1 ether);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_UnexpectedEpoch.selector, 0, 1));
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
        assertEq(alice.balance, 1 ether, "who comes too late stakes nothing");

        vm.warp(block.timestamp + CHALLENGE_WINDOW);
        registry.releaseBond(0);
        assertTrue(registry.isEpochUsable(0), "the epoch is the attesters', whoever posted it");
        assertEq(registry.creditOf(stranger), EPOCH_BOND, "its own bond");
    }

    function test_VerifyReputation_TheFrontRunnerServesTheProvenAccount() external {
        uint256 epochId = _postFinal();
        IReputationRegistry.TierClaim memory claim = _claim(epochId, Tier.Gold, alice, 1);
        _prove(claim);
        IReputationRegistry.TierClaim memory stolen = _claim(epochId, Tier.Gold, stranger, 1);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidProof.selector));
        registry.verifyReputation(stolen, _proof());
        registry.verifyReputation(claim, _proof());
        vm.stopPrank();
        assertTrue(registry.meetsTier(alice, Tier.Gold), "alice");
        assertFalse(registry.meetsTier(stranger, Tier.Bronze), "the stranger");
    }
}

/// See {PassportFrontRunningTest}.
contract TicketsFrontRunningTest is TicketsFixture {
    function test_Buy_WhoComesTooLatePaysNothing() external {
        _buy(bob, 0);
        _buy(bob, 0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_TierSoldOut.selector, 0, 0, 0));
        tickets.buy{value: PRICE}(0, 0, 1, NOTHING);
        assertEq(alice.balance, 100 ether, "balance");
    }

    function test_BuyListed_WhoComesTooLatePaysNothing() external {
        uint256 ticketId = _listed();
        _fund(stranger);
        vm.prank(stranger);
        tickets.buyListed{value: PRICE}(ticketId, PRICE, NOTHING);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotListed.selector, ticketId));
        tickets.buyListed{value: PRICE}(ticketId, PRICE, NOTHING);
        assertEq(bob.balance, 100 ether, "balance");
    }

    function test_BuyListed_TheSellerGivesTheTicketBackFirst() external {
        uint256 ticketId = _listed();
        _refund(ticketId);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_UnknownTicket.selector, ticketId));
        tickets.buyListed{value: PRICE}(ticketId, PRICE, NOTHING);
        assertEq(bob.balance, 100 ether, "balance");
    }

    /// @dev A lower price is not what the buyer agreed to either: it says that the ticket is not what it was.
    function test_BuyListed_TheSellerChangesThePriceFirst() external {
        uint256 ticketId = _listed();
        vm.prank(alice);
        tickets.list(ticketId, PRICE - 1);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_PriceChanged.selector, PRICE - 1, PRICE));
        tickets.buyListed{value: PRICE}(ticketId, PRICE, NOTHING);
    }

    function test_CreateEvent_ASignedUpIdIsNobodysBeforeItExists() external {
        vm.prank(stranger);
        uint256 taken = tickets.createEvent(_params());
        uint256 eventId = _create(_params());
        assertEq(eventId, taken + 1, "the id after it");
        assertEq(tickets.organiserOf(taken), stranger, "the stranger's");
        assertEq(tickets.organiserOf(eventId), organiser, "the organiser's");
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOrganiser.selector, organiser, taken));
        tickets.grant(taken, 0, _list(alice));
    }

    function test_AcceptOrganiser_TheOfferIsTakenBackFirst() external {
        vm.startPrank(organiser);
        tickets.offerOrganiser(0, bob);
        tickets.offerOrganiser(0, address(0));
        vm.stopPrank();
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotOffered.selector, bob, 0));
        tickets.acceptOrganiser(0);
    }

    function _listed() private returns (uint256 ticketId) {
        uint256 eventId = _create(_paramsWith(ITickets.TransferPolicy.CappedResale));
        ticketId = _buy(alice, eventId);
        vm.prank(alice);
        tickets.list(ticketId, PRICE);
    }
}
