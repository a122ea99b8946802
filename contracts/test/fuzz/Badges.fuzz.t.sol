// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IBadges} from "../../interfaces/IBadges.sol";
import {BadgesFixture} from "../helpers/BadgesFixture.t.sol";

contract BadgesFuzzTest is BadgesFixture {
    function testFuzz_IsValid_ExactlyUntilItExpires(
        uint32 validity,
        uint256 mintedAt,
        uint256 moment,
        uint64 value
    ) external {
        vm.prank(issuer);
        uint256 badgeType = badges.defineBadgeType(_params(validity, 1));
        mintedAt = bound(mintedAt, START, type(uint40).max - type(uint32).max);
        moment = bound(moment, mintedAt, type(uint40).max);
        vm.warp(mintedAt);
        _mint(badgeType, alice, value);
        vm.warp(moment);
        assertTrue(
            badges.isValid(alice, badgeType) == (validity == 0 || moment - mintedAt < validity),
            "valid while younger than its validity"
        );
        assertEq(badges.badgeOf(alice, badgeType).value, value, "value");
        assertEq(badges.badgeOf(alice, badgeType).issuedAt, mintedAt, "issuedAt");
        assertEq(badges.balanceOf(alice, badgeType), 1, "held either way");
    }

    function testFuzz_Mint_RenewsOnlyAfterExpiry(uint256 age) external {
        _mint(DAILY, alice, 1);
        age = bound(age, 0, 10 * VALIDITY);
        vm.warp(START + age);
        if (age < VALIDITY) vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_AlreadyHeld.selector, alice, DAILY));
        vm.prank(issuer);
        badges.mint(DAILY, alice, 2);
        assertEq(badges.badgeOf(alice, DAILY).value, age < VALIDITY ? 1 : 2, "value");
        assertEq(badges.badgeOf(alice, DAILY).mints, age < VALIDITY ? 1 : 2, "mints");
        assertEq(badges.badgeTypeOf(DAILY).supply, 1, "supply");
    }

    function testFuzz_Mint_OnlyByWhomThePoliciesName(uint256 policies, uint256 who) external {
        IBadges.BadgeTypeParams memory params = _params(0, NO_CAP);
        params.policies = uint8(bound(policies, 1, 7));
        if (params.policies & 4 != 0) params.minters = _list(desk, robot);
        vm.prank(issuer);
        uint256 badgeType = badges.defineBadgeType(params);
        address caller = [issuer, desk, robot, owner, alice][bound(who, 0, 4)];
        bool may =
            (caller == issuer && params.policies & 1 != 0) ||
                ((caller == desk || caller == robot) && params.policies & 4 != 0);
        if (!may) vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMinter.selector, caller, badgeType));
        vm.prank(caller);
        badges.mint(badgeType, alice, 1);
        assertEq(badges.balanceOf(alice, badgeType), may ? 1 : 0, "balance");

        IBadges.Voucher memory voucher = _voucher();
        (voucher.badgeType, voucher.account) = (badgeType, bob);
        bytes memory signature = _sign(voucher);
        bool byVoucher = params.policies & 2 != 0;
        if (!byVoucher) vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_VouchersNotAccepted.selector, badgeType));
        badges.mintWithVoucher(voucher, signature);
        assertEq(badges.balanceOf(bob, badgeType), byVoucher ? 1 : 0, "balance by voucher");
    }

    function testFuzz_MintBatch_DoesWhatSingleMintsDo(uint256 people, uint24 cap, uint64 value, bool renew) external {
        uint256 count = bound(people, 1, 20);
        cap = uint24(bound(cap, 1, 25));
        vm.startPrank(issuer);
        uint256 one = badges.defineBadgeType(_params(VALIDITY, cap));
        uint256 other = badges.defineBadgeType(_params(VALIDITY, cap));
        address[] memory accounts = new address[](count);
        uint64[] memory values = new uint64[](count);
        for (uint256 i = 0; i < count; ++i) {
            accounts[i] = address(uint160(1000 + i));
            _register(accounts[i]);
            // Any values do, as long as they differ.
            unchecked {
                values[i] = value + uint64(i);
            }
        }
        if (renew) {
            badges.mint(one, accounts[0], 1);
            badges.mint(other, accounts[0], 1);
            vm.warp(START + VALIDITY);
        }
        if (count > cap) vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_SupplyExhausted.selector, one, cap));
        badges.mintBatch(one, accounts, values);
        for (uint256 i = 0; i < count && count <= cap; ++i) {
            badges.mint(other, accounts[i], values[i]);
            assertEq(
                keccak256(abi.encode(badges.badgeOf(accounts[i], one))),
                keccak256(abi.encode(badges.badgeOf(accounts[i], other))),
                "badge"
            );
        }
        assertEq(badges.badgeTypeOf(one).supply, badges.badgeTypeOf(other).supply, "supply");
    }

    function testFuzz_MintBundle_IsAllOrNothing(uint64 first, uint64 second, uint256 kind) external {
        uint256 obstacle = bound(kind, 0, 3);
        if (obstacle == 1) _mint(DAILY, alice, 1);
        if (obstacle == 2) _mint(DAILY, bob, 1);
        if (obstacle == 3) {
            _mint(DAILY, alice, 1);
            _burn(DAILY, alice);
        }
        uint256 before = badges.balanceOf(alice, DAILY);
        vm.prank(issuer);
        bool done;
        try badges.mintBundle(alice, _types(LASTING, DAILY), _values(first, second)) {
            done = true;
        } catch {}
        assertTrue(done == (obstacle == 0), "only when nothing stands in the way");
        assertEq(badges.balanceOf(alice, LASTING), done ? 1 : 0, "lasting");
        assertEq(badges.balanceOf(alice, DAILY), done ? 1 : before, "daily");
        if (done) assertEq(badges.badgeOf(alice, DAILY).value, second, "value");
    }

    function testFuzz_Revoke_IsForEver(uint8 reason, uint256 moment) external {
        _mint(DAILY, alice, 1);
        vm.startPrank(issuer);
        badges.revoke(DAILY, alice, reason);
        vm.warp(bound(moment, START, type(uint40).max - type(uint32).max));
        assertFalse(badges.isValid(alice, DAILY), "isValid");
        assertEq(badges.badgeOf(alice, DAILY).reason, reason, "reason");
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Revoked.selector, alice, DAILY));
        badges.mint(DAILY, alice, 1);
    }

    function testFuzz_Burn_IsForEver(uint256 moment, uint256 later) external {
        _mint(DAILY, alice, 1);
        moment = bound(moment, START, type(uint40).max - type(uint32).max);
        vm.warp(moment);
        _burn(DAILY, alice);
        assertEq(badges.badgeOf(alice, DAILY).endedAt, moment, "endedAt");
        vm.warp(bound(later, moment, type(uint40).max));
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_Burned.selector, alice, DAILY));
        badges.mint(DAILY, alice, 1);
    }

    function testFuzz_RevertWhen_CallerIsAStranger(address caller) external {
        vm.assume(caller != issuer && caller != desk && caller != robot);
        _mintBy(desk, OPEN, alice);
        vm.startPrank(caller);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMinter.selector, caller, OPEN));
        badges.mint(OPEN, bob, 1);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMinter.selector, caller, OPEN));
        badges.mintBatch(OPEN, _list(bob), _values(1));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotMinter.selector, caller, OPEN));
        badges.mintBundle(bob, _types(OPEN), _values(1));
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotIssuer.selector, caller, OPEN));
        badges.revoke(OPEN, alice, 0);
        vm.expectRevert(abi.encodeWithSelector(IBadges.Badges_NotIssuer.selector, caller, OPEN));
        badges.setBadgeUri(OPEN, "");
    }

    /// @dev Whatever had happened at the old account, the new one has it, and the old one nothing but the count.
    function testFuzz_Migrate_KeepsEverything(uint64 value, uint256 fate, uint256 age, address submitter) external {
        address carol = person("carol");
        vm.prank(robot);
        badges.mint(OPEN, alice, value);
        fate = bound(fate, 0, 2);
        if (fate == 1) _revoke(OPEN, alice);
        if (fate == 2) _burn(OPEN, alice);
        IBadges.Badge memory badge = badges.badgeOf(alice, OPEN);
        vm.warp(START + bound(age, 0, 2 * VALIDITY));
        passport.move(alice, carol);
        vm.prank(submitter);
        badges.migrate(alice, _types(OPEN));
        assertEq(keccak256(abi.encode(badges.badgeOf(carol, OPEN))), keccak256(abi.encode(badge)), "moved as it was");
        assertEq(badges.balanceOf(carol, OPEN), fate == 0 ? 1 : 0, "balance");
        assertEq(badges.balanceOf(alice, OPEN), 0, "nothing stays");
        assertEq(badges.badgeOf(alice, OPEN).mints, 1, "but the count");
    }

    function testFuzz_RevertWhen_TransferredOrApproved(
        address caller,
        address to,
        uint256 id,
        uint256 amount
    ) external {
        _mint(LASTING, alice, 1);
        bytes memory soulbound = abi.encodeWithSelector(IBadges.Badges_Soulbound.selector);
        vm.startPrank(caller);
        vm.expectRevert(soulbound);
        badges.safeTransferFrom(alice, to, id, amount, "");
        vm.expectRevert(soulbound);
        badges.safeBatchTransferFrom(alice, to, _types(id), _types(amount), "");
        vm.expectRevert(soulbound);
        badges.setApprovalForAll(to, true);
        assertFalse(badges.isApprovedForAll(alice, to), "isApprovedForAll");
    }
}
