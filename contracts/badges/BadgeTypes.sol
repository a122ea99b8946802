// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155MetadataURI} from "@openzeppelin/contracts/token/ERC1155/extensions/IERC1155MetadataURI.sol";

import {IBadges} from "../interfaces/IBadges.sol";
import {IERC5192} from "../interfaces/IERC5192.sol";
import {PackedBadgeType, PackedBadgeTypes} from "../libraries/PackedBadgeType.sol";
import {Issuers} from "./Issuers.sol";

/// @title Types of badges
/// @notice Holds what issuers defined, for ever but for the location of the metadata, and who may mint what.
abstract contract BadgeTypes is Issuers, IERC1155MetadataURI {
    /// @param inMask At most {MASK_SIZE}.
    struct Counts {
        uint8 inMask;
        uint248 others;
    }

    uint8 internal constant ISSUER_POLICY = 1;
    uint8 internal constant VOUCHER_POLICY = 2;
    uint8 private constant MINTERS_POLICY = 4;
    uint8 private constant ALL_POLICIES = 7;

    uint24 internal constant NO_CAP = type(uint24).max;
    uint16 private constant MAX_WEIGHT_HINT = 1000;
    uint256 private constant MAX_MINTERS = 8;

    /// @dev Proofs name types by a field element's 248 lowest bits.
    uint8 private constant MASK_SIZE = 248;

    Counts private _counts;
    mapping(uint256 badgeType => PackedBadgeType definition) internal _badgeTypes;
    mapping(uint256 badgeType => uint16 hint) private _weightHints;
    mapping(uint256 badgeType => mapping(address minter => uint8 place)) private _minters;
    mapping(uint256 badgeType => string uri) private _uris;

    /// @inheritdoc IBadges
    function defineBadgeType(BadgeTypeParams calldata params) external returns (uint256 badgeType) {
        IssuerRecord storage issuer = _present(msg.sender);
        if (params.inMask && !issuer.accredited) revert Badges_IssuerNotAccredited(msg.sender);
        _checkParams(params);

        badgeType = _nextId(params.inMask);
        _badgeTypes[badgeType] = PackedBadgeTypes.pack(
            BadgeType({
                issuer: msg.sender,
                validity: params.validity,
                supplyCap: params.supplyCap,
                supply: 0,
                policies: params.policies,
                category: params.category,
                weightHint: 0
            })
        );
        if (params.weightHint != 0) _weightHints[badgeType] = params.weightHint;
        _uris[badgeType] = params.uri;
        _setMinters(badgeType, params.minters);

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
        emit BadgeTypePoliciesSet(badgeType, params.weightHint, params.policies, params.minters);
        emit URI(params.uri, badgeType);
        emit Locked(badgeType);
    }

    /// @inheritdoc IBadges
    function setBadgeUri(uint256 badgeType, string calldata newUri) external {
        if (_existing(badgeType).issuer() != msg.sender) revert Badges_NotIssuer(msg.sender, badgeType);
        _present(msg.sender);

        _uris[badgeType] = newUri;

        emit URI(newUri, badgeType);
        emit MetadataUpdate(badgeType);
    }

    /// @inheritdoc IBadges
    function badgeTypeOf(uint256 badgeType) external view returns (BadgeType memory) {
        return _existing(badgeType).unpack(_weightHints[badgeType]);
    }

    /// @inheritdoc IBadges
    function badgeTypeCount() external view returns (uint256 inMask, uint256 others) {
        return (_counts.inMask, _counts.others);
    }

    /// @inheritdoc IBadges
    function isMinter(uint256 badgeType, address account) external view returns (bool) {
        return _minters[badgeType][account] != 0;
    }

    /// @inheritdoc IERC1155MetadataURI
    function uri(uint256 id) external view returns (string memory) {
        _existing(id);
        return _uris[id];
    }

    /// @inheritdoc IERC5192
    function locked(uint256 tokenId) external view returns (bool) {
        _existing(tokenId);
        return true;
    }

    function _existing(uint256 badgeType) internal view returns (PackedBadgeType definition) {
        definition = _badgeTypes[badgeType];
        if (definition.issuer() == address(0)) revert Badges_UnknownBadgeType(badgeType);
    }

    /// @dev 1 + place in the type's minters, 0 for anybody else.
    function _placeOf(uint256 badgeType, address account) internal view returns (uint8) {
        return _minters[badgeType][account];
    }

    function _nextId(bool inMask) private returns (uint256 badgeType) {
        if (!inMask) {
            badgeType = MASK_SIZE + uint256(_counts.others);
            ++_counts.others;
        } else {
            badgeType = _counts.inMask;
            if (badgeType == MASK_SIZE) revert Badges_MaskFull();
            ++_counts.inMask;
        }
    }

    function _setMinters(uint256 badgeType, address[] calldata minters) private {
        mapping(address minter => uint8 place) storage places = _minters[badgeType];
        for (uint256 i = 0; i < minters.length; ++i) {
            address minter = minters[i];
            if (minter == address(0) || places[minter] != 0) revert Badges_InvalidMinter(minter);
            places[minter] = uint8(i + 1);
        }
    }

    function _checkParams(BadgeTypeParams calldata params) private pure {
        if (bytes(params.name).length == 0) revert Badges_EmptyName();
        if (params.supplyCap == 0) revert Badges_ZeroSupplyCap();
        if (params.weightHint > MAX_WEIGHT_HINT) revert Badges_WeightHintTooLarge(params.weightHint);
        uint8 policies = params.policies;
        if (policies == 0 || policies > ALL_POLICIES) revert Badges_InvalidPolicies(policies);
        uint256 count = params.minters.length;
        bool byMinters = policies & MINTERS_POLICY != 0;
        if (count > MAX_MINTERS || byMinters != (count != 0)) revert Badges_InvalidMinterCount(count);
    }
}
