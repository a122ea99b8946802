// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CheckIn} from "../../CheckIn.sol";
import {ICheckIn} from "../../interfaces/ICheckIn.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {SmartAccount} from "../../mocks/SmartAccount.sol";
import {CheckInFixture} from "../helpers/CheckInFixture.t.sol";
import {SignatureForms} from "../helpers/SignatureForms.t.sol";

/// given somebody names staff
///   when it is not the organiser, or the desk is another    it should revert
///   when it is the organiser                                it should count for that event and that organiser alone
/// given a list
///   when the sender is neither organiser nor staff          it should revert
///   when doors are not open, or the event is cancelled      it should revert
///   when tickets are used, sealed, unknown or foreign       it should pass them over and say why
///   when it names a ticket twice                            it should let it in once
/// given one ticket                                          it should be let in or revert with the reason
/// given a list that the organiser signed
///   when the signer, chain, contract, event, list or deadline is another    it should revert
///   when it is sent again                                   it should let in nobody
contract CheckInListsTest is CheckInFixture {
    function test_SetStaff() external {
        assertFalse(checkIn.isStaff(EVENT, bob), "before");
        vm.expectEmit(address(checkIn));
        emit ICheckIn.StaffChanged(EVENT, organiser, bob, true);
        vm.prank(organiser);
        checkIn.setStaff(EVENT, bob, true);
        assertTrue(checkIn.isStaff(EVENT, bob), "named");
        assertFalse(checkIn.isStaff(TWIN, bob), "for one event");

        vm.expectEmit(address(checkIn));
        emit ICheckIn.StaffChanged(EVENT, organiser, bob, false);
        vm.prank(organiser);
        checkIn.setStaff(EVENT, bob, false);
        assertFalse(checkIn.isStaff(EVENT, bob), "no longer");
        assertTrue(checkIn.isStaff(EVENT, organiser), "the organiser always");
    }

    function test_SetStaff_EndsWithTheOrganiser() external {
        vm.prank(organiser);
        tickets.offerOrganiser(EVENT, bob);
        vm.prank(bob);
        tickets.acceptOrganiser(EVENT);
        assertFalse(checkIn.isStaff(EVENT, staff), "staff of the former");
        assertFalse(checkIn.isStaff(EVENT, organiser), "the former");
        assertTrue(checkIn.isStaff(EVENT, bob), "the new one");
        vm.warp(STARTS);
        vm.prank(staff);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotStaff.selector, staff, EVENT));
        checkIn.admitOne(0);
    }

    function test_RevertWhen_StaffIsNamedByAnother() external {
        for (uint256 i = 0; i < 2; ++i) {
            address caller = i == 0 ? staff : stranger;
            vm.prank(caller);
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotOrganiser.selector, caller, EVENT));
            checkIn.setStaff(EVENT, caller, true);
        }
    }

    function test_RevertWhen_StaffIsNamedForAnotherDesk() external {
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_OtherDesk.selector, ELSEWHERE, address(0)));
        checkIn.setStaff(ELSEWHERE, staff, true);
    }

    function test_RevertWhen_EventDoesNotExist() external {
        bytes memory unknown = abi.encodeWithSelector(ITickets.Tickets_UnknownEvent.selector, 3);
        vm.expectRevert(unknown);
        checkIn.setStaff(3, staff, true);
        vm.expectRevert(unknown);
        checkIn.isStaff(3, staff);
        vm.expectRevert(unknown);
        checkIn.admit(3, _ids(_ticket(3, 0)));
    }

    function test_Admit_ByStaff() external {
        vm.warp(STARTS);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketCheckedIn(0, EVENT, alice);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketCheckedIn(2, EVENT, carol);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.TicketsAdmitted(EVENT, staff, ICheckIn.Way.Staff, _ids(0, 2));
        vm.prank(staff);
        assertEq(checkIn.admit(EVENT, _ids(0, 2)), 2, "admitted");
        _assertStatus(0, ITickets.TicketStatus.Used);
        _assertStatus(1, ITickets.TicketStatus.Valid);
        _assertStatus(2, ITickets.TicketStatus.Used);
    }

    function test_Admit_ByTheOrganiser() external {
        vm.warp(STARTS);
        vm.prank(organiser);
        assertEq(checkIn.admit(TWIN, _ids(_ticket(TWIN, 0))), 1, "admitted");
    }

    function test_Admit_PassesOverWhatAnotherScannerSent() external {
        vm.warp(STARTS);
        vm.startPrank(staff);
        checkIn.admit(EVENT, _ids(0, 1));
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmissionRefused(1, EVENT, ICheckIn.Refusal.Used);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.TicketsAdmitted(EVENT, staff, ICheckIn.Way.Staff, _ids(2));
        assertEq(checkIn.admit(EVENT, _ids(1, 2)), 1, "admitted");
        assertEq(tickets.eventOf(EVENT).checkedIn, 3, "checkedIn");
    }

    function test_Admit_PassesOverWhatCannotBeLetIn() external {
        _enrol(alice, 0, 7);
        vm.warp(STARTS);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmissionRefused(0, EVENT, ICheckIn.Refusal.Sealed);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmissionRefused(40, EVENT, ICheckIn.Refusal.NoTicket);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmissionRefused(_ticket(TWIN, 0), EVENT, ICheckIn.Refusal.OtherEvent);
        vm.prank(staff);
        assertEq(checkIn.admit(EVENT, _ids(0, 40, _ticket(TWIN, 0))), 0, "admitted");
        _assertStatus(_ticket(TWIN, 0), ITickets.TicketStatus.Valid);
    }

    function test_Admit_PassesOverARefundedTicket() external {
        ITickets.EventParams memory params = _params(address(checkIn));
        params.terms.refundDeadline = STARTS;
        vm.prank(organiser);
        uint256 eventId = tickets.createEvent(params);
        uint256 ticketId = _buy(alice, eventId, 1);
        vm.warp(STARTS);
        vm.prank(alice);
        tickets.refund(ticketId);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmissionRefused(ticketId, eventId, ICheckIn.Refusal.NoTicket);
        vm.prank(organiser);
        assertEq(checkIn.admit(eventId, _ids(ticketId)), 0, "admitted");
    }

    function test_Admit_OnceWhenNamedTwice() external {
        vm.warp(STARTS);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmissionRefused(1, EVENT, ICheckIn.Refusal.Used);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.TicketsAdmitted(EVENT, staff, ICheckIn.Way.Staff, _ids(1, 0));
        vm.prank(staff);
        assertEq(checkIn.admit(EVENT, _ids(1, 1, 0)), 2, "admitted");
    }

    function test_Admit_NobodyNamed() external {
        vm.warp(STARTS);
        vm.prank(staff);
        assertEq(checkIn.admit(EVENT, new uint256[](0)), 0, "admitted");
    }

    function test_Admit_AlsoWhatTheOrganiserCheckedInItself() external {
        vm.warp(STARTS);
        vm.prank(organiser);
        tickets.checkIn(0);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmissionRefused(0, EVENT, ICheckIn.Refusal.Used);
        vm.prank(staff);
        assertEq(checkIn.admit(EVENT, _ids(0)), 0, "admitted");
    }

    function test_Admit_BothSidesOfTheDoorsHours() external {
        bytes memory early = abi.encodeWithSelector(ICheckIn.CheckIn_NotStarted.selector, EVENT, STARTS);
        bytes memory late = abi.encodeWithSelector(ICheckIn.CheckIn_Ended.selector, EVENT, ENDS);
        vm.startPrank(staff);
        vm.warp(STARTS - 1);
        vm.expectRevert(early);
        checkIn.admit(EVENT, _ids(0));
        vm.expectRevert(early);
        checkIn.admitOne(0);
        vm.warp(STARTS);
        checkIn.admit(EVENT, _ids(0));
        vm.warp(ENDS);
        vm.expectRevert(late);
        checkIn.admit(EVENT, _ids(1));
        vm.expectRevert(late);
        checkIn.admitOne(1);
        vm.warp(ENDS - 1);
        checkIn.admitOne(1);
    }

    function test_RevertWhen_SenderIsNotStaff() external {
        vm.warp(STARTS);
        bytes memory notStaff = abi.encodeWithSelector(ICheckIn.CheckIn_NotStaff.selector, stranger, EVENT);
        vm.startPrank(stranger);
        vm.expectRevert(notStaff);
        checkIn.admit(EVENT, _ids(0));
        vm.expectRevert(notStaff);
        checkIn.admitOne(0);
        vm.stopPrank();
        vm.prank(staff);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotStaff.selector, staff, TWIN));
        checkIn.admit(TWIN, _ids(_ticket(TWIN, 0)));
    }

    function test_RevertWhen_TheDeskIsAnother() external {
        vm.warp(STARTS);
        bytes memory other = abi.encodeWithSelector(ICheckIn.CheckIn_OtherDesk.selector, ELSEWHERE, address(0));
        vm.startPrank(organiser);
        vm.expectRevert(other);
        checkIn.admit(ELSEWHERE, _ids(_ticket(ELSEWHERE, 0)));
        vm.expectRevert(other);
        checkIn.admitOne(_ticket(ELSEWHERE, 0));
    }

    function test_RevertWhen_TheEventIsCancelled() external {
        vm.warp(STARTS);
        vm.startPrank(organiser);
        tickets.cancelEvent(EVENT);
        bytes memory cancelled = abi.encodeWithSelector(ICheckIn.CheckIn_Cancelled.selector, EVENT);
        vm.expectRevert(cancelled);
        checkIn.admit(EVENT, _ids(0));
        vm.expectRevert(cancelled);
        checkIn.admitOne(0);
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0), ENDS));
        vm.expectRevert(cancelled);
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature);
    }

    function test_AdmitOne() external {
        vm.warp(STARTS);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketCheckedIn(1, EVENT, bob);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.TicketsAdmitted(EVENT, staff, ICheckIn.Way.Staff, _ids(1));
        vm.prank(staff);
        checkIn.admitOne(1);
        _assertStatus(1, ITickets.TicketStatus.Used);
    }

    function test_RevertWhen_OneTicketCannotBeLetIn() external {
        _enrol(alice, 0, 7);
        vm.warp(STARTS);
        vm.startPrank(staff);
        checkIn.admitOne(1);
        vm.expectRevert(_refused(1, ICheckIn.Refusal.Used));
        checkIn.admitOne(1);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.Sealed));
        checkIn.admitOne(0);
        vm.expectRevert(_refused(3, ICheckIn.Refusal.NoTicket));
        checkIn.admitOne(3);
    }

    function test_AdmitWithSignature() external {
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0, 1), ENDS));
        vm.warp(STARTS);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.TicketsAdmitted(EVENT, stranger, ICheckIn.Way.List, _ids(0, 1));
        vm.prank(stranger);
        assertEq(checkIn.admitWithSignature(EVENT, _ids(0, 1), ENDS, signature), 2, "admitted");
        _assertStatus(0, ITickets.TicketStatus.Used);
        _assertStatus(2, ITickets.TicketStatus.Valid);
    }

    function test_AdmitWithSignature_AgainLetsInNobody() external {
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0, 1), ENDS));
        vm.warp(STARTS);
        checkIn.admitWithSignature(EVENT, _ids(0, 1), ENDS, signature);
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmissionRefused(0, EVENT, ICheckIn.Refusal.Used);
        assertEq(checkIn.admitWithSignature(EVENT, _ids(0, 1), ENDS, signature), 0, "admitted");
        assertEq(tickets.eventOf(EVENT).checkedIn, 2, "checkedIn");
    }

    function test_AdmitWithSignature_ByAContract() external {
        SmartAccount account = new SmartAccount(organiser);
        vm.prank(organiser);
        tickets.offerOrganiser(EVENT, address(account));
        vm.prank(organiser);
        account.execute(address(tickets), 0, abi.encodeCall(tickets.acceptOrganiser, (EVENT)));
        bytes32 digest = checkIn.listDigest(EVENT, _ids(0), ENDS);
        vm.warp(STARTS);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signatureBy("stranger", digest));
        assertEq(checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signatureBy("organiser", digest)), 1, "admitted");
    }

    function test_AdmitWithSignature_BothSidesOfTheDeadline() external {
        uint40 deadline = STARTS + 10;
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0), deadline));
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_ListExpired.selector, deadline));
        checkIn.admitWithSignature(EVENT, _ids(0), deadline, signature);
        vm.warp(deadline);
        assertEq(checkIn.admitWithSignature(EVENT, _ids(0), deadline, signature), 1, "admitted");
    }

    function test_AdmitWithSignature_BothSidesOfTheDoorsHours() external {
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0), ENDS));
        vm.warp(STARTS - 1);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotStarted.selector, EVENT, STARTS));
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature);
        vm.warp(ENDS);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_Ended.selector, EVENT, ENDS));
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature);
    }

    function test_RevertWhen_AnythingOfASignedListIsChanged() external {
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0, 1), ENDS));
        bytes memory invalid = abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector);
        vm.warp(STARTS);
        vm.expectRevert(invalid);
        checkIn.admitWithSignature(TWIN, _ids(0, 1), ENDS, signature);
        vm.expectRevert(invalid);
        checkIn.admitWithSignature(EVENT, _ids(0, 2), ENDS, signature);
        vm.expectRevert(invalid);
        checkIn.admitWithSignature(EVENT, _ids(1, 0), ENDS, signature);
        vm.expectRevert(invalid);
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature);
        vm.expectRevert(invalid);
        checkIn.admitWithSignature(EVENT, _ids(0, 1), ENDS + 1, signature);
        vm.expectRevert(invalid);
        checkIn.admitWithSignature(EVENT, _ids(0, 1), ENDS, "");
    }

    function test_RevertWhen_AListIsSignedByStaff() external {
        bytes memory signature = signatureBy("staff", checkIn.listDigest(EVENT, _ids(0), ENDS));
        vm.warp(STARTS);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature);
    }

    function test_RevertWhen_AListIsSignedByAFormerOrganiser() external {
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0), ENDS));
        vm.prank(organiser);
        tickets.offerOrganiser(EVENT, bob);
        vm.prank(bob);
        tickets.acceptOrganiser(EVENT);
        vm.warp(STARTS);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature);
    }

    function test_RevertWhen_AListIsForAnotherChain() external {
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0), ENDS));
        vm.warp(STARTS);
        vm.chainId(1);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature);
        signature = signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0), ENDS));
        assertEq(checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature), 1, "signed after a fork");
    }

    function test_RevertWhen_AListIsForAnotherDesk() external {
        CheckIn other = new CheckIn(tickets, verifier, poseidon);
        vm.prank(organiser);
        uint256 eventId = tickets.createEvent(_params(address(other)));
        uint256 ticketId = _buy(alice, eventId, 1);
        bytes memory signature = signatureBy("organiser", checkIn.listDigest(eventId, _ids(ticketId), ENDS));
        vm.warp(STARTS);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_OtherDesk.selector, eventId, address(other)));
        checkIn.admitWithSignature(eventId, _ids(ticketId), ENDS, signature);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
        other.admitWithSignature(eventId, _ids(ticketId), ENDS, signature);
    }

    function test_RevertWhen_AListsSignatureIsMalleated() external {
        bytes memory signature = SignatureForms.mirrored(
            signatureBy("organiser", checkIn.listDigest(EVENT, _ids(0), ENDS))
        );
        vm.warp(STARTS);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature);
    }

    function _assertStatus(uint256 ticketId, ITickets.TicketStatus status) private view {
        assertEq(uint256(tickets.statusOf(ticketId)), uint256(status), "status");
    }
}
