import { toHex, type Address } from "viem";

import type { Random } from "../random.ts";
import { ZERO, type Act, type Scene } from "../scene.ts";
import { text, uri } from "../text.ts";
import type { EventState } from "../world.ts";
import { credit } from "./credits.ts";

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** Stored by the contract, which pays for every 32 bytes. */
const LONGEST = 2_000;
const MOST_OPEN = 25;
const LAST_TIME = 2 ** 40 - 1;
const LAST_COUNT = 2 ** 32 - 1;

export const transferPolicies = { free: 0, never: 1, cappedResale: 2 } as const;

const createEvent: Act = (scene) => {
  const { random, world, now } = scene;
  if (world.events.filter((each) => isOpen(each, now)).length >= MOST_OPEN) return undefined;
  // Often an issuer, whose badges can then reward those who come.
  const issuer = random.once(2) ? random.pick([...world.issuers.keys()]) : undefined;
  const organiser = issuer ?? random.pick(scene.players) ?? scene.owner;
  const event = newEvent(scene, organiser);
  world.events.push(event);
  const params = {
    terms: {
      ...event,
      resaleMarkupBps: event.markup,
      royaltyBps: event.royalty,
    },
    tiers: event.tiers.map(({ price, capacity, badge }) => ({
      price,
      capacity,
      gate: badge === undefined ? ZERO : scene.address("BadgeGate"),
      gateParam: toHex(badge ?? 0, { size: 32 }),
      name: text(random, { empty: true }),
    })),
    name: text(random, { most: LONGEST }),
    uri: uri(random),
  };
  return scene.call("Tickets", organiser, "createEvent", [params], { gas: 6_000_000 });
};

const setEventUri: Act = (scene) => {
  const event = scene.random.pick(scene.world.events);
  if (event === undefined) return undefined;
  const args = [BigInt(event.id), uri(scene.random, LONGEST)];
  return scene.call("Tickets", event.organiser, "setEventUri", args, { gas: 2_500_000 });
};

const offerOrganiser: Act = (scene) => {
  const event = scene.random.pick(scene.world.events);
  if (event === undefined) return undefined;
  const candidate = scene.random.once(6) ? ZERO : (scene.random.pick(scene.players) ?? ZERO);
  event.candidate = candidate;
  return scene.call("Tickets", event.organiser, "offerOrganiser", [BigInt(event.id), candidate]);
};

const acceptOrganiser: Act = ({ random, world, call }) => {
  const offered = world.events.filter(({ candidate }) => candidate !== undefined && candidate !== ZERO);
  const event = random.pick(offered);
  if (event?.candidate === undefined) return undefined;
  event.organiser = event.candidate;
  delete event.candidate;
  return call("Tickets", event.organiser, "acceptOrganiser", [BigInt(event.id)]);
};

const cancelEvent: Act = ({ random, world, now, call }) => {
  const event = random.pick(world.events.filter((each) => isOpen(each, now)));
  if (event === undefined) return undefined;
  event.phase = "cancelled";
  return call("Tickets", event.organiser, "cancelEvent", [BigInt(event.id)]);
};

const releaseProceeds: Act = (scene) => {
  const { random, world, now } = scene;
  const event = random.pick(world.events.filter(({ phase, endsAt }) => phase === "active" && now >= endsAt));
  if (event === undefined) return undefined;
  event.phase = "settled";
  credit(world, event.organiser, event.currency, event.escrow);
  event.escrow = 0n;
  const sender = random.pick(scene.players) ?? scene.owner;
  return scene.call("Tickets", sender, "releaseProceeds", [BigInt(event.id)]);
};

export const eventActs = {
  createEvent,
  setEventUri,
  offerOrganiser,
  acceptOrganiser,
  cancelEvent,
  releaseProceeds,
};

/** Neither cancelled nor over. */
export function isOpen({ phase, endsAt }: EventState, now: number): boolean {
  return phase === "active" && now < endsAt;
}

function newEvent(scene: Scene, organiser: Address): EventState {
  const { random, world, now, players, address } = scene;
  const startsAt = random.choose([now - 1, now, now + random.int(1, DAY), now + random.int(1, 30 * DAY), 0]);
  const soon = Math.max(startsAt, now) + random.int(1, 10 * DAY);
  const endsAt = random.choose([soon, soon, soon, LAST_TIME]);
  const salesEnd = random.choose([endsAt, endsAt, random.int(now + 1, soon)]);
  const salesStart = random.choose([0, 0, 0, now, now + 1]);
  const transferPolicy = random.int(0, 2);
  const resale = transferPolicy === transferPolicies.cappedResale;
  return {
    id: world.events.length,
    organiser,
    startsAt,
    endsAt,
    salesStart: salesStart < salesEnd ? salesStart : 0,
    salesEnd,
    refundDeadline: random.choose([0, startsAt, startsAt, Math.max(0, startsAt - HOUR)]),
    capacity: random.choose([1, random.int(2, 60), random.int(2, 60), LAST_COUNT]),
    walletLimit: random.choose([0, 0, 1, random.int(2, 12), 65_535]),
    transferPolicy,
    markup: resale ? random.choose([0, 10_000, random.int(1, 9_999)]) : 0,
    royalty: random.choose([0, 2_500, random.int(1, 2_499)]),
    desk: random.choose([ZERO, address("CheckIn"), address("CheckIn"), random.pick(players) ?? ZERO]),
    phase: "active",
    issued: 0,
    live: 0,
    escrow: 0n,
    purchases: new Map(),
    staff: new Set(),
    queue: [],
    ...withTiers(scene),
  };
}

/** Prices, and the currency that they allow. */
function withTiers({ random, world, address }: Scene): Pick<EventState, "tiers" | "currency"> {
  const foreign = random.once(10);
  const count = random.choose([1, 1, 2, 3, 8]);
  const tiers = Array.from({ length: count }, () => {
    const badge = random.once(8) ? random.pick(world.types)?.id : undefined;
    const tier = { price: foreign ? 0n : price(random), capacity: capacity(random), live: 0 };
    return badge === undefined ? tier : { ...tier, badge };
  });
  // Any contract serves as a currency where nothing is paid.
  return { tiers, currency: foreign ? address("Vouches") : ZERO };
}

const price = (random: Random): bigint =>
  random.choose([
    0n,
    1n,
    random.bigint(30),
    random.bigint(50),
    10n ** 15n,
    random.once(10) ? 2n ** 80n - 1n : 7n,
  ]);

const capacity = (random: Random): number =>
  random.choose([1, random.int(2, 40), random.int(2, 40), LAST_COUNT]);
