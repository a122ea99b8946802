// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Invites} from "../../Invites.sol";
import {IInvites} from "../../interfaces/IInvites.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {TierList} from "../../mocks/TierList.sol";
import {KeyTree} from "./KeyTree.t.sol";

/// @notice Stands in for the passport contract: passports are registered, moved and given up at will.
contract PassportDouble {
    mapping(address account => uint256 passportId) private _ids;
    mapping(uint256 passportId => IPassport.PassportRecord record) private _records;

    function register(address account, uint40 registeredAt) external {
        uint256 id = uint160(account);
        _ids[account] = id;
        _records[id].holder = account;
        _records[id].registeredAt = registeredAt;
    }

    function move(address from, address to) external {
        _ids[to] = _ids[from];
        delete _ids[from];
        _records[_ids[to]].holder = to;
        ++_records[_ids[to]].moves;
    }

    function giveUp(address account) external {
        _records[_ids[account]].left = true;
        delete _ids[account];
    }

    function isRegistered(address account) external view returns (bool) {
        return _ids[account] != 0;
    }

    function passportOf(address account) external view returns (uint256) {
        if (_ids[account] == 0) revert IPassport.Passport_NotRegistered(account);
        return _ids[account];
    }

    function recordOf(uint256 passportId) external view returns (IPassport.PassportRecord memory) {
        return _records[passportId];
    }
}

/// @title Invites among people whose passports are a second apart: ann, bea, cat and dan, eldest first
abstract contract InvitesWorld is KeyTree {
    uint40 internal constant NOW = START + 1 days;
    uint40 internal constant LATER = NOW + 1 hours;

    PassportDouble internal passport;
    TierList internal tiers;
    Invites internal invites;
    address internal ann = person("ann");
    address internal bea = person("bea");
    address internal cat = person("cat");
    address internal dan = person("dan");
    address internal stranger = person("stranger");

    function _deploy() internal {
        vm.warp(NOW);
        passport = new PassportDouble();
        tiers = new TierList();
        invites = _newInvites();
        passport.register(ann, START);
        passport.register(bea, START + 1);
        passport.register(cat, START + 2);
        passport.register(dan, START + 3);
    }

    function _newInvites() internal returns (Invites) {
        return new Invites(IPassport(address(passport)), IReputationRegistry(address(tiers)), _quotas());
    }

    function _quotas() internal pure returns (uint16[5] memory) {
        return [uint16(2), 4, 6, 8, 65_535];
    }

    function _id(address account) internal pure returns (uint256) {
        return uint160(account);
    }

    /// @dev What the holder of a code hands in to be invited by an inviter.
    function _sign(string memory label, address inviter, address redeemer) internal view returns (bytes memory) {
        return signatureBy(label, invites.redemptionDigest(_id(inviter), redeemer));
    }

    function _invite(address inviter, uint256 index) internal {
        vm.prank(inviter);
        invites.invite(_key(index), LATER);
    }

    function _inviteMany(address inviter, uint16 count) internal returns (uint256 batchId) {
        vm.prank(inviter);
        return invites.inviteMany(_root(), count, LATER);
    }

    function _redeem(address inviter, uint256 index, address redeemer) internal {
        bytes memory signature = _sign(_label(index), inviter, redeemer);
        vm.prank(redeemer);
        invites.redeem(_id(inviter), _key(index), signature);
    }

    function _redeemFromBatch(uint256 batchId, address inviter, uint256 index, address redeemer) internal {
        bytes memory signature = _sign(_label(index), inviter, redeemer);
        vm.prank(redeemer);
        invites.redeemFromBatch(batchId, _key(index), _proof(index), signature);
    }

    function _accept(
        string memory label,
        address inviter,
        uint256 index,
        uint256 deadline
    ) internal view returns (IInvites.Acceptance memory) {
        address redeemer = person(label);
        bytes32 digest = invites.acceptanceDigest(_id(inviter), _key(index), redeemer, deadline);
        return IInvites.Acceptance({redeemer: redeemer, deadline: deadline, signature: signatureBy(label, digest)});
    }
}
