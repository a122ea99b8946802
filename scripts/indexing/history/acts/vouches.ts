import type { Act } from "../scene.ts";
import { acting, passportOf } from "./passports.ts";

const BUDGET = 10_000;

const vouch: Act = (scene) => {
  const { random, world } = scene;
  const account = random.pick(acting(scene));
  const subject = random.pick([...world.held.keys()]);
  if (account === undefined || subject === undefined || subject === account) return undefined;
  const from = passportOf(world, account);
  const to = passportOf(world, subject);
  const key = `${from.id}:${to.id}`;
  const before = world.vouches.get(key) ?? 0;
  const most = BUDGET - from.vouched + before;
  if (most === 0) return undefined;
  const weight = random.choose([1, most, random.int(1, most), random.int(1, Math.min(most, 1_000))]);
  from.vouched += weight - before;
  world.vouches.set(key, weight);
  return scene.call("Vouches", account, "vouch", [subject, weight]);
};

const revokeVouch: Act = (scene) => {
  const { random, world } = scene;
  const given = [...world.vouches.keys()].filter((key) => {
    const passport = world.passports.get(key.slice(0, 42) as `0x${string}`);
    return passport !== undefined && !passport.left && scene.players.includes(passport.holder);
  });
  const key = random.pick(given);
  const passport = world.passports.get((key ?? "").slice(0, 42) as `0x${string}`);
  if (key === undefined || passport === undefined) return undefined;
  passport.vouched -= world.vouches.get(key) ?? 0;
  world.vouches.delete(key);
  return scene.call("Vouches", passport.holder, "revokeVouch", [BigInt(key.slice(43))]);
};

export const vouchActs = { vouch, revokeVouch };
