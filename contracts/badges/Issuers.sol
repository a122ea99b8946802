// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";

import {IBadges} from "../interfaces/IBadges.sol";
import {BabyJubJub} from "../libraries/BabyJubJub.sol";

/// @title Issuers of badges
/// @notice Holds who issues. Anybody registers and describes itself; the owner accredits, and removes after a delay.
abstract contract Issuers is Ownable2Step, IBadges {
    uint32 private immutable _removalDelay;

    mapping(address issuer => IssuerRecord record) private _issuers;

    constructor(address owner, uint32 delay) Ownable(owner) {
        _removalDelay = delay;
    }

    /// @inheritdoc IBadges
    function registerIssuer(string calldata name, string calldata uri, uint256[2] calldata publicKey) external {
        if (bytes(name).length == 0) revert Badges_EmptyName();
        IssuerRecord storage issuer = _issuers[msg.sender];
        if (issuer.registered) revert Badges_IssuerAlreadyRegistered(msg.sender);
        _checkKey(publicKey);

        issuer.registered = true;
        issuer.publicKey = publicKey;

        emit IssuerRegistered(msg.sender, name, uri, publicKey);
    }

    /// @inheritdoc IBadges
    function updateIssuer(string calldata name, string calldata uri) external {
        if (bytes(name).length == 0) revert Badges_EmptyName();
        _present(msg.sender);

        emit IssuerUpdated(msg.sender, name, uri);
    }

    /// @inheritdoc IBadges
    function setIssuerKey(uint256[2] calldata publicKey) external {
        IssuerRecord storage issuer = _present(msg.sender);
        _checkKey(publicKey);

        issuer.publicKey = publicKey;

        emit IssuerKeyChanged(msg.sender, publicKey);
    }

    /// @inheritdoc IBadges
    function setPaused(bool paused) external {
        _present(msg.sender).paused = paused;

        emit IssuerPauseChanged(msg.sender, paused);
    }

    /// @inheritdoc IBadges
    function setAccreditation(address issuer, bool accredited) external onlyOwner {
        _present(issuer).accredited = accredited;

        emit IssuerAccreditationChanged(issuer, accredited);
    }

    /// @inheritdoc IBadges
    function scheduleIssuerRemoval(address issuer) external onlyOwner {
        IssuerRecord storage record = _present(issuer);
        if (record.removableAt != 0) revert Badges_RemovalScheduled(issuer, record.removableAt);

        uint40 removableAt = uint40(block.timestamp) + _removalDelay;
        record.removableAt = removableAt;

        emit IssuerRemovalScheduled(issuer, removableAt);
    }

    /// @inheritdoc IBadges
    function cancelIssuerRemoval(address issuer) external onlyOwner {
        _leaving(issuer).removableAt = 0;

        emit IssuerRemovalCancelled(issuer);
    }

    /// @inheritdoc IBadges
    function removeIssuer(address issuer) external onlyOwner {
        IssuerRecord storage record = _leaving(issuer);
        uint40 removableAt = record.removableAt;
        if (block.timestamp < removableAt) revert Badges_RemovalNotDue(issuer, removableAt);

        bool accredited = record.accredited;
        record.accredited = false;
        record.removed = true;
        record.removableAt = 0;

        if (accredited) emit IssuerAccreditationChanged(issuer, false);
        emit IssuerRemoved(issuer);
    }

    /// @inheritdoc IBadges
    function issuerOf(address issuer) external view returns (IssuerRecord memory) {
        return _issuers[issuer];
    }

    /// @inheritdoc IBadges
    function removalDelay() external view returns (uint32) {
        return _removalDelay;
    }

    /// @dev Reverts while the issuer's badges cannot be minted. One slot is read.
    function _checkMinting(address issuer) internal view {
        IssuerRecord storage record = _issuers[issuer];
        if (record.removed) revert Badges_IssuerRemoved(issuer);
        if (record.paused) revert Badges_IssuerPaused(issuer);
    }

    /// @dev A registered issuer that was not removed.
    function _present(address issuer) internal view returns (IssuerRecord storage record) {
        record = _issuers[issuer];
        if (!record.registered) revert Badges_IssuerNotRegistered(issuer);
        if (record.removed) revert Badges_IssuerRemoved(issuer);
    }

    /// @dev An issuer whose removal is scheduled. Removal ends that, so it is present.
    function _leaving(address issuer) private view returns (IssuerRecord storage record) {
        record = _issuers[issuer];
        if (record.removableAt == 0) revert Badges_RemovalNotScheduled(issuer);
    }

    function _checkKey(uint256[2] calldata publicKey) private pure {
        (uint256 x, uint256 y) = (publicKey[0], publicKey[1]);
        if ((x | y) != 0 && !BabyJubJub.isKey(x, y)) revert Badges_InvalidIssuerKey(x, y);
    }
}
