// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Invites} from "../../../Invites.sol";
import {IInvites} from "../../../interfaces/IInvites.sol";
import {Tier} from "../../../types/Tier.sol";
import {InvitesWorld} from "../../helpers/InvitesWorld.t.sol";

/// @notice Lets twelve people register, invite one another alone and in batches, redeem, revoke, rise, fall, move to
/// other accounts and leave while time passes; keys are few, so that people use the same ones.
contract InvitesHandler is InvitesWorld {
    uint256 public constant PEOPLE = 12;

    /// @notice Whether an inviter's use ever grew beyond the quota of that moment.
    bool public quotaExceeded;
    /// @notice How often an inviter's key was redeemed.
    mapping(uint256 inviterId => mapping(address key => uint256 count)) public redemptions;
    /// @notice How often a passport was invited, and by whom last.
    mapping(uint256 passportId => uint256 count) public invited;
    mapping(uint256 passportId => uint256 inviterId) public lastInviter;

    address[PEOPLE] private _accounts;
    uint256[PEOPLE] private _ids;
    uint256 private _fresh;

    constructor() {
        _deploy();
        for (uint256 i = 0; i < PEOPLE; ++i) {
            _accounts[i] = _freshAccount();
            _ids[i] = _id(_accounts[i]);
            if (i < 6) passport.register(_accounts[i], START + uint40(i / 2));
        }
    }

    function register(uint256 who) external {
        who = who % PEOPLE;
        if (passport.recordOf(_ids[who]).registeredAt == 0) passport.register(_accounts[who], uint40(block.timestamp));
    }

    function invite(uint256 who, uint256 index, uint256 duration) external {
        (address account, uint256 id) = _someone(who);
        uint256 used = invites.usedBy(id);
        vm.prank(account);
        try invites.invite(_key(index % KEYS), uint40(block.timestamp + bound(duration, 0, 2 hours))) {
            _noteUse(account, id, used + 1);
        } catch {}
    }

    function inviteMany(uint256 who, uint256 count, uint256 duration) external {
        (address account, uint256 id) = _someone(who);
        uint256 used = invites.usedBy(id);
        uint16 size = uint16(bound(count, 0, 5));
        vm.prank(account);
        try invites.inviteMany(_root(), size, uint40(block.timestamp + bound(duration, 0, 2 hours))) {
            _noteUse(account, id, used + size);
        } catch {}
    }

    function revoke(uint256 who, uint256 index, bool rather) external {
        // Now and then only, lest nothing is open.
        if (rather) return;
        (address account, ) = _someone(who);
        vm.prank(account);
        try invites.revoke(_key(index % KEYS)) {} catch {}
    }

    function revokeBatch(uint256 which, uint256 kept) external {
        uint256 count = invites.batchCount();
        if (kept % 4 != 0 || count == 0) return;
        uint256 batchId = 1 + (which % count);
        for (uint256 i = 0; i < PEOPLE; ++i) {
            if (_ids[i] != invites.batchOf(batchId).inviterId) continue;
            vm.prank(_accounts[i]);
            try invites.revokeBatch(batchId) {} catch {}
        }
    }

    function redeem(uint256 inviter, uint256 index, uint256 who) external {
        (, uint256 inviterId) = _someone(inviter);
        (address account, uint256 id) = _someone(who);
        // The first open key from there on, if there is one.
        for (uint256 i = 0; i < KEYS; ++i) {
            if (invites.inviteOf(inviterId, _key(index % KEYS)).status == IInvites.InviteStatus.Open) break;
            unchecked {
                ++index;
            }
        }
        bytes memory signature = signatureBy(_label(index % KEYS), invites.redemptionDigest(inviterId, account));
        vm.prank(account);
        try invites.redeem(inviterId, _key(index % KEYS), signature) {
            _noteRedemption(inviterId, _key(index % KEYS), id);
        } catch {}
    }

    function redeemFromBatch(uint256 which, uint256 index, uint256 who) external {
        uint256 count = invites.batchCount();
        if (count == 0) return;
        uint256 batchId = 1 + (which % count);
        uint256 inviterId = invites.batchOf(batchId).inviterId;
        (address account, uint256 id) = _someone(who);
        index = index % KEYS;
        bytes memory signature = signatureBy(_label(index), invites.redemptionDigest(inviterId, account));
        vm.prank(account);
        try invites.redeemFromBatch(batchId, _key(index), _proof(index), signature) {
            _noteRedemption(inviterId, _key(index), id);
        } catch {}
    }

    function rise(uint256 who, uint256 tier, uint256 duration) external {
        (address account, ) = _someone(who);
        tiers.set(account, Tier(tier % 4), uint40(block.timestamp + bound(duration, 0, 2 hours)));
    }

    function move(uint256 who) external {
        who = who % PEOPLE;
        if (!passport.isRegistered(_accounts[who])) return;
        address to = _freshAccount();
        passport.move(_accounts[who], to);
        _accounts[who] = to;
    }

    function giveUp(uint256 who, uint256 kept) external {
        (address account, ) = _someone(who);
        if (kept % 16 == 0 && passport.isRegistered(account)) passport.giveUp(account);
    }

    function pass(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, 30 minutes));
    }

    function subject() external view returns (Invites) {
        return invites;
    }

    function passportId(uint256 who) external view returns (uint256) {
        return _ids[who];
    }

    function keyAt(uint256 index) external pure returns (address) {
        return _key(index);
    }

    function _noteUse(address account, uint256 id, uint256 expected) private {
        uint256 used = invites.usedBy(id);
        if (used != expected || used > invites.quotaOf(account)) quotaExceeded = true;
    }

    function _noteRedemption(uint256 inviterId, address key, uint256 inviteeId) private {
        ++redemptions[inviterId][key];
        ++invited[inviteeId];
        lastInviter[inviteeId] = inviterId;
    }

    function _freshAccount() private returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("account", _fresh++)))));
    }

    function _someone(uint256 who) private view returns (address account, uint256 id) {
        return (_accounts[who % PEOPLE], _ids[who % PEOPLE]);
    }
}
