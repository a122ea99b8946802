// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IPassport} from "./interfaces/IPassport.sol";
import {IPoseidonT3} from "./interfaces/IPoseidonT3.sol";
import {Field} from "./libraries/Field.sol";
import {Signatures} from "./libraries/Signatures.sol";
import {PassportMembership} from "./passport/PassportMembership.sol";
import {PassportRebinding} from "./passport/PassportRebinding.sol";
import {PassportToken} from "./passport/PassportToken.sol";

/// @title Passport
/// @notice Holds who has a passport, which identity commitment it carries, and the tree of those commitments. Only an
/// account itself, or its signature, registers its passport; only the holder, or a proof of the identity behind it and
/// time, moves it. The owner chooses who renders metadata and can do nothing else.
contract Passport is EIP712, PassportMembership, PassportRebinding, PassportToken {
    bytes32 private constant REGISTRATION_TYPEHASH = keccak256(
        "Registration(address account,uint256 commitment,uint256 deadline)"
    );

    constructor(
        address owner,
        ISemaphoreVerifier verifier,
        IPoseidonT3 poseidon,
        Config memory config
    )
        EIP712("Aura Passport", "1")
        Ownable(owner)
        PassportMembership(poseidon, config.rootGrace)
        PassportRebinding(verifier, config.rebindDelay)
    {}

    /// @inheritdoc IPassport
    function register(uint256 commitment) external returns (uint256 passportId) {
        return _register(msg.sender, commitment);
    }

    /// @inheritdoc IPassport
    function registerFor(
        address account,
        uint256 commitment,
        uint256 deadline,
        bytes calldata signature
    ) external returns (uint256 passportId) {
        if (block.timestamp > deadline) revert Passport_RegistrationExpired(deadline);
        bytes32 digest = registrationDigest(account, commitment, deadline);
        if (!Signatures.isSignedBy(account, digest, signature)) revert Passport_InvalidRegistrationSignature();
        return _register(account, commitment);
    }

    /// @inheritdoc IPassport
    function giveUp() external {
        (uint256 passportId, Entry storage entry) = _heldBy(msg.sender);

        entry.left = true;
        _cancel(passportId);

        emit Transfer(msg.sender, address(0), passportId);
        emit PassportLeft(passportId, msg.sender);
    }

    /// @inheritdoc IPassport
    function registrationDigest(address account, uint256 commitment, uint256 deadline) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REGISTRATION_TYPEHASH, account, commitment, deadline)));
    }

    function _register(address account, uint256 commitment) private returns (uint256 passportId) {
        if (commitment == 0 || !Field.isElement(commitment)) revert Passport_InvalidCommitment(commitment);
        _requireNew(account);
        passportId = _selfOf(account);

        Entry storage entry = _entries[passportId];
        entry.link = account;
        entry.registeredAt = uint40(block.timestamp);
        entry.commitment = commitment;

        emit Transfer(address(0), account, passportId);
        emit Locked(passportId);
        emit PassportRegistered(passportId, account, commitment);
    }
}
