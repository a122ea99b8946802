import type { Address } from "viem";

import { ZERO, type Act, type Scene } from "../scene.ts";
import type { EventState, TicketState, World } from "../world.ts";
import { holds } from "./badges.ts";
import { credit } from "./credits.ts";
import { isOpen, transferPolicies } from "./events.ts";
import { successorOf } from "./passports.ts";

/** The most that is paid at once, so that nobody runs out of coin. */
const MOST_PAID = 10n ** 17n;
const BPS = 10_000n;

const buy: Act = (scene) => {
  const { random, world, now } = scene;
  const event = random.pick(
    world.events.filter((each) => isOpen(each, now) && each.salesStart <= now && now < each.salesEnd),
  );
  const account = random.pick(scene.players);
  if (event === undefined || account === undefined) return undefined;
  const tier = random.int(0, event.tiers.length - 1);
  const quantity = random.choose([1, 1, random.int(2, 8), random.int(1, 40)]);
  const due = (event.tiers[tier]?.price ?? 0n) * BigInt(quantity);
  const admitted = room(event, tier) >= quantity && admits(scene, event, tier, account, quantity);
  if (!admitted || due > MOST_PAID) return undefined;
  event.escrow += due;
  event.purchases.set(account, (event.purchases.get(account) ?? 0) + quantity);
  issue(
    world,
    event,
    tier,
    Array.from({ length: quantity }, () => account),
    event.tiers[tier]?.price ?? 0n,
  );
  const args = [BigInt(event.id), tier, quantity, "0x"];
  return scene.call("Tickets", account, "buy", args, { value: due, gas: 300_000 + 60_000 * quantity });
};

const grant: Act = (scene) => {
  const { random, world, now } = scene;
  const event = random.pick(world.events.filter((each) => isOpen(each, now)));
  if (event === undefined) return undefined;
  const tier = random.int(0, event.tiers.length - 1);
  const invited = random.some(
    [...scene.players, ...world.held.keys()],
    Math.min(random.int(1, 40), room(event, tier)),
  );
  // The same account may be named again.
  const recipients =
    random.once(4) && room(event, tier) > invited.length ? [...invited, ...invited.slice(0, 1)] : invited;
  if (recipients.length === 0) return undefined;
  issue(world, event, tier, recipients, 0n);
  const args = [BigInt(event.id), tier, recipients];
  return scene.call("Tickets", event.organiser, "grant", args, { gas: 300_000 + 60_000 * recipients.length });
};

const refund: Act = (scene) => {
  const ticket = scene.random.pick(refundable(scene));
  if (ticket === undefined) return undefined;
  giveBack(scene.world, ticket);
  return scene.call("Tickets", ticket.holder, "refund", [ticket.id]);
};

const refundAndWithdraw: Act = (scene) => {
  const { random, world } = scene;
  const first = random.pick(refundable(scene));
  if (first === undefined) return undefined;
  const { holder } = first;
  const { currency } = eventOf(world, first);
  const chosen = random.some(
    refundable(scene).filter((each) => each.holder === holder),
    5,
  );
  const sum = chosen
    .filter((each) => eventOf(world, each).currency === currency)
    .reduce((total, { paid }) => total + paid, world.credits.get(`${holder}:${currency}`) ?? 0n);
  if (sum === 0n) return undefined;
  for (const ticket of chosen) giveBack(world, ticket);
  world.credits.delete(`${holder}:${currency}`);
  const args = [chosen.map(({ id }) => id), currency, random.pick(scene.players) ?? holder];
  return scene.call("Tickets", holder, "refundAndWithdraw", args, { gas: 1_200_000 });
};

const transferFrom: Act = (scene) => {
  const ticket = scene.random.pick(
    held(scene, "valid").filter(
      (each) => eventOf(scene.world, each).transferPolicy === transferPolicies.free,
    ),
  );
  const to = scene.random.pick([...scene.players, ...scene.world.held.keys()]);
  if (ticket === undefined || to === undefined) return undefined;
  const from = ticket.holder;
  ticket.holder = to;
  return scene.call("Tickets", from, "transferFrom", [from, to, ticket.id]);
};

const list: Act = (scene) => {
  const { random, world, now } = scene;
  const ticket = random.pick(
    held(scene, "valid").filter((each) => {
      const event = eventOf(world, each);
      return event.transferPolicy === transferPolicies.cappedResale && isOpen(event, now);
    }),
  );
  if (ticket === undefined) return undefined;
  const cap = (ticket.paid * (BPS + BigInt(eventOf(world, ticket).markup))) / BPS;
  ticket.listed = random.choose([0n, cap, cap, random.bigint(100) % (cap + 1n)]);
  return scene.call("Tickets", ticket.holder, "list", [ticket.id, ticket.listed]);
};

const unlist: Act = (scene) => {
  const ticket = scene.random.pick(held(scene, "valid").filter(({ listed }) => listed !== undefined));
  if (ticket === undefined) return undefined;
  delete ticket.listed;
  return scene.call("Tickets", ticket.holder, "unlist", [ticket.id]);
};

