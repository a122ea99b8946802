// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAttestationMinter} from "../../interfaces/IAttestationMinter.sol";
import {ICredentialMinter} from "../../interfaces/ICredentialMinter.sol";
import {IHoldingMinter} from "../../interfaces/IHoldingMinter.sol";
import {Attestation} from "../../interfaces/external/Attestation.sol";
import {Field} from "../../libraries/Field.sol";
import {HostileToken} from "../../mocks/HostileToken.sol";
import {AttestationMinterFixture} from "../helpers/AttestationMinterFixture.t.sol";
import {CredentialMinterFixture} from "../helpers/CredentialMinterFixture.t.sol";
import {HoldingMinterFixture} from "../helpers/HoldingMinterFixture.t.sol";

contract CredentialMinterFuzzTest is CredentialMinterFixture {
    function testFuzz_Configure_ExactlyWhenSoundAndOnlyOnce(
        ICredentialMinter.CredentialRule memory rule,
        uint32 validity,
        bool reduced
    ) external {
        if (reduced) {
            rule.issuerKeyHash = bound(rule.issuerKeyHash, 0, Field.ORDER - 1);
            rule.schema = bound(rule.schema, 0, Field.ORDER - 1);
            rule.predicate = bound(rule.predicate, 0, Field.ORDER - 1);
            rule.bound = bound(rule.bound, 0, Field.ORDER - 1);
        }
        uint256 badgeType = _define(validity, address(minter));
        uint256 outside = _firstOutside(rule);
        bool apart = rule.epochLength == 0 || (validity != 0 && rule.epochLength >= validity);
        vm.startPrank(issuer);
        if (outside != 0) vm.expectRevert(_outOfRange(outside));
        else if (!apart) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    ICredentialMinter.CredentialMinter_EpochTooShort.selector,
                    rule.epochLength,
                    validity
                )
            );
        }
        minter.configure(badgeType, rule);
        if (outside == 0 && apart) {
            assertEq(keccak256(abi.encode(minter.ruleOf(badgeType))), keccak256(abi.encode(rule)), "rule");
            vm.expectRevert(_alreadyConfigured(badgeType));
            minter.configure(badgeType, rule);
        }
    }

    function testFuzz_RevertWhen_CallerIsNotTheIssuer(address caller, uint256 root) external {
        vm.assume(caller != issuer);
        vm.startPrank(caller);
        vm.expectRevert(_notIssuer(caller, LASTING));
        minter.configure(LASTING, _rule(0));
        vm.expectRevert(_notIssuer(caller, LASTING));
        minter.publishRevocationRoot(LASTING, root);
    }

    function testFuzz_IsKnownRoot_UntilTheGraceSinceItWasSuperseded(
        uint256 root,
        uint256 next,
        uint256 replacedAt,
        uint256 moment
    ) external {
        root = bound(root, 0, Field.ORDER - 1);
        next = bound(next, 0, Field.ORDER - 1);
        vm.assume(root != ROOT && next != root);
        replacedAt = bound(replacedAt, START, type(uint40).max - GRACE);
        moment = bound(moment, replacedAt, type(uint40).max);
        vm.startPrank(issuer);
        minter.publishRevocationRoot(LASTING, root);
        vm.warp(replacedAt);
        assertTrue(minter.isKnownRoot(LASTING, root), "however long it was current");
        minter.publishRevocationRoot(LASTING, next);
        vm.warp(moment);
        assertTrue(minter.isKnownRoot(LASTING, next), "the current one");
        assertTrue(minter.isKnownRoot(LASTING, root) == (moment - replacedAt < GRACE), "the superseded one");
    }

    function testFuzz_Claim_ExactlyWithinTheTolerance(uint40 time, uint256 moment, uint256 offset) external {
        moment = bound(moment, START, type(uint40).max);
        if (offset % 2 == 0) time = uint40(bound(offset, moment - 2 * TOLERANCE, moment + 2 * TOLERANCE));
        vm.warp(moment);
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.time = time;
        _prove(claimed, 0);
        uint256 distance = time < moment ? moment - time : time - moment;
        if (distance > TOLERANCE) {
            vm.expectRevert(abi.encodeWithSelector(ICredentialMinter.CredentialMinter_TimeOutOfRange.selector, time));
        }
        minter.claim(claimed, _proof());
        assertTrue(badges.isValid(alice, LASTING) == (distance <= TOLERANCE), "isValid");
    }

    function testFuzz_Claim_ServesItsAccountOnceWhoeverSubmits(
        address first,
        address second,
        uint256 nullifier
    ) external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.nullifier = bound(nullifier, 0, Field.ORDER - 1);
        _prove(claimed, 0);
        vm.prank(first);
        minter.claim(claimed, _proof());
        assertTrue(badges.isValid(alice, LASTING), "isValid");
        assertTrue(minter.isNullifierSpent(claimed.nullifier), "spent");
        claimed.account = bob;
        _prove(claimed, 0);
        vm.prank(second);
        vm.expectRevert(_spent(claimed.nullifier));
        minter.claim(claimed, _proof());
    }

    function testFuzz_RevertWhen_AnySignalOfTheProofIsAnother(uint256 index, uint256 change) external {
        vm.assume(change != 0);
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        uint256[9] memory signals = _signals(claimed, 0);
        signals[bound(index, 0, 8)] ^= change;
        _accept(signals);
        vm.expectRevert(_invalid());
        minter.claim(claimed, _proof());
    }

    function testFuzz_RevertWhen_TheProofIsNoise(ICredentialMinter.Proof calldata proof) external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        _prove(claimed, 0);
        vm.assume(keccak256(abi.encode(proof)) != keccak256(abi.encode(_proof())));
        vm.expectRevert(_invalid());
        minter.claim(claimed, proof);
    }

    function testFuzz_RevertWhen_NullifierIsOutsideTheField(uint256 nullifier) external {
        ICredentialMinter.CredentialClaim memory claimed = _claim();
        claimed.nullifier = bound(nullifier, Field.ORDER, type(uint256).max);
        _prove(claimed, 0);
        vm.expectRevert(_outOfRange(claimed.nullifier));
        minter.claim(claimed, _proof());
    }

    function testFuzz_EpochOf_ChangesAtMultiplesOfItsLength(uint32 length, uint256 moment) external {
        length = uint32(bound(length, VALIDITY, type(uint32).max));
        uint256 badgeType = _define(VALIDITY, address(minter));
        vm.prank(issuer);
        minter.configure(badgeType, _rule(length));
        moment = bound(moment, START, type(uint40).max);
        vm.warp(moment);
        uint256 epoch = minter.epochOf(badgeType);
        assertTrue(epoch * length <= moment && moment < (epoch + 1) * length, "epoch");
    }

    function testFuzz_ScopeOf_IsAnElementOfItsOwn(
        uint256 one,
        uint256 two,
        uint256 epoch,
        uint256 other
    ) external view {
        uint256 scope = minter.scopeOf(one, epoch);
        assertTrue(Field.isElement(scope), "element");
        assertTrue((scope == minter.scopeOf(two, other)) == (one == two && epoch == other), "scope");
    }

    function testFuzz_MessageOf_IsAnElementOfItsOwn(address one, address two) external view {
        assertTrue(Field.isElement(minter.messageOf(one)), "element");
        assertTrue((minter.messageOf(one) == minter.messageOf(two)) == (one == two), "message");
    }

    function _firstOutside(ICredentialMinter.CredentialRule memory rule) private pure returns (uint256) {
        if (rule.issuerKeyHash >= Field.ORDER) return rule.issuerKeyHash;
        if (rule.schema >= Field.ORDER) return rule.schema;
        if (rule.predicate >= Field.ORDER) return rule.predicate;
        return rule.bound >= Field.ORDER ? rule.bound : 0;
    }
}

