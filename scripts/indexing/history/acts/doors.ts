import type { Address, Hex } from "viem";

import type { Act, Scene } from "../scene.ts";
import type { EventState, TicketState } from "../world.ts";
import { isOpen } from "./events.ts";
import { randomCommitment } from "./passports.ts";
import { eventOf, held } from "./tickets.ts";

const checkIn: Act = (scene) => {
  const ticket = scene.random.pick(expected(scene));
  if (ticket === undefined) return undefined;
  const by = checker(scene, eventOf(scene.world, ticket));
  ticket.status = "used";
  delete ticket.listed;
  return scene.call("Tickets", by, "checkIn", [ticket.id]);
};

const checkInMany: Act = (scene) => {
  const first = scene.random.pick(expected(scene));
  if (first === undefined) return undefined;
  const event = eventOf(scene.world, first);
  const by = checker(scene, event);
  const chosen = ofEvent(scene, event, 12);
  use(chosen);
  const args = [chosen.map(({ id }) => id)];
  return scene.call("Tickets", by, "checkInMany", args, { gas: 200_000 + 60_000 * chosen.length });
};

/** By a desk that is an account; without the holder's approval, so only once refunds are over. */
const seal: Act = (scene) => {
  const { random, world, players, now } = scene;
  const ticket = random.pick(
    world.tickets.filter((each) => {
      const event = eventOf(world, each);
      return (
        each.status === "valid" &&
        players.includes(event.desk) &&
        isOpen(event, now) &&
        now > event.refundDeadline
      );
    }),
  );
  if (ticket === undefined) return undefined;
  ticket.status = "sealed";
  delete ticket.listed;
  return scene.call("Tickets", eventOf(world, ticket).desk, "seal", [ticket.id]);
};

const setStaff: Act = (scene) => {
  const event = scene.random.pick(deskEvents(scene));
  const account = scene.random.pick(scene.players);
  if (event === undefined || account === undefined) return undefined;
  const active = !scene.random.once(4);
  const key = `${event.organiser}:${account}`;
  if (active) event.staff.add(key);
  else event.staff.delete(key);
  return scene.call("CheckIn", event.organiser, "setStaff", [BigInt(event.id), account, active]);
};

const setSelfService: Act = (scene) => {
  const event = scene.random.pick(deskEvents(scene));
  if (event === undefined) return undefined;
  const args = [BigInt(event.id), scene.random.once(2)];
  return scene.call("CheckIn", event.organiser, "setSelfService", args);
};

/** A list with some that are refused. */
const admit: Act = (scene) => {
  const event = scene.random.pick(openDoors(scene));
  if (event === undefined) return undefined;
  const list = admissionList(scene, event);
  // An empty list is let in without a word.
  if (list.length === 0) return undefined;
  const args = [BigInt(event.id), list];
  return scene.call("CheckIn", staffOf(scene, event), "admit", args, {
    gas: 300_000 + 120_000 * list.length,
  });
};

const admitWithSignature: Act = async (scene) => {
  const { random, now } = scene;
  const event = random.pick(openDoors(scene));
  if (event === undefined) return undefined;
  const list = admissionList(scene, event);
  // An empty list is let in without a word.
  if (list.length === 0) return undefined;
  const deadline = random.choose([now, now + 3_600]);
  const digest = await scene.ask("CheckIn", "listDigest", [BigInt(event.id), list, deadline]);
  const args = [BigInt(event.id), list, deadline, await scene.sign(event.organiser, digest as Hex)];
  const sender = random.pick(scene.players) ?? scene.owner;
  return scene.call("CheckIn", sender, "admitWithSignature", args, { gas: 300_000 + 120_000 * list.length });
};

const admitOne: Act = (scene) => {
  const event = scene.random.pick(openDoors(scene));
  const [ticket] = event === undefined ? [] : ofEvent(scene, event, 1);
  if (event === undefined || ticket === undefined) return undefined;
  use([ticket]);
  return scene.call("CheckIn", staffOf(scene, event), "admitOne", [ticket.id]);
};

