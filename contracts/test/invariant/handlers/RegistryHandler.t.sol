// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ReputationRegistry} from "../../../ReputationRegistry.sol";
import {IReputationRegistry} from "../../../interfaces/IReputationRegistry.sol";
import {Tier} from "../../../types/Tier.sol";
import {RegistryWorld} from "../../helpers/RegistryWorld.t.sol";

/// @notice Registers formulas, posts, vetoes and challenges epochs, moves bonds and credits, and submits proofs of few
/// nullifiers for few accounts, while time and blocks pass.
contract RegistryHandler is RegistryWorld {
    struct Announcement {
        uint256 epochId;
        address challenger;
        bytes32 salt;
        bytes32 commitment;
    }

    uint256 public constant NULLIFIERS = 12;
    uint256 public constant FORMULAS = 4;
    uint256 public constant PEOPLE = 3;

    uint256 public posted;
    bool public wasHeldUp;
    mapping(uint256 nullifier => uint256 times) public accepted;
    mapping(uint256 epochId => bool rejected) public rejected;
    mapping(bytes32 formulaId => bytes32 digest) public formulas;

    Announcement[] private _announcements;

    constructor() {
        _deploy();
        formulas[FORMULA] = keccak256(abi.encode(registry.formulaOf(FORMULA)));
        for (uint256 i = 0; i < PEOPLE; ++i) vm.deal(who(i), 1_000_000 ether);
    }

    function post(uint256 by, uint256 back, uint256 root) external {
        vm.roll(block.number + 1);
        IReputationRegistry.EpochParams memory params = _epoch();
        back = bound(back, 0, 3);
        params.blockNumber = uint64(block.number - back);
        params.blockHash = blockhash(params.blockNumber);
        params.root = bound(root, 1, 1000);
        bytes[] memory signatures = _signatures(params, 0, 2);
        bool honest = back == 1 && !_pendingExists();
        vm.prank(who(by));
        try registry.postEpoch{value: EPOCH_BOND}(params, signatures) {
            ++posted;
        } catch {
            if (honest) wasHeldUp = true;
        }
    }

    function veto() external {
        uint256 count = registry.epochCount();
        if (count == 0) return;
        vm.prank(guardian);
        try registry.vetoEpoch(count - 1, "") {
            rejected[count - 1] = true;
        } catch {}
    }

    function announce(uint256 by, bytes32 salt) external {
        uint256 count = registry.epochCount();
        if (count == 0) return;
        bytes32 commitment = _commitment(who(by), count - 1, salt);
        vm.prank(who(by));
        try registry.announceChallenge{value: CHALLENGE_BOND}(count - 1, commitment) {
            _announcements.push(Announcement(count - 1, who(by), salt, commitment));
        } catch {}
    }

    function makeChallenge(uint256 which, bool nextBlock, bool convincing) external {
        if (_announcements.length == 0) return;
        Announcement memory announced = _announcements[
            _announcements.length - 1 - ((which % 2) % _announcements.length)
        ];
        if (nextBlock) vm.roll(block.number + 1);
        if (convincing) _convince(announced.challenger, announced.epochId);
        try this.challengeAs(announced) {
            rejected[announced.epochId] = true;
        } catch {}
    }

    function settle(uint256 which) external {
        if (_announcements.length == 0) return;
        Announcement memory announced = _announcements[which % _announcements.length];
        try registry.settleChallenge(announced.epochId, announced.challenger, announced.commitment) {} catch {}
    }

    function release(uint256 which) external {
        uint256 count = registry.epochCount();
        if (count == 0) return;
        try registry.releaseBond(which % count) {} catch {}
    }

    function withdraw(uint256 by, uint256 recipient) external {
        vm.prank(who(by));
        try registry.withdraw(who(recipient)) {} catch {}
    }

    function register(uint256 which, uint256 humanity, uint256 silver) external {
        bytes32 formulaId = formulaAt(which);
        uint16[6] memory weights;
        weights[0] = uint16(bound(humanity, 0, 10_000));
        weights[5] = 10_000 - weights[0];
        uint16[4] memory bounds = [uint16(bound(silver, 1, 997)), 998, 999, 1000];
        vm.prank(owner);
        try registry.registerFormula(formulaId, weights, bounds, "") {
            IReputationRegistry.Formula memory formula = IReputationRegistry.Formula({
                weights: weights,
                tierBounds: bounds,
                effectiveAt: uint40(block.timestamp) + FORMULA_DELAY
            });
            formulas[formulaId] = keccak256(abi.encode(formula));
        } catch {}
    }

    function prove(uint256 back, uint256 level, uint256 account, uint256 nullifier) external {
        uint256 count = registry.epochCount();
        if (count == 0) return;
        IReputationRegistry.TierClaim memory claim = _claim(
            count - 1 - ((back % 3) % count),
            Tier(level % 5),
            address(uint160(1 + (account % 4))),
            nullifier % NULLIFIERS
        );
        _prove(claim);
        try registry.verifyReputation(claim, _proof()) {
            ++accepted[claim.nullifier];
        } catch {}
    }

    function pass(uint256 duration) external {
        vm.warp(block.timestamp + bound(duration, 1, CHALLENGE_WINDOW));
    }

    /// @notice A call of its own, so that a failure can be caught.
    function challengeAs(Announcement calldata announced) external {
        _challenge(announced.challenger, announced.epochId, announced.salt);
    }

    /// @notice What the registry should hold: bonds of epochs, bonds of announcements, credits.
    function owed() external view returns (uint256 amount) {
        for (uint256 i = 0; i < registry.epochCount(); ++i) {
            if (registry.epochOf(i).bondHeld) amount += EPOCH_BOND;
        }
        for (uint256 i = 0; i < _announcements.length; ++i) {
            Announcement memory announced = _announcements[i];
            uint256 announcedAt = registry.challengeAnnouncedAt(
                announced.epochId,
                announced.challenger,
                announced.commitment
            );
            // One that was settled can be announced again only while its epoch is pending, which it is no more.
            if (announcedAt != 0) amount += CHALLENGE_BOND;
        }
        for (uint256 i = 0; i < PEOPLE; ++i) amount += registry.creditOf(who(i));
    }

    function subject() external view returns (ReputationRegistry) {
        return registry;
    }

    /// @notice Somebody who posts and challenges.
    function who(uint256 index) public pure returns (address) {
        return address(uint160(0x1000 + (index % PEOPLE)));
    }

    function formulaAt(uint256 index) public pure returns (bytes32) {
        return index % FORMULAS == 0 ? FORMULA : bytes32(index % FORMULAS);
    }

    function _pendingExists() private view returns (bool) {
        uint256 count = registry.epochCount();
        return count != 0 && registry.stateOf(count - 1) == IReputationRegistry.EpochState.Pending;
    }
}