contract HoldingMinterFuzzTest is HoldingMinterFixture {
    function testFuzz_Configure_ExactlyWhenSound(
        uint256 kind,
        uint256 id,
        uint256 minimum,
        uint64 value,
        bool small
    ) external {
        IHoldingMinter.HoldingRule memory rule = _rule();
        rule.kind = IHoldingMinter.TokenKind(bound(kind, 0, 2));
        rule.id = small ? id % 2 : id;
        rule.minimum = small ? minimum % 2 : minimum;
        rule.value = value;
        bool unused = rule.id != 0 && rule.kind != IHoldingMinter.TokenKind.ERC1155;
        uint256 badgeType = _define(0, address(minter));
        vm.prank(issuer);
        if (rule.minimum == 0) {
            vm.expectRevert(abi.encodeWithSelector(IHoldingMinter.HoldingMinter_ZeroMinimum.selector));
        } else if (unused) {
            vm.expectRevert(abi.encodeWithSelector(IHoldingMinter.HoldingMinter_UnusedId.selector, rule.id));
        }
        minter.configure(badgeType, rule);
        if (rule.minimum != 0 && !unused) {
            assertEq(keccak256(abi.encode(minter.ruleOf(badgeType))), keccak256(abi.encode(rule)), "rule");
        }
    }

    function testFuzz_RevertWhen_CallerIsNotTheIssuer(address caller) external {
        vm.assume(caller != issuer);
        IHoldingMinter.HoldingRule memory rule = _rule();
        vm.prank(caller);
        vm.expectRevert(_notIssuer(caller, TYPE));
        minter.configure(TYPE, rule);
    }

    function testFuzz_Claim_ExactlyWithTheMinimum(
        uint256 balance,
        uint256 minimum,
        uint256 kind,
        uint256 id,
        uint64 value
    ) external {
        IHoldingMinter.HoldingRule memory rule = _rule();
        rule.kind = IHoldingMinter.TokenKind(bound(kind, 0, 2));
        rule.minimum = bound(minimum, 1, type(uint256).max);
        rule.value = value;
        if (rule.kind == IHoldingMinter.TokenKind.ERC1155) {
            rule.id = id;
            token.setById(alice, id, balance);
        } else {
            token.set(alice, balance);
        }
        uint256 badgeType = _configured(rule);
        vm.prank(alice);
        if (balance < rule.minimum) vm.expectRevert(_tooLow(alice, balance, rule.minimum));
        minter.claim(badgeType);
        assertTrue(badges.isValid(alice, badgeType) == (balance >= rule.minimum), "isValid");
        if (balance >= rule.minimum) assertEq(badges.badgeOf(alice, badgeType).value, value, "value");
    }

    function testFuzz_Claim_ReadsAWordOrNothing(uint256 word, uint256 length, bool success) external {
        length = bound(length, 0, 20_000);
        HostileToken hostile = new HostileToken();
        hostile.behave(success ? HostileToken.Conduct.Return : HostileToken.Conduct.Revert, word, length);
        IHoldingMinter.HoldingRule memory rule = _rule();
        rule.token = address(hostile);
        uint256 badgeType = _configured(rule);
        bool readable = success && length >= 32;
        vm.prank(alice);
        if (!readable) vm.expectRevert(_unreadable(address(hostile), alice));
        else if (word < MINIMUM) vm.expectRevert(_tooLow(alice, word, MINIMUM));
        minter.claim(badgeType);
        assertTrue(badges.isValid(alice, badgeType) == (readable && word >= MINIMUM), "isValid");
    }

    function testFuzz_RevertWhen_TheCallerHasNoPassport(address caller) external {
        vm.assume(caller != alice && caller != bob);
        token.set(caller, MINIMUM);
        vm.prank(caller);
        vm.expectRevert(_noPassport(caller));
        minter.claim(TYPE);
    }
}