const admitOnePresent: Act = async (scene) => {
  const { random, world, now } = scene;
  const event = random.pick(openDoors(scene));
  const known = ({ holder }: TicketState): boolean =>
    scene.players.includes(holder) || world.passive.has(holder);
  const ticket = event === undefined ? undefined : ofEvent(scene, event, 9).find(known);
  if (event === undefined || ticket === undefined) return undefined;
  const presence = { ticketId: ticket.id, holder: ticket.holder, issuedAt: now };
  const digest = await scene.ask("CheckIn", "presenceDigest", [presence]);
  const args = [presence, await scene.sign(ticket.holder, digest as Hex)];
  use([ticket]);
  return scene.call("CheckIn", staffOf(scene, event), "admitOnePresent", args);
};

/** Without the holder's approval, so only once refunds are over. */
const enrol: Act = (scene) => {
  const { random, world, now } = scene;
  const ticket = random.pick(
    held(scene, "valid").filter((each) => {
      const event = eventOf(world, each);
      return event.desk === scene.address("CheckIn") && isOpen(event, now) && now > event.refundDeadline;
    }),
  );
  if (ticket === undefined) return undefined;
  // 1 and the largest are taken too soon to be enrolled again.
  const commitment = 2n + randomCommitment(random) / 2n + random.bigint(64);
  ticket.status = "sealed";
  delete ticket.listed;
  eventOf(world, ticket).queue.push(commitment);
  return scene.call("CheckIn", ticket.holder, "enrol", [ticket.id, commitment]);
};

const flush: Act = (scene) => {
  const { random, world } = scene;
  const event = random.pick(world.events.filter(({ queue }) => queue.length > 0));
  if (event === undefined) return undefined;
  const commitments = random.some(event.queue, 20);
  event.queue = event.queue.filter((each) => !commitments.includes(each));
  const sender = random.pick(scene.players) ?? scene.owner;
  const gas = 1_000_000 + 110_000 * commitments.length;
  return scene.call("CheckIn", sender, "flush", [BigInt(event.id), commitments], { gas });
};

export const doorActs = {
  checkIn,
  checkInMany,
  seal,
  setStaff,
  setSelfService,
  admit,
  admitWithSignature,
  admitOne,
  admitOnePresent,
  enrol,
  flush,
};

const areOpen = (event: EventState, now: number): boolean => isOpen(event, now) && event.startsAt <= now;

const expected = ({ world, now }: Scene): TicketState[] =>
  world.tickets.filter((each) => each.status === "valid" && areOpen(eventOf(world, each), now));

const deskEvents = ({ world, address }: Scene): EventState[] =>
  world.events.filter(({ desk }) => desk === address("CheckIn"));

const openDoors = (scene: Scene): EventState[] =>
  deskEvents(scene).filter((each) => areOpen(each, scene.now));

function ofEvent({ random, world }: Scene, { id }: EventState, most: number): TicketState[] {
  return random.some(
    world.tickets.filter(({ event, status }) => event === id && status === "valid"),
    most,
  );
}

/** Who checks in: the organiser, or a desk that is an account. */
function checker({ random, players }: Scene, { organiser, desk }: EventState): Address {
  return players.includes(desk) && random.once(2) ? desk : organiser;
}

function staffOf({ random }: Scene, { organiser, staff }: EventState): Address {
  const own = [...staff].filter((key) => key.startsWith(organiser)).map((key) => key.slice(43) as Address);
  return random.pick([organiser, ...own]) ?? organiser;
}

function use(tickets: readonly TicketState[]): void {
  for (const ticket of tickets) {
    ticket.status = "used";
    delete ticket.listed;
  }
}

/** Some that are let in, then some that are not: used, of another event, never issued, or named again. */
function admissionList(scene: Scene, event: EventState): bigint[] {
  const { random, world } = scene;
  const admitted = ofEvent(scene, event, 6);
  use(admitted);
  const others = random
    .some(world.tickets, 2)
    .filter(({ event: of, status }) => of !== event.id || status !== "valid");
  const unknown = (BigInt(event.id) << 32n) | BigInt(2 ** 32 - 1);
  const again = admitted.slice(0, 1);
  return [...admitted, ...others, ...again].map(({ id }) => id).concat(random.once(3) ? [unknown] : []);
}
