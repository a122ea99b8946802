import { pad, toHex, type Hex } from "viem";

import type { Entity } from "./answerSubgraph.ts";

/** The address with this number. */
export function addressOf(number: number): Hex {
  return pad(toHex(number), { size: 20 });
}

export function issuerEntity({
  number = 4,
  accredited = true,
}: { number?: number; accredited?: boolean } = {}): Entity {
  return { id: addressOf(number), name: `Issuer ${number}`, accredited };
}

export function badgeTypeEntity(
  badgeType: number,
  { issuer = issuerEntity(), ...fields }: { issuer?: Entity; category?: string; provider?: string } = {},
): Entity {
  return {
    id: pad(toHex(badgeType), { size: 32 }),
    badgeType: String(badgeType),
    category: "Custom",
    provider: "",
    validity: "0",
    supplyCap: "16777215",
    supply: "0",
    name: `Type ${badgeType}`,
    uri: "",
    issuer,
    ...fields,
  };
}

/** The passport with this place in the order of registration; ids run against that order. */
export function passportEntity(index: number, account = addressOf(1_000_000 - index)): Entity {
  return {
    id: account,
    account,
    left: false,
    memberIndex: null,
    passportId: BigInt(account).toString(),
    commitment: String(index + 1),
    index,
    registeredAt: "0",
    registeredAtBlock: "0",
  };
}

export function badgeEntity(
  account: Hex,
  type: Entity,
  fields: Readonly<Record<string, unknown>> = {},
): Entity {
  return {
    id: `${type.id}${account.slice(2)}`,
    passport: { id: account },
    account,
    badgeType: type,
    value: "0",
    issuedAt: "0",
    expiresAt: "0",
    burned: false,
    revoked: false,
    revokedReason: null,
    revokedAt: null,
    ...fields,
  };
}

export function vouchEntity(
  voucher: Hex,
  account: Hex,
  weight: number,
  fields: Readonly<Record<string, unknown>> = {},
): Entity {
  return {
    id: `${voucher}${account.slice(2)}`,
    voucher: { id: voucher },
    account: { id: account },
    weight,
    active: true,
    createdAt: "0",
    updatedAt: "0",
    ...fields,
  };
}

/** An account with its passport's id, null for none; `attended` counts its events. */
export function accountEntity(id: Hex, passport: Hex | null, attended = 1): Entity {
  return { id, passport: passport === null ? null : { id: passport }, eventsAttended: attended };
}

export function attendanceEntity(account: Hex, eventId: number, attendedAt = "0"): Entity {
  const event = ticketEventEntity(eventId);
  return { id: `${event.id}${account.slice(2)}`, account: { id: account }, event, attendedAt };
}

/** An invite by one passport, redeemed by the other; null for one that nobody redeemed. */
export function inviteEntity(inviter: Hex, invitee: Hex | null, redeemedAt = "0"): Entity {
  return {
    id: `${inviter}${(invitee ?? inviter).slice(2)}`,
    inviter: { id: inviter },
    invitee: invitee === null ? null : { id: invitee },
    redeemedAt: invitee === null ? null : redeemedAt,
  };
}

export function ticketEventEntity(eventId: number, fields: Readonly<Record<string, unknown>> = {}): Entity {
  return {
    id: pad(toHex(eventId), { size: 32 }),
    eventId: String(eventId),
    organiser: addressOf(8),
    currency: addressOf(0),
    tiers: [ticketTierEntity(0)],
    capacity: "10",
    sold: "0",
    checkedIn: "0",
    startsAt: "0",
    endsAt: "10",
    salesStart: "0",
    salesEnd: "10",
    refundDeadline: "0",
    walletLimit: 0,
    transferPolicy: "Free",
    cancelled: false,
    name: `Event ${eventId}`,
    uri: "",
    ...fields,
  };
}

/** One of an event's prices, as it stands inside the event. */
export function ticketTierEntity(tier: number, price = "0"): Readonly<Record<string, unknown>> {
  return {
    tier,
    price,
    capacity: "10",
    sold: "0",
    gate: addressOf(0),
    gateParam: pad("0x", { size: 32 }),
    name: "",
  };
}