const buyListed: Act = (scene) => {
  const { random, world, now } = scene;
  const ticket = random.pick(
    world.tickets.filter((each) => each.listed !== undefined && isOpen(eventOf(world, each), now)),
  );
  const account = random.pick(scene.players);
  if (ticket?.listed === undefined || account === undefined || account === ticket.holder) return undefined;
  const event = eventOf(world, ticket);
  if (!admits(scene, event, ticket.tier, account, 1)) return undefined;
  const price = ticket.listed;
  const royalty = (price * BigInt(event.royalty)) / BPS;
  event.purchases.set(account, (event.purchases.get(account) ?? 0) + 1);
  credit(world, event.organiser, event.currency, royalty);
  credit(world, ticket.holder, event.currency, price - royalty);
  ticket.holder = account;
  delete ticket.listed;
  return scene.call("Tickets", account, "buyListed", [ticket.id, price, "0x"], { value: price });
};

const migrate: Act = (scene) => {
  const { random, world } = scene;
  const moved = world.tickets.filter(
    ({ status, holder }) => status !== "gone" && successorOf(world, holder) !== undefined,
  );
  const from = random.pick(moved)?.holder;
  const to = from === undefined ? undefined : successorOf(world, from);
  if (from === undefined || to === undefined) return undefined;
  const chosen = random.some(
    moved.filter(({ holder }) => holder === from),
    6,
  );
  for (const ticket of chosen) {
    ticket.holder = to;
    delete ticket.listed;
  }
  const sender = random.pick(scene.players) ?? scene.owner;
  const args = [from, chosen.map(({ id }) => id)];
  return scene.call("Tickets", sender, "migrate", args, { gas: 1_000_000 });
};

/** A word that is given, and taken back. */
const approve: Act = (scene) => {
  const { random, players } = scene;
  const ticket = random.pick(held(scene, "valid"));
  if (ticket === undefined) return undefined;
  const account = random.once(4) ? ZERO : (random.pick(players) ?? ZERO);
  return scene.call("Tickets", ticket.holder, "approve", [account, ticket.id]);
};

const setApprovalForAll: Act = (scene) => {
  const { random, players, owner } = scene;
  // Few, so that what is given is taken back at times.
  const account = random.pick(players.slice(0, 4)) ?? owner;
  const operator = random.pick(players.slice(0, 4)) ?? owner;
  return scene.call("Tickets", account, "setApprovalForAll", [operator, !random.once(3)]);
};

export const ticketActs = {
  buy,
  grant,
  refund,
  refundAndWithdraw,
  transferFrom,
  list,
  unlist,
  buyListed,
  migrate,
  approve,
  setApprovalForAll,
};

export function eventOf(world: World, { event }: TicketState): EventState {
  const found = world.events[event];
  if (found === undefined) throw new Error(`There is no event ${event}`);
  return found;
}

/** Tickets of a status whose holders can send. */
export function held({ world, players }: Scene, status: TicketState["status"]): TicketState[] {
  return world.tickets.filter((each) => each.status === status && players.includes(each.holder));
}

function room({ capacity, live, tiers }: EventState, tier: number): number {
  const of = tiers[tier];
  return of === undefined ? 0 : Math.min(capacity - live, of.capacity - of.live);
}

function admits(scene: Scene, event: EventState, tier: number, account: Address, quantity: number): boolean {
  const { walletLimit, purchases } = event;
  const badge = event.tiers[tier]?.badge;
  if (badge !== undefined && !holds(scene, badge, account)) return false;
  return walletLimit === 0 || (purchases.get(account) ?? 0) + quantity <= walletLimit;
}

function issue(
  world: World,
  event: EventState,
  tier: number,
  holders: readonly Address[],
  paid: bigint,
): void {
  for (const holder of holders) {
    const id = (BigInt(event.id) << 32n) | BigInt(event.issued++);
    world.tickets.push({ id, event: event.id, tier, holder, status: "valid", paid, claimed: false });
  }
  event.live += holders.length;
  const sold = event.tiers[tier];
  if (sold !== undefined) sold.live += holders.length;
}

/** Those that their holders can give back now. */
function refundable({ world, players, now }: Scene): TicketState[] {
  return world.tickets.filter((ticket) => {
    if (ticket.status === "gone" || !players.includes(ticket.holder)) return false;
    const { phase, refundDeadline } = eventOf(world, ticket);
    return phase === "cancelled" || (ticket.status === "valid" && now <= refundDeadline);
  });
}

function giveBack(world: World, ticket: TicketState): void {
  const event = eventOf(world, ticket);
  ticket.status = "gone";
  delete ticket.listed;
  event.live--;
  event.escrow -= ticket.paid;
  const tier = event.tiers[ticket.tier];
  if (tier !== undefined) tier.live--;
  credit(world, ticket.holder, event.currency, ticket.paid);
}
