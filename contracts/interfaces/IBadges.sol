// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

/// @title Soulbound, typed, expiring badges
/// @notice An ERC-1155 whose ids are badge types. An account holds at most one badge of a type, bound to its passport.
interface IBadges is IERC1155 {
    /// @notice What a badge says something about.
    enum Category {
        Humanity,
        Social,
        OnChain,
        Event,
        Work,
        Custom
    }

    /// @notice What an issuer chooses when it defines a badge type.
    /// @param category What the badge says something about.
    /// @param provider ASCII label of the source, left-aligned, such as "github"; tells a formula how to read `value`.
    /// @param validity Seconds from minting to expiry; 0 for badges that never expire.
    /// @param supplyCap Most badges ever minted, 1 or more; `type(uint32).max` for no cap.
    /// @param name Shown to people; not empty.
    /// @param uri Metadata location, ERC-1155 style.
    struct BadgeTypeParams {
        Category category;
        bytes32 provider;
        uint32 validity;
        uint32 supplyCap;
        string name;
        string uri;
    }

    /// @notice What is stored of a badge type, in one slot.
    struct BadgeType {
        address issuer;
        uint32 validity;
        uint32 supplyCap;
        uint32 supply;
    }

    /// @notice What is stored of a badge, in one slot. `issuedAt` is 0 when the account never held one.
    /// @param value What the issuer attests, in the provider's unit.
    /// @param issuedAt Seconds since the Unix epoch.
    /// @param expiresAt First second at which the badge no longer counts; 0 for never.
    struct Badge {
        uint64 value;
        uint40 issuedAt;
        uint40 expiresAt;
        bool revoked;
    }

    /// @notice An issuer's signed permission to mint one badge to one account.
    /// @param badgeType Which type to mint.
    /// @param account Who receives it; nobody else can redeem the voucher for themselves.
    /// @param value What the issuer attests, in the provider's unit.
    /// @param nonce Chosen by the issuer, single use per issuer.
    /// @param deadline Last second at which the voucher is accepted.
    struct Voucher {
        uint256 badgeType;
        address account;
        uint64 value;
        uint256 nonce;
        uint40 deadline;
    }

    /// @notice Emitted once per issuer.
    event IssuerRegistered(address indexed issuer, string name, string uri);

    /// @notice Emitted when governance accredits an issuer or withdraws accreditation. Only badges of accredited issuers
    /// count towards reputation.
    event IssuerAccreditationChanged(address indexed issuer, bool accredited);

    /// @notice Emitted once per badge type.
    event BadgeTypeDefined(
        uint256 indexed badgeType,
        address indexed issuer,
        Category category,
        bytes32 provider,
        uint32 validity,
        uint32 supplyCap,
        string name,
        string uri
    );

    /// @notice Emitted when a badge is minted, or renewed after it expired.
    /// @param expiresAt First second at which the badge no longer counts; 0 for never.
    event BadgeMinted(
        uint256 indexed badgeType,
        address indexed account,
        address indexed issuer,
        uint64 value,
        uint40 issuedAt,
        uint40 expiresAt
    );

    /// @notice Emitted when the issuer takes a badge back.
    /// @param reason Code chosen by the issuer; 0 for none given.
    event BadgeRevoked(uint256 indexed badgeType, address indexed account, uint8 reason);

    /// @notice Emitted when a voucher's nonce is used up, by redemption or by cancellation.
    event VoucherSpent(address indexed issuer, uint256 nonce, bool cancelled);

    /// @notice Thrown when a name is empty.
    error Badges_EmptyName();

    /// @notice Thrown when the account is registered as an issuer already.
    error Badges_IssuerAlreadyRegistered(address issuer);

    /// @notice Thrown when the account is not a registered issuer.
    error Badges_IssuerNotRegistered(address issuer);

    /// @notice Thrown when a supply cap is zero.
    error Badges_ZeroSupplyCap();

    /// @notice Thrown when a badge type does not exist.
    error Badges_UnknownBadgeType(uint256 badgeType);

    /// @notice Thrown when somebody other than the type's issuer acts for it.
    error Badges_NotIssuer(address caller, uint256 badgeType);

    /// @notice Thrown when the recipient holds no passport.
    error Badges_NoPassport(address account);

    /// @notice Thrown when the account holds an unexpired badge of the type.
    error Badges_AlreadyHeld(address account, uint256 badgeType);

