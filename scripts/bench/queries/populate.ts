/** A world of many badges, made by transactions to the real contracts. */
import { stringToHex, toHex, type Address, type Hex } from "viem";

import { createHistory } from "../../indexing/history/history.ts";
import { Random } from "../../indexing/history/random.ts";
import { newKey, playerKeys, stageOf, ZERO } from "../../indexing/history/scene.ts";
import type { World } from "../../indexing/history/world.ts";
import type { Stage } from "../../indexing/stage.ts";
import { BlockFiller } from "./block-filler.ts";
import { sizesOf, type Sizes } from "./sizes.ts";

/** What questions can be asked about. */
export interface BigWorld {
  readonly sizes: Sizes;
  /** Lower-case addresses of holders, who keep the passports of the same id. */
  readonly accounts: readonly Address[];
  /** Lower-case addresses of accounts that did more: vouched, bought, published. */
  readonly active: readonly Address[];
  readonly badgeTypes: readonly bigint[];
  readonly events: readonly bigint[];
  readonly issuer: Address;
  /** Block after which nearly everything happened. */
  readonly firstBlock: number;
  readonly lastBlock: number;
  /** Time of the last block, in seconds since the Unix epoch. */
  readonly now: number;
}

const DAY = 86_400;
/** Accounts named in one transaction. */
const IN_BATCH = 25;
const IN_FLUSH = 60;
const PRICE = 10n ** 15n;

/**
 * Plays a short random history, which has some of everything, and then many badges, passports, vouches and tickets.
 *
 * @param badges How many badges at least.
 * @throws Error naming the transaction that failed.
 */
export async function populate(stage: Stage, badges: number, seed: number): Promise<BigWorld> {
  const { chain, rpc, deployment } = stage;
  const history = await createHistory({ rpc, deployment, seed });
  const sizes = sizesOf(badges);
  await history.play(sizes.historyBlocks);
  const world = history.save();
  const firstBlock = Number(world.head.number);
  const crew = crewOf(stage, world, new Random(world.random));
  await chain.setAutomine(false);
  try {
    const accounts = await register(crew, sizes.passports);
    const badgeTypes = await defineTypes(crew, sizes.badgeTypes);
    await mintAll(crew, badgeTypes, accounts, sizes);
    const active = await vouchAround(crew, accounts, sizes.vouchesEach);
    const events = await sell(crew, accounts, sizes);
    await crew.filler.mine();
    const lastBlock = Number(world.head.number);
    const now = world.head.timestamp;
    return { sizes, accounts, active, badgeTypes, events, issuer: crew.issuer, firstBlock, lastBlock, now };
  } finally {
    await chain.setAutomine(true);
  }
}

type Crew = ReturnType<typeof crewOf>;

function crewOf({ chain, deployment }: Stage, world: World, random: Random) {
  const { signWith, ...scene } = stageOf(chain, deployment, playerKeys());
  const issuer = scene.players.find((each) => !world.issuers.has(each));
  if (issuer === undefined) throw new Error("Every account is an issuer already");
  return { ...scene, issuer, world, random, sign: signWith(world), filler: new BlockFiller(chain, world) };
}

async function register(crew: Crew, count: number): Promise<readonly Address[]> {
  const { world, random, filler, ask, call, owner } = crew;
  const accounts: Address[] = [];
  for (let made = 0; made < count; made++) {
    const { address, privateKey } = newKey(random);
    world.passive.set(address, privateKey);
    const args = [address, random.bigint(250) + 1n, 2n ** 256n - 1n];
    const digest = (await ask("Passport", "registrationDigest", args)) as Hex;
    const signature = await crew.sign(address, digest);
    await filler.add(call("Passport", owner, "registerFor", [...args, signature], { gas: 400_000 }));
    accounts.push(address);
  }
  for (let start = 0; start < accounts.length; start += IN_FLUSH) {
    const ids = accounts.slice(start, start + IN_FLUSH).map(BigInt);
    await filler.add(call("Passport", owner, "flush", [ids], { gas: 900_000 + 110_000 * ids.length }));
  }
  return accounts;
}

async function defineTypes(crew: Crew, count: number): Promise<readonly bigint[]> {
  const { world, filler, call, ask, issuer, owner } = crew;
  await filler.add(call("Badges", issuer, "registerIssuer", ["0x4d616e79", "0x", [0n, 0n]]));
  await filler.add(call("Badges", owner, "setAccreditation", [issuer, true]));
  const [inMask] = (await ask("Badges", "badgeTypeCount", [])) as readonly [bigint, bigint];
  for (let place = 0; place < count; place++) {
    const params = {
      category: place % 6,
      provider: stringToHex(place % 2 === 0 ? "github" : "world-id", { size: 32 }),
      // Every other type expires, after 1 to 40 days.
      validity: place % 2 === 0 ? 0 : place * DAY,
      supplyCap: 0xff_ff_ff,
      weightHint: 0,
      policies: 1,
      inMask: true,
      minters: [],
      name: stringToHex(`Badge of the open season, number ${place}`),
      uri: "0x",
    };
    await filler.add(call("Badges", issuer, "defineBadgeType", [params], { gas: 1_000_000 }));
  }
  await filler.mine();
  world.issuers.set(issuer, { accredited: true, paused: false, removed: false });
  return Array.from({ length: count }, (_, place) => inMask + BigInt(place));
}

