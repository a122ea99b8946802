// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

import {IReputationRegistry} from "../interfaces/IReputationRegistry.sol";

/// @title Attesters
/// @notice The owner chooses who attests epochs, and how many of them must sign each.
abstract contract Attesters is Ownable2Step, IReputationRegistry {
    mapping(address attester => bool active) private _attesters;
    uint248 private _attesterCount;
    uint8 private _quorum;

    /// @inheritdoc IReputationRegistry
    function setAttester(address attester, bool active) external onlyOwner {
        if (attester == address(0)) revert Registry_ZeroAttester();
        if (_attesters[attester] == active) revert Registry_AttesterUnchanged(attester);
        uint248 count = active ? _attesterCount + 1 : _attesterCount - 1;
        if (count < _quorum) revert Registry_InvalidQuorum(_quorum, count);

        _attesters[attester] = active;
        _attesterCount = count;

        emit AttesterChanged(attester, active);
    }

    /// @inheritdoc IReputationRegistry
    function setQuorum(uint8 newQuorum) external onlyOwner {
        if (newQuorum == 0 || newQuorum > _attesterCount) revert Registry_InvalidQuorum(newQuorum, _attesterCount);

        _quorum = newQuorum;

        emit QuorumChanged(newQuorum);
    }

    /// @inheritdoc IReputationRegistry
    function isAttester(address account) external view returns (bool) {
        return _attesters[account];
    }

    /// @inheritdoc IReputationRegistry
    function quorum() external view returns (uint8) {
        return _quorum;
    }

    /// @dev Who signed the digest. Rising order makes every signer count once. The loop ends early at the first bad
    /// signature, and the submitter pays for its length.
    function _attestersOf(
        bytes32 digest,
        bytes[] calldata signatures
    ) internal view returns (address[] memory attesters) {
        if (_quorum == 0 || signatures.length < _quorum) revert Registry_QuorumNotMet(signatures.length, _quorum);
        attesters = new address[](signatures.length);
        address previous = address(0);
        for (uint256 i = 0; i < signatures.length; ++i) {
            (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecoverCalldata(digest, signatures[i]);
            if (problem != ECDSA.RecoverError.NoError || signer <= previous || !_attesters[signer]) {
                revert Registry_InvalidAttestation(i);
            }
            attesters[i] = signer;
            previous = signer;
        }
    }
}
