import {
  buyTicket,
  checkInTicket,
  createEvent,
  defineBadgeType,
  flushMembers,
  mintBadge,
  registerIssuer,
  registerPassport,
  revokeBadge,
  setAccreditation,
  vouch,
} from "@aura-protocol/sdk/actions";
import type { Address, Hash } from "viem";

import { demoAccount, roles } from "./accounts.ts";
import type { Actors } from "./actors.ts";
import { badgeTypes } from "./badge-types.ts";
import type { EventData } from "./events.ts";
import { identityOf } from "./identity.ts";
import { badgeTypeUri, eventUri } from "./metadata.ts";
import { performEpilogue } from "./perform-epilogue.ts";
import type { Act } from "./timeline.ts";

/** What acts are performed with. */
export interface Stage {
  readonly actors: Actors;
  /** Timestamp of a day's midnight, in seconds since the Unix epoch. */
  readonly midnight: (day: number) => number;
  /** Who else checks tickets in. */
  readonly desk: Address;
}

const HOUR = 3600;

/** Sends the transaction of one act. */
export async function perform(act: Act, stage: Stage): Promise<Hash> {
  const { actors } = stage;
  switch (act.kind) {
    case "issuer":
      return registerIssuer(actors(act.index), { name: act.name, uri: act.uri });
    case "accreditation":
      return setAccreditation(actors(roles.owner), { issuer: addressOf(act.index), accredited: true });
    case "badge type": {
      const { issuer, name, category, provider, validity } = act.type;
      return defineBadgeType(actors(issuer), {
        name,
        category,
        provider,
        validity,
        inMask: true,
        uri: badgeTypeUri(act.type),
      });
    }
    case "passport":
      return registerPassport(actors(act.account), {
        commitment: (await identityOf(act.account)).commitment,
      });
    case "flush":
      return flush(stage, act.accounts);
    case "badge":
      return mintBadge(actors(issuerOf(act.type)), {
        badgeType: BigInt(act.type),
        account: addressOf(act.account),
        value: BigInt(act.value),
      });
    case "revocation":
      return revokeBadge(actors(issuerOf(act.type)), {
        badgeType: BigInt(act.type),
        account: addressOf(act.account),
        reason: act.reason,
      });
    case "vouch":
      return vouch(actors(act.voucher), { account: addressOf(act.account), weight: act.weight });
    case "event":
      return createEvent(actors(roles.organiser), schedule(act.event, stage));
    case "ticket":
      return buyTicket(actors(act.buyer), { eventId: BigInt(act.event) });
    case "check-in":
      return checkInTicket(actors(roles.organiser), { ticketId: ticketId(act.event, act.serial) });
    default:
      return performEpilogue(act, actors);
  }
}

/** Anybody may; here the organiser does. One transaction: the demo world has fewer people than a batch holds. */
async function flush({ actors }: Stage, accounts: readonly number[]): Promise<Hash> {
  const passportIds = accounts.map((index) => BigInt(addressOf(index)));
  const [hash] = await flushMembers(actors(roles.organiser), { passportIds, batchSize: accounts.length });
  if (hash === undefined) throw new Error("Nobody waits to enter the tree of members");
  return hash;
}

function schedule(event: EventData, { midnight, desk }: Stage) {
  const { name, price, capacity, starts, ends, resale } = event;
  return {
    ...(resale === undefined ? {} : { transferPolicy: "CappedResale" as const, ...resale }),
    name,
    uri: eventUri(event),
    tiers: [{ price }],
    capacity,
    startsAt: midnight(starts) + 7 * HOUR,
    endsAt: midnight(ends) + 18 * HOUR,
    desk,
  };
}

function issuerOf(badgeType: number): number {
  const type = badgeTypes[badgeType];
  if (type === undefined) throw new Error(`There is no badge type ${badgeType}`);
  return type.issuer;
}

const ticketId = (event: number, serial: number): bigint => (BigInt(event) << 32n) | BigInt(serial);

const addressOf = (index: number) => demoAccount(index).address;
