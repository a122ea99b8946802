// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SemaphoreProof} from "../types/SemaphoreProof.sol";

/// @title The desk where tickets become entries
/// @notice An organiser names this contract as its event's desk. Tickets are then let in from a list, by a code on the
/// holder's screen, or anonymously; each once, whichever way.
/// @dev **Rotating codes.** A holder's device signs a {Presence} with the time, and shows it as a code that it replaces
/// before {presenceLifetime} is over. A scanner needs no connection: it keeps a list of tickets and their holders
/// downloaded before doors open, and admits when the ticket is on the list with that holder, the holder signed,
/// `issuedAt <= now <= issuedAt + presenceLifetime()`, and the ticket was not scanned here before. It remembers what it
/// scanned and sends it to {admitPresent} when it is connected, before the event ends. Clocks differ: a device signs a
/// few seconds less than its own says, since the chain refuses a code from the future.
///
/// What a code does and does not show:
/// - A photograph of it is worth nothing after its lifetime, and nothing at once where the ticket was scanned.
/// - Two scanners that share no connection may each admit the same ticket once. Give each its own door or part of the list.
/// - A ticket that changes hands after the scan and before {admitPresent} stays unused and good for its new holder. An
///   organiser that admits without a connection sends soon, or picks a transfer policy that rules this out.
/// - A holder that lends its key, or codes signed ahead of time, lends its ticket. No code prevents that.
/// - The signature of a contract account (ERC-1271) is checked on-chain only: a scanner asks the chain, or a person.
///
/// **Anonymous seats.** A holder exchanges its ticket for a seat in the event's group, and at the door proves with
/// Semaphore that it has one, not which. The proof is shown to the staff as a code, which sends it: a proof that was seen
/// before it is sent admits whoever shows it first, a spent one nobody.
///
/// **The group's tree.** A seat holds whatever number its holder chose, and Semaphore's circuit hides how long the path to
/// the root is. Where paths may grow longer, the number `Poseidon(c1, c2)` would seat both `c1` and `c2`, and theirs in
/// turn. So every seat stands at one depth, that of the whole tree; missing siblings are 0; and a proof must be made for
/// exactly that depth. A root of the event stays valid while the event lasts: seats are never taken back (only a cancelled
/// event refunds sealed tickets, and then nobody is let in), so that an older root merely knows fewer of them.
interface ICheckIn {
    /// @notice How tickets were let in: named by the staff, named on a signed list, or shown by their holders.
    enum Way {
        Staff,
        List,
        Presence
    }

    /// @notice Why a ticket is not let in.
    /// `NoTicket`: it was never issued, or was refunded. `Sealed`: it was exchanged for an anonymous seat. `Used`: it was
    /// let in before. `OtherEvent`: it is not of the event. `NotHolder`: another account holds it. `Stale`: its code was
    /// made before doors opened or, where it is let in by itself, longer ago than a code lives. `Future`: its code was
    /// made after this block. `BadSignature`: the holder did not sign.
    enum Refusal {
        None,
        NoTicket,
        Sealed,
        Used,
        OtherEvent,
        NotHolder,
        Stale,
        Future,
        BadSignature
    }

    /// @notice What a holder signs to be let in (EIP-712).
    /// @param holder Who holds the ticket and signs.
    /// @param issuedAt When it was signed, in seconds since the Unix epoch.
    struct Presence {
        uint256 ticketId;
        address holder;
        uint40 issuedAt;
    }

    /// @notice What is stored of an anonymous seat, in one slot; all zero when there is none.
    /// @param enrolled Whether the commitment has a seat.
    /// @param serial Of the ticket it was exchanged for, whose id is `eventId << 32 | serial`.
    /// @param member Its index in the tree, plus one; 0 while queued.
    struct Seat {
        bool enrolled;
        uint32 serial;
        uint32 member;
    }

    /// @notice What is stored of an anonymous entry, in one slot; all zero when there was none.
    /// @param admitted Whether the nullifier was spent.
    /// @param recipient Who may claim the attendance; zero for nobody.
    struct Entry {
        bool admitted;
        address recipient;
    }

    /// @notice Emitted when an organiser names somebody as its staff, or no longer.
    event StaffChanged(uint256 indexed eventId, address indexed organiser, address indexed account, bool staff);

