import type { Address, Hex } from "viem";

import type { Epoch } from "../types/Epoch.ts";
import type { BadgeCategory } from "../types/Profile.ts";
import type { Tier } from "../types/Tier.ts";
import type { TicketStatus } from "../types/TicketEvent.ts";

export type StoredPerson = {
  readonly account: Address;
  readonly commitment: bigint;
  readonly registeredAt: number;
  readonly registeredAtBlock: number;
};

export type StoredBadgeType = {
  readonly badgeType: number;
  readonly category: BadgeCategory;
  readonly provider: string;
  readonly name: string;
  readonly accredited: boolean;
};

export type StoredBadge = {
  readonly account: Address;
  readonly badgeType: number;
  readonly value: bigint;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
};

export type StoredVouch = {
  readonly voucher: Address;
  readonly account: Address;
  readonly weight: number;
  readonly createdAt: number;
  readonly updatedAt: number;
};

export type StoredEvent = {
  readonly name: string;
  readonly organiser: Address;
  readonly price: bigint;
  readonly capacity: number;
  readonly startsAt: number;
  readonly endsAt: number;
};

export type StoredTicket = {
  readonly eventId: number;
  readonly holder: Address;
  readonly status: TicketStatus;
  readonly soldAt: number;
  readonly checkedInAt: number | null;
};

export type StoredRecord = {
  readonly tier: Tier;
  readonly expiresAt: number;
  readonly epochId: bigint;
};

/** Everything that happened in a test world up to a block. Never changed: what happens next makes a new one. */
export type WorldState = {
  readonly people: readonly StoredPerson[];
  readonly badgeTypes: readonly StoredBadgeType[];
  readonly badges: readonly StoredBadge[];
  readonly vouches: readonly StoredVouch[];
  readonly events: readonly StoredEvent[];
  readonly tickets: readonly StoredTicket[];
  readonly epochs: readonly Epoch[];
  readonly records: ReadonlyMap<Address, StoredRecord>;
};

export type WorldBlock = {
  readonly number: number;
  readonly hash: Hex;
  readonly timestamp: number;
  readonly state: WorldState;
};

export const EMPTY_WORLD: WorldState = {
  people: [],
  badgeTypes: [],
  badges: [],
  vouches: [],
  events: [],
  tickets: [],
  epochs: [],
  records: new Map(),
};
