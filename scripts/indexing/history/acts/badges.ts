import type { Address, Hex } from "viem";

import type { Act, Scene } from "../scene.ts";
import type { BadgeState, BadgeTypeState, World } from "../world.ts";
import { NO_CAP, policies } from "./badge-types.ts";
import { successorOf } from "./passports.ts";

const MOST_IN_BATCH = 80;
const MOST_IN_BUNDLE = 6;

interface Minting {
  readonly type: BadgeTypeState;
  readonly by: Address;
  /** 0 for the issuer, otherwise 1 + place among the minters. */
  readonly minter: number;
}

const mint: Act = (scene) => {
  const minting = pickMinting(scene);
  const [account] = minting === undefined ? [] : receivers(scene, minting.type, 1);
  if (minting === undefined || account === undefined) return undefined;
  const { type, by, minter } = minting;
  give(scene, type, account, minter);
  return scene.call("Badges", by, "mint", [BigInt(type.id), account, scene.random.amount(64)]);
};

const mintBatch: Act = (scene) => {
  const { random } = scene;
  const minting = pickMinting(scene);
  const accounts = minting === undefined ? [] : receivers(scene, minting.type, random.int(1, MOST_IN_BATCH));
  if (minting === undefined || accounts.length === 0) return undefined;
  const { type, by, minter } = minting;
  for (const account of accounts) give(scene, type, account, minter);
  const args = [BigInt(type.id), accounts, accounts.map(() => random.amount(64))];
  return scene.call("Badges", by, "mintBatch", args, { gas: 300_000 + 60_000 * accounts.length });
};

const mintBundle: Act = (scene) => {
  const { random, world } = scene;
  const first = pickMinting(scene);
  const account = random.pick([...world.held.keys()]);
  if (first === undefined || account === undefined) return undefined;
  const possible = world.types.flatMap((type) => {
    const minter = minterPlace(world, type, first.by);
    return minter === undefined || !receives(scene, type, account) ? [] : [{ type, minter }];
  });
  const chosen = random.some(possible, random.int(1, MOST_IN_BUNDLE));
  if (chosen.length === 0) return undefined;
  for (const { type, minter } of chosen) give(scene, type, account, minter);
  const args = [account, chosen.map(({ type }) => BigInt(type.id)), chosen.map(() => random.amount(64))];
  return scene.call("Badges", first.by, "mintBundle", args, { gas: 300_000 + 110_000 * chosen.length });
};

const mintWithVoucher: Act = async (scene) => {
  const signed = await signVoucher(scene);
  if (signed === undefined) return undefined;
  const sender = scene.random.pick(scene.players) ?? scene.owner;
  return scene.call("Badges", sender, "mintWithVoucher", [signed.voucher, signed.signature]);
};

const mintWithVouchers: Act = async (scene) => {
  const signed = [];
  for (let count = scene.random.int(1, 4); count > 0; count--) signed.push(await signVoucher(scene));
  const found = signed.filter((each) => each !== undefined);
  if (found.length === 0) return undefined;
  const sender = scene.random.pick(scene.players) ?? scene.owner;
  const args = [found.map(({ voucher }) => voucher), found.map(({ signature }) => signature)];
  return scene.call("Badges", sender, "mintWithVouchers", args, { gas: 1_500_000 });
};

/** Of issuers and of anybody else, who may cancel what is none of their issue. */
const cancelVoucher: Act = (scene) => {
  const { random, world } = scene;
  const issuer = random.once(3) ? undefined : random.pick([...world.issuers.keys()]);
  const account = issuer ?? random.pick(scene.players) ?? scene.owner;
  const digest: Hex = `0x${random.bigint(256).toString(16).padStart(64, "0")}`;
  return scene.call("Badges", account, "cancelVoucher", [digest]);
};

const revoke: Act = (scene) => {
  const { random, world } = scene;
  const badge = random.pick(standing(world));
  const type = world.types.find(({ id }) => id === badge?.type);
  if (badge === undefined || type === undefined) return undefined;
  const minter = badge.minter === 0 ? undefined : type.minters[badge.minter - 1];
  const by = minter !== undefined && scene.players.includes(minter) && random.once(2) ? minter : type.issuer;
  badge.status = "ended";
  const reason = random.choose([0, 255, random.int(1, 254)]);
  return scene.call("Badges", by, "revoke", [BigInt(badge.type), badge.account, reason]);
};

const burn: Act = (scene) => {
  const badges = standing(scene.world).filter(({ account }) => scene.players.includes(account));
  const badge = scene.random.pick(badges);
  if (badge === undefined) return undefined;
  badge.status = "ended";
  return scene.call("Badges", badge.account, "burn", [BigInt(badge.type)]);
};

