// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";

import {IERC5192} from "./IERC5192.sol";

/// @title Soulbound, typed, expiring badges
/// @notice An ERC-1155 whose ids are badge types. An account holds at most one badge of a type, bound to its passport.
/// Types and tokens share ids, so {IERC5192-locked} and the event {MetadataUpdate} of ERC-4906 speak of types.
interface IBadges is IERC1155, IERC5192 {
    /// @notice What a badge says something about.
    enum Category {
        Humanity,
        Social,
        OnChain,
        Event,
        Work,
        Custom
    }

    /// @notice What became of an account's badge. An expired badge is still `Active`.
    enum BadgeStatus {
        None,
        Active,
        Revoked,
        Burned
    }

    /// @notice What is known of an issuer; all zero when it never registered.
    /// @param registered Whether it registered. Removal does not undo it.
    /// @param accredited Whether its badges count towards reputation.
    /// @param paused Whether the issuer stopped minting for the time being.
    /// @param removed Whether governance took the right to mint away for good.
    /// @param removableAt First second at which a scheduled removal can be carried out; 0 when none is scheduled.
    /// @param publicKey BabyJubJub point under which it signs credentials, x then y; both 0 for none.
    struct IssuerRecord {
        bool registered;
        bool accredited;
        bool paused;
        bool removed;
        uint40 removableAt;
        uint256[2] publicKey;
    }

    /// @notice What an issuer chooses when it defines a badge type, for ever but for the uri.
    /// @param category What the badge says something about.
    /// @param provider ASCII label of the source, left-aligned, such as "github"; tells a formula how to read `value`.
    /// @param validity Seconds from minting to expiry; 0 for badges that never expire.
    /// @param supplyCap Most accounts that ever get one, 1 or more; `type(uint24).max` for no cap.
    /// @param weightHint The weight suggested to formulas, 0 to 1000; binds nobody.
    /// @param policies Who may mint, one flag or more: 1 the issuer, 2 whoever brings its voucher, 4 the minters.
    /// @param inMask Whether the id is to be one of 0 to 247, which proofs can name; for accredited issuers only.
    /// @param minters Accounts that may mint, usually contracts: up to 8, distinct, not zero; none without flag 4.
    /// @param name Shown to people; not empty.
    /// @param uri Metadata location, ERC-1155 style.
    struct BadgeTypeParams {
        Category category;
        bytes32 provider;
        uint32 validity;
        uint24 supplyCap;
        uint16 weightHint;
        uint8 policies;
        bool inMask;
        address[] minters;
        string name;
        string uri;
    }

    /// @notice What is stored of a badge type: all that minting reads in one slot, the hint in another.
    /// @param supply Accounts that ever got one; 0 for ever when there is no cap, since only capped types are counted.
    struct BadgeType {
        address issuer;
        uint32 validity;
        uint24 supplyCap;
        uint24 supply;
        uint8 policies;
        Category category;
        uint16 weightHint;
    }

    /// @notice What is stored of a badge, in one slot; what it was stays readable after it ended.
    /// @param value What the issuer attests, in the provider's unit.
    /// @param issuedAt When it was minted or last renewed, in seconds since the Unix epoch.
    /// @param expiresAt First second at which the badge no longer counts; 0 for never.
    /// @param endedAt When it was revoked or burned; 0 while it is active.
    /// @param mints How often the account received the type, renewals counted. Does not go back when a badge moves away.
    /// @param minter 0 when the issuer minted it or signed its voucher, otherwise 1 + place in the type's minters.
    /// @param status `None` when the account never held one, or when it moved away.
    /// @param reason Code given at revocation; 0 for none given.
    struct Badge {
        uint64 value;
        uint40 issuedAt;
        uint40 expiresAt;
        uint40 endedAt;
        uint16 mints;
        uint8 minter;
        BadgeStatus status;
        uint8 reason;
    }

    /// @notice An issuer's signed permission to mint one badge to one account.
    /// @param badgeType Which type to mint.
    /// @param account Who receives it; nobody else can redeem the voucher for themselves.
    /// @param value What the issuer attests, in the provider's unit.
    /// @param nonce How often the account had received the type before: `badgeOf(account, badgeType).mints`, 0 at first.
    /// @param deadline Last second at which the voucher is accepted.
    struct Voucher {
        uint256 badgeType;
        address account;
        uint64 value;
        uint256 nonce;
        uint40 deadline;
    }

