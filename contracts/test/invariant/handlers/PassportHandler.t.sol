// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Passport} from "../../../Passport.sol";
import {IPassport} from "../../../interfaces/IPassport.sol";
import {IPoseidonT3} from "../../../interfaces/IPoseidonT3.sol";
import {SemaphoreVerifierStub} from "../../../mocks/SemaphoreVerifierStub.sol";
import {SemaphoreProof} from "../../../types/SemaphoreProof.sol";
import {LevelTreeMirror} from "../../helpers/LevelTreeMirror.t.sol";
import {PassportFixture} from "../../helpers/PassportFixture.t.sol";

/// @notice Lets six people register, move between accounts, give up, fill and prune the tree, again and again, and try to
/// hand their passports to each other as time passes. Keeps its own account of what came of it.
contract PassportHandler is PassportFixture {
    /// @notice What should be so of the passport that a person registered.
    /// @param holder Changed by completed moves alone.
    /// @param place Index in the tree, plus one; 0 for none.
    struct Expected {
        address holder;
        uint256 commitment;
        uint256 registeredAt;
        uint256 moves;
        uint256 place;
        uint256 insertions;
        bool left;
    }

    Passport public immutable passport;
    IPoseidonT3 public immutable poseidon;
    SemaphoreVerifierStub private immutable _verifier;
    mapping(uint256 passportId => Expected expected) private _expected;

    /// @notice How many passports an account ever held.
    mapping(address account => uint256 count) public everHeld;
    /// @notice What went wrong in a call, if anything did. A failed assertion would only undo the call.
    string public violation;
    uint256[] private _leaves;
    address[6] private _people = [person("a"), person("b"), person("c"), person("d"), person("e"), person("f")];

    constructor() {
        (passport, _verifier) = _deployPassportWithStub();
        poseidon = _deployPoseidon();
    }

    function register(uint256 who, uint256 commitment) external {
        address account = someone(who);
        // Few values, so that commitments repeat.
        commitment = bound(commitment, 0, 3);
        vm.prank(account);
        try passport.register(commitment) {
            _registered(account, commitment);
        } catch {}
    }

    function registerFor(uint256 who, uint256 signer, uint256 commitment) external {
        address account = someone(who);
        commitment = bound(commitment, 1, 3);
        string memory label = _labelOf(signer);
        bytes memory signature = signatureBy(label, passport.registrationDigest(account, commitment, block.timestamp));
        try passport.registerFor(account, commitment, block.timestamp, signature) {
            _check(person(label) == account, "only its own signature registers an account");
            _registered(account, commitment);
        } catch {}
    }

    function giveUp(uint256 who) external {
        address account = someone(who);
        bool held = passport.isRegistered(account);
        uint256 id = held ? passport.passportOf(account) : 0;
        vm.prank(account);
        try passport.giveUp() {
            _check(held, "nobody gives up what they do not hold");
            _expected[id].left = true;
        } catch {
            _check(!held, "everybody can give up what they hold");
        }
    }

    function startRebind(uint256 who, uint256 whom) external {
        vm.prank(someone(who));
        try passport.startRebind(someone(whom)) {} catch {}
    }

    function startRebindWithProof(uint256 whose, uint256 whom) external {
        uint256 id = _idOf(someone(whose));
        SemaphoreProof memory proof;
        proof.depth = 1;
        proof.root = passport.recordOf(id).commitment;
        proof.message = uint256(uint160(someone(whom)));
        _verifier.accept(proof, passport.rebindScope(id));
        try passport.startRebindWithProof(id, someone(whom), proof) {} catch {}
    }

    function cancelRebind(uint256 who) external {
        vm.prank(someone(who));
        try passport.cancelRebind() {} catch {}
    }

    function completeRebind(uint256 who, uint256 whose) external {
        uint256 id = _idOf(someone(whose));
        IPassport.Rebind memory rebind = passport.rebindOf(id);
        vm.prank(someone(who));
        try passport.completeRebind(id) {
            _check(rebind.to == someone(who), "only who was named receives");
            _check(rebind.readyAt <= block.timestamp, "only after the delay");
            _expected[id].holder = someone(who);
            _expected[id].moves += 1;
            everHeld[someone(who)] += 1;
        } catch {}
    }

    function flush(uint256 seed, uint256 count) external {
        uint256[] memory ids = new uint256[](bound(count, 0, 4));
        for (uint256 i = 0; i < ids.length; ++i) ids[i] = _idOf(someone(seed + i));
        try passport.flush(ids) {
            for (uint256 i = 0; i < ids.length; ++i) {
                Expected storage expected = _expected[ids[i]];
                _leaves.push(expected.commitment);
                expected.place = _leaves.length;
                expected.insertions += 1;
            }
        } catch {}
    }

    function prune(uint256 whose) external {
        Expected storage expected = _expected[_idOf(someone(whose))];
        uint256 index = expected.place == 0 ? 0 : expected.place - 1;
        try passport.prune(_idOf(someone(whose)), LevelTreeMirror.siblingsOf(poseidon, _leaves, index)) {
            _leaves[index] = 0;
            expected.place = 0;
        } catch {}
    }

    function transfer(uint256 who, uint256 whose, uint256 whom) external {
        vm.prank(someone(who));
        try passport.transferFrom(someone(whose), someone(whom), _idOf(someone(whose))) {} catch {}
    }

    function approve(uint256 who, uint256 whom) external {
        vm.prank(someone(who));
        try passport.approve(someone(whom), _idOf(someone(who))) {} catch {}
    }

    function wait(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, 2 * REBIND_DELAY));
    }

    function expectedOf(uint256 passportId) external view returns (Expected memory) {
        return _expected[passportId];
    }

    function leaves() external view returns (uint256[] memory) {
        return _leaves;
    }

    function someone(uint256 who) public view returns (address) {
        return _people[who % _people.length];
    }

    function _registered(address account, uint256 commitment) private {
        Expected storage expected = _expected[_idOf(account)];
        _check(expected.registeredAt == 0, "nobody registers twice");
        expected.holder = account;
        expected.commitment = commitment;
        expected.registeredAt = block.timestamp;
        everHeld[account] += 1;
    }

    function _check(bool condition, string memory what) private {
        if (!condition) violation = what;
    }

    function _labelOf(uint256 who) private view returns (string memory) {
        return string(abi.encodePacked(bytes1(uint8(bytes1("a")) + uint8(who % _people.length))));
    }
}
