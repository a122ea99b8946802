// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {BadgeGate} from "../../gates/BadgeGate.sol";
import {InviteGate} from "../../gates/InviteGate.sol";
import {TierGate} from "../../gates/TierGate.sol";
import {IBadgeGate} from "../../interfaces/IBadgeGate.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {IInviteGate} from "../../interfaces/IInviteGate.sol";
import {IMembershipGate} from "../../interfaces/IMembershipGate.sol";
import {IReputationGate} from "../../interfaces/IReputationGate.sol";
import {ITierGate} from "../../interfaces/ITierGate.sol";
import {Field} from "../../libraries/Field.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {TierList} from "../../mocks/TierList.sol";
import {Tier} from "../../types/Tier.sol";
import {BadgesDouble} from "../helpers/BadgesDouble.t.sol";
import {KeyTree} from "../helpers/KeyTree.t.sol";
import {MembershipWorld} from "../helpers/MembershipWorld.t.sol";

contract MembershipGateFuzzTest is MembershipWorld {
    function testFuzz_Admit_OnceForEachNullifier(uint256 eventId, address account, uint256 nullifier) external {
        nullifier = bound(nullifier, 0, Field.ORDER - 1);
        SemaphoreProof memory proof = _prove(eventId, account, nullifier);
        _admit(eventId, account, proof);
        assertTrue(gate.isNullifierSpent(tickets, eventId, nullifier), "isNullifierSpent");
        vm.expectRevert(abi.encodeWithSelector(IMembershipGate.MembershipGate_NullifierSpent.selector, nullifier));
        _admit(eventId, account, proof);
    }

    function testFuzz_RevertWhen_CallerEventOrAccountIsAnother(address caller, uint256 eventId, address to) external {
        bytes memory data = abi.encode(_prove(EVENT, alice, 7));
        vm.assume(caller != tickets || eventId != EVENT || to != alice);
        vm.expectRevert(
            to == alice
                ? abi.encodeWithSelector(IMembershipGate.MembershipGate_InvalidProof.selector)
                : abi.encodeWithSelector(
                    IMembershipGate.MembershipGate_WrongMessage.selector,
                    uint256(uint160(alice)),
                    to
                )
        );
        vm.prank(caller);
        gate.admit(eventId, to, 1, _param(group), data);
    }

    function testFuzz_RevertWhen_QuantityIsNotOne(uint256 quantity, bytes calldata data) external {
        vm.assume(quantity != 1);
        vm.expectRevert(abi.encodeWithSelector(IMembershipGate.MembershipGate_NotOne.selector, quantity));
        gate.admit(EVENT, alice, quantity, _param(group), data);
    }

    function testFuzz_RevertWhen_DataIsNoise(bytes calldata data) external {
        vm.assume(data.length != 384);
        vm.expectRevert(abi.encodeWithSelector(IMembershipGate.MembershipGate_InvalidLength.selector, data.length));
        gate.admit(EVENT, alice, 1, _param(group), data);
    }

    function testFuzz_RevertWhen_AnyWordIsChanged(uint256 which, uint256 mask) external {
        which = bound(which, 0, 11);
        vm.assume(mask != 0);
        uint256[12] memory words = abi.decode(abi.encode(_prove(EVENT, alice, 7)), (uint256[12]));
        words[which] ^= mask;
        vm.prank(tickets);
        try gate.admit(EVENT, alice, 1, _param(group), abi.encode(words)) {
            assertTrue(false, "admitted");
        } catch {}
    }

    function testFuzz_ScopeOf_DiffersAndIsAFieldElement(address caller, uint256 eventId) external view {
        uint256 scope = gate.scopeOf(caller, eventId);
        assertTrue(Field.isElement(scope), "isElement");
        assertTrue(scope != gate.scopeOf(caller, eventId ^ 1), "event");
        assertTrue(scope != gate.scopeOf(address(uint160(caller) ^ 1), eventId), "ticket contract");
    }
}

