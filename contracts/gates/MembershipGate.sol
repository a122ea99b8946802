// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {IMembershipGate} from "../interfaces/IMembershipGate.sol";
import {IMembershipGroup} from "../interfaces/IMembershipGroup.sol";
import {ITicketGate} from "../interfaces/ITicketGate.sol";
import {Field} from "../libraries/Field.sol";
import {Membership} from "../libraries/Membership.sol";
import {SemaphoreProof} from "../types/SemaphoreProof.sol";

/// @title MembershipGate
/// @notice Holds which nullifiers were spent, apart for each ticket contract and event. Nobody owns the contract.
contract MembershipGate is IMembershipGate {
    using Membership for ISemaphoreVerifier;

    bytes32 private constant SCOPE_DOMAIN = keccak256("aura.membership-gate.scope.v1");
    /// @dev An encoded proof: depth, root, nullifier, message and eight points, a word each.
    uint256 private constant PROOF_LENGTH = 12 * 32;

    ISemaphoreVerifier private immutable _verifier;

    mapping(address tickets => mapping(uint256 eventId => mapping(uint256 nullifier => bool spent))) private _spent;

    constructor(ISemaphoreVerifier verifier) {
        _verifier = verifier;
    }

    /// @inheritdoc ITicketGate
    function admit(uint256 eventId, address account, uint256 quantity, bytes32 param, bytes calldata data) external {
        if (quantity != 1) revert MembershipGate_NotOne(quantity);
        if (uint256(param) > type(uint160).max) revert MembershipGate_InvalidGroup(param);
        address group = address(uint160(uint256(param)));
        if (data.length != PROOF_LENGTH) revert MembershipGate_InvalidLength(data.length);
        SemaphoreProof calldata proof;
        // The struct has no dynamic member, so its encoding is its twelve words in order, and all of them are there.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            proof := data.offset
        }
        if (proof.message != uint160(account)) revert MembershipGate_WrongMessage(proof.message, account);
        uint256 nullifier = proof.nullifier;
        if (_spent[msg.sender][eventId][nullifier]) revert MembershipGate_NullifierSpent(nullifier);
        if (!IMembershipGroup(group).isKnownRoot(proof.root, proof.depth)) {
            revert MembershipGate_UnknownRoot(group, proof.root, proof.depth);
        }
        if (!_verifier.verify(proof, scopeOf(msg.sender, eventId))) revert MembershipGate_InvalidProof();

        _spent[msg.sender][eventId][nullifier] = true;

        emit MembershipSpent({
            tickets: msg.sender,
            eventId: eventId,
            nullifier: nullifier,
            account: account,
            group: group
        });
    }

    /// @inheritdoc IMembershipGate
    function isNullifierSpent(address tickets, uint256 eventId, uint256 nullifier) external view returns (bool) {
        return _spent[tickets][eventId][nullifier];
    }

    /// @inheritdoc IMembershipGate
    function scopeOf(address tickets, uint256 eventId) public view returns (uint256 scope) {
        return Field.fromHash(abi.encode(SCOPE_DOMAIN, block.chainid, address(this), tickets, eventId));
    }
}