    /// @notice Emitted once per issuer.
    /// @param publicKey BabyJubJub point for credentials; both 0 for none.
    event IssuerRegistered(address indexed issuer, string name, string uri, uint256[2] publicKey);

    /// @notice Emitted when an issuer describes itself anew.
    event IssuerUpdated(address indexed issuer, string name, string uri);

    /// @notice Emitted when an issuer replaces its key. With {IssuerRegistered}, tells which key was whose at any time.
    /// @param publicKey Valid from this block on; both 0 for none.
    event IssuerKeyChanged(address indexed issuer, uint256[2] publicKey);

    /// @notice Emitted when an issuer stops minting for the time being, or resumes.
    event IssuerPauseChanged(address indexed issuer, bool paused);

    /// @notice Emitted when governance accredits an issuer or withdraws accreditation. Only badges of accredited issuers
    /// count towards reputation.
    event IssuerAccreditationChanged(address indexed issuer, bool accredited);

    /// @notice Emitted when governance announces that an issuer will be removed.
    /// @param removableAt First second at which it can be.
    event IssuerRemovalScheduled(address indexed issuer, uint40 removableAt);

    /// @notice Emitted when governance drops an announced removal.
    event IssuerRemovalCancelled(address indexed issuer);

    /// @notice Emitted when an issuer is removed: it mints nothing from this block on.
    event IssuerRemoved(address indexed issuer);

    /// @notice Emitted once per badge type.
    event BadgeTypeDefined(
        uint256 indexed badgeType,
        address indexed issuer,
        Category category,
        bytes32 provider,
        uint32 validity,
        uint24 supplyCap,
        string name,
        string uri
    );

    /// @notice Emitted once per badge type, after {BadgeTypeDefined}: who may mint it.
    event BadgeTypePoliciesSet(uint256 indexed badgeType, uint16 weightHint, uint8 policies, address[] minters);

    /// @notice Emitted when a type's metadata moves to another location, as ERC-4906 has it.
    /// @param tokenId The badge type.
    event MetadataUpdate(uint256 tokenId);

    /// @notice Emitted when a badge is minted, or renewed after it expired. The issuer and the validity are the type's, and
    /// the badge is issued at the block's time.
    /// @param origin 0 when the issuer minted it, 1 + place for one of the type's minters, 255 for a voucher.
    event BadgeMinted(uint256 indexed badgeType, address indexed account, uint64 value, uint8 origin);

    /// @notice Emitted in place of {BadgeMinted} when badges of a type are minted or renewed for several accounts.
    /// @param accounts Who received one each, all different.
    /// @param values What each attests, in the order of `accounts`.
    /// @param origin 0 when the issuer minted them, 1 + place for one of the type's minters.
    event BadgesMinted(uint256 indexed badgeType, address[] accounts, uint64[] values, uint8 origin);

    /// @notice Emitted when a badge is taken back.
    /// @param reason Code chosen by who revokes; 0 for none given.
    event BadgeRevoked(uint256 indexed badgeType, address indexed account, uint8 reason);

    /// @notice Emitted when a holder gives a badge up.
    event BadgeBurned(uint256 indexed badgeType, address indexed account);

    /// @notice Emitted when badges follow a passport: what is stored of `to` is now what was stored of `from`.
    /// @param badgeTypes Each at most once; those that had ended are among them.
    event BadgesMigrated(address indexed from, address indexed to, uint256[] badgeTypes);

    /// @notice Emitted when an issuer makes a voucher unusable.
    event VoucherCancelled(address indexed issuer, bytes32 indexed digest);

    /// @notice Thrown when a name is empty.
    error Badges_EmptyName();

    /// @notice Thrown when a batch has no items.
    error Badges_EmptyBatch();

    /// @notice Thrown when the account registered as an issuer before, removed or not.
    error Badges_IssuerAlreadyRegistered(address issuer);

    /// @notice Thrown when the account is not a registered issuer.
    error Badges_IssuerNotRegistered(address issuer);

    /// @notice Thrown when an issuer has no accreditation.
    error Badges_IssuerNotAccredited(address issuer);

    /// @notice Thrown when an issuer has paused minting.
    error Badges_IssuerPaused(address issuer);

    /// @notice Thrown when an issuer was removed.
    error Badges_IssuerRemoved(address issuer);

    /// @notice Thrown when a key is not a point of the BabyJubJub curve, or one of the eight of small order.
    error Badges_InvalidIssuerKey(uint256 x, uint256 y);

