// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {CheckIn} from "../../CheckIn.sol";
import {Passport} from "../../Passport.sol";
import {Tickets} from "../../Tickets.sol";
import {ICheckIn} from "../../interfaces/ICheckIn.sol";
import {IPoseidonT3} from "../../interfaces/IPoseidonT3.sol";
import {ITicketGate} from "../../interfaces/ITicketGate.sol";
import {ITickets} from "../../interfaces/ITickets.sol";
import {SemaphoreVerifierStub} from "../../mocks/SemaphoreVerifierStub.sol";
import {SemaphoreProof} from "../../types/SemaphoreProof.sol";
import {PassportFixture} from "./PassportFixture.t.sol";

/// @title An organiser with two equal events at the desk, one at another, and three holders of tickets for the first
abstract contract CheckInFixture is PassportFixture {
    uint40 internal constant STARTS = START + 1 days;
    uint40 internal constant ENDS = STARTS + 4 hours;
    uint40 internal constant LIFETIME = 90;

    /// @notice Its tickets 0 to 2 are alice's, bob's and carol's.
    uint256 internal constant EVENT = 0;
    /// @notice Its ticket 0 is alice's.
    uint256 internal constant TWIN = 1;
    /// @notice Has no desk; its ticket 0 is alice's.
    uint256 internal constant ELSEWHERE = 2;

    Passport internal passport;
    Tickets internal tickets;
    CheckIn internal checkIn;
    SemaphoreVerifierStub internal verifier;
    IPoseidonT3 internal poseidon;
    address internal organiser = person("organiser");
    address internal staff = person("staff");
    address internal alice = person("alice");
    address internal bob = person("bob");
    address internal carol = person("carol");
    address internal stranger = person("stranger");

    function setUp() public virtual {
        vm.warp(START);
        (passport, verifier) = _deployPassportWithStub();
        poseidon = _deployPoseidon();
        tickets = new Tickets(passport);
        checkIn = new CheckIn(tickets, verifier, poseidon);
        vm.startPrank(organiser);
        tickets.createEvent(_params(address(checkIn)));
        tickets.createEvent(_params(address(checkIn)));
        tickets.createEvent(_params(address(0)));
        checkIn.setStaff(EVENT, staff, true);
        vm.stopPrank();
        _buy(alice, EVENT, 1);
        _buy(bob, EVENT, 1);
        _buy(carol, EVENT, 1);
        _buy(alice, TWIN, 1);
        _buy(alice, ELSEWHERE, 1);
    }

    function _buy(address buyer, uint256 eventId, uint32 quantity) internal returns (uint256 firstTicketId) {
        vm.prank(buyer);
        return tickets.buy(eventId, 0, quantity, "");
    }

    function _handOn(address from, address to, uint256 ticketId) internal {
        vm.prank(from);
        IERC721(address(tickets)).transferFrom(from, to, ticketId);
    }

    function _enrol(address holder, uint256 ticketId, uint256 commitment) internal {
        vm.prank(holder);
        checkIn.enrol(ticketId, commitment);
    }

    /// @dev One seat in the tree of the event, and a proof for it that the verifier accepts.
    function _seatedProof(address recipient) internal returns (SemaphoreProof memory proof) {
        _enrol(alice, _ticket(EVENT, 0), 7);
        checkIn.flush(EVENT, _ids(7));
        proof = _proof(EVENT, recipient);
        verifier.accept(proof, checkIn.scopeOf(EVENT));
    }

    /// @dev Against the event's present root, with nullifier 99.
    function _proof(uint256 eventId, address recipient) internal view returns (SemaphoreProof memory proof) {
        (uint256 root, uint256 depth, ) = checkIn.groupOf(eventId);
        (proof.depth, proof.root, proof.nullifier, proof.message) = (depth, root, 99, uint160(recipient));
        for (uint256 i = 0; i < 8; ++i) proof.points[i] = i + 1;
    }

    function _signedBy(string memory label, ICheckIn.Presence memory presence) internal view returns (bytes memory) {
        return signatureBy(label, checkIn.presenceDigest(presence));
    }

    function _presence(
        uint256 ticketId,
        address holder,
        uint256 issuedAt
    ) internal pure returns (ICheckIn.Presence memory) {
        return ICheckIn.Presence({ticketId: ticketId, holder: holder, issuedAt: uint40(issuedAt)});
    }

    /// @dev Fifty free tickets that anybody may hand on, and no refunds.
    function _params(address desk) internal pure returns (ITickets.EventParams memory params) {
        params.terms.startsAt = STARTS;
        params.terms.endsAt = ENDS;
        params.terms.salesEnd = ENDS;
        params.terms.capacity = 50;
        params.terms.desk = desk;
        params.tiers = new ITickets.TierParams[](1);
        params.tiers[0] = ITickets.TierParams({
            price: 0,
            capacity: 50,
            gate: ITicketGate(address(0)),
            gateParam: 0,
            name: ""
        });
        params.name = "Meeting";
    }

    function _refused(uint256 ticketId, ICheckIn.Refusal refusal) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICheckIn.CheckIn_Refused.selector, ticketId, refusal);
    }

    function _ticket(uint256 eventId, uint256 serial) internal pure returns (uint256) {
        return (eventId << 32) | serial;
    }

    function _ids(uint256 a) internal pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = a;
    }

    function _ids(uint256 a, uint256 b) internal pure returns (uint256[] memory ids) {
        ids = new uint256[](2);
        (ids[0], ids[1]) = (a, b);
    }

    function _ids(uint256 a, uint256 b, uint256 c) internal pure returns (uint256[] memory ids) {
        ids = new uint256[](3);
        (ids[0], ids[1], ids[2]) = (a, b, c);
    }
}
