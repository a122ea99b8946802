// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ICheckIn} from "../../interfaces/ICheckIn.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {Field} from "../../libraries/Field.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {CheckInFixture} from "../helpers/CheckInFixture.t.sol";
import {LevelTreeMirror} from "../helpers/LevelTreeMirror.t.sol";

contract CheckInFuzzTest is CheckInFixture {
    function testFuzz_SetStaff_OnlyByTheOrganiser(address caller, address account, bool named) external {
        vm.assume(caller != organiser);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotOrganiser.selector, caller, EVENT));
        checkIn.setStaff(EVENT, account, named);
        vm.prank(organiser);
        checkIn.setStaff(EVENT, account, named);
        assertTrue(checkIn.isStaff(EVENT, account) == (named || account == organiser), "isStaff");
    }

    function testFuzz_SetSelfService_OnlyByTheOrganiser(address caller, bool open) external {
        vm.assume(caller != organiser);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotOrganiser.selector, caller, EVENT));
        checkIn.setSelfService(EVENT, open);
        vm.prank(organiser);
        checkIn.setSelfService(EVENT, open);
        assertTrue(checkIn.isSelfService(EVENT) == open, "isSelfService");
    }

    function testFuzz_Admit_EachTicketOnceHoweverOftenItIsNamed(uint8[16] calldata picks) external {
        uint256[] memory ids = new uint256[](picks.length);
        uint256 distinct = 0;
        uint256 seen = 0;
        for (uint256 i = 0; i < picks.length; ++i) {
            ids[i] = picks[i] % 5;
            if (ids[i] < 3 && (seen >> ids[i]) & 1 == 0) ++distinct;
            seen |= 1 << ids[i];
        }
        vm.warp(STARTS);
        vm.prank(staff);
        assertEq(checkIn.admit(EVENT, ids), distinct, "admitted");
        assertEq(tickets.eventOf(EVENT).checkedIn, distinct, "checkedIn");
    }

    function testFuzz_AdmitOne_ExactlyWhileDoorsAreOpen(uint256 moment) external {
        moment = bound(moment, START, type(uint40).max);
        vm.warp(moment);
        vm.prank(staff);
        if (moment < STARTS) {
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotStarted.selector, EVENT, STARTS));
        } else if (moment >= ENDS) {
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_Ended.selector, EVENT, ENDS));
        }
        checkIn.admitOne(0);
    }

    function testFuzz_RevertWhen_SenderIsNotStaff(address caller, uint256 ticketId) external {
        vm.assume(caller != organiser && caller != staff);
        ticketId = bound(ticketId, 0, type(uint32).max);
        vm.warp(STARTS);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotStaff.selector, caller, EVENT));
        checkIn.admitOne(ticketId);
    }

    function testFuzz_AdmitWithSignature_ByTheOrganiserUntilTheDeadline(
        uint256 signer,
        uint40 deadline,
        uint256 moment
    ) external {
        signer = bound(signer, 0, 3);
        string memory label = signer == 0 ? "organiser" : (signer == 1 ? "staff" : "stranger");
        moment = bound(moment, STARTS, ENDS - 1);
        bytes memory signature = signatureBy(label, checkIn.listDigest(EVENT, _ids(0), deadline));
        vm.warp(moment);
        bool accepted = moment <= deadline && signer == 0;
        if (moment > deadline) {
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_ListExpired.selector, deadline));
        } else if (signer != 0) {
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
        }
        checkIn.admitWithSignature(EVENT, _ids(0), deadline, signature);
        assertEq(tickets.eventOf(EVENT).checkedIn, accepted ? 1 : 0, "checkedIn");
    }

    function testFuzz_RevertWhen_AListsSignatureIsNoise(bytes calldata signature) external {
        vm.warp(STARTS);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidListSignature.selector));
        checkIn.admitWithSignature(EVENT, _ids(0), ENDS, signature);
    }

    function testFuzz_AdmitPresent_ExactlyWithACodeFromTheDoorsHours(uint40 issuedAt, uint256 moment) external {
        moment = bound(moment, STARTS, ENDS - 1);
        vm.warp(moment);
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](1);
        bytes[] memory signatures = new bytes[](1);
        presences[0] = _presence(0, alice, issuedAt);
        signatures[0] = _signedBy("alice", presences[0]);
        bool timely = issuedAt >= STARTS && issuedAt <= moment;
        vm.prank(staff);
        assertEq(checkIn.admitPresent(EVENT, presences, signatures), timely ? 1 : 0, "admitted");
    }

    function testFuzz_AdmitPresent_NobodyByNoise(address holder, uint40 issuedAt, bytes calldata noise) external {
        vm.warp(ENDS - 1);
        ICheckIn.Presence[] memory presences = new ICheckIn.Presence[](1);
        bytes[] memory signatures = new bytes[](1);
        presences[0] = _presence(0, holder, issuedAt);
        signatures[0] = noise;
        vm.prank(staff);
        assertEq(checkIn.admitPresent(EVENT, presences, signatures), 0, "admitted");
    }

    function testFuzz_AdmitOnePresent_ExactlyWithinTheLifetime(uint40 issuedAt, uint256 moment) external {
        moment = bound(moment, STARTS, ENDS - 1);
        issuedAt = uint40(bound(issuedAt, moment - LIFETIME - 20, moment + 20));
        vm.warp(moment);
        ICheckIn.Presence memory presence = _presence(0, alice, issuedAt);
        bytes memory signature = _signedBy("alice", presence);
        vm.prank(staff);
        if (issuedAt < STARTS || moment > uint256(issuedAt) + LIFETIME) {
            vm.expectRevert(_refused(0, ICheckIn.Refusal.Stale));
        } else if (issuedAt > moment) {
            vm.expectRevert(_refused(0, ICheckIn.Refusal.Future));
        }
        checkIn.admitOnePresent(presence, signature);
    }

    function testFuzz_Enrol_ExactlyWithAFieldElement(uint256 commitment) external {
        bool valid = commitment != 0 && Field.isElement(commitment);
        vm.prank(alice);
        if (!valid) vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidCommitment.selector, commitment));
        checkIn.enrol(0, commitment);
        assertTrue(checkIn.seatOf(EVENT, commitment).enrolled == valid, "enrolled");
        ITickets.TicketStatus expected = valid ? ITickets.TicketStatus.Sealed : ITickets.TicketStatus.Valid;
        assertEq(uint256(tickets.statusOf(0)), uint256(expected), "status");
    }

    function testFuzz_RevertWhen_EnrolledByAnother(address caller, uint256 commitment) external {
        vm.assume(caller != alice);
        vm.prank(caller);
        vm.expectRevert(_refused(0, ICheckIn.Refusal.NotHolder));
        checkIn.enrol(0, bound(commitment, 1, Field.ORDER - 1));
    }

    function testFuzz_Flush_GroupsEverySeatOnceHoweverTheyAreNamed(uint256 count, uint8[24] calldata picks) external {
        count = bound(count, 1, 12);
        uint256 first = _buy(alice, EVENT, uint32(count));
        for (uint256 i = 0; i < count; ++i) _enrol(alice, first + i, 1000 + i);

        uint256[] memory expected = new uint256[](count);
        uint256 size = 0;
        for (uint256 i = 0; i < picks.length; i += 3) {
            uint256[] memory batch = _ids(
                1000 + (picks[i] % count),
                1000 + (picks[i + 1] % count),
                1000 + (picks[i + 2] % count)
            );
            for (uint256 j = 0; j < 3; ++j) {
                if (_contains(expected, size, batch[j])) continue;
                expected[size++] = batch[j];
            }
            checkIn.flush(EVENT, batch);
        }
        uint256[] memory leaves = new uint256[](size);
        for (uint256 i = 0; i < size; ++i) {
            leaves[i] = expected[i];
            assertEq(checkIn.seatOf(EVENT, leaves[i]).member, i + 1, "member");
        }
        (uint256 root, uint256 depth, uint256 members) = checkIn.groupOf(EVENT);
        assertEq(root, LevelTreeMirror.rootOf(poseidon, leaves), "root");
        assertEq(depth, LevelTreeMirror.depthOf(size), "depth");
        assertEq(members, size, "size");
    }

    function testFuzz_AdmitAnonymously_ForTheAccountInTheMessage(uint256 message) external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        proof.message = message;
        verifier.accept(proof, checkIn.scopeOf(EVENT));
        vm.warp(STARTS);
        vm.prank(staff);
        if (message > type(uint160).max) {
            vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_InvalidRecipient.selector, message));
            checkIn.admitAnonymously(EVENT, proof);
        } else {
            checkIn.admitAnonymously(EVENT, proof);
            assertEq(checkIn.entryOf(EVENT, 99).recipient, address(uint160(message)), "recipient");
        }
    }

    function testFuzz_RevertWhen_AnythingOfAProofIsChanged(uint256 field, uint256 change) external {
        SemaphoreProof memory proof = _seatedProof(stranger);
        field = bound(field, 0, 11);
        change = bound(change, 1, type(uint256).max);
        unchecked {
            if (field == 0) proof.depth += change;
            if (field == 1) proof.root += change;
            if (field == 2) proof.nullifier += change;
            if (field == 3) proof.message += change;
            if (field > 3) proof.points[field - 4] += change;
        }
        vm.warp(STARTS);
        vm.prank(staff);
        bool success = false;
        try checkIn.admitAnonymously(EVENT, proof) {
            success = true;
        } catch {}
        assertFalse(success, "refused");
        assertEq(checkIn.entriesOf(EVENT), 0, "entries");
    }

    function testFuzz_RevertWhen_AStrangerSendsAProofWithoutSelfService(address caller) external {
        vm.assume(caller != organiser && caller != staff);
        SemaphoreProof memory proof = _seatedProof(stranger);
        vm.warp(STARTS);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(ICheckIn.CheckIn_NotStaff.selector, caller, EVENT));
        checkIn.admitAnonymously(EVENT, proof);
    }

    function _contains(uint256[] memory values, uint256 count, uint256 value) private pure returns (bool) {
        for (uint256 i = 0; i < count; ++i) if (values[i] == value) return true;
        return false;
    }
}