    /// @notice Emitted when an organiser lets anybody send anonymous entries, or its staff alone.
    event SelfServiceChanged(uint256 indexed eventId, bool selfService);

    /// @notice Emitted when tickets are let in, once for all of a call. {ITickets-TicketCheckedIn} names each holder.
    /// @param by Who sent them.
    /// @param ticketIds Those let in, at least one; the others of the call have an {AdmissionRefused}.
    event TicketsAdmitted(uint256 indexed eventId, address indexed by, Way way, uint256[] ticketIds);

    /// @notice Emitted when a ticket of a list is passed over.
    event AdmissionRefused(uint256 indexed ticketId, uint256 indexed eventId, Refusal refusal);

    /// @notice Emitted when a holder exchanges a ticket for a seat, which is queued.
    event SeatEnrolled(uint256 indexed eventId, uint256 indexed commitment, uint256 indexed ticketId, address holder);

    /// @notice Emitted when queued seats enter the event's tree. Indices follow one another in the order of the list.
    /// @param firstIndex Index of the first leaf added.
    /// @param root Of the tree that holds them all.
    /// @param depth Of that tree, and of proofs against that root.
    event SeatsAdded(uint256 indexed eventId, uint256 firstIndex, uint256[] commitments, uint256 root, uint256 depth);

    /// @notice Emitted when somebody is let in anonymously.
    /// @param recipient Who may claim the attendance; zero for nobody.
    /// @param by Who sent the proof.
    event AdmittedAnonymously(
        uint256 indexed eventId,
        uint256 indexed nullifier,
        address indexed recipient,
        address by
    );

    /// @notice Thrown when an event has another desk, or none.
    error CheckIn_OtherDesk(uint256 eventId, address desk);

    /// @notice Thrown when somebody other than the organiser acts for the event.
    error CheckIn_NotOrganiser(address caller, uint256 eventId);

    /// @notice Thrown when the caller neither organises the event nor is its organiser's staff.
    error CheckIn_NotStaff(address caller, uint256 eventId);

    /// @notice Thrown when doors have not opened.
    error CheckIn_NotStarted(uint256 eventId, uint40 startsAt);

    /// @notice Thrown when the event has ended.
    error CheckIn_Ended(uint256 eventId, uint40 endsAt);

    /// @notice Thrown when the event was cancelled.
    error CheckIn_Cancelled(uint256 eventId);

    /// @notice Thrown when a ticket by itself is not let in, or not exchanged for a seat.
    error CheckIn_Refused(uint256 ticketId, Refusal refusal);

    /// @notice Thrown when there are not as many signatures as presences.
    error CheckIn_LengthMismatch(uint256 presences, uint256 signatures);

    /// @notice Thrown when a signed list's deadline has passed.
    error CheckIn_ListExpired(uint40 deadline);

    /// @notice Thrown when a list is not signed by the event's organiser.
    error CheckIn_InvalidListSignature();

    /// @notice Thrown when a commitment is zero or not below the scalar-field order.
    error CheckIn_InvalidCommitment(uint256 commitment);

    /// @notice Thrown when a commitment has a seat at the event already.
    error CheckIn_CommitmentTaken(uint256 eventId, uint256 commitment);

    /// @notice Thrown when a commitment has no seat at the event.
    error CheckIn_NotEnrolled(uint256 eventId, uint256 commitment);

    /// @notice Thrown when a root was never one of the event's.
    error CheckIn_UnknownRoot(uint256 eventId, uint256 root);

    /// @notice Thrown when a proof was made for another depth than its root's.
    error CheckIn_WrongDepth(uint256 depth, uint256 expected);

    /// @notice Thrown when a proof's message is not an account.
    error CheckIn_InvalidRecipient(uint256 message);

    /// @notice Thrown when an identity has entered the event already.
    error CheckIn_NullifierSpent(uint256 eventId, uint256 nullifier);

    /// @notice Thrown when a proof does not hold.
    error CheckIn_InvalidProof();

    /// @notice Names somebody as the caller's staff for an event, or no longer.
    /// @dev Emits {StaffChanged}.
    ///
    /// Notes:
    /// - Staff is the organiser's own: an event that is handed to another organiser starts with none.
    ///
    /// Requirements:
    /// - The event exists and this is its desk; the caller organises it.
    function setStaff(uint256 eventId, address account, bool staff) external;