const migrate: Act = (scene) => {
  const { random, world } = scene;
  const from = random.pick([...world.movedFrom.keys()]);
  const to = from === undefined ? undefined : successorOf(world, from);
  if (from === undefined || to === undefined) return undefined;
  const movable = [...world.badges.values()].filter((badge) => {
    if (badge.account !== from || badge.status === "moved") return false;
    const present = world.badges.get(keyOf(badge.type, to));
    if (present === undefined || present.status === "moved") return true;
    return badge.status === "ended" && present.status === "active";
  });
  const chosen = random.some(movable, 8);
  if (chosen.length === 0) return undefined;
  for (const badge of chosen) {
    const present = world.badges.get(keyOf(badge.type, to));
    const mints = Math.max(badge.mints, present?.mints ?? 0);
    world.badges.set(keyOf(badge.type, to), { ...badge, account: to, mints });
    badge.status = "moved";
  }
  const sender = random.pick(scene.players) ?? scene.owner;
  const ids = chosen.map(({ type }) => BigInt(type));
  return scene.call("Badges", sender, "migrate", [from, ids], { gas: 300_000 + 90_000 * ids.length });
};

export const badgeActs = {
  mint,
  mintBatch,
  mintBundle,
  mintWithVoucher,
  mintWithVouchers,
  cancelVoucher,
  revoke,
  burn,
  migrate,
};

/** Whether an account with a live passport may get a badge of the type now, or have it renewed. */
export function receives({ world, now }: Scene, type: BadgeTypeState, account: Address): boolean {
  if (!world.held.has(account)) return false;
  const badge = world.badges.get(keyOf(type.id, account));
  if (badge === undefined || badge.status === "moved")
    return type.supplyCap === NO_CAP || type.supply < type.supplyCap;
  return badge.status === "active" && badge.expiresAt !== 0 && now >= badge.expiresAt;
}

/** Whether an account holds a badge of the type that counts now. */
export function holds({ world, now }: Scene, type: number, account: Address): boolean {
  const badge = world.badges.get(keyOf(type, account));
  if (badge?.status !== "active" || !world.held.has(account)) return false;
  return badge.expiresAt === 0 || now < badge.expiresAt;
}

/** Notes a mint or a renewal. */
export function give({ world, now }: Scene, type: BadgeTypeState, account: Address, minter: number): void {
  const key = keyOf(type.id, account);
  const before = world.badges.get(key);
  if (before === undefined || before.status === "moved") type.supply++;
  world.badges.set(key, {
    type: type.id,
    account,
    status: "active",
    expiresAt: type.validity === 0 ? 0 : now + type.validity,
    minter,
    mints: (before?.mints ?? 0) + 1,
  });
}

/** Whether badges of the type can be minted at all now. */
export function mints(world: World, type: BadgeTypeState): boolean {
  const issuer = world.issuers.get(type.issuer);
  return issuer !== undefined && !issuer.paused && !issuer.removed;
}

/** As what an account mints a type: 0 as its issuer, 1 + place as one of its minters; undefined when it may not. */
export function minterPlace(world: World, type: BadgeTypeState, account: Address): number | undefined {
  if (!mints(world, type)) return undefined;
  if (type.issuer === account && (type.policies & policies.issuer) !== 0) return 0;
  const place = type.minters.indexOf(account);
  return place === -1 ? undefined : place + 1;
}

const keyOf = (type: number, account: Address): string => `${type}:${account}`;

const standing = (world: World): BadgeState[] =>
  [...world.badges.values()].filter(({ status }) => status === "active");

function pickMinting({ random, world, players }: Scene): Minting | undefined {
  const type = random.pick(world.types);
  if (type === undefined) return undefined;
  const minters = type.minters.filter((each) => players.includes(each));
  const by = random.once(3) ? random.pick(minters) : type.issuer;
  const minter = by === undefined ? undefined : minterPlace(world, type, by);
  return by === undefined || minter === undefined ? undefined : { type, by, minter };
}

/** Different accounts that may get the type, fewer where the cap leaves no room. */
function receivers(scene: Scene, type: BadgeTypeState, most: number): Address[] {
  const { random, world } = scene;
  const room = type.supplyCap === NO_CAP ? most : Math.min(most, Math.max(1, type.supplyCap - type.supply));
  const asked = random.some([...world.held.keys()], room * 3);
  return asked.filter((each) => receives(scene, type, each)).slice(0, room);
}

async function signVoucher(scene: Scene): Promise<{ voucher: object; signature: Hex } | undefined> {
  const { random, world } = scene;
  const types = world.types.filter((each) => (each.policies & policies.voucher) !== 0 && mints(world, each));
  const type = random.pick(types);
  const [account] = type === undefined ? [] : receivers(scene, type, 1);
  if (type === undefined || account === undefined) return undefined;
  const voucher = {
    badgeType: BigInt(type.id),
    account,
    value: random.amount(64),
    nonce: BigInt(world.badges.get(keyOf(type.id, account))?.mints ?? 0),
    deadline: random.choose([scene.now, 2 ** 40 - 1]),
  };
  const digest = await scene.ask("Badges", "voucherDigest", [voucher]);
  give(scene, type, account, 0);
  return { voucher, signature: await scene.sign(type.issuer, digest as Hex) };
}
