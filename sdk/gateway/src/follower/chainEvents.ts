import type { ContractName } from "@aura-protocol/sdk";
import { parseAbi, type ContractEventName, type ParseEventLogsReturnType } from "viem";

/** Events that are followed, as much of each contract as that takes. */
export const followedAbi = {
  Passport: parseAbi([
    "event PassportRegistered(uint256 indexed passportId, address indexed account, uint256 commitment)",
    "event PassportLeft(uint256 indexed passportId, address indexed account)",
    "event PassportRebound(uint256 indexed passportId, address indexed from, address indexed to)",
  ]),
  Badges: parseAbi([
    "event BadgeMinted(uint256 indexed badgeType, address indexed account, uint64 value, uint8 origin)",
    "event BadgesMinted(uint256 indexed badgeType, address[] accounts, uint64[] values, uint8 origin)",
    "event BadgeRevoked(uint256 indexed badgeType, address indexed account, uint8 reason)",
    "event BadgeBurned(uint256 indexed badgeType, address indexed account)",
    "event BadgesMigrated(address indexed from, address indexed to, uint256[] badgeTypes)",
  ]),
  Vouches: parseAbi([
    "event Vouched(uint256 indexed voucher, uint256 indexed subject, uint16 weight)",
    "event VouchRevoked(uint256 indexed voucher, uint256 indexed subject)",
  ]),
  Tickets: parseAbi([
    "event TicketCheckedIn(uint256 indexed ticketId, uint256 indexed eventId, address indexed holder)",
  ]),
  CheckIn: parseAbi([
    "event SeatEnrolled(uint256 indexed eventId, uint256 indexed commitment, uint256 indexed ticketId, address holder)",
  ]),
  Invites: parseAbi([
    "event InviteRedeemed(uint256 indexed inviterId, uint256 indexed inviteeId, address indexed key, uint256 batchId)",
  ]),
  ReputationRegistry: parseAbi([
    "event EpochPosted(uint256 indexed epochId, bytes32 indexed formulaId, uint64 blockNumber, bytes32 blockHash, uint256 root, uint32 leafCount, bytes32 dataHash, uint40 finalAt, address[] attesters)",
    "event EpochVetoed(uint256 indexed epochId, address indexed guardian, string reason)",
    "event EpochVoided(uint256 indexed epochId, address indexed challenger, uint256 index, uint8 contradiction, uint256 param)",
    "event ReputationVerified(uint256 indexed epochId, address indexed account, uint8 tier, uint256 badgeMask, uint256 minima, uint256 indexed nullifier, uint40 expiresAt)",
  ]),
} as const satisfies Partial<Record<ContractName, unknown>>;

export type FollowedContract = keyof typeof followedAbi;

export const followedContracts = Object.keys(followedAbi) as readonly FollowedContract[];

/** All of them at once: no two contracts share an event. */
export const allFollowed = [
  ...followedAbi.Passport,
  ...followedAbi.Badges,
  ...followedAbi.Vouches,
  ...followedAbi.Tickets,
  ...followedAbi.CheckIn,
  ...followedAbi.Invites,
  ...followedAbi.ReputationRegistry,
] as const;

export type FollowedName = ContractEventName<typeof allFollowed>;

/** A log of one of these events, decoded. */
export type FollowedLog = ParseEventLogsReturnType<typeof allFollowed, FollowedName, true>[number];