    /// @notice Lets anybody send anonymous entries to an event, as where there is no door, or its staff alone.
    /// @dev Emits {SelfServiceChanged}.
    ///
    /// Notes:
    /// - Without it an anonymous entry says that the staff saw somebody at the door. With it, that somebody had a seat.
    ///
    /// Requirements:
    /// - The event exists and this is its desk; the caller organises it.
    function setSelfService(uint256 eventId, bool selfService) external;

    /// @notice Lets in tickets that the staff names, such as a list gathered without a connection.
    /// @dev Emits {TicketsAdmitted} unless none was let in, {AdmissionRefused} for each that was not, and what
    /// {ITickets-checkIn} emits.
    ///
    /// Notes:
    /// - Lists of two scanners overlap, and a ticket may be refunded or exchanged while a list waits. So a ticket that
    ///   cannot be let in is passed over, for the reason in its event, and the others are let in. {admitOne} is strict.
    /// - A refusal that has to do with the event (its desk, its hours, its cancellation) reverts.
    ///
    /// Requirements:
    /// - The event exists and this is its desk; it is not cancelled; `startsAt <= block.timestamp < endsAt`.
    /// - The caller organises the event or is its organiser's staff.
    /// @return admitted How many were let in.
    function admit(uint256 eventId, uint256[] calldata ticketIds) external returns (uint256 admitted);

    /// @notice Lets in a ticket that the staff names, or reverts.
    /// @dev Emits {TicketsAdmitted} and what {ITickets-checkIn} emits. Requirements: those of {admit}; the ticket is valid.
    function admitOne(uint256 ticketId) external;

    /// @notice Lets in the tickets of a list that the organiser signed (EIP-712). Anybody may send it.
    /// @dev Emits what {admit} emits, and passes over what {admit} does.
    ///
    /// Notes:
    /// - It binds chain, contract, event, list and deadline. Sent again it finds its tickets used; it has no nonce.
    /// - It cannot be taken back before its deadline, save by cancelling the event: sign for hours, not for weeks. A ticket
    ///   on it is let in whoever holds it by then, and even if it was issued later.
    ///
    /// Requirements:
    /// - The event exists and this is its desk; it is not cancelled; `startsAt <= block.timestamp < endsAt`.
    /// - `block.timestamp <= deadline`.
    /// - The event's organiser signed the list (EOA or ERC-1271).
    /// @param deadline Last second at which the list is accepted.
    /// @return admitted How many were let in.
    function admitWithSignature(
        uint256 eventId,
        uint256[] calldata ticketIds,
        uint40 deadline,
        bytes calldata signature
    ) external returns (uint256 admitted);

    /// @notice Lets in the holders of codes that the staff scanned, some time ago perhaps.
    /// @dev Emits what {admit} emits, and passes over what {admit} does; also a code that its ticket's present holder did
    /// not sign, or that was made before doors opened or after this block.
    ///
    /// Notes:
    /// - The lifetime of a code was the scanner's to judge: here, hours may have passed.
    /// - A contract account that uses up all gas when asked for its signature can fail the whole call. Leave its ticket out
    ///   and name it in {admit}.
    ///
    /// Requirements:
    /// - Those of {admit}; there are as many signatures as presences.
    /// @return admitted How many were let in.
    function admitPresent(
        uint256 eventId,
        Presence[] calldata presences,
        bytes[] calldata signatures
    ) external returns (uint256 admitted);

    /// @notice Lets in the holder of a code that the staff scans now, or reverts.
    /// @dev Emits {TicketsAdmitted} and what {ITickets-checkIn} emits.
    ///
    /// Requirements:
    /// - Those of {admit}; the ticket is valid.
    /// - `presence.holder` holds the ticket and signed the presence (EOA or ERC-1271).
    /// - `startsAt <= issuedAt <= block.timestamp <= issuedAt + presenceLifetime()`.
    function admitOnePresent(Presence calldata presence, bytes calldata signature) external;

