// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";
import {ERC1155Utils} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Utils.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ERC165} from "@openzeppelin/contracts/utils/introspection/ERC165.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";

import {IBadges} from "./interfaces/IBadges.sol";
import {IPassport} from "./interfaces/IPassport.sol";

/// @title Badges
/// @notice Holds issuers, badge types and who has which badge. An issuer mints and revokes badges of its own types; the
/// owner accredits issuers and can do nothing else.
contract Badges is ERC165, EIP712, Ownable2Step, IERC1155MetadataURI, IERC1155Errors, IBadges {
    using BitMaps for BitMaps.BitMap;

    struct IssuerRecord {
        bool registered;
        bool accredited;
    }

    bytes32 private constant VOUCHER_TYPEHASH = keccak256(
        "Voucher(uint256 badgeType,address account,uint64 value,uint256 nonce,uint40 deadline)"
    );

    IPassport private immutable _passport;

    mapping(address issuer => IssuerRecord record) private _issuers;
    mapping(address issuer => BitMaps.BitMap nonces) private _spentNonces;
    uint256 private _badgeTypeCount;
    mapping(uint256 badgeType => BadgeType definition) private _badgeTypes;
    mapping(uint256 badgeType => string uri) private _uris;
    mapping(uint256 badgeType => mapping(address account => Badge badge)) private _badges;

    constructor(address owner, IPassport passport) EIP712("Aura Badges", "1") Ownable(owner) {
        _passport = passport;
    }

    /// @inheritdoc IBadges
    function registerIssuer(string calldata name, string calldata issuerUri) external {
        if (bytes(name).length == 0) revert Badges_EmptyName();
        IssuerRecord storage issuer = _issuers[msg.sender];
        if (issuer.registered) revert Badges_IssuerAlreadyRegistered(msg.sender);

        issuer.registered = true;

        emit IssuerRegistered(msg.sender, name, issuerUri);
    }

    /// @inheritdoc IBadges
    function setAccreditation(address issuer, bool accredited) external onlyOwner {
        if (!_issuers[issuer].registered) revert Badges_IssuerNotRegistered(issuer);

        _issuers[issuer].accredited = accredited;

        emit IssuerAccreditationChanged(issuer, accredited);
    }

    /// @inheritdoc IBadges
    function defineBadgeType(BadgeTypeParams calldata params) external returns (uint256 badgeType) {
        if (!_issuers[msg.sender].registered) revert Badges_IssuerNotRegistered(msg.sender);
        if (bytes(params.name).length == 0) revert Badges_EmptyName();
        if (params.supplyCap == 0) revert Badges_ZeroSupplyCap();

        badgeType = _badgeTypeCount;
        _badgeTypeCount = badgeType + 1;
        _badgeTypes[badgeType] = BadgeType({
            issuer: msg.sender,
            validity: params.validity,
            supplyCap: params.supplyCap,
            supply: 0
        });
        _uris[badgeType] = params.uri;

        emit BadgeTypeDefined({
            badgeType: badgeType,
            issuer: msg.sender,
            category: params.category,
            provider: params.provider,
            validity: params.validity,
            supplyCap: params.supplyCap,
            name: params.name,
            uri: params.uri
        });
        emit URI(params.uri, badgeType);
    }

    /// @inheritdoc IBadges
    function mint(uint256 badgeType, address account, uint64 value) external {
        if (_existing(badgeType).issuer != msg.sender) revert Badges_NotIssuer(msg.sender, badgeType);
        _mint(badgeType, account, value);
    }

    /// @inheritdoc IBadges
    function mintWithVoucher(Voucher calldata voucher, bytes calldata signature) external {
        if (block.timestamp > voucher.deadline) revert Badges_VoucherExpired(voucher.deadline);
        address issuer = _existing(voucher.badgeType).issuer;
        _spend(issuer, voucher.nonce, false);
        if (!_isSignedBy(issuer, voucherDigest(voucher), signature)) revert Badges_InvalidVoucherSignature();
        _mint(voucher.badgeType, voucher.account, voucher.value);
    }

    /// @inheritdoc IBadges
    function cancelVoucher(uint256 nonce) external {
        _spend(msg.sender, nonce, true);
    }

    /// @inheritdoc IBadges
    function revoke(uint256 badgeType, address account, uint8 reason) external {
        if (_existing(badgeType).issuer != msg.sender) revert Badges_NotIssuer(msg.sender, badgeType);
        Badge storage badge = _badges[badgeType][account];
        if (badge.issuedAt == 0) revert Badges_NotHeld(account, badgeType);
        if (badge.revoked) revert Badges_Revoked(account, badgeType);

        badge.revoked = true;

        emit TransferSingle(msg.sender, account, address(0), badgeType, 1);
        emit BadgeRevoked(badgeType, account, reason);
    }

    /// @inheritdoc IERC1155
    function balanceOfBatch(
        address[] calldata accounts,
        uint256[] calldata ids
    ) external view returns (uint256[] memory balances) {
        if (accounts.length != ids.length) revert ERC1155InvalidArrayLength(ids.length, accounts.length);
        balances = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            balances[i] = balanceOf(accounts[i], ids[i]);
        }
    }

    /// @inheritdoc IBadges
    function isValid(address account, uint256 badgeType) external view returns (bool) {
        Badge storage badge = _badges[badgeType][account];
        return badge.issuedAt != 0 && !badge.revoked && !_isExpired(badge);
    }

    /// @inheritdoc IBadges
    function badgeOf(address account, uint256 badgeType) external view returns (Badge memory) {
        return _badges[badgeType][account];
    }

    /// @inheritdoc IBadges
    function badgeTypeOf(uint256 badgeType) external view returns (BadgeType memory) {
        return _existing(badgeType);
    }

    /// @inheritdoc IBadges
    function badgeTypeCount() external view returns (uint256) {
        return _badgeTypeCount;
    }

    /// @inheritdoc IBadges
    function issuerStatus(address issuer) external view returns (bool registered, bool accredited) {
        IssuerRecord storage issuerRecord = _issuers[issuer];
        return (issuerRecord.registered, issuerRecord.accredited);
    }

    /// @inheritdoc IBadges
    function isVoucherSpent(address issuer, uint256 nonce) external view returns (bool) {
        return _spentNonces[issuer].get(nonce);
    }

    /// @inheritdoc IERC1155MetadataURI
    function uri(uint256 id) external view returns (string memory) {
        _existing(id);
        return _uris[id];
    }

    /// @inheritdoc IERC1155
    function setApprovalForAll(address, bool) external pure {
        revert Badges_Soulbound();
    }

    /// @inheritdoc IERC1155
    function safeTransferFrom(address, address, uint256, uint256, bytes calldata) external pure {
        revert Badges_Soulbound();
    }

    /// @inheritdoc IERC1155
    function safeBatchTransferFrom(
        address,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata
    ) external pure {
        revert Badges_Soulbound();
    }

    /// @inheritdoc IERC1155
    function isApprovedForAll(address, address) external pure returns (bool) {
        return false;
    }

    /// @inheritdoc IBadges
    function voucherDigest(Voucher calldata voucher) public view returns (bytes32) {
        return
            _hashTypedDataV4(
                keccak256(
                    abi.encode(
                        VOUCHER_TYPEHASH,
                        voucher.badgeType,
                        voucher.account,
                        voucher.value,
                        voucher.nonce,
                        voucher.deadline
                    )
                )
            );
    }

    /// @inheritdoc IERC1155
    /// @dev An expired badge is still held; {isValid} tells whether it counts.
    function balanceOf(address account, uint256 id) public view returns (uint256) {
        Badge storage badge = _badges[id][account];
        return badge.issuedAt != 0 && !badge.revoked ? 1 : 0;
    }

    /// @inheritdoc ERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC165, IERC165) returns (bool) {
        return
            interfaceId == type(IERC1155).interfaceId ||
            interfaceId == type(IERC1155MetadataURI).interfaceId ||
            super.supportsInterface(interfaceId);
    }

    /// @dev All effects come before the recipient's hook, so that a re-entering recipient finds its badge held.
    function _mint(uint256 badgeType, address account, uint64 value) private {
        if (!_passport.isRegistered(account)) revert Badges_NoPassport(account);
        Badge storage badge = _badges[badgeType][account];
        if (badge.revoked) revert Badges_Revoked(account, badgeType);
        bool renewal = badge.issuedAt != 0;
        if (renewal && !_isExpired(badge)) revert Badges_AlreadyHeld(account, badgeType);

        BadgeType storage definition = _badgeTypes[badgeType];
        address issuer = definition.issuer;
        uint32 validity = definition.validity;
        if (!renewal) {
            uint32 supply = definition.supply;
            if (supply == definition.supplyCap) revert Badges_SupplyExhausted(badgeType, supply);
            definition.supply = supply + 1;
        }
        uint40 issuedAt = uint40(block.timestamp);
        uint40 expiresAt = validity == 0 ? 0 : issuedAt + validity;
        badge.value = value;
        badge.issuedAt = issuedAt;
        badge.expiresAt = expiresAt;

        emit BadgeMinted(badgeType, account, issuer, value, issuedAt, expiresAt);
        if (!renewal) {
            emit TransferSingle(msg.sender, address(0), account, badgeType, 1);
            ERC1155Utils.checkOnERC1155Received(msg.sender, address(0), account, badgeType, 1, "");
        }
    }

    function _spend(address issuer, uint256 nonce, bool cancelled) private {
        BitMaps.BitMap storage spent = _spentNonces[issuer];
        if (spent.get(nonce)) revert Badges_VoucherSpent(issuer, nonce);

        spent.set(nonce);

        emit VoucherSpent(issuer, nonce, cancelled);
    }

    function _existing(uint256 badgeType) private view returns (BadgeType storage definition) {
        definition = _badgeTypes[badgeType];
        if (definition.issuer == address(0)) revert Badges_UnknownBadgeType(badgeType);
    }

    /// @dev Keys first: only where no key of the issuer's signed is its code, if any, looked at and asked.
    function _isSignedBy(address issuer, bytes32 digest, bytes calldata signature) private view returns (bool) {
        (address signer, ECDSA.RecoverError problem, ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (problem == ECDSA.RecoverError.NoError && signer == issuer) return true;
        return SignatureChecker.isValidERC1271SignatureNow(issuer, digest, signature);
    }

    function _isExpired(Badge storage badge) private view returns (bool) {
        return badge.expiresAt != 0 && block.timestamp >= badge.expiresAt;
    }
}