    /// @notice Thrown when an issuer's removal is scheduled already.
    error Badges_RemovalScheduled(address issuer, uint40 removableAt);

    /// @notice Thrown when no removal of the issuer is scheduled.
    error Badges_RemovalNotScheduled(address issuer);

    /// @notice Thrown when a removal was announced too short a time ago.
    error Badges_RemovalNotDue(address issuer, uint40 removableAt);

    /// @notice Thrown when a supply cap is zero.
    error Badges_ZeroSupplyCap();

    /// @notice Thrown when a suggested weight is above 1000.
    error Badges_WeightHintTooLarge(uint16 weightHint);

    /// @notice Thrown when policies have no flag, or one that means nothing.
    error Badges_InvalidPolicies(uint8 policies);

    /// @notice Thrown when there are more than 8 minters, some without flag 4, or none with it.
    error Badges_InvalidMinterCount(uint256 count);

    /// @notice Thrown when a minter is the zero account or named twice.
    error Badges_InvalidMinter(address minter);

    /// @notice Thrown when all ids that proofs can name are taken.
    error Badges_MaskFull();

    /// @notice Thrown when a badge type does not exist.
    error Badges_UnknownBadgeType(uint256 badgeType);

    /// @notice Thrown when somebody other than the type's issuer, and other than the badge's minter, acts for it.
    error Badges_NotIssuer(address caller, uint256 badgeType);

    /// @notice Thrown when the type's policies do not let the caller mint.
    error Badges_NotMinter(address caller, uint256 badgeType);

    /// @notice Thrown when the type's policies do not allow vouchers.
    error Badges_VouchersNotAccepted(uint256 badgeType);

    /// @notice Thrown when the recipient holds no live passport.
    error Badges_NoPassport(address account);

    /// @notice Thrown when the account holds a badge of the type: unexpired where one is minted, any where one arrives.
    error Badges_AlreadyHeld(address account, uint256 badgeType);

    /// @notice Thrown when the account's badge of the type was revoked: it can never be minted again.
    error Badges_Revoked(address account, uint256 badgeType);

    /// @notice Thrown when the holder burned its badge of the type: it can never be minted again.
    error Badges_Burned(address account, uint256 badgeType);

    /// @notice Thrown when the account has no badge of the type.
    error Badges_NotHeld(address account, uint256 badgeType);

    /// @notice Thrown when the account received the type 65,535 times, which is the most.
    error Badges_MintsExhausted(address account, uint256 badgeType);

    /// @notice Thrown when every badge of the type has been minted.
    error Badges_SupplyExhausted(uint256 badgeType, uint24 supplyCap);

    /// @notice Thrown when no passport moved from the account to another that holds it still.
    error Badges_NotMoved(address account);

    /// @notice Thrown when a voucher's deadline has passed.
    error Badges_VoucherExpired(uint40 deadline);

    /// @notice Thrown when a voucher's nonce is not how often the account received the type: below, the voucher is spent.
    error Badges_VoucherNonceMismatch(uint256 nonce, uint16 mints);

    /// @notice Thrown when the issuer cancelled the voucher.
    error Badges_VoucherCancelled(bytes32 digest);

    /// @notice Thrown when a voucher is not signed by the type's issuer.
    error Badges_InvalidVoucherSignature();

    /// @notice Thrown by every transfer and approval: a badge never changes hands.
    error Badges_Soulbound();

    /// @notice Registers the caller as an issuer. Open to all; accreditation is governance's.
    /// @dev Emits {IssuerRegistered}.
    ///
    /// Requirements:
    /// - The caller never registered before.
    /// - `name` is not empty.
    /// - `publicKey` is that of {setIssuerKey}.
    function registerIssuer(string calldata name, string calldata uri, uint256[2] calldata publicKey) external;

    /// @notice Replaces the caller's name and location.
    /// @dev Emits {IssuerUpdated}. Requirements: the caller is a registered issuer, not removed; `name` is not empty.
    function updateIssuer(string calldata name, string calldata uri) external;

    /// @notice Replaces the key under which the caller signs credentials.
    /// @dev Emits {IssuerKeyChanged}.
    ///
    /// Notes:
    /// - That the point lies in the subgroup of prime order is not checked.
    ///
    /// Requirements:
    /// - The caller is a registered issuer, not removed.
    /// - `publicKey` is a BabyJubJub point, both coordinates below the field order, and none of the eight points of small
    ///   order; or both are 0, for no key.
    /// @param publicKey The point's x, then its y.
    function setIssuerKey(uint256[2] calldata publicKey) external;

