// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Badges} from "../../../Badges.sol";
import {IBadges} from "../../../interfaces/IBadges.sol";
import {IPassport} from "../../../interfaces/IPassport.sol";
import {PassportList} from "../../../mocks/PassportList.sol";
import {TestBase} from "../../helpers/TestBase.t.sol";

/// @notice Lets an issuer and a minter mint in every way to seven accounts, revoke, and have their badges burned, moved
/// and handed around, while badges expire and the issuer pauses. Notes what ought to have come of it.
contract BadgesHandler is TestBase {
    uint256 public constant TYPES = 4;
    uint256 public constant PEOPLE = 7;
    uint256 private constant FIRST = 248;
    /// @notice The last of the types: no cap.
    uint256 public constant UNCAPPED = FIRST + TYPES - 1;

    Badges public immutable badges;
    PassportList public immutable passport;
    /// @notice First mints of a type.
    mapping(uint256 badgeType => uint256 count) public firstMints;
    /// @notice What the balance ought to be.
    mapping(uint256 badgeType => mapping(address account => uint256 balance)) public balance;
    /// @notice Whether the account's badge ought to have ended.
    mapping(uint256 badgeType => mapping(address account => bool ended)) public ended;
    /// @notice Transfers and approvals that succeeded.
    uint256 public breaches;

    address[PEOPLE] private _people;
    address private _issuer = person("issuer");
    address private _minter = person("minter");
    bool private _paused;

    constructor() {
        passport = new PassportList();
        badges = new Badges(person("owner"), IPassport(address(passport)), 1 days);
        for (uint256 i = 0; i < PEOPLE; ++i) {
            _people[i] = vm.addr(i + 1);
            // The last two are where passports move to at first.
            if (i < PEOPLE - 2) passport.set(_people[i], true);
        }
        vm.startPrank(_issuer);
        badges.registerIssuer("Issuer", "", [uint256(0), 0]);
        for (uint32 i = 0; i < TYPES; ++i) {
            uint24 cap = FIRST + i == UNCAPPED ? type(uint24).max : uint24(i + 2);
            badges.defineBadgeType(_params(i * 1 hours, cap));
        }
        vm.stopPrank();
    }

    function mint(uint256 which, uint256 who, uint64 value, bool byMinter) external {
        (uint256 badgeType, address account) = (typeOf(which), holder(who));
        bool first = _isNone(badgeType, account);
        vm.prank(byMinter ? _minter : _issuer);
        try badges.mint(badgeType, account, value) {
            _noteMint(badgeType, account, first);
        } catch {}
    }

    function mintBatch(uint256 which, uint256 who, uint256 count, uint64 value) external {
        uint256 badgeType = typeOf(which);
        count = bound(count, 1, 3);
        address[] memory accounts = new address[](count);
        uint64[] memory values = new uint64[](count);
        bool[] memory first = new bool[](count);
        for (uint256 i = 0; i < count; ++i) {
            // A wrap-around would only name another account.
            unchecked {
                accounts[i] = holder(who + i);
            }
            (values[i], first[i]) = (value, _isNone(badgeType, accounts[i]));
        }
        vm.prank(_minter);
        try badges.mintBatch(badgeType, accounts, values) {
            for (uint256 i = 0; i < count; ++i) _noteMint(badgeType, accounts[i], first[i]);
        } catch {}
    }

    function mintBundle(uint256 which, uint256 who, uint64 value) external {
        address account = holder(who);
        uint256[] memory badgeTypes = new uint256[](2);
        uint64[] memory values = new uint64[](2);
        bool[2] memory first;
        for (uint256 i = 0; i < 2; ++i) {
            // A wrap-around would only name another type.
            unchecked {
                badgeTypes[i] = typeOf(which + i);
            }
            (values[i], first[i]) = (value, _isNone(badgeTypes[i], account));
        }
        vm.prank(_issuer);
        try badges.mintBundle(account, badgeTypes, values) {
            for (uint256 i = 0; i < 2; ++i) _noteMint(badgeTypes[i], account, first[i]);
        } catch {}
    }

    function redeem(uint256 which, uint256 who, uint64 value, uint256 nonce, bool current) external {
        IBadges.Voucher memory voucher = IBadges.Voucher({
            badgeType: typeOf(which),
            account: holder(who),
            value: value,
            nonce: nonce % 4,
            deadline: uint40(block.timestamp)
        });
        if (current) voucher.nonce = badges.badgeOf(voucher.account, voucher.badgeType).mints;
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        bool first = _isNone(voucher.badgeType, voucher.account);
        try badges.mintWithVoucher(voucher, signature) {
            _noteMint(voucher.badgeType, voucher.account, first);
        } catch {}
    }

    function revoke(uint256 which, uint256 who, uint8 reason) external {
        // Now and then only, lest nobody holds anything.
        if (reason > 40) return;
        (uint256 badgeType, address account) = (typeOf(which), holder(who));
        vm.prank(reason % 2 == 0 ? _issuer : _minter);
        try badges.revoke(badgeType, account, reason) {
            _noteEnd(badgeType, account);
        } catch {}
    }

    function burn(uint256 which, uint256 who, uint8 mood) external {
        if (mood > 40) return;
        (uint256 badgeType, address account) = (typeOf(which), holder(who));
        vm.prank(account);
        try badges.burn(badgeType) {
            _noteEnd(badgeType, account);
        } catch {}
    }

    /// @dev Whoever moved to `from` before has moved on to `to`.
    function move(uint256 who, uint256 whom) external {
        (address from, address to) = (holder(who), holder(whom));
        if (!passport.isRegistered(from) || passport.isRegistered(to)) return;
        passport.move(from, to);
        for (uint256 i = 0; i < PEOPLE; ++i) {
            if (passport.successorOf(_people[i]) == from) passport.move(_people[i], to);
        }
    }

    function migrate(uint256 which, uint256 who, uint256 by) external {
        (uint256 badgeType, address from) = (typeOf(which), holder(who));
        address to = passport.successorOf(from);
        uint256[] memory badgeTypes = new uint256[](1);
        badgeTypes[0] = badgeType;
        vm.prank(holder(by));
        try badges.migrate(from, badgeTypes) {
            (balance[badgeType][to], ended[badgeType][to]) = (balance[badgeType][from], ended[badgeType][from]);
            (balance[badgeType][from], ended[badgeType][from]) = (0, false);
        } catch {}
    }

    function pause(uint8 mood) external {
        // Seldom, and never for long.
        bool paused = !_paused && mood < 20;
        if (paused == _paused) return;
        _paused = paused;
        vm.prank(_issuer);
        badges.setPaused(paused);
    }

    function transfer(uint256 which, uint256 who, uint256 whose, uint256 whom) external {
        vm.prank(holder(who));
        try badges.safeTransferFrom(holder(whose), holder(whom), typeOf(which), 1, "") {
            ++breaches;
        } catch {}
        vm.prank(holder(who));
        try badges.setApprovalForAll(holder(whom), true) {
            ++breaches;
        } catch {}
        if (badges.isApprovedForAll(holder(who), holder(whom))) ++breaches;
    }

    function pass(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, 1 hours));
    }

    function holder(uint256 who) public view returns (address) {
        return _people[who % PEOPLE];
    }

    function typeOf(uint256 which) public pure returns (uint256) {
        return FIRST + (which % TYPES);
    }

    function _noteMint(uint256 badgeType, address account, bool first) private {
        balance[badgeType][account] = 1;
        if (first) ++firstMints[badgeType];
    }

    function _noteEnd(uint256 badgeType, address account) private {
        (balance[badgeType][account], ended[badgeType][account]) = (0, true);
    }

    function _isNone(uint256 badgeType, address account) private view returns (bool) {
        return badges.badgeOf(account, badgeType).status == IBadges.BadgeStatus.None;
    }

    function _params(uint32 validity, uint24 supplyCap) private view returns (IBadges.BadgeTypeParams memory params) {
        params.category = IBadges.Category.Custom;
        params.validity = validity;
        params.supplyCap = supplyCap;
        params.policies = 7;
        params.minters = new address[](1);
        params.minters[0] = _minter;
        params.name = "Badge";
    }
}
