// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Field} from "../../libraries/Field.sol";
import {MembershipMock} from "../../mocks/MembershipMock.sol";
import {SemaphoreVerifierStub} from "../../mocks/SemaphoreVerifierStub.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {TestBase} from "../helpers/TestBase.t.sol";

/// given the proof, scope and points the verifier accepts      it should say yes
/// given anything else                                         it should say no
/// given a root of zero, or a signal outside the field         it should say no whatever the verifier says
/// given a depth outside [1, 32]                               it should say no whatever the verifier says
contract MembershipTest is TestBase {
    SemaphoreVerifierStub private verifier;
    MembershipMock private checker;
    uint256 private constant SCOPE = 99;

    function setUp() external {
        verifier = new SemaphoreVerifierStub();
        checker = new MembershipMock(verifier);
    }

    function test_Verify() external {
        _expect(true, _proof());
    }

    function test_Verify_LargestSignals() external {
        SemaphoreProof memory proof = _proof();
        (proof.root, proof.nullifier, proof.message) = (Field.ORDER - 1, Field.ORDER - 1, type(uint256).max);
        _expect(true, proof);
    }

    function test_Verify_ZeroNullifierAndMessage() external {
        SemaphoreProof memory proof = _proof();
        (proof.nullifier, proof.message) = (0, 0);
        _expect(true, proof);
    }

    function test_Verify_EveryDepthButNoOther() external {
        SemaphoreProof memory proof = _proof();
        for (proof.depth = 1; proof.depth <= 32; ++proof.depth) _expect(true, proof);
        proof.depth = 0;
        _expect(false, proof);
        proof.depth = 33;
        _expect(false, proof);
        proof.depth = type(uint256).max;
        _expect(false, proof);
    }

    function test_Verify_NoRoot() external {
        SemaphoreProof memory proof = _proof();
        proof.root = 0;
        _expect(false, proof);
    }

    function test_Verify_SignalsOutsideTheField() external {
        SemaphoreProof memory proof = _proof();
        proof.root = Field.ORDER;
        _expect(false, proof);
        proof = _proof();
        proof.nullifier = Field.ORDER;
        _expect(false, proof);
    }

    function test_Verify_OtherThanAccepted() external {
        verifier.accept(_proof(), SCOPE);
        assertTrue(checker.verify(_proof(), SCOPE), "as accepted");
        assertFalse(checker.verify(_proof(), SCOPE + 1), "scope");
        SemaphoreProof memory proof = _proof();
        proof.message += 1;
        assertFalse(checker.verify(proof, SCOPE), "message");
        proof = _proof();
        proof.nullifier += 1;
        assertFalse(checker.verify(proof, SCOPE), "nullifier");
        for (uint256 i = 0; i < 8; ++i) {
            proof = _proof();
            proof.points[i] += 1;
            assertFalse(checker.verify(proof, SCOPE), "points");
        }
    }

    function _expect(bool valid, SemaphoreProof memory proof) private {
        verifier.accept(proof, SCOPE);
        assertTrue(checker.verify(proof, SCOPE) == valid, "verify");
    }

    function _proof() private pure returns (SemaphoreProof memory) {
        return
            SemaphoreProof({depth: 20, root: 5, nullifier: 6, message: 7, points: [uint256(1), 2, 3, 4, 5, 6, 7, 8]});
    }
}
