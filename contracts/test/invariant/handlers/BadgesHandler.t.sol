// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Badges} from "../../../Badges.sol";
import {Passport} from "../../../Passport.sol";
import {IBadges} from "../../../interfaces/IBadges.sol";
import {TestBase} from "../../helpers/TestBase.t.sol";

/// @notice Lets one issuer mint, renew, hand out vouchers and revoke for five people while badges expire.
contract BadgesHandler is TestBase {
    uint256 public constant TYPES = 3;

    Badges public immutable badges;
    mapping(uint256 badgeType => uint256 count) public firstMints;
    address[5] private _people = [person("a"), person("b"), person("c"), person("d"), person("e")];
    address private _issuer = person("issuer");
    uint256 private _nextNonce;

    constructor() {
        Passport passport = new Passport();
        badges = new Badges(person("owner"), passport);
        for (uint256 i = 0; i < _people.length; ++i) {
            vm.prank(_people[i]);
            passport.register(i + 1);
        }
        vm.startPrank(_issuer);
        badges.registerIssuer("Issuer", "");
        for (uint32 i = 0; i < TYPES; ++i) {
            badges.defineBadgeType(
                IBadges.BadgeTypeParams({
                    category: IBadges.Category.Custom,
                    provider: "",
                    validity: i * 1 hours,
                    supplyCap: i + 2,
                    name: "Badge",
                    uri: ""
                })
            );
        }
        vm.stopPrank();
    }

    function mint(uint256 which, uint256 who, uint64 value) external {
        uint256 badgeType = which % TYPES;
        address account = holder(who);
        bool first = badges.badgeOf(account, badgeType).issuedAt == 0;
        vm.prank(_issuer);
        try badges.mint(badgeType, account, value) {
            if (first) ++firstMints[badgeType];
        } catch {}
    }

    function redeem(uint256 which, uint256 who, uint64 value, bool reuse) external {
        IBadges.Voucher memory voucher = IBadges.Voucher({
            badgeType: which % TYPES,
            account: holder(who),
            value: value,
            nonce: reuse && _nextNonce > 0 ? _nextNonce - 1 : _nextNonce++,
            deadline: uint40(block.timestamp)
        });
        bytes memory signature = signatureBy("issuer", badges.voucherDigest(voucher));
        bool first = badges.badgeOf(voucher.account, voucher.badgeType).issuedAt == 0;
        try badges.mintWithVoucher(voucher, signature) {
            if (first) ++firstMints[voucher.badgeType];
        } catch {}
    }

    function revoke(uint256 which, uint256 who, uint8 reason) external {
        // Now and then only, lest nobody holds anything.
        if (reason > 60) return;
        vm.prank(_issuer);
        try badges.revoke(which % TYPES, holder(who), reason) {} catch {}
    }

    function pass(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, 1 hours));
    }

    function holder(uint256 who) public view returns (address) {
        return _people[who % _people.length];
    }
}