contract AttestationMinterFuzzTest is AttestationMinterFixture {
    function testFuzz_RevertWhen_CallerIsNotTheIssuer(address caller, bytes32 schema, bool accepted) external {
        vm.assume(caller != issuer);
        vm.startPrank(caller);
        vm.expectRevert(_notIssuer(caller, LASTING));
        minter.link(LASTING, schema, _only(caller));
        vm.expectRevert(_notIssuer(caller, LASTING));
        minter.setAttester(LASTING, caller, accepted);
    }

    function testFuzz_SetAttester_FlipsOneOfOneType(address account, bool accepted) external {
        bool before = minter.isAttester(LASTING, account);
        bool others = minter.isAttester(DAILY, account);
        vm.prank(issuer);
        if (before == accepted) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IAttestationMinter.AttestationMinter_AttesterUnchanged.selector,
                    LASTING,
                    account
                )
            );
        }
        minter.setAttester(LASTING, account, accepted);
        assertTrue(minter.isAttester(LASTING, account) == accepted, "as set");
        assertTrue(minter.isAttester(DAILY, account) == others, "another type");
    }

    function testFuzz_RevertWhen_TheCallerIsNotEAS(address caller, Attestation memory attestation) external {
        vm.assume(caller != address(eas));
        Attestation[] memory attestations = new Attestation[](1);
        attestations[0] = attestation;
        uint256[] memory values = new uint256[](1);
        vm.startPrank(caller);
        vm.expectRevert(_notEAS(caller));
        minter.attest(attestation);
        vm.expectRevert(_notEAS(caller));
        minter.multiAttest(attestations, values);
        vm.expectRevert(_notEAS(caller));
        minter.revoke(attestation);
        vm.expectRevert(_notEAS(caller));
        minter.multiRevoke(attestations, values);
    }

    function testFuzz_Attest_ValueIsTheSecondWord(uint256 value, bytes calldata rest) external {
        Attestation memory attestation = _attestation();
        attestation.data = abi.encodePacked(LASTING, value, rest);
        bool fits = value <= type(uint64).max;
        if (!fits) vm.expectRevert(_malformed(UID));
        eas.attest(attestation);
        assertTrue(badges.isValid(alice, LASTING) == fits, "isValid");
        if (fits) assertEq(badges.badgeOf(alice, LASTING).value, value, "value");
    }

    function testFuzz_RevertWhen_DataIsNoise(bytes calldata data) external {
        Attestation memory attestation = _attestation();
        attestation.data = data;
        uint256 badgeType = data.length < 64 ? 0 : uint256(bytes32(data));
        vm.assume(badgeType != LASTING && badgeType != DAILY);
        if (data.length < 64 || uint256(bytes32(data[32:])) > type(uint64).max) vm.expectRevert(_malformed(UID));
        else vm.expectRevert(_notLinked(badgeType, SCHEMA));
        eas.attest(attestation);
    }

    function testFuzz_RevertWhen_SchemaOrAttesterIsAnother(bytes32 schema, address account) external {
        vm.assume(schema != SCHEMA && account != attester);
        eas.register(schema, address(minter));
        Attestation memory attestation = _attestation();
        attestation.schema = schema;
        vm.expectRevert(_notLinked(LASTING, schema));
        eas.attest(attestation);
        attestation.schema = SCHEMA;
        attestation.attester = account;
        vm.expectRevert(_notAccepted(LASTING, account));
        eas.attest(attestation);
    }

    function testFuzz_Attest_ExactlyWhenItOutlivesTheBadge(uint32 validity, uint64 expirationTime, bool near) external {
        uint256 badgeType = _define(validity, address(minter));
        _link(badgeType);
        if (near) expirationTime = uint64(bound(expirationTime, START + validity - 2, START + validity + 2));
        uint40 expiresAt = validity == 0 ? 0 : START + validity;
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(badgeType, 1);
        attestation.expirationTime = expirationTime;
        bool outlives = expirationTime == 0 || (validity != 0 && expirationTime >= expiresAt);
        if (!outlives) vm.expectRevert(_tooEarly(expirationTime, expiresAt));
        eas.attest(attestation);
        assertTrue(badges.isValid(alice, badgeType) == outlives, "isValid");
    }

    function testFuzz_Revoke_AlwaysPassesAndHitsItsOwnBadgeAlone(uint256 fate, uint256 age, bool renewed) external {
        Attestation memory attestation = _attestation();
        attestation.data = abi.encode(DAILY, 1);
        eas.attest(attestation);
        eas.attest(_attestation(keccak256("bob"), bob));
        vm.warp(START + bound(age, 0, 3 * VALIDITY));
        fate = bound(fate, 0, 4);
        renewed = renewed && fate == 0 && block.timestamp >= START + VALIDITY;
        if (renewed) {
            attestation.uid = keccak256("renewal");
            eas.attest(attestation);
        }
        if (fate == 1) {
            vm.prank(alice);
            badges.burn(DAILY);
        }
        if (fate == 2) {
            vm.prank(issuer);
            badges.revoke(DAILY, alice, 1);
        }
        if (fate >= 3) passports.move(alice, carol);
        if (fate == 4) _migrate(alice, DAILY);

        eas.revoke(UID);

        address holder = fate == 4 ? carol : alice;
        assertEq(badges.balanceOf(holder, DAILY), renewed ? 1 : 0, "its own badge, unless renewed");
        assertEq(badges.badgeOf(holder, DAILY).reason, _reason(fate, renewed), "reason");
        assertTrue(badges.isValid(bob, LASTING), "nobody else's");
    }

    function testFuzz_RevertWhen_RevokeMovedNamesAnyOtherAccount(address account) external {
        vm.assume(account != carol);
        eas.attest(_attestation());
        eas.attest(_attestation(keccak256("bob"), bob));
        passports.move(alice, carol);
        _migrate(alice, LASTING);
        passports.move(alice, address(0));
        eas.revoke(UID);
        passports.move(alice, carol);
        vm.expectRevert(_elsewhere(account));
        minter.revokeMoved(UID, account);
        minter.revokeMoved(UID, carol);
    }

    function _reason(uint256 fate, bool renewed) private pure returns (uint8) {
        if (renewed || fate == 1) return 0;
        return fate == 2 ? 1 : REASON;
    }
}
