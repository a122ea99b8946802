// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPassport} from "../interfaces/IPassport.sol";

/// @title Who holds which passport
/// @notice Part of the passport contract: its records, and how accounts lead to them.
abstract contract PassportRecords is IPassport {
    /// @dev What is stored under an account, which as an integer is the id of the passport it may register. One slot and
    /// the commitment, laid out as {IPassport-PassportRecord}. A new account then reads and writes no other place, and
    /// so does whoever asks about an account that never moved.
    /// @param link If `registeredAt` is not zero, the holder of the passport that this account registered. Otherwise the
    /// first account of the passport that moved to this one. Zero for an account that never held a passport.
    struct Entry {
        address link;
        uint40 registeredAt;
        uint32 member;
        uint8 moves;
        bool left;
        uint256 commitment;
    }

    mapping(uint256 account => Entry entry) internal _entries;

    /// @inheritdoc IPassport
    function passportOf(address account) external view returns (uint256 passportId) {
        (passportId, ) = _heldBy(account);
    }

    /// @inheritdoc IPassport
    function successorOf(address account) external view returns (address successor) {
        Entry storage entry = _entries[_everHeldBy(account)];
        if (entry.left || entry.link == account) return address(0);
        return entry.link;
    }

    /// @inheritdoc IPassport
    function recordOf(uint256 passportId) external view returns (PassportRecord memory record) {
        Entry storage entry = _entries[passportId];
        if (entry.registeredAt == 0) return record;
        return
            PassportRecord({
                holder: entry.link,
                registeredAt: entry.registeredAt,
                member: entry.member,
                moves: entry.moves,
                left: entry.left,
                commitment: entry.commitment
            });
    }

    /// @inheritdoc IPassport
    function isRegistered(address account) public view returns (bool) {
        return _isHolder(account, _entries[_everHeldBy(account)]);
    }

    /// @dev The passport that an account holds now.
    function _heldBy(address account) internal view returns (uint256 passportId, Entry storage entry) {
        passportId = _everHeldBy(account);
        entry = _entries[passportId];
        if (!_isHolder(account, entry)) revert Passport_NotRegistered(account);
    }

    /// @dev A passport that somebody holds.
    function _live(uint256 passportId) internal view returns (Entry storage entry) {
        entry = _known(passportId);
        if (entry.left) revert Passport_Left(passportId);
    }

    /// @dev A passport that was registered.
    function _known(uint256 passportId) internal view returns (Entry storage entry) {
        entry = _entries[passportId];
        if (entry.registeredAt == 0) revert Passport_UnknownPassport(passportId);
    }

    /// @dev An account has one passport in its life: it never registers or receives another.
    function _requireNew(address account) internal view {
        if (_entries[_selfOf(account)].link != address(0)) revert Passport_AlreadyRegistered(account);
    }

    /// @dev The passport that an account holds or once held; 0 when there is none.
    function _everHeldBy(address account) internal view returns (uint256 passportId) {
        Entry storage entry = _entries[_selfOf(account)];
        return entry.registeredAt != 0 ? _selfOf(account) : _selfOf(entry.link);
    }

    /// @dev The id of the passport that an account may register.
    function _selfOf(address account) internal pure returns (uint256) {
        return uint256(uint160(account));
    }

    /// @dev No passport is nobody's: an entry that is all zero has no holder.
    function _isHolder(address account, Entry storage entry) private view returns (bool) {
        return entry.link == account && !entry.left && account != address(0);
    }
}
