// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IInviteGate} from "../interfaces/IInviteGate.sol";
import {ITicketGate} from "../interfaces/ITicketGate.sol";
import {InviteCode} from "../libraries/InviteCode.sol";

/// @title InviteGate
/// @notice Holds which codes were used, apart for each ticket contract and event. Nobody owns the contract.
contract InviteGate is EIP712, IInviteGate {
    using InviteCode for address;

    bytes32 private constant ADMISSION_TYPEHASH = keccak256(
        "Admission(address tickets,uint256 eventId,address account)"
    );

    mapping(address tickets => mapping(uint256 eventId => mapping(address key => bool spent))) private _spent;

    constructor() EIP712("Aura InviteGate", "1") {}

    /// @inheritdoc ITicketGate
    function admit(uint256 eventId, address account, uint256 quantity, bytes32 param, bytes calldata data) external {
        if (quantity != 1) revert InviteGate_NotOne(quantity);
        (address key, bytes32[] memory proof, bytes memory signature) = abi.decode(data, (address, bytes32[], bytes));
        if (_spent[msg.sender][eventId][key]) revert InviteGate_CodeSpent(key);
        if (!key.isListed(param, proof)) revert InviteGate_NotListed(key, param);
        if (!key.isSignedBy(admissionDigest(msg.sender, eventId, account), signature)) {
            revert InviteGate_InvalidCode(key);
        }

        _spent[msg.sender][eventId][key] = true;

        emit CodeSpent(msg.sender, eventId, key, account);
    }

    /// @inheritdoc IInviteGate
    function isCodeSpent(address tickets, uint256 eventId, address key) external view returns (bool) {
        return _spent[tickets][eventId][key];
    }

    /// @inheritdoc IInviteGate
    function admissionDigest(address tickets, uint256 eventId, address account) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(ADMISSION_TYPEHASH, tickets, eventId, account)));
    }
}
