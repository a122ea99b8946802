// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";

import {Badges} from "../../Badges.sol";
import {LeafJudge} from "../../LeafJudge.sol";
import {Passport} from "../../Passport.sol";
import {IBadges} from "../../interfaces/IBadges.sol";
import {ILeafJudge} from "../../interfaces/ILeafJudge.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {OpeningVerifierStub} from "../../mocks/OpeningVerifierStub.sol";
import {Proof} from "../../types/Proof.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title A judge over real passports and badges, and what was true of somebody at a block
abstract contract JudgeFixture is TestBase {
    uint32 internal constant REBIND_DELAY = 100;
    uint32 internal constant VALIDITY = 1000;
    uint256 internal constant COMMITMENT = 99;
    /// @notice Type 0 never expires, type 1 does after {VALIDITY}.
    uint256 internal constant LASTING = 0;
    uint256 internal constant EXPIRING = 1;
    uint256 internal constant TYPES = 2;

    Passport internal passport;
    Badges internal badges;
    OpeningVerifierStub internal verifier;
    LeafJudge internal judge;
    address internal issuer = person("issuer");
    address internal first = person("the first account");
    address internal second = person("the second account");
    address internal third = person("the third account");
    address internal challenger = person("challenger");

    function setUp() public virtual {
        vm.warp(START);
        address owner = person("owner");
        passport = new Passport(
            owner,
            ISemaphoreVerifier(address(0)),
            IPoseidonT3(address(0)),
            IPassport.Config({rebindDelay: REBIND_DELAY, rootGrace: 1})
        );
        badges = new Badges(owner, passport, 1);
        verifier = new OpeningVerifierStub();
        judge = new LeafJudge(passport, badges, verifier);

        uint256[2] memory noKey;
        vm.prank(issuer);
        badges.registerIssuer("Issuer", "", noKey);
        vm.prank(owner);
        badges.setAccreditation(issuer, true);
        for (uint256 i = 0; i < TYPES; ++i) {
            vm.prank(issuer);
            badges.defineBadgeType(_params(i == LASTING ? 0 : VALIDITY));
        }
        vm.prank(first);
        passport.register(COMMITMENT);
    }

    function _mint(address account, uint256 badgeType) internal {
        vm.prank(issuer);
        badges.mint(badgeType, account, 1);
    }

    function _revoke(address account, uint256 badgeType) internal {
        vm.prank(issuer);
        badges.revoke(badgeType, account, 0);
    }

    function _burn(address account, uint256 badgeType) internal {
        vm.prank(account);
        badges.burn(badgeType);
    }

    function _migrate(address from, uint256 badgeType) internal {
        uint256[] memory types = new uint256[](1);
        types[0] = badgeType;
        badges.migrate(from, types);
    }

    /// @dev Starts now and waits for the end of the delay.
    function _move(address from, address to) internal {
        vm.prank(from);
        passport.startRebind(to);
        vm.warp(block.timestamp + REBIND_DELAY);
        vm.prank(to);
        passport.completeRebind(uint160(first));
    }

    /// @dev The true leaf of the passport at the end of this block: every badge that counts on any account it ever had.
    function _truth() internal view returns (ILeafJudge.Opening memory opening) {
        opening.passportId = uint160(first);
        opening.commitment = COMMITMENT;
        for (uint256 i = 0; i < TYPES; ++i) {
            if (_counts(first, i) || _counts(second, i) || _counts(third, i)) opening.badgeSet |= 1 << i;
        }
    }

    /// @dev Whether any contradiction of a leaf is seen, whatever else may be undecided.
    function _isContradicted(ILeafJudge.Opening memory opening, uint40 timestamp) internal returns (bool) {
        if (_ruling(opening, timestamp, ILeafJudge.Contradiction.PassportUnknown, 0) == 1) return true;
        if (_ruling(opening, timestamp, ILeafJudge.Contradiction.LeafMalformed, 0) == 1) return true;
        for (uint256 i = 0; i < TYPES; ++i) {
            if (_ruling(opening, timestamp, ILeafJudge.Contradiction.BadgeNotHeld, i) == 1) return true;
        }
        return false;
    }

    /// @return 0 for no, 1 for yes, 2 for not decided.
    function _ruling(
        ILeafJudge.Opening memory opening,
        uint40 timestamp,
        ILeafJudge.Contradiction contradiction,
        uint256 param
    ) internal returns (uint256) {
        verifier.accept(
            [
                11,
                opening.index,
                opening.passportId,
                opening.commitment,
                opening.components,
                opening.badgeSet,
                uint256(uint160(challenger))
            ]
        );
        Proof memory proof;
        ILeafJudge.Tree memory tree = ILeafJudge.Tree({root: 11, blockTimestamp: timestamp, leafCount: 1});
        try judge.contradicts(tree, opening, contradiction, param, proof, challenger) returns (bool contradicted) {
            return contradicted ? 1 : 0;
        } catch (bytes memory reason) {
            assertEq(
                keccak256(reason),
                keccak256(abi.encodeWithSelector(ILeafJudge.Judge_Inconclusive.selector)),
                "no other reason"
            );
            return 2;
        }
    }

    function _counts(address account, uint256 badgeType) private view returns (bool) {
        IBadges.Badge memory badge = badges.badgeOf(account, badgeType);
        bool expired = badge.expiresAt != 0 && block.timestamp >= badge.expiresAt;
        return badge.status == IBadges.BadgeStatus.Active && !expired;
    }

    function _params(uint32 validity) private pure returns (IBadges.BadgeTypeParams memory params) {
        params.validity = validity;
        params.supplyCap = type(uint24).max;
        params.policies = 1;
        params.inMask = true;
        params.name = "Badge";
    }
}
