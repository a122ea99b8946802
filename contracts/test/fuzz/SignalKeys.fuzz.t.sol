// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPassport} from "../../interfaces/IPassport.sol";
import {ISignalKeys} from "../../interfaces/ISignalKeys.sol";
import {BabyJubJub} from "../../libraries/BabyJubJub.sol";
import {Field} from "../../libraries/Field.sol";
import {SignalKeysFixture} from "../helpers/SignalKeysFixture.t.sol";

contract SignalKeysFuzzTest is SignalKeysFixture {
    function testFuzz_Publish_AnyIdentity(uint64 secret) external {
        (uint256 x, uint256 y) = _keyOf(bound(secret, 1, type(uint64).max));
        _registerKey(alice, x, y);
        _publish(alice, x, y);
        _assertKey(aliceId, x, y, "keyOf");
    }

    function testFuzz_RevertWhen_KeyIsAnothers(uint64 secret, uint64 other) external {
        secret = uint64(bound(secret, 1, type(uint64).max));
        other = uint64(bound(other, 1, type(uint64).max));
        vm.assume(secret != other);
        (uint256 x, uint256 y) = _keyOf(secret);
        _registerKey(alice, x, y);
        (x, y) = _keyOf(other);
        _expectNotBehind(aliceId);
        _publish(alice, x, y);
    }

    function testFuzz_RevertWhen_PublishedIsNoKey(uint256 x, uint256 y) external {
        vm.assume(!BabyJubJub.isKey(x, y));
        // Whatever it hashes to, as long as it can be hashed, is a commitment that somebody may register.
        _registerKey(alice, x % Field.ORDER, y % Field.ORDER);
        vm.expectRevert(abi.encodeWithSelector(ISignalKeys.SignalKeys_InvalidKey.selector, x, y));
        _publish(alice, x, y);
    }

    function testFuzz_RevertWhen_CallerHoldsNoPassport(address caller) external {
        vm.assume(caller != alice);
        _registerKey(alice, BASE_X, BASE_Y);
        _publish(alice, BASE_X, BASE_Y);
        bytes memory refused = abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, caller);
        vm.startPrank(caller);
        vm.expectRevert(refused);
        keys.publish(BASE_X, BASE_Y);
        vm.expectRevert(refused);
        keys.withdraw();
        _assertKey(aliceId, BASE_X, BASE_Y, "untouched");
    }

    /// @dev Whatever a holder does and in whatever order: a key is published exactly while the last call published.
    function testFuzz_KeyOf_WhatWasLastSaid(uint256 calls) external {
        _registerKey(alice, BASE_X, BASE_Y);
        bool published = false;
        vm.startPrank(alice);
        for (uint256 rest = bound(calls, 1, type(uint16).max); rest > 1; rest >>= 1) {
            if (rest & 1 == 1) {
                keys.publish(BASE_X, BASE_Y);
                published = true;
            } else {
                if (!published) {
                    vm.expectRevert(abi.encodeWithSelector(ISignalKeys.SignalKeys_NotPublished.selector, aliceId));
                }
                keys.withdraw();
                published = false;
            }
            _assertKey(aliceId, published ? BASE_X : 0, published ? BASE_Y : 0, "keyOf");
        }
    }
}