/** By accounts: an indexer reads each of them once for all its badges. */
async function mintAll(crew: Crew, types: readonly bigint[], accounts: readonly Address[], sizes: Sizes) {
  const { random, filler, call, issuer } = crew;
  const drawn = types.flatMap((type, place) =>
    random.some(accounts, sizes.holdersOf(place)).map((account) => [type, account] as const),
  );
  const wanted = new Map<Address, bigint[]>();
  for (const [type, account] of drawn) wanted.set(account, [...(wanted.get(account) ?? []), type]);
  for (const [account, given] of wanted)
    for (const some of batchesOf(given)) {
      const args = [account, some, some.map(() => BigInt(random.int(1, 1_000)))];
      const gas = 300_000 + 110_000 * some.length;
      await filler.add(call("Badges", issuer, "mintBundle", args, { gas }));
    }
  await filler.mine();
  for (const [type, account] of random.some(drawn, sizes.revocations))
    await filler.add(call("Badges", issuer, "revoke", [type, account, random.int(0, 5)], { gas: 150_000 }));
}

/** @returns Who vouched. */
async function vouchAround(crew: Crew, accounts: readonly Address[], each: number) {
  const { world, random, filler, call, players } = crew;
  const active: Address[] = [];
  for (const player of players) {
    const passport = world.passports.get(world.held.get(player) ?? ZERO);
    const weight = passport === undefined ? 0 : Math.floor((10_000 - passport.vouched) / each);
    if (weight === 0) continue;
    active.push(player);
    for (const account of random.some(accounts, each))
      await filler.add(call("Vouches", player, "vouch", [account, weight], { gas: 150_000 }));
  }
  return active;
}

async function sell(crew: Crew, accounts: readonly Address[], sizes: Sizes): Promise<readonly bigint[]> {
  const { random, filler, call, ask, issuer, players } = crew;
  const first = (await ask("Tickets", "eventCount", [])) as bigint;
  const ids = Array.from({ length: sizes.events }, (_, place) => first + BigInt(place));
  for (const id of ids)
    await filler.add(
      call("Tickets", issuer, "createEvent", [eventParams(filler.now, id)], { gas: 1_000_000 }),
    );
  await filler.mine();
  const serials = new Map(ids.map((id) => [id, 0]));
  for (const id of ids) {
    const guests = random.some(accounts, sizes.guests);
    for (const some of batchesOf(guests))
      await filler.add(call("Tickets", issuer, "grant", [id, 0, some], { gas: gasFor(some) }));
    const came = guests.slice(0, guests.length / 2).map((_, serial) => (id << 32n) | BigInt(serial));
    for (const some of batchesOf(came))
      await filler.add(call("Tickets", issuer, "checkInMany", [some], { gas: gasFor(some) }));
    serials.set(id, guests.length);
  }
  for (const player of players) {
    const id = random.pick(ids) ?? first;
    const ticket = (id << 32n) | BigInt(serials.get(id) ?? 0);
    serials.set(id, (serials.get(id) ?? 0) + 1);
    await filler.add(call("Tickets", player, "buy", [id, 0, 1, "0x"], { value: PRICE, gas: 300_000 }));
    await filler.add(call("Tickets", player, "list", [ticket, PRICE + BigInt(random.int(0, 10 ** 14))]));
  }
  return ids;
}

function eventParams(now: number, id: bigint) {
  return {
    terms: {
      currency: ZERO,
      startsAt: now - 1,
      endsAt: now + (1 + Number(id % 30n)) * DAY,
      salesStart: 0,
      salesEnd: now + (1 + Number(id % 30n)) * DAY,
      refundDeadline: 0,
      capacity: 10_000,
      walletLimit: 0,
      transferPolicy: 2,
      resaleMarkupBps: 1_000,
      royaltyBps: 500,
      desk: ZERO,
    },
    tiers: [{ price: PRICE, capacity: 10_000, gate: ZERO, gateParam: toHex(0, { size: 32 }), name: "0x" }],
    name: stringToHex(`Summer evening ${id} of the open season`),
    uri: "0x" as Hex,
  };
}

function batchesOf<Item>(list: readonly Item[]): readonly Item[][] {
  return Array.from({ length: Math.ceil(list.length / IN_BATCH) }, (_, place) =>
    list.slice(place * IN_BATCH, (place + 1) * IN_BATCH),
  );
}

const gasFor = (batch: readonly unknown[]): number => 300_000 + 60_000 * batch.length;