contract InviteGateFuzzTest is KeyTree {
    InviteGate private gate = new InviteGate();
    address private tickets = person("tickets");
    address private alice = person("alice");

    function testFuzz_Admit_OnceForEachKey(uint256 index, uint256 eventId, address account) external {
        index = bound(index, 0, KEYS - 1);
        bytes memory data = _data(index, eventId, account);
        vm.startPrank(tickets);
        gate.admit(eventId, account, 1, _root(), data);
        assertTrue(gate.isCodeSpent(tickets, eventId, _key(index)), "isCodeSpent");
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_CodeSpent.selector, _key(index)));
        gate.admit(eventId, account, 1, _root(), data);
    }

    function testFuzz_RevertWhen_CallerEventOrAccountIsAnother(address caller, uint256 eventId, address to) external {
        vm.assume(caller != tickets || eventId != 5 || to != alice);
        bytes memory data = _data(0, 5, alice);
        vm.prank(caller);
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_InvalidCode.selector, _key(0)));
        gate.admit(eventId, to, 1, _root(), data);
        assertFalse(gate.isCodeSpent(caller, eventId, _key(0)), "isCodeSpent");
    }

    function testFuzz_RevertWhen_QuantityIsNotOne(uint256 quantity, bytes calldata data) external {
        vm.assume(quantity != 1);
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_NotOne.selector, quantity));
        gate.admit(5, alice, quantity, _root(), data);
    }

    function testFuzz_RevertWhen_RootIsAnother(bytes32 root, address key, bytes32[] calldata proof) external {
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_NotListed.selector, key, root));
        gate.admit(5, alice, 1, root, abi.encode(key, proof, ""));
    }

    function testFuzz_RevertWhen_SignatureIsNoise(bytes calldata noise) external {
        vm.expectRevert(abi.encodeWithSelector(IInviteGate.InviteGate_InvalidCode.selector, _key(0)));
        gate.admit(5, alice, 1, _root(), abi.encode(_key(0), _proof(0), noise));
    }

    function testFuzz_RevertWhen_DataIsNoise(bytes calldata data) external {
        vm.prank(tickets);
        try gate.admit(5, alice, 1, _root(), data) {
            assertTrue(false, "admitted");
        } catch {}
    }

    function _data(uint256 index, uint256 eventId, address account) private view returns (bytes memory) {
        bytes32 digest = gate.admissionDigest(tickets, eventId, account);
        return abi.encode(_key(index), _proof(index), signatureBy(_label(index), digest));
    }
}

contract StatelessGatesFuzzTest is KeyTree {
    BadgesDouble private badges = new BadgesDouble();
    TierList private tiers = new TierList();
    BadgeGate private badgeGate = new BadgeGate(IBadges(address(badges)));
    TierGate private tierGate = new TierGate(IReputationGate(address(tiers)));

    function testFuzz_BadgeGate_AdmitsWhomItSays(
        address account,
        uint256 held,
        uint256 asked,
        uint256 quantity,
        bytes calldata data
    ) external {
        badges.set(account, held, true);
        bytes32 param = bytes32(asked);
        assertTrue(badgeGate.isAdmitted(account, param) == (held == asked), "isAdmitted");
        if (held != asked) {
            vm.expectRevert(abi.encodeWithSelector(IBadgeGate.BadgeGate_BadgeNotHeld.selector, account, asked));
        }
        badgeGate.admit(0, account, quantity, param, data);
    }

    function testFuzz_TierGate_AdmitsWhomItSays(address account, uint256 reached, uint256 asked) external {
        vm.warp(START);
        reached = bound(reached, 0, 4);
        asked = bound(asked, 0, 4);
        tiers.set(account, Tier(reached), START + 1);
        bytes32 param = bytes32(asked);
        assertTrue(tierGate.isAdmitted(account, param) == (reached >= asked), "isAdmitted");
        if (reached < asked) {
            vm.expectRevert(abi.encodeWithSelector(ITierGate.TierGate_TierNotMet.selector, account, Tier(asked)));
        }
        tierGate.admit(0, account, 1, param, "");
    }

    function testFuzz_RevertWhen_ParameterIsNoTier(address account, uint256 param) external {
        param = bound(param, 5, type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(ITierGate.TierGate_UnknownTier.selector, bytes32(param)));
        tierGate.admit(0, account, 1, bytes32(param), "");
    }
}
