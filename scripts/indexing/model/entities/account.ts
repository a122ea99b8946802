import type { Hex } from "viem";

import type { ChainEvent } from "../events.ts";
import { type EntityModel, type Handler, type Row, type Store } from "../store.ts";
import { addresses, hex, integer, joined, NOBODY, passportId, word } from "../values.ts";

const BADGES: Readonly<Record<string, string>> = {
  Humanity: "humanityBadges",
  Social: "socialBadges",
  OnChain: "onChainBadges",
  Event: "eventBadges",
  Work: "workBadges",
  Custom: "customBadges",
};

const named: Handler = (event, store) => seen(event, store, hex(event, "account"));

/** Told before what it counts, so that it knows what an event adds to: a renewal, or another weight, changes no total. */
export const account: EntityModel = {
  type: "Account",
  on: {
    "Passport.PassportRegistered": named,
    "Passport.PassportRebound": (event, store) => {
      for (const end of ["from", "to"]) seen(event, store, hex(event, end));
    },
    "Badges.BadgeMinted": (event, store) => receive(event, store, hex(event, "account")),
    "Badges.BadgesMinted": (event, store) => {
      for (const each of addresses(event, "accounts")) receive(event, store, each);
    },
    "Badges.BadgeRevoked": named,
    "Badges.BadgeBurned": named,
    "Badges.BadgesMigrated": (event, store) => {
      for (const end of ["from", "to"]) seen(event, store, hex(event, end));
    },
    "Vouches.Vouched": (event, store) => {
      const [voucher, subject] = ends(event);
      if (store.all("Vouch").get(joined(voucher, subject))?.["active"] !== true) vouched(event, store);
    },
    "Vouches.VouchRevoked": vouched,
    "Tickets.TicketCheckedIn": (event, store) => attend(event, store, hex(event, "holder")),
    "CheckIn.AdmittedAnonymously": (event, store) => {
      const recipient = hex(event, "recipient");
      if (recipient !== NOBODY) attend(event, store, recipient);
    },
  },
  finish: (store) => {
    const rows = store.all("Account");
    for (const row of rows.values()) {
      row["passport"] = store.passports.get(String(row["id"])) ?? null;
    }
    const masks = new Map<string, bigint>();
    for (const { account: holder, badgeType } of store.all("Badge").values()) {
      const type = BigInt(String(badgeType));
      const bit = type < 256n ? 1n << type : 0n;
      masks.set(String(holder), (masks.get(String(holder)) ?? 0n) | bit);
    }
    for (const row of rows.values()) row["badgeMask"] = word(masks.get(String(row["id"])) ?? 0n);
    for (const badge of store.all("Badge").values()) {
      if (badge["revoked"] === true || badge["burned"] === true) continue;
      const { category } = store.get("BadgeType", String(badge["badgeType"]));
      store.count("Account", String(badge["account"]), BADGES[String(category)] ?? "", 1);
    }
    for (const vouch of store.all("Vouch").values()) {
      if (vouch["active"] !== true) continue;
      store.count("Account", holderOf(store, String(vouch["voucher"])), "vouchesGiven", 1);
      store.count("Account", holderOf(store, String(vouch["account"])), "vouchesReceived", 1);
    }
    for (const { account: attender } of store.all("Attendance").values())
      store.count("Account", String(attender), "eventsAttended", 1);
  },
};

function seen(event: ChainEvent, store: Store, id: Hex): void {
  const before: Row = store.all("Account").get(id) ?? {
    humanityBadges: 0,
    socialBadges: 0,
    onChainBadges: 0,
    eventBadges: 0,
    workBadges: 0,
    customBadges: 0,
    eventsAttended: 0,
    vouchesGiven: 0,
    vouchesReceived: 0,
    firstSeenAt: event.timestamp.toString(),
  };
  store.add("Account", { ...before, id, lastSeenAt: event.timestamp.toString() });
}

function receive(event: ChainEvent, store: Store, id: Hex): void {
  if (!store.all("Badge").has(joined(word(integer(event, "badgeType")), id))) seen(event, store, id);
}

const ends = (event: ChainEvent) =>
  [passportId(integer(event, "voucher")), passportId(integer(event, "subject"))] as const;

function vouched(event: ChainEvent, store: Store): void {
  for (const passport of ends(event)) seen(event, store, holderOf(store, passport));
}

const holderOf = (store: Store, passport: string): Hex => store.get("Passport", passport)["account"] as Hex;

function attend(event: ChainEvent, store: Store, id: Hex): void {
  if (!store.all("Attendance").has(joined(word(integer(event, "eventId")), id))) seen(event, store, id);
}