    /// @notice Exchanges the caller's ticket for an anonymous seat, for ever. The seat waits for {flush}.
    /// @dev Emits {SeatEnrolled} and what {ITickets-seal} emits.
    ///
    /// Notes:
    /// - A seat serves the identity behind its commitment and no other: check both before. A commitment that somebody
    ///   copied and enrolled first has cost them a ticket and has a seat that only its owner can use; enrol another.
    /// - While the ticket can be refunded, {ITickets-seal} needs its holder's ERC-721 approval of this contract.
    ///
    /// Requirements:
    /// - `commitment` is in [1, field order) and has no seat at the event.
    /// - The ticket exists; the caller holds it.
    /// - Those of {ITickets-seal}: the ticket is valid, this is its event's desk, the event is not cancelled and has not
    ///   ended, and the holder approved while refunds are open.
    /// @param commitment Poseidon(public key) of the identity that will enter; at best one made for this event.
    function enrol(uint256 ticketId, uint256 commitment) external;

    /// @notice Puts queued seats into the event's tree, in the order given. Anybody may.
    /// @dev Emits {SeatsAdded} unless all were there already.
    ///
    /// Notes:
    /// - Seats that are in the tree are passed over, so that two flushes which overlap do not fail each other.
    /// - A proof hides among the seats of its root: flush many at a time, and prove against the latest root.
    ///
    /// Requirements:
    /// - Every commitment has a seat at the event.
    function flush(uint256 eventId, uint256[] calldata commitments) external;

    /// @notice Lets in somebody who proves to have a seat, without saying which. The staff sends the proof, and anybody
    /// where the event has self-service.
    /// @dev Emits {AdmittedAnonymously}.
    ///
    /// Notes:
    /// - The proof is one of Semaphore v4 for the scope {scopeOf}. Its message is `uint256(uint160(recipient))`, so that
    ///   whoever sends it cannot choose another recipient; 0 for nobody. A recipient is seen to attend.
    /// - Nothing in it tells the ticket. Who is alone in the tree of its root is known all the same.
    ///
    /// Requirements:
    /// - The event exists and this is its desk; it is not cancelled; `startsAt <= block.timestamp < endsAt`.
    /// - The caller organises the event or is its organiser's staff, or the event has self-service.
    /// - The root is or was the event's, and `proof.depth` is that tree's depth.
    /// - The message is below 2^160; the nullifier is unspent; the proof holds.
    function admitAnonymously(uint256 eventId, SemaphoreProof calldata proof) external;

    /// @notice For how many seconds after `issuedAt` a scanner accepts a presence.
    function presenceLifetime() external view returns (uint40);

    /// @notice Whether an account may let in: it organises the event or is its organiser's staff.
    /// @dev Requirements: the event exists.
    function isStaff(uint256 eventId, address account) external view returns (bool);

    /// @notice Whether anybody may send anonymous entries to an event.
    function isSelfService(uint256 eventId) external view returns (bool);

    /// @notice The EIP-712 digest that an organiser signs to let in a list.
    function listDigest(uint256 eventId, uint256[] calldata ticketIds, uint40 deadline) external view returns (bytes32);

    /// @notice The EIP-712 digest that a holder signs to be let in.
    function presenceDigest(Presence calldata presence) external view returns (bytes32);

    /// @notice The scope of proofs for an event, before hashing: binds chain, contract and event.
    function scopeOf(uint256 eventId) external view returns (uint256 scope);

    /// @notice The seat of a commitment at an event; all zero when there is none.
    function seatOf(uint256 eventId, uint256 commitment) external view returns (Seat memory);

    /// @notice The tree of an event.
    /// @return root 0 while it is empty.
    /// @return depth Of the tree and of proofs against its root, 1 to 32; 0 while it is empty.
    /// @return size How many seats it holds.
    function groupOf(uint256 eventId) external view returns (uint256 root, uint256 depth, uint256 size);

    /// @notice Whether a root is or was the event's: proofs against it are accepted while the event lasts.
    function isRootKnown(uint256 eventId, uint256 root) external view returns (bool);

    /// @notice The anonymous entry behind a nullifier; all zero when there was none.
    function entryOf(uint256 eventId, uint256 nullifier) external view returns (Entry memory);

    /// @notice How many were let in anonymously.
    function entriesOf(uint256 eventId) external view returns (uint256);
}
