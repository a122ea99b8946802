// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SemaphoreVerifier} from "@semaphore-protocol/contracts/base/SemaphoreVerifier.sol";
import {ISemaphoreVerifier} from "@semaphore-protocol/contracts/interfaces/ISemaphoreVerifier.sol";
import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";
import {PoseidonT3} from "poseidon-solidity/PoseidonT3.sol";

import {Passport} from "../../Passport.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {SemaphoreVerifierStub} from "../../mocks/SemaphoreVerifierStub.sol";
import {TestBase} from "./TestBase.t.sol";

/// @title Passports for tests
/// @notice Poseidon is always the real one; the verifier is where a test says so.
abstract contract PassportFixture is TestBase {
    uint32 internal constant REBIND_DELAY = 3 days;
    uint32 internal constant ROOT_GRACE = 1 hours;

    /// @notice Owns the passport contract.
    address internal governor = person("governor");

    IPoseidonT3 private _poseidon;

    /// @notice A passport contract as it is deployed.
    function _deployPassport() internal returns (Passport) {
        return _deployPassport(ISemaphoreVerifier(address(new SemaphoreVerifier())));
    }

    /// @notice A passport contract whose verifier accepts what the test tells it to.
    function _deployPassportWithStub() internal returns (Passport passport, SemaphoreVerifierStub verifier) {
        verifier = new SemaphoreVerifierStub();
        passport = _deployPassport(verifier);
    }

    function _deployPassport(ISemaphoreVerifier verifier) internal returns (Passport) {
        return
            new Passport(
                governor,
                verifier,
                _deployPoseidon(),
                IPassport.Config({rebindDelay: REBIND_DELAY, rootGrace: ROOT_GRACE})
            );
    }

    /// @notice The library, put on the chain by itself: its pure functions can be called like a contract's.
    function _deployPoseidon() internal returns (IPoseidonT3) {
        if (address(_poseidon) == address(0)) {
            _poseidon = IPoseidonT3(Create2.deploy(0, bytes32(0), type(PoseidonT3).creationCode));
        }
        return _poseidon;
    }

    function _register(Passport passport, address account, uint256 commitment) internal returns (uint256 passportId) {
        vm.prank(account);
        return passport.register(commitment);
    }

    function _idOf(address account) internal pure returns (uint256 passportId) {
        return uint256(uint160(account));
    }
}
