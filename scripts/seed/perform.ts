import {
  buyTicket,
  checkInTicket,
  createEvent,
  defineBadgeType,
  mintBadge,
  registerIssuer,
  registerPassport,
  revokeBadge,
  setAccreditation,
  vouch,
} from "@aura-protocol/sdk/actions";
import { deriveIdentity } from "@aura-protocol/sdk/proofs";
import type { Address, Hash } from "viem";

import { demoAccount, roles } from "./accounts.ts";
import type { Actors } from "./actors.ts";
import { badgeTypes } from "./badge-types.ts";
import type { EventData } from "./events.ts";
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
      const { issuer, slug, ...type } = act.type;
      return defineBadgeType(actors(issuer), {
        ...type,
        inMask: true,
        uri: `https://aura.example/badges/${slug}.json`,
      });
    }
    case "passport":
      return registerPassport(actors(act.account), { commitment: await commitmentOf(act.account) });
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
  }
}

/** Of the identity that the account's wallet signature leads to: the one its owner finds again in the app. */
async function commitmentOf(index: number): Promise<bigint> {
  const account = demoAccount(index);
  const identity = await deriveIdentity({
    account: account.address,
    signTypedData: (typedData) => account.signTypedData(typedData),
  });
  return identity.commitment;
}

function schedule({ name, slug, price, capacity, starts, ends }: EventData, { midnight, desk }: Stage) {
  return {
    name,
    uri: `https://aura.example/events/${slug}.json`,
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
