// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC2981} from "@openzeppelin/contracts/interfaces/IERC2981.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {Badges} from "../../Badges.sol";
import {CheckIn} from "../../CheckIn.sol";
import {Invites} from "../../Invites.sol";
import {Passport} from "../../Passport.sol";
import {Tickets} from "../../Tickets.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {ICheckIn} from "../../interfaces/ICheckIn.sol";
import {IERC5192} from "../../interfaces/IERC5192.sol";
import {IInvites} from "../../interfaces/IInvites.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {ITicketGate} from "../../interfaces/ITicketGate.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {SmartAccount} from "../../mocks/SmartAccount.sol";
import {TierList} from "../../mocks/TierList.sol";
import {TrickyHolder} from "../../mocks/TrickyHolder.sol";
import {PassportFixture} from "../helpers/PassportFixture.t.sol";

/// given any token contract             ERC-165 should be answered as its text asks, within its gas
/// given tokens of ERC-721              owners, balances and approvals should agree, and nobody and nothing have none
/// given a balance of ERC-1155          it should agree with its batch, and no approval ever be given
/// given soulbound tokens               ERC-5192 should call each that exists locked, and answer for no other
/// given a ticket                       ERC-2981 should name its organiser and never more than the price
/// given a contract that signs          ERC-1271 should be asked wherever accounts sign, and only its word be taken
contract StandardsTest is PassportFixture {
    uint256 private constant BADGE = 248;
    uint40 private constant STARTS = START + 1 days;
    uint40 private constant ENDS = STARTS + 1 days;

    Passport private passport;
    Badges private badges;
    Tickets private tickets;
    CheckIn private checkIn;
    address private alice = person("alice");
    address private bob = person("bob");

    function setUp() external {
        vm.warp(START);
        passport = _deployPassport();
        badges = new Badges(governor, passport, 1 days);
        tickets = new Tickets(passport);
        checkIn = new CheckIn(tickets, ISemaphoreVerifier(address(0)), _deployPoseidon());
        _register(passport, alice, 1);
        badges.registerIssuer("Issuer", "", [uint256(0), 0]);
        badges.defineBadgeType(_type());
        badges.mint(BADGE, alice, 1);
        tickets.createEvent(_event());
        vm.prank(alice);
        tickets.buy(0, 0, 2, "");
    }

    function test_ERC165() external view {
        IERC165[3] memory all = [IERC165(address(passport)), IERC165(address(badges)), IERC165(address(tickets))];
        bytes4[8] memory ids = [
            type(IERC165).interfaceId,
            type(IERC721).interfaceId,
            type(IERC721Metadata).interfaceId,
            type(IERC1155).interfaceId,
            type(IERC1155MetadataURI).interfaceId,
            type(IERC2981).interfaceId,
            type(IERC5192).interfaceId,
            bytes4(0xffffffff)
        ];
        // One bit for each of these, from the right.
        uint8[3] memory answers = [uint8(0x47), 0x59, 0x27];
        for (uint256 i = 0; i < 3; ++i) {
            for (uint256 j = 0; j < 8; ++j) {
                uint256 before = gasleft();
                bool answer = all[i].supportsInterface(ids[j]);
                assertLe(before - gasleft(), 30_000, "gas");
                assertTrue(answer == ((answers[i] >> j) & 1 != 0), "supportsInterface");
            }
        }
    }

    function test_ERC721_OwnersAndBalancesAgree() external {
        _assertERC721(IERC721(address(passport)), _idOf(alice), alice, 1);
        _assertERC721(IERC721(address(tickets)), 0, alice, 2);
        _assertERC721(IERC721(address(tickets)), 1, alice, 2);
    }

    function test_ERC721_TicketsMoveWithTheirApproval() external {
        IERC721 token = IERC721(address(tickets));
        vm.prank(alice);
        token.approve(bob, 0);
        vm.expectEmit(address(token));
        emit IERC721.Transfer(alice, bob, 0);
        vm.prank(bob);
        token.safeTransferFrom(alice, bob, 0);
        assertEq(token.getApproved(0), address(0), "getApproved");
        _assertERC721(token, 0, bob, 1);
        _assertERC721(token, 1, alice, 1);
    }

    function test_ERC721_PassportsNeverMoveByIt() external {
        IERC721 token = IERC721(address(passport));
        uint256 id = _idOf(alice);
        bytes memory soulbound = abi.encodeWithSelector(IPassport.Passport_Soulbound.selector, id);
        vm.startPrank(alice);
        vm.expectRevert(soulbound);
        token.approve(bob, id);
        vm.expectRevert(soulbound);
        token.setApprovalForAll(bob, true);
        vm.expectRevert(soulbound);
        token.transferFrom(alice, bob, id);
        vm.expectRevert(soulbound);
        token.safeTransferFrom(alice, bob, id);
        _assertERC721(token, id, alice, 1);
        assertFalse(token.isApprovedForAll(alice, bob), "isApprovedForAll");
    }

    function test_ERC1155_BalancesAgreeAndNothingMoves() external {
        address[] memory accounts = new address[](3);
        uint256[] memory ids = new uint256[](3);
        (accounts[0], accounts[1], accounts[2]) = (alice, bob, alice);
        (ids[0], ids[1], ids[2]) = (BADGE, BADGE, BADGE + 1);
        uint256[] memory balances = badges.balanceOfBatch(accounts, ids);
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(balances[i], badges.balanceOf(accounts[i], ids[i]), "balanceOfBatch");
            assertEq(balances[i], i == 0 ? 1 : 0, "balanceOf");
        }
        bytes memory soulbound = abi.encodeWithSelector(IBadges.Badges_Soulbound.selector);
        vm.startPrank(alice);
        vm.expectRevert(soulbound);
        badges.setApprovalForAll(bob, true);
        vm.expectRevert(soulbound);
        badges.safeTransferFrom(alice, bob, BADGE, 1, "");
        vm.expectRevert(soulbound);
        badges.safeBatchTransferFrom(alice, bob, ids, ids, "");
        assertFalse(badges.isApprovedForAll(alice, bob), "isApprovedForAll");
        assertFalse(badges.isApprovedForAll(alice, alice), "not even by oneself");
    }

    function test_ERC5192_LocksWhatExistsAndNothingElse() external {
        assertTrue(IERC5192(address(passport)).locked(_idOf(alice)), "passport");
        assertTrue(IERC5192(address(badges)).locked(BADGE), "badge");
        _expectNone(address(passport), abi.encodeCall(IERC5192.locked, (_idOf(bob))));
        _expectNone(address(badges), abi.encodeCall(IERC5192.locked, (BADGE + 1)));
        vm.prank(alice);
        passport.giveUp();
        _expectNone(address(passport), abi.encodeCall(IERC5192.locked, (_idOf(alice))));
    }

    function testFuzz_ERC2981_NeverMoreThanThePrice(uint256 salePrice, uint256 less) external view {
        (address receiver, uint256 royalty) = tickets.royaltyInfo(0, salePrice);
        assertEq(receiver, address(this), "receiver");
        assertLe(royalty, salePrice, "royalty");
        (, uint256 ofLess) = tickets.royaltyInfo(0, bound(less, 0, salePrice));
        assertLe(ofLess, royalty, "it does not fall as the price rises");
    }

    function test_ERC2981_AnswersForNoEventThatDoesNotExist() external {
        _expectNone(address(tickets), abi.encodeCall(IERC2981.royaltyInfo, (1 << 32, 1 ether)));
    }

    function test_ERC1271_RegisterFor() external {
        SmartAccount account = new SmartAccount(alice);
        bytes32 digest = passport.registrationDigest(address(account), 7, ENDS);
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRegistrationSignature.selector));
        passport.registerFor(address(account), 7, ENDS, signatureBy("bob", digest));
        passport.registerFor(address(account), 7, ENDS, signatureBy("alice", digest));
        for (uint256 i = 1; i < 5; ++i) {
            TrickyHolder tricky = _tricky(i);
            vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_InvalidRegistrationSignature.selector));
            passport.registerFor(address(tricky), 7, ENDS, "");
        }
        TrickyHolder willing = _tricky(0);
        passport.registerFor(address(willing), 7, ENDS, "");
        assertTrue(passport.isRegistered(address(willing)), "its word is all that counts");
    }

    function test_ERC1271_MintWithVoucher() external {
        for (uint256 i = 0; i < 5; ++i) {
            TrickyHolder tricky = _tricky(i);
            tricky.execute(
                address(badges),
                abi.encodeWithSelector(IBadges.registerIssuer.selector, "Issuer", "", [uint256(0), 0])
            );
            bytes memory result = tricky.execute(address(badges), abi.encodeCall(IBadges.defineBadgeType, (_type())));
            uint256 badgeType = abi.decode(result, (uint256));
            IBadges.Voucher memory voucher = IBadges.Voucher(badgeType, alice, 1, 0, ENDS);
            if (i != 0) vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_InvalidVoucherSignature.selector));
            badges.mintWithVoucher(voucher, "");
            assertEq(badges.balanceOf(alice, badgeType), i == 0 ? 1 : 0, "balance");
        }
    }

    function test_ERC1271_AdmitWithSignature() external {
        for (uint256 i = 0; i < 5; ++i) {
            vm.warp(START);
            TrickyHolder tricky = _tricky(i);
            bytes memory result = tricky.execute(address(tickets), abi.encodeCall(ITickets.createEvent, (_event())));
            uint256 eventId = abi.decode(result, (uint256));
            uint256[] memory ids = new uint256[](1);
            vm.prank(alice);
            ids[0] = tickets.buy(eventId, 0, 1, "");
            vm.warp(STARTS);
            if (i != 0) vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
            checkIn.admitWithSignature(eventId, ids, ENDS, "");
            assertEq(tickets.eventOf(eventId).checkedIn, i == 0 ? 1 : 0, "checkedIn");
        }
    }

    function test_ERC1271_RedeemFor() external {
        Invites invites = new Invites(
            passport,
            IReputationRegistry(address(new TierList())),
            [uint16(10), 10, 10, 10, 10]
        );
        vm.warp(START + 1);
        for (uint256 i = 0; i < 5; ++i) {
            address codeKey = vm.addr(i + 1);
            vm.prank(alice);
            invites.invite(codeKey, ENDS);
            TrickyHolder tricky = _tricky(i);
            tricky.execute(address(passport), abi.encodeCall(IPassport.register, (7)));
            bytes32 digest = invites.redemptionDigest(_idOf(alice), address(tricky));
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(i + 1, digest);
            IInvites.Acceptance memory acceptance = IInvites.Acceptance(address(tricky), ENDS, "");
            if (i != 0) {
                vm.expectRevert(abi.encodeWithSelector(IInvites.Invites_InvalidAcceptance.selector, address(tricky)));
            }
            invites.redeemFor(_idOf(alice), codeKey, abi.encodePacked(r, s, v), acceptance);
            assertEq(invites.inviterOf(_idOf(address(tricky))), i == 0 ? _idOf(alice) : 0, "inviterOf");
        }
    }

    /// @dev It is asked in a static call, so that it can do nothing but answer.
    function test_ERC1271_WhoIsAskedChangesNothing() external {
        TrickyHolder tricky = new TrickyHolder();
        tricky.prepare(address(passport), abi.encodeCall(IPassport.register, (9)));
        passport.registerFor(address(tricky), 7, ENDS, "");
        assertEq(passport.recordOf(_idOf(address(tricky))).commitment, 7, "commitment");
    }

    function _assertERC721(IERC721 token, uint256 id, address holder, uint256 balance) private {
        assertEq(token.ownerOf(id), holder, "ownerOf");
        assertEq(token.balanceOf(holder), balance, "balanceOf");
        assertEq(token.getApproved(id), address(0), "getApproved");
        _expectNone(address(token), abi.encodeCall(IERC721.balanceOf, (address(0))));
        uint256 none = _idOf(person("nobody's"));
        _expectNone(address(token), abi.encodeCall(IERC721.ownerOf, (none)));
        _expectNone(address(token), abi.encodeCall(IERC721.getApproved, (none)));
        _expectNone(address(token), abi.encodeCall(IERC721Metadata.tokenURI, (none)));
        assertTrue(bytes(IERC721Metadata(address(token)).tokenURI(id)).length != 0, "tokenURI");
        assertTrue(bytes(IERC721Metadata(address(token)).name()).length != 0, "name");
        assertTrue(bytes(IERC721Metadata(address(token)).symbol()).length != 0, "symbol");
    }

    /// @dev Whatever the error's name: what does not exist is no answer.
    function _expectNone(address target, bytes memory data) private {
        (bool success, bytes memory result) = target.call(data);
        assertFalse(success, "it answered");
        assertTrue(result.length >= 4, "with an error that says why");
    }

    function _tricky(uint256 mode) private returns (TrickyHolder tricky) {
        tricky = new TrickyHolder();
        tricky.setMode(TrickyHolder.Mode(mode));
    }

    function _event() private view returns (ITickets.EventParams memory params) {
        params.terms.startsAt = STARTS;
        params.terms.endsAt = ENDS;
        params.terms.salesEnd = ENDS;
        params.terms.capacity = 10;
        params.terms.royaltyBps = 2_500;
        params.terms.desk = address(checkIn);
        params.tiers = new ITickets.TierParams[](1);
        params.tiers[0] = ITickets.TierParams(0, 10, ITicketGate(address(0)), 0, "");
        params.name = "Meeting";
    }

    function _type() private pure returns (IBadges.BadgeTypeParams memory params) {
        params.supplyCap = 10;
        params.policies = 3;
        params.name = "Coder";
    }
}
