// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SignalKeys} from "../../SignalKeys.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {ISignalKeys} from "../../interfaces/ISignalKeys.sol";
import {Field} from "../../libraries/Field.sol";
import {SignalKeysFixture} from "../helpers/SignalKeysFixture.t.sol";

/// @notice Stands in for a passport contract that could give a passport another commitment, which ours cannot.
contract ChangingPassport {
    uint256 public commitment;

    function set(uint256 newCommitment) external {
        commitment = newCommitment;
    }

    function passportOf(address account) external pure returns (uint256) {
        return uint256(uint160(account));
    }

    function recordOf(uint256) external view returns (IPassport.PassportRecord memory record) {
        record.commitment = commitment;
    }
}

/// when a key is published
///   given the key behind the commitment of the caller's passport    it should store it and emit
///   given it again, or after a withdrawal                           it should do the same
///   given no key, another's key, or a caller without passport       it should revert
///   given a key outside the subgroup                                it should store it: readers check that
///   given a commitment that somebody copied                         it should serve both, each by its own passport
/// when a key is withdrawn
///   given a published one                                           it should delete it and emit
///   given none, or a caller without passport                        it should revert
/// given a passport that moves       it should keep the key, and obey the new account alone
/// given a passport that is left     it should have no key, and nobody who publishes or withdraws
/// given another commitment by now   it should have no key until the one behind it is published
contract SignalKeysTest is SignalKeysFixture {
    uint256 private otherX;
    uint256 private otherY;

    function setUp() public override {
        super.setUp();
        (otherX, otherY) = _keyOf(2);
        _registerKey(alice, BASE_X, BASE_Y);
        _registerKey(bob, otherX, otherY);
    }

    function test_Publish() external {
        _assertKey(aliceId, 0, 0, "before");
        vm.expectEmit(address(keys));
        emit ISignalKeys.SignalKeyPublished(aliceId, BASE_X, BASE_Y);
        _publish(alice, BASE_X, BASE_Y);
        _assertKey(aliceId, BASE_X, BASE_Y, "after");
        _assertKey(bobId, 0, 0, "another passport");
        _assertKey(0, 0, 0, "no passport");
    }

    function test_Publish_Again() external {
        _publish(alice, BASE_X, BASE_Y);
        vm.expectEmit(address(keys));
        emit ISignalKeys.SignalKeyPublished(aliceId, BASE_X, BASE_Y);
        _publish(alice, BASE_X, BASE_Y);
        _assertKey(aliceId, BASE_X, BASE_Y, "the same");
    }

    function test_Publish_AfterAWithdrawal() external {
        _publish(alice, BASE_X, BASE_Y);
        vm.prank(alice);
        keys.withdraw();
        _publish(alice, BASE_X, BASE_Y);
        _assertKey(aliceId, BASE_X, BASE_Y, "again");
    }

    /// @dev The base plus the point of order 2, and plus one of order 8: no identity made from a secret has such a key.
    function test_Publish_OutsideTheSubgroup() external {
        address carol = person("carol");
        address dora = person("dora");
        (uint256 x, uint256 y) = (Field.ORDER - BASE_X, Field.ORDER - BASE_Y);
        _registerKey(carol, x, y);
        _publish(carol, x, y);
        _assertKey(_idOf(carol), x, y, "order 2");

        (x, y) = _add(
            BASE_X,
            BASE_Y,
            4342719913949491028786768530115087822524712248835451589697801404893164183326,
            4826523245007015323400664741523384119579596407052839571721035538011798951543
        );
        _registerKey(dora, x, y);
        _publish(dora, x, y);
        _assertKey(_idOf(dora), x, y, "order 8");
    }

    /// @dev Who sees a key on its way can publish it for a passport with the same commitment, and stops nobody.
    function test_Publish_CopiedCommitment() external {
        address eve = person("eve");
        _registerKey(eve, BASE_X, BASE_Y);
        _publish(eve, BASE_X, BASE_Y);
        _publish(alice, BASE_X, BASE_Y);
        _assertKey(aliceId, BASE_X, BASE_Y, "the owner's");
        _assertKey(_idOf(eve), BASE_X, BASE_Y, "the copier's");
        vm.prank(eve);
        keys.withdraw();
        _assertKey(aliceId, BASE_X, BASE_Y, "the owner's stays");
    }

    function test_RevertWhen_PublishedIsNoKey() external {
        _expectInvalid(0, 0);
        _expectInvalid(0, 1);
        _expectInvalid(0, Field.ORDER - 1);
        _expectInvalid(BASE_Y, BASE_X);
        _expectInvalid(BASE_X + Field.ORDER, BASE_Y);
        _expectInvalid(BASE_X, BASE_Y + Field.ORDER);
        _expectInvalid(type(uint256).max, type(uint256).max);
    }

    function test_RevertWhen_KeyIsNotBehindTheCommitment() external {
        _expectNotBehind(aliceId);
        _publish(alice, otherX, otherY);
        // The same abscissa.
        _expectNotBehind(aliceId);
        _publish(alice, Field.ORDER - BASE_X, BASE_Y);
        _expectNotBehind(bobId);
        _publish(bob, BASE_X, BASE_Y);
        _assertKey(aliceId, 0, 0, "nothing is stored");
    }

    function test_RevertWhen_PublisherHoldsNoPassport() external {
        address stranger = person("stranger");
        _expectNotRegistered(stranger);
        _publish(stranger, BASE_X, BASE_Y);
    }

    function test_Withdraw() external {
        _publish(alice, BASE_X, BASE_Y);
        _publish(bob, otherX, otherY);
        vm.expectEmit(address(keys));
        emit ISignalKeys.SignalKeyWithdrawn(aliceId);
        vm.prank(alice);
        keys.withdraw();
        _assertKey(aliceId, 0, 0, "withdrawn");
        _assertKey(bobId, otherX, otherY, "another passport's stays");
    }

    function test_RevertWhen_NothingIsToWithdraw() external {
        bytes memory nothing = abi.encodeWithSelector(ISignalKeys.SignalKeys_NotPublished.selector, aliceId);
        vm.prank(alice);
        vm.expectRevert(nothing);
        keys.withdraw();
        _publish(alice, BASE_X, BASE_Y);
        vm.startPrank(alice);
        keys.withdraw();
        vm.expectRevert(nothing);
        keys.withdraw();
    }

    function test_RevertWhen_WithdrawerHoldsNoPassport() external {
        address stranger = person("stranger");
        vm.prank(stranger);
        _expectNotRegistered(stranger);
        keys.withdraw();
    }

    function test_Rebind_KeepsTheKeyForTheNewAccount() external {
        address next = person("next");
        _publish(alice, BASE_X, BASE_Y);
        _move(next);
        _assertKey(aliceId, BASE_X, BASE_Y, "the key follows the passport");
        _assertKey(_idOf(next), 0, 0, "not the account");

        vm.startPrank(alice);
        _expectNotRegistered(alice);
        keys.withdraw();
        _expectNotRegistered(alice);
        keys.publish(BASE_X, BASE_Y);
        vm.stopPrank();

        vm.prank(next);
        keys.withdraw();
        _assertKey(aliceId, 0, 0, "withdrawn");
        vm.expectEmit(address(keys));
        emit ISignalKeys.SignalKeyPublished(aliceId, BASE_X, BASE_Y);
        _publish(next, BASE_X, BASE_Y);
        _assertKey(aliceId, BASE_X, BASE_Y, "published again");
    }

    function test_GiveUp_EndsTheKey() external {
        _publish(alice, BASE_X, BASE_Y);
        vm.startPrank(alice);
        passport.giveUp();
        _assertKey(aliceId, 0, 0, "left");
        _expectNotRegistered(alice);
        keys.publish(BASE_X, BASE_Y);
        _expectNotRegistered(alice);
        keys.withdraw();
    }

    function test_KeyOf_AnotherCommitmentByNow() external {
        ChangingPassport changing = new ChangingPassport();
        keys = new SignalKeys(IPassport(address(changing)), poseidon);
        changing.set(poseidon.hash([BASE_X, BASE_Y]));
        _publish(alice, BASE_X, BASE_Y);
        _assertKey(aliceId, BASE_X, BASE_Y, "published");

        changing.set(poseidon.hash([otherX, otherY]));
        _assertKey(aliceId, 0, 0, "of the former identity");
        _publish(alice, otherX, otherY);
        _assertKey(aliceId, otherX, otherY, "of the present one");
    }

    function _expectInvalid(uint256 x, uint256 y) private {
        vm.expectRevert(abi.encodeWithSelector(ISignalKeys.SignalKeys_InvalidKey.selector, x, y));
        _publish(alice, x, y);
    }

    function _expectNotRegistered(address account) private {
        vm.expectRevert(abi.encodeWithSelector(IPassport.Passport_NotRegistered.selector, account));
    }

    /// @dev Alice's passport to another account.
    function _move(address to) private {
        vm.prank(alice);
        passport.startRebind(to);
        vm.warp(block.timestamp + REBIND_DELAY);
        vm.prank(to);
        passport.completeRebind(aliceId);
    }
}
