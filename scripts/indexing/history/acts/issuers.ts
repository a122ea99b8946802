import type { Address } from "viem";

import type { Act, Scene } from "../scene.ts";
import { LONG_TEXT, text, uri } from "../text.ts";
import type { IssuerState } from "../world.ts";

type Point = readonly [x: bigint, y: bigint];

/** Points of BabyJubJub: none, circomlib's base point and its opposite, and the generator of the whole group. */
const KEYS: [Point, ...Point[]] = [
  [0n, 0n],
  [
    5299619240641551281634865583518297030282874472190772894086521144482721001553n,
    16950150798460657717958625567821834550301663161624707787222815936182638968203n,
  ],
  [
    16588623631197723940611540161738978058265489928225261449611683042093087494064n,
    16950150798460657717958625567821834550301663161624707787222815936182638968203n,
  ],
  [
    995203441582195749578291179787384436505546430278305826713579947235728471134n,
    5472060717959818805561601436314318772137091100104008585924551046643952123905n,
  ],
];
/** Issuers stay few, so that each has much to do. */
const MOST_ISSUERS = 12;
const LONG = { gas: 4_000_000 };

const registerIssuer: Act = (scene) => {
  const { random, world } = scene;
  const account = random.pick(scene.players.filter((each) => !world.issuers.has(each)));
  const present = [...world.issuers.values()].filter(({ removed }) => !removed).length;
  if (account === undefined || present >= MOST_ISSUERS) return undefined;
  world.issuers.set(account, { accredited: false, paused: false, removed: false });
  const args = [text(random, { most: LONG_TEXT }), uri(random), random.choose(KEYS)];
  return scene.call("Badges", account, "registerIssuer", args, LONG);
};

const updateIssuer: Act = (scene) => {
  const account = presentIssuer(scene);
  if (account === undefined) return undefined;
  const args = [text(scene.random), uri(scene.random, LONG_TEXT)];
  return scene.call("Badges", account, "updateIssuer", args, LONG);
};

const setIssuerKey: Act = (scene) => {
  const account = presentIssuer(scene);
  if (account === undefined) return undefined;
  return scene.call("Badges", account, "setIssuerKey", [scene.random.choose(KEYS)]);
};

/** Told again what it is already, now and then: the contract allows it. */
const setPaused: Act = (scene) => {
  const account = presentIssuer(scene);
  const issuer = scene.world.issuers.get(account ?? scene.owner);
  if (account === undefined || issuer === undefined) return undefined;
  // Mostly back to work, or nothing would be minted.
  issuer.paused = !issuer.paused && scene.random.once(3);
  return scene.call("Badges", account, "setPaused", [issuer.paused]);
};

const setAccreditation: Act = (scene) => {
  const account = presentIssuer(scene);
  const issuer = scene.world.issuers.get(account ?? scene.owner);
  if (account === undefined || issuer === undefined) return undefined;
  issuer.accredited = !scene.random.once(4);
  return scene.call("Badges", scene.owner, "setAccreditation", [account, issuer.accredited]);
};

const scheduleIssuerRemoval: Act = (scene) => {
  const account = presentIssuer(scene, ({ removableAt }) => removableAt === undefined);
  const issuer = scene.world.issuers.get(account ?? scene.owner);
  if (account === undefined || issuer === undefined) return undefined;
  issuer.removableAt = scene.now + scene.rules.removalDelay;
  return scene.call("Badges", scene.owner, "scheduleIssuerRemoval", [account]);
};

const cancelIssuerRemoval: Act = (scene) => {
  const account = presentIssuer(scene, ({ removableAt }) => removableAt !== undefined);
  const issuer = scene.world.issuers.get(account ?? scene.owner);
  if (account === undefined || issuer === undefined) return undefined;
  delete issuer.removableAt;
  return scene.call("Badges", scene.owner, "cancelIssuerRemoval", [account]);
};

const removeIssuer: Act = (scene) => {
  const { world, now } = scene;
  const account = presentIssuer(scene, ({ removableAt }) => removableAt !== undefined && now >= removableAt);
  const issuer = world.issuers.get(account ?? scene.owner);
  if (account === undefined || issuer === undefined) return undefined;
  Object.assign(issuer, { accredited: false, removed: true });
  delete issuer.removableAt;
  return scene.call("Badges", scene.owner, "removeIssuer", [account]);
};

export const issuerActs = {
  registerIssuer,
  updateIssuer,
  setIssuerKey,
  setPaused,
  setAccreditation,
  scheduleIssuerRemoval,
  cancelIssuerRemoval,
  removeIssuer,
};

/** An issuer that was not removed, and that a condition holds for. */
export function presentIssuer(
  { random, world }: Scene,
  condition: (issuer: IssuerState) => boolean = () => true,
): Address | undefined {
  const present = [...world.issuers].filter(([, issuer]) => !issuer.removed && condition(issuer));
  return random.pick(present)?.[0];
}
