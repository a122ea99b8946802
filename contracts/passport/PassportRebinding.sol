// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {IPassport} from "../interfaces/IPassport.sol";
import {Field} from "../libraries/Field.sol";
import {Membership} from "../libraries/Membership.sol";
import {SemaphoreProof} from "../types/SemaphoreProof.sol";
import {PassportRecords} from "./PassportRecords.sol";

/// @title Moves to another account
/// @notice Part of the passport contract. A move takes time, in which the holder can call it off, and the consent of the
/// receiving account.
abstract contract PassportRebinding is IERC721Errors, PassportRecords {
    /// @notice First word of what rebind scopes are hashed from.
    bytes32 public constant REBIND_DOMAIN = keccak256("Aura Passport Rebind v1");

    ISemaphoreVerifier private immutable _verifier;
    uint32 private immutable _rebindDelay;

    mapping(uint256 passportId => Rebind rebind) private _rebinds;

    constructor(ISemaphoreVerifier verifier, uint32 rebindDelay) {
        _verifier = verifier;
        _rebindDelay = rebindDelay;
    }

    /// @inheritdoc IPassport
    function startRebind(address newAccount) external {
        (uint256 passportId, ) = _heldBy(msg.sender);
        _start({passportId: passportId, from: msg.sender, to: newAccount, byProof: false});
    }

    /// @inheritdoc IPassport
    function startRebindWithProof(uint256 passportId, address newAccount, SemaphoreProof calldata proof) external {
        Entry storage entry = _live(passportId);
        Rebind storage rebind = _rebinds[passportId];
        if (rebind.to != address(0) && !rebind.byProof) {
            uint40 until = rebind.readyAt + _rebindDelay;
            if (block.timestamp < until) revert Passport_RebindReserved(passportId, until);
        }
        // A path without siblings: the leaf is the root, and Semaphore's least depth is 1. Who chose a commitment that is
        // the hash of two others has three keys to the passport.
        bool valid =
            proof.depth == 1 &&
                proof.root == entry.commitment &&
                proof.message == uint256(uint160(newAccount)) &&
                Membership.verify(_verifier, proof, rebindScope(passportId));
        if (!valid) revert Passport_InvalidRebindProof();

        _start({passportId: passportId, from: entry.link, to: newAccount, byProof: true});
    }

    /// @inheritdoc IPassport
    function cancelRebind() external {
        (uint256 passportId, ) = _heldBy(msg.sender);
        if (!_cancel(passportId)) revert Passport_NoRebind(passportId);
    }

    /// @inheritdoc IPassport
    function completeRebind(uint256 passportId) external {
        Rebind storage rebind = _rebinds[passportId];
        address to = rebind.to;
        if (to == address(0)) revert Passport_NoRebind(passportId);
        if (to != msg.sender) revert Passport_NotRebindTarget(passportId, msg.sender);
        uint40 readyAt = rebind.readyAt;
        if (block.timestamp < readyAt) revert Passport_RebindNotReady(passportId, readyAt);
        _requireNew(to);

        // A pending move ends with the passport, so that this one is live.
        Entry storage entry = _entries[passportId];
        address from = entry.link;
        entry.link = to;
        if (entry.moves != type(uint8).max) ++entry.moves;
        // Safe: ids are addresses.
        _entries[_selfOf(to)].link = address(uint160(passportId));
        _clear(rebind);

        emit Transfer(from, to, passportId);
        emit PassportRebound(passportId, from, to);
        emit MetadataUpdate(passportId);
    }

    /// @inheritdoc IPassport
    function rebindOf(uint256 passportId) external view returns (Rebind memory) {
        return _rebinds[passportId];
    }

    /// @inheritdoc IPassport
    function rebindScope(uint256 passportId) public view returns (uint256 scope) {
        return
            Field.fromHash(
                abi.encode(REBIND_DOMAIN, block.chainid, address(this), passportId, _rebinds[passportId].nonce)
            );
    }

    /// @dev Calls off the pending move, if there is one.
    function _cancel(uint256 passportId) internal returns (bool pending) {
        Rebind storage rebind = _rebinds[passportId];
        address to = rebind.to;
        if (to == address(0)) return false;

        _clear(rebind);
        ++rebind.nonce;

        emit RebindCancelled(passportId, to);
        return true;
    }

    function _start(uint256 passportId, address from, address to, bool byProof) private {
        if (to == address(0)) revert ERC721InvalidReceiver(to);
        _requireNew(to);
        uint40 readyAt = uint40(block.timestamp) + _rebindDelay;

        _rebinds[passportId] = Rebind({
            to: to,
            readyAt: readyAt,
            byProof: byProof,
            nonce: _rebinds[passportId].nonce + 1
        });

        emit RebindStarted({passportId: passportId, from: from, to: to, readyAt: readyAt, byProof: byProof});
    }

    /// @dev All but the nonce, which never goes back.
    function _clear(Rebind storage rebind) private {
        rebind.to = address(0);
        rebind.readyAt = 0;
        rebind.byProof = false;
    }
}
