import { pad, toHex } from "viem";

import type { Entity } from "./answerSubgraph.ts";
import {
  badgeEntity,
  badgeTypeEntity,
  issuerEntity,
  passportEntity,
  ticketEventEntity,
  ticketTierEntity,
  vouchEntity,
} from "./entities.ts";
import type { StoredBadgeType, WorldState } from "./WorldState.ts";

const built = new WeakMap<WorldState, Record<string, Entity[]>>();

/** The entities that the subgraph would hold, counts and references in keeping. */
export function collectionsOf(state: WorldState): Record<string, Entity[]> {
  const known = built.get(state);
  if (known !== undefined) return known;
  const types = state.badgeTypes.map((type) => typeEntity(state, type));
  const events = state.events.map((_, eventId) => eventEntity(state, eventId));
  const collections: Record<string, Entity[]> = {
    passports: state.people.map(({ account, commitment, registeredAt, registeredAtBlock }, index) => ({
      ...passportEntity(index, lower(account)),
      commitment: String(commitment),
      registeredAt: String(registeredAt),
      registeredAtBlock: String(registeredAtBlock),
    })),
    issuers: [ISSUERS.trusted, ISSUERS.stranger],
    badgeTypes: types,
    badges: state.badges.map(({ account, badgeType, value, issuedAt, expiresAt, revokedAt }) =>
      badgeEntity(lower(account), types[badgeType] as Entity, {
        value: String(value),
        issuedAt: String(issuedAt),
        expiresAt: String(expiresAt),
        revoked: revokedAt !== null,
        revokedAt: revokedAt === null ? null : String(revokedAt),
        revokedReason: revokedAt === null ? null : 0,
      }),
    ),
    vouches: state.vouches.map(({ voucher, account, weight, createdAt, updatedAt }) =>
      vouchEntity(lower(voucher), lower(account), weight, {
        createdAt: String(createdAt),
        updatedAt: String(updatedAt),
      }),
    ),
    ticketEvents: events,
    tickets: state.tickets.map((_, index) => ticketEntity(state, index, events)),
    epoches: state.epochs.map(({ epochId, blockNumber, root, leafCount }) => ({
      id: pad(toHex(epochId), { size: 32 }),
      epochId: String(epochId),
      blockNumber: String(blockNumber),
      root: String(root),
      leafCount,
    })),
  };
  built.set(state, collections);
  return collections;
}

const ISSUERS = {
  trusted: issuerEntity({ number: 4 }),
  stranger: issuerEntity({ number: 5, accredited: false }),
};

function typeEntity({ badges }: WorldState, type: StoredBadgeType): Entity {
  const { badgeType, category, provider, name, accredited } = type;
  const entity = badgeTypeEntity(badgeType, {
    issuer: accredited ? ISSUERS.trusted : ISSUERS.stranger,
    category,
    provider,
  });
  const supply = badges.filter((badge) => badge.badgeType === badgeType).length;
  return { ...entity, name, supply: String(supply) };
}

function eventEntity({ events, tickets }: WorldState, eventId: number): Entity {
  const { name, organiser, price, capacity, startsAt, endsAt } = events[
    eventId
  ] as WorldState["events"][number];
  const sold = tickets.filter((ticket) => ticket.eventId === eventId);
  const counts = { capacity: String(capacity), sold: String(sold.length) };
  return ticketEventEntity(eventId, {
    ...counts,
    name,
    organiser: lower(organiser),
    checkedIn: String(sold.filter(({ checkedInAt }) => checkedInAt !== null).length),
    startsAt: String(startsAt),
    endsAt: String(endsAt),
    salesEnd: String(endsAt),
    tiers: [{ ...ticketTierEntity(0, String(price)), ...counts }],
  });
}

function ticketEntity({ events, tickets }: WorldState, index: number, entities: Entity[]): Entity {
  const { eventId, holder, status, soldAt, checkedInAt } = tickets[index] as WorldState["tickets"][number];
  const serial = tickets.slice(0, index).filter((ticket) => ticket.eventId === eventId).length;
  const ticketId = (BigInt(eventId) << 32n) | BigInt(serial);
  return {
    id: pad(toHex(ticketId), { size: 32 }),
    ticketId: String(ticketId),
    event: entities[eventId],
    status,
    buyer: lower(holder),
    holder: lower(holder),
    price: String(events[eventId]?.price ?? 0n),
    soldAt: String(soldAt),
    checkedIn: checkedInAt !== null,
    checkedInAt: checkedInAt === null ? null : String(checkedInAt),
  };
}

function lower(account: string): `0x${string}` {
  return account.toLowerCase() as `0x${string}`;
}
