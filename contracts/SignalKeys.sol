// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPassport} from "./interfaces/IPassport.sol";
import {IPoseidonT3} from "./interfaces/IPoseidonT3.sol";
import {ISignalKeys} from "./interfaces/ISignalKeys.sol";
import {BabyJubJub} from "./libraries/BabyJubJub.sol";

/// @title SignalKeys
/// @notice Holds the public keys of passports that accept signals. Nobody owns the contract; only the holder of a passport
/// publishes or withdraws its key.
contract SignalKeys is ISignalKeys {
    /// @dev Both 0 where there is none: no key has a coordinate that is 0.
    struct Key {
        uint256 x;
        uint256 y;
    }

    IPassport private immutable _passport;
    IPoseidonT3 private immutable _poseidon;

    mapping(uint256 passportId => Key key) private _keys;

    constructor(IPassport passport, IPoseidonT3 poseidon) {
        _passport = passport;
        _poseidon = poseidon;
    }

    /// @inheritdoc ISignalKeys
    function publish(uint256 x, uint256 y) external {
        if (!BabyJubJub.isKey(x, y)) revert SignalKeys_InvalidKey(x, y);
        uint256 passportId = _passport.passportOf(msg.sender);
        uint256 commitment = _passport.recordOf(passportId).commitment;
        if (_poseidon.hash([x, y]) != commitment) revert SignalKeys_NotBehindCommitment(passportId, commitment);

        _keys[passportId] = Key({x: x, y: y});

        emit SignalKeyPublished(passportId, x, y);
    }

    /// @inheritdoc ISignalKeys
    function withdraw() external {
        uint256 passportId = _passport.passportOf(msg.sender);
        if (_keys[passportId].x == 0) revert SignalKeys_NotPublished(passportId);

        delete _keys[passportId];

        emit SignalKeyWithdrawn(passportId);
    }

    /// @inheritdoc ISignalKeys
    function keyOf(uint256 passportId) external view returns (uint256 x, uint256 y) {
        Key storage key = _keys[passportId];
        if (key.x == 0) return (0, 0);
        IPassport.PassportRecord memory record = _passport.recordOf(passportId);
        if (record.left || _poseidon.hash([key.x, key.y]) != record.commitment) return (0, 0);
        return (key.x, key.y);
    }
}