    /// @notice Stops minting of the caller's types, in every way, or resumes it. Badges can be revoked meanwhile.
    /// @dev Emits {IssuerPauseChanged}. Requirements: the caller is a registered issuer, not removed.
    function setPaused(bool paused) external;

    /// @notice Accredits an issuer, or withdraws it.
    /// @dev Emits {IssuerAccreditationChanged}. Requirements: the caller is the owner; the issuer is registered, not
    /// removed.
    function setAccreditation(address issuer, bool accredited) external;

    /// @notice Announces an issuer's removal, which can be carried out {removalDelay} seconds from now.
    /// @dev Emits {IssuerRemovalScheduled}. Requirements: the caller is the owner; the issuer is registered, not removed;
    /// no removal of it is scheduled.
    function scheduleIssuerRemoval(address issuer) external;

    /// @notice Drops an announced removal.
    /// @dev Emits {IssuerRemovalCancelled}. Requirements: the caller is the owner; a removal of the issuer is scheduled.
    function cancelIssuerRemoval(address issuer) external;

    /// @notice Removes an issuer for good. What it issued stays, and it can still revoke and cancel vouchers.
    /// @dev Emits {IssuerRemoved} and, if it was accredited, {IssuerAccreditationChanged}.
    ///
    /// Requirements:
    /// - The caller is the owner.
    /// - A removal of the issuer is scheduled, and `block.timestamp >= removableAt`.
    function removeIssuer(address issuer) external;

    /// @notice Defines a badge type issued by the caller.
    /// @dev Emits {BadgeTypeDefined}, {BadgeTypePoliciesSet}, {IERC1155-URI} and {IERC5192-Locked}.
    ///
    /// Requirements:
    /// - The caller is a registered issuer, not removed.
    /// - The name is not empty, the supply cap not zero, the hint at most 1000.
    /// - The policies have one flag or more of 1, 2 and 4.
    /// - There are 1 to 8 minters with flag 4 and none without it; they are distinct and not zero.
    /// - With `inMask`, the caller is accredited and fewer than 248 types are in the mask.
    /// @return badgeType Ids count up from 0 with `inMask`, from 248 otherwise.
    function defineBadgeType(BadgeTypeParams calldata params) external returns (uint256 badgeType);

    /// @notice Moves a type's metadata to another location.
    /// @dev Emits {IERC1155-URI} and {MetadataUpdate}. Requirements: the type exists; the caller issued it and was not
    /// removed.
    function setBadgeUri(uint256 badgeType, string calldata uri) external;

    /// @notice Mints a badge, or renews an expired one.
    /// @dev Emits {BadgeMinted} and, unless renewed, {IERC1155-TransferSingle}.
    ///
    /// Notes:
    /// - A renewal takes over the new value, and whoever mints it is its minter from then on.
    ///
    /// Requirements:
    /// - The type's policies let the caller mint: as its issuer, or as one of its minters.
    /// - The issuer is neither paused nor removed.
    /// - `account` holds a live passport, no unexpired badge of the type, and none that was revoked or burned.
    /// - `account` received the type fewer than 65,535 times.
    /// - The supply cap, if any, is not reached (renewals do not count).
    /// - A contract account accepts ERC-1155 tokens; a renewal does not ask it.
    function mint(uint256 badgeType, address account, uint64 value) external;

    /// @notice Mints a type's badges to several accounts, or renews expired ones: all of them or none.
    /// @dev Emits {BadgesMinted} and, for each that is not renewed, {IERC1155-TransferSingle}.
    ///
    /// Notes:
    /// - Contract accounts are asked after all badges are stored.
    ///
    /// Requirements:
    /// - There is an account, and one value each.
    /// - Those of {mint} for each account; naming one twice fails, as it holds a badge the second time.
    function mintBatch(uint256 badgeType, address[] calldata accounts, uint64[] calldata values) external;

    /// @notice Mints badges of several types to one account, or renews expired ones: all of them or none.
    /// @dev Emits {BadgeMinted} for each and one {IERC1155-TransferBatch} for those that are not renewed, if any.
    ///
    /// Requirements:
    /// - There is a type, and one value each.
    /// - Those of {mint} for each type; naming one twice fails, as the account holds a badge the second time.
    function mintBundle(address account, uint256[] calldata badgeTypes, uint64[] calldata values) external;

