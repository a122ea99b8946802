import type { Address } from "viem";

import type { Act } from "../scene.ts";
import type { World } from "../world.ts";
import { successorOf } from "./passports.ts";

const withdraw: Act = (scene) => {
  const { random, world } = scene;
  const owed = [...world.credits.keys()].filter((key) => scene.players.includes(accountOf(key)));
  const key = random.pick(owed);
  if (key === undefined) return undefined;
  world.credits.delete(key);
  const to = random.pick(scene.players) ?? scene.owner;
  return scene.call("Tickets", accountOf(key), "withdraw", [currencyOf(key), to]);
};

const migrateCredit: Act = (scene) => {
  const { random, world } = scene;
  const moved = [...world.credits.keys()].filter((key) => successorOf(world, accountOf(key)) !== undefined);
  const key = random.pick(moved);
  const to = key === undefined ? undefined : successorOf(world, accountOf(key));
  if (key === undefined || to === undefined) return undefined;
  const amount = world.credits.get(key) ?? 0n;
  world.credits.delete(key);
  credit(world, to, currencyOf(key), amount);
  const sender = random.pick(scene.players) ?? scene.owner;
  return scene.call("Tickets", sender, "migrateCredit", [accountOf(key), currencyOf(key)]);
};

export const creditActs = { withdraw, migrateCredit };

/** Notes what an account may withdraw. */
export function credit(world: World, account: Address, currency: Address, amount: bigint): void {
  if (amount === 0n) return;
  const key = `${account}:${currency}`;
  world.credits.set(key, (world.credits.get(key) ?? 0n) + amount);
}

const accountOf = (key: string): Address => key.slice(0, 42) as Address;
const currencyOf = (key: string): Address => key.slice(43) as Address;
