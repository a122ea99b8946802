import type { Act } from "../scene.ts";
import { acting, passportOf } from "./passports.ts";

/** Also of a key that is published already. */
const publish: Act = (scene) => {
  const { random, world } = scene;
  const account = random.pick(acting(scene).filter((each) => passportOf(world, each).key !== undefined));
  if (account === undefined) return undefined;
  const passport = passportOf(world, account);
  passport.accepts = true;
  return scene.call("SignalKeys", account, "publish", [...(passport.key ?? [])]);
};

const withdraw: Act = (scene) => {
  const { random, world } = scene;
  const account = random.pick(acting(scene).filter((each) => passportOf(world, each).accepts === true));
  if (account === undefined) return undefined;
  passportOf(world, account).accepts = false;
  return scene.call("SignalKeys", account, "withdraw", []);
};

export const signalKeyActs = { publish, withdraw };
