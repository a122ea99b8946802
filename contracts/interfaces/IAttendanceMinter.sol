// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title Badges for having been there
/// @notice A badge type that names this contract among its minters is given to whoever was let in to an event. Nobody
/// receives one unasked: each attendee claims its own.
interface IAttendanceMinter {
    /// @notice What attendees of an event receive; all zero when nothing was chosen.
    /// @param configured Whether something was chosen.
    /// @param badgeType Which badge.
    /// @param value What it attests, in its provider's unit.
    struct Reward {
        bool configured;
        uint64 value;
        uint256 badgeType;
    }

    /// @notice Emitted once per event, when its badge is chosen.
    event RewardConfigured(uint256 indexed eventId, uint256 indexed badgeType, address indexed organiser, uint64 value);

    /// @notice Emitted when the holder of a used ticket receives the badge.
    event AttendanceClaimed(
        uint256 indexed eventId,
        uint256 indexed ticketId,
        address indexed account,
        uint256 badgeType,
        uint64 value
    );

    /// @notice Emitted when the recipient named in an anonymous entry receives the badge.
    event AnonymousAttendanceClaimed(
        uint256 indexed eventId,
        uint256 indexed nullifier,
        address indexed account,
        uint256 badgeType,
        uint64 value
    );

    /// @notice Thrown when somebody other than the event's organiser chooses its badge.
    error AttendanceMinter_NotOrganiser(address caller, uint256 eventId);

    /// @notice Thrown when somebody other than the badge type's issuer chooses it.
    error AttendanceMinter_NotIssuer(address caller, uint256 badgeType);

    /// @notice Thrown when the badge type does not name this contract among its minters.
    error AttendanceMinter_NotMinter(uint256 badgeType);

    /// @notice Thrown when an event's badge was chosen already.
    error AttendanceMinter_AlreadyConfigured(uint256 eventId);

    /// @notice Thrown when no badge was chosen for an event.
    error AttendanceMinter_NotConfigured(uint256 eventId);

    /// @notice Thrown when a ticket was not checked in.
    error AttendanceMinter_NotUsed(uint256 ticketId);

    /// @notice Thrown when somebody other than a ticket's holder claims for it.
    error AttendanceMinter_NotHolder(address caller, uint256 ticketId);

    /// @notice Thrown when a ticket's badge was claimed.
    error AttendanceMinter_TicketClaimed(uint256 ticketId);

    /// @notice Thrown when the caller is not the recipient named in the anonymous entry, or there was no such entry.
    error AttendanceMinter_NotRecipient(address caller, uint256 eventId, uint256 nullifier);

    /// @notice Thrown when an anonymous entry's badge was claimed.
    error AttendanceMinter_EntryClaimed(uint256 eventId, uint256 nullifier);

    /// @notice Chooses the badge of an event, for ever.
    /// @dev Emits {RewardConfigured}.
    ///
    /// Notes:
    /// - It may be chosen at any time, also after the event. What was let in before counts.
    ///
    /// Requirements:
    /// - The event exists and its badge is not chosen yet; the caller organises it.
    /// - The badge type exists; the caller issued it; this contract is among its minters.
    /// @param value What the badge attests, in its provider's unit.
    function configure(uint256 eventId, uint256 badgeType, uint64 value) external;

    /// @notice Mints the event's badge to the caller, who holds a used ticket of it. Never too late.
    /// @dev Emits {AttendanceClaimed} and what {IBadges-mint} emits.
    ///
    /// Notes:
    /// - A used ticket does not change hands, so that its holder is who attended. It follows a passport that moves.
    /// - One badge for each ticket; and as anybody holds at most one of a type, a second ticket serves only once the first
    ///   badge has expired.
    ///
    /// Requirements:
    /// - A badge was chosen for the ticket's event; the ticket is used and unclaimed; the caller holds it.
    /// - Those of {IBadges-mint}.
    function claim(uint256 ticketId) external;

    /// @notice Mints the event's badge to the caller, whom an anonymous entry named as its recipient. Never too late.
    /// @dev Emits {AnonymousAttendanceClaimed} and what {IBadges-mint} emits.
    ///
    /// Notes:
    /// - An entry names an account: claim before its passport moves to another. The badge moves with it.
    ///
    /// Requirements:
    /// - A badge was chosen for the event; the entry behind the nullifier names the caller and is unclaimed.
    /// - Those of {IBadges-mint}.
    function claimAnonymous(uint256 eventId, uint256 nullifier) external;

    /// @notice What attendees of an event receive; all zero when nothing was chosen.
    function rewardOf(uint256 eventId) external view returns (Reward memory);

    /// @notice Whether a ticket's badge was claimed.
    function isTicketClaimed(uint256 ticketId) external view returns (bool);

    /// @notice Whether an anonymous entry's badge was claimed.
    function isEntryClaimed(uint256 eventId, uint256 nullifier) external view returns (bool);
}
