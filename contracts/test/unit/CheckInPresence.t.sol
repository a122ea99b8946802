// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {CheckIn} from "../../CheckIn.sol";
import {ICheckIn} from "../../interfaces/ICheckIn.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {SmartAccount} from "../../mocks/SmartAccount.sol";
import {TrickyHolder} from "../../mocks/TrickyHolder.sol";
import {CheckInFixture} from "../helpers/CheckInFixture.t.sol";
import {SignatureForms} from "../helpers/SignatureForms.t.sol";

/// given codes scanned some time ago
///   when the sender is not staff, or lengths differ           it should revert
///   when the holder signed while doors were open              it should let the ticket in
///   when the ticket changed hands since                       it should pass over the former holder
///   when a code is from before doors opened or from the future, or signed by another    it should pass it over
///   when chain, contract, ticket, holder or time is another   it should pass it over
/// given one code scanned now
///   when it is older than a code lives                        it should revert
///   when anything else stands against it                      it should revert with the reason
/// given a contract account that holds the ticket              it should be asked, and do no harm by its answer
contract CheckInPresenceTest is CheckInFixture {
    uint40 private constant NOW = STARTS + 1 hours;

    function setUp() public override {
        super.setUp();
        vm.warp(NOW);
    }

    function test_PresenceLifetime() external view {
        assertEq(checkIn.presenceLifetime(), LIFETIME, "seconds");
    }

    function test_AdmitPresent() external {
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](2);
        bytes[] memory signatures = new bytes[](2);
        presences[0] = _presence(0, alice, STARTS);
        presences[1] = _presence(1, bob, NOW);
        signatures[0] = _signedBy("alice", presences[0]);
        signatures[1] = _signedBy("bob", presences[1]);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketCheckedIn(0, EVENT, alice);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketCheckedIn(1, EVENT, bob);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.TicketsAdmitted(EVENT, staff, ICheckIn.Way.Presence, _ids(0, 1));
        vm.prank(staff);
        assertEq(checkIn.admitPresent(EVENT, presences, signatures), 2, "admitted");
    }

    function test_AdmitPresent_ReplayedLetsInNobody() external {
        ICheckIn.Presence memory presence = _presence(0, alice, NOW);
        bytes memory signature = _signedBy("alice", presence);
        assertEq(_admitPresent(presence, signature), 1, "first");
        _expectRefusal(0, ICheckIn.Refusal.Used);
        assertEq(_admitPresent(presence, signature), 0, "again");
        assertEq(tickets.eventOf(EVENT).checkedIn, 1, "checkedIn");
    }

    function test_AdmitPresent_TwiceInOneCall() external {
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](2);
        bytes[] memory signatures = new bytes[](2);
        (presences[0], presences[1]) = (_presence(0, alice, NOW), _presence(0, alice, NOW - 1));
        (signatures[0], signatures[1]) = (_signedBy("alice", presences[0]), _signedBy("alice", presences[1]));
        _expectRefusal(0, ICheckIn.Refusal.Used);
        vm.prank(staff);
        assertEq(checkIn.admitPresent(EVENT, presences, signatures), 1, "admitted");
    }

    function test_AdmitPresent_NotTheFormerHolder() external {
        ICheckIn.Presence memory presence = _presence(0, alice, NOW - 10);
        bytes memory signature = _signedBy("alice", presence);
        _handOn(alice, stranger, 0);
        _expectRefusal(0, ICheckIn.Refusal.NotHolder);
        assertEq(_admitPresent(presence, signature), 0, "the former holder");

        presence = _presence(0, stranger, NOW - 5);
        assertEq(_admitPresent(presence, _signedBy("stranger", presence)), 1, "the new holder");
    }

    function test_AdmitPresent_NotTheFormerHolderWhoNamesTheNewOne() external {
        ICheckIn.Presence memory presence = _presence(0, stranger, NOW);
        _handOn(alice, stranger, 0);
        _expectRefusal(0, ICheckIn.Refusal.BadSignature);
        assertEq(_admitPresent(presence, _signedBy("alice", presence)), 0, "admitted");
    }

    function test_AdmitPresent_BothSidesOfDoorsOpening() external {
        ICheckIn.Presence memory presence = _presence(0, alice, STARTS - 1);
        _expectRefusal(0, ICheckIn.Refusal.Stale);
        assertEq(_admitPresent(presence, _signedBy("alice", presence)), 0, "before");
        presence = _presence(0, alice, STARTS);
        assertEq(_admitPresent(presence, _signedBy("alice", presence)), 1, "when they open");
    }

    function test_AdmitPresent_BothSidesOfNow() external {
        ICheckIn.Presence memory presence = _presence(0, alice, NOW + 1);
        _expectRefusal(0, ICheckIn.Refusal.Future);
        assertEq(_admitPresent(presence, _signedBy("alice", presence)), 0, "later");
        presence = _presence(0, alice, NOW);
        assertEq(_admitPresent(presence, _signedBy("alice", presence)), 1, "now");
    }

    function test_AdmitPresent_BothSidesOfTheEnd() external {
        ICheckIn.Presence memory presence = _presence(0, alice, NOW);
        bytes memory signature = _signedBy("alice", presence);
        vm.warp(ENDS);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_Ended.selector, EVENT, ENDS));
        _admitPresent(presence, signature);
        vm.warp(ENDS - 1);
        assertEq(_admitPresent(presence, signature), 1, "admitted");
    }

    function test_AdmitPresent_PassesOverEveryChange() external {
        ICheckIn.Presence memory signed = _presence(0, alice, NOW - 1);
        bytes memory signature = _signedBy("alice", signed);
        _handOn(bob, alice, 1);
        _expectRefusal(1, ICheckIn.Refusal.BadSignature);
        assertEq(_admitPresent(_presence(1, alice, NOW - 1), signature), 0, "another ticket");
        _expectRefusal(0, ICheckIn.Refusal.BadSignature);
        assertEq(_admitPresent(_presence(0, alice, NOW), signature), 0, "another time");
        _expectRefusal(0, ICheckIn.Refusal.NotHolder);
        assertEq(_admitPresent(_presence(0, bob, NOW - 1), signature), 0, "another holder");
        _expectRefusal(0, ICheckIn.Refusal.BadSignature);
        assertEq(_admitPresent(signed, ""), 0, "no signature");
        _expectRefusal(0, ICheckIn.Refusal.BadSignature);
        assertEq(_admitPresent(signed, SignatureForms.mirrored(_signedBy("alice", signed))), 0, "malleated");
        assertEq(_admitPresent(signed, signature), 1, "unchanged");
    }

    function test_AdmitPresent_NotWithACodeForAnotherEvent() external {
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](1);
        bytes[] memory signatures = new bytes[](1);
        presences[0] = _presence(_ticket(TWIN, 0), alice, NOW);
        signatures[0] = _signedBy("alice", presences[0]);
        _expectRefusal(_ticket(TWIN, 0), ICheckIn.Refusal.OtherEvent);
        vm.prank(staff);
        assertEq(checkIn.admitPresent(EVENT, presences, signatures), 0, "admitted");
    }

    function test_AdmitPresent_NotWithACodeForAnotherChain() external {
        ICheckIn.Presence memory presence = _presence(0, alice, NOW);
        bytes memory signature = _signedBy("alice", presence);
        vm.chainId(1);
        _expectRefusal(0, ICheckIn.Refusal.BadSignature);
        assertEq(_admitPresent(presence, signature), 0, "signed before a fork");
        assertEq(_admitPresent(presence, _signedBy("alice", presence)), 1, "signed after it");
    }

    function test_AdmitPresent_NotWithACodeForAnotherDesk() external {
        CheckIn other = new CheckIn(tickets, verifier, poseidon);
        vm.prank(organiser);
        uint256 eventId = tickets.createEvent(_params(address(other)));
        uint256 ticketId = _buy(alice, eventId, 1);
        ICheckIn.Presence memory presence = _presence(ticketId, alice, NOW);
        bytes memory signature = _signedBy("alice", presence);
        vm.prank(organiser);
        vm.expectRevert(_refused(ticketId, ICheckIn.Refusal.BadSignature));
        other.admitOnePresent(presence, signature);
    }

    function test_AdmitPresent_NotAnEnrolledTicket() external {
        ICheckIn.Presence memory presence = _presence(0, alice, NOW);
        bytes memory signature = _signedBy("alice", presence);
        _enrol(alice, 0, 7);
        _expectRefusal(0, ICheckIn.Refusal.Sealed);
        assertEq(_admitPresent(presence, signature), 0, "admitted");
        vm.prank(staff);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.Sealed));
        checkIn.admitOnePresent(presence, signature);
    }

    function test_AdmitPresent_NotATicketThatDoesNotExist() external {
        ICheckIn.Presence memory presence = _presence(3, alice, NOW);
        bytes memory signature = _signedBy("alice", presence);
        _expectRefusal(3, ICheckIn.Refusal.NoTicket);
        assertEq(_admitPresent(presence, signature), 0, "admitted");
    }

    function test_RevertWhen_CodesAreSentByAnother() external {
        ICheckIn.Presence memory presence = _presence(0, alice, NOW);
        bytes memory signature = _signedBy("alice", presence);
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](1);
        bytes[] memory signatures = new bytes[](1);
        (presences[0], signatures[0]) = (presence, signature);
        bytes memory notStaff = abi.encodeWithSelector(ICheckIn.CheckIn_NotStaff.selector, alice, EVENT);
        vm.startPrank(alice);
        vm.expectRevert(notStaff);
        checkIn.admitPresent(EVENT, presences, signatures);
        vm.expectRevert(notStaff);
        checkIn.admitOnePresent(presence, signature);
    }

    function test_RevertWhen_LengthsDiffer() external {
        vm.prank(staff);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_LengthMismatch.selector, 1, 2));
        checkIn.admitPresent(EVENT, new ICheckIn.Presence[](1), new bytes[](2));
    }

    function test_RevertWhen_CodesAreForAnotherDesksEvent() external {
        bytes memory other = abi.encodeWithSelector(ICheckIn.CheckIn_OtherDesk.selector, ELSEWHERE, address(0));
        vm.startPrank(organiser);
        vm.expectRevert(other);
        checkIn.admitPresent(ELSEWHERE, new ICheckIn.Presence[](0), new bytes[](0));
        vm.expectRevert(other);
        checkIn.admitOnePresent(_presence(_ticket(ELSEWHERE, 0), alice, NOW), "");
    }

    function test_RevertWhen_CodesAreForACancelledEvent() external {
        vm.startPrank(organiser);
        tickets.cancelEvent(EVENT);
        bytes memory cancelled = abi.encodeWithSelector(ICheckIn.CheckIn_Cancelled.selector, EVENT);
        vm.expectRevert(cancelled);
        checkIn.admitPresent(EVENT, new ICheckIn.Presence[](0), new bytes[](0));
        vm.expectRevert(cancelled);
        checkIn.admitOnePresent(_presence(0, alice, NOW), "");
    }

    function test_AdmitOnePresent() external {
        ICheckIn.Presence memory presence = _presence(0, alice, NOW);
        bytes memory signature = _signedBy("alice", presence);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketCheckedIn(0, EVENT, alice);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.TicketsAdmitted(EVENT, staff, ICheckIn.Way.Presence, _ids(0));
        vm.prank(staff);
        checkIn.admitOnePresent(presence, signature);
        vm.prank(staff);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.Used));
        checkIn.admitOnePresent(presence, signature);
    }

    function test_AdmitOnePresent_BothSidesOfTheLifetime() external {
        ICheckIn.Presence memory presence = _presence(0, alice, NOW);
        bytes memory signature = _signedBy("alice", presence);
        vm.warp(NOW + LIFETIME + 1);
        vm.prank(staff);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.Stale));
        checkIn.admitOnePresent(presence, signature);
        vm.warp(NOW + LIFETIME);
        vm.prank(staff);
        checkIn.admitOnePresent(presence, signature);
    }

    function test_RevertWhen_OneCodeHasAnotherTime() external {
        ICheckIn.Presence memory presence = _presence(0, alice, STARTS - 1);
        bytes memory signature = _signedBy("alice", presence);
        vm.warp(STARTS);
        vm.startPrank(staff);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.Stale));
        checkIn.admitOnePresent(presence, signature);
        presence = _presence(0, alice, STARTS + 1);
        signature = _signedBy("alice", presence);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.Future));
        checkIn.admitOnePresent(presence, signature);
        presence = _presence(0, alice, type(uint40).max);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.Future));
        checkIn.admitOnePresent(presence, "");
    }

    function test_RevertWhen_OneCodeIsNotTheHolders() external {
        ICheckIn.Presence memory presence = _presence(0, bob, NOW);
        bytes memory signature = _signedBy("bob", presence);
        vm.startPrank(staff);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.NotHolder));
        checkIn.admitOnePresent(presence, signature);
        presence = _presence(0, alice, NOW);
        signature = _signedBy("bob", presence);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.BadSignature));
        checkIn.admitOnePresent(presence, signature);
        vm.expectRevert(_refused(3, ICheckIn.Refusal.NoTicket));
        checkIn.admitOnePresent(_presence(3, alice, NOW), signature);
    }

    function test_AdmitPresent_AContractAccount() external {
        SmartAccount account = new SmartAccount(alice);
        _handOn(alice, address(account), 0);
        ICheckIn.Presence memory presence = _presence(0, address(account), NOW);
        _expectRefusal(0, ICheckIn.Refusal.BadSignature);
        assertEq(_admitPresent(presence, _signedBy("bob", presence)), 0, "signed by another");
        assertEq(_admitPresent(presence, _signedBy("alice", presence)), 1, "signed by its owner");
    }

    function test_AdmitPresent_PassesOverAContractThatDoesNotSign() external {
        TrickyHolder holder = new TrickyHolder();
        _handOn(alice, address(holder), 0);
        TrickyHolder.Mode[3] memory modes = [
            TrickyHolder.Mode.Refuse,
            TrickyHolder.Mode.Fail,
            TrickyHolder.Mode.AnswerShortly
        ];
        for (uint256 i = 0; i < modes.length; ++i) {
            holder.setMode(modes[i]);
            _expectRefusal(0, ICheckIn.Refusal.BadSignature);
            assertEq(_admitPresent(_presence(0, address(holder), NOW), ""), 0, "admitted");
        }
        holder.setMode(TrickyHolder.Mode.Accept);
        assertEq(_admitPresent(_presence(0, address(holder), NOW), ""), 1, "once it accepts");
    }

    /// @dev The holder is staff as well, and would have its ticket let in while it is asked about it.
    function test_AdmitPresent_AContractThatCallsBackIsLetInOnce() external {
        TrickyHolder holder = new TrickyHolder();
        _handOn(alice, address(holder), 0);
        vm.prank(organiser);
        checkIn.setStaff(EVENT, address(holder), true);
        holder.prepare(address(checkIn), abi.encodeCall(ICheckIn.admitOne, (0)));
        assertEq(_admitPresent(_presence(0, address(holder), NOW), ""), 1, "admitted");
        assertEq(tickets.eventOf(EVENT).checkedIn, 1, "checkedIn");
    }

    /// @dev It would sell the ticket between the question who holds it and the check-in.
    function test_AdmitPresent_AContractThatHandsOnMeanwhileKeepsItsTicket() external {
        TrickyHolder holder = new TrickyHolder();
        _handOn(alice, address(holder), 0);
        holder.prepare(address(tickets), abi.encodeCall(IERC721.transferFrom, (address(holder), stranger, 0)));
        assertEq(_admitPresent(_presence(0, address(holder), NOW), ""), 1, "admitted");
        assertEq(tickets.ownerOf(0), address(holder), "ownerOf");
    }

    function test_AdmitPresent_AContractThatBurnsGasIsLetInByName() external {
        TrickyHolder holder = new TrickyHolder();
        _handOn(alice, address(holder), 0);
        holder.setMode(TrickyHolder.Mode.BurnGas);
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](2);
        bytes[] memory signatures = new bytes[](2);
        (presences[0], presences[1]) = (_presence(0, address(holder), NOW), _presence(1, bob, NOW));
        signatures[1] = _signedBy("bob", presences[1]);
        vm.startPrank(staff);
        bool success = false;
        try checkIn.admitPresent{gas: 600_000}(EVENT, presences, signatures) {
            success = true;
        } catch {}
        assertFalse(success, "the whole call fails");
        assertEq(checkIn.admit(EVENT, _ids(0, 1)), 2, "by name");
    }

    function _admitPresent(
        ICheckIn.Presence memory presence,
        bytes memory signature
    ) private returns (uint256 admitted) {
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](1);
        bytes[] memory signatures = new bytes[](1);
        (presences[0], signatures[0]) = (presence, signature);
        vm.prank(staff);
        return checkIn.admitPresent(EVENT, presences, signatures);
    }

    function _expectRefusal(uint256 ticketId, ICheckIn.Refusal refusal) private {
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmissionRefused(ticketId, EVENT, refusal);
    }
}
