// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

import {Holdings} from "./badges/Holdings.sol";
import {Issuers} from "./badges/Issuers.sol";
import {Vouchers} from "./badges/Vouchers.sol";
import {IERC5192} from "./interfaces/IERC5192.sol";
import {IPassport} from "./interfaces/IPassport.sol";

/// @title Badges
/// @notice Holds issuers, badge types and who has which badge. An issuer mints and revokes badges of its own types, or has
/// minters do it; the owner accredits issuers, removes them after a delay, and can do nothing else.
contract Badges is ERC165, Vouchers {
    /// @dev ERC-4906 fixes an id of its own: it declares events alone.
    bytes4 private constant ERC4906_ID = 0x49064906;

    /// @param removalDelay Seconds from the announcement of an issuer's removal to the first at which it can happen.
    constructor(
        address owner,
        IPassport passport,
        uint32 removalDelay
    ) EIP712("Aura Badges", "1") Issuers(owner, removalDelay) Holdings(passport) {}

    /// @inheritdoc ERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return
            interfaceId == type(IERC1155).interfaceId ||
            interfaceId == type(IERC1155MetadataURI).interfaceId ||
            interfaceId == type(IERC5192).interfaceId ||
            interfaceId == ERC4906_ID ||
            super.supportsInterface(interfaceId);
    }
}
