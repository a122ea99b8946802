// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";
import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IERC5192} from "../interfaces/IERC5192.sol";
import {IERC7572} from "../interfaces/IERC7572.sol";
import {IPassport} from "../interfaces/IPassport.sol";
import {IPassportRenderer} from "../interfaces/IPassportRenderer.sol";
import {PassportRecords} from "./PassportRecords.sol";

/// @title Passports as tokens
/// @notice Part of the passport contract: what wallets and explorers see. Nothing here moves a passport.
abstract contract PassportToken is IERC721Errors, ERC165, Ownable2Step, IERC721Metadata, PassportRecords {
    bytes4 private constant ERC4906_ID = 0x49064906;

    /// @inheritdoc IPassport
    IPassportRenderer public renderer;

    /// @inheritdoc IPassport
    function setRenderer(IPassportRenderer newRenderer) external onlyOwner {
        renderer = newRenderer;

        emit RendererChanged(newRenderer);
        emit BatchMetadataUpdate(0, type(uint256).max);
    }

    /// @inheritdoc IERC721
    /// @dev There is no token to name: the error carries the caller's would-be passport.
    function setApprovalForAll(address, bool) external view {
        revert Passport_Soulbound(_selfOf(msg.sender));
    }

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view returns (bool) {
        _ownerOf(tokenId);
        return true;
    }

    /// @inheritdoc IERC721
    function balanceOf(address owner) external view returns (uint256) {
        if (owner == address(0)) revert ERC721InvalidOwner(owner);
        return isRegistered(owner) ? 1 : 0;
    }

    /// @inheritdoc IERC721
    function ownerOf(uint256 tokenId) external view returns (address) {
        return _ownerOf(tokenId);
    }

    /// @inheritdoc IERC721
    function getApproved(uint256 tokenId) external view returns (address) {
        _ownerOf(tokenId);
        return address(0);
    }

    /// @inheritdoc IERC721Metadata
    function tokenURI(uint256 tokenId) external view returns (string memory) {
        address holder = _ownerOf(tokenId);
        IPassportRenderer chosen = renderer;
        if (address(chosen) != address(0)) return chosen.render(tokenId);
        return
            _jsonUri(
                abi.encodePacked(
                    '{"name":"Aura Passport","description":"Soulbound passport of ',
                    Strings.toChecksumHexString(holder),
                    '"}'
                )
            );
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

    /// @inheritdoc IERC7572
    function contractURI() external pure returns (string memory) {
        return
            _jsonUri(
                '{"name":"Aura Passport","symbol":"AURA","description":"Soulbound passports: one for each account, with an '
                'identity commitment for proofs of membership that name nobody."}'
            );
    }

    /// @inheritdoc ERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return
            interfaceId == type(IERC721).interfaceId ||
            interfaceId == type(IERC721Metadata).interfaceId ||
            interfaceId == type(IERC5192).interfaceId ||
            interfaceId == ERC4906_ID ||
            super.supportsInterface(interfaceId);
    }

    function _ownerOf(uint256 tokenId) private view returns (address) {
        Entry storage entry = _entries[tokenId];
        if (entry.registeredAt == 0 || entry.left) revert ERC721NonexistentToken(tokenId);
        return entry.link;
    }

    function _jsonUri(bytes memory json) private pure returns (string memory) {
        return string.concat("data:application/json;base64,", Base64.encode(json));
    }
}
