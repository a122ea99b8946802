import { identityFromPrivateKey } from "@aura-protocol/sdk/proofs";
import { poseidon2 } from "poseidon-lite";
import { toBytes, type Address } from "viem";

import { FIELD } from "../field.ts";
import type { Random } from "../random.ts";
import { lower, newKey, ZERO, type Act, type Scene } from "../scene.ts";
import type { PassportState, World } from "../world.ts";

/** Holders that can act are needed for nearly everything: below so many none leaves or moves. */
const LEAST_HOLDERS = 20;
const MOST_FLUSHED = 60;

const register: Act = (scene) => {
  const account = newcomer(scene);
  if (account === undefined) return undefined;
  const key = scene.random.once(3) ? newIdentityKey(scene.random) : undefined;
  const commitment = key === undefined ? newCommitment(scene) : hash(...key);
  add(scene, account, commitment, key);
  return scene.call("Passport", account, "register", [commitment]);
};

const registerFor: Act = async (scene) => {
  const { random, world } = scene;
  const player = random.once(8) ? newcomer(scene) : undefined;
  const { address, privateKey } = newKey(random);
  const account = player ?? address;
  if (player === undefined) world.passive.set(address, privateKey);
  const commitment = newCommitment(scene);
  const deadline = random.choose([BigInt(scene.now), BigInt(scene.now + 60), 2n ** 256n - 1n]);
  const digest = await scene.ask("Passport", "registrationDigest", [account, commitment, deadline]);
  const signature = await scene.sign(account, digest as `0x${string}`);
  add(scene, account, commitment);
  const sender = random.pick(scene.players) ?? scene.owner;
  return scene.call("Passport", sender, "registerFor", [account, commitment, deadline, signature]);
};

const flush: Act = (scene) => {
  const { random, world } = scene;
  const queued = [...world.passports.values()].filter(({ left, member }) => !left && member === undefined);
  const chosen = random.some(queued, random.int(1, MOST_FLUSHED));
  if (chosen.length === 0) return undefined;
  for (const passport of chosen) {
    passport.member = world.leaves.length;
    world.leaves.push(passport.commitment);
  }
  const sender = random.pick(scene.players) ?? scene.owner;
  const ids = chosen.map(({ id }) => BigInt(id));
  return scene.call("Passport", sender, "flush", [ids], { gas: 900_000 + 110_000 * ids.length });
};

const giveUp: Act = (scene) => {
  const holders = acting(scene);
  const account = scene.random.pick(holders);
  if (account === undefined || holders.length < LEAST_HOLDERS) return undefined;
  const passport = passportOf(scene.world, account);
  passport.left = true;
  delete passport.rebind;
  scene.world.held.delete(account);
  return scene.call("Passport", account, "giveUp", []);
};

const prune: Act = (scene) => {
  const { random, world } = scene;
  const passports = [...world.passports.values()].filter(({ left, member }) => left && member !== undefined);
  const passport = random.pick(passports);
  if (passport?.member === undefined) return undefined;
  const siblings = siblingsOf(world.leaves, passport.member);
  world.leaves[passport.member] = 0n;
  delete passport.member;
  const sender = random.pick(scene.players) ?? scene.owner;
  return scene.call("Passport", sender, "prune", [BigInt(passport.id), siblings], { gas: 2_000_000 });
};

const startRebind: Act = (scene) => {
  const holders = acting(scene);
  const account = scene.random.pick(holders);
  const to = newcomer(scene);
  if (account === undefined || to === undefined || holders.length < LEAST_HOLDERS) return undefined;
  passportOf(scene.world, account).rebind = { to, startedAt: scene.now };
  return scene.call("Passport", account, "startRebind", [to]);
};

const cancelRebind: Act = (scene) => {
  const moving = acting(scene).filter((each) => passportOf(scene.world, each).rebind !== undefined);
  const account = scene.random.pick(moving);
  if (account === undefined) return undefined;
  delete passportOf(scene.world, account).rebind;
  return scene.call("Passport", account, "cancelRebind", []);
};

