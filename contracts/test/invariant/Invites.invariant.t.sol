// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Invites} from "../../Invites.sol";
import {IInvites} from "../../interfaces/IInvites.sol";
import {InvariantBase} from "./InvariantBase.t.sol";
import {InvitesHandler} from "./handlers/InvitesHandler.t.sol";

contract InvitesInvariantTest is InvariantBase {
    InvitesHandler private handler;
    Invites private invites;

    function setUp() external {
        handler = new InvitesHandler();
        invites = handler.subject();
        _target(address(handler));
    }

    /// forge-config: default.invariant.runs = 32
    /// forge-config: default.invariant.depth = 128
    function invariant_16_InvitesAreUsedOnceAndMakeAForest() external view {
        assertFalse(handler.quotaExceeded(), "use grew beyond the quota of then");
        for (uint256 who = 0; who < handler.PEOPLE(); ++who) {
            uint256 id = handler.passportId(who);
            assertLe(handler.invited(id), 1, "invited");
            assertEq(invites.inviterOf(id), handler.lastInviter(id), "inviterOf");
            _climb(id);
            assertEq(invites.usedBy(id), _alone(id) + _inBatches(id), "usedBy");
        }
    }

    /// @dev From invitee to inviter, as far as there are people: a way any longer would go in a circle.
    function _climb(uint256 id) private view {
        for (uint256 step = 0; id != 0; ++step) {
            assertTrue(step < handler.PEOPLE(), "no cycle");
            id = invites.inviterOf(id);
        }
    }

    /// @dev Invites registered alone that are open or redeemed.
    function _alone(uint256 id) private view returns (uint256 used) {
        for (uint256 i = 0; i < 8; ++i) {
            address key = handler.keyAt(i);
            IInvites.Invite memory record = invites.inviteOf(id, key);
            bool redeemed = record.status == IInvites.InviteStatus.Redeemed;
            assertLe(handler.redemptions(id, key), 1, "redemptions of a key");
            assertTrue(redeemed == (handler.redemptions(id, key) == 1), "status");
            // Keys of a batch keep no expiry.
            if (record.expiresAt != 0 && record.status != IInvites.InviteStatus.Revoked) ++used;
            if (redeemed) assertEq(invites.inviterOf(record.inviteeId), id, "inviteeId");
        }
    }

    function _inBatches(uint256 id) private view returns (uint256 used) {
        for (uint256 batchId = 1; batchId <= invites.batchCount(); ++batchId) {
            IInvites.Batch memory batch = invites.batchOf(batchId);
            assertLe(batch.redeemed, batch.count, "redemptions of a batch");
            if (batch.inviterId == id) used += batch.revoked ? batch.redeemed : batch.count;
        }
    }
}