    /// @notice Mints a badge on the strength of the issuer's EIP-712 signature. Anybody may submit and pay for it.
    /// @dev Emits what {mint} emits.
    ///
    /// Notes:
    /// - A voucher serves once: redeeming it moves `badgeOf(account, badgeType).mints` past its nonce. So does every other
    ///   mint of the type to the account.
    ///
    /// Requirements:
    /// - `block.timestamp <= voucher.deadline`.
    /// - `voucher.nonce` is how often the account received the type.
    /// - The type's policies allow vouchers; its issuer signed this one (EOA or ERC-1271) and did not cancel it.
    /// - Those of {mint} on the issuer, the recipient and the supply.
    function mintWithVoucher(Voucher calldata voucher, bytes calldata signature) external;

    /// @notice Redeems several vouchers in their order: all of them or none.
    /// @dev Emits what {mintWithVoucher} emits for each. Requirements: there is a voucher, and one signature each; those
    /// of {mintWithVoucher} for each.
    function mintWithVouchers(Voucher[] calldata vouchers, bytes[] calldata signatures) external;

    /// @notice Makes one of the caller's vouchers unusable. To anybody else's it makes no difference.
    /// @dev Emits {VoucherCancelled}. Requirements: the caller did not cancel it before.
    /// @param digest The voucher's {voucherDigest}.
    function cancelVoucher(bytes32 digest) external;

    /// @notice Takes a badge back for good.
    /// @dev Emits {BadgeRevoked} and {IERC1155-TransferSingle}.
    ///
    /// Requirements:
    /// - The caller issued the type, even if paused or removed since, or is the minter that minted this very badge.
    /// - The account holds a badge of it that was neither revoked nor burned (an expired one may be).
    function revoke(uint256 badgeType, address account, uint8 reason) external;

    /// @notice Gives the caller's badge up for good: it can never be minted to the account again.
    /// @dev Emits {BadgeBurned} and {IERC1155-TransferSingle}. Requirements: the caller holds a badge of the type that was
    /// neither revoked nor burned (an expired one may be).
    function burn(uint256 badgeType) external;

    /// @notice Lets badges follow a passport that moved to another account. Anybody may call this.
    /// @dev Emits {BadgesMigrated} and one {IERC1155-TransferBatch} for those that are held, if any.
    ///
    /// Notes:
    /// - Expiry, value and minter stay what they were. What had ended moves too, and prevails over an active badge of the
    ///   type that the new account received before: that one ends, with an {IERC1155-TransferSingle} to the zero account.
    ///
    /// Requirements:
    /// - `IPassport.successorOf(from)` is another account than `from` and not zero.
    /// - There is a type; `from` has a badge of each, active or ended.
    /// - The new account has none of them, unless it is active and that of `from` has ended.
    /// - A contract account accepts ERC-1155 batches; it is not asked when all had ended.
    /// @param from Account that the passport moved away from.
    /// @param badgeTypes Which types to move.
    function migrate(address from, uint256[] calldata badgeTypes) external;

    /// @notice Whether an account with a live passport holds a badge of the type that did not end and is not expired.
    function isValid(address account, uint256 badgeType) external view returns (bool);

    /// @notice What is stored of an account's badge; all zero when it never held one.
    function badgeOf(address account, uint256 badgeType) external view returns (Badge memory);

    /// @notice What is stored of a badge type.
    /// @dev Requirements: the type exists.
    function badgeTypeOf(uint256 badgeType) external view returns (BadgeType memory);

    /// @notice How many badge types exist: ids 0 to `inMask` - 1, and 248 to 247 + `others`.
    function badgeTypeCount() external view returns (uint256 inMask, uint256 others);

    /// @notice Whether an account is one of a type's minters; false for a type that does not exist.
    function isMinter(uint256 badgeType, address account) external view returns (bool);

    /// @notice What is known of an issuer.
    function issuerOf(address issuer) external view returns (IssuerRecord memory);

    /// @notice Seconds from the announcement of an issuer's removal to the first at which it can be carried out.
    function removalDelay() external view returns (uint32);

    /// @notice Whether an issuer cancelled the voucher with this digest.
    function isVoucherCancelled(address issuer, bytes32 digest) external view returns (bool);

    /// @notice The EIP-712 digest that an issuer signs.
    function voucherDigest(Voucher calldata voucher) external view returns (bytes32);
}