    /// @notice Thrown when the account's badge of the type was revoked: it can never be minted again.
    error Badges_Revoked(address account, uint256 badgeType);

    /// @notice Thrown when the account has no badge of the type.
    error Badges_NotHeld(address account, uint256 badgeType);

    /// @notice Thrown when every badge of the type has been minted.
    error Badges_SupplyExhausted(uint256 badgeType, uint32 supplyCap);

    /// @notice Thrown when a voucher's deadline has passed.
    error Badges_VoucherExpired(uint40 deadline);

    /// @notice Thrown when a voucher's nonce was redeemed or cancelled.
    error Badges_VoucherSpent(address issuer, uint256 nonce);

    /// @notice Thrown when a voucher is not signed by the type's issuer.
    error Badges_InvalidVoucherSignature();

    /// @notice Thrown by every transfer and approval: a badge never changes hands.
    error Badges_Soulbound();

    /// @notice Registers the caller as an issuer. Open to all; accreditation is governance's.
    /// @dev Emits {IssuerRegistered}. Requirements: not registered yet; `name` is not empty.
    function registerIssuer(string calldata name, string calldata uri) external;

    /// @notice Accredits an issuer, or withdraws it.
    /// @dev Emits {IssuerAccreditationChanged}. Requirements: the caller is the owner; the issuer is registered.
    function setAccreditation(address issuer, bool accredited) external;

    /// @notice Defines a badge type issued by the caller.
    /// @dev Emits {BadgeTypeDefined} and {IERC1155-URI}. Requirements: the caller is a registered issuer; the name is not
    /// empty; the supply cap is not zero.
    /// @return badgeType Ids count up from 0.
    function defineBadgeType(BadgeTypeParams calldata params) external returns (uint256 badgeType);

    /// @notice Mints a badge, or renews an expired one.
    /// @dev Emits {BadgeMinted} and, unless renewed, {IERC1155-TransferSingle}.
    ///
    /// Requirements:
    /// - The caller issued the type.
    /// - `account` holds a passport, no unexpired badge of the type, and none that was revoked.
    /// - The supply cap is not reached (renewals do not count).
    /// - A contract account accepts ERC-1155 tokens.
    function mint(uint256 badgeType, address account, uint64 value) external;

    /// @notice Mints a badge on the strength of the issuer's EIP-712 signature. Anybody may submit and pay for it.
    /// @dev Emits {VoucherSpent} and what {mint} emits.
    ///
    /// Requirements:
    /// - `block.timestamp <= voucher.deadline` and the nonce is unspent.
    /// - The type's issuer signed the voucher (EOA or ERC-1271).
    /// - Those of {mint} on the recipient and the supply.
    function mintWithVoucher(Voucher calldata voucher, bytes calldata signature) external;

    /// @notice Makes the caller's vouchers with this nonce unusable.
    /// @dev Emits {VoucherSpent}. Requirements: the nonce is unspent.
    function cancelVoucher(uint256 nonce) external;

    /// @notice Takes a badge back for good.
    /// @dev Emits {BadgeRevoked} and {IERC1155-TransferSingle}. Requirements: the caller issued the type; the account
    /// holds a badge of it that is not revoked (an expired one may be).
    function revoke(uint256 badgeType, address account, uint8 reason) external;

    /// @notice Whether the account holds a badge of the type that is neither revoked nor expired.
    function isValid(address account, uint256 badgeType) external view returns (bool);

    /// @notice What is stored of an account's badge; all zero when it never held one.
    function badgeOf(address account, uint256 badgeType) external view returns (Badge memory);

    /// @notice What is stored of a badge type.
    /// @dev Requirements: the type exists.
    function badgeTypeOf(uint256 badgeType) external view returns (BadgeType memory);

    /// @notice How many badge types exist.
    function badgeTypeCount() external view returns (uint256);

    /// @notice Whether an account is a registered issuer, and whether it is accredited.
    function issuerStatus(address issuer) external view returns (bool registered, bool accredited);

    /// @notice Whether a voucher nonce of an issuer is used up.
    function isVoucherSpent(address issuer, uint256 nonce) external view returns (bool);

    /// @notice The EIP-712 digest that an issuer signs.
    function voucherDigest(Voucher calldata voucher) external view returns (bytes32);
}
