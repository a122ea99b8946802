// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {CheckIn} from "../../CheckIn.sol";
import {ICheckIn} from "../../interfaces/ICheckIn.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {Field} from "../../libraries/Field.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {CheckInFixture} from "../helpers/CheckInFixture.t.sol";
import {LevelTreeMirror} from "../helpers/LevelTreeMirror.t.sol";

/// given a holder that enrols
///   when the commitment is not a field element, or taken     it should revert
///   when the ticket is another's, used, sealed or unknown    it should revert
///   when the event is over, cancelled or at another desk     it should revert
///   when refunds are open                                    it should need the holder's approval
///   when all is well                                         it should seal the ticket and queue the seat
/// given seats to flush
///   when one is not enrolled                                 it should revert
///   when some are in the tree                                it should add the others
/// given a proof
///   when the sender is not staff and there is no self-service    it should revert
///   when doors are not open, the event cancelled or elsewhere    it should revert
///   when message, root, depth, nullifier or proof is wrong   it should revert
///   when it holds                                            it should let in its recipient, once, whoever sends it
contract CheckInSeatsTest is CheckInFixture {
    function test_SetSelfService() external {
        assertFalse(checkIn.isSelfService(EVENT), "before");
        vm.expectEmit(address(checkIn));
        emit ICheckIn.SelfServiceChanged(EVENT, true);
        vm.prank(organiser);
        checkIn.setSelfService(EVENT, true);
        assertTrue(checkIn.isSelfService(EVENT), "on");
        assertFalse(checkIn.isSelfService(TWIN), "of one event");
        vm.expectEmit(address(checkIn));
        emit ICheckIn.SelfServiceChanged(EVENT, false);
        vm.prank(organiser);
        checkIn.setSelfService(EVENT, false);
        assertFalse(checkIn.isSelfService(EVENT), "off");
    }

    function test_RevertWhen_SelfServiceIsSetByAnother() external {
        vm.prank(staff);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotOrganiser.selector, staff, EVENT));
        checkIn.setSelfService(EVENT, true);
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_OtherDesk.selector, ELSEWHERE, address(0)));
        checkIn.setSelfService(ELSEWHERE, true);
    }

    function test_Enrol() external {
        vm.expectEmit(address(checkIn));
        emit ICheckIn.SeatEnrolled(EVENT, 7, 1, bob);
        vm.expectEmit(address(tickets));
        emit ITickets.TicketSealed(1, EVENT, bob);
        _enrol(bob, 1, 7);
        ICheckIn.Seat memory seat = checkIn.seatOf(EVENT, 7);
        assertTrue(seat.enrolled, "enrolled");
        assertEq(seat.serial, 1, "serial");
        assertEq(seat.member, 0, "queued");
        assertEq(uint256(tickets.statusOf(1)), uint256(ITickets.TicketStatus.Sealed), "sealed");
        assertFalse(checkIn.seatOf(TWIN, 7).enrolled, "at one event");
    }

    function test_Enrol_TheSameCommitmentAtAnotherEvent() external {
        _enrol(alice, 0, 7);
        _enrol(alice, _ticket(TWIN, 0), 7);
        assertTrue(checkIn.seatOf(TWIN, 7).enrolled, "enrolled");
    }

    function test_Enrol_BothSidesOfTheFieldOrder() external {
        uint256[3] memory invalid = [0, Field.ORDER, type(uint256).max];
        vm.startPrank(alice);
        for (uint256 i = 0; i < invalid.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidCommitment.selector, invalid[i]));
            checkIn.enrol(0, invalid[i]);
        }
        checkIn.enrol(0, Field.ORDER - 1);
        vm.stopPrank();
        _enrol(bob, 1, 1);
    }

    function test_RevertWhen_ACommitmentIsEnrolledTwice() external {
        _enrol(alice, 0, 7);
        bytes memory taken = abi.encodeWithSelector(ICheckIn.CheckIn_CommitmentTaken.selector, EVENT, 7);
        vm.prank(bob);
        vm.expectRevert(taken);
        checkIn.enrol(1, 7);
        checkIn.flush(EVENT, _ids(7));
        vm.prank(bob);
        vm.expectRevert(taken);
        checkIn.enrol(1, 7);
        assertEq(uint256(tickets.statusOf(1)), uint256(ITickets.TicketStatus.Valid), "bob keeps his ticket");
    }

    function test_RevertWhen_AnothersTicketIsEnrolled() external {
        vm.prank(bob);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.NotHolder));
        checkIn.enrol(0, 7);
        vm.prank(alice);
        IERC721(address(tickets)).approve(bob, 0);
        vm.prank(bob);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.NotHolder));
        checkIn.enrol(0, 7);
    }

    function test_RevertWhen_ATicketIsEnrolledTwice() external {
        _enrol(alice, 0, 7);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 0, ITickets.TicketStatus.Sealed));
        checkIn.enrol(0, 8);
        assertFalse(checkIn.seatOf(EVENT, 8).enrolled, "no second seat");
    }

    function test_RevertWhen_AUsedTicketIsEnrolled() external {
        vm.warp(STARTS);
        vm.prank(staff);
        checkIn.admitOne(0);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotValid.selector, 0, ITickets.TicketStatus.Used));
        checkIn.enrol(0, 7);
    }

    function test_Enrol_BothSidesOfTheEnd() external {
        vm.warp(ENDS);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Ended.selector, EVENT, ENDS));
        checkIn.enrol(0, 7);
        vm.warp(ENDS - 1);
        _enrol(alice, 0, 7);
    }

    function test_RevertWhen_EnrollingAtACancelledEvent() external {
        vm.prank(organiser);
        tickets.cancelEvent(EVENT);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_Cancelled.selector, EVENT));
        checkIn.enrol(0, 7);
    }

    function test_RevertWhen_EnrollingAtAnotherDesksEvent() external {
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_NotDesk.selector, address(checkIn), ELSEWHERE));
        checkIn.enrol(_ticket(ELSEWHERE, 0), 7);
        assertFalse(checkIn.seatOf(ELSEWHERE, 7).enrolled, "no seat");
    }

    function test_Enrol_WhileRefundsAreOpenNeedsApproval() external {
        ITickets.EventParams memory params = _params(address(checkIn));
        params.terms.refundDeadline = STARTS;
        vm.prank(organiser);
        uint256 eventId = tickets.createEvent(params);
        uint256 ticketId = _buy(alice, eventId, 2);
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(ITickets.Tickets_SealNotApproved.selector, ticketId, alice));
        checkIn.enrol(ticketId, 7);
        IERC721(address(tickets)).approve(address(checkIn), ticketId);
        checkIn.enrol(ticketId, 7);
        vm.warp(STARTS + 1);
        checkIn.enrol(ticketId + 1, 8);
    }

    function test_Flush() external {
        _enrol(alice, 0, 7);
        _enrol(bob, 1, 8);
        _enrol(carol, 2, 9);
        uint256 root = LevelTreeMirror.rootOf(poseidon, _ids(9, 7));
        vm.expectEmit(address(checkIn));
        emit ICheckIn.SeatsAdded(EVENT, 0, _ids(9, 7), root, 1);
        vm.prank(stranger);
        checkIn.flush(EVENT, _ids(9, 7));
        assertEq(checkIn.seatOf(EVENT, 9).member, 1, "first");
        assertEq(checkIn.seatOf(EVENT, 7).member, 2, "second");
        assertEq(checkIn.seatOf(EVENT, 8).member, 0, "queued");
        _assertGroup(EVENT, root, 1, 2);

        uint256 next = LevelTreeMirror.rootOf(poseidon, _ids(9, 7, 8));
        vm.expectEmit(address(checkIn));
        emit ICheckIn.SeatsAdded(EVENT, 2, _ids(8), next, 2);
        checkIn.flush(EVENT, _ids(8));
        _assertGroup(EVENT, next, 2, 3);
        assertTrue(checkIn.isRootKnown(EVENT, root), "the former root");
        assertTrue(checkIn.isRootKnown(EVENT, next), "the present root");
        assertFalse(checkIn.isRootKnown(TWIN, next), "at another event");
        _assertGroup(TWIN, 0, 0, 0);
    }

    function test_Flush_PassesOverWhatIsInTheTree() external {
        _enrol(alice, 0, 7);
        _enrol(bob, 1, 8);
        checkIn.flush(EVENT, _ids(7));
        checkIn.flush(EVENT, _ids(7, 8, 8));
        _assertGroup(EVENT, LevelTreeMirror.rootOf(poseidon, _ids(7, 8)), 1, 2);
        checkIn.flush(EVENT, _ids(7, 8));
        checkIn.flush(EVENT, new uint256[](0));
        _assertGroup(EVENT, LevelTreeMirror.rootOf(poseidon, _ids(7, 8)), 1, 2);
    }

    function test_RevertWhen_FlushingWhatIsNotEnrolled() external {
        _enrol(alice, 0, 7);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotEnrolled.selector, EVENT, 8));
        checkIn.flush(EVENT, _ids(7, 8));
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotEnrolled.selector, TWIN, 7));
        checkIn.flush(TWIN, _ids(7));
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotEnrolled.selector, EVENT, 0));
        checkIn.flush(EVENT, _ids(0));
    }

    function test_ScopeOf() external {
        uint256 scope = checkIn.scopeOf(EVENT);
        assertTrue(Field.isElement(scope), "a field element");
        assertTrue(scope != checkIn.scopeOf(TWIN), "binds the event");
        assertTrue(scope != new CheckIn(tickets, verifier, poseidon).scopeOf(EVENT), "binds the contract");
        vm.chainId(1);
        assertTrue(scope != checkIn.scopeOf(EVENT), "binds the chain");
    }

    function test_AdmitAnonymously() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        assertFalse(checkIn.entryOf(EVENT, 99).admitted, "before");
        vm.expectEmit(address(checkIn));
        emit ICheckIn.AdmittedAnonymously(EVENT, 99, stranger, staff);
        vm.prank(staff);
        checkIn.admitAnonymously(EVENT, proof);
        assertTrue(checkIn.entryOf(EVENT, 99).admitted, "admitted");
        assertEq(checkIn.entryOf(EVENT, 99).recipient, stranger, "recipient");
        assertEq(checkIn.entriesOf(EVENT), 1, "entries");
        assertEq(checkIn.entriesOf(TWIN), 0, "entries elsewhere");
        assertEq(tickets.eventOf(EVENT).checkedIn, 0, "no ticket is used");
    }

    function test_AdmitAnonymously_ForNobody() external {
        SemaphoreProof memory proof = _seatedProof(address(0));
        vm.warp(STARTS);
        vm.prank(organiser);
        checkIn.admitAnonymously(EVENT, proof);
        assertTrue(checkIn.entryOf(EVENT, 99).admitted, "admitted");
        assertEq(checkIn.entryOf(EVENT, 99).recipient, address(0), "recipient");
    }

    function test_AdmitAnonymously_ByAnybodyWithSelfService() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotStaff.selector, bob, EVENT));
        checkIn.admitAnonymously(EVENT, proof);
        vm.prank(organiser);
        checkIn.setSelfService(EVENT, true);
        vm.prank(bob);
        checkIn.admitAnonymously(EVENT, proof);
        assertEq(checkIn.entriesOf(EVENT), 1, "entries");
        assertTrue(checkIn.isSelfService(EVENT), "stays on");
    }

    function test_AdmitAnonymously_AFrontRunnerServesTheRecipientAlone() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        vm.prank(organiser);
        checkIn.setSelfService(EVENT, true);

        proof.message = uint160(bob);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidProof.selector));
        checkIn.admitAnonymously(EVENT, proof);
        proof.message = uint160(stranger);
        vm.prank(bob);
        checkIn.admitAnonymously(EVENT, proof);
        assertEq(checkIn.entryOf(EVENT, 99).recipient, stranger, "recipient");
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NullifierSpent.selector, EVENT, 99));
        checkIn.admitAnonymously(EVENT, proof);
    }

    function test_RevertWhen_AProofIsReplayed() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        vm.startPrank(staff);
        checkIn.admitAnonymously(EVENT, proof);
        bytes memory spent = abi.encodeWithSelector(ICheckIn.CheckIn_NullifierSpent.selector, EVENT, 99);
        vm.expectRevert(spent);
        checkIn.admitAnonymously(EVENT, proof);
        proof.message = uint160(bob);
        proof.points[0] = 77;
        verifier.accept(proof, checkIn.scopeOf(EVENT));
        vm.expectRevert(spent);
        checkIn.admitAnonymously(EVENT, proof);
        proof.nullifier += Field.ORDER;
        verifier.accept(proof, checkIn.scopeOf(EVENT));
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidProof.selector));
        checkIn.admitAnonymously(EVENT, proof);
        assertEq(checkIn.entriesOf(EVENT), 1, "entries");
    }

    function test_RevertWhen_AProofIsForAnotherEvent() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        vm.startPrank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_UnknownRoot.selector, TWIN, proof.root));
        checkIn.admitAnonymously(TWIN, proof);
        vm.stopPrank();
        _enrol(alice, _ticket(TWIN, 0), 7);
        checkIn.flush(TWIN, _ids(7));
        assertTrue(checkIn.isRootKnown(TWIN, proof.root), "the same group");
        vm.prank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidProof.selector));
        checkIn.admitAnonymously(TWIN, proof);
    }

    function test_RevertWhen_AProofIsForAnotherChain() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        vm.chainId(1);
        vm.prank(staff);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidProof.selector));
        checkIn.admitAnonymously(EVENT, proof);
    }

    function test_RevertWhen_TheRootIsUnknown() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        uint256[2] memory unknown = [proof.root + 1, 0];
        for (uint256 i = 0; i < unknown.length; ++i) {
            proof.root = unknown[i];
            vm.prank(staff);
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_UnknownRoot.selector, EVENT, unknown[i]));
            checkIn.admitAnonymously(EVENT, proof);
        }
    }

    function test_AdmitAnonymously_AgainstAFormerRoot() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        _enrol(bob, 1, 8);
        _enrol(carol, 2, 9);
        checkIn.flush(EVENT, _ids(8, 9));
        (, uint256 depth, ) = checkIn.groupOf(EVENT);
        assertEq(depth, 2, "deeper now");
        vm.warp(ENDS - 1);
        vm.prank(staff);
        checkIn.admitAnonymously(EVENT, proof);
    }

    function test_RevertWhen_TheDepthIsNotTheRoots() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        vm.startPrank(staff);
        uint256[2] memory depths = [uint256(0), 2];
        for (uint256 i = 0; i < depths.length; ++i) {
            proof.depth = depths[i];
            verifier.accept(proof, checkIn.scopeOf(EVENT));
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_WrongDepth.selector, depths[i], 1));
            checkIn.admitAnonymously(EVENT, proof);
        }
    }

    function test_AdmitAnonymously_BothSidesOfTheLastAccount() external {
        SemaphoreProof memory proof = _seatedProof(address(type(uint160).max));
        vm.warp(STARTS);
        vm.startPrank(staff);
        proof.message = uint256(type(uint160).max) + 1;
        verifier.accept(proof, checkIn.scopeOf(EVENT));
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidRecipient.selector, proof.message));
        checkIn.admitAnonymously(EVENT, proof);
        proof.message -= 1;
        verifier.accept(proof, checkIn.scopeOf(EVENT));
        checkIn.admitAnonymously(EVENT, proof);
        assertEq(checkIn.entryOf(EVENT, 99).recipient, address(type(uint160).max), "recipient");
    }

    function test_RevertWhen_AnyPointIsChanged() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        proof.points[7] += 1;
        vm.prank(staff);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidProof.selector));
        checkIn.admitAnonymously(EVENT, proof);
    }

    function test_AdmitAnonymously_BothSidesOfTheDoorsHours() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.startPrank(staff);
        vm.warp(STARTS - 1);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotStarted.selector, EVENT, STARTS));
        checkIn.admitAnonymously(EVENT, proof);
        vm.warp(ENDS);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_Ended.selector, EVENT, ENDS));
        checkIn.admitAnonymously(EVENT, proof);
        vm.warp(STARTS);
        checkIn.admitAnonymously(EVENT, proof);
    }

    function test_RevertWhen_TheEventIsCancelledOrElsewhere() external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        vm.startPrank(organiser);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_OtherDesk.selector, ELSEWHERE, address(0)));
        checkIn.admitAnonymously(ELSEWHERE, proof);
        checkIn.setSelfService(EVENT, true);
        tickets.cancelEvent(EVENT);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_Cancelled.selector, EVENT));
        checkIn.admitAnonymously(EVENT, proof);
    }

    function _assertGroup(uint256 eventId, uint256 root, uint256 depth, uint256 size) private view {
        (uint256 actualRoot, uint256 actualDepth, uint256 actualSize) = checkIn.groupOf(eventId);
        assertEq(actualRoot, root, "root");
        assertEq(actualDepth, depth, "depth");
        assertEq(actualSize, size, "size");
    }
}
