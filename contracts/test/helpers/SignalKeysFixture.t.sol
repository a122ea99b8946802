// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../Passport.sol";
import {SignalKeys} from "../../SignalKeys.sol";
import {ISignalKeys} from "../../interfaces/ISignalKeys.sol";
import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {Field} from "../../libraries/Field.sol";
import {PassportFixture} from "./PassportFixture.t.sol";

/// @title Passports whose identities are real key pairs on BabyJubJub
abstract contract SignalKeysFixture is PassportFixture {
    uint256 internal constant BASE_X = 5299619240641551281634865583518297030282874472190772894086521144482721001553;
    uint256 internal constant BASE_Y = 16950150798460657717958625567821834550301663161624707787222815936182638968203;

    /// @dev Of the curve's equation A·x² + y² = 1 + D·x²·y².
    uint256 private constant A = 168700;
    uint256 private constant D = 168696;

    Passport internal passport;
    SignalKeys internal keys;
    IPoseidonT3 internal poseidon;
    address internal alice = person("alice");
    address internal bob = person("bob");
    uint256 internal aliceId = _idOf(alice);
    uint256 internal bobId = _idOf(bob);

    function setUp() public virtual {
        vm.warp(START);
        (passport, ) = _deployPassportWithStub();
        poseidon = _deployPoseidon();
        keys = new SignalKeys(passport, poseidon);
    }

    /// @notice Registers a passport for the identity of a key.
    function _registerKey(address account, uint256 x, uint256 y) internal returns (uint256 passportId) {
        return _register(passport, account, poseidon.hash([x, y]));
    }

    function _publish(address account, uint256 x, uint256 y) internal {
        vm.prank(account);
        keys.publish(x, y);
    }

    function _assertKey(uint256 passportId, uint256 expectedX, uint256 expectedY, string memory what) internal view {
        (uint256 x, uint256 y) = keys.keyOf(passportId);
        assertEq(x, expectedX, what);
        assertEq(y, expectedY, what);
    }

    function _expectNotBehind(uint256 passportId) internal {
        uint256 commitment = passport.recordOf(passportId).commitment;
        vm.expectRevert(
            abi.encodeWithSelector(ISignalKeys.SignalKeys_NotBehindCommitment.selector, passportId, commitment)
        );
    }

    /// @notice The public key of a secret: so many times the base point.
    function _keyOf(uint256 secret) internal view returns (uint256 x, uint256 y) {
        (x, y) = (0, 1);
        (uint256 powerX, uint256 powerY) = (BASE_X, BASE_Y);
        for (uint256 rest = secret; rest > 0; rest >>= 1) {
            if (rest & 1 == 1) (x, y) = _add(x, y, powerX, powerY);
            (powerX, powerY) = _add(powerX, powerY, powerX, powerY);
        }
    }

    /// @notice The sum of two points; the law has no exceptions on this curve.
    function _add(uint256 x1, uint256 y1, uint256 x2, uint256 y2) internal view returns (uint256 x, uint256 y) {
        uint256 p = Field.ORDER;
        uint256 product = mulmod(D, mulmod(mulmod(x1, x2, p), mulmod(y1, y2, p), p), p);
        uint256 crossed = addmod(mulmod(x1, y2, p), mulmod(y1, x2, p), p);
        uint256 straight = addmod(mulmod(y1, y2, p), p - mulmod(A, mulmod(x1, x2, p), p), p);
        x = mulmod(crossed, _inverse(addmod(1, product, p)), p);
        y = mulmod(straight, _inverse(addmod(1, p - product, p)), p);
    }

    /// @dev By Fermat, with the precompile for powers.
    function _inverse(uint256 value) private view returns (uint256) {
        bytes memory input = abi.encode(32, 32, 32, value, Field.ORDER - 2, Field.ORDER);
        (bool done, bytes memory output) = address(5).staticcall(input);
        assertTrue(done, "modexp");
        return abi.decode(output, (uint256));
    }
}
