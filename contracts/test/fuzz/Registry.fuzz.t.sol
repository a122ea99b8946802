// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {IEpochChallenges} from "../../interfaces/IEpochChallenges.sol";
import {ILeafJudge} from "../../interfaces/ILeafJudge.sol";
import {IReputationRegistry} from "../../interfaces/IReputationRegistry.sol";
import {Field} from "../../libraries/Field.sol";
import {Tier} from "../../types/Tier.sol";
import {RegistryFixture} from "../helpers/RegistryFixture.t.sol";

contract RegistryFuzzTest is RegistryFixture {
    struct TierSeed {
        uint256 epochId;
        uint256 tier;
        address account;
        uint256 badgeMask;
        uint64 minima;
        uint256 nullifier;
    }

    bytes32 private constant OTHER = keccak256("another formula");

    function testFuzz_RegisterFormula_ExactlyWhenWeightsAddUp(uint16[6] calldata weights, bool fixUp) external {
        uint16[6] memory tried = weights;
        uint256 sum = 0;
        for (uint256 i = 0; i < 5; ++i) {
            if (fixUp) tried[i] = uint16(tried[i] % 2001);
            sum += tried[i];
        }
        if (fixUp) tried[5] = uint16(10_000 - sum);
        sum += tried[5];
        vm.prank(owner);
        if (sum != 10_000) {
            vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_WeightsSum.selector, sum));
        }
        registry.registerFormula(OTHER, tried, _bounds(), "");
        if (sum == 10_000) {
            uint16[6] memory stored = registry.formulaOf(OTHER).weights;
            assertEq(keccak256(abi.encode(stored)), keccak256(abi.encode(tried)), "weights");
        }
    }

    function testFuzz_RegisterFormula_ExactlyWhenBoundsRise(uint16[4] calldata bounds, bool small) external {
        uint16[4] memory tried = bounds;
        for (uint256 i = 0; small && i < 4; ++i) tried[i] = uint16(250 * i + (tried[i] % 260));
        bool rising = 0 < tried[0] && tried[0] < tried[1] && tried[1] < tried[2] && tried[2] < tried[3];
        bool sound = rising && tried[3] <= 1000;
        vm.prank(owner);
        if (!sound) {
            vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidTierBounds.selector));
        }
        registry.registerFormula(OTHER, _weights(), tried, "");
        if (sound) {
            uint16[4] memory stored = registry.formulaOf(OTHER).tierBounds;
            assertEq(keccak256(abi.encode(stored)), keccak256(abi.encode(tried)), "bounds");
        }
    }

    function testFuzz_RevertWhen_CallerIsNotTheOwner(address caller, uint8 newQuorum, address attester) external {
        vm.assume(caller != owner);
        bytes memory unauthorized = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(unauthorized);
        registry.setQuorum(newQuorum);
        vm.expectRevert(unauthorized);
        registry.setAttester(attester, true);
        vm.expectRevert(unauthorized);
        registry.registerFormula(OTHER, _weights(), _bounds(), "");
        vm.expectRevert(unauthorized);
        registry.setGuardian(attester);
    }

    function testFuzz_SetQuorum_WithinTheAttesters(uint8 newQuorum) external {
        vm.prank(owner);
        bool sound = newQuorum >= 1 && newQuorum <= 3;
        if (!sound) {
            vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidQuorum.selector, newQuorum, 3));
        }
        registry.setQuorum(newQuorum);
        assertEq(registry.quorum(), sound ? newQuorum : 2, "quorum");
    }

    function testFuzz_PostEpoch_BlocksRise(uint256 first, uint256 second) external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.blockNumber = uint64(bound(first, 0, 700));
        params.blockHash = blockhash(params.blockNumber);
        _post(params);
        uint64 previous = params.blockNumber;

        vm.warp(block.timestamp + CHALLENGE_WINDOW);
        params = _epoch();
        params.blockNumber = uint64(bound(second, 0, 1100));
        params.blockHash = blockhash(params.blockNumber);
        bytes[] memory signatures = _signatures(params, 0, 1);
        bool sound = params.blockNumber > previous && params.blockNumber < block.number;
        if (!sound) {
            vm.expectRevert(
                abi.encodeWithSelector(IReputationRegistry.Registry_InvalidBlock.selector, params.blockNumber)
            );
        }
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
        assertEq(registry.epochCount(), sound ? 2 : 1, "epochCount");
    }

    function testFuzz_PostEpoch_TimesRiseAndAreNotAhead(uint40 first, uint40 second, bool rejected) external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.blockTimestamp = uint40(bound(first, 0, block.timestamp));
        _post(params);
        uint40 previous = params.blockTimestamp;
        if (rejected) {
            vm.prank(guardian);
            registry.vetoEpoch(0, "");
        }
        vm.warp(block.timestamp + CHALLENGE_WINDOW);
        vm.roll(block.number + 1);
        params = _epoch();
        params.blockTimestamp = second;
        bytes[] memory signatures = _signatures(params, 0, 1);
        bool sound = second <= block.timestamp && (rejected || second > previous);
        if (!sound) {
            vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidTimestamp.selector, second));
        }
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
    }

    function testFuzz_RevertWhen_ThePaymentIsNotTheBond(uint256 paid) external {
        paid = bound(paid, 0, 100 ether);
        vm.assume(paid != EPOCH_BOND && paid != CHALLENGE_BOND);
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_WrongBond.selector, paid, EPOCH_BOND));
        registry.postEpoch{value: paid}(params, signatures);
        _post(params);
        vm.expectRevert(abi.encodeWithSelector(IEpochChallenges.Registry_WrongBond.selector, paid, CHALLENGE_BOND));
        registry.announceChallenge{value: paid}(0, "");
    }

    function testFuzz_VetoEpoch_ByTheGuardianBeforeFinality(address caller, uint256 later) external {
        uint256 epochId = _postNext();
        vm.warp(block.timestamp + bound(later, 0, 2 * CHALLENGE_WINDOW));
        bool pending = block.timestamp < registry.epochOf(epochId).finalAt;
        vm.prank(caller);
        try registry.vetoEpoch(epochId, "") {
            assertTrue(caller == guardian && pending, "only the guardian, only before finality");
        } catch {
            assertTrue(caller != guardian || !pending, "the guardian can");
        }
        vm.prank(guardian);
        try registry.vetoEpoch(epochId, "") {
            assertTrue(pending, "only before finality");
        } catch {
            assertTrue(!pending || caller == guardian, "the guardian can");
        }
    }

    /// Whoever did not announce exactly this, for this epoch, under its own name, challenges nothing.
    function testFuzz_Challenge_ByTheAnnouncerAlone(
        address announcer,
        address caller,
        bytes32 one,
        bytes32 two
    ) external {
        vm.assume(announcer != address(0) && caller != address(0) && announcer != guardian);
        uint256 epochId = _postNext();
        _announce(announcer, epochId, one);
        _convince(caller, epochId);
        vm.roll(block.number + 1);
        bool same = announcer == caller && one == two;
        vm.prank(caller);
        try registry.challenge(epochId, _opening(), ILeafJudge.Contradiction.BadgeNotHeld, 2, _proof(), two) {
            assertTrue(same, "only what was announced");
            assertEq(registry.creditOf(caller), EPOCH_BOND + CHALLENGE_BOND, "creditOf");
        } catch {
            assertFalse(same, "what was announced");
            assertEq(registry.creditOf(caller), 0, "creditOf");
        }
    }

    function testFuzz_SettleChallenge_ToWhoIsRight(address challenger, uint256 later, uint256 fate) external {
        vm.assume(challenger != address(this));
        uint256 epochId = _postNext();
        bytes32 commitment = _announce(challenger, epochId, "");
        fate = bound(fate, 0, 1);
        if (fate == 1) {
            vm.prank(guardian);
            registry.vetoEpoch(epochId, "");
        }
        vm.warp(block.timestamp + bound(later, 0, 2 * CHALLENGE_WINDOW));
        bool pending = fate == 0 && block.timestamp < registry.epochOf(epochId).finalAt;
        uint256 posters = registry.creditOf(address(this));
        try registry.settleChallenge(epochId, challenger, commitment) {
            assertFalse(pending, "not while pending");
            assertEq(registry.creditOf(challenger), fate == 1 ? CHALLENGE_BOND : 0, "challenger");
            assertEq(registry.creditOf(address(this)), posters + (fate == 1 ? 0 : CHALLENGE_BOND), "poster");
        } catch {
            assertTrue(pending, "only while pending");
        }
    }

    function testFuzz_CheckReputation_AgreesWithVerifying(TierSeed calldata seed, bool honest) external {
        _postFinal();
        IReputationRegistry.TierClaim memory claim = _claim(
            bound(seed.epochId, 0, 1),
            Tier(bound(seed.tier, 0, 4)),
            seed.account,
            bound(seed.nullifier, 0, Field.ORDER)
        );
        claim.badgeMask = seed.badgeMask >> 7;
        claim.minima = seed.minima >> 3;
        if (honest && claim.epochId == 0 && claim.minima >> 60 == 0) _prove(claim);
        bool checked;
        bool verified;
        bytes memory one;
        bytes memory two;
        try registry.checkReputation(claim, _proof()) {
            checked = true;
        } catch (bytes memory reason) {
            one = reason;
        }
        try registry.verifyReputation(claim, _proof()) {
            verified = true;
        } catch (bytes memory reason) {
            two = reason;
        }
        assertTrue(checked == verified, "both or neither");
        assertEq(keccak256(one), keccak256(two), "for the same reason");
    }

    function testFuzz_PostEpoch_RootAndLeafCountInRange(uint256 root, uint32 leafCount) external {
        IReputationRegistry.EpochParams memory params = _epoch();
        params.root = bound(root, 1, Field.ORDER - 1);
        params.leafCount = uint32(bound(leafCount, 1, 16_777_216));
        _post(params);
        assertEq(registry.epochOf(0).root, params.root, "root");
        assertEq(registry.epochOf(0).leafCount, params.leafCount, "leafCount");
    }

    function testFuzz_RevertWhen_ASignerIsNoAttester(uint256 privateKey) external {
        privateKey = bound(privateKey, 1, type(uint128).max);
        IReputationRegistry.EpochParams memory params = _epoch();
        bytes[] memory signatures = _signatures(params, 0, 1);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, registry.epochDigest(params));
        signatures[1] = abi.encodePacked(r, s, v);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_InvalidAttestation.selector, 1));
        registry.postEpoch{value: EPOCH_BOND}(params, signatures);
    }

    function testFuzz_VerifyReputation_SpendsTheNullifierOnce(
        uint256 nullifier,
        address first,
        address second,
        uint256 level
    ) external {
        _postFinal();
        Tier tier = Tier(bound(level, 0, 4));
        IReputationRegistry.TierClaim memory claim = _claim(0, tier, first, bound(nullifier, 0, Field.ORDER - 1));
        _prove(claim);
        registry.verifyReputation(claim, _proof());
        assertTrue(registry.meetsTier(first, tier), "meetsTier");

        claim.account = second;
        _prove(claim);
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_NullifierSpent.selector, claim.nullifier));
        registry.verifyReputation(claim, _proof());
    }

    function testFuzz_RevertWhen_ASignalIsOutOfRange(uint256 value, uint256 which) external {
        _postFinal();
        IReputationRegistry.TierClaim memory claim = _claim(0, Tier.Gold, alice, 1);
        which = bound(which, 0, 2);
        value = bound(
            value,
            which == 0
                ? Field.ORDER
                : which == 1
                    ? 1 << 248
                    : 1 << 60,
            type(uint256).max
        );
        if (which == 0) claim.nullifier = value;
        if (which == 1) claim.badgeMask = value;
        if (which == 2) claim.minima = value;
        vm.expectRevert(abi.encodeWithSelector(IReputationRegistry.Registry_SignalOutOfRange.selector, value));
        registry.verifyReputation(claim, _proof());
    }

    function testFuzz_VerifyReputation_NeverLowersAnUnexpiredRecord(uint256 one, uint256 two, uint256 later) external {
        _postFinal();
        IReputationRegistry.TierClaim memory claim = _claim(0, Tier(bound(one, 0, 4)), alice, 1);
        _prove(claim);
        registry.verifyReputation(claim, _proof());
        Tier before = claim.tier;
        vm.warp(block.timestamp + bound(later, 0, TIER_VALIDITY - 1));

        claim = _claim(0, Tier(bound(two, 0, 4)), alice, 2);
        _prove(claim);
        try registry.verifyReputation(claim, _proof()) {
            assertTrue(claim.tier >= before, "only as high or higher");
        } catch {
            assertTrue(claim.tier < before, "only lower ones are refused");
        }
        assertTrue(registry.meetsTier(alice, before), "what was proven still counts");
    }

    function testFuzz_ScopesAndMessages_AreElementsAndDistinct(uint256 one, uint256 two) external view {
        vm.assume(one != two && uint160(one) != uint160(two));
        assertTrue(registry.scopeOf(one) != registry.scopeOf(two), "scopes");
        address first = address(uint160(one));
        address second = address(uint160(two));
        assertTrue(registry.messageOf(first) != registry.messageOf(second), "messages");
        assertTrue(Field.isElement(registry.scopeOf(one)) && Field.isElement(registry.messageOf(first)), "elements");
    }
}
