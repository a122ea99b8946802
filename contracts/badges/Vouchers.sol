// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

import {IBadges} from "../interfaces/IBadges.sol";
import {PackedBadgeType} from "../libraries/PackedBadgeType.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Minting} from "./Minting.sol";

/// @title Minting by voucher
/// @notice Holds what issuers cancelled. What was redeemed is told by the badge itself, which counts its mints.
abstract contract Vouchers is EIP712, Minting {
    bytes32 private constant VOUCHER_TYPEHASH = keccak256(
        "Voucher(uint256 badgeType,address account,uint64 value,uint256 nonce,uint40 deadline)"
    );

    /// @dev How {BadgeMinted} tells a voucher from the issuer's own hand.
    uint8 private constant BY_VOUCHER = 255;

    mapping(address issuer => mapping(bytes32 digest => bool cancelled)) private _cancelled;

    /// @inheritdoc IBadges
    function mintWithVoucher(Voucher calldata voucher, bytes calldata signature) external {
        _redeem(voucher, signature);
    }

    /// @inheritdoc IBadges
    function mintWithVouchers(Voucher[] calldata vouchers, bytes[] calldata signatures) external {
        _checkLengths(vouchers.length, signatures.length);
        for (uint256 i = 0; i < vouchers.length; ++i) _redeem(vouchers[i], signatures[i]);
    }

    /// @inheritdoc IBadges
    function cancelVoucher(bytes32 digest) external {
        if (_cancelled[msg.sender][digest]) revert Badges_VoucherCancelled(digest);

        _cancelled[msg.sender][digest] = true;

        emit VoucherCancelled(msg.sender, digest);
    }

    /// @inheritdoc IBadges
    function isVoucherCancelled(address issuer, bytes32 digest) external view returns (bool) {
        return _cancelled[issuer][digest];
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

    function _redeem(Voucher calldata voucher, bytes calldata signature) private {
        if (block.timestamp > voucher.deadline) revert Badges_VoucherExpired(voucher.deadline);
        uint256 badgeType = voucher.badgeType;
        PackedBadgeType definition = _existing(badgeType);
        address issuer = definition.issuer();
        if (!definition.allows(VOUCHER_POLICY)) revert Badges_VouchersNotAccepted(badgeType);
        _checkMinting(issuer);
        uint16 mints = _badges[badgeType][voucher.account].badge.mints();
        if (voucher.nonce != mints) revert Badges_VoucherNonceMismatch(voucher.nonce, mints);
        bytes32 digest = voucherDigest(voucher);
        if (_cancelled[issuer][digest]) revert Badges_VoucherCancelled(digest);
        if (!Signatures.isSignedBy(issuer, digest, signature)) revert Badges_InvalidVoucherSignature();
        _mint({
            definition: definition,
            badgeType: badgeType,
            account: voucher.account,
            value: voucher.value,
            minter: 0,
            origin: BY_VOUCHER
        });
    }
}