const completeRebind: Act = async ({ random, world, now, ask, call }) => {
  // Only of earlier blocks, which the contract can be asked about: the delay itself it does not tell.
  const started = [...world.passports.values()].filter(
    ({ rebind }) => rebind !== undefined && rebind.startedAt < now && !world.used.has(rebind.to),
  );
  const passport = random.pick(started);
  if (passport?.rebind === undefined) return undefined;
  const { readyAt } = (await ask("Passport", "rebindOf", [BigInt(passport.id)])) as { readyAt: number };
  if (now < readyAt) return undefined;
  const { to } = passport.rebind;
  delete passport.rebind;
  world.held.delete(passport.holder);
  world.movedFrom.set(passport.holder, passport.id);
  world.held.set(to, passport.id);
  world.used.add(to);
  passport.holder = to;
  return call("Passport", to, "completeRebind", [BigInt(passport.id)]);
};

const setRenderer: Act = (scene) => {
  const { world } = scene;
  world.plainMetadata = !world.plainMetadata;
  const renderer = world.plainMetadata ? ZERO : scene.address("PassportRenderer");
  return scene.call("Passport", scene.owner, "setRenderer", [renderer]);
};

export const passportActs = {
  register,
  registerFor,
  flush,
  giveUp,
  prune,
  startRebind,
  cancelRebind,
  completeRebind,
  setRenderer,
};

/** Accounts that hold a passport and can send. */
export function acting({ players, world }: Pick<Scene, "players" | "world">): Address[] {
  return players.filter((each) => world.held.has(each));
}

/** The passport that an account holds. */
export function passportOf(world: World, account: Address): PassportState {
  const passport = world.passports.get(world.held.get(account) ?? ZERO);
  if (passport === undefined) throw new Error(`${account} holds no passport`);
  return passport;
}

/** Where an account's passport went; undefined when it did not move, or was given up since. */
export function successorOf(world: World, account: Address): Address | undefined {
  const passport = world.passports.get(world.movedFrom.get(account) ?? ZERO);
  return passport === undefined || passport.left ? undefined : passport.holder;
}

/** A number that may be a commitment. */
export function randomCommitment(random: Random): bigint {
  if (random.once(20)) return random.choose([1n, FIELD - 1n]);
  return 1n + (random.bigint(256) % (FIELD - 1n));
}

function newCommitment({ random, world }: Scene): bigint {
  const copied = random.once(20) ? random.pick([...world.passports.values()]) : undefined;
  return copied?.commitment ?? randomCommitment(random);
}

/** A public key as identities have it. */
function newIdentityKey(random: Random): readonly [bigint, bigint] {
  const { publicKey } = identityFromPrivateKey(toBytes(random.bigint(256), { size: 32 }));
  return [publicKey[0], publicKey[1]];
}

/** An account that can send and never held a passport. */
function newcomer({ random, world, players }: Scene): Address | undefined {
  return random.pick(players.filter((each) => !world.used.has(each)));
}

function add({ world, now }: Scene, account: Address, commitment: bigint, key?: PassportState["key"]): void {
  const id = lower(account);
  world.passports.set(id, {
    id,
    holder: id,
    commitment,
    ...(key !== undefined && { key }),
    registeredAt: now,
    left: false,
    invites: 0,
    vouched: 0,
  });
  world.held.set(id, id);
  world.used.add(id);
}

/** What is known once is known for ever, so that it is no part of the world. */
const hashes = new Map<string, bigint>();

function hash(left: bigint, right: bigint): bigint {
  const key = `${left} ${right}`;
  const known = hashes.get(key);
  if (known !== undefined) return known;
  const value = poseidon2([left, right]);
  hashes.set(key, value);
  return value;
}

/** One for each level of the tree, lowest first; places that nobody has hold 0. */
function siblingsOf(leaves: readonly bigint[], index: number): bigint[] {
  const depth = Math.max(1, Math.ceil(Math.log2(leaves.length)));
  const siblings: bigint[] = [];
  let level = [...leaves];
  let empty = 0n;
  for (let height = 0; height < depth; height++) {
    siblings.push(level[(index >> height) ^ 1] ?? empty);
    const nodes = level;
    level = Array.from({ length: Math.ceil(nodes.length / 2) }, (_, place) =>
      hash(nodes[2 * place] ?? empty, nodes[2 * place + 1] ?? empty),
    );
    empty = hash(empty, empty);
  }
  return siblings;
}
