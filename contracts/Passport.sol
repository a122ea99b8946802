// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IERC5192} from "./interfaces/IERC5192.sol";
import {IPassport} from "./interfaces/IPassport.sol";
import {Field} from "./libraries/Field.sol";

/// @title Passport
/// @notice Holds who has a passport and which identity commitment it carries. Nobody owns the contract; only an account
/// itself can register its passport, and nothing registered can be changed.
contract Passport is ERC165, IERC721Metadata, IERC721Errors, IPassport {
    /// @dev Holder and registration time share a slot; the commitment fills another. Balances follow from the holder.
    struct Record {
        address holder;
        uint40 registeredAt;
        uint256 commitment;
    }

    mapping(uint256 passportId => Record record) private _records;

    /// @inheritdoc IPassport
    function register(uint256 commitment) external returns (uint256 passportId) {
        if (commitment == 0 || !Field.isElement(commitment)) revert Passport_InvalidCommitment(commitment);
        passportId = uint256(uint160(msg.sender));
        Record storage record = _records[passportId];
        if (record.holder != address(0)) revert Passport_AlreadyRegistered(msg.sender);

        record.holder = msg.sender;
        record.registeredAt = uint40(block.timestamp);
        record.commitment = commitment;

        emit Transfer(address(0), msg.sender, passportId);
        emit Locked(passportId);
        emit PassportRegistered(passportId, msg.sender, commitment);
    }

    /// @inheritdoc IERC721
    /// @dev There is no token to name: the error carries the caller's would-be passport.
    function setApprovalForAll(address, bool) external view {
        revert Passport_Soulbound(uint256(uint160(msg.sender)));
    }

    /// @inheritdoc IPassport
    function passportOf(address account) external view returns (uint256 passportId) {
        if (!isRegistered(account)) revert Passport_NotRegistered(account);
        return uint256(uint160(account));
    }

    /// @inheritdoc IPassport
    function commitmentOf(uint256 passportId) external view returns (uint256 commitment) {
        return _existing(passportId).commitment;
    }

    /// @inheritdoc IPassport
    function registeredAt(uint256 passportId) external view returns (uint40 timestamp) {
        return _existing(passportId).registeredAt;
    }

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view returns (bool) {
        _existing(tokenId);
        return true;
    }

    /// @inheritdoc IERC721
    function balanceOf(address owner) external view returns (uint256) {
        if (owner == address(0)) revert ERC721InvalidOwner(owner);
        return isRegistered(owner) ? 1 : 0;
    }

    /// @inheritdoc IERC721
    function ownerOf(uint256 tokenId) external view returns (address) {
        return _existing(tokenId).holder;
    }

    /// @inheritdoc IERC721
    function getApproved(uint256 tokenId) external view returns (address) {
        _existing(tokenId);
        return address(0);
    }

    /// @inheritdoc IERC721Metadata
    function tokenURI(uint256 tokenId) external view returns (string memory) {
        address holder = _existing(tokenId).holder;
        bytes memory json = abi.encodePacked(
            '{"name":"Aura Passport","description":"Soulbound passport of ',
            Strings.toChecksumHexString(holder),
            '"}'
        );
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }

    /// @inheritdoc IERC721
    function approve(address, uint256 tokenId) external pure {
        revert Passport_Soulbound(tokenId);
    }

    /// @inheritdoc IERC721
    function transferFrom(address, address, uint256 tokenId) external pure {
        revert Passport_Soulbound(tokenId);
    }

    /// @inheritdoc IERC721
    function safeTransferFrom(address, address, uint256 tokenId) external pure {
        revert Passport_Soulbound(tokenId);
    }

    /// @inheritdoc IERC721
    function safeTransferFrom(address, address, uint256 tokenId, bytes calldata) external pure {
        revert Passport_Soulbound(tokenId);
    }

    /// @inheritdoc IERC721
    function isApprovedForAll(address, address) external pure returns (bool) {
        return false;
    }

    /// @inheritdoc IERC721Metadata
    function name() external pure returns (string memory) {
        return "Aura Passport";
    }

    /// @inheritdoc IERC721Metadata
    function symbol() external pure returns (string memory) {
        return "AURA";
    }

    /// @inheritdoc IPassport
    function isRegistered(address account) public view returns (bool) {
        return _records[uint256(uint160(account))].holder != address(0);
    }

    /// @inheritdoc ERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return
            interfaceId == type(IERC721).interfaceId ||
            interfaceId == type(IERC721Metadata).interfaceId ||
            interfaceId == type(IERC5192).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    function _existing(uint256 passportId) private view returns (Record storage record) {
        record = _records[passportId];
        if (record.holder == address(0)) revert ERC721NonexistentToken(passportId);
    }
}
