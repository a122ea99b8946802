// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IAttestationMinter} from "../../interfaces/IAttestationMinter.sol";
import {Attestation} from "../../interfaces/external/Attestation.sol";
import {AttestationMinterFixture} from "../helpers/AttestationMinterFixture.t.sol";

contract AttestationBatchesFuzzTest is AttestationMinterFixture {
    function testFuzz_Link_OnceWithEachAttesterOnce(address[] calldata attesters) external {
        uint256 badgeType = _define(0, address(minter));
        bool twice = false;
        for (uint256 i = 0; i < attesters.length; ++i) {
            for (uint256 j = 0; j < i; ++j) twice = twice || attesters[i] == attesters[j];
        }
        vm.startPrank(issuer);
        try minter.link(badgeType, SCHEMA, attesters) {
            assertFalse(twice, "each once");
            for (uint256 i = 0; i < attesters.length; ++i) {
                assertTrue(minter.isAttester(badgeType, attesters[i]), "isAttester");
            }
            vm.expectRevert(_alreadyConfigured(badgeType));
            minter.link(badgeType, SCHEMA, attesters);
        } catch {
            assertTrue(twice, "refused without a reason");
            if (attesters.length != 0) assertFalse(minter.isAttester(badgeType, attesters[0]), "nobody was named");
        }
    }

    function testFuzz_RevertWhen_TheSchemaIsAnothersResolver(bytes32 schema, address resolver) external {
        vm.assume(schema != SCHEMA && resolver != address(minter));
        uint256 badgeType = _define(0, address(minter));
        eas.register(schema, resolver);
        vm.prank(issuer);
        vm.expectRevert(abi.encodeWithSelector(IAttestationMinter.AttestationMinter_ForeignSchema.selector, schema));
        minter.link(badgeType, schema, _only(attester));
    }

    /// @dev A batch does what its attestations would do one by one, or nothing.
    function testFuzz_MultiAttest_IsAllOrNothing(uint64 one, uint64 two, uint256 obstacle, uint8 kinds) external {
        Attestation[] memory attestations = new Attestation[](3);
        attestations[0] = _attestation(keccak256("a"), alice);
        attestations[1] = _attestation(keccak256("b"), bob);
        attestations[2] = _attestation(keccak256("c"), alice);
        attestations[0].data = abi.encode(LASTING, one);
        attestations[1].data = abi.encode(kinds & 1 == 0 ? LASTING : DAILY, two);
        attestations[2].data = abi.encode(DAILY, one);
        obstacle = bound(obstacle, 0, 4);
        if (obstacle == 1) attestations[2].recipient = person("somebody without a passport");
        if (obstacle == 2) attestations[2].attester = person("somebody else");
        if (obstacle == 3) attestations[2].data = abi.encode(LASTING, one);
        if (obstacle == 4) attestations[2].data = "";
        bool done = false;
        try eas.multiAttest(attestations) {
            done = true;
        } catch {}
        assertTrue(done == (obstacle == 0), "only when nothing stands in the way");
        assertEq(badges.balanceOf(alice, LASTING), done ? 1 : 0, "the first");
        assertEq(badges.balanceOf(bob, kinds & 1 == 0 ? LASTING : DAILY), done ? 1 : 0, "the second");
        assertEq(badges.balanceOf(alice, DAILY), done ? 1 : 0, "the third");
        if (done) assertEq(badges.badgeOf(alice, LASTING).value, one, "value");
        if (done) assertEq(badges.badgeOf(bob, kinds & 1 == 0 ? LASTING : DAILY).value, two, "its own value");
    }

    /// @dev Whatever became of the badges meanwhile, a batch of revocations passes and leaves none of them.
    function testFuzz_MultiRevoke_LeavesNone(uint8 fates, bool swapped) external {
        eas.attest(_attestation(keccak256("a"), alice));
        eas.attest(_attestation(keccak256("b"), bob));
        if (fates & 1 != 0) _burn(alice);
        if (fates & 2 != 0) _burn(bob);
        if (fates & 4 != 0) passports.move(alice, carol);
        if (fates & 5 == 4 && fates & 8 != 0) _migrate(alice, LASTING);
        bytes32[] memory uids = new bytes32[](2);
        (uids[0], uids[1]) = (keccak256("a"), keccak256("b"));
        if (swapped) (uids[0], uids[1]) = (uids[1], uids[0]);
        eas.multiRevoke(uids);
        assertEq(badges.balanceOf(alice, LASTING), 0, "alice");
        assertEq(badges.balanceOf(bob, LASTING), 0, "bob");
        assertEq(badges.balanceOf(carol, LASTING), 0, "carol");
    }

    function _burn(address account) private {
        vm.prank(account);
        badges.burn(LASTING);
    }
}
