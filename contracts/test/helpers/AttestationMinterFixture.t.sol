// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AttestationMinter} from "../../AttestationMinter.sol";
import {IAttestationMinter} from "../../interfaces/IAttestationMinter.sol";
import {IPassport} from "../../interfaces/IPassport.sol";
import {Attestation} from "../../interfaces/external/Attestation.sol";
import {EASStub} from "../../mocks/EASStub.sol";
import {MintersFixture} from "./MintersFixture.t.sol";

/// @title Two badge types under one schema, and an attester that both accept
abstract contract AttestationMinterFixture is MintersFixture {
    uint256 internal constant LASTING = FIRST;
    uint256 internal constant DAILY = FIRST + 1;
    bytes32 internal constant SCHEMA = keccak256("schema");
    bytes32 internal constant UID = keccak256("attestation");
    uint8 internal constant REASON = 255;

    EASStub internal eas;
    AttestationMinter internal minter;
    address internal attester = person("attester");
    address internal carol = person("carol");

    function setUp() public virtual override {
        super.setUp();
        eas = new EASStub();
        minter = new AttestationMinter(eas, badges, IPassport(address(passports)));
        eas.register(SCHEMA, address(minter));
        _define(0, address(minter));
        _define(VALIDITY, address(minter));
        _link(LASTING);
        _link(DAILY);
    }

    function _link(uint256 badgeType) internal {
        vm.prank(issuer);
        minter.link(badgeType, SCHEMA, _only(attester));
    }

    /// @dev About alice, of the type that lasts, as EAS would hand it over once made.
    function _attestation() internal view returns (Attestation memory) {
        return
            Attestation({
                uid: UID,
                schema: SCHEMA,
                time: uint64(block.timestamp),
                expirationTime: 0,
                revocationTime: 0,
                refUID: 0,
                recipient: alice,
                attester: attester,
                revocable: true,
                data: abi.encode(LASTING, uint64(7))
            });
    }

    /// @dev The same about somebody else.
    function _attestation(bytes32 uid, address recipient) internal view returns (Attestation memory attestation) {
        attestation = _attestation();
        attestation.uid = uid;
        attestation.recipient = recipient;
    }

    function _migrate(address from, uint256 badgeType) internal {
        uint256[] memory badgeTypes = new uint256[](1);
        badgeTypes[0] = badgeType;
        badges.migrate(from, badgeTypes);
    }

    function _only(address account) internal pure returns (address[] memory accounts) {
        accounts = new address[](1);
        accounts[0] = account;
    }

    function _notEAS(address caller) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IAttestationMinter.AttestationMinter_NotEAS.selector, caller);
    }

    function _malformed(bytes32 uid) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IAttestationMinter.AttestationMinter_MalformedData.selector, uid);
    }

    function _notAccepted(uint256 badgeType, address account) internal pure returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IAttestationMinter.AttestationMinter_AttesterNotAccepted.selector,
                badgeType,
                account
            );
    }

    function _notLinked(uint256 badgeType, bytes32 schema) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IAttestationMinter.AttestationMinter_SchemaNotLinked.selector, badgeType, schema);
    }

    function _tooEarly(uint64 expirationTime, uint40 expiresAt) internal pure returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IAttestationMinter.AttestationMinter_ExpiresTooEarly.selector,
                expirationTime,
                expiresAt
            );
    }

    function _elsewhere(address account) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IAttestationMinter.AttestationMinter_BadgeElsewhere.selector, UID, account);
    }

    function _notRevoked(bytes32 uid) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IAttestationMinter.AttestationMinter_NotRevokedInEAS.selector, uid);
    }
}
